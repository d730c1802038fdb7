#include "analyse/waarschuwingen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "analyse/standaardtraject.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "model/grenzen.h"
#include "model/velden.h"

namespace mbc {
namespace {

double midden(const Studie& s, GetalId id) { return verwachting(s.getal(id)); }

/// What scales every effect at full methodetrouw: optimismecorrectie x attributie.
double schaal(const Studie& s, const Effecten& e) { return midden(s, e.optimismecorrectie) * midden(s, e.attributie); }

/// Every combination of effects that a scenario can have, each once.
std::vector<const Effecten*> alle_effecten(const Studie& s) {
  std::vector<const Effecten*> uit;
  std::set<std::vector<std::uint32_t>> gezien;
  for (const Scenario& scenario : s.scenarios)
    for (const Invoering& i : scenario.invoering) {
      std::vector<std::uint32_t> nrs = {i.effecten.optimismecorrectie.nr, i.effecten.attributie.nr};
      for (const GetalId id : i.effecten.waarden) nrs.push_back(id.nr);
      if (gezien.insert(nrs).second) uit.push_back(&i.effecten);
    }
  return uit;
}

/// model.md §3.7 at the means: of those not back in the first year, how many come back in the second.
void recidive_uitstel(const Studie& s, std::vector<Waarschuwing>& uit) {
  const double r1 = midden(s, s.traject[Kans::recidive_1jaar]);
  const double r2 = midden(s, s.traject[Kans::recidive_2jaar]);
  std::set<GetalId> gemeld;
  for (const Effecten* e : alle_effecten(s)) {
    const double deel = schaal(s, *e);
    const double met1 = r1 * std::max(0.0, 1 - midden(s, (*e)[Effect::recidive_1jaar]) * deel);
    const double met2 = std::max(met1, r2 * std::max(0.0, 1 - midden(s, (*e)[Effect::recidive_2jaar]) * deel));
    if (r1 >= 1 || met1 >= 1) continue;
    const double zonder_jaar2 = (r2 - r1) / (1 - r1), met_jaar2 = (met2 - met1) / (1 - met1);
    constexpr double rekenfout = 1e-9;
    if (met_jaar2 <= zonder_jaar2 + rekenfout || !gemeld.insert((*e)[Effect::recidive_2jaar]).second) continue;
    uit.push_back(
        {"De recidivecijfers stellen terugkeer uit in plaats van haar te voorkomen: van de gezinnen die het "
         "eerste jaar niet terugkomen, komt in het tweede jaar met de werkwijze " +
             procent(met_jaar2, 1) + " terug en zonder " + procent(zonder_jaar2, 1) +
             ". Toets recidive_reductie_1jaar en recidive_reductie_2jaar aan elkaar.",
         (*e)[Effect::recidive_2jaar]});
  }
}

/// Names of the reductions that are above zero in some scenario.
std::set<std::string_view> werkzame_effecten(const Studie& s) {
  std::set<std::string_view> uit;
  for (const Effecten* e : alle_effecten(s))
    for (std::size_t n = 0; n < aantal_effecten; ++n)
      if (midden(s, (*e)[n]) > 0) uit.insert(effectvormen[n].sleutel);
  return uit;
}

/// How many lines of a receipt are cheaper with the werkwijze, per phase and receipt.
std::map<Fase, std::map<std::string, int>> goedkopere_regels(const Studie& s) {
  std::map<Fase, std::map<std::string, int>> uit;
  for (const Kassabon& bon : s.kassabonnen)
    for (const KassabonRegel& regel : bon.regels)
      if (midden(s, regel.met) < midden(s, regel.zonder)) ++uit[regel.fase][bon.id];
  return uit;
}

/// Says on which receipts, never what stands there: a receipt is a family's, and this comes in every report.
void dubbele_telling(const Studie& s, std::vector<Waarschuwing>& uit) {
  const std::set<std::string_view> werkzaam = werkzame_effecten(s);
  for (const auto& [fase, bonnen] : goedkopere_regels(s)) {
    std::vector<std::string> effecten, waar;
    for (const Effect e : vorm_van(fase).verkleind_door)
      if (werkzaam.contains(vorm_van(e).sleutel)) effecten.emplace_back(vorm_van(e).sleutel);
    if (effecten.empty()) continue;
    for (const auto& [bon, aantal] : bonnen)
      waar.push_back("kassabon " + bon + " (" + std::to_string(aantal) + (aantal == 1 ? " regel)" : " regels)"));
    uit.push_back({"In fase " + std::string(fasewoord(fase)) + " is `met` lager dan `zonder` op " +
                       opsomming(waar, "en") + ", terwijl " + opsomming(effecten, "en") +
                       (effecten.size() == 1 ? " die fase al verkleint" : " die fase al verkleinen") +
                       ". Kijk of hetzelfde effect niet twee keer telt.",
                   std::nullopt});
  }
}

/// Relative change of a yearly count and how many there are a year: families, VTO's, OTS'en, crises.
struct Jaareffect {
  double per_jaar;
  double effect;
};

std::array<Jaareffect, 4> jaareffecten(const Studie& s, const Gemeente& g, const Invoering& i) {
  const Effecten& e = i.effecten;
  const double bereik = midden(s, i.doel) * midden(s, i.eind) * schaal(s, e);
  const double gezinnen = midden(s, g.instroom);
  const double jaren = gemiddelde(op_gemiddelden(s, s.traject.duur)) / 12;
  return {{{gezinnen, bereik * midden(s, e[Effect::instroom])},
           {gezinnen * midden(s, s.traject[Kans::vto]), bereik * midden(s, e[Effect::vto])},
           {gezinnen * midden(s, s.traject[Kans::ots]), bereik * midden(s, e[Effect::ots])},
           {gezinnen * midden(s, s.traject[Kans::crises_per_jaar]) * jaren, bereik * midden(s, e[Effect::crisis])}}};
}

/// A gemeente is too small to read its yearly numbers where, in every scenario and for every one of those
/// counts, the change at full reach is less than the Poisson noise of one year: n x effect < sqrt(n).
void kleine_gemeenten(const Studie& s, std::vector<Waarschuwing>& uit) {
  std::vector<std::string> klein;
  bool enig_effect = false;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g) {
    double sterkste = 0;
    for (const Scenario& scenario : s.scenarios)
      for (const Jaareffect& t : jaareffecten(s, s.gemeenten[g], scenario.invoering[g]))
        sterkste = std::max(sterkste, t.effect * std::sqrt(t.per_jaar));
    enig_effect = enig_effect || sterkste > 0;
    if (sterkste < 1) klein.push_back(s.gemeenten[g].naam);
  }
  if (klein.empty() || !enig_effect) return;
  const std::string waar = klein.size() == s.gemeenten.size() && klein.size() > 3
                               ? "alle " + std::to_string(klein.size()) + " gemeenten"
                               : opsomming(klein, "en");
  uit.push_back({"In " + waar +
                     " wisselen de aantallen gezinnen, VTO's, OTS'en en crises van jaar op jaar door toeval meer dan "
                     "de werkwijze eraan verandert. Lees het jaarcijfer van één gemeente daar niet als effect.",
                 std::nullopt});
}

/// Kish: the number of equally weighted receipts that would say as much.
void weinig_kassabonnen(const Studie& s, std::vector<Waarschuwing>& uit) {
  double som = 0, kwadraat = 0;
  for (const Kassabon& k : s.kassabonnen) {
    const double gewicht = midden(s, k.gewicht);
    som += gewicht;
    kwadraat += gewicht * gewicht;
  }
  if (!(kwadraat > 0) || som * som / kwadraat >= 5 - 1e-9) return;
  const std::size_t n = s.kassabonnen.size();
  std::string tekst = "Wat een gezin kost, rust op " + std::to_string(n) + (n == 1 ? " kassabon" : " kassabonnen");
  if (n >= 5) tekst += ", die door hun gewichten zo veel zeggen als " + getal_nl(som * som / kwadraat, 1) + " gelijke";
  tekst += ": minder dan vijf. ";
  tekst += s.kassabon_onzekerheid
               ? "De spreiding daarvan telt mee, maar alleen over gezinnen die op de kassabonnen staan."
               : "Met kassabon_onzekerheid: uit telt die onzekerheid niet mee.";
  uit.push_back({std::move(tekst), std::nullopt});
}

/// Families that flowed in before the aanloop are not simulated; where a traject can outlast it, those that would still
/// run in year 0 are missing.
void korte_aanloop(const Studie& s, std::vector<Waarschuwing>& uit) {
  constexpr double maanden = 12, grootste_deel = 0.99;
  const double lang =
      std::min(kwantiel(op_gemiddelden(s, s.traject.duur), grootste_deel) / maanden, s.traject.leeftijdsgrens);
  if (lang <= s.aanloopjaren) return;
  uit.push_back({"Eén op de honderd trajecten duurt langer dan " + getal_nl(lang, 1) + " jaar, terwijl de aanloop " +
                     std::to_string(s.aanloopjaren) +
                     " jaar is: van de gezinnen die bij de start al in een traject zitten, ontbreekt een deel. Neem "
                     "aanloopjaren: " +
                     std::to_string(static_cast<int>(std::ceil(lang))) + ".",
                 std::nullopt});
}

/// A goal is about the region, an effect about a family that was reached: between them stands the share reached.
void doel_als_verwachting(const Studie& s, std::vector<Waarschuwing>& uit) {
  double bereik = 0;
  for (const Scenario& scenario : s.scenarios)
    for (const Invoering& i : scenario.invoering) bereik = std::max(bereik, midden(s, i.doel));
  if (bereik <= 0) return;
  std::set<GetalId> gemeld;
  for (const Uitkomstdoel& d : s.uitkomstdoelen) {
    const std::string_view effect = vorm_van(d.indicator).effect;
    const auto* r = std::ranges::find(effectvormen, effect, &Effectvorm::sleutel);
    const double doel = -midden(s, d.verandering), nodig = std::min(1.0, doel / bereik);
    if (r == effectvormen.end() || doel <= 0) continue;
    for (const Effecten* e : alle_effecten(s)) {
      const GetalId id = (*e)[static_cast<std::size_t>(r - effectvormen.begin())];
      const double verwacht = midden(s, id) * schaal(s, *e);
      if (verwacht < nodig || !gemeld.insert(id).second) continue;
      uit.push_back({"Het verwachte effect " + std::string(effect) + " (" + procent(verwacht, 1) +
                         ", na optimismecorrectie en attributie) is wat het doel " + d.naam + " van " +
                         procent(-doel, 1) + " vraagt bij een bereik van " + procent(bereik, 1) +
                         ". Een doel is een plafond, geen verwachting.",
                     id});
    }
  }
}

std::string titel(const ScenarioResultaat& s) { return "Scenario " + std::to_string(s.nummer) + " (" + s.naam + ")"; }

/// Not earned back in half of the replicaties, though the last year still adds: a longer horizon might do it.
void horizon_te_kort(const Resultaat& r, const ScenarioResultaat& s, std::vector<Waarschuwing>& uit) {
  if (s.terugverdientijd.mediaan || s.jaren.empty() || s.jaren.back().totaal.saldo.gemiddelde <= 0) return;
  const double laatste = s.terugverdientijd.kans_binnen.empty() ? 0 : s.terugverdientijd.kans_binnen.back();
  uit.push_back(
      {titel(s) + " verdient zich in " + procent(1 - laatste, 0) +
           " van de replicaties niet terug binnen de horizon van " + std::to_string(r.horizon) +
           " jaar, terwijl het laatste jaar nog meer brengt dan het kost. Of het zich daarna terugverdient, rekent "
           "deze studie niet uit; een langere horizon zou het laten zien.",
       std::nullopt});
}

void toeval_per_gemeente(const Resultaat& r, const ScenarioResultaat& s, std::vector<Waarschuwing>& uit) {
  std::vector<std::string> namen;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g)
    if (overheerst_toeval(s.gemeenten[g].totaal.saldo, s.ncw.saldo)) namen.push_back(r.gemeenten[g]);
  if (namen.empty()) return;
  uit.push_back({titel(s) + ": in " + opsomming(namen, "en") +
                     " is het toeval groter dan het effect. Het saldo loopt daar van negatief tot positief en is naar "
                     "verhouding meer dan twee keer zo onzeker als dat van de regio.",
                 std::nullopt});
}

