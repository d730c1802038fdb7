#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "analyse/mechanisme.h"
#include "analyse/vergelijk.h"
#include "simulate/lijnkosten.h"
#include "simulate/replicatie.h"

/// One replicatie of a study taken apart by mechanism and by line of kosten: discounted cents against the
/// nulalternatief.
namespace mbc {

/// Where in a row each number stands: per shown scenario its posts, each over the cells geldstromen, gemeenten, jaren.
struct Herkomstmaat {
  std::size_t mechanismen = 0;  ///< those that the study has
  std::size_t lijnen = 0, geldstromen = 0, gemeenten = 0, jaren = 0, scenarios = 0;

  [[nodiscard]] std::size_t cellen() const { return geldstromen + gemeenten + jaren; }
  [[nodiscard]] std::size_t per_scenario() const {
    return (mechanismen + 1 + lijnen) * cellen() + geldstromen + aantal_tellingen + 1;
  }
  [[nodiscard]] std::size_t breedte() const { return scenarios * per_scenario(); }

  /// The first cell of each post.
  [[nodiscard]] std::size_t deel(std::size_t s, std::size_t nr) const { return s * per_scenario() + nr * cellen(); }
  [[nodiscard]] std::size_t baten(std::size_t s) const { return deel(s, mechanismen); }
  [[nodiscard]] std::size_t lijn(std::size_t s, std::size_t nr) const { return deel(s, mechanismen + 1 + nr); }
  /// Verzilverbaar saldo per geldstroom.
  [[nodiscard]] std::size_t verzilverbaar(std::size_t s) const { return deel(s, mechanismen + 1 + lijnen); }
  /// By Telling, over the horizon.
  [[nodiscard]] std::size_t aantallen(std::size_t s) const { return verzilverbaar(s) + geldstromen; }
  /// Trajecten with the werkwijze, discounted.
  [[nodiscard]] std::size_t bereikt(std::size_t s) const { return aantallen(s) + aantal_tellingen; }
};

/// The studies that a division over mechanisms asks for: with all of them, with each alone, with each left out. Shared
/// by all threads.
class Herkomstplan {
 public:
  Herkomstplan(const Studie& studie, const Keuze& keuze);

  [[nodiscard]] Mechanismen gebruikt() const { return gebruikt_; }
  [[nodiscard]] Herkomstmaat maat() const;
  /// With all of them at work; the scenarios shown, and the nulalternatief.
  [[nodiscard]] const Plan& heel() const { return plannen_.front(); }
  [[nodiscard]] const std::vector<Plan>& plannen() const { return plannen_; }
  /// In Studie::scenarios of `heel`.
  [[nodiscard]] const std::vector<std::size_t>& scenarios() const { return scenarios_; }

  /// Where in `plannen` a set of mechanisms is; none for the empty set, which earns nothing.
  [[nodiscard]] std::optional<std::size_t> plek(Mechanismen aan) const;

 private:
  Mechanismen gebruikt_;
  std::vector<Mechanismen> sets_;
  std::vector<std::unique_ptr<Studie>> studies_;
  std::vector<Plan> plannen_;
  std::vector<std::size_t> scenarios_;
};

/// Computes rows; owned by one thread.
class Herkomstrekenaar {
 public:
  /// `plan` must outlive it.
  explicit Herkomstrekenaar(const Herkomstplan& plan);
  Herkomstrekenaar(const Herkomstrekenaar&) = delete;
  Herkomstrekenaar& operator=(const Herkomstrekenaar&) = delete;
  ~Herkomstrekenaar() = default;

  void reken(std::uint32_t replicatie, std::span<double> uit);

 private:
  void schrijf_baten(const Uitkomst& u, std::span<double> uit) const;
  void schrijf_kosten(std::span<double> uit) const;
  void schrijf_overige(const Uitkomst& u, std::span<double> uit) const;
  void schrijf_delen(std::span<double> uit) const;

  const Herkomstplan& plan_;
  Herkomstmaat maat_;
  std::size_t nul_;
  Lijnkosten lijnen_;
  std::vector<std::unique_ptr<Simulator>> simulators_;  ///< per plan
  std::vector<std::vector<double>> baten_;              ///< per plan: [scenario][cell]
  std::vector<double> factor_;                          ///< per year
};

}  // namespace mbc
