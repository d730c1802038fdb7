#include "analyse/sobol.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "analyse/buurpunten.h"
#include "analyse/rijen.h"

namespace mbc {
namespace {

/// The families of B are others than those of A, and each point is seen with both.
constexpr std::uint32_t andere_gezinnen = 1U << 31;

/// What one thread owns. A row holds, for each of two chances, A with its neighbours and then B alone.
class Rij {
 public:
  Rij(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios,
      const Indexontwerp& ontwerp)
      : ontwerp_(ontwerp),
        kwantielen_(plan.studie),
        punten_(plan, factoren, scenarios),
        a_(kwantielen_.sleutels().size()),
        b_(a_.size()) {}

  void reken(std::size_t rij, std::span<double> uit) {
    ontwerp_.punten(rij, a_, b_);
    kwantielen_.koppel(a_);
    kwantielen_.koppel(b_);
    const std::size_t helft = uit.size() / 2;
    for (std::size_t kans = 0; kans < 2; ++kans) {
      const auto gezinnen = static_cast<std::uint32_t>(rij) | (kans == 0 ? 0 : andere_gezinnen);
      const std::span<double> deel = uit.subspan(kans * helft, helft);
      punten_.reken(gezinnen, a_, b_, deel);
      punten_.reken_punt(gezinnen, b_, deel.subspan(punten_.maat().breedte()));
    }
  }

 private:
  const Indexontwerp& ontwerp_;
  Kwantielen kwantielen_;
  Buurpunten punten_;
  std::vector<double> a_, b_;
};

/// Width of a row of Rij.
std::size_t breedte(Buurmaat m) { return 2 * (m.breedte() + Buurmaat{0, m.scenarios}.breedte()); }

Waarnemingen lees(const Rijen& rijen, Buurmaat m, std::size_t scenario, Saldosoort soort) {
  Waarnemingen uit(rijen.maat(0), m.factoren);
  for (std::size_t r = 0; r < rijen.maat(0); ++r) {
    for (std::size_t kans = 0; kans < 2; ++kans) {
      const std::size_t begin = kans * breedte(m) / 2;
      uit.a(r, kans) = rijen(r, begin + m.plek(0, scenario, soort));
      uit.b(r, kans) = rijen(r, begin + m.breedte() + m.plek(0, scenario, soort));
      for (std::size_t f = 0; f < m.factoren; ++f)
        uit.ab(r, f, kans) = rijen(r, begin + m.plek(1 + f, scenario, soort));
    }
  }
  return uit;
}

void neem_op(Sobolanalyse& uit, const std::optional<Indices>& saldo, const std::optional<Indices>& verzilverbaar) {
  Sobolspreiding& s = uit.spreiding.emplace_back();
  if (saldo) {
    s.sd = std::sqrt(saldo->variantie) / 100;
    s.aandeel_toeval = saldo->aandeel_toeval;
    s.te_duiden = true;
  }
  const std::size_t n = uit.factoren.size();
  for (std::size_t f = 0; f <= n; ++f) {
    Sobolindex& x = (f < n ? uit.factoren[f] : uit.zwak).scenarios.emplace_back();
    if (saldo) x.saldo = saldo->factoren[f];
    if (verzilverbaar) x.verzilverbaar_saldo = verzilverbaar->factoren[f];
    if (f < n) s.eerste_samen += x.saldo.eerste.waarde;
  }
}

}  // namespace

std::optional<Sobolanalyse> maak_sobol(const Studie& studie, const Keuze& keuze, Indeling indeling, std::size_t punten,
                                       const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(studie, keuze);
  const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  const Kwantielen kwantielen(studie);
  std::vector<Factor> alle = factoren(studie, kwantielen, indeling);
  Sobolanalyse uit;
  for (const Factor& f : alle) uit.factoren.push_back({f.naam, f.kwaliteit, {}});
  // The share of weak sources cuts across the subjects, so it is seen through the numbers apart.
  alle.push_back(zwakke_bronnen(factoren(studie, kwantielen, Indeling::onafhankelijk)));
  uit.zwak = {alle.back().naam, Bronkwaliteit::X, {}};
  const Indexontwerp ontwerp(studie.zaad, kwantielen.sleutels(), punten);
  const Buurmaat maat{alle.size(), scenarios.size()};
  const auto rijen = vul_rijen(punten, breedte(maat), uitvoering, [&]() -> Rijrekenaar {
    auto rij = std::make_shared<Rij>(plan, alle, scenarios, ontwerp);
    return [rij](std::size_t r, std::span<double> cellen) { rij->reken(r, cellen); };
  });
  if (!rijen) return std::nullopt;
  uit.punten = punten;
  const auto gesimuleerd = std::count_if(alle.begin(), alle.end(), [](const Factor& f) { return f.gezinnen; });
  uit.doorrekeningen = static_cast<std::int64_t>(punten) * 2 * (gesimuleerd + 2);
  uit.nulalternatief = studie.nulalternatief;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    uit.scenarios.push_back({studie.scenarios[scenarios[s]].nummer, studie.scenarios[scenarios[s]].naam});
    neem_op(uit, schat_indices(lees(*rijen, maat, s, Saldosoort::maatschappij)),
            schat_indices(lees(*rijen, maat, s, Saldosoort::verzilverbaar)));
  }
  return uit;
}

}  // namespace mbc
