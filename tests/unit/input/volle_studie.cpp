#include "unit/input/volle_studie.h"

namespace mbc::proef {

const Bestanden& volle_studie() {
  static const Bestanden bestanden{{"studie.yaml", R"(studie: Alles
omschrijving: Alles wat er kan
toelichting: En nog wat
prijspeil: 2021
uitkomst_prijspeil: 2021
prijsindex: {2019: 100, 2020: 102, 2021: 104, 2022: 109}
start: 2022
horizon: 6
aanloopjaren: 2
discontovoet: 2.25%
nulalternatief: 0
replicaties: 20
zaad: 7
geldstromen:
  Jeugdwet: {drager: gemeente, verzilverbaar: 50%, omschrijving: Jeugdhulp}
  Justitie: {drager: Rijk}
tarieven: {lokaal_team: 85, gi: {driehoek: [85, 95, 110], bron: Inkoop}}
prijzen:
  gesprek: {omschrijving: Een gesprek, uren: 1.5, functie: lokaal_team, bron: Tijdschrijven}
  plaats: {bedrag: {uniform: [900, 1100]}, prijspeil: 2020, eenheid: euro per maand}
uren_per_fte: 1360
verloop: 10%
kostenopslag: {pert: [0%, 10%, 40%]}
verzilverbaar_vanaf: 1
kassabon_onzekerheid: aan
kassabon_steekproef: 4
trekking: willekeurig
correlaties: [{tussen: [kostenopslag, tarieven.gi], rang: 0.5, bron: Rapport, toelichting: Samen}]
duurste_gezinnen: 10
leeftijdsgrens: 18
traject:
  leeftijd: {driehoek: [0, 8, 17]}
  duur: {lognormaal: {gemiddelde: 20, vc: 0.8}}
  vrijwillig_vooraf: 4
  max_trajecten: 3
  kans_vto: 40%
  kans_ots: 20%
  kans_uithuisplaatsing: 30%
  aandeel_uithuisplaatsing: 60%
  crises_per_jaar: 0.6
  kans_recidive_1jaar: 10%
  kans_recidive_2jaar: 20%
effecten:
  optimismecorrectie: 80%
  attributie: 70%
  instroomreductie: 3%
  instroom_vertraging: 2
  trajectduur_reductie: 10%
  vto_reductie: 11%
  ots_reductie: {uniform: [10%, 20%]}
  otsduur_reductie: 12%
  uithuisplaatsing_reductie: 13%
  crisis_reductie: 14%
  recidive_reductie_1jaar: 15%
  recidive_reductie_2jaar: 16%
uitkomstdoelen:
  vto: {indicator: vto, verandering: -25%, tegen: nulalternatief, uiterlijk: 2023, omschrijving: minder}
instroom: {spreiding: poisson, trend: -1%}
gemeenten:
  Delft:
    instroom: 100
    huidig: 10%
    start: 2023
    gestart: 2020
    medewerkers: 40
    getraind: 20%
    verloop: 12%
    implementatie: {doel: 30%}
    methodetrouw: {begin: 40%}
    effecten: {vto_reductie: 9%}
    investeringen: {leider: {bedrag: 40000}}
    omschrijving: Een gemeente
  Westland: {instroom: 50}
implementatie: {doel: 40%, vertraging: 1, opbouw: 4, te_trainen: 90%, selectie: 0.3, instap: 20%}
methodetrouw: {begin: 50%, eind: 90%, leertijd: 3}
investeringen:
  leider: {omschrijving: Een projectleider, geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000, van: 2022, tot: 2025, per_gemeente: nee, prijspeil: 2020, aandeel: 90%, bron: Begroting}
  analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: {zonder: 25, met: 20}, functie: lokaal_team, actief: ja}
  begin: {geldstroom: Justitie, soort: incidenteel, grondslag: eenmalig, bedrag: 1000, jaar: 2023}
  intake: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, prijs: gesprek, aantal: {zonder: 3, met: 2}, kasdeel: 60%}
causaal_model: {probleem: [Te laat], voorwaarden: [Op tijd], output: [Een plan], bron: Monitor, bronkwaliteit: S, toelichting: Kort}
pm_posten: [{omschrijving: Werkplezier, richting: positief, bron: Gesprekken, toelichting: Veel}]
scenarios: [0.yaml, 1.yaml]
kassabonnen: bonnen
)"},
                                   {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 0%}\n"},
                                   {"1.yaml", R"(nummer: 1
naam: Alles
omschrijving: Zo snel als het kan
toelichting: Of nog sneller
implementatie: {opbouw: 2}
methodetrouw: {eind: 80%}
effecten: {crisis_reductie: 20%}
investeringen: {analyse: {aandeel: 50%}}
gemeenten:
  Westland:
    start: 2024
    implementatie: {doel: 20%}
    methodetrouw: {leertijd: 2}
    effecten: {ots_reductie: 5%}
    investeringen: {leider: {actief: nee}}
)"},
                                   {"bonnen/gezin.yaml", R"(kassabon: gezin
titel: Een gezin
omschrijving: Van vroeger
gemeente: Delft
prijspeil: 2021
gewicht: 2
bron: Interview
regels:
  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600, met: 500, prijspeil: 2020, bron: Factuur}
  - {omschrijving: Crisis, geldstroom: Jeugdwet, fase: crisis, uren: {zonder: 40, met: 24}, functie: lokaal_team}
  - {omschrijving: Intake, geldstroom: Jeugdwet, fase: start, zonder: 50}
  - {omschrijving: Pleegzorg, geldstroom: Jeugdwet, fase: ots, prijs: plaats, aantal: {zonder: 2, met: 1}}
)"},
                                   {"bonnen/ander.yaml", R"(kassabon: ander
regels: [{omschrijving: Hulp, geldstroom: Justitie, fase: ots, zonder: 700}]
)"}};
  return bestanden;
}

}  // namespace mbc::proef
