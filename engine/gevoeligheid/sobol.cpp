#include "gevoeligheid/sobol.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "analyse/rijen.h"
#include "gevoeligheid/buurpunten.h"

namespace mbc {
namespace {

/// Each point is seen with two sets of families: those of the row, and these.
constexpr std::uint32_t andere_gezinnen = 1U << 31;

/// Where in a row of Sobolrij the point A or B and its neighbours stand, under one of two chances.
std::size_t begin_van(Buurmaat m, std::size_t kans, std::size_t punt) { return (kans * 2 + punt) * m.breedte(); }
std::size_t breedte(Buurmaat m) { return 4 * m.breedte(); }

/// What one thread owns: a row holds, for each of two chances, A with its neighbours towards B, and the other way.
class Sobolrij {
 public:
  Sobolrij(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios,
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
    const Buurmaat m = punten_.maat();
    for (std::size_t kans = 0; kans < 2; ++kans) {
      const auto gezinnen = static_cast<std::uint32_t>(rij) | (kans == 0 ? 0 : andere_gezinnen);
      punten_.reken(gezinnen, a_, b_, uit.subspan(begin_van(m, kans, 0), m.breedte()));
      punten_.reken(gezinnen, b_, a_, uit.subspan(begin_van(m, kans, 1), m.breedte()));
    }
  }

 private:
  const Indexontwerp& ontwerp_;
  Kwantielen kwantielen_;
  Buurpunten punten_;
  std::vector<double> a_, b_;
};

Evaluaties lees(const Rijen& rijen, Buurmaat m, std::size_t scenario, Saldosoort soort) {
  Evaluaties uit(rijen.maat(0), m.factoren);
  for (std::size_t r = 0; r < rijen.maat(0); ++r) {
    for (std::size_t kans = 0; kans < 2; ++kans) {
      for (std::size_t punt = 0; punt < 2; ++punt) {
        const std::size_t begin = begin_van(m, kans, punt);
        uit.punt(r, punt, kans) = rijen(r, begin + m.plek(0, scenario, soort));
        for (std::size_t f = 0; f < m.factoren; ++f)
          uit.buur(r, punt, f, kans) = rijen(r, begin + m.plek(1 + f, scenario, soort));
      }
    }
  }
  return uit;
}

void neem_op(Sobolanalyse& uit, const std::optional<Indices>& saldo, const std::optional<Indices>& verzilverbaar) {
  Sobolspreiding& s = uit.spreiding.emplace_back();
  if (saldo) {
    s.sd = std::sqrt(saldo->variantie) / 100;
    s.mcse = saldo->variantie_mcse / (2 * std::sqrt(saldo->variantie)) / 100;
    s.aandeel_toeval = saldo->aandeel_toeval;
    s.eerste_samen = saldo->eerste_samen;
    s.te_duiden = true;
  }
  const std::size_t n = uit.factoren.size();
  for (std::size_t f = 0; f <= n; ++f) {
    Sobolindex& x = (f < n ? uit.factoren[f] : uit.zwak).scenarios.emplace_back();
    if (saldo) x.saldo = saldo->factoren[f];
    if (verzilverbaar) x.verzilverbaar_saldo = verzilverbaar->factoren[f];
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
  const auto rijen = vul_rijen(punten, breedte(maat), 0, uitvoering, [&]() -> Rijrekenaar {
    auto rij = std::make_shared<Sobolrij>(plan, alle, scenarios, ontwerp);
    return [rij](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) { rij->reken(r, cellen); };
  });
  if (!rijen) return std::nullopt;
  uit.punten = punten;
  const auto gesimuleerd = std::count_if(alle.begin(), alle.end(), [](const Factor& f) { return f.gezinnen; });
  uit.doorrekeningen = static_cast<std::int64_t>(punten) * 4 * (gesimuleerd + 1);
  uit.nulalternatief = studie.nulalternatief;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    uit.scenarios.push_back({studie.scenarios[scenarios[s]].nummer, studie.scenarios[scenarios[s]].naam});
    neem_op(uit, schat_indices(lees(rijen->rijen, maat, s, Saldosoort::maatschappij), 1),
            schat_indices(lees(rijen->rijen, maat, s, Saldosoort::verzilverbaar), 1));
  }
  return uit;
}

}  // namespace mbc
