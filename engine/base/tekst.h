#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text and numbers in text, without locale.
namespace mbc {

/// One code point and the number of bytes it takes; `bytes` is 0 where the text is not UTF-8.
struct Teken {
  char32_t waarde = 0;
  std::size_t bytes = 0;
};

/// The code point at the start of `s`, which is not empty. Refuses overlong forms and surrogates.
Teken eerste_teken(std::string_view s) noexcept;

/// Code points in `s`; a byte that is not UTF-8 counts as one.
std::size_t aantal_tekens(std::string_view s) noexcept;

/// Characters that change how a text looks without being seen: controls, bidi, zero width.
bool is_onzichtbaar(char32_t c) noexcept;

/// `s` fit for a terminal: what is invisible or not UTF-8 becomes U+FFFD, a tab a space.
std::string veilig(std::string_view s);

/// Between double quotes, as it is.
std::string aangehaald(std::string_view s);

std::vector<std::string_view> splits(std::string_view s, char bij);

/// An ASCII digit.
constexpr bool cijfer(char c) noexcept { return c >= '0' && c <= '9'; }

/// Without white space around it.
std::string_view bijgesneden(std::string_view s) noexcept;

/// ASCII letters small, the rest as it is.
std::string kleine_letters(std::string_view s);

/// `een, twee of drie`.
std::string opsomming(std::span<const std::string> delen, std::string_view laatste = "of");

/// The candidate that `naam` probably was meant to be (few typing errors away); empty if none is near.
std::string dichtstbijzijnde(std::string_view naam, std::span<const std::string> kandidaten);

/// The shortest decimal text that reads back as exactly this number.
std::string getal_tekst(double x);

/// The same as the reader of a study takes it: three decimals would be taken for thousands, so a zero comes behind.
std::string invoer_tekst(double x);

/// The same in 12 digits, without the noise of the last ones.
std::string zet_tekst(double x);

/// The whole text as a number; nothing where it is not one, or not finite.
std::optional<double> lees_double(std::string_view s) noexcept;
std::optional<std::int64_t> lees_geheel(std::string_view s) noexcept;

}  // namespace mbc
