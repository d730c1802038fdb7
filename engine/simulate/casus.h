#pragma once

#include <algorithm>
#include <cmath>

#include "simulate/gezin.h"

/// The plain kernel: one family under one scenario, step by step as in model.md §3. It knows no money and no
/// calendar; what happens is told to a `Boek` (volumes, one family's bill, a time line):
///   boek.periode(fase, van, tot, e)   months [van, tot) from year 0 spent in a fase
///   boek.gebeurtenis(fase, moment, e) an event, months from year 0
///   boek.instroom(moment)             a family begins
///   boek.werkwijze(start, eind, ots_start, ots_eind, e)  a traject in which the werkwijze is applied
///   boek.uithuisplaatsing(moment)
///   boek.einde(moment, terugkeer)     a traject ended; months until the next, infinite where there is none
namespace mbc {

/// Whether the werkwijze is applied in a traject, and how strongly.
enum class Werkwijze : std::uint8_t { zonder, met };
struct Toepassing {
  Werkwijze werkwijze = Werkwijze::zonder;
  double e = 0;  ///< scales every effect
  const EffectWaarden* effect = nullptr;
};

/// What remains after each reduction: max(0, 1 - reductie x e), 1 without the werkwijze.
struct Resten {
  double duur = 1, vto = 1, ots = 1, otsduur = 1, uithuisplaatsing = 1, crisis = 1;
  double recidive_1jaar = 1, recidive_2jaar = 1;
};
inline Resten resten(const EffectWaarden& f, double e) noexcept {
  const auto rest = [e](double reductie) { return std::max(0.0, 1.0 - reductie * e); };
  return {.duur = rest(f.duur),
          .vto = rest(f.vto),
          .ots = rest(f.ots),
          .otsduur = rest(f.otsduur),
          .uithuisplaatsing = rest(f.uithuisplaatsing),
          .crisis = rest(f.crisis),
          .recidive_1jaar = rest(f.recidive_1jaar),
          .recidive_2jaar = rest(f.recidive_2jaar)};
}

/// Whether a family with this moment of inflow and this draw x flows in. Where the delayed moment lies before
/// year 0, the share and the methodetrouw are those of `huidig`.
inline bool bestaat(const GemeenteWaarden& g, const Bereik& b, double instroom, double x) noexcept {
  if (instroom < 0) return true;
  const double t = instroom - b.effect.instroom_vertraging;
  const double aandeel = t < 0 ? g.huidig : b.aandeel.op(t);
  const double trouw = t < 0 ? g.basis.trouw.op(t) : b.trouw.op(t);
  return x < 1.0 - b.effect.instroom * (trouw * aandeel * b.effect.schaal);
}

/// What the werkwijze can do at most in a gemeente, in any scenario at any moment: a family whose draws lie above
/// both fares alike in all of them.
struct Bovengrenzen {
  double aandeel = 0;
  double preventie = 0;  ///< share of inflow prevented
};
inline Bovengrenzen bovengrenzen(const GemeenteWaarden& g) noexcept {
  Bovengrenzen uit;
  for (const Bereik& b : g.bereik) {
    const double aandeel = b.aandeel.bovengrens();
    const double trouw = std::max(b.trouw.bovengrens(), g.basis.trouw.bovengrens());
    uit.aandeel = std::max(uit.aandeel, aandeel);
    uit.preventie = std::max(uit.preventie, b.effect.instroom * (trouw * aandeel * b.effect.schaal));
  }
  return uit;
}

inline Toepassing pas_toe(const GemeenteWaarden& g, const Bereik& b, double t, double v) noexcept {
  const Bereik& geldig = t < 0 ? g.basis : b;
  const double aandeel = t < 0 ? g.huidig : b.aandeel.op(t);
  if (!(v < aandeel)) return {Werkwijze::zonder, 0, &geldig.effect};
  return {Werkwijze::met, op_tick(geldig.trouw.op(t) * geldig.effect.schaal), &geldig.effect};
}

/// How one traject goes; months from its start.
struct Verloop {
  double duur = 0;  ///< D
  bool vto = false, ots = false, uithuisplaatsing = false;
  double ots_duur = 0, uithuisplaatsing_duur = 0;
  double terugkeer = HUGE_VAL;  ///< months after the end; infinite: never
};

/// model.md §3, steps 2 to 5 and 7. `resterend` is R, the months left until the age limit.
inline Verloop verloop(const TrajectWaarden& w, const TrajectTrekking& d, const Resten& r, double resterend) noexcept {
  Verloop uit;
  uit.duur = std::min(d.duur * r.duur, resterend);
  if (uit.duur > w.vrijwillig_vooraf) {
    uit.ots = d.o < w.kans_ots * r.ots;
    uit.vto = uit.ots || d.o < w.kans_vto * r.vto;
  }
  if (uit.ots) {
    uit.ots_duur = (uit.duur - w.vrijwillig_vooraf) * r.otsduur;
    uit.uithuisplaatsing = d.q < w.kans_uithuisplaatsing * r.uithuisplaatsing;
    if (uit.uithuisplaatsing) uit.uithuisplaatsing_duur = uit.ots_duur * w.aandeel_uithuisplaatsing;
  }
  const double r1 = w.recidive_1jaar * r.recidive_1jaar;
  const double r2 = std::max(r1, w.recidive_2jaar * r.recidive_2jaar);
  if (d.z < r1) {
    uit.terugkeer = 12.0 * d.h;
  } else if (d.z < r2) {
    uit.terugkeer = 12.0 + 12.0 * d.h;
  }
  return uit;
}

/// Tells one traject that starts at month `start` to the book.
template <class Boek>
void vertel(const TrajectWaarden& w, const Gezin& gezin, const TrajectTrekking& d, const Toepassing& a, const Resten& r,
            const Verloop& v, double start, Boek& boek) {
  const double e = a.e;
  const double eind = start + v.duur;
  boek.gebeurtenis(Fase::start, start, e);
  boek.periode(Fase::traject, start, eind, e);
  const double ots_start = start + w.vrijwillig_vooraf;
  const double ots_eind = ots_start + v.ots_duur;
  if (v.vto) boek.gebeurtenis(Fase::vto, ots_start, e);
  if (v.ots) {
    boek.gebeurtenis(Fase::ots_start, ots_start, e);
    boek.periode(Fase::vrijwillig, start, ots_start, e);
    boek.periode(Fase::ots, ots_start, ots_eind, e);
    boek.periode(Fase::vrijwillig, ots_eind, eind, e);
  } else {
    boek.periode(Fase::vrijwillig, start, eind, e);
  }
  if (v.uithuisplaatsing) {
    boek.uithuisplaatsing(ots_start);
    boek.periode(Fase::uithuisplaatsing, ots_start, ots_start + v.uithuisplaatsing_duur, e);
  }
  for (const CrisisTrekking& c : gezin.crises(d)) {
    if (c.moment < v.duur && c.u < r.crisis) boek.gebeurtenis(Fase::crisis, start + c.moment, e);
  }
  boek.gebeurtenis(Fase::einde, eind, e);
  if (a.werkwijze == Werkwijze::met) {
    boek.werkwijze(start, eind, ots_start, v.ots ? ots_eind : ots_start, e);
  }
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
    const Toepassing a = pas_toe(g, b, start / maanden_per_jaar, d.v);
    const Resten r = resten(*a.effect, a.e);
    const Verloop v = verloop(w, d, r, meerderjarig - start);
    vertel(w, gezin, d, a, r, v, start, boek);
    const double eind = start + v.duur;
    start = eind + v.terugkeer;
    const bool terug = j < w.max_trajecten && start < meerderjarig && start < horizon;
    boek.einde(eind, terug ? v.terugkeer : HUGE_VAL);
    if (!terug) return;
  }
}

}  // namespace mbc
