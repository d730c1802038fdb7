#include "report/notatie.h"

#include <algorithm>
#include <array>
#include <cmath>

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

/// Rounded to 10^k, k >= 0, half away from zero.
double rond_op(double x, int k) {
  const double stap = tot_de_macht(k);
  return std::round(x / stap) * stap;
}

std::string in_schaal(double x, std::optional<int> laatste, Schaal s) {
  if (x == 0) return "0";
  const int k = std::max(laatste.value_or(s.macht - s.max_decimalen), s.macht - s.max_decimalen);
  if (k >= s.macht) return decimaal(rond_op(x, k) / tot_de_macht(s.macht), 0);
  return decimaal(x / tot_de_macht(s.macht), s.macht - k);
}

/// The exponent of the last of the first `cijfers` digits of x.
int exponent_van(double x, int cijfers) {
  int k = -12;
  while (k < 18 && std::abs(x) >= tot_de_macht(k + 1)) ++k;
  return k - cijfers + 1;
}

}  // namespace

std::optional<int> laatste_cijfer(double ruis) {
  if (!(ruis > 0)) return std::nullopt;
  for (int k = -12; k < 18; ++k)
    if (tot_de_macht(k) >= ruis) return k;
  return 18;
}

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
  return in_schaal(euro, laatste_cijfer(ruis), schaal(eenheid));
}

std::string bedrag(double euro, double ruis) {
  if (std::abs(euro) < 1e6) return "€ " + bedrag(euro, ruis, Eenheid::euro);
  // Three digits say enough in a sentence.
  const int k = std::max(laatste_cijfer(ruis).value_or(-18), exponent_van(euro, 3));
  return "€ " + in_schaal(euro, k, schaal(Eenheid::miljoen)) + " mln";
}

std::string ruisgetal(double ruis, Eenheid eenheid) {
  if (!(ruis > 0)) return "0";
  return in_schaal(ruis, exponent_van(ruis, 2), schaal(eenheid));
}

std::string kans(double kans, int replicaties) {
  if (kans <= 0) return "0%";
  if (kans >= 1) return "100%";
  const int k = std::clamp(laatste_cijfer(100 * ruis_van_kans(kans, replicaties)).value_or(0), 0, 1);
  const double afgerond = rond_op(100 * kans, k);
  const double stap = tot_de_macht(k);
  if (afgerond <= 0) return "<" + decimaal(stap, 0) + "%";
  if (afgerond >= 100) return ">" + decimaal(100 - stap, 0) + "%";
  return decimaal(afgerond, 0) + "%";
}

std::string aantal(double getal) { return decimaal(getal, std::abs(getal) < 99.95 ? 1 : 0); }

std::string verhouding(double getal, double ruis) { return in_schaal(getal, laatste_cijfer(ruis), {0, 2}); }

}  // namespace mbc
