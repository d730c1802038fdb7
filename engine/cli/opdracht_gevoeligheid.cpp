#include <array>

#include "antwoord/sobol.h"
#include "antwoord/tornado.h"
#include "antwoord/verkenning.h"
#include "antwoord/vertraging.h"
#include "cli/bereik.h"
#include "cli/herlezen.h"
#include "cli/parameter.h"
#include "cli/sessie.h"
#include "gevoeligheid/morris.h"
#include "gevoeligheid/sobol.h"
#include "gevoeligheid/tornado.h"
#include "gevoeligheid/vertraging.h"

namespace mbc {
namespace {

std::vector<As> assen(const Opdrachtregel& w) {
  if (!w.heeft("parameter")) throw Aanroepfout("--parameter ontbreekt; verwacht: --parameter PAD=van:tot:stappen");
  std::vector<As> uit;
  for (const std::string& tekst : w.waarden("parameter")) {
    uit.push_back(lees_as(tekst));
    eis_hele_waarden(uit.back());
    if (uit.front().pad == uit.back().pad && uit.size() > 1)
      throw Aanroepfout("--parameter " + uit.back().pad + " staat er twee keer");
  }
  if (uit.size() > 2) throw Aanroepfout("--parameter kan hoogstens twee keer");
  return uit;
}

/// Which of the ways to look at a study was asked for.
enum class Vraag { verkenning, tornado, sobol, morris, vertraging };

Vraag vraag(const Opdrachtregel& w) {
  constexpr std::array<std::pair<const char*, Vraag>, 4> vragen = {{{"tornado", Vraag::tornado},
                                                                    {"sobol", Vraag::sobol},
                                                                    {"morris", Vraag::morris},
                                                                    {"vertraging", Vraag::vertraging}}};
  Vraag uit = Vraag::verkenning;
  const char* optie = nullptr;
  for (const auto& [naam, welke] : vragen) {
    if (!w.heeft(naam)) continue;
    if (optie != nullptr) w.eis_hoogstens_een({optie, naam});
    for (const char* eigen : {"parameter", "per-gemeente"}) w.eis_hoogstens_een({naam, eigen});
    optie = naam;
    uit = welke;
  }
  for (const char* vorm : {"csv", "csv-excel", "uit"})
    if (uit == Vraag::tornado && w.heeft("groepen") && w.heeft(vorm))
      throw Aanroepfout(
          "--groepen en --" + std::string(vorm) +
          " gaan bij --tornado niet samen; verwacht: de tekst, of --json, dat altijd ook de groepen geeft");
  if (w.heeft("groepen") && uit != Vraag::tornado && uit != Vraag::sobol)
    throw Aanroepfout("--groepen hoort bij --tornado of --sobol");
  if (w.heeft("punten") && uit != Vraag::sobol && uit != Vraag::morris)
    throw Aanroepfout("--punten hoort bij --sobol of --morris");
  return uit;
}

/// What was asked, to the last choice that a number depends on.
std::string vraagtekst(const Opdrachtregel& w) {
  std::string uit = "gevoeligheid";
  for (const char* keuze : {"tornado", "sobol", "morris", "vertraging", "per-gemeente", "groepen"})
    if (w.heeft(keuze)) uit += std::string(" ") + keuze;
  if (w.heeft("punten")) uit += " punten " + *w.waarde("punten");
  for (const std::string& as : w.waarden("parameter")) uit += " " + as;
  return uit;
}

/// Of a design: a multiple of the number of sequences.
std::size_t punten(const Opdrachtregel& w, std::size_t standaard) {
  constexpr std::int64_t veelvoud = aantal_reeksen, meeste = 1 << 20;
  const std::int64_t n = w.geheel("punten", veelvoud, meeste).value_or(static_cast<std::int64_t>(standaard));
  if (n % veelvoud == 0) return static_cast<std::size_t>(n);
  const std::int64_t lager = n - n % veelvoud;
  throw Aanroepfout("--punten " + std::to_string(n) + " kan niet: het moet een veelvoud van " +
                    std::to_string(veelvoud) + " zijn, liefst een macht van twee; bedoelde u " + std::to_string(lager) +
                    " of " + std::to_string(lager + veelvoud) + "?");
}

/// Refuses where no scenario is chosen that can be delayed.
void eis_scenario(const Studie& studie, const Keuze& keuze) {
  if (vergeleken_scenarios(studie, keuze).empty())
    throw Aanroepfout("--vertraging kan niet met alleen scenario " + std::to_string(studie.nulalternatief) +
                      ": dat is het nulalternatief, en dat verschuift niet; verwacht: ook een ander scenario");
}

/// One call: what was asked, of which study.
class Gevoeligheid {
 public:
  Gevoeligheid(const Opdrachtregel& regel, Sessie& sessie, Studielezer lezer)
      : regel_(regel), sessie_(sessie), lezer_(std::move(lezer)), studie_(lezer_({})) {}

