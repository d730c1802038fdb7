#include "herijking/doelen.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/rijen.h"
#include "chance/normaal_kans.h"
#include "herijking/indicatormeter.h"
#include "herijking/waarneemmeter.h"
#include "model/velden.h"
#include "result/kasstroom.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// Of a row: what each indicator is in each year, per scenario shown and for the nulalternatief behind them.
struct Doelmaten {
  std::size_t indicatoren = 0, scenarios = 0, jaren = 0;

  [[nodiscard]] std::size_t breedte() const { return indicatoren * scenarios * jaren * 2; }
  /// Of the numerator; the denominator follows.
  [[nodiscard]] std::size_t plek(std::size_t i, std::size_t s, std::size_t y) const {
    return ((i * scenarios + s) * jaren + y) * 2;
  }
};

class Doelrijen {
 public:
  /// `scenarios`: those shown, and last the nulalternatief.
  Doelrijen(Studie studie, const Keuze& keuze, std::vector<std::size_t> scenarios, std::vector<Indicator> indicatoren)
      : studie_(std::move(studie)),
        plan_(maak_plan(studie_, keuze)),
        scenarios_(std::move(scenarios)),
        indicatoren_(std::move(indicatoren)),
        maten_{indicatoren_.size(), scenarios_.size(), static_cast<std::size_t>(studie_.horizon)} {}
  Doelrijen(const Doelrijen&) = delete;
  Doelrijen& operator=(const Doelrijen&) = delete;
  ~Doelrijen() = default;

  bool reken(const Uitvoering& uitvoering) {
    std::optional<Rijsommen> r =
        vul_rijen(static_cast<std::size_t>(studie_.replicaties), maten_.breedte(), 0, uitvoering, [&] {
          return Rijrekenaar([this, meter = std::make_shared<Indicatormeter>(plan_, scenarios_, indicatoren_)](
                                 std::size_t rij, std::span<double> uit, std::span<std::int64_t>) {
            meter->meet(static_cast<std::uint32_t>(rij));
            for (std::size_t i = 0; i < maten_.indicatoren; ++i)
              for (std::size_t s = 0; s < maten_.scenarios; ++s)
                for (std::size_t y = 0; y < maten_.jaren; ++y) {
                  const Verhouding v = meter->waarde(i, s, y);
                  uit[maten_.plek(i, s, y)] = v.teller;
                  uit[maten_.plek(i, s, y) + 1] = v.noemer;
                }
          });
        });
    if (!r) return false;
    rijen_ = std::move(r->rijen);
    return true;
  }

  [[nodiscard]] std::size_t replicaties() const { return rijen_.maat(0); }
  [[nodiscard]] Verhouding van(std::size_t r, std::size_t i, std::size_t s, std::size_t y) const {
    return {rijen_(r, maten_.plek(i, s, y)), rijen_(r, maten_.plek(i, s, y) + 1)};
  }
  [[nodiscard]] std::size_t nul() const { return maten_.scenarios - 1; }

  /// The change of each replicatie; nothing where there was nothing, and all where it came from nothing.
  [[nodiscard]] Kolom verandering(const Uitkomstdoel& doel, std::size_t i, std::size_t s, std::size_t y) const {
    Kolom uit(replicaties());
    for (std::size_t r = 0; r < uit.size(); ++r) {
      const double nu = van(r, i, s, y).waarde();
      const double toen = doel.tegen == Doelmaat::eerste_jaar ? van(r, i, s, 0).waarde() : van(r, i, nul(), y).waarde();
      uit[r] = toen != 0 ? (nu - toen) / toen : nu != 0 ? 1 : 0;
    }
    return uit;
  }

 private:
  Studie studie_;
  Plan plan_;
  std::vector<std::size_t> scenarios_;
  std::vector<Indicator> indicatoren_;
  Doelmaten maten_;
  Rijen rijen_;
};

bool is_telling(Indicator i) { return vorm_van(i).aard == Aard::aantal || vorm_van(i).aard == Aard::aandeel; }

bool haalt(double verandering, double doel) { return doel < 0 ? verandering <= doel : verandering >= doel; }

double gemiddelde_van(const Kolom& x) {
  double som = 0;
  for (const double v : x) som += v;
  return som / static_cast<double>(x.size());
}

/// How often counts like these show a change in the direction that was promised.
double zichtbaar(const Doelrijen& rijen, double doel, std::size_t i, std::size_t s, std::size_t y, int jaren) {
  Kolom uit(rijen.replicaties());
  for (std::size_t r = 0; r < uit.size(); ++r) {
    const double met = rijen.van(r, i, s, y).teller, zonder = rijen.van(r, i, rijen.nul(), y).teller;
    uit[r] = doel < 0 ? zichtbaarheid(met, zonder, jaren) : zichtbaarheid(zonder, met, jaren);
  }
  return gemiddelde_van(uit);
}

