#pragma once

#include <string>

#include "analyse/verschil.h"
#include "input/studieverschil.h"
#include "report/terminal.h"

namespace mbc {

/// What the user called A and B, how they become each other, and what each step does.
struct Verschilverslag {
  std::string a, b;
  Studieverschil studies;
  Verschil verschil;
};

/// The changes, and from A to B in steps: the saldo, what is verzilverbaar and each drager.
std::string verschil_tekst(const Verschilverslag& v, const Weergave& weergave);
std::string verschil_json(const Verschilverslag& v);

}  // namespace mbc
