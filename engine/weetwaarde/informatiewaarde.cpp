#include "weetwaarde/informatiewaarde.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "analyse/factoren.h"
#include "gevoeligheid/punten.h"
#include "herijking/kenmerken.h"
#include "result/statistiek.h"
#include "weetwaarde/bonnenwaarde.h"
#include "weetwaarde/ontwerpwaarde.h"

namespace mbc {
namespace {

/// Each draw is seen with two sets of families: those of the replicatie, and these.
constexpr std::uint32_t ander_stel = 1U << 31;

/// Where in a row a saldo stands: by scenario, and then by who chooses.
struct Weetmaat {
  std::size_t scenarios = 0, beslissers = 0;

  [[nodiscard]] std::size_t plek(std::size_t scenario, std::size_t beslisser) const {
    return scenario * beslissers + beslisser;
  }
  [[nodiscard]] std::size_t breedte() const { return scenarios * beslissers; }
};

/// What each scenario yields at each draw, in euros.
struct Weetopbrengst {
  Rijen een, ander, midden;
};

struct Weetbaar {
  Factor factor;
  Weetgroep soort;
};

/// Also what is correlated, apart: knowing one number says what it says of the others.
std::vector<Weetbaar> weetbaar(const Studie& studie, const Kwantielen& kwantielen) {
  std::vector<Factor> getallen, gewichten;
  for (const Factor& f : factoren(studie, kwantielen, Indeling::getallen))
    (f.getallen.empty() ? gewichten : getallen).push_back(f);
  if (!gewichten.empty()) getallen.push_back(als_een(gewichten, std::string(gewichten_naam)));
  std::vector<Weetbaar> uit;
  std::map<std::string, std::vector<Factor>> onderwerpen;
  for (const Factor& f : getallen) {
    uit.push_back({f, Weetgroep::getal});
    onderwerpen[onderwerp(f)].push_back(f);
  }
  for (const auto& [naam, samen] : onderwerpen)
    if (samen.size() > 1) uit.push_back({als_een(samen, naam), Weetgroep::onderwerp});
  if (const Factor zwak = zwakke_bronnen(getallen); !zwak.plaatsen.empty()) uit.push_back({zwak, Weetgroep::zwak});
  return uit;
}

class Weter {
 public:
  Weter(const Studie& studie, const Keuze& keuze, const Informatievraag& vraag, const Uitvoering& u)
      : studie_(studie),
        vraag_(vraag),
        u_(u),
        n_(static_cast<std::size_t>(studie.replicaties)),
        kwantielen_(studie),
        trekkingen_({n_, kwantielen_.sleutels().size()}),
        plan_(maak_plan(studie, keuze)),
        scenarios_(vergeleken_scenarios(studie, keuze)),
        dragers_(dragers(studie)),
        maat_{scenarios_.size(), 1 + 2 * dragers_.size()} {
    for (std::size_t r = 0; r < n_; ++r) {
      kwantielen_.trek(static_cast<std::uint32_t>(r));
      std::ranges::copy(kwantielen_.alle(), rij_van(trekkingen_, r).begin());
    }
    kenmerker_ = std::make_unique<Kenmerker>(studie_, kwantielen_, trekkingen_);
  }

  std::optional<Informatiewaarde> weet() {
    if (!reken()) return std::nullopt;
    uit_.studie = studie_.naam;
    uit_.nulalternatief = studie_.nulalternatief;
    uit_.prijspeil = studie_.prijspeil;
    uit_.replicaties = studie_.replicaties;
    if (vraag_.ontwerp) uit_.van_kracht = kop(vraag_.ontwerp->scenario);
    for (std::size_t b = 0; b < maat_.beslissers; ++b) uit_.beslissers.push_back(beslisser(b));
    for (Beslisser& b : uit_.beslissers) b.samen = samen(b);
    for (const Weetbaar& w : weetbaar(studie_, kwantielen_)) {
      uit_.factoren.push_back({w.factor.naam, w.soort, w.factor.kwaliteit});
      factoren_.push_back(w.factor);
    }
    if (!weet_factoren() || !weet_genesten()) return std::nullopt;
    if (!vraag_.kassabonnen.empty()) weet_kassabonnen();
    if (vraag_.ontwerp && !weet_metingen(*vraag_.ontwerp)) return std::nullopt;
    return std::move(uit_);
  }

