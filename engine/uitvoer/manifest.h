#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a result set holds and how it was made: enough to check it and to make it again.
namespace mbc {

/// What a run was asked, without where its files stood. Empty lists mean all.
struct Aanroep {
  std::string studie;  ///< the study's file, as its own reader names it
  std::vector<std::string> zet;
  std::vector<int> scenarios;
  std::vector<std::string> gemeenten;
  std::optional<int> nul, replicaties;
  std::optional<std::uint64_t> zaad;
  std::vector<std::string> geldstromen = {}, dragers = {};  ///< from whose purses it is seen
  std::vector<std::string> met = {};                        ///< what was asked beside the comparison
  std::optional<int> kosten_per_kassabon = {};              ///< what looking further costs,
  std::string ontwerp = {};                                 ///< and what its set calls what may be looked at
  std::string waarnemingen = {};                            ///< of a recalibrated study: what its set calls them
  std::string opdracht = {};                                ///< of a set that `rapport` did not make: as it was called
};

struct Manifestregel {
  std::string bestand;  ///< within the set, forward slashes
  std::uint64_t bytes = 0;
  std::string sha256;
  std::string invoer;  ///< of an input: the name under which the study knows it; else empty
};

struct Manifest {
  std::string mbc;       ///< version
  std::string broncode;  ///< as broncode() of the mbc that made it; empty in a manifest from before it was kept
  Aanroep aanroep;
  std::vector<Manifestregel> bestanden;
};

inline constexpr std::string_view manifestnaam = "manifest.json";

std::string naar_json(const Manifest& manifest);

/// None where it is no manifest, or names a file outside its own folder.
std::optional<Manifest> lees_manifest(std::string_view json);

}  // namespace mbc
