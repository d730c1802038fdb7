#include "uitvoer/sleutels.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/tekst.h"
#include "boom/notatie.h"
#include "model/velden_waarneming.h"

namespace mbc {
namespace {

/// Goes through the description as a reader would: a part that stands in more places is told in the first.
class Wandeling {
 public:
  void bestand(const Bestandsvorm& b) {
    bestand_ = &b;
    // What stands in the file itself is told there, not where it comes back deeper down.
    for (const Studieveld& v : b.schema->velden)
      if (onderdelen(*v.schema) != nullptr) verteld_.emplace(v.schema, Plek(&b, v.naam));
    kaart(*b.schema, "", false);
  }
  std::vector<Sleutelrij> klaar() { return std::move(rijen_); }

 private:
  using Plek = std::pair<const Bestandsvorm*, std::string>;

  void kaart(const Schema& s, const std::string& voor, bool herhaald) {
    for (const Studieveld& v : s.velden) {
      const std::string pad = voor + std::string(v.naam);
      const Schema* onder = onderdelen(*v.schema);
      std::string elders;
      if (onder != nullptr) {
        const Plek hier(bestand_, pad);
        const Plek& eerste = verteld_.emplace(v.schema, hier).first->second;
        if (eerste != hier) elders = eerste.second;
      }
      rijen_.push_back({bestand_, pad, &v, false, elders, herhaald});
      if (onder != nullptr) kaart(*onder, pad + tussen(*v.schema), herhaald || !elders.empty());
    }
  }

  /// The keys below a key; null where there are none.
  static const Schema* onderdelen(const Schema& s) {
    const Schema& deel = s.element != nullptr ? *s.element : s;
    return deel.vorm == Veldvorm::kaart ? &deel : nullptr;
  }

  static std::string tussen(const Schema& s) {
    if (s.vorm == Veldvorm::namen) return ".<" + std::string(s.noem) + ">.";
    return s.vorm == Veldvorm::lijst ? "[]." : ".";
  }

