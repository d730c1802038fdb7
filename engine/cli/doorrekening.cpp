#include "cli/doorrekening.h"

#include "analyse/vergelijk.h"
#include "base/getaltekst.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/voortgang.h"

namespace mbc {
namespace {

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

std::optional<Resultaat> reken_resultaat(const VergelijkOpties& opties, Gelezen& gelezen, Omgeving& omgeving,
                                         std::vector<std::string>* vingerafdrukken, std::int64_t hierna) {
  Studie& studie = *gelezen.studie;
  pas_toe(opties, studie);
  const Keuze gekozen = keuze(opties, studie);
  const Bewaring bewaring(opties, gelezen, studie, omgeving);
  bewaring.meld_plaats();
  Bewaarmap* const bewaarmap = bewaring.map();
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
    uitvoering.bewaarmap = bewaarmap;
    resultaat = vergelijk(studie, gekozen, uitvoering, vingerafdrukken, opties.nauwkeurigheid);
  }
  if (!resultaat && bewaarmap) throw Onderbroken{staat_al(*bewaarmap, studie.replicaties, opties)};
  if (resultaat) studie.replicaties = resultaat->replicaties;
  return resultaat;
}

}  // namespace mbc
