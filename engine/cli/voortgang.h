#pragma once

#include <cstdint>
#include <string>

#include "cli/omgeving.h"

namespace mbc {

/// One line on a terminal: how far, and how much longer. Erased at the end. Where stderr is no terminal nothing at all,
/// but for processes started together a line for each tenth: their launcher has the terminal, or there is a log.
class Voortgangsbalk final {
 public:
  enum class Zichtbaar { nee, ja };

  Voortgangsbalk(Omgeving& omgeving, Zichtbaar zichtbaar);
  ~Voortgangsbalk();
  Voortgangsbalk(const Voortgangsbalk&) = delete;
  Voortgangsbalk& operator=(const Voortgangsbalk&) = delete;

  /// So much was done before: the time left follows from what comes after.
  void begin_bij(std::int64_t gedaan);
  /// `totaal` 0: nobody knows yet.
  void meld(std::int64_t gedaan, std::int64_t totaal);

 private:
  [[nodiscard]] std::string balk(double nu, std::int64_t gedaan, std::int64_t totaal) const;
  void meld_tiende(std::int64_t gedaan, std::int64_t totaal);
  [[nodiscard]] std::string rest(double nu, std::int64_t gedaan, std::int64_t totaal) const;

  Omgeving& omgeving_;
  bool zichtbaar_;
  bool in_regels_;
  std::int64_t tienden_ = 0;
  bool staat_er_ = false;
  std::int64_t al_gedaan_ = 0;
  double begin_;
  double vorige_;
};

}  // namespace mbc