 private:
  /// What is simulated, one after the other: the draws, each factor that is nested, and what a design looks at.
  [[nodiscard]] Uitvoering deel(std::size_t nummer) const {
    return deel_van(u_, nummer, 1 + vraag_.genest.size() + (vraag_.ontwerp ? 1 : 0));
  }

  bool reken() {
    const std::size_t breedte = maat_.breedte();
    const auto rijen = vul_rijen(n_, 2 * breedte, 0, deel(0), [&]() -> Rijrekenaar {
      auto simulator = std::make_shared<Simulator>(plan_);
      return [&, simulator, breedte](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
        for (const std::uint32_t stel : {std::uint32_t{0}, ander_stel}) {
          const Uitkomst& u = simulator->simuleer(static_cast<std::uint32_t>(r) | stel, rij_van(trekkingen_, r));
          neem_op(u, cellen.subspan(stel == 0 ? 0 : breedte, breedte));
        }
      };
    });
    if (!rijen) return false;
    y_ = {Rijen({n_, breedte}), Rijen({n_, breedte}), Rijen({n_, breedte})};
    for (std::size_t r = 0; r < n_; ++r) {
      for (std::size_t k = 0; k < breedte; ++k) {
        y_.een(r, k) = rijen->rijen(r, k);
        y_.ander(r, k) = rijen->rijen(r, breedte + k);
        y_.midden(r, k) = (y_.een(r, k) + y_.ander(r, k)) / 2;
      }
    }
    return true;
  }

  void neem_op(const Uitkomst& u, std::span<double> cellen) const {
    constexpr double euro = 0.01;
    const std::size_t nul = studie_.nul_index();
    const std::vector<NcwSaldo> alle = ncw_saldi(u, scenarios_, nul);
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
      cellen[maat_.plek(s, 0)] = euro * alle[s].saldo;
      const std::vector<NcwSaldo> delen = saldi_per_drager(u, studie_, dragers_, scenarios_[s], nul);
      for (std::size_t d = 0; d < delen.size(); ++d) {
        cellen[maat_.plek(s, 1 + 2 * d)] = euro * delen[d].saldo;
        cellen[maat_.plek(s, 2 + 2 * d)] = euro * delen[d].verzilverbaar;
      }
    }
  }

  [[nodiscard]] ScenarioKop kop(std::size_t scenario) const {
    return {studie_.scenarios[scenario].nummer, studie_.scenarios[scenario].naam};
  }

  [[nodiscard]] Keuzekolommen opties(std::size_t beslisser) const {
    Keuzekolommen uit;
    for (std::size_t s = 0; s < maat_.scenarios; ++s) uit.push_back(maat_.plek(s, beslisser));
    return uit;
  }

  [[nodiscard]] Moment moment(const auto& van_rij) const {
    std::vector<double> x(n_);
    for (std::size_t r = 0; r < n_; ++r) x[r] = van_rij(r);
    const Samenvatting s = vat_samen(std::move(x));
    return {s.gemiddelde, s.sd, s.mcse};
  }

  /// The saldo of a choice: 0 is the nulalternatief.
  [[nodiscard]] double saldo(std::size_t r, std::size_t keuze, std::size_t beslisser) const {
    return keuze == 0 ? 0 : y_.midden(r, maat_.plek(keuze - 1, beslisser));
  }

