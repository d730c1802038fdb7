#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/centen.h"
#include "base/contract.h"
#include "base/rooster.h"
#include "model/gebeurtenis.h"
#include "model/studie.h"

/// What the families of one gemeente did, in integers: summing is exact and order-free (model.md §2).
namespace mbc {

inline constexpr double maanden_per_jaar = 12.0;
inline constexpr Ticks ticks_per_jaar = static_cast<Ticks>(maanden_per_jaar * ticks_per_eenheid);

/// A volume counted plainly and weighted with e.
struct Volume {
  Ticks plat = 0;
  Ticks gewogen = 0;

  Volume& operator+=(Volume o) noexcept {
    plat += o.plat;
    gewogen += o.gewogen;
    return *this;
  }
};

/// Volumes of trajecten with the werkwijze: what the per_bss_* investments multiply.
struct WerkwijzeVolumes {
  Volume trajecten, maanden, ots_maanden;

  WerkwijzeVolumes& operator+=(const WerkwijzeVolumes& o) noexcept {
    trajecten += o.trajecten;
    maanden += o.maanden;
    ots_maanden += o.ots_maanden;
    return *this;
  }
};

/// Trajecten ended in [0, H-1) and [0, H-2), and those followed by another within 12 and 24 months.
struct RecidiveTelling {
  std::int64_t beeindigd_1 = 0, terug_1 = 0, beeindigd_2 = 0, terug_2 = 0;

  bool operator==(const RecidiveTelling&) const = default;
  RecidiveTelling& operator+=(const RecidiveTelling& o) noexcept {
    beeindigd_1 += o.beeindigd_1;
    terug_1 += o.terug_1;
    beeindigd_2 += o.beeindigd_2;
    terug_2 += o.terug_2;
    return *this;
  }
};

/// Volumes of one gemeente in one replicatie, per scenario and year.
class Volumes {
 public:
  Volumes(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen);

  void maak_leeg();
  /// Adds the volumes of the receipts, and nothing else, of the same shape.
  void tel_cellen_op(const Volumes& o) noexcept;

  [[nodiscard]] std::size_t jaren() const { return jaren_; }
  [[nodiscard]] std::size_t kassabonnen() const { return kassabonnen_; }

  /// Volumes per fase of one receipt in one year.
  [[nodiscard]] std::span<const Volume, aantal_fasen> cel(std::size_t s, std::size_t y, std::size_t k) const {
    return std::span<const Volume, aantal_fasen>(cellen_.data() + plaats(s, y, k), aantal_fasen);
  }
  std::span<Volume, aantal_fasen> cel(std::size_t s, std::size_t y, std::size_t k) {
    return std::span<Volume, aantal_fasen>(cellen_.data() + plaats(s, y, k), aantal_fasen);
  }
  /// Those of all receipts, one after the other.
  [[nodiscard]] std::span<const Volume> jaar(std::size_t s, std::size_t y) const {
    return {cellen_.data() + plaats(s, y, 0), kassabonnen_ * aantal_fasen};
  }
  std::int64_t& telling(std::size_t s, std::size_t y, Telling t) { return tellingen_(s, y, t); }
  WerkwijzeVolumes& werkwijze(std::size_t s, std::size_t y) { return werkwijze_[s * jaren_ + y]; }
  RecidiveTelling& recidive(std::size_t s) { return recidive_[s]; }
  [[nodiscard]] std::int64_t telling(std::size_t s, std::size_t y, Telling t) const { return tellingen_(s, y, t); }
  [[nodiscard]] const WerkwijzeVolumes& werkwijze(std::size_t s, std::size_t y) const {
    return werkwijze_[s * jaren_ + y];
  }
  /// Per year.
  [[nodiscard]] std::span<const WerkwijzeVolumes> werkwijze(std::size_t s) const {
    return {werkwijze_.data() + s * jaren_, jaren_};
  }
  std::span<WerkwijzeVolumes> werkwijze(std::size_t s) { return {werkwijze_.data() + s * jaren_, jaren_}; }
  [[nodiscard]] const RecidiveTelling& recidive(std::size_t s) const { return recidive_[s]; }

 private:
  [[nodiscard]] std::size_t plaats(std::size_t s, std::size_t y, std::size_t k) const {
    expects((s * jaren_ + y) * kassabonnen_ * aantal_fasen < cellen_.size() && y < jaren_ && k < kassabonnen_);
    return ((s * jaren_ + y) * kassabonnen_ + k) * aantal_fasen;
  }

  std::size_t jaren_, kassabonnen_;
  std::vector<Volume> cellen_;          ///< [scenario][year][kassabon][fase]
  Rooster<std::int64_t, 3> tellingen_;  ///< [scenario][year][Telling]
  std::vector<WerkwijzeVolumes> werkwijze_;
  std::vector<RecidiveTelling> recidive_;
};

/// The book (see casus.h) that adds one family's events to the volumes of one scenario.
class VolumeBoek {
 public:
  explicit VolumeBoek(Volumes& v);

  void richt(std::size_t scenario, std::size_t kassabon) noexcept {
    scenario_ = scenario;
    kassabon_ = kassabon;
  }

  void periode(Fase fase, double van, double tot, double e) noexcept;
  void gebeurtenis(Fase fase, double moment, double e) noexcept;
  void instroom(double moment) noexcept;
  void begint(Fase fase, double moment) noexcept;
  void werkwijze(double start, double eind, double ots_start, double ots_eind, double e) noexcept;
  void einde(double moment, double terugkeer) noexcept;

 private:
  template <class Waarheen>
  void spreid(double van, double tot, double e, Waarheen waarheen) noexcept;
  void tel(Telling t, std::size_t jaar) noexcept { ++v_.telling(scenario_, jaar, t); }
  /// The calendar year of a moment, if it lies in [0, H).
  [[nodiscard]] std::optional<std::size_t> in_horizon(double moment) const noexcept;

  Volumes& v_;
  Ticks eind_;  ///< end of the horizon
  std::size_t scenario_ = 0, kassabon_ = 0;
};

}  // namespace mbc
