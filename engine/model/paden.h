#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/velden.h"

/// Paths into a study, for whoever asks for one: what stands there, and which was meant.
namespace mbc {

enum class Padsoort : std::uint8_t {
  getal,         ///< a number, or a part of its distribution
  kalenderjaar,  ///< a number that is a year
  geheel,        ///< a plain whole number, years among them: horizon, start, van
  ander,         ///< a text, a choice, a section
  onbekend
};

/// Read off the schemas alone: whether the study has the names in it, is not looked at.
Padsoort padsoort(std::string_view pad);

/// Every path of a kaart to a key, with `<gemeente>` where a name stands.
std::vector<std::string> sleutelpaden(const Schema& kaart);

/// The path that was meant; empty where there is no telling. Before what is spelled nearly the same come a path that
/// lacks its section (ots_reductie), or the part that is meant (traject.duur), or that has a section too many. Of
/// equals, what moves the saldo goes before a goal, a mean before other parts, and the shortest first.
std::string bedoeld_pad(std::string_view pad, std::span<const std::string> bekend);

}  // namespace mbc