/// The least number of years that is enough; it grows with them where it does at all.
std::optional<int> jaren_voor(double kans, const std::function<double(int)>& zichtbaar) {
  constexpr int meeste = 1000;
  if (zichtbaar(meeste) < kans) return std::nullopt;
  int laag = 0, hoog = meeste;
  while (hoog - laag > 1) {
    const int midden = laag + (hoog - laag) / 2;
    (zichtbaar(midden) >= kans ? hoog : laag) = midden;
  }
  return hoog;
}

/// One effect certain, in every scenario and before year 0.
Studie met_effect(Studie studie, std::string_view effect, double waarde) {
  const auto zet = [&](const Effecten& e) {
    elk_lid<GetalId>(*studieveld("", "effecten").schema, e, [&](const Studieveld& veld, const GetalId& id) {
      if (veld.naam == effect) studie.getallen[id.nr].verdeling = Verdeling::vaste(waarde);
    });
  };
  for (const Invoering& i : studie.basis) zet(i.effecten);
  for (const Scenario& s : studie.scenarios)
    for (const Invoering& i : s.invoering) zet(i.effecten);
  return studie;
}

/// A value of an effect, in steps, and the mean change with it.
struct Poging {
  int stap = 0;
  double verandering = 0;
};

/// The first step between two at which the goal is met. The change is nearly a straight line: on that line, and where
/// it stays on one side of the goal ever further past it; half of what is left where that takes long.
/// None where `bij` was interrupted.
std::optional<int> eerste_die_haalt(Poging laag, Poging hoog, double doel,
                                    const std::function<std::optional<double>(int)>& bij) {
  constexpr int lang = 6;
  int zelfde_kant = 0;  // so many tries in a row on the side of the goal (> 0), or before it
  for (int poging = 0; hoog.stap - laag.stap > 1; ++poging) {
    const double deel = (doel - laag.verandering) / (hoog.verandering - laag.verandering);
    int midden = laag.stap + static_cast<int>(std::ceil(deel * (hoog.stap - laag.stap)));
    if (zelfde_kant != 0) midden += (zelfde_kant > 0 ? -1 : 1) * (1 << (2 * std::abs(zelfde_kant) - 2));
    if (poging >= lang) midden = laag.stap + (hoog.stap - laag.stap) / 2;
    midden = std::clamp(midden, laag.stap + 1, hoog.stap - 1);
    const std::optional<double> x = bij(midden);
    if (!x) return std::nullopt;
    const bool gehaald = haalt(*x, doel);
    (gehaald ? hoog : laag) = {midden, *x};
    zelfde_kant = gehaald ? std::max(zelfde_kant, 0) + 1 : std::min(zelfde_kant, 0) - 1;
  }
  return hoog.stap;
}

/// Tries values of the effect of one goal.
class Zoektocht {
 public:
  /// `scenarios`: those shown, and last the nulalternatief.
  Zoektocht(const Studie& studie, const Keuze& keuze, const std::vector<std::size_t>& scenarios, const Doelbeeld& doel,
            const Uitvoering& uitvoering)
      : studie_(tot_en_met(studie, doel.doel.uiterlijk + vorm_van(doel.doel.indicator).jaren_daarna)),
        keuze_(keuze),
        scenarios_(scenarios),
        doel_(doel),
        uitvoering_(uitvoering) {
    studie_.replicaties = std::min(studie_.replicaties, hoogste_replicaties_nodig);
    uitvoering_.voortgang = {};
  }

  /// Of each scenario shown; none where it was interrupted.
  std::optional<std::vector<NodigEffect>> zoek() {
    const auto niets = bij(0, scenarios_), vol = bij(1, scenarios_);
    if (!niets || !vol) return std::nullopt;
    std::vector<NodigEffect> uit;
    for (std::size_t s = 0; s + 1 < scenarios_.size(); ++s) {
      NodigEffect& n = uit.emplace_back(NodigEffect{std::string(vorm_van(doel_.doel.indicator).effect), {}, (*vol)[s]});
      if (!haalt((*vol)[s], doel_.verandering)) continue;
      if (haalt((*niets)[s], doel_.verandering)) {
        n.waarde = 0;
      } else {
        const auto stap = eerste_die_haalt({0, (*niets)[s]}, {stappen, (*vol)[s]}, doel_.verandering, [&](int k) {
          const auto x = bij(static_cast<double>(k) / stappen, {scenarios_[s], scenarios_.back()});
          return x ? std::optional(x->front()) : std::nullopt;
        });
        if (!stap) return std::nullopt;
        n.waarde = static_cast<double>(*stap) / stappen;
      }
    }
    return uit;
  }

