#include "input/getalregister.h"

#include <algorithm>
#include <numeric>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "chance/toeval.h"
#include "model/elk_getal.h"

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
  if (!prijsindex_.prijspeil) return 1;
  const auto eigen = static_cast<int>(geheel_van(prijspeil, een_jaar).value_or(*prijsindex_.prijspeil));
  if (const auto bekend = prijsindex_.factor(eigen)) return *bekend;
  if (prijspeil == nullptr) return 1;  // told with uitkomst_prijspeil
  const int uitkomst = prijsindex_.uitkomst.value_or(*prijsindex_.prijspeil);
  const int mist = prijsindex_.index.contains(eigen) ? uitkomst : eigen;
  const bool mag = mist == uitkomst || !melder_.vertrouwelijk(prijspeil->data().plaats);
  melder_.fout(*prijspeil,
               {"geen prijsindex voor " + (mag ? std::to_string(mist) : "dit prijspeil"),
                "dat jaar onder prijsindex van de studie, of prijspeil " + std::to_string(*prijsindex_.prijspeil),
                {},
                {}});
  return 1;
}

void Getalregister::reken_om(Getal& g, const Boom& knoop, const Ruwgetal& ruw, const Regel& regel, std::string& tekst) {
  std::string& eenheid = g.verantwoording.eenheid;
  if (eenheid.empty()) return;
  const Omrekening o = omrekening(eenheid, regel.eenheid);
  if (o.uitkomst == Omrekening::Uitkomst::zelfde) return;
  if (o.uitkomst == Omrekening::Uitkomst::anders) {
    tekst += " " + eenheid;
    g.factor = o.van(g.factor);
    eenheid = regel.eenheid;
    return;
  }
  const Boom* bij = kind(&knoop, "eenheid") != nullptr ? kind(&knoop, "eenheid") : regel.geschreven;
  const auto waarde = ruw.verdeling.is_vast() ? std::optional(ruw.verdeling.p[0]) : std::nullopt;
  if (bij != nullptr) melder_.fout(*bij, vreemde_eenheid(*bij, o, regel.eenheid, {}, waarde, melder_));
}

GetalId Getalregister::geef(const Boom* knoop, const std::string& pad, std::vector<Laag> eerder, const Regel& regel) {
  if (knoop == nullptr) return geen;
  if (const auto bekend = ken(knoop)) return *bekend;
  const Ruwgetal* r = ruw_.zoek(knoop);
  if (r == nullptr) return geen;
  Getal g;
  g.pad = pad;
  g.verdeling = r->verdeling;
  g.domein = r->domein;
  g.verantwoording = r->verantwoording;
  if (r->geld) g.factor = factor(r->prijspeil != nullptr ? r->prijspeil : regel.prijspeil);
  Oorsprong o{knoop->data().plaats, waarde_tekst(*knoop), std::move(eerder)};
  if (!r->geschreven_in.empty()) o.tekst += " " + r->geschreven_in;
  if (!regel.eenheid.empty()) reken_om(g, *knoop, *r, regel, o.tekst);
  verzamel_eerder(*knoop, o.eerder);
  const GetalId id = voeg_toe(std::move(g), std::move(o));
  bij_knoop_.emplace(knoop, id);
  return id;
}

GetalId Getalregister::standaard(const std::string& pad, const Studieveld& veld) {
  Getal g;
  g.pad = pad;
  g.verdeling = Verdeling::vaste(lees_getaltekst(veld.standaard, veld.schema->getal->notatie).waarde.value());
  g.domein = veld.schema->getal->domein;
  g.opgave = Opgave::standaard;
  Oorsprong o;
  o.tekst = veld.standaard;
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
  elk_getal(studie, [&](const Studieveld&, GetalId& id) { id.nr = nieuw.at(id.nr); });
}

}  // namespace mbc
