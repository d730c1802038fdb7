#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "boom/bron.h"
#include "input/lees.h"
#include "model/ontwerp.h"
#include "model/waarneming.h"

/// From a file of observations to what was seen, checked against the study it is about.
namespace mbc {

/// All that reading observations yields. Messages quote nothing of the file: small counts may stand on any line.
struct GelezenWaarnemingen {
  std::optional<Waarnemingen> waarnemingen;  ///< only without errors
  Diagnostics meldingen;
  std::optional<Invoerbestand> bestand;
};

/// Amounts are brought to the prices of the outcome by `prijsindex`, that of the study. Errors of the user are in the
/// result; throws MachineFout where the machine fails.
GelezenWaarnemingen lees_waarnemingen(const std::filesystem::path& bestand, const Studie& studie,
                                      const Prijsindex& prijsindex);

/// The same through a Bron: `naam` is the file as the Bron knows it.
GelezenWaarnemingen lees_waarnemingen(const Bron& bron, const std::string& naam, const Studie& studie,
                                      const Prijsindex& prijsindex);

/// The same of what is planned and not seen.
struct GelezenOntwerp {
  std::optional<Meetontwerp> ontwerp;  ///< only without errors
  Diagnostics meldingen;
  std::optional<Invoerbestand> bestand;
};

GelezenOntwerp lees_ontwerp(const std::filesystem::path& bestand, const Studie& studie, const Prijsindex& prijsindex);
GelezenOntwerp lees_ontwerp(const Bron& bron, const std::string& naam, const Studie& studie,
                            const Prijsindex& prijsindex);

}  // namespace mbc
