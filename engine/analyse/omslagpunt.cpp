#include "analyse/omslagpunt.h"

#include <math.h>  // Boost 1.74's pchip calls isnan without its namespace

#include <algorithm>
#include <boost/math/interpolators/pchip.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <map>

#include "analyse/basis.h"
#include "base/tekst.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// All saldi of one scenario at one node, in the order of Omslaganalyse::grootheden.
using Saldi = std::vector<Kolom>;

std::vector<Saldi> saldi(const Punt& punt) {
  std::vector<Saldi> uit;
  for (const Bedragen& b : punt) {
    Saldi& s = uit.emplace_back();
    s.push_back(verschil(b.ncw.baten, b.ncw.kosten));
    s.push_back(b.ncw.verzilverbaar);
    for (const NcwKolommen::Drager& d : b.ncw.dragers) {
      s.push_back(d.saldo);
      s.push_back(d.verzilverbaar);
    }
  }
  return uit;
}

/// The saldo of a scenario as a function of the number: through the nodes, smooth in between and without
/// overshoot, so that a line stays a line.
class Curve {
 public:
  Curve(const std::vector<double>& x, const std::vector<double>& y) : x_(x), y_(y), f_(kopie(x), kopie(y)) {}

  /// Brackets in which it changes sign; one that is zero throughout has none.
  [[nodiscard]] std::vector<std::size_t> tekenwisselingen() const {
    std::vector<std::size_t> uit;
    for (std::size_t i = 0; i + 1 < x_.size(); ++i) {
      if ((y_[i] < 0) != (y_[i + 1] < 0) && (y_[i] != 0 || y_[i + 1] != 0)) uit.push_back(i);
    }
    return uit;
  }

  [[nodiscard]] double nulpunt(std::size_t i) const {
    if (y_[i] == 0) return x_[i];
    if (y_[i + 1] == 0) return x_[i + 1];
    std::uintmax_t stappen = 100;
    const auto [a, b] =
        boost::math::tools::toms748_solve([&](double x) { return f_(x); }, x_[i], x_[i + 1], y_[i], y_[i + 1],
                                          boost::math::tools::eps_tolerance<double>(48), stappen);
    return a + (b - a) / 2;
  }

  [[nodiscard]] double helling(double x) const { return f_.prime(x); }

 private:
  static std::vector<double> kopie(const std::vector<double>& v) { return v; }
  const std::vector<double>& x_;
  const std::vector<double>& y_;
  boost::math::interpolators::pchip<std::vector<double>> f_;
};

/// Where a single replicatie turns, straight between the nodes: its lowest zero.
std::optional<double> eerste_nulpunt(const std::vector<double>& x, const std::vector<const Kolom*>& y, std::size_t r) {
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    const double a = (*y[i])[r], b = (*y[i + 1])[r];
    if ((a < 0) == (b < 0)) continue;
    return x[i] + (x[i + 1] - x[i]) * a / (a - b);
  }
  return std::nullopt;
}

class Zoeker {
 public:
  Zoeker(const Studielezer& lezer, Omslaganalyse& uit, const Keuze& keuze, const Uitvoering& uitvoering)
      : lezer_(lezer), uit_(uit), keuze_(keuze), uitvoering_(uitvoering) {}

  Afloop zoek() {
    const Studie begin = lezer_({zet(uit_.van)});
    const Studie einde = lezer_({zet(uit_.tot)});
    kies_scenarios(begin);
    vul_kop(begin);
    const Verband hoe = verband(begin, einde);
    const Afloop afloop = hoe == Verband::simuleren ? simuleer() : herprijs(begin, einde, hoe);
    if (afloop == Afloop::onderbroken) return afloop;
    vat_samen();
    return Afloop::klaar;
  }

 private:
  /// A share in per cents: a whole 1 could be taken for one of them.
  [[nodiscard]] std::string zet(double x) const {
    return uit_.pad + "=" + (uit_.aandeel ? zet_tekst(100 * x) + "%" : zet_tekst(x));
  }

  /// Five nodes to see the shape, the rest where a scenario's saldo is zero.
  Afloop simuleer() {
    constexpr int verkennend = 5;
    for (int i = 0; i < verkennend; ++i) {
      if (reken(uit_.van + (uit_.tot - uit_.van) * i / (verkennend - 1)) == Afloop::onderbroken) {
        return Afloop::onderbroken;
      }
    }
    while (uit_.doorrekeningen < hoogste_doorrekeningen) {
      const std::optional<double> x = onzekerste_nulpunt();
      if (!x) break;
      if (reken(*x) == Afloop::onderbroken) return Afloop::onderbroken;
    }
    return Afloop::klaar;
  }

