#include "analyse/tornado.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "analyse/buurpunten.h"
#include "analyse/rijen.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

constexpr double laag = 0.1, hoog = 0.9;

/// What one thread owns: a row holds a replicatie with each number low, and after it with each number high.
class Rij {
 public:
  Rij(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios)
      : kwantielen_(plan.studie), punten_(plan, factoren, scenarios), ander_(kwantielen_.sleutels().size()) {}

  void reken(std::size_t r, std::span<double> uit) {
    const auto nummer = static_cast<std::uint32_t>(r);
    kwantielen_.trek(nummer);
    const std::size_t helft = punten_.maat().breedte();
    std::fill(ander_.begin(), ander_.end(), laag);
    punten_.reken(nummer, kwantielen_.alle(), ander_, uit.first(helft));
    std::fill(ander_.begin(), ander_.end(), hoog);
    punten_.reken(nummer, kwantielen_.alle(), ander_, uit.subspan(helft));
  }

 private:
  Kwantielen kwantielen_;
  Buurpunten punten_;
  std::vector<double> ander_;
};

/// Reads the bars off the rows.
class Balkenlezer {
 public:
  Balkenlezer(const Rijen& rijen, Buurmaat maat) : rijen_(rijen), maat_(maat) {}

  [[nodiscard]] Moment midden(std::size_t scenario) const {
    return moment_centen(kolom(0, scenario, Saldosoort::maatschappij, 0));
  }
  [[nodiscard]] ScenarioZwaai zwaai(std::size_t buur, std::size_t scenario) const {
    return {zwaai(buur, scenario, Saldosoort::maatschappij), zwaai(buur, scenario, Saldosoort::verzilverbaar)};
  }

 private:
  [[nodiscard]] Kolom kolom(std::size_t buur, std::size_t scenario, Saldosoort soort, std::size_t begin) const {
    Kolom uit(rijen_.maat(0));
    for (std::size_t r = 0; r < uit.size(); ++r) uit[r] = rijen_(r, begin + maat_.plek(buur, scenario, soort));
    return uit;
  }
  [[nodiscard]] Zwaai zwaai(std::size_t buur, std::size_t scenario, Saldosoort soort) const {
    const Kolom onder = kolom(buur, scenario, soort, 0), boven = kolom(buur, scenario, soort, maat_.breedte());
    const Moment m = moment_centen(verschil(boven, onder));
    return {moment_centen(onder).gemiddelde, moment_centen(boven).gemiddelde, m.gemiddelde, m.mcse};
  }

  const Rijen& rijen_;
  Buurmaat maat_;
};

Balk beschrijf(const Studie& s, const Factor& f) {
  Balk b;
  b.pad = f.naam;
  b.onderwerp = onderwerp(f);
  b.kwaliteit = f.kwaliteit;
  if (f.toonbaar) {
    b.p10 = op_kwantiel(s.getallen[*f.toonbaar], laag);
    b.p90 = op_kwantiel(s.getallen[*f.toonbaar], hoog);
  }
  return b;
}

}  // namespace

std::optional<Tornado> maak_tornado(const Studie& gegeven, const Keuze& keuze, const Uitvoering& uitvoering) {
  Studie studie = gegeven;
  studie.replicaties = std::min(studie.replicaties, hoogste_replicaties_tornado);
  const Plan plan = maak_plan(studie, keuze);
  const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  const std::vector<Factor> alle = factoren(studie, Kwantielen(studie), Indeling::getallen);
  const Buurmaat maat{alle.size(), scenarios.size()};
  Tornado uit;
  uit.replicaties = studie.replicaties;
  uit.nulalternatief = studie.nulalternatief;
  const auto rijen =
      vul_rijen(static_cast<std::size_t>(uit.replicaties), 2 * maat.breedte(), 0, uitvoering, [&]() -> Rijrekenaar {
        auto rij = std::make_shared<Rij>(plan, alle, scenarios);
        return [rij](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) { rij->reken(r, cellen); };
      });
  if (!rijen) return std::nullopt;
  const Balkenlezer lezer(rijen->rijen, maat);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    uit.scenarios.push_back({studie.scenarios[scenarios[s]].nummer, studie.scenarios[scenarios[s]].naam});
    uit.midden.push_back(lezer.midden(s));
  }
  for (std::size_t f = 0; f < alle.size(); ++f) {
    Balk& b = uit.balken.emplace_back(beschrijf(studie, alle[f]));
    for (std::size_t s = 0; s < scenarios.size(); ++s) b.scenarios.push_back(lezer.zwaai(1 + f, s));
  }
  return uit;
}

std::vector<Zwaaigroep> zwaaigroepen(const Tornado& t, std::size_t scenario) {
  std::map<std::string, Zwaaigroep> alle;
  for (const Balk& b : t.balken) {
    Zwaaigroep& g = alle[b.onderwerp];
    const Zwaai& z = b.scenarios[scenario].saldo;
    g.onderwerp = b.onderwerp;
    ++g.getallen;
    g.zwaai += z.zwaai * z.zwaai;
    g.mcse += z.zwaai * z.zwaai * z.mcse * z.mcse;
  }
  std::vector<Zwaaigroep> uit;
  for (auto& [naam, g] : alle) {
    g.zwaai = std::sqrt(g.zwaai);
    // To first order: d sqrt(sum z^2) = sum z dz / sqrt(sum z^2).
    g.mcse = g.zwaai > 0 ? std::sqrt(g.mcse) / g.zwaai : 0;
    uit.push_back(g);
  }
  std::stable_sort(uit.begin(), uit.end(), [](const auto& a, const auto& b) { return a.zwaai > b.zwaai; });
  return uit;
}

double aandeel_zwakke_bron(const Tornado& t, std::size_t scenario) {
  double zwak = 0, alles = 0;
  for (const Balk& b : t.balken) {
    const double kwadraat = b.scenarios[scenario].saldo.zwaai * b.scenarios[scenario].saldo.zwaai;
    alles += kwadraat;
    if (is_zwak(b.kwaliteit)) zwak += kwadraat;
  }
  return alles > 0 ? zwak / alles : 0;
}

}  // namespace mbc
