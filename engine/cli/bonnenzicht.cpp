#include "cli/bonnenzicht.h"

namespace mbc {

PerKassabon lees_per_kassabon(const Opdrachtregel& regel, const Opties& opties, const Studie& studie,
                              Omgeving& omgeving) {
  if (regel.heeft(optie::per_kassabon.naam)) return PerKassabon::gevraagd;
  if (opties.geldstromen.empty() && opties.dragers.empty()) return PerKassabon::zo_het_mag;
  Opties alles = opties;
  alles.geldstromen.clear();
  alles.dragers.clear();
  alles.stil = true;
  Sessie geheel(alles, omgeving);
  if (!mag_uitsnede(maak_bonnenlijst(geheel.studie(), PerKassabon::zo_het_mag), studie))
    throw Aanroepfout(
        "met --geldstroom of --drager is hier van het geheel af te trekken wat op te weinig bonnen staat; verwacht: "
        "alle "
        "geldstromen die alleen samen worden getoond, of geen ervan, of --per-kassabon");
  return PerKassabon::zo_het_mag;
}

}  // namespace mbc
