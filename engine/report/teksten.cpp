#include "report/teksten.h"

#include <algorithm>

#include "base/getaltekst.h"

namespace mbc {

std::vector<std::string> voorbehoud() {
  return {
      "Een besparing in de ene geldstroom is geen besparing in een andere. Wat het Rijk of een zorgverzekeraar "
      "minder uitgeeft, komt niet vanzelf bij de gemeente terecht, en wie investeert is niet altijd wie ervan "
      "profiteert. Kijk daarom naar de uitkomst per geldstroom en drager, niet alleen naar het totaal.",
      "Het saldo is nog geen vrij geld. Alleen het verzilverbare deel van een besparing kan budget worden, en pas "
      "als er ook werkelijk minder wordt ingekocht of aangesteld.",
      "Een business case kan geen hard oorzakelijk verband bewijzen. Zij laat zien wat er volgt als de aannames "
      "kloppen; `mbc controleer` toont die aannames en waar ze op rusten.",
      "De doelen van een programma zijn plafonds: wat hoogstens haalbaar is, niet wat te verwachten is.",
  };
}

std::string replicatietal(std::int64_t n) {
  return decimaal(static_cast<double>(n), 0) + (n == 1 ? " replicatie" : " replicaties");
}

std::string gerekend_met(std::int64_t doorrekeningen, std::int64_t replicaties, Trekking trekking) {
  return decimaal(static_cast<double>(doorrekeningen), 0) +
         (doorrekeningen == 1 ? " doorrekening" : " doorrekeningen") + " van " + replicatietal(replicaties) +
         ", met dezelfde gezinnen en trekkingen. " + ruis_bij(trekking);
}

std::vector<std::string> leeswijzer(int replicaties, Trekking trekking) {
  if (replicaties == 1)
    return {
        "Van één replicatie zijn onzekerheid en rekenruis onbekend: dit is één trekking, en geen bedrag is afgerond."};
  std::vector<std::string> uit = {
      "P5 en P95 (onzekerheid): wat we niet weten. Als de aannames kloppen, ligt de uitkomst met 90% kans tussen "
      "deze grenzen.",
      "Rekenruis: de standaardfout van het gemiddelde over " + replicatietal(replicaties) +
          ". Meer replicaties maken haar kleiner, de onzekerheid niet. Cijfers die binnen de "
          "rekenruis vallen, zijn weggerond; daarom tellen afgeronde bedragen niet altijd precies op.",
  };
  if (const std::string extra = ruis_bij(trekking); !extra.empty()) uit.back() += " " + extra;
  return uit;
}

std::string ruis_bij(Trekking trekking) {
  if (trekking == Trekking::willekeurig) return {};
  return "De onzekere getallen zijn gespreid getrokken (trekking " +
         std::string(trekking == Trekking::lhs ? "lhs" : "sobol") +
         "); de rekenruis is berekend als voor losse trekkingen, en daarom meestal te ruim.";
}

std::string scenario_titel(const Resultaat& resultaat, int nummer) {
  for (const ScenarioResultaat& s : resultaat.scenarios)
    if (s.nummer == nummer) return "scenario " + std::to_string(nummer) + " (" + s.naam + ")";
  return "scenario " + std::to_string(nummer);
}

std::string functienaam(std::string functie) {
  std::replace(functie.begin(), functie.end(), '_', ' ');
  return functie;
}

bool is_trajectduur(const std::string& pad) { return pad == "traject.duur.gemiddelde" || pad == "traject.duur"; }

std::string getalnaam(const std::string& pad) {
  if (pad == "traject.duur") return "duur van elk traject (maanden)";
  if (is_trajectduur(pad)) return "gemiddelde trajectduur (maanden)";
  return pad.ends_with("*.implementatie.doel") ? "implementatiegraad" : pad;
}

std::string discontovoet_tekst(double eerste, const std::vector<Resultaat::Voet>& later) {
  std::string uit = procent(eerste, 2);
  for (const Resultaat::Voet& v : later) uit += ", vanaf " + std::to_string(v.vanaf) + " " + procent(v.voet, 2);
  return uit;
}

std::string periode(const Resultaat& resultaat) {
  return std::to_string(resultaat.start) + " t/m " + std::to_string(resultaat.start + resultaat.horizon - 1);
}

}  // namespace mbc
