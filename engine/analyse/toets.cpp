#include "analyse/toets.h"

#include <algorithm>
#include <map>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/indicatormeter.h"
#include "analyse/rijen.h"
#include "chance/binomiaal.h"
#include "chance/normaal.h"
#include "result/statistiek.h"
#include "simulate/duurste.h"
#include "simulate/feiten.h"

namespace mbc {
namespace {

/// The study with only the scenario in force: the others do not matter, and its draws stay the same.
Studie alleen(const Studie& studie, std::size_t scenario) {
  Studie uit = studie;
  uit.scenarios = {studie.scenarios[scenario]};
  uit.nulalternatief = uit.scenarios[0].nummer;
  return uit;
}

/// What one thread owns for the observations of one gemeente, or of the region.
class Meter {
 public:
  Meter(const Plan& plan, const std::vector<const Waarneming*>& lijst)
      : plan_(plan), lijst_(lijst), kwantielen_(plan.studie), waarden_(plan.studie), simulator_(plan), teller_(plan) {
    for (const Waarneming* w : lijst) {
      if (!w->indicator) continue;
      simuleert_ = true;
      feiten_ = feiten_ || vraagt_feiten(*w->indicator);
      if (*w->indicator == Indicator::kosten_duurste_gezinnen && !duurste_)
        duurste_ = std::make_unique<DuursteGezinnen>(plan);
    }
  }

  /// E[X | θ] of each observation at draw r, without its schaal.
  std::vector<double> meet(std::uint32_t r) {
    kwantielen_.trek(r);
    waarden_.neem(kwantielen_.alle());
    std::vector<Verhouding> sommen(lijst_.size());
    for (std::uint32_t i = 0; simuleert_ && i < gezinnen_per_trekking; ++i)
      tel_op(r + i * static_cast<std::uint32_t>(plan_.studie.replicaties), sommen);
    std::vector<double> uit;
    for (std::size_t i = 0; i < lijst_.size(); ++i) {
      const Waarneming& w = *lijst_[i];
      if (w.getal) {
        uit.push_back(waarden_[*w.getal]);
      } else {
        uit.push_back(*w.indicator == Indicator::kosten_duurste_gezinnen ? duurste(w, r) : sommen[i].waarde());
      }
    }
    return uit;
  }

 private:
  void tel_op(std::uint32_t gezinnen, std::vector<Verhouding>& sommen) {
    const Uitkomst& u = simulator_.simuleer(gezinnen, kwantielen_.alle());
    const std::span<const Jaarfeiten> feiten =
        feiten_ ? teller_.tel(gezinnen, kwantielen_.alle()) : std::span<const Jaarfeiten>();
    for (std::size_t i = 0; i < lijst_.size(); ++i) {
      const Waarneming& w = *lijst_[i];
      if (w.indicator && *w.indicator != Indicator::kosten_duurste_gezinnen)
        sommen[i] += indicatorwaarde({*w.indicator, w.geldstroom, w.functie}, u, feiten, 0, jaar_van(w));
    }
  }

  [[nodiscard]] std::size_t jaar_van(const Waarneming& w) const {
    return static_cast<std::size_t>(w.jaar - plan_.studie.start);
  }

  /// Of the draw's own families only: a mean over so many has little chance left in it.
  double duurste(const Waarneming& w, std::uint32_t r) {
    return static_cast<double>(duurste_->van(r)(0, jaar_van(w), Duurste::centen)) / 100;
  }

  const Plan& plan_;
  const std::vector<const Waarneming*>& lijst_;
  Kwantielen kwantielen_;
  Waarden waarden_;
  Simulator simulator_;
  Feitenteller teller_;
  std::unique_ptr<DuursteGezinnen> duurste_;
  bool simuleert_ = false, feiten_ = false;
};

/// What would be seen at draw r where the model says `verwacht`, by the draw of this observation.
double als_waarneming(const Waarneming& w, double verwacht, std::uint64_t zaad, std::uint32_t r) {
  const double u = parameter_kwantiel(zaad, r, naam_sleutel("waarnemingen." + w.naam));
  switch (w.ruis) {
    case Waarneemruis::poisson:
      return static_cast<double>(poisson_kwantiel(verwacht, u));
    case Waarneemruis::binomiaal:
      return static_cast<double>(binomiaal_kwantiel(w.noemer, verwacht, u)) / static_cast<double>(w.noemer);
    case Waarneemruis::normaal:
      return verwacht + w.sd * normaal_kwantiel(u);
    case Waarneemruis::geen:
      break;
  }
  return verwacht;
}

bool binnen(const Waarneming& w, const Samenvatting& model, double verwacht) {
  if (w.marge) return verwacht >= w.marge->front() && verwacht <= w.marge->back();
  return w.waarde >= model.p5 && w.waarde <= model.p95;
}

Feit maak_feit(const Waarneming& w, const std::vector<double>& verwacht, std::uint64_t zaad) {
  std::vector<double> gezien;
  double som = 0;
  for (std::size_t r = 0; r < verwacht.size(); ++r) {
    const auto nummer = static_cast<std::uint32_t>(r);
    const double schaal = op_kwantiel(w.schaal, parameter_kwantiel(zaad, nummer, w.schaal.sleutel));
    som += verwacht[r] * schaal;
    gezien.push_back(als_waarneming(w, verwacht[r] * schaal, zaad, nummer));
  }
  Feit uit{w, vat_samen(gezien), false};
  uit.binnen = binnen(w, uit.model, som / static_cast<double>(verwacht.size()));
  return uit;
}

}  // namespace

std::optional<Toets> maak_toets(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering) {
  const Studie eigen = alleen(studie, waarnemingen.scenario);
  // By gemeente, as the counts of a run are of all that it has together; none: the region.
  std::map<std::optional<std::size_t>, std::vector<const Waarneming*>> groepen;
  for (const Waarneming& w : waarnemingen.lijst)
    if (w.gebruik == Gebruik::toetsen) groepen[w.gemeente].push_back(&w);
  Toets uit{{}, eigen.replicaties, gezinnen_per_trekking};
  std::size_t nummer = 0;
  for (const auto& groep : groepen) {
    const std::vector<const Waarneming*>& lijst = groep.second;
    Keuze keuze;
    if (groep.first) keuze.gemeenten = {*groep.first};
    const Plan plan = maak_plan(eigen, keuze);
    const auto rijen = vul_rijen(static_cast<std::size_t>(eigen.replicaties), lijst.size(), 0,
                                 deel_van(uitvoering, nummer++, groepen.size()), [&]() -> Rijrekenaar {
                                   auto meter = std::make_shared<Meter>(plan, lijst);
                                   return [meter](std::size_t r, std::span<double> rij, std::span<std::int64_t>) {
                                     std::ranges::copy(meter->meet(static_cast<std::uint32_t>(r)), rij.begin());
                                   };
                                 });
    if (!rijen) return std::nullopt;
    for (std::size_t i = 0; i < lijst.size(); ++i) {
      std::vector<double> verwacht;
      for (std::size_t r = 0; r < static_cast<std::size_t>(eigen.replicaties); ++r)
        verwacht.push_back(rijen->rijen(r, i));
      uit.feiten.push_back(maak_feit(*lijst[i], verwacht, eigen.zaad));
    }
  }
  std::sort(uit.feiten.begin(), uit.feiten.end(),
            [](const Feit& a, const Feit& b) { return a.waarneming.naam < b.waarneming.naam; });
  return uit;
}

}  // namespace mbc
