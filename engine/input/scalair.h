#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "input/boom.h"
#include "input/schema.h"

/// Plain values out of a node, without a word: who checks tells what is wrong, who builds reads what was right.
namespace mbc {

/// Text without white space around it; nothing where there is none.
std::optional<std::string> tekst_van(const Boom* b);
std::optional<std::int64_t> geheel_van(const Boom* b, const Schema& schema);
std::optional<double> maat_van(const Boom* b, const Schema& schema);
std::optional<bool> janee_van(const Boom* b);
std::optional<bool> schakelaar_van(const Boom* b);
/// Index into `keuzes`.
std::optional<std::size_t> keuze_van(const Boom* b, std::span<const std::string_view> keuzes);

/// Why a text cannot be a name in a dotted path; empty where it can.
std::string bezwaar_tegen_naam(std::string_view naam);

}  // namespace mbc
