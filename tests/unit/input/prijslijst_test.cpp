#include "input/prijslijst.h"

#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

/// The small study with a list of prices in a file of its own, one of them asked.
proef::Bestanden met_lijst(const std::string& bestand, const std::string& inhoud) {
  proef::Bestanden b = proef::met("bonnen/gezin.yaml", "zonder: 600, met: 500", "prijs: hulp, aantal: 1");
  b.at("studie.yaml").insert(0, "prijzen: " + bestand + "\n");
  b[bestand] = inhoud;
  return b;
}

std::string meldingen_lijst(const std::string& csv) { return proef::kaal(proef::lees(met_lijst("p.csv", csv))); }

TEST(Prijslijst, EenYamlbestandMetOfZonderKop) {
  const std::string prijzen = "hulp: {bedrag: 600, bron: NJi}\n";
  const Studie zo = proef::geldig(met_lijst("p.yaml", prijzen));
  EXPECT_EQ(proef::inhoud(zo), proef::inhoud(proef::geldig(met_lijst("p.yaml", "prijzen:\n  " + prijzen))));
  const Gelezen g = proef::lees(met_lijst("p.yaml", prijzen));
  EXPECT_EQ(proef::oorsprong(g, "prijzen.hulp.bedrag").plaats.bestand, "p.yaml");
  EXPECT_EQ(proef::kaal(proef::lees(met_lijst("p.yaml", "prijzen: {hulp: {bedrag: 6}}\nbron: NJi\n"))),
            R"(p.yaml:2:1: fout: naast "prijzen" staat "bron"; verwacht: alleen prijzen in dit bestand
)");
}

TEST(Prijslijst, EenTabelIsHetzelfdeAlsDePrijzenInDeStudie) {
  proef::Bestanden inline_ = proef::met("bonnen/gezin.yaml", "zonder: 600, met: 500", "prijs: hulp, aantal: 1");
  inline_.at("studie.yaml")
      .insert(0,
              "prijzen: {hulp: {bedrag: 600.50, eenheid: euro per maand, bron: \"NJi; 2021\", bronkwaliteit: B}, "
              "les: {uren: 1.5, functie: lokaal_team}}\n");
  const std::string verwacht = proef::inhoud(proef::geldig(inline_));
  const std::string kop = "naam;eenheid;bedrag;prijspeil;bron;bronkwaliteit;uren;functie\n";
  for (const std::string& csv :
       {kop + "hulp;euro per maand;600.50;;\"NJi; 2021\";B\nles;;;;;;1.5;lokaal_team\n",
        "\xEF\xBB\xBF" + kop +
            "les;;;;;;1,5;lokaal_team;\r\n;;;\r\nhulp;euro per maand;€ 600,50;;\"NJi; 2021\";B;;\r\n",
        std::string("Naam,uren,functie,bedrag,eenheid,bron,bronkwaliteit\nhulp,,,600.50,euro per maand,NJi; 2021,B\n"
                    "les,1.5,lokaal_team\n"),
        std::string("naam\turen\tfunctie\tbedrag\teenheid\tbron\tbronkwaliteit\nhulp\t\t\t600,50\teuro per "
                    "maand\tNJi; 2021\tB\nles\t1,5\tlokaal_team\n")})
    EXPECT_EQ(proef::inhoud(proef::geldig(met_lijst("p.csv", csv))), verwacht) << csv;
}

TEST(Prijslijst, HetBestandHoortBijDeInvoer) {
  const Gelezen g = proef::lees(met_lijst("p.csv", "naam;bedrag\nhulp;600\n"));
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  EXPECT_TRUE(std::any_of(g.bestanden.begin(), g.bestanden.end(), [](const auto& b) { return b.naam == "p.csv"; }));
  const Oorsprong& o = proef::oorsprong(g, "prijzen.hulp.bedrag");
  EXPECT_EQ(o.plaats.bestand, "p.csv");
  EXPECT_EQ(o.plaats.regel, 2);
  EXPECT_EQ(o.plaats.kolom, 6);
}