  [[nodiscard]] Beslisser beslisser(std::size_t b) {
    Beslisser uit;
    uit.naam = b == 0 ? std::string(maatschappij_naam) : dragers_[(b - 1) / 2];
    uit.soort = b > 0 && b % 2 == 0 ? Saldosoort::verzilverbaar : Saldosoort::maatschappij;
    uit.keuzes.push_back({kop(studie_.nul_index()), {}, 0});
    for (std::size_t s = 0; s < scenarios_.size(); ++s)
      uit.keuzes.push_back({kop(scenarios_[s]), moment([&](std::size_t r) { return saldo(r, s + 1, b); }), 0});
    for (std::size_t k = 1; k < uit.keuzes.size(); ++k)
      if (uit.keuzes[k].saldo.gemiddelde > uit.keuzes[uit.keuze].saldo.gemiddelde) uit.keuze = k;
    for (std::size_t k = 0; k < uit.keuzes.size(); ++k) {
      const Moment v = moment([&](std::size_t r) { return saldo(r, uit.keuze, b) - saldo(r, k, b); });
      if (v.sd > 0 && v.gemiddelde <= 2 * v.mcse) uit.staat_vast = false;
    }
    weeg_alles(uit, b);
    return uit;
  }

  void weeg_alles(Beslisser& uit, std::size_t b) {
    keuzes_.push_back(verschillende(y_.midden, opties(b)));
    const Keuzekolommen& eigen = keuzes_.back();
    const Alleskennis alles = weet_alles(y_.een, y_.ander, eigen);
    uit.evpi = alles.evpi;
    uit.keuzes[0].kans_beste = alles.kans_beste[0];
    for (std::size_t i = 0; i < eigen.size(); ++i)
      uit.keuzes[eigen[i] / maat_.beslissers + 1].kans_beste = alles.kans_beste[i + 1];
  }

  [[nodiscard]] Moment samen(const Beslisser& b) const {
    const std::size_t voor_allen = uit_.beslissers.front().keuze;
    return moment([&](std::size_t r) { return saldo(r, voor_allen, 0) - saldo(r, b.keuze, 0); });
  }

  [[nodiscard]] Rijen kenmerken_van(const Factor& f) const {
    Rijen uit({n_, f.plaatsen.size()});
    std::vector<double> alle(kwantielen_.sleutels().size());
    for (std::size_t r = 0; r < n_; ++r) {
      kenmerker_->neem(rij_van(trekkingen_, r), f.plaatsen, alle);
      for (std::size_t k = 0; k < f.plaatsen.size(); ++k) uit(r, k) = alle[f.plaatsen[k]];
    }
    return uit;
  }

  /// Costs are linear in what part of the families each receipt stands for.
  [[nodiscard]] bool zijn_gewichten(const Factor& f) const {
    const std::vector<std::size_t> gewichten = kenmerker_->gewichten();
    return std::ranges::all_of(f.plaatsen,
                               [&](std::size_t p) { return std::ranges::find(gewichten, p) != gewichten.end(); }) &&
           f.getallen.empty();
  }

  bool weet_factoren() {
    constexpr double alles[] = {1};
    std::vector<std::vector<std::vector<Weetwaarde>>> per_factor(factoren_.size());
    const Afloop afloop =
        voer_uit(static_cast<std::int64_t>(factoren_.size()), 1, {u_.draden, {}, u_.stop},
                 [&](std::int64_t van, std::int64_t tot, int) {
                   for (auto i = static_cast<std::size_t>(van); i < static_cast<std::size_t>(tot); ++i) {
                     const Gladheid hoe = zijn_gewichten(factoren_[i]) ? Gladheid::recht : Gladheid::glad;
                     const Gladdefit fit = pas_glad(kenmerken_van(factoren_[i]), y_.midden, hoe);
                     per_factor[i] = weet_deel(fit, y_.midden, keuzes_, alles);
                   }
                 });
    if (afloop == Afloop::onderbroken) return false;
    for (std::size_t b = 0; b < uit_.beslissers.size(); ++b) {
      Beslisser& wie = uit_.beslissers[b];
      for (const auto& f : per_factor) {
        wie.evppi.push_back(f[b].front());
        // Nothing is worth more than all: where two estimates say so, that is their error.
        wie.evppi.back().waarde = std::min(wie.evppi.back().waarde, wie.evpi.waarde);
      }
    }
    return true;
  }

