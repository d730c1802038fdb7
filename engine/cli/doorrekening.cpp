#include "cli/doorrekening.h"

#include <memory>

#include "analyse/vergelijk.h"
#include "base/getaltekst.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/voortgang.h"
#include "cli/zegel.h"
#include "run/bewaarmap.h"

namespace mbc {
namespace {

/// Opens the folder of --hervat for this run, or says why it cannot be that.
std::unique_ptr<Bewaarmap> open_bewaarmap(const std::string& map, const std::string& zegel, Schijf& schijf,
                                          Omgeving& omgeving) {
  auto uit = std::make_unique<Bewaarmap>(
      map, schijf, [&omgeving](const std::string& tekst) { omgeving.fout.schrijf("mbc: " + tekst + "\n"); });
  if (uit->is_van_iets_anders())
    throw Aanroepfout("--hervat " + map + " kan niet: daar staat iets anders; verwacht: een nieuwe of lege map");
  if (const auto daar = uit->zegel(); daar && *daar != zegel)
    throw Aanroepfout("in " + map + " staat een andere doorrekening:\n" + zegelverschil(*daar, zegel) +
                      "Verwacht: dezelfde studie, opties en mbc, of een nieuwe of lege map");
  uit->begin(zegel);
  return uit;
}

/// `replicaties` is how many there will be, or with a wish for precision the most.
std::string staat_al(const Bewaarmap& map, int replicaties, const VergelijkOpties& opties) {
  std::int64_t klaar = 0;
  for (const Stuk s : map.stukken(replicaties)) klaar += s.tot - s.van;
  const std::string waarvan = opties.nauwkeurigheid ? "" : " van de " + decimaal(replicaties, 0);
  return decimaal(static_cast<double>(klaar), 0) + waarvan + " replicaties staan in " + map.pad().generic_string() +
         "; dezelfde opdracht gaat daar verder";
}

/// How many replicaties from the first on are kept without a gap.
std::int64_t al_bewaard(const Bewaarmap& map, int replicaties) {
  std::int64_t tot = 0;
  for (const Stuk s : map.stukken(replicaties))
    if (s.van == tot) tot = s.tot;
  return tot;
}

}  // namespace

Onderbroken onderbroken_zonder_hervat() {
  return {
      "er is niets geschreven\nMet --hervat MAP blijft bewaard wat al gerekend is, en gaat dezelfde opdracht daar "
      "verder"};
}

std::optional<Resultaat> reken_resultaat(const VergelijkOpties& opties, Gelezen& gelezen, Omgeving& omgeving,
                                         std::vector<std::string>* vingerafdrukken, std::int64_t hierna) {
  Studie& studie = *gelezen.studie;
  pas_toe(opties, studie);
  const Keuze gekozen = keuze(opties, studie);
  Schijf schijf;
  std::unique_ptr<Bewaarmap> bewaarmap;
  if (opties.hervat) {
    doe_op_nul(omgeving, [&] {
      bewaarmap = open_bewaarmap(*opties.hervat, zegel(opties, gelezen), schijf, omgeving);
      return std::string();
    });
  }
  // A launcher that is interrupted may leave no time to say so at the end.
  if (bewaarmap && omgeving.ploeg != nullptr && !opties.stil)
    omgeving.fout.schrijf("mbc: wat klaar is, blijft staan in " + bewaarmap->pad().generic_string() +
                          "; na een onderbreking gaat dezelfde opdracht daar verder\n");
  std::optional<Resultaat> resultaat;
  {
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    bool begonnen = bewaarmap == nullptr;
    // Block after block reads what is kept: that is no measure of the time a new one takes.
    const std::int64_t bewaard =
        bewaarmap && opties.nauwkeurigheid ? al_bewaard(*bewaarmap, studie.replicaties) : std::int64_t{0};
    const auto meld = [&](std::int64_t gedaan, std::int64_t totaal) {
      if (!begonnen || gedaan <= bewaard) balk.begin_bij(gedaan);
      begonnen = true;
      balk.meld(gedaan, totaal + hierna);
    };
    Uitvoering uitvoering = uitvoering_van(opties, omgeving, meld);
    uitvoering.bewaarmap = bewaarmap.get();
    resultaat = vergelijk(studie, gekozen, uitvoering, vingerafdrukken, opties.nauwkeurigheid);
  }
  if (!resultaat && bewaarmap) throw Onderbroken{staat_al(*bewaarmap, studie.replicaties, opties)};
  if (resultaat) studie.replicaties = resultaat->replicaties;
  return resultaat;
}

}  // namespace mbc
