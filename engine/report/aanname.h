#pragma once

#include <string>
#include <vector>

#include "input/lees.h"

/// A number of the study as the register of aannames tells it.
namespace mbc {

/// Lines of receipts are a family's: in no register unless asked for.
enum class Kassabonregels { verborgen, getoond };

struct Aanname {
  std::string pad;
  std::string waarde;  ///< as it was written
  Verdeling verdeling;
  double gemiddelde = 0, p5 = 0, p95 = 0;  ///< within its domain and in the study's prijspeil
  bool is_aandeel = false;                 ///< shown as a percentage
  Opgave opgave = Opgave::gegeven;
  Verantwoording verantwoording;
  Oorsprong oorsprong;
  bool van_kassabon = false;
};

/// Every number, in the study's order. Needs `gelezen.studie`.
std::vector<Aanname> maak_register(const Gelezen& gelezen, Kassabonregels kassabonregels);

}  // namespace mbc
