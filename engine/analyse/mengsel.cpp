#include "analyse/mengsel.h"

#include <algorithm>
#include <cmath>

#include "result/statistiek.h"

namespace mbc {

ScenarioPunt vat_samen_punt(const Bedragen& b, PerGemeente per_gemeente) {
  ScenarioPunt uit;
  uit.saldo = vat_samen_centen(verschil(b.ncw.baten, b.ncw.kosten));
  uit.baten = moment_centen(b.ncw.baten);
  uit.kosten = moment_centen(b.ncw.kosten);
  uit.verzilverbaar_saldo = moment_centen(b.ncw.verzilverbaar);
  for (const NcwKolommen::Drager& d : b.ncw.dragers) {
    uit.dragers.push_back({moment_centen(d.saldo), moment_centen(d.verzilverbaar)});
  }
  if (per_gemeente == PerGemeente::ja) {
    for (const Kolom& g : b.gemeenten) uit.gemeenten.push_back(moment_centen(g));
  }
  return uit;
}

Mengsel::Mengsel(const std::vector<const Kolom*>& termen)
    : replicaties_(termen.front()->size()), samen_(termen.size() * termen.size()) {
  std::vector<Kolom> afwijking;
  for (const Kolom* k : termen) {
    gemiddelden_.push_back(moment_centen(*k).gemiddelde * 100);
    afwijking.push_back(*k);
    for (double& x : afwijking.back()) x -= gemiddelden_.back();
  }
  const double vrij = replicaties_ > 1 ? static_cast<double>(replicaties_ - 1) : 1.0;
  for (std::size_t i = 0; i < termen.size(); ++i) {
    for (std::size_t j = 0; j < termen.size(); ++j) {
      double som = 0;
      for (std::size_t r = 0; r < replicaties_; ++r) som += afwijking[i][r] * afwijking[j][r];
      samen_[i * termen.size() + j] = som / vrij;
    }
  }
}

Moment Mengsel::op(std::span<const double> gewichten) const {
  double gemiddelde = 0, variantie = 0;
  for (std::size_t i = 0; i < gewichten.size(); ++i) {
    gemiddelde += gewichten[i] * gemiddelden_[i];
    for (std::size_t j = 0; j < gewichten.size(); ++j)
      variantie += gewichten[i] * gewichten[j] * samen_[i * gewichten.size() + j];
  }
  const double sd = std::sqrt(std::max(variantie, 0.0)) / 100;
  return {gemiddelde / 100, sd, sd / std::sqrt(static_cast<double>(replicaties_))};
}

Mengsels::Mengsels(const Basis& basis, PerGemeente per_gemeente) : basis_(basis) {
  const std::vector<Punt>& termen = basis.termen();
  for (std::size_t s = 0; s < termen.front().size(); ++s) {
    const auto mengsel = [&](auto kies) {
      std::vector<const Kolom*> kolommen;
      for (const Punt& t : termen) kolommen.push_back(&kies(t[s]));
      return Mengsel(kolommen);
    };
    PerScenario& uit = scenarios_.emplace_back(
        PerScenario{{},
                    mengsel([](const Bedragen& b) -> const Kolom& { return b.ncw.baten; }),
                    mengsel([](const Bedragen& b) -> const Kolom& { return b.ncw.kosten; }),
                    mengsel([](const Bedragen& b) -> const Kolom& { return b.ncw.verzilverbaar; }),
                    {},
                    {}});
    for (const Punt& t : termen) uit.saldo.push_back(verschil(t[s].ncw.baten, t[s].ncw.kosten));
    for (std::size_t d = 0; d < termen.front()[s].ncw.dragers.size(); ++d) {
      uit.dragers.push_back(
          {mengsel([d](const Bedragen& b) -> const Kolom& { return b.ncw.dragers[d].saldo; }),
           mengsel([d](const Bedragen& b) -> const Kolom& { return b.ncw.dragers[d].verzilverbaar; })});
    }
    if (per_gemeente == PerGemeente::nee) continue;
    for (std::size_t g = 0; g < termen.front()[s].gemeenten.size(); ++g)
      uit.gemeenten.push_back(mengsel([g](const Bedragen& b) -> const Kolom& { return b.gemeenten[g]; }));
  }
}

std::vector<ScenarioPunt> Mengsels::op(double waarde) const {
  const std::vector<double> gewichten = basis_.gewichten(waarde);
  std::vector<ScenarioPunt> uit;
  for (const PerScenario& s : scenarios_) uit.push_back(op(s, gewichten));
  return uit;
}

ScenarioPunt Mengsels::op(const PerScenario& s, std::span<const double> gewichten) {
  ScenarioPunt uit;
  Kolom saldo(s.saldo.front().size());
  for (std::size_t t = 0; t < gewichten.size(); ++t)
    for (std::size_t r = 0; r < saldo.size(); ++r) saldo[r] += gewichten[t] * s.saldo[t][r];
  uit.saldo = vat_samen_centen(std::move(saldo));
  uit.baten = s.baten.op(gewichten);
  uit.kosten = s.kosten.op(gewichten);
  uit.verzilverbaar_saldo = s.verzilverbaar.op(gewichten);
  for (const PerDrager& d : s.dragers) uit.dragers.push_back({d.saldo.op(gewichten), d.verzilverbaar.op(gewichten)});
  for (const Mengsel& g : s.gemeenten) uit.gemeenten.push_back(g.op(gewichten));
  return uit;
}

}  // namespace mbc