 private:
  static constexpr int stappen = 1024;

  /// The mean change of each of these scenarios, of which the last is the nulalternatief, at one value of the effect.
  std::optional<std::vector<double>> bij(double waarde, const std::vector<std::size_t>& welke) {
    Studie alleen = met_effect(studie_, vorm_van(doel_.doel.indicator).effect, waarde);
    alleen.scenarios.clear();
    std::vector<std::size_t> plekken;
    for (const std::size_t s : welke) {
      plekken.push_back(alleen.scenarios.size());
      alleen.scenarios.push_back(studie_.scenarios[s]);
    }
    Doelrijen rijen(std::move(alleen), keuze_, plekken, {doel_.doel.indicator});
    if (!rijen.reken(uitvoering_)) return std::nullopt;
    const auto y = static_cast<std::size_t>(doel_.doel.uiterlijk - studie_.start);
    std::vector<double> uit;
    for (std::size_t n = 0; n < rijen.nul(); ++n) uit.push_back(gemiddelde_van(rijen.verandering(doel_.doel, 0, n, y)));
    return uit;
  }

  Studie studie_;
  const Keuze& keuze_;
  const std::vector<std::size_t>& scenarios_;
  const Doelbeeld& doel_;
  Uitvoering uitvoering_;
};

Doelscenario beeld_van(const Doelrijen& rijen, const Studie& studie, const Doelbeeld& doel, std::size_t i,
                       std::size_t s, const Scenario& scenario) {
  Doelscenario uit{scenario.nummer, scenario.naam, {}, {}, {}};
  const Indicatorvorm& vorm = vorm_van(doel.doel.indicator);
  const int eerste = doel.doel.tegen == Doelmaat::eerste_jaar ? 1 : 0;
  for (int y = eerste; y < studie.horizon - vorm.jaren_daarna; ++y) {
    const auto jaar = static_cast<std::size_t>(y);
    const Kolom verandering = rijen.verandering(doel.doel, i, s, jaar);
    const auto gehaald =
        std::count_if(verandering.begin(), verandering.end(), [&](double x) { return haalt(x, doel.verandering); });
    uit.jaren.push_back({studie.start + y, vat_samen(verandering),
                         static_cast<double>(gehaald) / static_cast<double>(verandering.size()),
                         is_telling(doel.doel.indicator)
                             ? std::optional(zichtbaar(rijen, doel.verandering, i, s, jaar, 1))
                             : std::nullopt});
  }
  if (is_telling(doel.doel.indicator)) {
    const auto jaar = static_cast<std::size_t>(doel.doel.uiterlijk - studie.start);
    constexpr double genoeg = 0.8;
    uit.jaren_voor_80 = jaren_voor(genoeg, [&](int n) { return zichtbaar(rijen, doel.verandering, i, s, jaar, n); });
  }
  return uit;
}

}  // namespace

double zichtbaarheid(double met, double zonder, int jaren) {
  constexpr double vijf_procent = 1.645;
  const double som = met + zonder;
  const double z = som > 0 ? (zonder - met) / std::sqrt(som) * std::sqrt(static_cast<double>(jaren)) : 0;
  return normaal_kans(z - vijf_procent);
}

std::optional<Doelanalyse> bekijk_doelen(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering) {
  Doelanalyse uit{studie.replicaties, studie.trekking, studie.nulalternatief, {}};
  std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  scenarios.push_back(studie.nul_index());
  std::vector<Indicator> indicatoren;
  for (const Uitkomstdoel& d : studie.uitkomstdoelen) indicatoren.push_back(d.indicator);
  Doelrijen rijen(studie, keuze, scenarios, indicatoren);
  if (!rijen.reken(uitvoering)) return std::nullopt;
  for (std::size_t i = 0; i < studie.uitkomstdoelen.size(); ++i) {
    Doelbeeld doel{
        studie.uitkomstdoelen[i], gemiddelde(studie.getal(studie.uitkomstdoelen[i].verandering).verdeling), {}};
    std::optional<std::vector<NodigEffect>> nodig;
    if (!vorm_van(doel.doel.indicator).effect.empty()) {
      nodig = Zoektocht(studie, keuze, scenarios, doel, uitvoering).zoek();
      if (!nodig) return std::nullopt;
    }
    for (std::size_t s = 0; s + 1 < scenarios.size(); ++s) {
      doel.scenarios.push_back(beeld_van(rijen, studie, doel, i, s, studie.scenarios[scenarios[s]]));
      if (nodig) doel.scenarios.back().nodig = (*nodig)[s];
    }
    uit.doelen.push_back(std::move(doel));
  }
  return uit;
}

}  // namespace mbc
