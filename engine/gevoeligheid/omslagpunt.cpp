#include "gevoeligheid/omslagpunt.h"

#include <math.h>  // Boost 1.74's pchip calls isnan without its namespace

#include <algorithm>
#include <boost/math/interpolators/pchip.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <map>

#include "base/tekst.h"
#include "gevoeligheid/hefboom.h"
#include "gevoeligheid/punten.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// All saldi of one scenario at one node, in the order of Omslaganalyse::grootheden.
using Saldokolommen = std::vector<Kolom>;

std::vector<Saldokolommen> saldi(const Punt& punt) {
  std::vector<Saldokolommen> uit;
  for (const Bedragen& b : punt) {
    Saldokolommen& s = uit.emplace_back();
    s.push_back(verschil(b.ncw.baten, b.ncw.kosten));
    s.push_back(b.ncw.verzilverbaar);
    for (const NcwKolommen::Drager& d : b.ncw.dragers) {
      s.push_back(d.saldo);
      s.push_back(d.verzilverbaar);
    }
  }
  return uit;
}

/// A change of sign: zero lies between nodes `voor` and `na`, or at the nodes between them.
struct Wissel {
  std::size_t voor = 0, na = 0;
  Richting richting = Richting::stijgend;
};

/// Of values along the range, y(i). What is zero has no sign, so that both ends of the range are alike.
template <class Y>
std::vector<Wissel> tekenwisselingen(std::size_t n, Y y) {
  std::vector<Wissel> uit;
  std::optional<std::size_t> vorige;
  for (std::size_t i = 0; i < n; ++i) {
    if (y(i) == 0) continue;
    if (vorige && (y(*vorige) < 0) != (y(i) < 0))
      uit.push_back({*vorige, i, y(i) > 0 ? Richting::stijgend : Richting::dalend});
    vorige = i;
  }
  return uit;
}

/// Where it turns if there are nodes at zero: on the side of what is positive.
double rand_van_nul(const std::vector<double>& x, const Wissel& w) {
  return w.richting == Richting::stijgend ? x[w.na - 1] : x[w.voor + 1];
}

/// The saldo of a scenario as a function of the number: through the nodes, smooth in between and without
/// overshoot, so that a line stays a line.
class Curve {
 public:
  Curve(const std::vector<double>& x, const std::vector<double>& y) : x_(x), y_(y), f_(kopie(x), kopie(y)) {}

  [[nodiscard]] std::vector<Wissel> wisselingen() const {
    return tekenwisselingen(y_.size(), [&](std::size_t i) { return y_[i]; });
  }

  [[nodiscard]] double nulpunt(const Wissel& w) const {
    if (w.na > w.voor + 1) return rand_van_nul(x_, w);
    std::uintmax_t stappen = 100;
    const auto [a, b] =
        boost::math::tools::toms748_solve([&](double x) { return f_(x); }, x_[w.voor], x_[w.na], y_[w.voor], y_[w.na],
                                          boost::math::tools::eps_tolerance<double>(48), stappen);
    return a + (b - a) / 2;
  }

  [[nodiscard]] double helling(double x) const { return f_.prime(x); }

  /// The top of a hill that stays below zero at the nodes, or the bottom of a valley that stays above, where the
  /// parabola through three of them says that zero is crossed twice in between.
  [[nodiscard]] std::optional<double> verborgen_top() const {
    for (std::size_t i = 1; i + 1 < x_.size(); ++i) {
      const double links = (y_[i] - y_[i - 1]) / (x_[i] - x_[i - 1]);
      const double rechts = (y_[i + 1] - y_[i]) / (x_[i + 1] - x_[i]);
      if (y_[i] == 0 || links * rechts >= 0 || (links > 0) != (y_[i] < 0)) continue;
      const double kromming = (rechts - links) / (x_[i + 1] - x_[i - 1]);
      const double helling = links + kromming * (x_[i] - x_[i - 1]);
      const double top = x_[i] - helling / (2 * kromming);
      if ((y_[i] - helling * helling / (4 * kromming) < 0) != (y_[i] < 0)) return top;
    }
    return std::nullopt;
  }

 private:
  static std::vector<double> kopie(const std::vector<double>& v) { return v; }
  const std::vector<double>& x_;
  const std::vector<double>& y_;
  boost::math::interpolators::pchip<std::vector<double>> f_;
};

