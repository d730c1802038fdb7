#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "simulate/gezin.h"

/// The plain kernel: one family under one scenario, step by step as in model.md §3. It knows no money and no
/// calendar; what happens is told to a `Boek` (volumes, one family's bill, a time line).
namespace mbc {

/// What is told, in months from year 0. A book has functions of these names for what it writes down; of these it needs
/// its own periode and gebeurtenis.
struct Boekbasis {
  /// Months [van, tot) spent in a fase; one that is taken in on the way tells them in two parts.
  void periode(Fase fase, double van, double tot, double e) = delete;
  /// Those of a fase begin, which is told once.
  void begint(Fase /*fase*/, double /*moment*/) {}
  void gebeurtenis(Fase fase, double moment, double e) = delete;
  /// A family begins.
  void instroom(double /*moment*/) {}
  /// A traject in which the werkwijze is applied, from start on.
  void werkwijze(double /*start*/, double /*eind*/, double /*ots_start*/, double /*ots_eind*/, double /*e*/) {}
  /// A traject ended; months until the next, infinite where there is none.
  void einde(double /*moment*/, double /*terugkeer*/) {}
};

/// Whether the werkwijze is applied in a traject: from its start, or from the moment at which it was taken in.
enum class Werkwijze : std::uint8_t { zonder, met, ingestapt };
struct Toepassing {
  Werkwijze werkwijze = Werkwijze::zonder;
  double e = 0;  ///< scales every effect
  const EffectWaarden* effect = nullptr;
  double vanaf = 0;  ///< months from the start of the traject: where it begins to work
};

/// What remains after each reduction: max(0, 1 - reductie x e), 1 without the werkwijze.
struct Resten : PerEffect<double> {
  constexpr Resten() { waarden.fill(1); }
  constexpr explicit Resten(const PerEffect<double>& over) : PerEffect<double>(over) {}
};
inline Resten resten(const EffectWaarden& f, double e) noexcept {
  return [&]<std::size_t... n>(std::index_sequence<n...>) {
    return Resten(PerEffect<double>{{std::max(0.0, 1.0 - f[n] * e)...}});
  }
  (std::make_index_sequence<aantal_effecten>{});
}

/// Whether a family with this moment of inflow and this draw x flows in. Where the delayed moment lies before
/// year 0, the share and the methodetrouw are those of `huidig`.
inline bool bestaat(const GemeenteWaarden& g, const Bereik& b, double instroom, double x) noexcept {
  if (instroom < 0) return true;
  const double t = instroom - b.effect.instroom_vertraging;
  const double aandeel = t < 0 ? g.huidig : b.aandeel.op(t);
  const double trouw = t < 0 ? g.basis.trouw.op(t) : b.trouw.op(t);
  return x < 1.0 - b.effect[Effect::instroom] * (trouw * aandeel * b.effect.schaal);
}

/// What the werkwijze can do at most in a gemeente, in any scenario at any moment: a family whose draws lie above
/// these fares alike in all of them.
struct Bovengrenzen {
  double preventie = 0;  ///< share of inflow prevented
  double instap = 0;     ///< share of the running trajecten taken in
  bool weegt = false;    ///< who gets the werkwijze depends on more than v
  /// From such a draw on (v; where teams weigh the lowest of v and o) nobody gets it: from year 0 on, and before it.
  double toegepast = 0, toegepast_vooraf = 0;
  double te_hoog = -HUGE_VAL;  ///< the highest of Bereik::te_hoog where teams weigh
};
inline Bovengrenzen bovengrenzen(const GemeenteWaarden& g) noexcept {
  Bovengrenzen uit;
  const auto tot = [](const Bereik& b, double aandeel) { return b.selectie > 0 ? b.zeker_boven : aandeel; };
  uit.weegt = g.basis.selectie > 0;
  if (g.huidig > 0) uit.toegepast_vooraf = tot(g.basis, g.huidig);
  for (const Bereik& b : g.bereik) {
    const double aandeel = b.aandeel.bovengrens();
    const double trouw = std::max(b.trouw.bovengrens(), g.basis.trouw.bovengrens());
    uit.toegepast = std::max(uit.toegepast, tot(b, aandeel));
    uit.preventie = std::max(uit.preventie, b.effect[Effect::instroom] * (trouw * aandeel * b.effect.schaal));
    uit.instap = std::max(uit.instap, b.instap);
    uit.weegt = uit.weegt || b.selectie > 0;
    if (b.selectie > 0) uit.te_hoog = std::max(uit.te_hoog, b.te_hoog);
  }
  return uit;
}

/// v* of model.md §3, step 1: uniform, and the more the weighing knows, the more it is o. 1 where it lies above every
/// share.
inline double weeg_selectie(const Bereik& b, double v, double o) noexcept {
  if (b.selectie == 0) return v;
  if (b.selectie == 1) return o;
  if (std::min(v, o) >= b.zeker_boven) return 1.0;
  const double z = b.selectie * normaal_kwantiel(o) + std::sqrt(1 - b.selectie * b.selectie) * normaal_kwantiel(v);
  return z < b.te_hoog ? std::clamp(normaal_kans(z), 0x1p-60, 1 - 0x1p-53) : 1.0;
}

/// model.md §3, step 1, of a traject that starts at t (years).
inline Toepassing pas_toe(const GemeenteWaarden& g, const Bereik& b, double t, const TrajectTrekking& d) noexcept {
  const Bereik& geldig = t < 0 ? g.basis : b;
  const double aandeel = t < 0 ? g.huidig : b.aandeel.op(t);
  // Most of the run-up has no share at all: nobody is weighed for it.
  if (aandeel == 0 || !(weeg_selectie(geldig, d.v, d.o) < aandeel)) return {Werkwijze::zonder, 0, &geldig.effect};
  return {Werkwijze::met, op_tick(geldig.trouw.op(t) * geldig.effect.schaal), &geldig.effect};
}

/// model.md §3, *Instap*: whether a traject without the werkwijze, which starts at month `start` and would last `duur`
/// months, is taken in on the way: `y` is its draw, `weeg` yields v*; most of the run-up is not weighed.
template <class Weeg>
std::optional<Toepassing> stap_in(const Bereik& b, double y, double start, double duur, Weeg weeg) {
  if (!(y < b.instap)) return std::nullopt;
  const double van = std::max(start, 0.0) / maanden_per_jaar, tot = (start + duur) / maanden_per_jaar;
  if (!(van < tot)) return std::nullopt;
  const std::optional<double> t = b.aandeel.eerst_boven(weeg(), van, tot);
  if (!t) return std::nullopt;
  // What is rounded in going from months to years and back leaves it within the traject.
  const double vanaf = std::clamp(*t * maanden_per_jaar - start, 0.0, duur);
  return Toepassing{Werkwijze::ingestapt, op_tick(b.trouw.op(*t) * b.effect.schaal), &b.effect, vanaf};
}

/// How one traject goes; months from its start.
struct Verloop {
  double duur = 0;  ///< D
  bool vto = false, ots = false, uithuisplaatsing = false;
  double ots_duur = 0, uithuisplaatsing_duur = 0;
  double terugkeer = HUGE_VAL;  ///< months after the end; infinite: never
};

/// model.md §3, step 7.
inline double terugkeer(const TrajectWaarden& w, const TrajectTrekking& d, const Resten& r) noexcept {
  const double r1 = w[Kans::recidive_1jaar] * r[Effect::recidive_1jaar];
  const double r2 = std::max(r1, w[Kans::recidive_2jaar] * r[Effect::recidive_2jaar]);
  if (d.z < r1) return 12.0 * d.h;
  if (d.z < r2) return 12.0 + 12.0 * d.h;
  return HUGE_VAL;
}

/// model.md §3, steps 2 to 5 and 7. `resterend` is R, the months left until the age limit.
inline Verloop verloop(const TrajectWaarden& w, const TrajectTrekking& d, const Resten& r, double resterend) noexcept {
  expects(d.duur >= 0 && resterend > 0);
  Verloop uit;
  uit.duur = std::min(d.duur * r[Effect::trajectduur], resterend);
  if (uit.duur > w.vrijwillig_vooraf) {
    uit.ots = d.o < w[Kans::ots] * r[Effect::ots];
    uit.vto = uit.ots || d.o < w[Kans::vto] * r[Effect::vto];
  }
  if (uit.ots) {
    uit.ots_duur = (uit.duur - w.vrijwillig_vooraf) * r[Effect::otsduur];
    uit.uithuisplaatsing = d.q < w[Kans::uithuisplaatsing] * r[Effect::uithuisplaatsing];
    if (uit.uithuisplaatsing) uit.uithuisplaatsing_duur = uit.ots_duur * w[Kans::aandeel_uithuisplaatsing];
  }
  uit.terugkeer = terugkeer(w, d, r);
  return uit;
}

/// The same for a traject of D⁰ = `duur` months that was taken in after `a` of them (model.md §3, *Instap*). What had
/// been decided by then stays as it was. Written as what the werkwijze takes off, so that without an effect not even
/// the last bit moves.
inline Verloop verloop_ingestapt(const TrajectWaarden& w, const TrajectTrekking& d, const Resten& r, double duur,
                                 double a) noexcept {
  expects(a >= 0 && a <= duur);
  const double vooraf = w.vrijwillig_vooraf;
  const bool beslist = a >= vooraf;
  Verloop uit;
  uit.duur = std::max(a, duur - (duur - a) * (1 - r[Effect::trajectduur]));
  if ((beslist ? duur : uit.duur) > vooraf) {
    uit.ots = d.o < w[Kans::ots] * (beslist ? 1.0 : r[Effect::ots]);
    uit.vto = uit.ots || d.o < w[Kans::vto] * (beslist ? 1.0 : r[Effect::vto]);
  }
  if (uit.ots) {
    const double rest = uit.duur - vooraf;
    uit.ots_duur =
        beslist ? std::max(a - vooraf, rest - (uit.duur - a) * (1 - r[Effect::otsduur])) : rest * r[Effect::otsduur];
    uit.uithuisplaatsing = d.q < w[Kans::uithuisplaatsing] * (beslist ? 1.0 : r[Effect::uithuisplaatsing]);
    if (uit.uithuisplaatsing) {
      const double geweest = beslist ? std::min(w[Kans::aandeel_uithuisplaatsing] * (duur - vooraf), a - vooraf) : 0.0;
      uit.uithuisplaatsing_duur = std::max(geweest, uit.ots_duur * w[Kans::aandeel_uithuisplaatsing]);
    }
  }
  uit.terugkeer = terugkeer(w, d, r);
  return uit;
}

/// Tells one traject that starts at month `start` to the book. Before it was taken in, nothing works.
template <class Boek>
void vertel(const TrajectWaarden& w, std::span<const CrisisTrekking> crises, const Toepassing& a, const Resten& r,
            const Verloop& v, double start, Boek& boek) {
  expects(v.duur >= a.vanaf && v.ots_duur >= 0 && v.ots_duur <= v.duur + 1e-9 && (v.vto || !v.ots));
  const double e = a.e, vanaf = start + a.vanaf;
  const double eind = start + v.duur;
  const auto periode = [&](Fase fase, double van, double tot) {
    if (van < vanaf) boek.periode(fase, van, std::min(tot, vanaf), 0.0);
    if (!(van < vanaf) || tot > vanaf) boek.periode(fase, std::max(van, vanaf), tot, e);
  };
  boek.gebeurtenis(Fase::start, start, a.vanaf > 0 ? 0.0 : e);
  periode(Fase::traject, start, eind);
  const double ots_start = start + w.vrijwillig_vooraf;
  const double ots_eind = ots_start + v.ots_duur;
  const double e_beslist = a.werkwijze == Werkwijze::ingestapt && a.vanaf >= w.vrijwillig_vooraf ? 0.0 : e;
  if (v.vto) boek.gebeurtenis(Fase::vto, ots_start, e_beslist);
  if (v.ots) {
    boek.gebeurtenis(Fase::ots_start, ots_start, e_beslist);
    periode(Fase::vrijwillig, start, ots_start);
    periode(Fase::ots, ots_start, ots_eind);
    periode(Fase::vrijwillig, ots_eind, eind);
  } else {
    periode(Fase::vrijwillig, start, eind);
  }
  if (v.uithuisplaatsing) {
    boek.begint(Fase::uithuisplaatsing, ots_start);
    periode(Fase::uithuisplaatsing, ots_start, ots_start + v.uithuisplaatsing_duur);
  }
  for (const CrisisTrekking& c : crises) {
    if (c.moment >= v.duur) continue;
    if (c.moment < a.vanaf) {
      boek.gebeurtenis(Fase::crisis, start + c.moment, 0.0);
    } else if (c.u < r[Effect::crisis]) {
      boek.gebeurtenis(Fase::crisis, start + c.moment, e);
    }
  }
  boek.gebeurtenis(Fase::einde, eind, e);
  if (a.werkwijze != Werkwijze::zonder) {
    const double ots_vanaf = std::max(ots_start, vanaf);
    boek.werkwijze(vanaf, eind, ots_vanaf, v.ots ? std::max(ots_eind, ots_vanaf) : ots_vanaf, e);
  }
}

/// One traject from month `start` on, told to the book; `resterend` as in verloop.
template <class Boek>
Verloop leef_traject(const TrajectWaarden& w, const TrajectTrekking& d, std::span<const CrisisTrekking> crises,
                     const Toepassing& a, double start, double resterend, Boek& boek) {
  const Resten r = resten(*a.effect, a.e);
  const Verloop v = a.werkwijze == Werkwijze::ingestapt
                        ? verloop_ingestapt(w, d, r, std::min(d.duur, resterend), a.vanaf)
                        : verloop(w, d, r, resterend);
  vertel(w, crises, a, r, v, start, boek);
  return v;
}

/// Whether another traject follows the j-th, at month `start`.
inline bool komt_terug(const TrajectWaarden& w, int j, double start, double meerderjarig, double horizon) noexcept {
  return j < w.max_trajecten && start < meerderjarig && start < horizon;
}

/// Runs a family through its trajecten in one gemeente under one scenario.
template <class Boek>
void leef(const Wereld& o, const GemeenteWaarden& g, const Bereik& b, Gezin& gezin, Boek& boek) {
  if (!bestaat(g, b, gezin.instroom, gezin.x)) return;
  const TrajectWaarden& w = o.traject;
  const double horizon = o.studie.horizon * maanden_per_jaar;
  const double meerderjarig = (gezin.instroom + w.leeftijdsgrens - gezin.leeftijd) * maanden_per_jaar;
  double start = gezin.instroom * maanden_per_jaar;
  boek.instroom(start);
  for (int j = 1; start < meerderjarig; ++j) {
    const TrajectTrekking& d = gezin.traject(j);
    const double resterend = meerderjarig - start;
    Toepassing a = pas_toe(g, b, start / maanden_per_jaar, d);
    const auto weeg = [&] { return weeg_selectie(b, d.v, d.o); };
    if (a.werkwijze == Werkwijze::zonder) a = stap_in(b, d.y, start, std::min(d.duur, resterend), weeg).value_or(a);
    const Verloop v = leef_traject(w, d, gezin.crises(j), a, start, resterend, boek);
    const double eind = start + v.duur;
    start = eind + v.terugkeer;
    const bool terug = komt_terug(w, j, start, meerderjarig, horizon);
    boek.einde(eind, terug ? v.terugkeer : HUGE_VAL);
    if (!terug) return;
  }
}

}  // namespace mbc
