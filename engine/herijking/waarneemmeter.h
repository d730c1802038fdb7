#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "herijking/indicatormeter.h"
#include "model/waarneming.h"

/// What a study says of observations (model.md §10).
namespace mbc {

/// The study with only the scenario in force: the others do not matter, and its draws stay the same.
Studie alleen_van_kracht(const Studie& studie, std::size_t scenario);

/// The study to the end of a calendar year: what happens before does not depend on what comes after.
Studie tot_en_met(Studie studie, int jaar);

/// The plan that observations of one gemeente (none: of the region) are read from. `studie` must outlive it.
Plan waarneemplan(const Studie& studie, std::optional<std::size_t> gemeente,
                  const std::vector<const Waarneming*>& lijst);

/// E[X | θ] of the observations of one gemeente, or of the region, without their schaal; owned by one thread.
class Waarneemmeter {
 public:
  /// `plan`: waarneemplan of alleen_van_kracht. Both must outlive it.
  Waarneemmeter(const Plan& plan, const std::vector<const Waarneming*>& lijst);

  /// Sums over these sets of families at one place of all uncertain numbers; a number of the study is itself. The most
  /// expensive families are those of the first set only: a mean over so many has little chance left in it.
  std::vector<Verhouding> meet(std::span<const std::uint32_t> gezinnen, std::span<const double> kwantielen);

 private:
  void tel_op(std::uint32_t gezinnen, std::span<const double> kwantielen, std::vector<Verhouding>& sommen);
  [[nodiscard]] std::size_t jaar_van(const Waarneming& w) const;

  const Plan& plan_;
  const std::vector<const Waarneming*>& lijst_;
  Waarden waarden_;
  Simulator simulator_;
  std::unique_ptr<Feitenteller> teller_;
  std::unique_ptr<DuursteGezinnen> duurste_;
  bool simuleert_ = false;
};

/// What would be seen where the model says `verwacht`, at quantile u of what was seen.
double als_waarneming(const Waarneming& w, double verwacht, double u);

/// The key of that quantile.
std::uint64_t waarneemsleutel(const Waarneming& w);

}  // namespace mbc
