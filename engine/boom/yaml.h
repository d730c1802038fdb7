#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "boom/boom.h"
#include "boom/melder.h"

/// YAML, strictly: what could be read in two ways is told, not guessed.
namespace mbc {

/// The tree of a file whose root is a map. Nothing where its text cannot be read as YAML; what else is
/// wrong is told too and stands as Vorm::fout in the tree. The melder must know the file already.
std::optional<Boom> lees_yaml(const std::string& bestand, std::string_view inhoud, Melder& melder);

/// One value in YAML's flow notation, as on the command line, starting `vanaf` bytes into `tekst`.
std::optional<Boom> lees_yaml_waarde(const std::string& bestand, std::string_view tekst, std::size_t vanaf,
                                     Melder& melder);

}  // namespace mbc
