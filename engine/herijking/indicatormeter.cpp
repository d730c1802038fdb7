#include "herijking/indicatormeter.h"

#include <algorithm>

#include "base/contract.h"

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

Verhouding programmakosten(const Plan& plan, const Uitkomst& u, std::size_t s, std::size_t y) {
  expects(plan.per_lijn);
  std::int64_t som = 0;
  for (std::size_t kolom = 0; kolom < u.maten.gemeenten; ++kolom) {
    const std::size_t gemeente = plan.gemeenten[kolom];
    const std::vector<Investering>& lijnen = plan.studie.scenarios[s].invoering[gemeente].investeringen;
    const std::vector<Investeringsregels::Plaats>& plaatsen = plan.regels.plaatsen(s, gemeente);
    for (std::size_t n = 0; n < lijnen.size(); ++n)
      if (is_regionaal(lijnen[n])) som += u.lijnen(s, plaatsen[n].rij, kolom, y).waarde;
  }
  return {heel(som) / 100, 1};
}

bool vraagt_rekeningen(Indicator i) {
  return i == Indicator::kostenaandeel_duurste_1procent || i == Indicator::kosten_per_uithuisplaatsing;
}

/// Whether it takes the years of every family, one by one.
bool vraagt_feiten(Indicator i) {
  switch (i) {
    case Indicator::recidive_1jaar:
    case Indicator::recidive_2jaar:
    case Indicator::ots_duur:
    case Indicator::ots_korter_1jaar:
    case Indicator::ots_korter_2jaar:
    case Indicator::ots_langer_3jaar:
    case Indicator::ots_leeftijd:
    case Indicator::ots_leeftijd_tot_4:
    case Indicator::ots_leeftijd_vanaf_12:
    case Indicator::zorgkosten_per_gezin:
      return true;
    default:
      return vraagt_rekeningen(i);
  }
}

}  // namespace

std::unique_ptr<Feitenteller> maak_feitenteller(const Plan& plan, std::span<const Indicator> indicatoren) {
  if (!std::ranges::any_of(indicatoren, vraagt_feiten)) return nullptr;
  const bool met = std::ranges::any_of(indicatoren, vraagt_rekeningen);
  return std::make_unique<Feitenteller>(plan, met ? Rekeningen::met : Rekeningen::zonder);
}

Verhouding indicatorwaarde(const Indicatorkeuze& k, const Indicatorbron& in, std::size_t s, std::size_t y) {
  const Uitkomst& u = in.uitkomst;
  const auto telling = [&](Telling t) { return heel(u.tellingen(s, y, static_cast<std::size_t>(t))); };
  const auto deel = [&](std::int64_t Jaarfeiten::*van, std::int64_t Jaarfeiten::*op) {
    return Verhouding{heel(in.feiten[y].*van), heel(in.feiten[y].*op)};
  };
  switch (k.indicator) {
    case Indicator::recidive_1jaar:
      return deel(&Jaarfeiten::terug_1jaar, &Jaarfeiten::geeindigd);
    case Indicator::recidive_2jaar:
      return deel(&Jaarfeiten::terug_2jaar, &Jaarfeiten::geeindigd);
    case Indicator::ots_duur:
      return {in.feiten[y].ots_maanden, heel(in.feiten[y].ots_geeindigd)};
    case Indicator::ots_korter_1jaar:
      return deel(&Jaarfeiten::ots_korter_1jaar, &Jaarfeiten::ots_geeindigd);
    case Indicator::ots_korter_2jaar:
      return deel(&Jaarfeiten::ots_korter_2jaar, &Jaarfeiten::ots_geeindigd);
    case Indicator::ots_langer_3jaar:
      return deel(&Jaarfeiten::ots_langer_3jaar, &Jaarfeiten::ots_geeindigd);
    case Indicator::ots_leeftijd:
      return {in.feiten[y].ots_leeftijd, heel(in.feiten[y].ots_begonnen)};
    case Indicator::ots_leeftijd_tot_4:
      return deel(&Jaarfeiten::ots_tot_4, &Jaarfeiten::ots_begonnen);
    case Indicator::ots_leeftijd_vanaf_12:
      return deel(&Jaarfeiten::ots_vanaf_12, &Jaarfeiten::ots_begonnen);
    case Indicator::aandeel_bss:
      return {telling(Telling::bss_trajecten), telling(Telling::trajecten)};
    case Indicator::zorgkosten:
      return zorgkosten(k, u, s, y);
    case Indicator::zorgkosten_per_gezin:
      return {zorgkosten(k, u, s, y).teller, heel(in.feiten[y].gezinnen)};
    case Indicator::kostenaandeel_duurste_1procent:
      return {in.feiten[y].kosten_duurste, in.feiten[y].kosten};
    case Indicator::kosten_per_uithuisplaatsing:
      return {in.feiten[y].kosten_geplaatst / 100, heel(in.feiten[y].geplaatst)};
    case Indicator::gevraagd_uren:
      return gevraagde_uren(k, u, s, y);
    case Indicator::programmakosten:
      return programmakosten(in.plan, u, s, y);
    default:
      return {telling(static_cast<Telling>(k.indicator)), 1};
  }
}

Indicatormeter::Indicatormeter(const Plan& plan, const std::vector<std::size_t>& scenarios,
                               const std::vector<Indicator>& indicatoren)
    : plan_(plan),
      scenarios_(scenarios),
      indicatoren_(indicatoren),
      simulator_(plan),
      teller_(maak_feitenteller(plan, indicatoren)),
      kwantielen_(plan.studie) {
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
  return indicatorwaarde({i, {}, {}}, {plan_, *uitkomst_, teller_ ? teller_->van(s) : std::span<const Jaarfeiten>()}, s,
                         jaar);
}

}  // namespace mbc
