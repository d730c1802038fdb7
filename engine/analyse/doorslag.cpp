#include "analyse/doorslag.h"

#include <algorithm>
#include <cstdint>

#include "analyse/factoren.h"
#include "analyse/rangindex.h"
#include "result/kasstroom.h"
#include "result/statistiek.h"
#include "simulate/kwantielen.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_getallen = 5;
constexpr double fouten = 3.5;  ///< of the hundred numbers of a study, chance brings less than one of twenty so far

/// [place][replicatie]
std::vector<Kolom> trek_kwantielen(const Studie& studie, std::size_t replicaties) {
  Kwantielen k(studie);
  std::vector<Kolom> uit(k.sleutels().size(), Kolom(replicaties));
  for (std::size_t r = 0; r < replicaties; ++r) {
    k.trek(static_cast<std::uint32_t>(r));
    for (std::size_t p = 0; p < uit.size(); ++p) uit[p][r] = k.alle()[p];
  }
  return uit;
}

Kolom ncw_saldo(const Studie& studie, const Kolommen& kolommen, std::size_t scenario, std::size_t replicaties) {
  const Kasstroom kas(kolommen, scenario, studie.nul_index());
  Kolom saldo(kolommen.replicaties, 0.0);
  for (std::size_t f = 0; f < studie.geldstromen.size(); ++f)
    tel_op(saldo, verschil(kas.ncw_baten(f), kas.ncw_kosten(f)));
  saldo.resize(replicaties);
  return saldo;
}

/// Whether a correlation ties one of its numbers to another.
bool beweegt_mee(const Studie& studie, const Factor& f) {
  return std::ranges::any_of(f.getallen, [&](const Factorgetal& getal) {
    const std::uint64_t eigen = studie.getallen[getal.nr].sleutel;
    return std::ranges::any_of(studie.correlaties,
                               [&](const Correlatie& c) { return std::ranges::count(c.sleutels, eigen) > 0; });
  });
}

/// The saldi in the order of a number.
Doorslag beschrijf(const Studie& studie, const Factor& f, double aandeel, const Kolom& op_volgorde) {
  const auto vijfde = static_cast<std::ptrdiff_t>(op_volgorde.size() / 5);
  return {f.naam, aandeel, moment_centen(Kolom(op_volgorde.begin(), op_volgorde.begin() + vijfde)),
          moment_centen(Kolom(op_volgorde.end() - vijfde, op_volgorde.end())), beweegt_mee(studie, f)};
}

}  // namespace

std::vector<std::vector<Doorslag>> zoek_doorslag(const Studie& studie, const Kolommen& kolommen,
                                                 const std::vector<std::size_t>& scenarios) {
  std::vector<std::vector<Doorslag>> uit(scenarios.size());
  const std::size_t n = std::min(kolommen.replicaties, meeste_replicaties_doorslag);
  if (n < minste_replicaties_doorslag) return uit;
  const std::vector<Kolom> kwantielen = trek_kwantielen(studie, n);
  std::vector<Kolom> saldi;
  for (const std::size_t s : scenarios) saldi.push_back(ncw_saldo(studie, kolommen, s, n));
  for (const Factor& f : factoren(studie, Kwantielen(studie), Indeling::getallen)) {
    if (f.plaatsen.size() != 1) continue;
    const std::vector<std::size_t> volgorde = rangorde(kwantielen[f.plaatsen.front()]);
    for (std::size_t s = 0; s < saldi.size(); ++s) {
      Kolom op_volgorde(n);
      for (std::size_t i = 0; i < n; ++i) op_volgorde[i] = saldi[s][volgorde[i]];
      const double aandeel = rangindex(op_volgorde);
      if (aandeel > fouten * rangindex_fout(n)) uit[s].push_back(beschrijf(studie, f, aandeel, op_volgorde));
    }
  }
  for (std::vector<Doorslag>& d : uit) {
    std::stable_sort(d.begin(), d.end(), [](const auto& a, const auto& b) { return a.aandeel > b.aandeel; });
    if (d.size() > meeste_getallen) d.resize(meeste_getallen);
  }
  return uit;
}

}  // namespace mbc
