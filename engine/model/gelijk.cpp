#include "model/gelijk.h"

#include <algorithm>
#include <tuple>

namespace mbc {
namespace {

/// The members of each part of a study. The bindings name every one: a new one does not compile until it is here.
auto leden(const Verantwoording& x) {
  const auto& [eenheid, bron, kwaliteit, toelichting] = x;
  return std::tie(eenheid, bron, kwaliteit, toelichting);
}
auto leden(const Domein& x) {
  const auto& [laagst, hoogst] = x;
  return std::tie(laagst, hoogst);
}
auto leden(const Getal& x) {
  const auto& [pad, sleutel, verdeling, domein, factor, opgave, verantwoording] = x;
  return std::tie(pad, sleutel, verdeling, domein, factor, opgave, verantwoording);
}
auto leden(const FamilieVerdeling& x) {
  const auto& [soort, p, kansen] = x;
  return std::tie(soort, p, kansen);
}
auto leden(const Geldstroom& x) {
  const auto& [naam, drager, verzilverbaar] = x;
  return std::tie(naam, drager, verzilverbaar);
}
auto leden(const Functie& x) {
  const auto& [naam, tarief] = x;
  return std::tie(naam, tarief);
}
auto leden(const Traject& x) {
  const auto& [leeftijd, duur, vrijwillig_vooraf, kans_vto, kans_ots, kans_uithuisplaatsing, aandeel_uithuisplaatsing,
               crises_per_jaar, kans_recidive_1jaar, kans_recidive_2jaar, max_trajecten, leeftijdsgrens] = x;
  return std::tie(leeftijd, duur, vrijwillig_vooraf, kans_vto, kans_ots, kans_uithuisplaatsing,
                  aandeel_uithuisplaatsing, crises_per_jaar, kans_recidive_1jaar, kans_recidive_2jaar, max_trajecten,
                  leeftijdsgrens);
}
auto leden(const Instroom& x) {
  const auto& [spreiding, trend] = x;
  return std::tie(spreiding, trend);
}
auto leden(const Gemeente& x) {
  const auto& [naam, instroom, huidig, medewerkers, getraind, verloop, gestart] = x;
  return std::tie(naam, instroom, huidig, medewerkers, getraind, verloop, gestart);
}
auto leden(const KassabonRegel& x) {
  const auto& [omschrijving, geldstroom, fase, zonder, met, functie] = x;
  return std::tie(omschrijving, geldstroom, fase, zonder, met, functie);
}
auto leden(const Kassabon& x) {
  const auto& [id, titel, gemeente, bron, gewicht, regels] = x;
  return std::tie(id, titel, gemeente, bron, gewicht, regels);
}
auto leden(const Investering& x) {
  const auto& [id, omschrijving, geldstroom, soort, grondslag, zonder, met, functie, aandeel, reikwijdte, van, tot,
               jaar] = x;
  return std::tie(id, omschrijving, geldstroom, soort, grondslag, zonder, met, functie, aandeel, reikwijdte, van, tot,
                  jaar);
}
auto leden(const Effecten& x) {
  const auto& [optimismecorrectie, attributie, instroomreductie, instroom_vertraging, trajectduur_reductie,
               vto_reductie, ots_reductie, otsduur_reductie, uithuisplaatsing_reductie, crisis_reductie,
               recidive_reductie_1jaar, recidive_reductie_2jaar] = x;
  return std::tie(optimismecorrectie, attributie, instroomreductie, instroom_vertraging, trajectduur_reductie,
                  vto_reductie, ots_reductie, otsduur_reductie, uithuisplaatsing_reductie, crisis_reductie,
                  recidive_reductie_1jaar, recidive_reductie_2jaar);
}
auto leden(const Invoering& x) {
  const auto& [start, doel, vertraging, opbouw, te_trainen, begin, eind, leertijd, effecten, investeringen] = x;
  return std::tie(start, doel, vertraging, opbouw, te_trainen, begin, eind, leertijd, effecten, investeringen);
}
auto leden(const Scenario& x) {
  const auto& [nummer, naam, omschrijving, invoering] = x;
  return std::tie(nummer, naam, omschrijving, invoering);
}
auto leden(const PmPost& x) {
  const auto& [omschrijving, richting, bron] = x;
  return std::tie(omschrijving, richting, bron);
}
auto leden(const Doelstelling& x) {
  const auto& [effect, waarde] = x;
  return std::tie(effect, waarde);
}
auto leden(const Correlatie& x) {
  const auto& [tussen, sleutels, rang] = x;
  return std::tie(tussen, sleutels, rang);
}
auto leden(const Studie& x) {
  const auto& [naam, prijspeil, start, horizon, aanloopjaren, nulalternatief, replicaties, zaad, duurste_gezinnen,
               kassabon_onzekerheid, trekking, correlaties, discontovoet, uren_per_fte, kostenopslag,
               verzilverbaar_vanaf, geldstromen, functies, traject, instroom, gemeenten, basis, scenarios, kassabonnen,
               pm_posten, doelen, getallen] = x;
  return std::tie(naam, prijspeil, start, horizon, aanloopjaren, nulalternatief, replicaties, zaad, duurste_gezinnen,
                  kassabon_onzekerheid, trekking, correlaties, discontovoet, uren_per_fte, kostenopslag,
                  verzilverbaar_vanaf, geldstromen, functies, traject, instroom, gemeenten, basis, scenarios,
                  kassabonnen, pm_posten, doelen, getallen);
}

template <class T>
concept Onderdeel = requires(const T& x) {
  leden(x);
};

template <class T>
bool zelfde(const T& a, const T& b);
template <class T>
bool zelfde(const std::vector<T>& a, const std::vector<T>& b);

template <class T>
bool zelfde(const T& a, const T& b) {
  if constexpr (Onderdeel<T>) {
    const auto van_a = leden(a), van_b = leden(b);
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
      return (zelfde(std::get<i>(van_a), std::get<i>(van_b)) && ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(leden(a))>>{});
  } else {
    return a == b;
  }
}

template <class T>
bool zelfde(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return zelfde(x, y); });
}

}  // namespace

bool gelijk(const Studie& a, const Studie& b) { return zelfde(a, b); }

}  // namespace mbc
