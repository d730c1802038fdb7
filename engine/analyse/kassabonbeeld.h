#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/studie.h"

/// What the receipts of a study say together. A receipt is a family's: no line of one is in it.
namespace mbc {

/// A receipt as it may be named: what it is about and how much it weighs.
struct KassabonKop {
  std::string id, titel, gemeente, bron;
  double aandeel = 0;  ///< its weight, over that of all
  std::size_t regels = 0;
};

/// What a geldstroom costs in a fase, in euros per month or per occurrence: expected value of every line, summed
/// per receipt, averaged over all receipts by weight.
struct KassabonGemiddelde {
  Fase fase = Fase::traject;
  std::size_t geldstroom = 0;  ///< index into Studie::geldstromen
  double zonder = 0, met = 0;
};

struct Kassabonbeeld {
  std::vector<KassabonKop> bonnen;
  std::vector<KassabonGemiddelde> gemiddelden;  ///< by fase, then geldstroom; none where one receipt dominates
  std::size_t met_gewicht = 0;                  ///< receipts with lines that weigh anything
  bool een_overheerst = false;                  ///< one has more than `hoogste_aandeel_van_een` of the weight
};

/// An average over fewer receipts would tell what one family costs: what stands on fewer is left out.
inline constexpr std::size_t minste_kassabonnen = 3;
/// Of what one receipt outweighs, the average is nearly its own.
inline constexpr double hoogste_aandeel_van_een = 0.8;

Kassabonbeeld kassabonbeeld(const Studie& studie);

}  // namespace mbc