/// Where a single replicatie turns, straight between the nodes.
std::vector<Nulpunt> nulpunten_van(const std::vector<double>& x, const std::vector<const Kolom*>& y, std::size_t r) {
  std::vector<Nulpunt> uit;
  const auto waarde = [&](std::size_t i) { return (*y[i])[r]; };
  for (const Wissel& w : tekenwisselingen(x.size(), waarde)) {
    const double a = waarde(w.voor), b = waarde(w.na);
    const bool recht = w.na == w.voor + 1;
    uit.push_back({recht ? x[w.voor] + (x[w.na] - x[w.voor]) * a / (a - b) : rand_van_nul(x, w), 0, w.richting, {}});
  }
  return uit;
}

/// As `--zet` takes it; a share in per cents: a whole 1 could be taken for one of them.
std::string tekst_van(double x, bool aandeel) { return aandeel ? zet_tekst(100 * x) + "%" : zet_tekst(x); }

/// The number that such a text says, as the reader of a study reads it.
double als_gezet(double x, bool aandeel) {
  return aandeel ? *lees_double(zet_tekst(100 * x) + "e-2") : *lees_double(zet_tekst(x));
}

class Zoeker {
 public:
  Zoeker(const Studielezer& lezer, Omslaganalyse& uit, const Keuze& keuze, const Uitvoering& uitvoering)
      : lezer_(lezer), uit_(uit), keuze_(keuze), uitvoering_(uitvoering) {}

  Afloop zoek() {
    begin_ = lezer_({zet(uit_.van)});
    const Studie einde = lezer_({zet(uit_.tot)});
    knop_ = Stelknop::tussen(begin_, uit_.van, einde, uit_.tot);
    kies_scenarios(begin_);
    vul_kop(begin_);
    const Verband hoe = verband(begin_, einde);
    const Afloop afloop = hoe == Verband::simuleren ? simuleer() : herprijs(hoe);
    if (afloop == Afloop::onderbroken) return afloop;
    vat_samen();
    return Afloop::klaar;
  }

 private:
  [[nodiscard]] std::string zet(double x) const { return uit_.pad + "=" + tekst_van(x, uit_.aandeel); }

  [[nodiscard]] Studie studie_op(double x) const {
    if (!knop_) return lezer_({zet(x)});
    Studie uit = begin_;
    knop_->zet(uit, x);
    return uit;
  }

  /// What two nodes must be apart, to see a slope between them.
  [[nodiscard]] double minste_afstand() const { return 1e-6 * (uit_.tot - uit_.van); }

  [[nodiscard]] bool is_verwacht_binnen() const {
    if (!uit_.verwacht) return false;
    const double x = *uit_.verwacht, d = minste_afstand();
    return x == uit_.van || x == uit_.tot || (x > uit_.van + d && x < uit_.tot - d);
  }

  /// The ends, what lies evenly between, and what the study expects.
  [[nodiscard]] std::vector<double> eerste_knopen(int stukken) const {
    std::vector<double> uit{uit_.van, uit_.tot};
    if (is_verwacht_binnen()) uit.push_back(*uit_.verwacht);
    for (int i = 1; i < stukken; ++i) {
      const double x = uit_.van + (uit_.tot - uit_.van) * i / stukken;
      if (!is_verwacht_binnen() || std::abs(x - *uit_.verwacht) > minste_afstand()) uit.push_back(x);
    }
    std::sort(uit.begin(), uit.end());
    uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
    return uit;
  }

  /// A few nodes to see the shape, the rest where a scenario's saldo is zero.
  Afloop simuleer() {
    constexpr int verkennend = 4;
    for (const double x : eerste_knopen(verkennend))
      if (reken(x) == Afloop::onderbroken) return Afloop::onderbroken;
    while (uit_.doorrekeningen < hoogste_doorrekeningen) {
      const std::optional<double> x = volgende_knoop();
      if (!x) break;
      if (reken(*x) == Afloop::onderbroken) return Afloop::onderbroken;
    }
    return Afloop::klaar;
  }

  Afloop herprijs(Verband hoe) {
    const std::vector<double> x = eerste_knopen(hoe == Verband::achteraf ? 40 : 8);
    std::vector<std::vector<Saldokolommen>> uit(x.size());
    const Afloop afloop = reken_punten(
        x.size(), [&](std::size_t i) { return studie_op(x[i]); }, hoe, keuze_, uitvoering_,
        [&](std::size_t i, const Punt& p) { uit[i] = saldi(p); });
    if (afloop == Afloop::onderbroken) return afloop;
    uit_.doorrekeningen = 1;
    for (std::size_t i = 0; i < x.size(); ++i) knopen_.emplace(x[i], std::move(uit[i]));
    return Afloop::klaar;
  }

