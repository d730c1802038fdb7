#include "cli/reken_set.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "cli/bewaring.h"
#include "cli/doorrekening.h"
#include "cli/gedeeld.h"
#include "cli/herlezen.h"
#include "cli/keuze.h"
#include "cli/nauwkeurig.h"
#include "cli/parameter.h"
#include "cli/voortgang.h"

namespace mbc {
namespace {

constexpr std::array<std::pair<std::string_view, Verdieping>, 2> verdiepingen = {
    {{"gevoeligheid", Verdieping::gevoeligheid}, {"omslagpunt", Verdieping::omslagpunt}}};

/// What was asked beside the comparison. None where it was interrupted without --hervat.
std::optional<Analyses> reken_analyses(const SetOpties& o, const Gelezen& gelezen, Omgeving& omgeving) {
  if (o.met.empty()) return Analyses{};
  const Studie& studie = *gelezen.studie;
  const Studielezer lezer = herlezer(gelezen, o);
  Bewaring bewaring(o, gelezen, studie, omgeving);
  std::string vraag = "met";
  for (const std::string& m : als_aanroep(o).met) vraag += " " + m;
  bewaring.begin_vraag(vraag, studie);
  Voortgangsbalk balk(omgeving, o.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
  const std::int64_t vooraf = studie.replicaties;
  balk.begin_bij(vooraf);
  const auto meld = [&, op_balk = bewaring.meld_op(balk)](std::int64_t gedaan, std::int64_t totaal) {
    op_balk(vooraf + gedaan, vooraf + totaal);
  };
  std::optional<Analyses> uit =
      verdiep(lezer, o.met, keuze(o, studie), bewaring.van(uitvoering_van(o, omgeving, meld)));
  if (!uit && o.hervat) throw bewaring.onderbroken();
  return uit;
}

}  // namespace

std::set<Verdieping> lees_met(const std::vector<std::string>& woorden) {
  std::vector<std::string> namen;
  for (const auto& [naam, v] : verdiepingen) namen.emplace_back(naam);
  std::set<Verdieping> uit;
  for (const std::string& woord : woorden) {
    const auto er =
        std::find_if(verdiepingen.begin(), verdiepingen.end(), [&](const auto& v) { return v.first == woord; });
    if (er == verdiepingen.end()) bestaat_niet("analyse", woord, namen);
    uit.insert(er->second);
  }
  return uit;
}

Aanroep als_aanroep(const VergelijkOpties& o) {
  return {std::filesystem::path(o.studie).filename().generic_string(),
          o.zet,
          o.scenarios,
          o.gemeenten,
          o.nul,
          o.replicaties,
          o.zaad};
}

Aanroep als_aanroep(const SetOpties& o) {
  Aanroep uit = als_aanroep(static_cast<const VergelijkOpties&>(o));
  for (const auto& [naam, v] : verdiepingen)
    if (o.met.contains(v)) uit.met.emplace_back(naam);
  return uit;
}

SetOpties als_opties(const Aanroep& a) {
  SetOpties o;
  o.studie = a.studie;
  o.zet = a.zet;
  o.scenarios = a.scenarios;
  o.gemeenten = a.gemeenten;
  o.nul = a.nul;
  o.replicaties = a.replicaties;
  o.zaad = a.zaad;
  o.met = lees_met(a.met);
  return o;
}

std::optional<std::vector<Uitvoerbestand>> reken_set(const SetOpties& opties, Gelezen& gelezen, Omgeving& omgeving,
                                                     Afsluitcode* oordeel) {
  pas_toe(opties, *gelezen.studie);
  if (const auto vastgezet = probeer(herlezer(gelezen, opties), opties.met); vastgezet && !opties.stil)
    omgeving.fout.schrijf(vervallen_correlaties(*gelezen.studie, *vastgezet));
  // With a wish for precision it is not known yet how much there will be to do.
  const std::int64_t hierna = opties.nauwkeurigheid ? 0 : omvang(*gelezen.studie, opties.met);
  std::vector<std::string> vingerafdrukken;
  std::optional<Resultaat> resultaat = reken_resultaat(opties, gelezen, omgeving, &vingerafdrukken, hierna);
  if (!resultaat) return std::nullopt;
  if (oordeel != nullptr) *oordeel = oordeel_nauwkeurigheid(opties, *resultaat, omgeving);
  SetOpties zoveel = opties;
  // So many, and not until when: then the set can be made again.
  if (std::exchange(zoveel.nauwkeurigheid, std::nullopt)) zoveel.replicaties = resultaat->replicaties;
  std::optional<Analyses> analyses = reken_analyses(zoveel, gelezen, omgeving);
  if (!analyses) return std::nullopt;
  Verslag verslag = stel_op(gelezen, opties.zet, std::move(*resultaat));
  verslag.analyses = std::move(*analyses);
  return stel_set_samen(verslag, gelezen, als_aanroep(zoveel), vingerafdrukken);
}

}  // namespace mbc
