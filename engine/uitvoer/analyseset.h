#pragma once

#include <string>
#include <vector>

#include "html/html_bladzijde.h"
#include "input/lees.h"
#include "uitvoer/resultaatset.h"

/// One analysis as a set of files of its own.
namespace mbc {

/// An analysis in each form.
struct Analysevormen {
  std::string json, csv, csv_excel;
  std::string delen;  ///< HTML: its sections
  std::vector<Htmlgegevens> gegevens;
};

/// What each kind of analysis is on its own page.
Analysevormen vormen(const Verkenning& v, const Studie& studie);
Analysevormen vormen(const Tornado& t, const Studie& studie);
Analysevormen vormen(const Sobolanalyse& a, const Studie& studie);
Analysevormen vormen(const Vertragingstabel& t, const Studie& studie);
Analysevormen vormen(const Herkomstanalyse& h, const Studie& studie);
Analysevormen vormen(const Informatiewaarde& w, const Studie& studie);
Analysevormen vormen(const Omslaganalyse& a, const Resultaat& vergelijking);

/// The section with what a page was made of, and with which opdracht it is made again; `invoer`: files beside those of
/// the study.
std::string html_nagaan(const std::string& opdracht, const Gelezen& gelezen, const Studie& studie,
                        const Aanroep& aanroep, const std::vector<Invoer>& invoer = {});
/// What a reader needs to find the run of a page back.
std::string kenmerk_van(const Studie& studie);

/// `naam`.html, .json, .csv and -excel.csv, and manifest.json as the last. `aanroep` holds the opdracht; `studie` is
/// what it was made of. Needs `gelezen.studie`.
std::vector<Uitvoerbestand> stel_analyse_samen(const std::string& naam, const Analysevormen& vormen,
                                               const Gelezen& gelezen, const Studie& studie, const Aanroep& aanroep);

}  // namespace mbc