  Afloop herprijs(const Studie& begin, const Studie& einde, Verband hoe) {
    const auto basis = Basis::maak(begin, Lijn{einde, uit_.van, uit_.tot, hoe}, keuze_, uitvoering_);
    if (!basis) return Afloop::onderbroken;
    uit_.doorrekeningen = 1;
    const int stukken = hoe == Verband::discontovoet ? 40 : 8;
    for (int i = 0; i <= stukken; ++i) {
      const double x = uit_.van + (uit_.tot - uit_.van) * i / stukken;
      knopen_.emplace(x, saldi(basis->op(x)));
    }
    return Afloop::klaar;
  }

  Afloop reken(double x) {
    Uitvoering deel = uitvoering_;
    if (uitvoering_.voortgang) {
      deel.voortgang = [this](std::int64_t gedaan, std::int64_t totaal) {
        uitvoering_.voortgang(uit_.doorrekeningen * totaal + gedaan, hoogste_doorrekeningen * totaal);
      };
    }
    const Studie studie = lezer_({zet(x)});
    const auto basis = Basis::maak(studie, std::nullopt, keuze_, deel);
    if (!basis) return Afloop::onderbroken;
    ++uit_.doorrekeningen;
    knopen_.emplace(x, saldi(basis->begin()));
    return Afloop::klaar;
  }

  /// The zero of a scenario's saldo that lies furthest from any node; none where each is close enough.
  [[nodiscard]] std::optional<double> onzekerste_nulpunt() const {
    constexpr double dichtbij = 1e-3;
    std::optional<double> uit;
    double verste = dichtbij * (uit_.tot - uit_.van);
    const std::vector<double> x = xs();
    for (const std::size_t plek : plekken_) {
      const std::vector<double> y = gemiddelden(plek, 0);
      const Curve curve(x, y);
      for (const std::size_t i : curve.tekenwisselingen()) {
        const double nulpunt = curve.nulpunt(i);
        const double afstand = std::min(nulpunt - x[i], x[i + 1] - nulpunt);
        if (afstand <= verste) continue;
        verste = afstand;
        uit = nulpunt;
      }
    }
    return uit;
  }

  void kies_scenarios(const Studie& s) {
    const std::vector<std::size_t> gekozen = gekozen_scenarios(s, keuze_);
    for (std::size_t i = 0; i < gekozen.size(); ++i) {
      const Scenario& scenario = s.scenarios[gekozen[i]];
      if (scenario.nummer == s.nulalternatief) continue;
      plekken_.push_back(i);
      uit_.scenarios.push_back({scenario.nummer, scenario.naam, {}, {}});
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
    const Curve curve(x, y);
    const std::vector<std::size_t> wissels = curve.tekenwisselingen();
    if (!wissels.empty()) {
      uit.waarde = curve.nulpunt(wissels.front());
      uit.meer = wissels.size() > 1;
      const Kolom& naaste = knopen_.at(x[wissels.front()])[plek][g];
      const double helling = std::abs(curve.helling(*uit.waarde));
      if (helling > 0) uit.mcse = moment_centen(naaste).mcse / helling;
    }
    spreid(plek, g, uit);
    return uit;
  }

  void spreid(std::size_t plek, std::size_t g, Omslag& uit) const {
    std::vector<const Kolom*> y;
    for (const auto& [x, saldo] : knopen_) y.push_back(&saldo[plek][g]);
    std::vector<double> nulpunten;
    const std::size_t n = y.front()->size();
    for (std::size_t r = 0; r < n; ++r) {
      if (const auto x = eerste_nulpunt(uit_.knopen, y, r)) nulpunten.push_back(*x);
    }
    uit.kans_geen = 1 - static_cast<double>(nulpunten.size()) / static_cast<double>(n);
    // The P5 and P95 of a handful out of many say nothing.
    constexpr std::size_t minste_voor_band = 20;
    if (nulpunten.size() < std::min(n, minste_voor_band)) return;
    const Samenvatting s = mbc::vat_samen(std::move(nulpunten));
    uit.p5 = s.p5;
    uit.p50 = s.p50;
    uit.p95 = s.p95;
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
  std::map<double, std::vector<Saldi>> knopen_;
};

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
  uit.van = van;
  uit.tot = tot;
  const Studie studie = lezer({});
  const Getal* getal = zoek_getal(studie, pad);
  uit.aandeel = getal != nullptr && is_aandeel(*getal);
  uit.verwacht = verwachte_waarde(studie, pad);
  if (Zoeker(lezer, uit, keuze, uitvoering).zoek() == Afloop::onderbroken) return std::nullopt;
  return uit;
}

}  // namespace mbc
