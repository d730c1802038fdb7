#include "analyse/herkomst_rijen.h"

#include <algorithm>

#include "analyse/doorrekenen.h"
#include "result/kasstroom.h"
#include "result/verzameling.h"
#include "simulate/weging.h"

namespace mbc {
namespace {

/// The scenarios shown, by number, and the nulalternatief: others cost time and move nothing.
Studie met_scenarios(const Studie& studie, const std::vector<std::size_t>& getoond) {
  Studie uit = studie;
  uit.scenarios.clear();
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s)
    if (s == studie.nul_index() || std::find(getoond.begin(), getoond.end(), s) != getoond.end())
      uit.scenarios.push_back(studie.scenarios[s]);
  return uit;
}

/// Adds an amount of a gemeente, year and geldstroom to the cells of a post.
void boek(const Herkomstmaat& m, double* post, std::size_t g, std::size_t y, std::size_t f, double bedrag) {
  post[f] += bedrag;
  post[m.geldstromen + g] += bedrag;
  post[m.geldstromen + m.gemeenten + y] += bedrag;
}

/// Of each line by its row; none where the scenario does not have it.
std::vector<std::optional<std::size_t>> geldstromen_van(const Plan& plan, std::size_t scenario, std::size_t gemeente) {
  std::vector<std::optional<std::size_t>> uit(plan.regels.ids().size());
  const std::vector<Investering>& lijnen = plan.studie.scenarios[scenario].invoering[gemeente].investeringen;
  const auto& plaatsen = plan.regels.plaatsen(scenario, gemeente);
  for (std::size_t n = 0; n < lijnen.size(); ++n) uit[plaatsen[n].rij] = lijnen[n].geldstroom;
  return uit;
}

}  // namespace

Herkomstplan::Herkomstplan(const Studie& volledig, const Keuze& keuze) {
  const Studie studie = met_scenarios(volledig, vergeleken_scenarios(volledig, keuze));
  gebruikt_ = gebruikte_mechanismen(studie);
  const auto neem = [&](Mechanismen aan) {
    if (!sets_.empty() && (aan.none() || plek(aan))) return;
    sets_.push_back(aan);
    studies_.push_back(std::make_unique<Studie>(met_mechanismen(studie, aan)));
    plannen_.push_back(maak_plan(*studies_.back(), keuze));
  };
  neem(gebruikt_);
  for (std::size_t i = 0; i < aantal_mechanismen; ++i) {
    if (!gebruikt_.test(i)) continue;
    neem(Mechanismen().set(i));
    neem(Mechanismen(gebruikt_).reset(i));
  }
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s)
    if (s != studie.nul_index()) scenarios_.push_back(s);
}

std::optional<std::size_t> Herkomstplan::plek(Mechanismen aan) const {
  const auto gevonden = std::find(sets_.begin(), sets_.end(), aan);
  if (aan.none() || gevonden == sets_.end()) return std::nullopt;
  return static_cast<std::size_t>(gevonden - sets_.begin());
}

Herkomstmaat Herkomstplan::maat() const {
  const Maten m = heel().maten();
  return {gebruikt_.count(), m.regels, m.geldstromen, m.gemeenten, m.jaren, scenarios_.size()};
}

Herkomstrekenaar::Herkomstrekenaar(const Herkomstplan& plan)
    : plan_(plan), maat_(plan.maat()), nul_(plan.heel().studie.nul_index()), lijnen_(plan.heel()) {
  for (const Plan& p : plan.plannen()) {
    simulators_.push_back(std::make_unique<Simulator>(p));
    baten_.emplace_back(maat_.scenarios * maat_.cellen());
  }
  simulators_.front()->laat_meelezen(
      [this](Wereld& o, const Volumes& v, std::size_t kolom) { lijnen_.lees(o, v, kolom); });
}

void Herkomstrekenaar::reken(std::uint32_t replicatie, std::span<double> uit) {
  std::fill(uit.begin(), uit.end(), 0.0);
  for (std::size_t p = 0; p < simulators_.size(); ++p) {
    const Uitkomst& u = simulators_[p]->simuleer(replicatie);
    if (p == 0) {
      factor_ = u.disconto;
      schrijf_kosten(uit);
      schrijf_overige(u, uit);
    }
    schrijf_baten(u, baten_[p]);
  }
  schrijf_delen(uit);
}