TEST(Prijslijst, MetZetKomtErEenAnderePrijsOfLijst) {
  proef::Bestanden b = met_lijst("p.csv", "naam;bedrag\nhulp;600\n");
  b["q.csv"] = "naam;bedrag\nhulp;700\n";
  const auto prijs = [&](const std::vector<std::string>& zet) {
    return proef::getal(proef::geldig(b, zet), "prijzen.hulp.bedrag").verdeling.p[0];
  };
  EXPECT_EQ(prijs({}), 600);
  EXPECT_EQ(prijs({"prijzen.hulp.bedrag=650"}), 650);
  EXPECT_EQ(prijs({"prijzen=q.csv"}), 700);
  EXPECT_EQ(prijs({"prijzen=q.csv", "prijzen.hulp.bedrag=750"}), 750);
}

TEST(Prijslijst, WatErMisIsWordtVerteld) {
  EXPECT_EQ(
      meldingen_lijst(""),
      R"(p.csv: fout: het bestand is leeg; verwacht: een regel met kolomnamen, zoals naam;eenheid;bedrag;prijspeil;bron
)");
  EXPECT_EQ(
      meldingen_lijst("naam;bedrag;prijs\nhulp;600;1\n"),
      R"(p.csv:1:13: fout: onbekende kolom "prijs"; verwacht: naam, omschrijving, bedrag, uren, functie, prijspeil, eenheid, bron, bronkwaliteit of toelichting; bedoelde u prijspeil?
)");
  EXPECT_EQ(
      meldingen_lijst("bedrag\n600\n"),
      R"(p.csv:1:1: fout: kolom "naam" ontbreekt; verwacht: een regel met kolomnamen, zoals naam;eenheid;bedrag;prijspeil;bron
)");
  EXPECT_EQ(meldingen_lijst("naam;bedrag;naam\nhulp;600;x\n"),
            R"(p.csv:1:13: fout: kolom "naam" staat er twee keer; verwacht: elke kolom één keer
)");
  EXPECT_EQ(meldingen_lijst("naam;bedrag\nhulp;600\nhulp;700\n"),
            R"(p.csv:3:1: fout: prijs "hulp" staat er twee keer; verwacht: een eigen naam per prijs
  p.csv:2:1: hier staat de eerste
)");
  EXPECT_EQ(meldingen_lijst("naam;bedrag\nhulp;600\n;700\n"),
            R"(p.csv:3:1: fout: deze regel heeft geen naam; verwacht: een naam in elke regel
)");
  EXPECT_EQ(
      meldingen_lijst("naam;bedrag\nhulp;600;te veel\n"),
      R"(p.csv:2:10: fout: deze cel staat in geen kolom; verwacht: een tekst met de scheiding erin tussen aanhalingstekens
)");
  EXPECT_EQ(meldingen_lijst("naam;bedrag\nhulp;\"600\n"),
            R"(p.csv:2:6: fout: dit aanhalingsteken wordt op deze regel niet gesloten; verwacht: een cel op één regel
)");
  EXPECT_EQ(
      meldingen_lijst("naam,bedrag\nhulp,\"1.400,50\"\n"),
      R"(p.csv:2:6: fout: "1.400,50" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 1400.5?
)");
  EXPECT_EQ(
      meldingen_lijst("naam,bedrag\nhulp,€ 600\n"),
      R"(p.csv:2:6: fout: "€ 600" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 600?
)");
  EXPECT_EQ(meldingen_lijst("naam;bedrag\nhulp;\xFF\n"),
            R"(p.csv:2:6: fout: hier staat geen geldig UTF-8; verwacht: een tekstbestand, opgeslagen als UTF-8
)");
  EXPECT_EQ(
      meldingen_lijst("naam;bedrag;bronkwaliteit\nhulp;600;Z\n"),
      R"(p.csv:2:10: fout: "Z" is geen bronkwaliteit; verwacht: S (brondocument), B (openbare bron), A (afgeleid), G (uit het geheugen) of X (aanname)
)");
  proef::Bestanden zonder = met_lijst("p.csv", "");
  zonder.erase("p.csv");
  zonder["prijzen.csv"] = "naam;bedrag\nhulp;600\n";
  EXPECT_EQ(proef::kaal(proef::lees(zonder)),
            R"(studie.yaml:1:10: fout: "p.csv" bestaat niet; verwacht: een .yaml of .csv met prijzen
)");
}

}  // namespace
}  // namespace mbc
