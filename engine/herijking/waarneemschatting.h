#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "herijking/kenmerken.h"
#include "herijking/schatter.h"
#include "model/waarneming.h"
#include "run/uitvoeren.h"

namespace mbc {

/// The logarithm of the chance of what was seen where the model says `verwacht`, but for what does not depend on that.
double logkans(const Waarneming& w, double verwacht);
/// The variance of what would be seen there.
double waarneemvariantie(const Waarneming& w, double verwacht);

/// E[X | θ] of observations as a smooth function of θ, learned from sets of families at many draws of it.
class Waarneemschatting {
 public:
  /// `plaatsen` of θ are those of `kwantielen`, which is of the same study; all must outlive it.
  Waarneemschatting(const Studie& studie, std::size_t scenario, std::vector<const Waarneming*> lijst,
                    const Kenmerker& kenmerker, const Kwantielen& kwantielen);

  /// What families say at these draws of θ; each call has families of its own. None where it was interrupted.
  std::optional<std::vector<std::vector<Verhouding>>> meet(const Rijen& rijen, std::size_t aantal, int gezinnen,
                                                           const Uitvoering& uitvoering);
  /// Takes in what was measured at the first rows, and fits all of it again. `gemeten`: by observation.
  void leer(const Rijen& rijen, const std::vector<std::vector<Verhouding>>& gemeten);

  /// The places of θ on which any of it depends, ascending.
  [[nodiscard]] std::vector<std::size_t> plaatsen() const;
  /// E[X | θ] of each observation, without its schaal.
  void verwacht(std::span<const double> u, std::span<double> uit);
  /// How far off the estimates there may be: their standard errors.
  [[nodiscard]] std::vector<double> fouten(std::span<const double> u);

  [[nodiscard]] const std::vector<const Waarneming*>& lijst() const noexcept { return lijst_; }

 private:
  void neem_kenmerken(std::span<const double> u);

  Studie studie_;  ///< with the scenario in force, to the last year that was seen
  std::vector<const Waarneming*> lijst_;
  const Kenmerker& kenmerker_;
  const Kwantielen& kwantielen_;
  std::vector<double> geleerd_;                     ///< features of the draws learned from, row by row
  std::vector<std::vector<Verhouding>> gemeten_;    ///< by observation, at those draws
  std::vector<std::optional<Schatter>> schatters_;  ///< by observation; none for a number of the study
  std::vector<std::size_t> gebruikt_;               ///< features that any of them uses
  std::vector<double> kenmerken_;
  std::uint32_t ronde_ = 0;
};

}  // namespace mbc