  Afloop reken(double x) {
    const Uitvoering deel =
        deel_van(uitvoering_, static_cast<std::size_t>(uit_.doorrekeningen), hoogste_doorrekeningen);
    const Afloop afloop = reken_punten(
        1, [&](std::size_t) { return studie_op(x); }, Verband::simuleren, keuze_, deel,
        [&](std::size_t, const Punt& p) { knopen_.emplace(x, saldi(p)); });
    if (afloop == Afloop::klaar) ++uit_.doorrekeningen;
    return afloop;
  }

  /// The zero of a scenario's saldo that lies furthest from any node, else where two may be hidden; none where each is
  /// close enough.
  [[nodiscard]] std::optional<double> volgende_knoop() const {
    constexpr double dichtbij = 1e-3;
    std::optional<double> uit, top;
    double verste = dichtbij * (uit_.tot - uit_.van);
    const std::vector<double> x = xs();
    const auto afstand = [&](double w) {
      double kleinste = uit_.tot - uit_.van;
      for (const double k : x) kleinste = std::min(kleinste, std::abs(w - k));
      return kleinste;
    };
    for (const std::size_t plek : plekken_) {
      const std::vector<double> y = gemiddelden(plek, 0);
      const Curve curve(x, y);
      for (const Wissel& w : curve.wisselingen()) {
        const double nulpunt = curve.nulpunt(w);
        if (afstand(nulpunt) <= verste) continue;
        verste = afstand(nulpunt);
        uit = nulpunt;
      }
      const std::optional<double> t = curve.verborgen_top();
      if (t && afstand(*t) > dichtbij * (uit_.tot - uit_.van)) top = t;
    }
    return uit ? uit : top;
  }

  void kies_scenarios(const Studie& s) {
    const std::vector<std::size_t> gekozen = gekozen_scenarios(s, keuze_);
    for (std::size_t i = 0; i < gekozen.size(); ++i) {
      const Scenario& scenario = s.scenarios[gekozen[i]];
      if (scenario.nummer == s.nulalternatief) continue;
      plekken_.push_back(i);
      uit_.scenarios.push_back({scenario.nummer, scenario.naam, std::nullopt, {}, {}});
    }
  }

  void vul_kop(const Studie& s) {
    uit_.replicaties = s.replicaties;
    uit_.nulalternatief = s.nulalternatief;
    uit_.grootheden = {"maatschappij", "verzilverbaar"};
    for (const std::string& drager : dragers(s)) {
      uit_.grootheden.push_back(drager);
      uit_.grootheden.push_back(drager + ", verzilverbaar");
    }
  }

  void vat_samen() {
    uit_.knopen = xs();
    for (std::size_t s = 0; s < plekken_.size(); ++s) {
      for (std::size_t g = 0; g < uit_.grootheden.size(); ++g) {
        std::vector<Samenvatting>& lijn = uit_.scenarios[s].lijnen.emplace_back();
        for (const auto& [x, saldo] : knopen_) lijn.push_back(vat_samen_centen(saldo[plekken_[s]][g]));
        uit_.scenarios[s].omslagen.push_back(omslag(plekken_[s], g));
      }
    }
  }

  [[nodiscard]] Omslag omslag(std::size_t plek, std::size_t g) const {
    const std::vector<double> x = uit_.knopen, y = gemiddelden(plek, g);
    Omslag uit;
    uit.bij_van = y.front();
    uit.bij_tot = y.back();
    if (is_verwacht_binnen()) uit.bij_verwacht = moment_centen(knopen_.at(*uit_.verwacht)[plek][g]);
    const Curve curve(x, y);
    for (const Wissel& w : curve.wisselingen()) {
      Nulpunt& n = uit.nulpunten.emplace_back();
      n.richting = w.richting;
      n.waarde = curve.nulpunt(w);
      const double helling = std::abs(curve.helling(n.waarde));
      if (helling > 0) n.mcse = moment_centen(knopen_.at(x[w.voor])[plek][g]).mcse / helling;
    }
    uit.positief = stroken(y, uit.nulpunten);
    spreid(plek, g, uit);
    return uit;
  }

  /// Between the zeros, and the ends of the range, where the saldo is positive.
  [[nodiscard]] std::vector<Strook> stroken(const std::vector<double>& y, const std::vector<Nulpunt>& nulpunten) const {
    const auto teken = std::find_if(y.begin(), y.end(), [](double s) { return s != 0; });
    std::vector<Strook> uit;
    if (teken != y.end() && *teken > 0) uit.push_back({uit_.van, uit_.tot});
    for (const Nulpunt& n : nulpunten) {
      if (n.richting == Richting::stijgend) {
        uit.push_back({n.waarde, uit_.tot});
      } else {
        uit.back().tot = n.waarde;
      }
    }
    return uit;
  }

