#pragma once

#include <string>

#include "herijking/toets.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// Facts beside what the model says, in each form. Small counts are shown as `<5` (is_klein).
namespace mbc {

/// What the answer is about.
struct Toetskop {
  std::string studie;
  std::string waarnemingen;
  int scenario = 0;
  std::string scenario_naam;
  std::size_t niet_getoetst = 0;  ///< observations with another use
};

std::string toets_tekst(const Toetskop& kop, const Studie& studie, const Toets& toets, const Weergave& weergave);
std::string toets_json(const Toetskop& kop, const Studie& studie, const Toets& toets);
std::string toets_csv(const Studie& studie, const Toets& toets, CsvDialect dialect);

}  // namespace mbc
