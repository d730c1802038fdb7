#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/opdracht.h"

namespace mbc {

/// What the program is for, in one line, and how it is called and answers.
inline constexpr std::string_view waarvoor = "de maatschappelijke business case van een sociaal programma";
extern const std::string_view algemene_uitleg;

/// Each way to call a command, and its examples, as they are typed.
std::vector<std::string> gebruik(const Opdracht& opdracht);
std::vector<std::string> voorbeelden(const Opdracht& opdracht);

/// `mbc --help`.
std::string algemene_hulp();
/// `mbc OPDRACHT --help`.
std::string hulp(const Opdracht& opdracht);

}  // namespace mbc
