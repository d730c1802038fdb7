#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "boom/brontekst.h"

/// What a text that is no YAML probably was meant to be.
namespace mbc {

/// How far the reader had come when it could not go on.
struct Leesstand {
  std::vector<std::size_t> open;         ///< where the brackets that are still open stand
  std::optional<std::size_t> aanhaling;  ///< where the last quoted text began
};

/// Tells why the text cannot be read on from `pos`. `reden` is yaml-cpp's own, in English: only to tell cases apart.
void meld_leesfout(const Brontekst& bron, std::string_view reden, std::size_t pos, const Leesstand& stand,
                   Melder& melder);

/// Tells of a key at `pos` that has no value.
void meld_lege_waarde(const Brontekst& bron, const std::string& sleutel, std::size_t pos, Melder& melder);

/// Tells of a quote or a bracket that is never closed, if there is one.
bool meld_wat_open_blijft(const Brontekst& bron, Melder& melder);

/// Tells of a quote at `pos` that swallows the rest of the text.
void meld_open_aanhaling(const Brontekst& bron, std::size_t pos, Melder& melder);

}  // namespace mbc