  void beantwoord(Vraag wat, const std::vector<As>& assen) {
    const bool groepen = regel_.heeft("groepen");
    const Keuze& keuze = sessie_.keuze();
    switch (wat) {
      case Vraag::tornado:
        return geef([&](const Uitvoering& u) { return maak_tornado(studie_, keuze, u); }, tornado_json, tornado_csv,
                    [&](const Tornado& t, const Weergave& w) {
                      return tornado_tekst(t, groepen ? Groepering::ja : Groepering::nee, w);
                    });
      case Vraag::sobol: {
        const Indeling indeling = groepen ? Indeling::onderwerpen : Indeling::onafhankelijk;
        const std::size_t n = punten(regel_, sobolpunten);
        return geef([&](const Uitvoering& u) { return maak_sobol(studie_, keuze, indeling, n, u); }, sobol_json,
                    sobol_csv, sobol_tekst);
      }
      case Vraag::morris: {
        const std::size_t n = punten(regel_, morrispunten);
        return geef([&](const Uitvoering& u) { return maak_morris(studie_, keuze, n, u); }, morris_json, morris_csv,
                    morris_tekst);
      }
      case Vraag::vertraging:
        eis_scenario(studie_, keuze);
        return geef([&](const Uitvoering& u) { return bekijk_vertraging(lezer_, keuze, u); }, vertraging_json,
                    vertraging_csv, vertraging_tekst);
      case Vraag::verkenning:
        break;
    }
    const PerGemeente per = regel_.heeft("per-gemeente") ? PerGemeente::ja : PerGemeente::nee;
    geef([&](const Uitvoering& u) { return verken(lezer_, assen, keuze, per, u); }, verkenning_json, verkenning_csv,
         verkenning_tekst);
  }

 private:
  /// Makes an analysis and writes it in the form that was asked for.
  template <class Maak, class Json, class Csv, class Tekst>
  void geef(Maak maak, Json json, Csv csv, Tekst tekst) {
    const auto a = sessie_.beantwoord(vraagtekst(regel_), maak);
    if constexpr (requires { vormen(a, studie_); }) {
      if (sessie_.heeft_plaats()) return sessie_.schrijf_set("gevoeligheid", vormen(a, studie_), studie_, regel_);
    }
    sessie_.schrijf([&] { return json(a); }, [&](CsvDialect d) { return csv(a, d); },
                    [&](const Weergave& w) { return tekst(a, w); });
  }

