#include "input/prijslijst.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/tekst.h"
#include "boom/csv_cellen.h"
#include "boom/scalair.h"
#include "boom/yaml.h"
#include "model/velden.h"

namespace mbc {
namespace {

constexpr std::string_view naam_van_prijs = "naam";

/// A table as spreadsheets write it, read row by row into a tree.
class Tabellezer final {
 public:
  Tabellezer(const Brontekst& bron, Melder& melder) : bron_(bron), melder_(melder) {}

  std::optional<Boom> lees() {
    std::size_t rij = csv_kopregel(bron_);
    if (rij == bron_.aantal_regels()) {
      melder_.fout({bron_.bestand(), 0, 0}, {"het bestand is leeg", verwachte_kop(), {}, {}});
      return std::nullopt;
    }
    scheiding_ = csv_scheiding(bron_.regel(rij));
    if (!lees_kop(rij)) return std::nullopt;
    Boom uit;
    uit.data().vorm = Vorm::kaart;
    uit.data().plaats = uit.data().sleutel = bron_.plaats(bron_.begin_van(rij));
    for (++rij; rij < bron_.aantal_regels(); ++rij) lees_rij(rij, uit);
    return goed_ ? std::optional(std::move(uit)) : std::nullopt;
  }

 private:
  void fout(const Plaats& plaats, std::string wat, std::string verwacht, std::string bedoelde = {}) {
    melder_.fout(plaats, {std::move(wat), std::move(verwacht), std::move(bedoelde), {}});
    goed_ = false;
  }

  static const Schema& een_prijs() { return *studieveld("", "prijzen").schema->element; }

  static std::vector<std::string> kolommen() {
    std::vector<std::string> uit{std::string(naam_van_prijs)};
    for (const Studieveld& v : een_prijs().velden) uit.emplace_back(v.naam);
    for (const Studieveld& v : bronvelden) uit.emplace_back(v.naam);
    return uit;
  }

  static std::string verwachte_kop() { return "een regel met kolomnamen, zoals naam;eenheid;bedrag;prijspeil;bron"; }

  std::optional<std::vector<Invoercel>> cellen(std::size_t nummer) {
    auto uit = csv_cellen(bron_, nummer, scheiding_, melder_);
    goed_ = goed_ && uit;
    return uit;
  }

  bool lees_kop(std::size_t nummer) {
    const auto kop = cellen(nummer);
    if (!kop) return false;
    const std::vector<std::string> bekend = kolommen();
    for (const Invoercel& c : *kop) {
      const std::string naam = kleine_letters(c.tekst);
      if (naam.empty()) {
        // A column that a spreadsheet left behind: nothing may stand in it.
      } else if (std::find(bekend.begin(), bekend.end(), naam) == bekend.end()) {
        fout(c.plaats, "onbekende kolom " + aangehaald(c.tekst), opsomming(bekend), dichtstbijzijnde(naam, bekend));
      } else if (std::find(kop_.begin(), kop_.end(), naam) != kop_.end()) {
        fout(c.plaats, "kolom " + aangehaald(naam) + " staat er twee keer", "elke kolom één keer");
      }
      kop_.push_back(naam);
    }
    if (goed_ && std::find(kop_.begin(), kop_.end(), naam_van_prijs) == kop_.end())
      fout(kop->front().plaats, "kolom \"naam\" ontbreekt", verwachte_kop());
    return goed_;
  }

  static Boom knoop(const Invoercel& cel, Vorm vorm) {
    Boom b;
    b.data().vorm = vorm;
    b.data().tekst = cel.tekst;
    b.data().plaats = b.data().sleutel = cel.plaats;
    return b;
  }

  [[nodiscard]] std::string waarde(const std::string& kolom, const std::string& tekst) const {
    const Studieveld* v = veld(een_prijs(), kolom);
    return v != nullptr && v->schema->getal != nullptr ? met_decimale_punt(tekst, scheiding_) : tekst;
  }

  void lees_rij(std::size_t nummer, Boom& uit) {
    if (bijgesneden(bron_.regel(nummer)).empty()) return;
    const auto rij = cellen(nummer);
    if (!rij || std::all_of(rij->begin(), rij->end(), [](const Invoercel& c) { return c.tekst.empty(); })) return;
    const auto naam_kolom =
        static_cast<std::size_t>(std::find(kop_.begin(), kop_.end(), naam_van_prijs) - kop_.begin());
    if (naam_kolom >= rij->size() || (*rij)[naam_kolom].tekst.empty())
      return fout(rij->front().plaats, "deze regel heeft geen naam", "een naam in elke regel");
    const Invoercel& naam = (*rij)[naam_kolom];
    if (const auto [eerste, nieuw] = gezien_.emplace(naam.tekst, naam.plaats); !nieuw) {
      melder_.fout(naam.plaats, {"prijs " + aangehaald(naam.tekst) + " staat er twee keer",
                                 "een eigen naam per prijs",
                                 {},
                                 {{eerste->second, "hier staat de eerste"}}});
      goed_ = false;
      return;
    }
    Boom prijs = knoop(naam, Vorm::kaart);
    for (std::size_t i = 0; i < rij->size(); ++i) {
      const Invoercel& c = (*rij)[i];
      if (c.tekst.empty() || i == naam_kolom) continue;
      if (i >= kop_.size() || kop_[i].empty())
        return fout(c.plaats, "deze cel staat in geen kolom",
                    "een tekst met de scheiding erin tussen aanhalingstekens");
      prijs.push_back({kop_[i], knoop({waarde(kop_[i], c.tekst), c.plaats}, Vorm::tekst)});
    }
    uit.push_back({naam.tekst, prijs});
  }

  const Brontekst& bron_;
  Melder& melder_;
  char scheiding_ = ';';
  std::vector<std::string> kop_;
  std::map<std::string, Plaats> gezien_;
  bool goed_ = true;
};

/// The prices of a file that may hold them under their key.
std::optional<Boom> uit_yaml(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  std::optional<Boom> boom = lees_yaml(bestand, inhoud, melder);
  const Boom* prijzen = boom ? kind(&*boom, "prijzen") : nullptr;
  if (prijzen == nullptr) return boom;
  for (const auto& [sleutel, waarde] : *boom)
    if (&waarde != prijzen)
      melder.fout(waarde.data().sleutel,
                  {"naast \"prijzen\" staat " + aangehaald(sleutel), "alleen prijzen in dit bestand", {}, {}});
  return Boom(*prijzen);
}

}  // namespace

std::optional<Boom> lees_prijslijst(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  if (!kleine_letters(bestand).ends_with(".csv")) return uit_yaml(bestand, inhoud, melder);
  const Brontekst bron(bestand, inhoud);
  if (!bron.controleer(melder)) return std::nullopt;
  return Tabellezer(bron, melder).lees();
}

}  // namespace mbc
