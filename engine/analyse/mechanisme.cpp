#include "analyse/mechanisme.h"

#include <vector>

namespace mbc {
namespace {

/// Calls f(mechanism, number) for each reduction.
template <class E, class F>
void elke(E& effecten, F f) {
  for (std::size_t n = 0; n < aantal_effecten; ++n) f(effectvormen[n].mechanisme, effecten[n]);
}

/// The effects of each scenario and gemeente, and those before year 0.
template <class S, class F>
void elke_effecten(S& studie, F f) {
  for (auto& invoering : studie.basis) f(invoering.effecten);
  for (auto& scenario : studie.scenarios)
    for (auto& invoering : scenario.invoering) f(invoering.effecten);
}

template <class S, class F>
void elke_regel(S& studie, F f) {
  for (auto& kassabon : studie.kassabonnen)
    for (auto& regel : kassabon.regels) f(regel);
}

bool is_nul(const Verdeling& v) { return v.is_vast() && v.p[0] == 0; }

bool scheelt(const Studie& studie, const KassabonRegel& regel) {
  if (regel.met == regel.zonder) return false;
  const Getal &met = studie.getal(regel.met), &zonder = studie.getal(regel.zonder);
  return !met.verdeling.is_vast() || met.verdeling != zonder.verdeling || met.factor != zonder.factor;
}

constexpr std::size_t nummer(Mechanisme m) { return static_cast<std::size_t>(m); }

}  // namespace

Mechanismen gebruikte_mechanismen(const Studie& studie) {
  Mechanismen uit;
  elke_effecten(studie, [&](const Effecten& e) {
    elke(e, [&](Mechanisme m, GetalId id) {
      if (!is_nul(studie.getal(id).verdeling)) uit.set(nummer(m));
    });
  });
  elke_regel(studie, [&](const KassabonRegel& r) {
    if (scheelt(studie, r)) uit.set(nummer(Mechanisme::kassabon));
  });
  return uit;
}

void elke_reductie(const Effecten& effecten, const std::function<void(GetalId)>& f) {
  for (const GetalId id : effecten.waarden) f(id);
}

void elke_reductie(const Studie& studie, const std::function<void(GetalId)>& f) {
  elke_effecten(studie, [&](const Effecten& e) { elke_reductie(e, f); });
}

Studie met_mechanismen(const Studie& studie, Mechanismen aan) {
  Studie uit = studie;
  // A number of its own: those that no longer count keep their draw, which others may follow (model.md §8).
  const GetalId nul{static_cast<std::uint32_t>(uit.getallen.size())};
  uit.getallen.push_back({});
  elke_effecten(uit, [&](Effecten& e) {
    elke(e, [&](Mechanisme m, GetalId& id) {
      if (!aan.test(nummer(m))) id = nul;
    });
  });
  if (!aan.test(nummer(Mechanisme::kassabon))) elke_regel(uit, [](KassabonRegel& r) { r.met = r.zonder; });
  return uit;
}

}  // namespace mbc
