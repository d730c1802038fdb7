#include "gevoeligheid/tornado.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "analyse/rangindex.h"
#include "analyse/rijen.h"
#include "gevoeligheid/buurpunten.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

constexpr std::size_t aantal_kwantielen = tornadokwantielen.size(), p10 = 1, p90 = 3;

/// What one thread owns: a row holds a replicatie with each number at the first quantile, then at the next, and so on.
class Tornadorij {
 public:
  Tornadorij(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios)
      : kwantielen_(plan.studie), punten_(plan, factoren, scenarios) {
    for (std::size_t k = 0; k < aantal_kwantielen; ++k)
      for (std::size_t p = 0; p < kwantielen_.sleutels().size(); ++p)
        ander_[k].push_back(kwantielen_.op_kans(p, tornadokwantielen[k]));
  }

  void reken(std::size_t r, std::span<double> uit) {
    const auto nummer = static_cast<std::uint32_t>(r);
    kwantielen_.trek(nummer);
    const std::size_t breedte = punten_.maat().breedte();
    for (std::size_t k = 0; k < aantal_kwantielen; ++k)
      punten_.reken(nummer, kwantielen_.alle(), ander_[k], uit.subspan(k * breedte, breedte));
  }

 private:
  Kwantielen kwantielen_;
  Buurpunten punten_;
  std::array<std::vector<double>, aantal_kwantielen> ander_;  ///< each place at that chance
};

/// Up and down beyond three standard errors of what is paired.
Saldoverloop verloop_van(const std::array<Kolom, aantal_kwantielen>& bij) {
  constexpr double fouten = 3;
  const auto richting = [&](std::size_t van, std::size_t naar) {
    const Moment m = moment_centen(verschil(bij[naar], bij[van]));
    return std::abs(m.gemiddelde) > fouten * m.mcse ? (m.gemiddelde > 0) - (m.gemiddelde < 0) : 0;
  };
  bool op = false, neer = false;
  for (std::size_t k = 0; k + 1 < aantal_kwantielen; ++k) {
    op = op || richting(k, k + 1) > 0;
    neer = neer || richting(k, k + 1) < 0;
  }
  if (op && neer) return Saldoverloop::heuvel;
  return (op || neer) && richting(p10, p90) == 0 ? Saldoverloop::staart : Saldoverloop::recht;
}

void meet_spreiding(const std::array<Kolom, aantal_kwantielen>& bij, Zwaai& uit) {
  // From the first, so that what stands still has a spread of exactly 0.
  double midden = uit.bij[0], variantie = 0;
  for (std::size_t k = 1; k < aantal_kwantielen; ++k) midden += tornadogewichten[k] * (uit.bij[k] - uit.bij[0]);
  for (std::size_t k = 0; k < aantal_kwantielen; ++k)
    variantie += tornadogewichten[k] * (uit.bij[k] - midden) * (uit.bij[k] - midden);
  uit.spreiding = std::sqrt(variantie);
  if (uit.spreiding == 0) return;
  // To first order: d sqrt(sum w (m - mean)^2) = sum w (m - mean) dm / sqrt(...), replicatie by replicatie.
  Kolom invloed(bij.front().size());
  for (std::size_t k = 0; k < aantal_kwantielen; ++k) {
    const double gewicht = tornadogewichten[k] * (uit.bij[k] - midden) / uit.spreiding;
    for (std::size_t r = 0; r < invloed.size(); ++r) invloed[r] += gewicht * bij[k][r];
  }
  uit.spreiding_mcse = moment_centen(invloed).mcse;
}

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
  [[nodiscard]] Kolom kolom(std::size_t buur, std::size_t scenario, Saldosoort soort, std::size_t kwantiel) const {
    Kolom uit(rijen_.maat(0));
    const std::size_t plek = kwantiel * maat_.breedte() + maat_.plek(buur, scenario, soort);
    for (std::size_t r = 0; r < uit.size(); ++r) uit[r] = rijen_(r, plek);
    return uit;
  }
  [[nodiscard]] Zwaai zwaai(std::size_t buur, std::size_t scenario, Saldosoort soort) const {
    std::array<Kolom, aantal_kwantielen> bij;
    Zwaai uit;
    for (std::size_t k = 0; k < aantal_kwantielen; ++k) {
      bij[k] = kolom(buur, scenario, soort, k);
      uit.bij[k] = moment_centen(bij[k]).gemiddelde;
    }
    const Moment m = moment_centen(verschil(bij[p90], bij[p10]));
    uit.bij_p10 = uit.bij[p10];
    uit.bij_p90 = uit.bij[p90];
    uit.zwaai = m.gemiddelde;
    uit.mcse = m.mcse;
    uit.verloop = verloop_van(bij);
    meet_spreiding(bij, uit);
    return uit;
  }

  const Rijen& rijen_;
  Buurmaat maat_;
};

/// Compares each bar with its first-order Sobol' index, read off replicaties in which everything is drawn.
class Kruistoets {
 public:
  Kruistoets(const Plan& plan, const std::vector<std::size_t>& scenarios)
      : plan_(plan),
        scenarios_(scenarios),
        replicaties_(static_cast<std::size_t>(std::min(plan.studie.replicaties, hoogste_kruisreplicaties))) {}

