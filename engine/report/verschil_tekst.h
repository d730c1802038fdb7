#pragma once

#include <string>

#include "analyse/verschil.h"
#include "input/lees.h"
#include "report/terminal.h"

namespace mbc {

/// One side of a comparison: what was read, and how the user named it.
struct Verschilkant {
  const Gelezen& gelezen;
  std::string naam;
};

/// What changed (old, new, file and line) and a waterfall from the saldo of A to that of B, each amount rounded to its
/// own noise.
std::string verschil_tekst(const Verschilkant& a, const Verschilkant& b, const Verschil& verschil,
                           const Weergave& weergave);
std::string verschil_json(const Verschilkant& a, const Verschilkant& b, const Verschil& verschil);

}  // namespace mbc
