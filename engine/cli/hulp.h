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
/// The commands of two words that begin with the same.
std::string hulp_over(const std::string& woord, const std::vector<const Opdracht*>& deel);
/// `mbc OPDRACHT --help`.
std::string hulp(const Opdracht& opdracht);

}  // namespace mbc
