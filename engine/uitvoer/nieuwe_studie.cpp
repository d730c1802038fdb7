#include "uitvoer/nieuwe_studie.h"

#include <algorithm>
#include <set>

#include "base/contract.h"
#include "base/diagnostics.h"
#include "boom/yaml.h"
#include "model/velden.h"
#include "report/voorbeeld.h"
#include "vorm/opmaak.h"

namespace mbc {
namespace {

constexpr std::string_view studiekop = R"(# Een eerste studie, begonnen met mbc nieuw. Elk getal met de bron ")";
constexpr std::string_view studiekop_rest = R"(" is verzonnen:
# zet er een eigen waarde en bron voor in de plaats. Wat nog van het voorbeeld is, zegt
#   mbc controleer studie.yaml
# en wat er nog meer kan staan
#   mbc sleutels
# Waarden zijn getallen of verdelingen, zoals 30%, {uniform: [20%, 40%]} of {pert: [20%, 30%, 50%]}.
)";

/// Writes a tree as YAML, with what the description says of each key before the first time it stands there.
class Yamlschrijver {
 public:
  void kaart(const Boom& boom, const Schema& schema, std::size_t diepte) {
    for (const auto& [naam, waarde] : boom) {
      const Studieveld* v = veld_of_bron(schema, naam);
      if (uitgelegd_.insert(v).second) uitleg(v->betekenis, diepte);
      regel(naam, waarde, *v->schema, diepte);
    }
    kan_ook(boom, schema, diepte);
  }

  std::string klaar() { return std::move(uit_); }

 private:
  void regel(const std::string& naam, const Boom& waarde, const Schema& schema, std::size_t diepte) {
    uit_ += std::string(diepte, ' ') + naam + ":";
    if (schema.vorm == Veldvorm::kaart && is_kaart(waarde)) {
      uit_ += "\n";
      kaart(waarde, schema, diepte + inspringing);
    } else if (schema.vorm == Veldvorm::namen) {
      uit_ += "\n";
      for (const auto& [onder, inhoud] : waarde) regel(onder, inhoud, *schema.element, diepte + inspringing);
    } else if (schema.vorm == Veldvorm::lijst && schema.element->vorm == Veldvorm::kaart) {
      uit_ += "\n";
      lijst(waarde, *schema.element, diepte + inspringing);
    } else {
      uit_ += " " + (met_bron(schema) ? getal(waarde) : als_tekst(waarde)) + "\n";
    }
    if (diepte == 0) uit_ += "\n";
  }

  /// Each element on a line; what its keys mean stands above them all.
  void lijst(const Boom& boom, const Schema& element, std::size_t diepte) {
    for (const Studieveld& v : element.velden) {
      const bool staat_er = std::any_of(boom.begin(), boom.end(), [&](const auto& e) {
        return e.second.find(std::string(v.naam)) != e.second.not_found();
      });
      if (staat_er && uitgelegd_.insert(&v).second)
        uitleg(std::string(v.naam) + ": " + std::string(v.betekenis), diepte);
    }
    for (const auto& [leeg, waarde] : boom) uit_ += std::string(diepte, ' ') + "- " + als_tekst(waarde) + "\n";
  }

  void uitleg(std::string_view tekst, std::size_t diepte) {
    const std::string begin = std::string(diepte, ' ') + "# ";
    for (const std::string& r : breek(tekst, breedte - begin.size())) uit_ += begin + r + "\n";
  }

  /// The keys that a kaart could have besides, once.
  void kan_ook(const Boom& boom, const Schema& schema, std::size_t diepte) {
    if (!klaar_.insert(&schema).second) return;
    std::string namen;
    for (const Studieveld& v : schema.velden)
      if (boom.find(std::string(v.naam)) == boom.not_found())
        namen += (namen.empty() ? "" : ", ") + std::string(v.naam);
    if (!namen.empty()) uitleg("kan ook: " + namen, diepte);
  }

  static const Studieveld* veld_of_bron(const Schema& kaart, const std::string& naam) {
    if (const Studieveld* v = veld(kaart, naam)) return v;
    const auto v =
        std::find_if(bronvelden.begin(), bronvelden.end(), [&](const Studieveld& x) { return x.naam == naam; });
    ensures(v != bronvelden.end());
    return &*v;
  }

  static bool met_bron(const Schema& s) {
    return s.vorm == Veldvorm::getal || s.vorm == Veldvorm::zeker || s.vorm == Veldvorm::familie ||
           s.vorm == Veldvorm::paar || s.vorm == Veldvorm::per_jaar;
  }

  static std::string getal(const Boom& waarde) {
    const std::string tekst = als_tekst(waarde), bron = ", bron: " + std::string(verzonnen) + "}";
    return is_kaart(waarde) ? tekst.substr(0, tekst.size() - 1) + bron : "{vast: " + tekst + bron;
  }

  static constexpr std::size_t inspringing = 2, breedte = 110;
  std::string uit_;
  std::set<const Studieveld*> uitgelegd_;
  std::set<const Schema*> klaar_;
};

const Schema& schema_van(std::string_view bestand) {
  if (bestand == "studie.yaml") return schema_studie;
  return bestand.starts_with("kassabonnen/") ? schema_kassabon : schema_scenario;
}

}  // namespace

std::vector<Uitvoerbestand> nieuwe_studie(const std::string& naam) {
  std::vector<Uitvoerbestand> uit;
  for (const Voorbeeldbestand& b : voorbeeldbestanden()) {
    const std::string bestand(b.naam);
    const bool is_studie = uit.empty();
    Diagnostics meldingen;
    Melder melder(meldingen);
    melder.ken_bestand(bestand, b.inhoud, Vertrouwelijkheid::open);
    std::optional<Boom> boom = lees_yaml(bestand, b.inhoud, melder);
    ensures(boom.has_value());
    if (is_studie) kind(&*boom, "studie")->data().tekst = naam;
    Yamlschrijver y;
    y.kaart(*boom, schema_van(b.naam), 0);
    const std::string kop =
        is_studie ? std::string(studiekop) + std::string(verzonnen) + std::string(studiekop_rest) + "\n" : "";
    uit.push_back({bestand, kop + y.klaar(), {}});
  }
  return uit;
}

}  // namespace mbc
