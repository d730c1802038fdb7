#include "herijking/waarneemschatting.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "analyse/doorrekenen.h"
#include "base/wiskunde.h"
#include "herijking/waarneemmeter.h"

namespace mbc {
namespace {

/// Families that no replicatie has.
constexpr std::uint32_t eigen_gezinnen = 1U << 30, per_ronde = 1U << 26;

int laatst_gezien(const Studie& s, const std::vector<const Waarneming*>& lijst) {
  int uit = s.start;
  for (const Waarneming* w : lijst)
    if (w->indicator) uit = std::max(uit, w->jaar + vorm_van(*w->indicator).jaren_daarna);
  return uit;
}

constexpr double kleinste_verwachting = 1e-9;

}  // namespace

double logkans(const Waarneming& w, double verwacht) {
  switch (w.ruis) {
    case Waarneemruis::poisson: {
      const double mu = std::max(verwacht, kleinste_verwachting);
      return w.waarde * logaritme(mu) - mu;
    }
    case Waarneemruis::binomiaal: {
      const double p = std::clamp(verwacht, kleinste_verwachting, 1 - kleinste_verwachting);
      return static_cast<double>(w.teller) * logaritme(p) + static_cast<double>(w.noemer - w.teller) * logaritme_1p(-p);
    }
    case Waarneemruis::normaal:
      return -0.5 * (w.waarde - verwacht) * (w.waarde - verwacht) / (w.sd * w.sd);
    case Waarneemruis::geen:
      break;
  }
  return 0;
}

double waarneemvariantie(const Waarneming& w, double verwacht) {
  switch (w.ruis) {
    case Waarneemruis::poisson:
      return std::max(verwacht, kleinste_verwachting);
    case Waarneemruis::binomiaal: {
      const double p = std::clamp(verwacht, kleinste_verwachting, 1 - kleinste_verwachting);
      return p * (1 - p) / static_cast<double>(w.noemer);
    }
    case Waarneemruis::normaal:
    case Waarneemruis::geen:
      break;
  }
  return w.sd * w.sd;
}

Waarneemschatting::Waarneemschatting(const Studie& studie, std::size_t scenario, std::vector<const Waarneming*> lijst,
                                     const Kenmerker& kenmerker, const Kwantielen& kwantielen)
    : studie_(tot_en_met(alleen_van_kracht(studie, scenario), laatst_gezien(studie, lijst))),
      lijst_(std::move(lijst)),
      kenmerker_(kenmerker),
      kwantielen_(kwantielen),
      gemeten_(lijst_.size()),
      schatters_(lijst_.size()),
      kenmerken_(kwantielen.sleutels().size()) {}

std::optional<std::vector<std::vector<Verhouding>>> Waarneemschatting::meet(const Rijen& rijen, std::size_t aantal,
                                                                            int gezinnen,
                                                                            const Uitvoering& uitvoering) {
  std::map<std::optional<std::size_t>, std::vector<std::size_t>> groepen;
  for (std::size_t i = 0; i < lijst_.size(); ++i)
    if (lijst_[i]->indicator) groepen[lijst_[i]->gemeente].push_back(i);
  std::vector<std::vector<Verhouding>> uit(lijst_.size());
  const std::uint32_t eerste = eigen_gezinnen + ronde_++ * per_ronde;
  std::size_t nummer = 0;
  for (const auto& [gemeente, wie] : groepen) {
    std::vector<const Waarneming*> lijst;
    for (const std::size_t i : wie) lijst.push_back(lijst_[i]);
    const Plan plan = waarneemplan(studie_, gemeente, lijst);
    const auto gevuld =
        vul_rijen(aantal, 2 * lijst.size(), 0, deel_van(uitvoering, nummer++, groepen.size()), [&]() -> Rijrekenaar {
          auto meter = std::make_shared<Waarneemmeter>(plan, lijst);
          return [&, meter](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
            std::vector<std::uint32_t> stellen(static_cast<std::size_t>(gezinnen));
            std::iota(stellen.begin(), stellen.end(), eerste + static_cast<std::uint32_t>(r * stellen.size()));
            const auto gezien = meter->meet(stellen, rij_van(rijen, r));
            for (std::size_t k = 0; k < gezien.size(); ++k) {
              cellen[2 * k] = gezien[k].teller;
              cellen[2 * k + 1] = gezien[k].noemer;
            }
          };
        });
    if (!gevuld) return std::nullopt;
    for (std::size_t k = 0; k < wie.size(); ++k)
      for (std::size_t r = 0; r < aantal; ++r)
        uit[wie[k]].push_back({gevuld->rijen(r, 2 * k), gevuld->rijen(r, 2 * k + 1)});
  }
  return uit;
}

void Waarneemschatting::leer(const Rijen& rijen, const std::vector<std::vector<Verhouding>>& gemeten) {
  const std::size_t breedte = kenmerken_.size();
  std::size_t aantal = 0;
  for (const auto& m : gemeten) aantal = std::max(aantal, m.size());
  std::vector<std::size_t> alle(breedte);
  std::iota(alle.begin(), alle.end(), std::size_t{0});
  for (std::size_t r = 0; r < aantal; ++r) {
    std::vector<double> k(breedte);
    kenmerker_.neem(rij_van(rijen, r), alle, k);
    geleerd_.insert(geleerd_.end(), k.begin(), k.end());
  }
  if (breedte == 0) return;
  Rijen kenmerken({geleerd_.size() / breedte, breedte});
  kenmerken.cellen() = geleerd_;
  std::set<std::size_t> gebruikt;
  for (std::size_t i = 0; i < lijst_.size(); ++i) {
    if (!lijst_[i]->indicator) continue;
    gemeten_[i].insert(gemeten_[i].end(), gemeten[i].begin(), gemeten[i].end());
    const bool deel = vorm_van(*lijst_[i]->indicator).aard == Aard::aandeel;
    schatters_[i].emplace(kenmerken, gemeten_[i], deel ? Schakel::logit : Schakel::logaritme);
    gebruikt.insert(schatters_[i]->gebruikt().begin(), schatters_[i]->gebruikt().end());
  }
  gebruikt_.assign(gebruikt.begin(), gebruikt.end());
}

std::vector<std::size_t> Waarneemschatting::plaatsen() const {
  std::set<std::size_t> uit(gebruikt_.begin(), gebruikt_.end());
  for (const Waarneming* w : lijst_)
    if (w->getal)
      if (const auto p = kwantielen_.plaats(studie_.getal(*w->getal).sleutel)) uit.insert(*p);
  const auto raakt = [&](const std::vector<std::size_t>& groep) {
    return std::ranges::any_of(groep, [&](std::size_t p) { return uit.contains(p); });
  };
  // What goes together is known together.
  for (const auto& groep : kwantielen_.groepen())
    if (raakt(groep)) uit.insert(groep.begin(), groep.end());
  const std::vector<std::size_t> gewichten = kenmerker_.gewichten();
  if (raakt(gewichten)) uit.insert(gewichten.begin(), gewichten.end());
  return {uit.begin(), uit.end()};
}

void Waarneemschatting::verwacht(std::span<const double> u, std::span<double> uit) {
  kenmerker_.neem(u, gebruikt_, kenmerken_);
  for (std::size_t i = 0; i < lijst_.size(); ++i) {
    if (lijst_[i]->getal) {
      const Getal& g = studie_.getal(*lijst_[i]->getal);
      const auto p = kwantielen_.plaats(g.sleutel);
      uit[i] = op_kwantiel(g, p && !g.verdeling.is_vast() ? u[*p] : 0.5) * g.factor;
    } else {
      uit[i] = schatters_[i]->op(kenmerken_);
    }
  }
}

std::vector<double> Waarneemschatting::fouten(std::span<const double> u) {
  kenmerker_.neem(u, gebruikt_, kenmerken_);
  std::vector<double> uit;
  for (const auto& s : schatters_) uit.push_back(s ? s->fout(kenmerken_) : 0);
  return uit;
}

}  // namespace mbc
