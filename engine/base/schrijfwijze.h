#pragma once

#include <string>
#include <string_view>

/// One text in one way of writing: what looks the same is compared as the same.
namespace mbc {

/// Letters with their marks as one character, as Unicode's NFC has them for Latin letters: a Mac hands over `e` and a
/// separate diaeresis where others write one letter.
std::string samengevoegd(std::string_view s);

/// What a reader sees of a name: capitals, accents, kinds of dashes, spaces and quotes, and letters of another alphabet
/// that look Latin make no difference. To tell names that are taken for each other, never to show.
std::string uiterlijk(std::string_view s);

}  // namespace mbc
