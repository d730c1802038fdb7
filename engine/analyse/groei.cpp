#include "analyse/groei.h"

#include <algorithm>
#include <cmath>

#include "result/kasstroom.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// The saldo per replicatie of each scenario that is judged, as far as it goes.
class Saldi {
 public:
  Saldi(const Plan& plan, const std::vector<std::size_t>& scenarios) : plan_(plan) {
    for (const std::size_t s : scenarios)
      if (s != plan.studie.nul_index()) saldi_.push_back({s, {}});
  }

  void voeg_toe(const Deel& deel) {
    for (auto& [s, saldo] : saldi_) {
      const Kasstroom kas(deel.kolommen, s, plan_.studie.nul_index());
      const NcwKolommen ncw = ncw_kolommen(plan_.studie, kas, deel.kolommen.replicaties);
      const Kolom nieuw = verschil(ncw.baten, ncw.kosten);
      saldo.insert(saldo.end(), nieuw.begin(), nieuw.end());
    }
  }

  [[nodiscard]] bool voldoen(const Nauwkeurigheid& wens) const {
    return std::all_of(saldi_.begin(), saldi_.end(), [&](const auto& s) {
      const Moment m = moment_centen(s.second);
      return wens.voldoet(m.gemiddelde, m.mcse);
    });
  }

  /// How many replicaties it takes if mean and spread stay as they are: the noise falls with the root of their number.
  [[nodiscard]] double nodig(const Nauwkeurigheid& wens) const {
    double uit = 0;
    for (const auto& [s, saldo] : saldi_) {
      const Moment m = moment_centen(saldo);
      if (wens.voldoet(m.gemiddelde, m.mcse)) continue;
      const double keer = m.mcse / wens.hoogste_ruis(m.gemiddelde);
      uit = std::max(uit, static_cast<double>(saldo.size()) * keer * keer);
    }
    return uit;
  }

 private:
  const Plan& plan_;
  std::vector<std::pair<std::size_t, Kolom>> saldi_;
};

/// The parts as one; each is let go once it is in.
Deel voeg_samen(const Maten& maten, std::vector<Deel>& delen) {
  if (delen.size() == 1) return std::move(delen.front());
  Deel uit(maten, 0, delen.back().tot);
  for (Deel& deel : delen) {
    uit.neem_op(deel);
    deel = Deel(maten, 0, 0);
  }
  return uit;
}

}  // namespace

std::optional<Deel> groei(const Plan& plan, const std::vector<std::size_t>& scenarios, const Nauwkeurigheid& wens,
                          const Uitvoering& uitvoering, const Deelrekenaar& reken) {
  const std::int64_t hoogste = plan.studie.replicaties;
  Saldi saldi(plan, scenarios);
  std::vector<Deel> delen;
  std::int64_t van = 0, verwacht = 0;
  Uitvoering deel = uitvoering;
  if (uitvoering.voortgang)
    deel.voortgang = [&](std::int64_t gedaan, std::int64_t) { uitvoering.voortgang(van + gedaan, verwacht); };
  do {
    const std::int64_t tot = std::min<std::int64_t>(hoogste, van == 0 ? eerste_oordeel : van + groeiblok);
    std::optional<Deel> stuk = reken({van, tot}, deel);
    if (!stuk) return std::nullopt;
    saldi.voeg_toe(*stuk);
    delen.push_back(std::move(*stuk));
    van = tot;
    // Whole blocks, at least the next one; infinite where the mean is 0.
    const double blokken = std::min(std::ceil(saldi.nodig(wens) / groeiblok), static_cast<double>(hoogste));
    verwacht = std::min(hoogste, std::max(van + groeiblok, groeiblok * static_cast<std::int64_t>(blokken)));
  } while (van < hoogste && !saldi.voldoen(wens));
  return voeg_samen(plan.maten(), delen);
}

}  // namespace mbc