void Herkomstrekenaar::schrijf_baten(const Uitkomst& u, std::span<double> uit) const {
  std::fill(uit.begin(), uit.end(), 0.0);
  for (std::size_t s = 0; s < maat_.scenarios; ++s)
    for (std::size_t g = 0; g < maat_.gemeenten; ++g)
      for (std::size_t y = 0; y < maat_.jaren; ++y)
        for (std::size_t f = 0; f < maat_.geldstromen; ++f) {
          const Centen baat = u.zorgkosten(nul_, g, y, f) - u.zorgkosten(plan_.scenarios()[s], g, y, f);
          boek(maat_, &uit[s * maat_.cellen()], g, y, f, factor_[y] * static_cast<double>(baat.waarde));
        }
}

/// Cents are subtracted before they are discounted: swapping scenario and nulalternatief then flips each sign exactly.
void Herkomstrekenaar::schrijf_kosten(std::span<double> uit) const {
  const Plan& plan = plan_.heel();
  const Rooster<Centen, 4>& centen = lijnen_.centen();
  for (std::size_t s = 0; s < maat_.scenarios; ++s)
    for (std::size_t g = 0; g < maat_.gemeenten; ++g) {
      const std::size_t eigen = plan_.scenarios()[s];
      const auto hier = geldstromen_van(plan, eigen, plan.gemeenten[g]),
                 daar = geldstromen_van(plan, nul_, plan.gemeenten[g]);
      for (std::size_t rij = 0; rij < maat_.lijnen; ++rij)
        for (std::size_t y = 0; y < maat_.jaren; ++y) {
          const Centen wel = centen(eigen, g, y, rij), niet = centen(nul_, g, y, rij);
          const auto contant = [&](Centen c) { return factor_[y] * static_cast<double>(c.waarde); };
          double* post = &uit[maat_.lijn(s, rij)];
          if (hier[rij] == daar[rij] || !daar[rij]) {
            if (hier[rij]) post[*hier[rij]] += contant(wel - niet);
          } else {
            if (hier[rij]) post[*hier[rij]] += contant(wel);
            post[*daar[rij]] += contant(Centen{} - niet);
          }
          post[maat_.geldstromen + g] += contant(wel - niet);
          post[maat_.geldstromen + maat_.gemeenten + y] += contant(wel - niet);
        }
    }
}

void Herkomstrekenaar::schrijf_overige(const Uitkomst& u, std::span<double> uit) const {
  Kolommen kolommen(u.maten, 1);
  kolommen.bewaar(0, u);
  for (std::size_t s = 0; s < maat_.scenarios; ++s) {
    const std::size_t eigen = plan_.scenarios()[s];
    const Kasstroom kas(kolommen, eigen, nul_);
    for (std::size_t f = 0; f < maat_.geldstromen; ++f)
      uit[maat_.verzilverbaar(s) + f] = kas.ncw_verzilverbaar_saldo(f).front();
    for (std::size_t y = 0; y < maat_.jaren; ++y) {
      const auto meer = [&](std::size_t t) {
        return static_cast<double>(u.tellingen(eigen, y, t) - u.tellingen(nul_, y, t));
      };
      for (std::size_t t = 0; t < aantal_tellingen; ++t) uit[maat_.aantallen(s) + t] += meer(t);
      uit[maat_.bereikt(s)] += factor_[y] * meer(static_cast<std::size_t>(Telling::bss_trajecten));
    }
  }
}

/// ½ (B({i}) + B(all) - B(all without i)) for each mechanism (model.md §12), and B(all).
void Herkomstrekenaar::schrijf_delen(std::span<double> uit) const {
  const std::vector<double> niets(baten_.front().size());
  const auto baten = [&](Mechanismen aan) -> const std::vector<double>& {
    const auto plek = plan_.plek(aan);
    return plek ? baten_[*plek] : niets;
  };
  const std::vector<double>& alle = baten_.front();
  const Mechanismen gebruikt = plan_.gebruikt();
  for (std::size_t s = 0; s < maat_.scenarios; ++s)
    std::copy_n(&alle[s * maat_.cellen()], maat_.cellen(), &uit[maat_.baten(s)]);
  std::size_t nr = 0;
  for (std::size_t i = 0; i < aantal_mechanismen; ++i) {
    if (!gebruikt.test(i)) continue;
    const std::vector<double>&alleen = baten(Mechanismen().set(i)), &zonder = baten(Mechanismen(gebruikt).reset(i));
    for (std::size_t s = 0; s < maat_.scenarios; ++s)
      for (std::size_t c = 0; c < maat_.cellen(); ++c) {
        const std::size_t n = s * maat_.cellen() + c;
        uit[maat_.deel(s, nr) + c] = 0.5 * (alleen[n] + (alle[n] - zonder[n]));
      }
    ++nr;
  }
}

}  // namespace mbc