  const Bestandsvorm* bestand_ = nullptr;
  std::map<const Schema*, Plek> verteld_;
  std::vector<Sleutelrij> rijen_;
};

using Delen = std::vector<std::string_view>;

/// Whether the first parts of a path are those of a key; a name stands for any.
bool past(const Delen& sleutel, const Delen& pad, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    if (sleutel[i] != pad[i] && !sleutel[i].starts_with('<')) return false;
  return true;
}

}  // namespace

const std::vector<Bestandsvorm>& bestandsvormen() {
  static const std::vector<Bestandsvorm> vormen{{"studie", "een studie", &schema_studie},
                                                {"scenario", "een scenario", &schema_scenario},
                                                {"kassabon", "een kassabon", &schema_kassabon},
                                                {"waarnemingen", "een lijst van waarnemingen", &schema_waarnemingen},
                                                {"ontwerp", "een ontwerp van metingen", &schema_ontwerp}};
  return vormen;
}

std::vector<Sleutelrij> sleutels() {
  Wandeling w;
  for (const Bestandsvorm& b : bestandsvormen()) w.bestand(b);
  std::vector<Sleutelrij> rijen = w.klaar();
  std::set<std::string_view> van_scenario;
  for (const Sleutelrij& r : rijen)
    if (r.bestand->schema == &schema_scenario) van_scenario.insert(r.pad);
  for (Sleutelrij& r : rijen)
    r.in_scenario = r.bestand->schema == &schema_studie && r.veld->schema != studieveld("", "gemeenten").schema &&
                    r.pad != "omschrijving" && r.pad != "toelichting" && van_scenario.contains(r.pad);
  return rijen;
}

std::vector<Sleutelrij> zoek_sleutels(const std::vector<Sleutelrij>& alle, std::string_view gevraagd) {
  const Delen pad = splits(gevraagd, '.');
  std::vector<Sleutelrij> gevonden, erboven;
  std::size_t diepte = 0;
  for (const Sleutelrij& r : alle) {
    const Delen sleutel = splits(r.pad, '.');
    const bool eronder = sleutel.size() >= pad.size() && past(sleutel, pad, pad.size());
    if (eronder || r.veld->naam == gevraagd) gevonden.push_back(r);
    if (sleutel.size() >= pad.size() || sleutel.size() < diepte || !past(sleutel, pad, sleutel.size())) continue;
    if (eenheidstekst(*r.veld->schema).empty()) continue;  // only a number has parts that are no keys
    if (sleutel.size() > diepte) erboven.clear();
    diepte = sleutel.size();
    erboven.push_back(r);
  }
  std::vector<Sleutelrij>& uit = gevonden.empty() ? erboven : gevonden;
  const bool eerste = std::any_of(uit.begin(), uit.end(), [](const Sleutelrij& r) { return !r.herhaald; });
  if (eerste) std::erase_if(uit, [](const Sleutelrij& r) { return r.herhaald; });
  return uit;
}

std::string vormtekst(const Schema& s) {
  switch (s.vorm) {
    case Veldvorm::tekst:
      return "een tekst";
    case Veldvorm::naam:
      return "een naam";
    case Veldvorm::geheel:
      return "een geheel getal";
    case Veldvorm::maat:
      return std::string(s.getal->verwacht);
    case Veldvorm::janee:
      return "ja of nee";
    case Veldvorm::schakelaar:
      return "aan of uit";
    case Veldvorm::keuze:
      return opsomming(std::vector<std::string>(s.keuzes.begin(), s.keuzes.end()));
    case Veldvorm::zeker:
      return std::string(s.getal->verwacht) + ", geen verdeling";
    case Veldvorm::getal:
      return std::string(s.getal->verwacht) + ", of een verdeling";
    case Veldvorm::paar:
      return std::string(s.getal->verwacht) + ", of een verdeling, of {zonder: .., met: ..}";
    case Veldvorm::per_jaar:
      return std::string(s.getal->verwacht) + ", of een verdeling, of {JAAR: .., JAAR: ..}, elk vanaf dat jaar";
    case Veldvorm::familie:
      return std::string(s.getal->verwacht) + ", of een verdeling tussen gezinnen";
    case Veldvorm::kaart:
      return "onderdelen, elk als sleutel: waarde";
    case Veldvorm::namen:
      return "per " + std::string(s.noem) + " een naam, met " + vormtekst(*s.element) +
             (s.of_bestand ? "; of een bestand ermee" : "");
    case Veldvorm::lijst:
      return s.of_een ? vormtekst(*s.element) + ", of een lijst daarvan" : "een lijst, elk " + vormtekst(*s.element);
    case Veldvorm::paden:
      return "een bestand of map, of een lijst daarvan";
    case Veldvorm::prijsindex:
      return "per jaar " + std::string(s.getal->verwacht);
  }
  return {};
}

std::string eenheidstekst(const Schema& s) {
  if (s.vorm == Veldvorm::namen && s.element->getal != nullptr) return eenheidstekst(*s.element);
  return s.getal == nullptr ? std::string() : std::string(s.getal->eenheid);
}

std::string grenstekst(const Schema& s) {
  if (s.getal != nullptr) return grenzen(*s.getal);
  if (s.vorm == Veldvorm::namen) return grenstekst(*s.element);
  if (s.vorm != Veldvorm::geheel) return {};
  if (s.hoogst == std::numeric_limits<std::int64_t>::max()) return std::to_string(s.laagst) + " of meer";
  return std::to_string(s.laagst) + " tot en met " + std::to_string(s.hoogst);
}

std::string voorbeeldtekst(const Studieveld& v) { return std::string(v.naam) + ": " + std::string(v.voorbeeld); }

std::string standaardtekst(const Studieveld& v) {
  if (v.plicht == Plicht::moet) return "verplicht";
  return std::string(v.standaard);
}

}  // namespace mbc
