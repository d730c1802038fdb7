#pragma once

#include <string>
#include <vector>

#include "analyse/herijking.h"
#include "input/lees.h"
#include "report/resultaatset.h"
#include "vorm/csv_schrijver.h"
#include "vorm/opmaak.h"

/// What looking changed, in each form, and the study that follows from it.
namespace mbc {

/// What the answer is about.
struct Herijkkop {
  std::string studie;
  std::string waarnemingen;
  int scenario = 0;
  std::string scenario_naam;
  std::size_t niet_gebruikt = 0;  ///< observations with another use
};

std::string herijking_tekst(const Herijkkop& kop, const Studie& studie, const Herijking& h, const Weergave& weergave);
std::string herijking_json(const Herijkkop& kop, const Studie& studie, const Herijking& h);
/// A row per observation, and one per number.
std::string waarnemingen_csv(const Studie& studie, const Herijking& h, CsvDialect dialect);
std::string getallen_csv(const Herijking& h, CsvDialect dialect);

/// Under which name a set holds the observations that it was made with.
inline constexpr std::string_view waarnemingennaam = "invoer/gezien/waarnemingen.yaml";

/// The recalibrated study with its rows, what is told of it, what it was made of, and manifest.json as the last.
/// `waarnemingen`: the bytes of their file; `aanroep` says with which call.
std::vector<Uitvoerbestand> stel_herijking_samen(const Herijkkop& kop, const Herijking& h, const Gelezen& gelezen,
                                                 const std::string& waarnemingen, const Aanroep& aanroep);

}  // namespace mbc
