#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "boom/bomen.h"
#include "boom/melder.h"

/// The last layer: values set on the command line, `PAD=WAARDE`.
namespace mbc {

/// One of them, read.
struct Zetting {
  struct Deel {
    std::string naam;
    Plaats plaats;
  };
  std::vector<Deel> pad;
  Boom waarde;
};

/// Reads them all; what cannot be read is told and left out. `teksten` must outlive the melder.
std::vector<Zetting> lees_zettingen(std::span<const std::string> teksten, Melder& melder);

/// Which tree a Zetting is for.
enum class Zetdoel { studie, scenario, kassabon };
Zetdoel doel_van(const Zetting& z);

/// Puts the value in its tree; an unknown path is told. Everything of the study must have been set before
/// the scenarios, as that may say which files they are.
void pas_toe(const Zetting& z, Bomen& bomen, Melder& melder);

}  // namespace mbc
