#include <algorithm>
#include <cmath>
#include <optional>

#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "simulate/snelle_kernel.h"

/// Who gets the werkwijze where teams weigh, and who is taken in on the way (model.md §3): few studies ask either.
namespace mbc {

/// What v* of the candidates is made of.
void SnelleKernel::neem_normalen(std::span<const std::uint32_t> wie) {
  const std::size_t n = wie.size();
  for (std::size_t k = 0; k < n; ++k) kandidaat_o_[k] = trajecten_.o[wie[k]];
  normaal_kwantielen({kandidaat_v_.data(), n}, {kandidaat_zv_.data(), n});
  normaal_kwantielen({kandidaat_o_.data(), n}, {kandidaat_zo_.data(), n});
}

/// v* of the candidates (weeg_selectie), but for those that lie above every share: there 1.
const Reekskolom<double>& SnelleKernel::weeg_kandidaten(const Deelnemer& d, double selectie, std::size_t n) {
  if (selectie == 0) return kandidaat_v_;
  if (selectie == 1) return kandidaat_o_;
  if (selectie == gewogen_met_) return kandidaat_gewogen_;
  const double rest = std::sqrt(1 - selectie * selectie);
  for (std::size_t k = 0; k < n; ++k) {
    const double z = selectie * kandidaat_zo_[k] + rest * kandidaat_zv_[k];
    kandidaat_gewogen_[k] = z < d.hoogste.te_hoog ? std::clamp(normaal_kans(z), 0x1p-60, 1 - 0x1p-53) : 1.0;
  }
  gewogen_met_ = selectie;
  return kandidaat_gewogen_;
}

/// model.md §3, *Instap*: takes from the trajecten without the werkwijze the scenarios in which they are taken in on
/// the way, and runs those. Who may be, is weighed for all scenarios that weigh alike at once.
void SnelleKernel::stap_in(int j) {
  bool mogelijk = false;
  for (const Stuk& s : stukken_) {
    const double instap = groep_[s.gemeente].hoogste.instap;
    zet_grens(trajecten_.eind, 0.0, instap, s.van, s.tot, grens_);
    mogelijk = mogelijk || instap > 0;
  }
  if (!mogelijk) return;
  misschien_.kies_kleiner(trajecten_.y, grens_, trajecten_.n);
  std::size_t van = 0;
  for (const Stuk& stuk : stukken_) {
    const std::size_t tot = misschien_.tot_plaats(van, stuk.tot);
    const std::span<const std::uint32_t> wie = misschien_.lijst().subspan(van, tot - van);
    van = tot;
    if (wie.empty()) continue;
    const Deelnemer& d = groep_[stuk.gemeente];
    neem_kandidaten(wie);
    if (d.hoogste.weegt) neem_normalen(wie);
    for (std::size_t s = 0; s < d.waarden->bereik.size(); ++s) {
      const Reekskolom<double>& gewogen = weeg_kandidaten(d, d.waarden->bereik[s].selectie, wie.size());
      for (std::size_t k = 0; k < wie.size(); ++k)
        if ((trajecten_.set[wie[k]] >> s & 1U) != 0) stap_in(j, wie[k], s, gewogen[k]);
    }
  }
}

/// The same for one traject in one scenario.
void SnelleKernel::stap_in(int j, std::size_t i, std::size_t s, double gewogen) {
  Gangen& g = trajecten_;
  const TrajectWaarden& w = o_->traject;
  const double start = g.moment[i], resterend = g.meerderjarig[i] - start;
  const std::optional<Toepassing> a = mbc::stap_in(groep_[g.gemeente[i]].waarden->bereik[s], g.y[i], start,
                                                   std::min(g.duur[i], resterend), [&] { return gewogen; });
  if (!a) return;
  TrajectTrekking d;
  voor_elke_trekking([&](auto n) { d.*elke_trekking<double>[n] = (g.*elke_trekking<Reekskolom<double>>[n])[i]; });
  std::span<const CrisisTrekking> crises;
  if (d.c >= geen_[i]) crises = std::span(crises_).subspan(g.eerste_crisis[i], g.crises[i]);
  const ScenarioSet bit = ScenarioSet{1} << s;
  g.set[i] &= ~bit;
  VolumeBoek boek(ingestapt_van(g.gemeente[i]));
  boek.richt(s, g.kassabon[i]);
  const Verloop v = leef_traject(w, d, crises, *a, start, resterend, boek);
  const double eind = start + v.duur, weer = eind + v.terugkeer;
  const bool terug = komt_terug(w, j, weer, g.meerderjarig[i], studie_.horizon * maanden_per_jaar);
  boek.einde(eind, terug ? v.terugkeer : HUGE_VAL);
  if (terug) wachtrij_ingestapt_.push_back({g.casus[i], g.gemeente[i], g.kassabon[i], bit, weer, g.meerderjarig[i]});
}

Volumes& SnelleKernel::ingestapt_van(std::size_t gemeente) {
  while (ingestapt_.size() <= gemeente) {
    ingestapt_.emplace_back(studie_.scenarios.size(), static_cast<std::size_t>(studie_.horizon),
                            studie_.kassabonnen.size());
    is_ingestapt_.push_back(0);
  }
  is_ingestapt_[gemeente] = 1;
  return ingestapt_[gemeente];
}

}  // namespace mbc
