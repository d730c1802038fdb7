#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rooster.h"
#include "result/verzameling.h"

/// The replicaties [van, tot) of a run as one value. A replicatie is a pure function of its number, sums are whole
/// numbers and every column has a slot per replicatie: so a run is its parts, in any division and any order.
namespace mbc {

/// Sixteen hex digits; zeros where it was not asked for.
using Vingerafdruk = std::array<char, 16>;

struct Deel {
  Deel(const Maten& maten, std::size_t van, std::size_t tot);

  /// Adds a part of this one that was not in it yet.
  void neem_op(const Deel& stuk);

  std::size_t van, tot;
  Sommen sommen;
  Kolommen kolommen;                          ///< slot r - van for replicatie r
  Rooster<std::int64_t, 3> duurste;           ///< [scenario][year][Duurste]
  std::vector<Vingerafdruk> vingerafdrukken;  ///< slot r - van
};

/// The bytes of a part: its lists one after the other, little-endian, without lengths: those follow from the maten and
/// the range.
std::string naar_bytes(const Deel& deel);
/// None where the bytes are not those of such a part.
std::optional<Deel> lees_deel(const Maten& maten, std::size_t van, std::size_t tot, std::string_view bytes);
/// Bytes of another layout are not to be read: counts its changes.
inline constexpr int deel_indeling = 5;

/// The same of columns alone, for [van, van + deel.replicaties) of `geheel`.
void neem_op(Kolommen& geheel, std::size_t van, const Kolommen& deel);
void schrijf_bytes(std::string& uit, const Kolommen& kolommen);
/// Takes them from the front; false where they are too few.
bool lees_bytes(std::string_view& bytes, Kolommen& kolommen);

}  // namespace mbc
