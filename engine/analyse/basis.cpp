#include "analyse/basis.h"

#include <algorithm>
#include <set>
#include <span>

namespace mbc {
namespace {

/// Sum of weight x column over the terms, for one column that `kies` picks from each.
template <class Kies>
Kolom meng_kolom(const std::vector<Punt>& termen, std::span<const double> gewichten, std::size_t s, Kies kies) {
  Kolom uit(kies(termen.front()[s]).size());
  for (std::size_t t = 0; t < termen.size(); ++t) {
    const Kolom& k = kies(termen[t][s]);
    const double w = gewichten[t];
    for (std::size_t r = 0; r < uit.size(); ++r) uit[r] += w * k[r];
  }
  return uit;
}

Punt meng(const std::vector<Punt>& termen, std::span<const double> gewichten) {
  Punt uit(termen.front().size());
  for (std::size_t s = 0; s < uit.size(); ++s) {
    const auto kolom = [&](auto kies) { return meng_kolom(termen, gewichten, s, kies); };
    const NcwKolommen& eerste = termen.front()[s].ncw;
    NcwKolommen& ncw = uit[s].ncw;
    ncw.baten = kolom([](const Bedragen& b) -> const Kolom& { return b.ncw.baten; });
    ncw.kosten = kolom([](const Bedragen& b) -> const Kolom& { return b.ncw.kosten; });
    ncw.verzilverbaar = kolom([](const Bedragen& b) -> const Kolom& { return b.ncw.verzilverbaar; });
    for (std::size_t d = 0; d < eerste.dragers.size(); ++d) {
      ncw.dragers.push_back({eerste.dragers[d].naam,
                             kolom([d](const Bedragen& b) -> const Kolom& { return b.ncw.dragers[d].saldo; }),
                             kolom([d](const Bedragen& b) -> const Kolom& { return b.ncw.dragers[d].verzilverbaar; })});
    }
    for (std::size_t g = 0; g < termen.front()[s].gemeenten.size(); ++g) {
      uit[s].gemeenten.push_back(kolom([g](const Bedragen& b) -> const Kolom& { return b.gemeenten[g]; }));
    }
  }
  return uit;
}

/// Only money: the geldstromen of a term are not looked at again.
Punt zonder_stromen(Punt p) {
  for (Bedragen& b : p) b.ncw.geldstromen.clear();
  return p;
}

void zet_verzilverbaar(const Studie& einde, Kolommen& k) {
  for (std::size_t f = 0; f < einde.geldstromen.size(); ++f) {
    const Getal& g = einde.getal(einde.geldstromen[f].verzilverbaar);
    if (!g.verdeling.is_vast()) continue;
    const double aandeel = std::clamp(g.verdeling.p[0], g.domein.laagst, g.domein.hoogst) * g.factor;
    for (std::size_t r = 0; r < k.replicaties; ++r) k.verzilverbaar(f, r) = aandeel;
  }
}

std::vector<Punt> per_jaar(const Studie& studie, const Kolommen& k, const std::vector<std::size_t>& scenarios) {
  std::vector<Punt> uit(k.maten.jaren);
  for (const std::size_t s : scenarios) {
    const Kasstroom kas(k, s, studie.nul_index());
    for (std::size_t y = 0; y < uit.size(); ++y) uit[y].push_back({jaar_kolommen(studie, kas, k.replicaties, y), {}});
  }
  for (Punt& p : uit) p = zonder_stromen(std::move(p));
  return uit;
}

}  // namespace

std::optional<Basis> Basis::maak(const Studie& studie, const std::optional<Lijn>& lijn, const Keuze& keuze,
                                 const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(studie, keuze);
  const std::vector<std::size_t> scenarios = gekozen_scenarios(studie, keuze);
  std::vector<Prijsvariant> varianten;
  if (lijn && lijn->hoe == Verband::lineair) varianten.push_back(verschillen(studie, lijn->einde));
  std::optional<std::vector<Kolommen>> kolommen = reken_door(plan, varianten, uitvoering);
  if (!kolommen) return std::nullopt;
  Basis uit;
  uit.begin_ = zonder_stromen(bedragen(studie, kolommen->front(), scenarios));
  if (!lijn) return uit;
  uit.van_ = lijn->van;
  uit.tot_ = lijn->tot;
  uit.hoe_ = lijn->hoe;
  if (lijn->hoe == Verband::discontovoet) {
    uit.termen_ = per_jaar(studie, kolommen->front(), scenarios);
    return uit;
  }
  if (lijn->hoe == Verband::verzilverbaar) zet_verzilverbaar(lijn->einde, kolommen->front());
  uit.termen_ = {uit.begin_, zonder_stromen(bedragen(studie, kolommen->back(), scenarios))};
  return uit;
}

std::vector<double> Basis::gewichten(double waarde) const {
  if (hoe_ == Verband::discontovoet) return discontofactoren(waarde, termen_.size());
  const double t = (waarde - van_) / (tot_ - van_);
  return {1 - t, t};
}

Punt Basis::op(double waarde) const { return meng(termen_, gewichten(waarde)); }

std::vector<std::string> dragers(const Studie& studie) {
  std::set<std::string> uit;
  for (const Geldstroom& f : studie.geldstromen) uit.insert(f.drager);
  return {uit.begin(), uit.end()};
}

}  // namespace mbc
