#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "model/studie.h"

/// The ways in which the werkwijze saves money (model.md §12), each to be switched off on its own.
namespace mbc {

enum class Mechanisme : std::uint8_t {
  instroom,
  trajectduur,
  vto,
  ots,
  otsduur,
  uithuisplaatsing,
  crisis,
  recidive,
  kassabon
};
inline constexpr std::size_t aantal_mechanismen = 9;

/// As results name them, in the order of Mechanisme.
inline constexpr std::array<std::string_view, aantal_mechanismen> mechanismenamen = {
    "instroom", "trajectduur", "vto", "ots", "otsduur", "uithuisplaatsing", "crisis", "recidive", "kassabon"};

/// Which mechanisms are at work.
using Mechanismen = std::bitset<aantal_mechanismen>;

/// Those that a study has: an effect that is not certainly zero in any scenario or its own layer, or a receipt line
/// that costs something else with the werkwijze.
Mechanismen gebruikte_mechanismen(const Studie& studie);

/// The numbers that scale down.
void elke_reductie(const Effecten& effecten, const std::function<void(GetalId)>& f);
/// Those of each scenario and before year 0.
void elke_reductie(const Studie& studie, const std::function<void(GetalId)>& f);

/// The study with only these at work, in every scenario and before year 0: the other reductions are 0, and `met` is
/// `zonder`. Its uncertain numbers stay the same, and so do their draws.
Studie met_mechanismen(const Studie& studie, Mechanismen aan);

}  // namespace mbc