  [[nodiscard]] std::size_t plaats_van_factor(std::string_view naam) const {
    const auto f =
        naam == hoogste_naam ? uit_.factoren.end() : std::ranges::find(uit_.factoren, naam, &Weetfactor::naam);
    if (f != uit_.factoren.end()) return static_cast<std::size_t>(f - uit_.factoren.begin());
    std::size_t hoogste = 0;
    const std::vector<Weetwaarde>& evppi = uit_.beslissers.front().evppi;
    for (std::size_t i = 0; i < evppi.size(); ++i)
      if (uit_.factoren[i].soort == Weetgroep::getal && evppi[i].waarde > evppi[hoogste].waarde) hoogste = i;
    return hoogste;
  }

  bool weet_genesten() {
    uit_.nestmaat = nestmaat(studie_.replicaties);
    const Nestkader kader{studie_,         plan_,
                          maat_.breedte(), [&](const Uitkomst& u, std::span<double> cellen) { neem_op(u, cellen); },
                          y_.midden,       keuzes_};
    for (std::size_t i = 0; i < vraag_.genest.size() && !factoren_.empty(); ++i) {
      const std::size_t f = plaats_van_factor(vraag_.genest[i]);
      if (std::ranges::find(uit_.genest, f) != uit_.genest.end()) continue;
      const auto waarden = weet_genest(factoren_[f], kader, uit_.nestmaat, deel(1 + i));
      if (!waarden) return false;
      uit_.genest.push_back(f);
      for (std::size_t b = 0; b < waarden->size(); ++b) uit_.beslissers[b].genest.push_back((*waarden)[b]);
    }
    return true;
  }

  /// Their weights are Dirichlet with what the receipts are worth together; where that is uncertain, or the draws are
  /// those of a recalibrated study, as much as their spread says.
  [[nodiscard]] Bonnenkennis bonnenkennis() const {
    const std::size_t bonnen = studie_.kassabonnen.size();
    Bonnenkennis uit{Rijen({n_, bonnen}), std::vector<double>(bonnen), 0};
    for (std::size_t r = 0; r < n_; ++r) {
      const std::vector<double> delen = kenmerker_->aandelen(rij_van(trekkingen_, r));
      std::ranges::copy(delen, rij_van(uit.aandelen, r).begin());
    }
    double gewichten = 0;
    for (const Kassabon& k : studie_.kassabonnen) gewichten += verwachting(studie_.getal(k.gewicht));
    const Getal* steekproef = studie_.kassabon_steekproef ? &studie_.getal(*studie_.kassabon_steekproef) : nullptr;
    if (!studie_.trekrijen && (steekproef == nullptr || steekproef->verdeling.is_vast())) {
      uit.gezinnen = steekproef != nullptr ? verwachting(*steekproef) : gewichten;
      for (std::size_t k = 0; k < bonnen; ++k)
        uit.midden[k] = verwachting(studie_.getal(studie_.kassabonnen[k].gewicht)) / gewichten;
      return uit;
    }
    double tussen = 0, binnen = 0;
    for (std::size_t k = 0; k < bonnen; ++k) {
      const Moment m = moment([&](std::size_t r) { return uit.aandelen(r, k); });
      uit.midden[k] = m.gemiddelde;
      tussen += m.sd * m.sd;
      binnen += m.gemiddelde * (1 - m.gemiddelde);
    }
    uit.gezinnen = tussen > 0 ? std::max(0.0, binnen / tussen - 1) : 1e12;
    return uit;
  }

