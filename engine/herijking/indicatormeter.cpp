#include "herijking/indicatormeter.h"

#include <algorithm>

namespace mbc {
namespace {

double heel(std::int64_t n) { return static_cast<double>(n); }

Verhouding zorgkosten(const Indicatorkeuze& k, const Uitkomst& u, std::size_t s, std::size_t y) {
  std::int64_t som = 0;
  for (std::size_t g = 0; g < u.maten.gemeenten; ++g)
    for (std::size_t f = 0; f < u.maten.geldstromen; ++f)
      if (!k.geldstroom || *k.geldstroom == f) som += u.zorgkosten(s, g, y, f).waarde;
  return {heel(som) / 100, 1};
}

Verhouding gevraagde_uren(const Indicatorkeuze& k, const Uitkomst& u, std::size_t s, std::size_t y) {
  std::int64_t honderdsten = 0;
  for (std::size_t g = 0; g < u.maten.gemeenten; ++g)
    for (std::size_t f = 0; f < u.maten.functies; ++f)
      if (!k.functie || *k.functie == f) honderdsten += u.uren_investering(s, g, y, f);
  return {heel(honderdsten) / 100, 1};
}

}  // namespace

bool vraagt_feiten(Indicator i) {
  return i == Indicator::recidive_1jaar || i == Indicator::recidive_2jaar || i == Indicator::ots_duur ||
         i == Indicator::zorgkosten_per_gezin;
}

Verhouding indicatorwaarde(const Indicatorkeuze& k, const Uitkomst& u, std::span<const Jaarfeiten> feiten,
                           std::size_t s, std::size_t y) {
  const auto telling = [&](Telling t) { return heel(u.tellingen(s, y, static_cast<std::size_t>(t))); };
  switch (k.indicator) {
    case Indicator::recidive_1jaar:
      return {heel(feiten[y].terug_1jaar), heel(feiten[y].geeindigd)};
    case Indicator::recidive_2jaar:
      return {heel(feiten[y].terug_2jaar), heel(feiten[y].geeindigd)};
    case Indicator::ots_duur:
      return {feiten[y].ots_maanden, heel(feiten[y].ots_geeindigd)};
    case Indicator::aandeel_bss:
      return {telling(Telling::bss_trajecten), telling(Telling::trajecten)};
    case Indicator::zorgkosten:
      return zorgkosten(k, u, s, y);
    case Indicator::zorgkosten_per_gezin:
      return {zorgkosten(k, u, s, y).teller, heel(feiten[y].gezinnen)};
    case Indicator::gevraagd_uren:
      return gevraagde_uren(k, u, s, y);
    default:
      return {telling(static_cast<Telling>(k.indicator)), 1};
  }
}

Indicatormeter::Indicatormeter(const Plan& plan, const std::vector<std::size_t>& scenarios,
                               const std::vector<Indicator>& indicatoren)
    : scenarios_(scenarios), indicatoren_(indicatoren), simulator_(plan), kwantielen_(plan.studie) {
  if (std::any_of(indicatoren.begin(), indicatoren.end(), vraagt_feiten))
    teller_ = std::make_unique<Feitenteller>(plan);
  if (std::find(indicatoren.begin(), indicatoren.end(), Indicator::kosten_duurste_gezinnen) != indicatoren.end())
    duurste_ = std::make_unique<DuursteGezinnen>(plan);
}

void Indicatormeter::meet(std::uint32_t replicatie) {
  uitkomst_ = &simulator_.simuleer(replicatie);
  if (teller_) {
    kwantielen_.trek(replicatie);
    teller_->tel(replicatie, kwantielen_.alle());
  }
  if (duurste_) rekeningen_ = &duurste_->van(replicatie);
}

Verhouding Indicatormeter::waarde(std::size_t indicator, std::size_t scenario, std::size_t jaar) const {
  const Indicator i = indicatoren_[indicator];
  const std::size_t s = scenarios_[scenario];
  if (i == Indicator::kosten_duurste_gezinnen) return {heel((*rekeningen_)(s, jaar, Duurste::centen)) / 100, 1};
  return indicatorwaarde({i, {}, {}}, *uitkomst_, teller_ ? teller_->van(s) : std::span<const Jaarfeiten>(), s, jaar);
}

}  // namespace mbc
