#include <gtest/gtest.h>

#include "boom/yaml.h"

namespace mbc {
namespace {

struct Yamlgeval {
  std::string tekst, verwacht;
};

/// What YAML reads in silence or refuses in English, and what must be said of it.
const std::vector<Yamlgeval> gevallen_yaml_fouten{
    {"a: 'open\nb: 2",
     R"(f.yaml:1:4: fout: dit aanhalingsteken wordt niet gesloten; verwacht: een aanhalingsteken aan het eind van de tekst
)"},
    {"a: \"open\nb: 2\nc: \"x\"\n",
     R"(f.yaml:1:4: fout: dit aanhalingsteken wordt pas op regel 3 gesloten; verwacht: een aanhalingsteken aan het eind van de tekst
)"},
    {"- a\nb: 1",
     R"(f.yaml:1:1: fout: het bestand begint met een lijst; verwacht: sleutel: waarde
)"},
    {"a: 1\nb",
     R"(f.yaml:2:1: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde
)"},
    {"a: 1\nb 2\nc: 3",
     R"(f.yaml:2:1: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde; bedoelde u b: 2?
)"},
    {"a: 1\nhorizon 10\n",
     R"(f.yaml:2:1: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde; bedoelde u horizon: 10?
)"},
    {"t:\n  gi: 95\n  lokaal_team 85\nstart: 2022\n",
     R"(f.yaml:3:3: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde; bedoelde u lokaal_team: 85?
)"},
    {"a: [1, 2\nb: 3",
     R"(f.yaml:1:4: fout: "[" wordt niet gesloten; verwacht: een "]" aan het eind
)"},
    {"a: {x: 1, y: 2\nb: 3",
     R"(f.yaml:1:4: fout: "{" wordt niet gesloten; verwacht: een "}" aan het eind
)"},
    {"a: [1, 2]]\nb: 1",
     R"(f.yaml:1:10: fout: een "]" zonder begin; verwacht: evenveel haken open als dicht
)"},
    {"a: {x: 1}}\n",
     R"(f.yaml:1:10: fout: een "}" zonder begin; verwacht: evenveel haken open als dicht
)"},
    {"a: {x: [1, 2}\n",
     R"(f.yaml:1:8: fout: "[" wordt niet gesloten; verwacht: een "]" aan het eind
)"},
    {"a: 1\n...\nfoo",
     R"(f.yaml:2:1: fout: "..." sluit het document; verwacht: één document per bestand
)"},
    {"a: 1\n---\nb: 1",
     R"(f.yaml:2:1: fout: hier begint een tweede document; verwacht: één document per bestand
)"},
    {"a: ! 40\nb: !!str x\nc: &x 1\nd: *x\n",
     R"(f.yaml:1:4: fout: een typeaanduiding (!) wordt niet gelezen; verwacht: de waarde zelf
f.yaml:2:4: fout: een typeaanduiding (!) wordt niet gelezen; verwacht: de waarde zelf
f.yaml:3:4: fout: een anker (&) wordt niet gelezen; verwacht: de waarde zelf
f.yaml:4:4: fout: een verwijzing (*) wordt niet gelezen; verwacht: de waarde zelf
)"},
    {"a:\nb: ~\nc: ''",
     R"(f.yaml:1:1: fout: "a" heeft geen waarde; verwacht: een waarde achter de dubbele punt
f.yaml:2:1: fout: "b" heeft geen waarde; verwacht: een waarde achter de dubbele punt
)"},
    {"a: {x:40%, y}",
     R"(f.yaml:1:6: fout: na de dubbele punt ontbreekt een spatie; verwacht: sleutel: waarde; bedoelde u x: 40%?
f.yaml:1:12: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde
)"},
    {"horizon:10\nb: 2",
     R"(f.yaml:1:8: fout: na de dubbele punt ontbreekt een spatie; verwacht: sleutel: waarde; bedoelde u horizon: 10?
)"},
    {"b: 2\nhorizon:10",
     R"(f.yaml:2:8: fout: na de dubbele punt ontbreekt een spatie; verwacht: sleutel: waarde; bedoelde u horizon: 10?
)"},
    {"a:\n\tb: 1",
     R"(f.yaml:2:1: fout: een tab in de inspringing; verwacht: spaties
)"},
    {"a:\n  b: 1\n c: 2",
     R"(f.yaml:3:2: fout: de inspringing van deze regel past niet bij wat erboven staat; verwacht: dezelfde inspringing voor wat bij elkaar hoort
)"},
    {"  a: 1\n  b: 1",
     R"(f.yaml:1:3: fout: de eerste sleutel springt in; verwacht: de buitenste sleutels aan de kantlijn
)"},
    {"a: x: y",
     R"(f.yaml:1:5: fout: een dubbele punt binnen een waarde; verwacht: tekst met een dubbele punt tussen aanhalingstekens
)"},
    {"? [a]\n: b",
     R"(f.yaml:1:3: fout: een lijst of kaart als sleutel; verwacht: een naam
)"},
    {"a: 40%\nb: @x",
     R"(f.yaml:2:4: fout: een waarde kan niet beginnen met "@"; verwacht: de tekst tussen aanhalingstekens
)"},
    {"a: 'it's'\nb: 1",
     R"(f.yaml:1:8: fout: tekst achter een aanhalingsteken dat al sluit; verwacht: binnen '...' een aanhalingsteken dubbel: ''
)"},
    {"a: \"x\" y",
     R"(f.yaml:1:8: fout: tekst achter een aanhalingsteken dat al sluit; verwacht: binnen "..." een aanhalingsteken als \"
)"},
    {"# niets",
     R"(f.yaml: fout: het bestand is leeg; verwacht: sleutel: waarde
)"},
    {"",
     R"(f.yaml: fout: het bestand is leeg; verwacht: sleutel: waarde
)"},
    {"a: b # x\n  c\nd: x",
     R"(f.yaml:2:3: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde
)"},
    {"a: - b",
     R"(f.yaml:1:4: fout: een streepje achter een sleutel; verwacht: een lijst met streepjes op een nieuwe regel, of [a, b]
)"},
    {"a: %x",
     R"(f.yaml:1:4: fout: een waarde kan niet beginnen met "%"; verwacht: de tekst tussen aanhalingstekens
)"},
    {"a: 1\n  b: 2",
     R"(f.yaml:2:3: fout: deze regel springt in onder een sleutel die al een waarde heeft; verwacht: dezelfde inspringing als de regel erboven
)"},
    {"horizon = 5",
     R"(f.yaml:1:1: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde; bedoelde u horizon: 5?
)"},
    {"a: [1, 2]\n  x",
     R"(f.yaml:2:3: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde
)"},
    {"b: {x: 0,4, y: 1}\nc: [0,4, 1]\nd: [15,20,30]",
     R"(f.yaml:1:9: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 0.4?
f.yaml:2:6: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 0.4?
f.yaml:3:7: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 15, 20, 30?
)"},
    {"a: {x: 50,000, y: 1}\nb: {x: 50.000,00}\nc: {x: 1,500,000}",
     R"(f.yaml:1:10: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 50000 of 50?
f.yaml:2:14: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 50000?
f.yaml:3:9: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 1500000?
)"},
    {"a:\n\u00A0 b: 1\nc:\u00A01\n# d:\u00A01\ne: 'f:\u00A01'\ng: 14\u00A0790",
     R"(f.yaml:2:1: fout: hier staat een harde spatie (U+00A0); verwacht: een gewone spatie
f.yaml:3:3: fout: hier staat een harde spatie (U+00A0); verwacht: een gewone spatie
)"},
    {"PK\x03\x04\x14",
     R"(f.yaml: fout: dit is een Excel-, Word- of zipbestand; verwacht: een YAML-bestand: gewone tekst in UTF-8
)"},
    {"%PDF-1.7\n",
     R"(f.yaml: fout: dit is een pdf; verwacht: een YAML-bestand: gewone tekst in UTF-8
)"},
    {"{a: 'x, b: 1}\n",
     R"(f.yaml:1:5: fout: dit aanhalingsteken wordt niet gesloten; verwacht: een aanhalingsteken aan het eind van de tekst
)"},
    {"{a: 1}\nb: 2",
     R"(f.yaml:2:1: fout: dit hoort niet bij wat erboven staat; verwacht: een bestand met alleen sleutel: waarde
)"},
    {"a: 1\nb: 2\na: 3\n<<: 4\n",
     R"(f.yaml:3:1: fout: de sleutel "a" staat er twee keer; verwacht: elke sleutel één keer
  f.yaml:1:1: hier stond hij al
f.yaml:4:1: fout: een samenvoeging (<<) wordt niet gelezen; verwacht: de sleutels zelf
)"},
    {"[1]",
     R"(f.yaml:1:1: fout: het bestand begint met een lijst; verwacht: sleutel: waarde
)"},
    {"tekst",
     R"(f.yaml:1:1: fout: hier ontbreekt een dubbele punt; verwacht: sleutel: waarde
)"},
    {"{a: 1, b: [2, 3",
     R"(f.yaml:1:11: fout: "[" wordt niet gesloten; verwacht: een "]" aan het eind
)"},
    {"a: [[1, 2\n",
     R"(f.yaml:1:5: fout: "[" wordt niet gesloten; verwacht: een "]" aan het eind
)"},
    {"a: \"\\q\"",
     R"(f.yaml:1:7: fout: een onbekend teken achter \; verwacht: binnen "..." een \ dubbel: \\
)"},
    {"a: [1, , 2]\nb:\n  -\n  - 2\n",
     R"(f.yaml:1:8: fout: een leeg element in een lijst; verwacht: een waarde
f.yaml:3:3: fout: een leeg element in een lijst; verwacht: een waarde
)"},
    {": x\na: 1",
     R"(f.yaml:1:1: fout: een sleutel zonder naam; verwacht: sleutel: waarde
)"},
    {"a: {b: c: d}",
     R"(f.yaml:1:9: fout: een dubbele punt binnen een waarde; verwacht: tekst met een dubbele punt tussen aanhalingstekens
)"},
    {"a: #x\n",
     R"(f.yaml:1:1: fout: "a" heeft geen waarde; verwacht: een waarde achter de dubbele punt
)"},
    {"a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
     R"(f.yaml:1:35: fout: te diep genest; verwacht: hoogstens 32 niveaus
)"},
    {"één: café x: y",
     R"(f.yaml:1:12: fout: een dubbele punt binnen een waarde; verwacht: tekst met een dubbele punt tussen aanhalingstekens
)"},
};

TEST(Yaml, FoutenWordenVerteld) {
  for (const Yamlgeval& g : gevallen_yaml_fouten) {
    Diagnostics d;
    Melder m(d);
    m.ken_bestand("f.yaml", g.tekst, Vertrouwelijkheid::open);
    lees_yaml("f.yaml", g.tekst, m);
    std::string uit;
    for (Melding x : d.gesorteerd()) {
      x.bronregel.clear();
      uit += toon(x) + "\n";
    }
    EXPECT_EQ(uit, g.verwacht) << g.tekst;
  }
}

}  // namespace
}  // namespace mbc