  const Opdrachtregel& regel_;
  Sessie& sessie_;
  Studielezer lezer_;
  Studie studie_;
};

Afsluitcode doe_gevoeligheid(const Opdrachtregel& w, Omgeving& omgeving) {
  const Opties opties = lees_opties(w);
  const Vraag wat = vraag(w);
  punten(w, aantal_reeksen);
  if (wat == Vraag::morris && w.heeft("uit"))
    throw Aanroepfout("--morris en --uit gaan niet samen; verwacht: --sobol --uit MAP");
  const std::vector<As> gevraagd = wat == Vraag::verkenning ? assen(w) : std::vector<As>{};
  Sessie sessie(opties, omgeving);
  sessie.houd_plaats(w);
  const Studielezer lezer = herlezer(sessie.gelezen(), opties, wat == Vraag::verkenning ? "--parameter" : "--zet");
  const Studie eerste = lees_zoals_geschreven(gevraagd, lezer);
  for (const As& as : gevraagd) eis_gevolg(as, eerste);
  sessie.meld_vervallen(eerste);
  Gevoeligheid(w, sessie, lezer).beantwoord(wat, gevraagd);
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht gevoeligheid_opdracht() {
  return {
      .naam = "gevoeligheid",
      .doet = "laat één of twee getallen veranderen en toon wat dat met het saldo doet",
      .los = {los_studie},
      .gebruik = {"--parameter PAD=WAARDEN", "--tornado", "--sobol", "--morris", "--vertraging"},
      .opties = met_rekenopties(
          {{"parameter", "PAD=WAARDEN", "het getal dat verandert: van:tot:stappen of een lijst; hoogstens twee keer",
            Aanvulling::getal, Keren::meer},
           {"per-gemeente", "", "toon ook het saldo van elke gemeente"},
           {"tornado", "", "elk onzeker getal op vijf kwantielen, op volgorde van wat het doet"},
           {"sobol", "", "hoeveel van de onzekerheid van welk getal komt (Sobol-indices)"},
           {"morris", "", "snelle zeef: welke getallen ertoe doen"},
           {"groepen", "", "bij --tornado en --sobol: per onderwerp in plaats van per getal"},
           {"punten", "N", "bij --sobol (512) en --morris (32): hoeveel punten"},
           {"vertraging", "", "per gemeente: later beginnen, of sneller of langzamer opbouwen"},
           optie::uit,
           optie::overschrijf}),
      .uitleg =
          R"(Alle waarden zien dezelfde gezinnen en trekkingen; elke waarde geeft tot op de cent hetzelfde als een losse
doorrekening met --zet, welke andere er ook gevraagd zijn. Van prijzen, tarieven, medewerkers, de discontovoet
en wat verzilverbaar is, hangt geen gezin af: die worden op dezelfde gezinnen opnieuw geprijsd.

Een tornado rekent met hoogstens 300 replicaties: elk getal op zijn P1, P10, P50, P90 en P99, de rest getrokken. Zij
zegt van welk getal het saldo niet één kant op gaat, en waar de eerste Sobol-index meer ziet dan de balk.
Sobol-indices verdelen de onzekerheid in het saldo over de getallen, zonder het toeval tussen gezinnen, en zeggen van
welke getallen dat niet van nul te onderscheiden is. Hun eigen rekenruis staat erbij; meer --punten maken die kleiner.
Gecorreleerde getallen zijn alleen samen te verdelen. Wat één kassabon zegt, telt als één getal.

--vertraging toont wat het elke gemeente doet als zij één, twee of drie jaar later begint, of haar opbouw
half of twee keer zo lang duurt: saldo, kasput, formatie en terugverdientijd, per scenario. Een onzekere
vertraging of opbouw blijft onzeker en schuift als geheel op, of wordt vastgezet op haar gemiddelde waar
dat niet kan (lognormaal, gamma, beta). Een opbouw van 0 blijft 0. Zes doorrekeningen dienen alle gemeenten;
het nulalternatief blijft zoals het is. Bij hoogstens drie gemeenten staat alles erbij, ook de --zet waarmee
elke keuze los is na te rekenen.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml --parameter traject.duur.gemiddelde=30:60:7",
                      "scenarios/haaglanden/studie.yaml --parameter traject.duur.gemiddelde=30:60:7 --uit trajectduur",
                      "scenarios/haaglanden/studie.yaml --tornado --scenario 2,3",
                      "scenarios/haaglanden/studie.yaml --sobol --groepen --scenario 2",
                      "scenarios/haaglanden/studie.yaml --sobol --punten 4096 --hervat bewaard",
                      "scenarios/haaglanden/studie.yaml --vertraging --gemeente Delft --scenario 2",
                      "scenarios/haaglanden/studie.yaml --parameter implementatie.doel=10%,20%,40% --per-gemeente",
                      "scenarios/haaglanden/studie.yaml --parameter tarieven.gi=80:120:100 --csv > gi.csv",
                      R"(scenarios/haaglanden/studie.yaml --scenario 2 \
      --parameter scenarios.2.implementatie.opbouw=1:6:6 --parameter effecten.ots_reductie=0%:25%:6)"},
      .samen = Samen::ja,
      .doe = doe_gevoeligheid};
}

}  // namespace mbc
