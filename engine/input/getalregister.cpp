#include "input/getalregister.h"

#include <algorithm>
#include <numeric>

#include "base/tekst.h"
#include "chance/toeval.h"
#include "input/scalair.h"

namespace mbc {
namespace {

/// The path without `scenarios.<nummer>.`: all scenarios draw a number with the same quantile.
std::string_view zonder_scenario(std::string_view pad) {
  constexpr std::string_view begin = "scenarios.";
  if (!pad.starts_with(begin)) return pad;
  return pad.substr(pad.find('.', begin.size()) + 1);
}

/// What stood in a number before --zet, in whole or in part.
void verzamel_eerder(const Boom& b, std::vector<Laag>& uit) {
  uit.insert(uit.end(), b.data().eerder.begin(), b.data().eerder.end());
  for (const auto& [sleutel, deel] : b) verzamel_eerder(deel, uit);
}

template <typename F>
void elk_getal(Invoering& i, F&& f) {
  for (GetalId* id : {&i.start, &i.doel, &i.vertraging, &i.opbouw, &i.te_trainen, &i.begin, &i.eind, &i.leertijd})
    f(*id);
  Effecten& e = i.effecten;
  for (GetalId* id :
       {&e.optimismecorrectie, &e.attributie, &e.instroomreductie, &e.instroom_vertraging, &e.trajectduur_reductie,
        &e.vto_reductie, &e.ots_reductie, &e.otsduur_reductie, &e.uithuisplaatsing_reductie, &e.crisis_reductie,
        &e.recidive_reductie_1jaar, &e.recidive_reductie_2jaar}) {
    f(*id);
  }
  for (Investering& x : i.investeringen) {
    f(x.zonder);
    f(x.met);
    f(x.aandeel);
  }
}

/// Every GetalId of a study, in no order that matters.
template <typename F>
void elk_getal(Studie& s, F&& f) {
  for (GetalId* id : {&s.discontovoet, &s.uren_per_fte, &s.kostenopslag, &s.verzilverbaar_vanaf, &s.instroom.trend})
    f(*id);
  for (Geldstroom& x : s.geldstromen) f(x.verzilverbaar);
  for (Functie& x : s.functies) f(x.tarief);
  Traject& t = s.traject;
  for (FamilieVerdeling* v : {&t.leeftijd, &t.duur}) std::for_each(v->p.begin(), v->p.end(), f);
  for (GetalId* id :
       {&t.vrijwillig_vooraf, &t.kans_vto, &t.kans_ots, &t.kans_uithuisplaatsing, &t.aandeel_uithuisplaatsing,
        &t.crises_per_jaar, &t.kans_recidive_1jaar, &t.kans_recidive_2jaar}) {
    f(*id);
  }
  for (Gemeente& g : s.gemeenten) {
    for (GetalId* id : {&g.instroom, &g.huidig, &g.medewerkers, &g.getraind, &g.verloop}) f(*id);
    if (g.gestart) f(*g.gestart);
  }
  for (Invoering& i : s.basis) elk_getal(i, f);
  for (Scenario& x : s.scenarios) {
    for (Invoering& i : x.invoering) elk_getal(i, f);
  }
  for (Kassabon& k : s.kassabonnen) {
    for (KassabonRegel& r : k.regels) {
      f(r.zonder);
      f(r.met);
    }
  }
  for (Doelstelling& d : s.doelen) f(d.waarde);
}

}  // namespace

std::optional<GetalId> Getalregister::ken(const Boom* knoop) const {
  const auto it = bij_knoop_.find(knoop);
  if (it == bij_knoop_.end()) return std::nullopt;
  return it->second;
}

GetalId Getalregister::voeg_toe(Getal g, Oorsprong o) {
  const GetalId id{static_cast<std::uint32_t>(getallen_.size())};
  if (const auto [it, nieuw] = bij_pad_.emplace(g.pad, id); !nieuw) return it->second;
  g.sleutel = naam_sleutel(zonder_scenario(g.pad));
  getallen_.push_back(std::move(g));
  oorsprong_.push_back(std::move(o));
  return id;
}

double Getalregister::factor(const Boom* prijspeil) {
  const std::optional<std::int64_t> jaar = geheel_van(prijspeil, {.laagst = 1900, .hoogst = 2200});
  if (!jaar || !prijsindex_.prijspeil || *jaar == *prijsindex_.prijspeil) return 1;
  const auto van = prijsindex_.index.find(static_cast<int>(*jaar));
  const auto naar = prijsindex_.index.find(*prijsindex_.prijspeil);
  if (van != prijsindex_.index.end() && naar != prijsindex_.index.end()) return naar->second / van->second;
  const int mist = van == prijsindex_.index.end() ? static_cast<int>(*jaar) : *prijsindex_.prijspeil;
  melder_.fout(*prijspeil,
               {"geen prijsindex voor " + std::to_string(mist),
                "dat jaar onder prijsindex van de studie, of prijspeil " + std::to_string(*prijsindex_.prijspeil),
                {},
                {}});
  return 1;
}

GetalId Getalregister::geef(const Boom* knoop, const std::string& pad, std::vector<Laag> eerder,
                            EigenPrijspeil prijspeil) {
  if (knoop == nullptr) return geen;
  if (const auto bekend = ken(knoop)) return *bekend;
  const Ruwgetal* r = ruw_.zoek(knoop);
  if (r == nullptr) return geen;
  Getal g;
  g.pad = pad;
  g.verdeling = r->verdeling;
  g.domein = r->domein;
  g.verantwoording = r->verantwoording;
  if (r->geld) g.factor = factor(r->prijspeil != nullptr ? r->prijspeil : prijspeil.knoop);
  Oorsprong o{knoop->data().plaats, waarde_tekst(*knoop), std::move(eerder)};
  verzamel_eerder(*knoop, o.eerder);
  const GetalId id = voeg_toe(std::move(g), std::move(o));
  bij_knoop_.emplace(knoop, id);
  return id;
}

GetalId Getalregister::standaard(const std::string& pad, const Getalsoort& soort, double waarde) {
  Getal g;
  g.pad = pad;
  g.verdeling = Verdeling::vaste(waarde);
  g.domein = soort.domein;
  g.opgave = Opgave::standaard;
  Oorsprong o;
  o.tekst = in_notatie(waarde, soort.notatie);
  return voeg_toe(std::move(g), std::move(o));
}

GetalId Getalregister::vast(const Boom& knoop, const std::string& pad, const Getalsoort& soort, double waarde) {
  Getal g;
  g.pad = pad;
  g.verdeling = Verdeling::vaste(waarde);
  g.domein = soort.domein;
  if (knoop.data().uit_zet) g.verantwoording.bron = "--zet";
  return voeg_toe(std::move(g), {knoop.data().plaats, als_tekst(knoop), knoop.data().eerder});
}

std::optional<double> Getalregister::waarde(GetalId id) const {
  if (id == geen) return std::nullopt;
  return gemiddelde(getallen_[id.nr].verdeling) * getallen_[id.nr].factor;
}

void Getalregister::lever(Studie& studie, std::vector<Oorsprong>& oorsprong) {
  std::vector<std::uint32_t> volgorde(getallen_.size());
  std::iota(volgorde.begin(), volgorde.end(), 0U);
  std::sort(volgorde.begin(), volgorde.end(),
            [&](std::uint32_t a, std::uint32_t b) { return getallen_[a].pad < getallen_[b].pad; });
  std::vector<std::uint32_t> nieuw(getallen_.size());
  for (std::uint32_t i = 0; i < volgorde.size(); ++i) {
    nieuw[volgorde[i]] = i;
    studie.getallen.push_back(std::move(getallen_[volgorde[i]]));
    oorsprong.push_back(std::move(oorsprong_[volgorde[i]]));
  }
  elk_getal(studie, [&](GetalId& id) { id.nr = nieuw.at(id.nr); });
}

}  // namespace mbc
