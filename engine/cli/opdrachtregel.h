#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/opdracht.h"

namespace mbc {

/// The call is wrong (exit 2). The text is Dutch: what is wrong, what is expected, what was probably meant.
class Aanroepfout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws Aanroepfout: `wat` `naam` does not exist, what was probably meant, and what there is.
[[noreturn]] void bestaat_niet(const std::string& wat, const std::string& naam, const std::vector<std::string>& bekend);

/// A whole number as an option has it. Throws Aanroepfout.
std::int64_t lees_geheel_van(std::string_view optie, const std::string& tekst, std::int64_t laagst,
                             std::int64_t hoogst);

/// The words of a call, read once by what its command says of itself. Each that reads may throw Aanroepfout.
class Opdrachtregel final {
 public:
  /// `argumenten` without the name of the command.
  Opdrachtregel(const Opdracht& opdracht, std::span<const std::string> argumenten);

  /// Then nothing else was checked.
  [[nodiscard]] bool vraagt_hulp() const { return heeft("help"); }
  [[nodiscard]] bool heeft(std::string_view optie) const { return waarden_.find(optie) != waarden_.end(); }
  [[nodiscard]] std::optional<std::string> waarde(std::string_view optie) const;
  /// Of each time the option stands there.
  [[nodiscard]] std::vector<std::string> waarden(std::string_view optie) const;
  /// The parts between commas of every time; within double quotes a comma is part of the name.
  [[nodiscard]] std::vector<std::string> opgesomd(std::string_view optie) const;
  [[nodiscard]] std::optional<std::int64_t> geheel(std::string_view optie, std::int64_t laagst,
                                                   std::int64_t hoogst) const;
  /// The words that are no option.
  [[nodiscard]] const std::vector<std::string>& los() const noexcept { return los_; }
  /// Refuses where more than one of these stand there.
  void eis_hoogstens_een(std::initializer_list<const char*> opties) const;
  /// The call without what changes no outcome, as a shell takes it: what makes the same again. Of the path of the study
  /// the name alone.
  [[nodiscard]] const std::string& aanroep() const noexcept { return aanroep_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> waarden_;
  std::vector<std::string> los_;
  std::string aanroep_;
};

/// The list of options as help shows it.
std::string optielijst(const Opdracht& opdracht);

}  // namespace mbc
