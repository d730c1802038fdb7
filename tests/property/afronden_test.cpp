#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "vorm/afronden.h"

/// The rule of rounding (vorm/afronden.h), for any numbers.
namespace mbc {
namespace {

/// Positive, from a millionth of a euro to a billion, as often near each power of ten.
double grootte() { return std::pow(10.0, *rc::gen::inRange(-600, 901) / 100.0); }
double getal() { return (*rc::gen::arbitrary<bool>() ? 1 : -1) * grootte(); }
double waarde_van(Stap s) { return s.cijfer * std::pow(10.0, s.macht); }

/// What a text says: "-1.234,5" is -1234.5.
double gelezen(std::string tekst) {
  std::erase(tekst, '.');
  std::replace(tekst.begin(), tekst.end(), ',', '.');
  return std::stod(tekst);
}

RC_GTEST_PROP(Afronden, AStepIsNeverCoarserThanTheNoiseAndNeverMoreThanTwoAndAHalfTimesFiner, ()) {
  const double ruis = grootte();
  const double stap = waarde_van(*stap_van(ruis));
  RC_ASSERT(stap <= ruis * (1 + 1e-12));
  RC_ASSERT(stap * 2.5 * (1 + 1e-12) > ruis);
}

RC_GTEST_PROP(Afronden, RoundingIsMonotoneOnACommonStep, ()) {
  const Stap stap = *stap_van(grootte());
  const double a = getal(), b = *rc::gen::arbitrary<bool>() ? getal() : a + 0.3 * waarde_van(stap);
  RC_ASSERT((a <= b) == (rond_op(a, stap) <= rond_op(b, stap)) || rond_op(a, stap) == rond_op(b, stap));
  RC_ASSERT(std::abs(rond_op(a, stap) - a) <= 0.5 * waarde_van(stap) * (1 + 1e-9) + 1e-9 * std::abs(a));
}

RC_GTEST_PROP(Afronden, WhatDiffersByMoreThanItsNoiseIsNeverShownReversed, ()) {
  const double a = 1e5 * getal(), ruis_a = grootte(), ruis_b = grootte();
  const double b = a + std::hypot(ruis_a, ruis_b) * *rc::gen::inRange(100, 1000) / 100;
  for (const Eenheid eenheid : {Eenheid::euro, Eenheid::duizend, Eenheid::miljoen})
    RC_ASSERT(gelezen(bedrag(a, ruis_a, eenheid)) <= gelezen(bedrag(b, ruis_b, eenheid)));
}

/// On common random numbers two saldi differ significantly by far less than the noise of each.
RC_GTEST_PROP(Afronden, InARowNoOrderIsTurnedRoundAtAll, ()) {
  const double midden = 1e4 * getal(), spreiding = grootte();
  std::vector<Gemeten> rij(static_cast<std::size_t>(*rc::gen::inRange(2, 12)));
  for (Gemeten& g : rij)
    g = {midden + spreiding * *rc::gen::inRange(-100, 101), *rc::gen::inRange(0, 8) == 0 ? 0 : grootte()};
  const auto eenheid = static_cast<Eenheid>(*rc::gen::inRange(0, 3));
  const std::vector<double> ruis = op_volgorde(rij, eenheid);
  for (std::size_t i = 0; i < rij.size(); ++i) {
    RC_ASSERT(ruis[i] <= rij[i].ruis);
    for (std::size_t j = 0; j < rij.size(); ++j)
      if (rij[i].waarde < rij[j].waarde)
        RC_ASSERT(gelezen(bedrag(rij[i].waarde, ruis[i], eenheid)) <= gelezen(bedrag(rij[j].waarde, ruis[j], eenheid)));
  }
}

}  // namespace
}  // namespace mbc
