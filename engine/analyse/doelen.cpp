#include "analyse/doelen.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/indicatormeter.h"
#include "analyse/rijen.h"
#include "chance/normaal_kans.h"
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

/// Tries values of the effect of one goal, for all scenarios at once.
class Zoektocht {
 public:
  Zoektocht(const Studie& studie, const Keuze& keuze, const std::vector<std::size_t>& scenarios, const Doelbeeld& doel,
            const Uitvoering& uitvoering)
      : studie_(studie), keuze_(keuze), scenarios_(scenarios), doel_(doel), uitvoering_(uitvoering) {
    studie_.replicaties = std::min(studie_.replicaties, hoogste_replicaties_nodig);
    uitvoering_.voortgang = {};
  }

  /// False where it was interrupted.
  bool zoek(std::size_t s, NodigEffect& uit) {
    const auto vol = bij(1, s), niets = bij(0, s);
    if (!vol || !niets) return false;
    uit.hoogst_haalbaar = *vol;
    if (!haalt(*vol, doel_.verandering)) return true;
    double laag = 0, hoog = haalt(*niets, doel_.verandering) ? 0 : 1;
    constexpr double fijn = 1e-3;
    while (hoog - laag > fijn) {
      const double midden = laag + (hoog - laag) / 2;
      const auto x = bij(midden, s);
      if (!x) return false;
      (haalt(*x, doel_.verandering) ? hoog : laag) = midden;
    }
    uit.waarde = hoog;
    return true;
  }

 private:
  std::optional<double> bij(double waarde, std::size_t s) {
    if (!gezien_.contains(waarde)) {
      Doelrijen rijen(met_effect(studie_, vorm_van(doel_.doel.indicator).effect, waarde), keuze_, scenarios_,
                      {doel_.doel.indicator});
      if (!rijen.reken(uitvoering_)) return std::nullopt;
      const auto y = static_cast<std::size_t>(doel_.doel.uiterlijk - studie_.start);
      std::vector<double>& alle = gezien_[waarde];
      for (std::size_t n = 0; n < rijen.nul(); ++n)
        alle.push_back(gemiddelde_van(rijen.verandering(doel_.doel, 0, n, y)));
    }
    return gezien_.at(waarde)[s];
  }

  Studie studie_;
  const Keuze& keuze_;
  const std::vector<std::size_t>& scenarios_;
  const Doelbeeld& doel_;
  Uitvoering uitvoering_;
  std::map<double, std::vector<double>> gezien_;  ///< per value: the mean change of each scenario
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
    const std::string_view effect = vorm_van(doel.doel.indicator).effect;
    Zoektocht zoektocht(studie, keuze, scenarios, doel, uitvoering);
    for (std::size_t s = 0; s + 1 < scenarios.size(); ++s) {
      Doelscenario beeld = beeld_van(rijen, studie, doel, i, s, studie.scenarios[scenarios[s]]);
      if (!effect.empty()) {
        beeld.nodig = NodigEffect{std::string(effect), {}, 0};
        if (!zoektocht.zoek(s, *beeld.nodig)) return std::nullopt;
      }
      doel.scenarios.push_back(std::move(beeld));
    }
    uit.doelen.push_back(std::move(doel));
  }
  return uit;
}

}  // namespace mbc