void veel_scenarios(const Studie& s, std::vector<Waarschuwing>& uit) {
  if (s.scenarios.size() <= meeste_scenarios_snel) return;
  uit.push_back({"De studie heeft " + std::to_string(s.scenarios.size()) + " scenario's. Bij meer dan " +
                     std::to_string(meeste_scenarios_snel) +
                     " rekent mbc hetzelfde uit op een andere manier, die vele malen trager is. Laat scenario's weg of "
                     "verdeel ze over twee studies.",
                 std::nullopt});
}

}  // namespace

bool overheerst_toeval(const Samenvatting& gemeente, const Samenvatting& regio) {
  const auto verhouding = [](const Samenvatting& x) { return x.sd / std::abs(x.gemiddelde); };
  return gemeente.p5 < 0 && gemeente.p95 > 0 && gemeente.sd > 0 && verhouding(gemeente) > 2 * verhouding(regio);
}

std::vector<Waarschuwing> waarschuw(const Studie& studie) {
  std::vector<Waarschuwing> uit;
  recidive_uitstel(studie, uit);
  dubbele_telling(studie, uit);
  kleine_gemeenten(studie, uit);
  weinig_kassabonnen(studie, uit);
  korte_aanloop(studie, uit);
  doel_als_verwachting(studie, uit);
  veel_scenarios(studie, uit);
  return uit;
}

std::vector<Waarschuwing> waarschuw(const Studie&, const Resultaat& resultaat) {
  std::vector<Waarschuwing> uit;
  if (resultaat.replicaties == 1)
    uit.push_back(
        {"Eén replicatie is één trekking van de onzekere getallen: bandbreedte, kansen en rekenruis zijn dan onbekend. "
         "Reken met meer replicaties.",
         std::nullopt});
  for (const ScenarioResultaat& s : resultaat.scenarios) {
    if (s.nummer == resultaat.nulalternatief) continue;
    horizon_te_kort(resultaat, s, uit);
    toeval_per_gemeente(resultaat, s, uit);
  }
  return uit;
}

}  // namespace mbc
