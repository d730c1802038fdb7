#include "herijking/herijkbeeld.h"

#include <algorithm>
#include <cmath>

#include "analyse/factoren.h"
#include "base/wiskunde.h"
#include "chance/toeval.h"
#include "herijking/waarneemmeter.h"
#include "herijking/waarneemschatting.h"
#include "model/onzeker.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

Herijktgetal herijkt_getal(const std::string& pad, bool aandeel, const Kolom& voor, const Kolom& na) {
  Herijktgetal g{pad, {}, {}, aandeel, vat_samen(voor), vat_samen(na), 0, 0};
  if (g.vooraf.sd > 0 && g.vooraf.sd < onbekend) {
    g.verschuiving = (g.achteraf.gemiddelde - g.vooraf.gemiddelde) / g.vooraf.sd;
    g.smaller = 1 - g.achteraf.sd / g.vooraf.sd;
  }
  return g;
}

/// Per receipt the part of the families that it stands for, at each draw.
std::vector<Kolom> aandelen(const Kenmerker& kenmerker, std::size_t bonnen, const Rijen& rijen) {
  std::vector<Kolom> uit(bonnen);
  for (std::size_t r = 0; r < rijen.maat(0); ++r) {
    const std::vector<double> w = kenmerker.aandelen(rij_van(rijen, r));
    for (std::size_t k = 0; k < bonnen; ++k) uit[k].push_back(w[k]);
  }
  return uit;
}

}  // namespace

std::vector<Herijktgetal> herijkte_getallen(const Studie& studie, const Kwantielen& kwantielen,
                                            const Kenmerker& kenmerker, const Rijen& voor, const Rijen& na) {
  std::vector<Herijktgetal> uit;
  for (const Factor& f : factoren(studie, kwantielen, Indeling::getallen)) {
    if (!f.toonbaar) continue;
    const Getal& g = studie.getallen[*f.toonbaar];
    const std::size_t p = f.plaatsen.front();
    Kolom x_voor, x_na;
    for (std::size_t r = 0; r < voor.maat(0); ++r) {
      x_voor.push_back(op_kwantiel(g, voor(r, p)));
      x_na.push_back(op_kwantiel(g, na(r, p)));
    }
    uit.push_back(herijkt_getal(f.naam, is_aandeel(g), x_voor, x_na));
  }
  if (!kenmerker.gewichten().empty()) {
    const std::size_t bonnen = studie.kassabonnen.size();
    const std::vector<Kolom> w_voor = aandelen(kenmerker, bonnen, voor), w_na = aandelen(kenmerker, bonnen, na);
    for (std::size_t k = 0; k < bonnen; ++k)
      uit.push_back(herijkt_getal(gewicht_pad(studie.kassabonnen[k]), true, w_voor[k], w_na[k]));
  }
  std::stable_sort(uit.begin(), uit.end(), [](const Herijktgetal& a, const Herijktgetal& b) {
    return std::abs(a.verschuiving) > std::abs(b.verschuiving);
  });
  return uit;
}

Waarneemband waarneemband(const Waarneming& w, const Kolom& verwacht, std::uint64_t zaad) {
  Kolom gezien;
  double lager = 0, hoger = 0;
  for (std::size_t r = 0; r < verwacht.size(); ++r) {
    const double u = parameter_kwantiel(zaad, static_cast<std::uint32_t>(r), waarneemsleutel(w));
    gezien.push_back(als_waarneming(w, verwacht[r], u));
    lager += gezien.back() <= w.waarde ? 1 : 0;
    hoger += gezien.back() >= w.waarde ? 1 : 0;
  }
  const double kans = std::min(1.0, 2 * std::min(lager, hoger) / static_cast<double>(verwacht.size()));
  return {vat_samen(gezien), kans};
}

std::vector<double> gewichten_zonder(const Waarneming& w, const Kolom& verwacht) {
  std::vector<double> uit(verwacht.size());
  double laagst = HUGE_VAL, som = 0, kwadraten = 0;
  for (std::size_t r = 0; r < uit.size(); ++r) laagst = std::min(laagst, uit[r] = logkans(w, verwacht[r]));
  for (double& g : uit) {
    g = exponent(laagst - g);
    som += g;
    kwadraten += g * g;
  }
  constexpr double genoeg = 0.25;  // of the draws, effectively
  if (som * som < genoeg * static_cast<double>(uit.size()) * kwadraten) return {};
  for (double& g : uit) g /= som;
  return uit;
}

Invloed invloed_met_gewichten(const Kolom& saldo, const std::vector<double>& gewichten) {
  const auto n = static_cast<double>(saldo.size());
  double met = 0, zonder = 0, kwadraten = 0;
  for (std::size_t r = 0; r < saldo.size(); ++r) {
    met += saldo[r] / n;
    zonder += saldo[r] * gewichten[r];
  }
  // A quotient of sums over draws: its variance by what each draw adds to the difference.
  for (std::size_t r = 0; r < saldo.size(); ++r) {
    const double d = (saldo[r] - met) / n - gewichten[r] * (saldo[r] - zonder);
    kwadraten += d * d;
  }
  return {(met - zonder) / 100, std::sqrt(kwadraten) / 100};
}

Invloed invloed_van_verschil(const Kolom& met, const Kolom& zonder) {
  Kolom verschil(met.size());
  for (std::size_t r = 0; r < met.size(); ++r) verschil[r] = met[r] - zonder[r];
  const Samenvatting s = vat_samen_centen(verschil);
  return {s.gemiddelde, s.mcse};
}

}  // namespace mbc
