#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "boom/bron.h"
#include "boom/oorsprong.h"
#include "input/prijsindex.h"
#include "model/herijkverslag.h"
#include "model/studie.h"

/// From files to a checked Studie: bytes, traced tree, layers (study, scenario, --zet), checks.
namespace mbc {

/// One file that was read, as it was.
struct Invoerbestand {
  std::string naam;    ///< relative to the study's folder, forward slashes
  std::string sha256;  ///< lower-case hex, of the bytes as they stand in the file
  std::string inhoud;
};

/// A key that is no number of the register and that nobody gave: its path and what then holds.
struct Standaardwaarde {
  std::string pad, waarde;
};

/// All that reading a study yields.
struct Gelezen {
  std::optional<Studie> studie;              ///< only without errors
  Diagnostics meldingen;                     ///< errors and warnings of reading
  std::vector<Oorsprong> oorsprong;          ///< parallel to Studie::getallen
  std::vector<Invoerbestand> bestanden;      ///< sorted by name
  std::vector<Standaardwaarde> standaarden;  ///< in the order of the description
  Prijsindex prijsindex;                     ///< of the study, for what is laid beside it
  std::optional<Herijkverslag> herijking;    ///< what looking changed, of a recalibrated study
  std::vector<Plaats> zonder_gevolg;         ///< of a --zet that no scenario takes: each was warned of
};

/// Reads a study and everything it names. Each of `zet` is `PAD=WAARDE`, the last layer.
/// Errors of the user are in the result; throws MachineFout where the machine fails (no permission, I/O error).
Gelezen lees_studie(const std::filesystem::path& studie, std::span<const std::string> zet = {});

/// The same through a Bron: `naam` is the study's file as the Bron knows it.
Gelezen lees_studie(const Bron& bron, const std::string& naam, std::span<const std::string> zet = {});

}  // namespace mbc
