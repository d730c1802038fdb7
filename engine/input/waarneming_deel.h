#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "boom/melder.h"
#include "model/waarneming.h"

namespace mbc {

/// An observation while it is read: its node, what became of it, and whether it can be used.
struct Waarnemingdeel {
  const Boom& boom;
  const Studie& studie;
  Melder& melder;
  Waarneming w{};
  bool goed = true;
  bool gepland = false;  ///< of a design: nothing was seen yet

  [[nodiscard]] const Boom* kind(const char* sleutel) const;
  /// Whether any of these keys is there.
  [[nodiscard]] bool heeft(std::initializer_list<const char*> sleutels) const;

  void fout(const Boom& bij, std::string wat, std::string verwacht, std::string bedoelde = {});
  /// Of what the whole observation lacks or has too much of.
  void fout(std::string wat, std::string verwacht);

  /// None where the key is not there, or wrong, which makes the observation useless.
  std::optional<double> maat(const char* sleutel);
  std::optional<std::int64_t> geheel(const char* sleutel);

  [[nodiscard]] bool is_bekend() const { return w.indicator || w.getal; }
  /// Of what was seen. A number of the study is a share, or counts as euros.
  [[nodiscard]] Aard aard() const;
};

/// What was seen and how sure that is: which of the ways to say it, and that it is complete.
void lees_gezien(Waarnemingdeel& d);
/// How what would be seen scatters, and that it is said; of one that is planned.
void lees_ruis(Waarnemingdeel& d);
/// Within which the model's mean must lie: one share of what was seen, or the lowest and the highest.
void lees_marge(Waarnemingdeel& d);

}  // namespace mbc
