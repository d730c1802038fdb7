#pragma once

#include <cstdint>

#include "cli/omgeving.h"

namespace mbc {

/// One line on a terminal: how far, and how much longer. Erased at the end; nothing at all where stderr is no
/// terminal.
class Voortgangsbalk final {
 public:
  enum class Zichtbaar { nee, ja };

  Voortgangsbalk(Omgeving& omgeving, Zichtbaar zichtbaar);
  ~Voortgangsbalk();
  Voortgangsbalk(const Voortgangsbalk&) = delete;
  Voortgangsbalk& operator=(const Voortgangsbalk&) = delete;

  void meld(std::int64_t gedaan, std::int64_t totaal);

 private:
  Omgeving& omgeving_;
  bool zichtbaar_;
  bool staat_er_ = false;
  double begin_;
  double vorige_;
};

}  // namespace mbc
