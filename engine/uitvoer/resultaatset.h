#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/verslag.h"
#include "uitvoer/manifest.h"

/// The documents of one run as a set of files.
namespace mbc {

struct Uitvoerbestand {
  std::string naam;  ///< within the set, forward slashes
  std::string inhoud;
  std::string invoer;  ///< as Manifestregel::invoer
};

/// Of these files, in this order.
Manifest maak_manifest(const std::vector<Uitvoerbestand>& set, const Aanroep& aanroep);

/// Where each input stands in the set, by the name under which the study knows it: under `invoer/`, in the same
/// position to each other as where they were read, so that the study there can be run itself.
std::map<std::string, std::string> invoerplaatsen(const std::vector<Invoerbestand>& bestanden);

/// report.html, werkboek.xlsx, resultaat.json, tables as CSV in both dialects, each analysis as JSON and CSV, the
/// fingerprints of the replicaties,
/// the inputs as they were read, and manifest.json as the last. `vingerafdrukken`: of the first replicaties. `erbij`:
/// what was read beside the study.
std::vector<Uitvoerbestand> stel_set_samen(const Verslag& verslag, const Gelezen& gelezen, const Aanroep& aanroep,
                                           const std::vector<std::string>& vingerafdrukken,
                                           std::vector<Uitvoerbestand> erbij = {});

/// The design of what may be looked at.
inline constexpr std::string_view ontwerpnaam = "ontwerp.yaml";

inline constexpr std::string_view vingerafdrukkennaam = "vingerafdrukken.csv";

/// The fingerprints in vingerafdrukken.csv.
std::vector<std::string> lees_vingerafdrukken(std::string_view csv);

}  // namespace mbc
