#include "input/trekrijen.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/tekst.h"
#include "boom/brontekst.h"
#include "boom/scalair.h"
#include "chance/toeval.h"
#include "model/onzeker.h"

namespace mbc {
namespace {

/// So many mistakes of one file are told: a wrong file would tell a million.
constexpr int meeste_fouten_rijen = 5;

class Rijenlezer final {
 public:
  Rijenlezer(const std::string& bestand, std::string_view inhoud, Melder& melder)
      : bron_(bestand, inhoud), melder_(melder) {}

  std::optional<Trekrijen> lees() {
    if (!bron_.controleer(melder_)) return std::nullopt;
    if (!lees_kop()) return std::nullopt;
    uit_.kwantielen.reserve(uit_.paden.size() * bron_.aantal_regels());
    for (std::size_t r = 1; r < bron_.aantal_regels() && fouten_ < meeste_fouten_rijen; ++r)
      if (!bijgesneden(bron_.regel(r)).empty()) lees_rij(r);
    if (fouten_ == 0 && uit_.rijen == 0)
      fout({bron_.bestand(), 0, 0}, "er staat geen rij in", "onder de paden een rij kwantielen per replicatie");
    return fouten_ == 0 ? std::optional(std::move(uit_)) : std::nullopt;
  }

 private:
  void fout(const Plaats& plaats, std::string wat, std::string verwacht) {
    melder_.fout(plaats, {std::move(wat), std::move(verwacht), {}, {}});
    ++fouten_;
  }

  /// A cell between quotes, and how far it reaches; nothing where it is none.
  static std::optional<std::string> cel(std::string_view regel, std::size_t& i) {
    if (i >= regel.size() || regel[i] != '"') return std::nullopt;
    std::string uit;
    for (++i; i < regel.size(); ++i) {
      if (regel[i] != '"') {
        uit += regel[i];
      } else if (i + 1 < regel.size() && regel[i + 1] == '"') {
        uit += regel[++i];
      } else {
        ++i;
        return uit;
      }
    }
    return std::nullopt;
  }

  bool lees_kop() {
    const std::string_view regel = bron_.aantal_regels() > 0 ? bron_.regel(0) : std::string_view();
    std::set<std::uint64_t> gezien;
    for (std::size_t i = 0;;) {
      const std::size_t begin = i;
      std::optional<std::string> pad = cel(regel, i);
      if (!pad || (i < regel.size() && regel[i] != ',')) {
        fout(bron_.plaats(begin), "dit is geen bestand met trekkingen",
             "op de eerste regel paden tussen aanhalingstekens, met komma's ertussen, zoals mbc herijk ze schrijft");
        return false;
      }
      if (!gezien.insert(naam_sleutel(*pad)).second) {
        fout(bron_.plaats(begin), "\"" + *pad + "\" staat er twee keer", "elk getal één keer");
        return false;
      }
      uit_.sleutels.push_back(naam_sleutel(*pad));
      uit_.paden.push_back(std::move(*pad));
      if (i >= regel.size()) return true;
      ++i;
    }
  }

  void lees_rij(std::size_t nummer) {
    const std::string_view regel = bron_.regel(nummer);
    const char* van = regel.data();
    const char* const eind = van + regel.size();
    const auto plaats = [&](const char* c) {
      return bron_.plaats(bron_.begin_van(nummer) + static_cast<std::size_t>(c - regel.data()));
    };
    for (std::size_t k = 0; k < uit_.paden.size(); ++k) {
      double u = 0;
      const auto gelezen = std::from_chars(van, eind, u);
      if (gelezen.ec != std::errc() || !(u > 0 && u < 1))
        return fout(plaats(van), "dit is geen kwantiel", "een getal tussen 0 en 1, die zelf niet mogen");
      uit_.kwantielen.push_back(u);
      van = gelezen.ptr;
      const bool laatste = k + 1 == uit_.paden.size();
      if (laatste ? van != eind : van == eind || *van != ',')
        return fout(plaats(van), "deze rij heeft niet zoveel getallen als er paden zijn",
                    std::to_string(uit_.paden.size()) + " getallen, met komma's ertussen");
      ++van;
    }
    ++uit_.rijen;
  }

  Brontekst bron_;
  Melder& melder_;
  Trekrijen uit_;
  int fouten_ = 0;
};

/// The first few of a list, in words.
std::string eerste_paar(const std::vector<std::string>& namen) {
  constexpr std::size_t genoeg = 5;
  std::vector<std::string> uit(namen.begin(),
                               namen.begin() + static_cast<std::ptrdiff_t>(std::min(namen.size(), genoeg)));
  if (namen.size() > genoeg) uit.push_back("nog " + std::to_string(namen.size() - genoeg));
  return opsomming(uit, "en");
}

}  // namespace

std::optional<Trekrijen> lees_trekrijen(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  return Rijenlezer(bestand, inhoud, melder).lees();
}

void bouw_trekrijen(Studie& s, const Bomen& bomen, Melder& melder) {
  const Boom* b = kind(&bomen.studie, "trekkingen");
  if (b == nullptr || !is_tekst(*b)) return;
  const auto er = bomen.trekrijen.find(b->data().tekst);
  if (er == bomen.trekrijen.end()) {
    melder.fout(*b,
                {melder.citaat(*b) + " is geen pad naar een bestand", "een pad vanaf de map van dit bestand", {}, {}});
    return;
  }
  s.trekrijen = er->second;
  const Trekrijen& rijen = *s.trekrijen;
  std::map<std::uint64_t, std::string> onzeker = onzekere_paden(s);
  std::set<std::uint64_t> bekend;
  for (const Getal& g : s.getallen) bekend.insert(g.sleutel);
  for (const Kassabon& k : s.kassabonnen) bekend.insert(naam_sleutel(gewicht_pad(k)));
  std::vector<std::string> vreemd, vast, eigen;
  for (std::size_t k = 0; k < rijen.paden.size(); ++k) {
    if (onzeker.erase(rijen.sleutels[k]) > 0) continue;
    (bekend.contains(rijen.sleutels[k]) ? vast : vreemd).push_back("\"" + rijen.paden[k] + "\"");
  }
  for (const auto& [sleutel, pad] : onzeker) eigen.push_back("\"" + pad + "\"");
  std::sort(eigen.begin(), eigen.end());
  if (!vreemd.empty())
    melder.fout(*b, {"in de trekkingen staat wat geen getal van de studie is: " + eerste_paar(vreemd),
                     "trekkingen van deze studie; maak ze opnieuw met mbc herijk",
                     {},
                     {}});
  if (!vast.empty())
    melder.waarschuwing(
        b->data().plaats,
        {"wat in de trekkingen staat en niet meer onzeker is, doet niet mee: " + eerste_paar(vast), {}, {}, {}});
  if (!eigen.empty())
    melder.waarschuwing(
        b->data().plaats,
        {"niet in de trekkingen, en dus getrokken zonder wat er is waargenomen: " + eerste_paar(eigen), {}, {}, {}});
  if (static_cast<std::size_t>(s.replicaties) > rijen.rijen) {
    const Boom* n = kind(&bomen.studie, "replicaties");
    melder.fout(n != nullptr ? *n : *b,
                {std::to_string(s.replicaties) + " replicaties, en in de trekkingen staan " +
                     std::to_string(rijen.rijen) + " rijen",
                 "hoogstens zoveel replicaties als rijen: \"replicaties: " + std::to_string(rijen.rijen) + "\"",
                 {},
                 {}});
  }
}

}  // namespace mbc
