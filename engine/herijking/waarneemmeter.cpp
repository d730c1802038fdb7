#include "herijking/waarneemmeter.h"

#include <algorithm>

#include "analyse/doorrekenen.h"
#include "chance/binomiaal.h"
#include "chance/normaal.h"
#include "chance/toeval.h"

namespace mbc {

Studie alleen_van_kracht(const Studie& studie, std::size_t scenario) {
  Studie uit = studie;
  uit.scenarios = {studie.scenarios[scenario]};
  uit.nulalternatief = uit.scenarios[0].nummer;
  return uit;
}

Studie tot_en_met(Studie s, int jaar) {
  s.horizon = std::min(s.horizon, jaar - s.start + 1);
  std::erase_if(s.discontovoet_later, [&](const Discontostap& d) { return d.vanaf >= s.start + s.horizon; });
  s.uitkomstdoelen.clear();
  return s;
}

Plan waarneemplan(const Studie& studie, std::optional<std::size_t> gemeente,
                  const std::vector<const Waarneming*>& lijst) {
  Keuze keuze;
  if (gemeente) keuze.gemeenten = {*gemeente};
  Plan plan = maak_plan(studie, keuze);
  plan.per_lijn =
      std::ranges::any_of(lijst, [](const Waarneming* w) { return w->indicator == Indicator::programmakosten; });
  return plan;
}

Waarneemmeter::Waarneemmeter(const Plan& plan, const std::vector<const Waarneming*>& lijst)
    : plan_(plan), lijst_(lijst), waarden_(plan.studie), simulator_(plan) {
  std::vector<Indicator> indicatoren;
  for (const Waarneming* w : lijst)
    if (w->indicator) indicatoren.push_back(*w->indicator);
  simuleert_ = !indicatoren.empty();
  teller_ = maak_feitenteller(plan, indicatoren);
  if (std::ranges::find(indicatoren, Indicator::kosten_duurste_gezinnen) != indicatoren.end())
    duurste_ = std::make_unique<DuursteGezinnen>(plan);
}

std::vector<Verhouding> Waarneemmeter::meet(std::span<const std::uint32_t> gezinnen,
                                            std::span<const double> kwantielen) {
  std::vector<Verhouding> uit(lijst_.size());
  if (simuleert_)
    for (const std::uint32_t r : gezinnen) tel_op(r, kwantielen, uit);
  waarden_.neem(kwantielen);
  const Rooster<std::int64_t, 3>* duurste = duurste_ ? &duurste_->van(gezinnen.front(), kwantielen) : nullptr;
  for (std::size_t i = 0; i < uit.size(); ++i) {
    const Waarneming& w = *lijst_[i];
    if (w.getal) uit[i] = {waarden_[*w.getal], 1};
    if (w.indicator == Indicator::kosten_duurste_gezinnen)
      uit[i] = {static_cast<double>((*duurste)(0, jaar_van(w), Duurste::centen)) / 100, 1};
  }
  return uit;
}

void Waarneemmeter::tel_op(std::uint32_t gezinnen, std::span<const double> kwantielen,
                           std::vector<Verhouding>& sommen) {
  const Uitkomst& u = simulator_.simuleer(gezinnen, kwantielen);
  if (teller_) teller_->tel(gezinnen, kwantielen);
  const Indicatorbron bron{plan_, u, teller_ ? teller_->van(0) : std::span<const Jaarfeiten>()};
  for (std::size_t i = 0; i < lijst_.size(); ++i) {
    const Waarneming& w = *lijst_[i];
    if (w.indicator && *w.indicator != Indicator::kosten_duurste_gezinnen)
      sommen[i] += indicatorwaarde({*w.indicator, w.geldstroom, w.functie}, bron, 0, jaar_van(w));
  }
}

std::size_t Waarneemmeter::jaar_van(const Waarneming& w) const {
  return static_cast<std::size_t>(w.jaar - plan_.studie.start);
}

double als_waarneming(const Waarneming& w, double verwacht, double u) {
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

std::uint64_t waarneemsleutel(const Waarneming& w) { return naam_sleutel("waarnemingen." + w.naam); }

}  // namespace mbc
