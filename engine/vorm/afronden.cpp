#include "vorm/afronden.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/getaltekst.h"

namespace mbc {
namespace {

/// Powers of ten that a double holds exactly.
constexpr std::array<double, 19> machten_van_tien = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                                     1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

double tot_de_macht(int k) {
  const auto i = static_cast<std::size_t>(std::min(std::abs(k), 18));
  return k >= 0 ? machten_van_tien[i] : 1 / machten_van_tien[i];
}

struct Schaal {
  int macht;          ///< the unit is 10^macht
  int max_decimalen;  ///< of the unit
};

Schaal schaal(Eenheid e) {
  switch (e) {
    case Eenheid::euro:
      return {0, 0};
    case Eenheid::duizend:
      return {3, 1};
    case Eenheid::miljoen:
      return {6, 3};
  }
  return {0, 0};
}

/// The next step down: 10, 5, 2, 1, 0.5, ...
Stap fijner(Stap s) {
  if (s.cijfer == 1) return {5, s.macht - 1};
  return {s.cijfer == 5 ? 2 : 1, s.macht};
}

bool is_fijner(Stap a, Stap b) { return a.macht != b.macht ? a.macht < b.macht : a.cijfer < b.cijfer; }

/// The step of a number of this noise, not finer than the last decimal of the unit.
Stap stap_in(std::optional<Stap> stap, Schaal s) {
  const Stap laatste{1, s.macht - s.max_decimalen};
  return !stap || is_fijner(*stap, laatste) ? laatste : *stap;
}

std::string in_schaal(double x, std::optional<Stap> stap, Schaal s) {
  if (!std::isfinite(x)) return onbekend_tekst;
  if (x == 0) return "0";
  const Stap op = stap_in(stap, s);
  return decimaal(rond_op(x, op) / tot_de_macht(s.macht), std::max(s.macht - op.macht, 0));
}

/// The exponent of the last of the first `cijfers` digits of x.
int exponent_van(double x, int cijfers) {
  int k = -12;
  while (k < 18 && std::abs(x) >= tot_de_macht(k + 1)) ++k;
  return k - cijfers + 1;
}

}  // namespace

std::optional<Stap> stap_van(double ruis) {
  if (!(ruis > 0) || !std::isfinite(ruis)) return std::nullopt;
  Stap stap{5, 17};
  while (stap.macht > -12 && stap.cijfer * tot_de_macht(stap.macht) > ruis) stap = fijner(stap);
  return stap;
}

double rond_op(double x, Stap stap) {
  // Below one the step is a quotient: multiplying by whole numbers loses nothing.
  if (stap.macht < 0)
    return std::round(x * tot_de_macht(-stap.macht) / stap.cijfer) * stap.cijfer / tot_de_macht(-stap.macht);
  const double s = stap.cijfer * tot_de_macht(stap.macht);
  return std::round(x / s) * s;
}

bool in_de_ruis(double gemiddelde, double mcse) { return std::abs(gemiddelde) <= 2 * mcse; }

double ruis_van_p5(double mcse) { return 2.113 * mcse; }

double ruis_van_kans(double kans, int replicaties) {
  const double n = replicaties;
  const double p = (kans * n + 1) / (n + 2);
  return std::sqrt(p * (1 - p) / (n + 2));
}

Eenheid kies_eenheid(double grootste) {
  if (std::abs(grootste) >= 1e6) return Eenheid::miljoen;
  return std::abs(grootste) >= 1e5 ? Eenheid::duizend : Eenheid::euro;
}

std::string naam(Eenheid eenheid) {
  switch (eenheid) {
    case Eenheid::euro:
      return "euro";
    case Eenheid::duizend:
      return "x € 1.000";
    case Eenheid::miljoen:
      return "mln euro";
  }
  return {};
}

std::string bedrag(double euro, double ruis, Eenheid eenheid) {
  return in_schaal(euro, stap_van(ruis), schaal(eenheid));
}

std::vector<double> op_volgorde(const std::vector<Gemeten>& getallen, Eenheid eenheid) {
  std::vector<std::size_t> volgorde(getallen.size());
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
  std::stable_sort(volgorde.begin(), volgorde.end(),
                   [&](std::size_t a, std::size_t b) { return getallen[a].waarde < getallen[b].waarde; });
  std::vector<double> ruis;
  std::vector<Stap> stappen;
  for (const Gemeten& g : getallen) {
    ruis.push_back(g.ruis);
    stappen.push_back(stap_in(stap_van(g.ruis), schaal(eenheid)));
  }
  const auto getoond = [&](std::size_t i) { return rond_op(getallen[i].waarde, stappen[i]); };
  for (bool gekeerd = true; gekeerd;) {
    gekeerd = false;
    std::size_t hoogste = 0;  // in the order of their values: what stands highest of all before
    for (std::size_t i = 1; i < volgorde.size(); ++i) {
      const std::size_t laag = volgorde[hoogste], hoog = volgorde[i];
      if (getoond(hoog) >= getoond(laag)) {
        hoogste = i;
      } else {  // of equal values too: one below both may lie between what they show
        const std::size_t grof = is_fijner(stappen[laag], stappen[hoog]) ? hoog : laag;
        stappen[grof] = fijner(stappen[grof]);
        ruis[grof] = stappen[grof].cijfer * tot_de_macht(stappen[grof].macht);
        gekeerd = true;
      }
    }
  }
  return ruis;
}

std::string bedrag(double euro, double ruis) {
  if (!std::isfinite(euro)) return onbekend_tekst;
  if (std::abs(euro) < 1e6) return "€ " + bedrag(euro, ruis, Eenheid::euro);
  // Three digits say enough in a sentence.
  const Stap cijfers{1, exponent_van(euro, 3)}, op = stap_van(ruis).value_or(cijfers);
  return "€ " + in_schaal(euro, is_fijner(op, cijfers) ? cijfers : op, schaal(Eenheid::miljoen)) + " mln";
}

std::string ruisgetal(double ruis, Eenheid eenheid) {
  return in_schaal(ruis, Stap{1, exponent_van(ruis, 2)}, schaal(eenheid));
}

std::string kans(double kans, int replicaties) {
  if (replicaties <= 1) return onbekend_tekst;
  const double kleinste = std::ceil(100.0 / replicaties);
  if (kans <= 0) return "<" + decimaal(kleinste, 0) + "%";
  if (kans >= 1) return ">" + decimaal(100 - kleinste, 0) + "%";
  constexpr Stap heel{1, 0}, grofste{1, 1};
  Stap op = stap_van(100 * ruis_van_kans(kans, replicaties)).value_or(heel);
  if (is_fijner(op, heel)) op = heel;
  if (is_fijner(grofste, op)) op = grofste;
  const double afgerond = rond_op(100 * kans, op);
  if (afgerond <= 0) return "<1%";
  return afgerond >= 100 ? ">99%" : decimaal(afgerond, 0) + "%";
}

std::string aantal(double getal) { return decimaal(getal, std::abs(getal) < 99.95 ? 1 : 0); }

std::string verhouding(double getal, double ruis) { return in_schaal(getal, stap_van(ruis), {0, 2}); }

}  // namespace mbc