  void weet_kassabonnen() {
    const auto f = std::ranges::find(uit_.factoren, gewichten_naam, &Weetfactor::naam);
    std::vector<Weetwaarde> grens;
    for (const Beslisser& b : uit_.beslissers)
      grens.push_back(b.evppi[static_cast<std::size_t>(f - uit_.factoren.begin())]);
    const auto waarden = weet_bonnen(bonnenkennis(), vraag_.kassabonnen, studie_.zaad, y_.midden, keuzes_, grens);
    Onderzoek o{"meer kassabonnen", "kassabonnen", {}};
    const std::optional<double>& prijs = vraag_.kosten_per_kassabon;
    for (const int m : vraag_.kassabonnen) o.maten.push_back({m, prijs ? std::optional(m * *prijs) : std::nullopt});
    uit_.onderzoeken.push_back(o);
    for (std::size_t b = 0; b < waarden.size(); ++b) {
      Onderzoekswaarde w{waarden[b].gevraagd, std::nullopt, grens[b]};
      if (prijs) w.beste.emplace();
      for (std::size_t m = 1; prijs && m <= waarden[b].trap.size(); ++m) {
        const double enbs = waarden[b].trap[m - 1] - static_cast<double>(m) * *prijs;
        if (enbs > w.beste->enbs) w.beste = {static_cast<int>(m), enbs};
      }
      uit_.beslissers[b].onderzoeken.push_back(std::move(w));
    }
  }

  bool weet_metingen(const Meetontwerp& ontwerp) {
    std::vector<double> hoogstens;
    for (const Beslisser& b : uit_.beslissers) hoogstens.push_back(b.evpi.waarde);
    const Ontwerpkader kader{studie_, kwantielen_, *kenmerker_, trekkingen_, y_.midden, keuzes_, hoogstens};
    const auto waarden = weet_ontwerp(ontwerp, kader, deel(1 + vraag_.genest.size()));
    if (!waarden) return false;
    for (std::size_t i = 0; i < ontwerp.lijst.size(); ++i) {
      const Meting& m = ontwerp.lijst[i];
      Onderzoek o{m.naam, m.waarnemingen.front().indicator ? "jaren" : "metingen", {}};
      for (const int omvang : m.maten) o.maten.push_back({omvang, m.kosten_van(omvang)});
      uit_.onderzoeken.push_back(std::move(o));
      for (std::size_t b = 0; b < uit_.beslissers.size(); ++b)
        uit_.beslissers[b].onderzoeken.push_back((*waarden)[i][b]);
    }
    return true;
  }

  const Studie& studie_;
  const Informatievraag& vraag_;
  Uitvoering u_;
  std::size_t n_;
  Kwantielen kwantielen_;
  Rijen trekkingen_;
  std::unique_ptr<Kenmerker> kenmerker_;
  Plan plan_;
  std::vector<std::size_t> scenarios_;
  std::vector<std::string> dragers_;
  Weetmaat maat_;
  Weetopbrengst y_;
  std::vector<Keuzekolommen> keuzes_;  ///< per beslisser
  std::vector<Factor> factoren_;       ///< as in the answer
  Informatiewaarde uit_;
};

}  // namespace

std::vector<std::string> weetbare_namen(const Studie& studie) {
  std::vector<std::string> uit;
  for (const Weetbaar& w : weetbaar(studie, Kwantielen(studie))) uit.push_back(w.factor.naam);
  return uit;
}

bool komen_overeen(const Weetwaarde& a, const Weetwaarde& b) {
  return std::abs(a.waarde - b.waarde) <= 3 * std::sqrt(a.se * a.se + b.se * b.se);
}

std::optional<Informatiewaarde> maak_informatiewaarde(const Studie& studie, const Keuze& keuze,
                                                      const Informatievraag& vraag, const Uitvoering& uitvoering) {
  return Weter(studie, keuze, vraag, uitvoering).weet();
}

}  // namespace mbc
