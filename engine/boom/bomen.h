#pragma once

#include <filesystem>
#include <list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "boom/boom.h"
#include "boom/bron.h"
#include "model/studie.h"

namespace mbc {

/// One file that was read into a tree.
struct Bestandsboom {
  std::string naam;
  Boom boom;
};

/// All trees of a study. Nodes keep their address: what is read from them is found back by it.
struct Bomen {
  Boom studie;
  std::list<Bestandsboom> scenarios;
  std::list<Bestandsboom> kassabonnen;
  std::map<std::string, GedeeldeRijen> trekrijen;  ///< by what the study calls them
  bool alle_scenarios = true;                      ///< whether each scenario file named could be read
};

struct Gelezen;

/// Receipts that stand in one file, which is confidential.
struct Lossebonnen {
  std::string bestand;
  std::string_view inhoud;
  std::list<Bestandsboom> bonnen;
};
/// The study with these receipts in place of its own.
Gelezen lees_studie_met(const std::filesystem::path& studie, const Lossebonnen& bonnen);

/// Those of a study that can be read without errors.
Bomen lees_bomen(const Bron& bron, const std::string& naam, std::span<const std::string> zet);
/// The study that stands in these trees; none where something in them is wrong.
std::optional<Studie> bouw_studie_uit(const Bomen& bomen);

}  // namespace mbc
