#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/resultaatmap.h"
#include "base/schijf.h"
#include "cli/omgeving.h"
#include "report/resultaatset.h"

/// --uit and --overschrijf: the folder in which a command puts its documents.
namespace mbc {

struct Uitvoermap {
  std::string map;
  Bestaand bestaand = Bestaand::weiger;
};

/// What --uit is to the commands that ask one question.
inline constexpr const char* uitvoer_van_analyse =
    "als bladzijde met grafieken, JSON en CSV in deze map, in plaats van op het scherm";

/// The words of a call without what changes no number, as a shell takes them: what makes the same again. Of the path
/// of the study the name alone.
std::string als_opdracht(std::span<const std::string> argumenten, const std::string& studie);

/// The two options, the first told as this.
boost::program_options::options_description uitvoer_opties(const char* wat);

/// None where --uit was not given. Throws Aanroepfout.
std::optional<Uitvoermap> lees_uitvoermap(const boost::program_options::variables_map& w);

/// Throws Aanroepfout where the folder may not be written or replaced: before a run, not after it.
void eis_plaats(const Uitvoermap& u);

/// The place of a set, held from before the run: on rank 0 alone.
class Setplaats final {
 public:
  /// Throws Aanroepfout, MachineFout, Elders.
  Setplaats(const Uitvoermap& uitvoer, Omgeving& omgeving);
  /// All of it, or nothing. What the command then tells; empty where another process tells.
  std::string schrijf(const std::vector<Uitvoerbestand>& set);

 private:
  Schijf schijf_;
  std::string naam_;
  std::optional<Resultaatmap> map_;
};

}  // namespace mbc
