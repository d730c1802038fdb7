#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text on a terminal: what it takes up, where it breaks and how it stands out. What it may contain there is
/// seen to by veilig() of base/tekst.h.
namespace mbc {

enum class Kleur { uit, aan };
enum class Stijl { gewoon, vet, zwak, negatief, waarschuwing };

/// How a terminal shows it. Made for 100 columns, good from 80.
struct Weergave {
  std::size_t breedte = 100;
  Kleur kleur = Kleur::uit;
};

/// The text in the escape codes of its style; the text itself without colour.
std::string gestileerd(std::string_view tekst, Stijl stijl, Kleur kleur);

/// Columns a text takes on a terminal: combining marks none, East Asian and emoji two.
std::size_t breedte(std::string_view utf8);

/// Cut to at most this many columns, with an ellipsis where something is lost.
std::string kort_af(std::string_view utf8, std::size_t breedte);

/// Broken at spaces into lines of at most `breedte` columns; a longer word is cut through.
std::vector<std::string> breek(std::string_view utf8, std::size_t breedte);

/// A paragraph of lines, each ended by a newline: the first starts with `voor`, the others with as many spaces.
std::string alinea(std::string_view tekst, std::size_t breedte, std::string_view voor = "");

}  // namespace mbc