  Afloop reken(const Uitvoering& uitvoering) {
    auto rijen = vul_rijen(replicaties_, scenarios_.size(), 0, uitvoering, [&]() -> Rijrekenaar {
      auto simulator = std::make_shared<Simulator>(plan_);
      return [&, simulator](std::size_t r, std::span<double> uit, std::span<std::int64_t>) {
        const auto saldi =
            ncw_saldi(simulator->simuleer(static_cast<std::uint32_t>(r)), scenarios_, plan_.studie.nul_index());
        for (std::size_t s = 0; s < saldi.size(); ++s) uit[s] = saldi[s].saldo;
      };
    });
    if (!rijen) return Afloop::onderbroken;
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
      Kolom& k = saldi_.emplace_back(replicaties_);
      for (std::size_t r = 0; r < replicaties_; ++r) k[r] = rijen->rijen(r, s);
    }
    trek_kwantielen();
    return Afloop::klaar;
  }

  void toets(const Factor& f, std::vector<ScenarioZwaai>& balk) const {
    // With fewer draws an index says nothing.
    constexpr std::size_t minste = 100;
    constexpr double fouten = 3.5;
    for (std::size_t s = 0; s < balk.size(); ++s) {
      const double sd = moment_centen(saldi_[s]).sd, deel = sd > 0 ? balk[s].saldo.spreiding / sd : 0;
      balk[s].aandeel = std::min(1.0, deel * deel);  // the weights may overstate a rare value
      if (f.plaatsen.size() != 1 || replicaties_ < minste) continue;
      balk[s].eerste_orde = rangindex(saldi_[s], kwantielen_[f.plaatsen.front()]);
      balk[s].onderschat = *balk[s].eerste_orde - fouten * rangindex_fout(replicaties_) > balk[s].aandeel;
    }
  }

  [[nodiscard]] int replicaties() const { return static_cast<int>(replicaties_); }

 private:
  void trek_kwantielen() {
    Kwantielen k(plan_.studie);
    kwantielen_.assign(k.sleutels().size(), Kolom(replicaties_));
    for (std::size_t r = 0; r < replicaties_; ++r) {
      k.trek(static_cast<std::uint32_t>(r));
      for (std::size_t p = 0; p < kwantielen_.size(); ++p) kwantielen_[p][r] = k.alle()[p];
    }
  }

  const Plan& plan_;
  const std::vector<std::size_t>& scenarios_;
  std::size_t replicaties_;
  std::vector<Kolom> saldi_;       ///< per scenario
  std::vector<Kolom> kwantielen_;  ///< per place
};

Balk beschrijf(const Studie& s, const Kwantielen& kwantielen, const Factor& f) {
  Balk b;
  b.pad = f.naam;
  b.onderwerp = onderwerp(f);
  b.kwaliteit = f.kwaliteit;
  if (f.toonbaar) {
    const auto waarde = [&](std::size_t k) {
      return op_kwantiel(s.getallen[*f.toonbaar], kwantielen.op_kans(f.plaatsen.front(), tornadokwantielen[k]));
    };
    b.p10 = waarde(p10);
    b.p90 = waarde(p90);
    b.aandeel = is_aandeel(s.getallen[*f.toonbaar]);
  }
  return b;
}

}  // namespace

std::optional<Tornado> maak_tornado(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(studie, keuze);
  const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  const Kwantielen kwantielen(studie);
  const std::vector<Factor> alle = factoren(studie, kwantielen, Indeling::getallen);
  const Buurmaat maat{alle.size(), scenarios.size()};
  Tornado uit;
  uit.replicaties = std::min(studie.replicaties, hoogste_replicaties_tornado);
  uit.nulalternatief = studie.nulalternatief;
  const auto rijen = vul_rijen(static_cast<std::size_t>(uit.replicaties), aantal_kwantielen * maat.breedte(), 0,
                               uitvoering, [&]() -> Rijrekenaar {
                                 auto rij = std::make_shared<Tornadorij>(plan, alle, scenarios);
                                 return [rij](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
                                   rij->reken(r, cellen);
                                 };
                               });
  if (!rijen) return std::nullopt;
  Kruistoets kruis(plan, scenarios);
  Uitvoering stil = uitvoering;
  stil.voortgang = {};  // a moment's work beside the bars
  if (kruis.reken(stil) == Afloop::onderbroken) return std::nullopt;
  uit.kruisreplicaties = kruis.replicaties();
  const Balkenlezer lezer(rijen->rijen, maat);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    uit.scenarios.push_back({studie.scenarios[scenarios[s]].nummer, studie.scenarios[scenarios[s]].naam});
    uit.midden.push_back(lezer.midden(s));
  }
  for (std::size_t f = 0; f < alle.size(); ++f) {
    Balk& b = uit.balken.emplace_back(beschrijf(studie, kwantielen, alle[f]));
    for (std::size_t s = 0; s < scenarios.size(); ++s) b.scenarios.push_back(lezer.zwaai(1 + f, s));
    kruis.toets(alle[f], b.scenarios);
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
    g.spreiding += z.spreiding * z.spreiding;
    g.mcse += z.spreiding * z.spreiding * z.spreiding_mcse * z.spreiding_mcse;
  }
  std::vector<Zwaaigroep> uit;
  for (auto& [naam, g] : alle) {
    g.spreiding = std::sqrt(g.spreiding);
    // To first order: d sqrt(sum z^2) = sum z dz / sqrt(sum z^2).
    g.mcse = g.spreiding > 0 ? std::sqrt(g.mcse) / g.spreiding : 0;
    uit.push_back(g);
  }
  std::stable_sort(uit.begin(), uit.end(), [](const auto& a, const auto& b) { return a.spreiding > b.spreiding; });
  return uit;
}

double aandeel_zwakke_bron(const Tornado& t, std::size_t scenario) {
  double zwak = 0, alles = 0;
  for (const Balk& b : t.balken) {
    const double kwadraat = b.scenarios[scenario].saldo.spreiding * b.scenarios[scenario].saldo.spreiding;
    alles += kwadraat;
    if (is_zwak(b.kwaliteit)) zwak += kwadraat;
  }
  return alles > 0 ? zwak / alles : 0;
}

}  // namespace mbc
