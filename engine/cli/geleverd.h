#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "input/lees.h"
#include "uitvoer/manifest.h"

/// A result set that `rapport` delivered, read back.
namespace mbc {

struct Gelezenset {
  Manifest manifest;
  std::string manifest_bytes;
  std::map<std::string, std::string> bestanden;  ///< by name within the set
};

/// Checks each file against the manifest; what is wrong, in Dutch, or empty. Throws MachineFout.
std::string lees_set(const std::filesystem::path& map, Gelezenset& uit);

/// The study as the set holds it.
Gelezen lees_invoer(const Gelezenset& set);

}  // namespace mbc
