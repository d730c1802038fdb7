#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "simulate/gezin.h"
#include "simulate/investeringen.h"
#include "simulate/uitkomst.h"

/// One replicatie: every family of the chosen gemeenten under every scenario, and what that costs.
namespace mbc {

/// What a run needs to know beforehand, shared by all threads.
struct Plan {
  /// `gemeenten`: indices into Studie::gemeenten, ascending. `studie` must outlive the plan.
  Plan(const Studie& studie, std::vector<std::size_t> gemeenten);

  const Studie& studie;
  std::vector<std::size_t> gemeenten;
  Investeringsregels regels;
  std::vector<Sleutel> sleutels;  ///< Philox key per chosen gemeente
  bool per_lijn = false;          ///< whether each investment line is asked per gemeente and year

  [[nodiscard]] Maten maten() const;
};

/// Which kernel: the plain one is the oracle of the fast one; both yield the same integers.
enum class Kern { snel, eenvoudig };

/// Simulates replicaties one after the other; owned by one thread.
class Simulator {
 public:
  explicit Simulator(const Plan& plan, Kern kern = Kern::snel);
  ~Simulator();
  Simulator(const Simulator&) = delete;
  Simulator& operator=(const Simulator&) = delete;

  /// The result stays valid until the next call.
  const Uitkomst& simuleer(std::uint32_t replicatie);
  /// The same families with every uncertain number at these quantiles, one for each place of Kwantielen.
  const Uitkomst& simuleer(std::uint32_t replicatie, std::span<const double> kwantielen);

  /// Shown the volumes of each gemeente once they are priced, to price them in other ways too.
  using Meelezer = std::function<void(Wereld&, const Volumes&, std::size_t kolom)>;
  void laat_meelezen(Meelezer meelezer) { meelezer_ = std::move(meelezer); }

 private:
  struct Snel;

  const Uitkomst& simuleer_wereld();
  void simuleer_gemeenten();
  void simuleer_groepen();
  void prijs_snel(std::size_t n, std::size_t kolom);
  void prijs(std::size_t kolom);
  void simuleer_eenvoudig(std::size_t kolom);
  void tel(const Volumes& volumes);

  const Plan& plan_;
  Wereld wereld_;
  Gezin gezin_;
  std::unique_ptr<Snel> snel_;  ///< none: the plain kernel
  Volumes volumes_;
  Investeringsprijzer investeringen_;
  Uitkomst uitkomst_;
  Meelezer meelezer_;
};

/// The families of one gemeente in the replicatie of `o`, in order of year and rank: calls f(Gezin&).
template <class F>
void voor_elk_gezin(const Wereld& o, std::size_t gemeente, Sleutel sleutel, Gezin& gezin, F f) {
  const bool vast = o.studie.instroom.spreiding == Spreiding::vast;
  for (int jaar = -o.studie.aanloopjaren; jaar < o.studie.horizon; ++jaar) {
    const int n = aantal_gezinnen(o, gemeente, sleutel, jaar);
    for (int i = 0; i < n; ++i) {
      const double moment = jaar + (i + 0.5) / n;
      gezin.begin(o, sleutel, {jaar, i}, vast ? &moment : nullptr);
      f(gezin);
    }
  }
}

}  // namespace mbc
