#include "analyse/zicht.h"

#include <algorithm>
#include <optional>

#include "base/contract.h"

namespace mbc {
namespace {

using Nieuweplaats = std::vector<std::optional<std::size_t>>;

/// Lines of another purse go, those that stay follow their purse to its new place.
template <class Regel>
void houd_over(std::vector<Regel>& regels, const Nieuweplaats& naar) {
  std::erase_if(regels, [&](const Regel& r) { return !naar[r.geldstroom]; });
  for (Regel& r : regels) r.geldstroom = *naar[r.geldstroom];
}

}  // namespace

void kijk_vanuit(Studie& s, const std::vector<std::size_t>& geldstromen) {
  expects(!geldstromen.empty() && std::is_sorted(geldstromen.begin(), geldstromen.end()));
  Nieuweplaats naar(s.geldstromen.size());
  std::vector<Geldstroom> over;
  for (const std::size_t f : geldstromen) {
    naar[f] = over.size();
    over.push_back(s.geldstromen[f]);
  }
  s.geldstromen = std::move(over);
  for (Kassabon& k : s.kassabonnen) houd_over(k.regels, naar);
  for (Invoering& i : s.basis) houd_over(i.investeringen, naar);
  for (Scenario& x : s.scenarios)
    for (Invoering& i : x.invoering) houd_over(i.investeringen, naar);
}

}  // namespace mbc
