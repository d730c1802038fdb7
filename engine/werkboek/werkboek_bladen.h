#pragma once

#include "report/verslag.h"
#include "vorm/tabelblad.h"

/// The sheets of the workbook.
namespace mbc {

/// The rows of Kasstromen: scenario, geldstroom, year, gemeente.
void blad_kasstromen(Xlsx& boek, const Verslag& v);
/// From the rows of Kasstromen to the NCW by formulas.
void blad_discontering(Xlsx& boek, const Verslag& v);

void blad_samenvatting(Xlsx& boek, const Verslag& v);
void blad_geldstromen(Xlsx& boek, const Verslag& v);
void blad_jaren(Xlsx& boek, const Verslag& v);
void blad_gemeenten(Xlsx& boek, const Verslag& v);
void blad_formatie(Xlsx& boek, const Verslag& v);
void blad_aantallen(Xlsx& boek, const Verslag& v);
/// What each scenario itself costs, per year and geldstroom.
void blad_niveau(Xlsx& boek, const Verslag& v);
/// What each investment line costs, per gemeente and year.
void blad_investeringen(Xlsx& boek, const Verslag& v);

/// Where the saldo turns, the two questions of the plan in words, and the curve.
void blad_omslagpunt(Xlsx& boek, const Omslaganalyse& a, const Resultaat& r);
/// Implementatiegraad against trajectduur, a block per scenario.
void blad_kaart(Xlsx& boek, const Verkenning& kaart);
/// Which numbers move the saldo most.
void blad_tornado(Xlsx& boek, const Tornado& tornado);
/// What each gemeente's own choice does, a row per scenario, gemeente and choice.
void blad_vertraging(Xlsx& boek, const Vertragingstabel& t);
/// Of how much of the uncertainty each number is the source.
void blad_sobol(Xlsx& boek, const Sobolanalyse& sobol);

/// Where the saldo comes from: sums by formulas.
void blad_herkomst(Xlsx& boek, const Herkomstanalyse& h);
/// What each drager pays and gains, and what they would pay each other.
void blad_verevening(Xlsx& boek, const Herkomstanalyse& h);

/// What knowing is worth to who chooses; and what looking at more of something is, by size.
void blad_informatiewaarde(Xlsx& boek, const Informatiewaarde& w);
void blad_verder_kijken(Xlsx& boek, const Informatiewaarde& w);

/// Of a recalibrated study what looking changed: the saldo, what was seen, and every number.
void bladen_herijking(Xlsx& boek, const Herijkverslag& verslag);

void blad_aannames(Xlsx& boek, const Verslag& v);
void blad_kassabonnen(Xlsx& boek, const Verslag& v);
void blad_verantwoording(Xlsx& boek, const Verslag& v);

}  // namespace mbc
