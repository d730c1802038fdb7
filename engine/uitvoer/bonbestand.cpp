#include "uitvoer/bonbestand.h"

#include "base/contract.h"
#include "report/voorbeeld.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"
#include "vorm/velden.h"

namespace mbc {
namespace {

constexpr std::string_view bonkop =
    R"(# Begonnen met mbc kassabon nieuw: elk bedrag is een voorbeeld. Zet er eigen bedragen en bronnen voor in de plaats.
#
# Een bon beschrijft een echt gezin: geen namen, burgerservicenummers, adressen, telefoonnummers of geboortedata, ook
# niet achter een hekje.
)";

std::string stam(const Bestandsboom& bon) { return bon.naam.substr(0, bon.naam.rfind('.')); }

std::size_t aantal_regels(const Bestandsboom& bon) { return kind(&bon.boom, "regels")->size(); }

}  // namespace

Uitvoerbestand nieuwe_kassabon(const std::string& naam) {
  constexpr std::string_view oude_naam = "gemeente-kort-kenmerk";
  std::string tekst(bonsjabloon());
  const std::size_t inhoud = tekst.find("\n\n"), plek = tekst.find(oude_naam);
  ensures(inhoud != std::string::npos && plek != std::string::npos && plek > inhoud);
  tekst.replace(plek, oude_naam.size(), naam);
  return {naam + ".yaml", std::string(bonkop) + tekst.substr(inhoud + 1), {}};
}

std::string ingelezen_tekst(const Bonnentabel& tabel, const std::string& map, bool bij_studie, const Weergave& w) {
  Bladzijde blad(w);
  Tabel t({{"Kassabon"}, {"regels", Uitlijning::rechts}});
  for (const Bestandsboom& bon : tabel.bonnen) t.rij({{bon.naam}, {std::to_string(aantal_regels(bon))}});
  const std::size_t n = tabel.bonnen.size();
  blad.kop(std::to_string(n) + (n == 1 ? " kassabon" : " kassabonnen") + " in " + map);
  blad.onderdeel("Wat er is gemaakt", "", t);
  blad.wit();
  blad.alinea(
      "mbc herkent niet elke naam en niet elke bijzonderheid: laat iemand anders de bonnen op herkenbaarheid lezen. "
      "Zet de "
      "map daarna onder kassabonnen van de studie.");
  if (!bij_studie)
    blad.alinea(
        "Of de geldstromen, functies en prijzen in een studie bestaan, is niet bekeken: dat doet --studie STUDIE.");
  return blad.tekst();
}

std::string ingelezen_json(const Bonnentabel& tabel) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.objecten("kassabonnen", tabel.bonnen, [&](const Bestandsboom& bon) {
    j.veld("kassabon", stam(bon));
    j.veld("bestand", bon.naam);
    j.veld("regels", static_cast<int>(aantal_regels(bon)));
  });
  j.eind_object();
  return j.klaar();
}

std::string ingelezen_csv(const Bonnentabel& tabel, CsvDialect dialect) {
  static const Velden<const Bestandsboom*> velden =
      Velden<const Bestandsboom*>()
          .veld("kassabon", Celsoort::tekst, [](const Bestandsboom* b) { return stam(*b); })
          .veld("bestand", Celsoort::tekst, [](const Bestandsboom* b) { return b->naam; })
          .veld("regels", Celsoort::geheel, [](const Bestandsboom* b) { return aantal_regels(*b); });
  std::vector<const Bestandsboom*> rijen;
  for (const Bestandsboom& bon : tabel.bonnen) rijen.push_back(&bon);
  return naar_csv(velden, rijen, dialect);
}

std::string kolommenlijst() {
  constexpr std::size_t breedte = 23;
  std::string uit;
  for (const Bonkolom& k : bonkolommen())
    uit += "  " + std::string(k.naam) + (k.verplicht ? "*" : "") +
           std::string(breedte - k.naam.size() - (k.verplicht ? 1 : 0), ' ') + std::string(k.betekenis) + "\n";
  return uit;
}

}  // namespace mbc