  void spreid(std::size_t plek, std::size_t g, Omslag& uit) const {
    std::vector<const Kolom*> y;
    for (const auto& [x, saldo] : knopen_) y.push_back(&saldo[plek][g]);
    std::vector<std::vector<double>> bij(uit.nulpunten.size());
    std::vector<double> eerste;
    const std::size_t n = y.front()->size();
    for (std::size_t r = 0; r < n; ++r) {
      const std::vector<Nulpunt> eigen = nulpunten_van(uit_.knopen, y, r);
      if (!eigen.empty()) eerste.push_back(eigen.front().waarde);
      for (std::size_t i = 0; i < bij.size(); ++i)
        if (const auto x = naaste(eigen, uit.nulpunten[i])) bij[i].push_back(*x);
    }
    uit.kans_geen = 1 - static_cast<double>(eerste.size()) / static_cast<double>(n);
    for (std::size_t i = 0; i < bij.size(); ++i) uit.nulpunten[i].band = band(std::move(bij[i]), n);
    if (bij.empty()) uit.band_zonder = band(std::move(eerste), n);
  }

  /// The P5 and P95 of a handful out of `n` say nothing.
  [[nodiscard]] static std::optional<Band> band(std::vector<double> waarden, std::size_t n) {
    constexpr std::size_t minste = 20;
    if (waarden.size() < std::min(n, minste)) return std::nullopt;
    const Samenvatting s = mbc::vat_samen(std::move(waarden));
    return Band{s.p5, s.p50, s.p95};
  }

  /// Of those in the same direction.
  [[nodiscard]] static std::optional<double> naaste(const std::vector<Nulpunt>& eigen, const Nulpunt& bij) {
    std::optional<double> uit;
    for (const Nulpunt& n : eigen) {
      if (n.richting != bij.richting) continue;
      if (!uit || std::abs(n.waarde - bij.waarde) < std::abs(*uit - bij.waarde)) uit = n.waarde;
    }
    return uit;
  }

  [[nodiscard]] std::vector<double> xs() const {
    std::vector<double> uit;
    for (const auto& [x, saldo] : knopen_) uit.push_back(x);
    return uit;
  }
  [[nodiscard]] std::vector<double> gemiddelden(std::size_t plek, std::size_t g) const {
    std::vector<double> uit;
    for (const auto& [x, saldo] : knopen_) uit.push_back(moment_centen(saldo[plek][g]).gemiddelde);
    return uit;
  }

  const Studielezer& lezer_;
  Omslaganalyse& uit_;
  const Keuze& keuze_;
  const Uitvoering& uitvoering_;
  std::vector<std::size_t> plekken_;  ///< of the scenarios in a Punt, without the nulalternatief
  std::map<double, std::vector<Saldokolommen>> knopen_;
  Studie begin_;                  ///< at `van`
  std::optional<Stelknop> knop_;  ///< none: each value is read
};

const Scenario& scenario_met(const Studie& s, int nummer) {
  return *std::find_if(s.scenarios.begin(), s.scenarios.end(), [&](const Scenario& x) { return x.nummer == nummer; });
}

}  // namespace

std::optional<Zoekbereik> zoekbereik(const Getal& getal) {
  const double midden = gemiddelde(getal.verdeling);
  Zoekbereik uit{midden / 4, std::min(midden * 3, getal.domein.hoogst)};
  if (getal.domein.hoogst <= 1) uit = {std::max(getal.domein.laagst, 0.0), getal.domein.hoogst};
  return uit.van < uit.tot ? std::optional(uit) : std::nullopt;
}

std::optional<Omslaganalyse> zoek_omslagpunt(const Studielezer& lezer, const std::string& pad, double van, double tot,
                                             const Keuze& keuze, const Uitvoering& uitvoering) {
  Omslaganalyse uit;
  uit.pad = pad;
  const Studie studie = lezer({});
  const Getal* getal = zoek_getal(studie, pad);
  const Hefboom* hefboom = zoek_hefboom(pad);
  uit.aandeel = hefboom != nullptr || (getal != nullptr && is_aandeel(*getal));
  uit.van = als_gezet(van, uit.aandeel);
  uit.tot = als_gezet(tot, uit.aandeel);
  uit.verwacht = verwachte_waarde(studie, pad);
  if (Zoeker(lezer, uit, keuze, uitvoering).zoek() == Afloop::onderbroken) return std::nullopt;
  if (hefboom != nullptr)
    for (ScenarioOmslag& s : uit.scenarios)
      if (const auto v = hefboom->verwacht(studie, scenario_met(studie, s.nummer))) s.verwacht = {v->first, v->second};
  return uit;
}

}  // namespace mbc
