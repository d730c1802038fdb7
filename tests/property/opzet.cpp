#include "property/opzet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace mbc::proef {
namespace {

constexpr std::array effecten = {"trajectduur_reductie",    "vto_reductie",     "ots_reductie",
                                 "otsduur_reductie",        "crisis_reductie",  "uithuisplaatsing_reductie",
                                 "recidive_reductie_1jaar", "instroomreductie", "recidive_reductie_2jaar"};
const std::vector<std::string> geldstroomnamen = {"Jeugdwet", "Wmo", "Justitie"};
const std::vector<std::string> gemeentenamen = {"Delft", "Rijswijk", "Wassenaar"};

std::string blok(const std::string& sleutel, const Regels& regels) {
  if (regels.empty()) return {};
  std::string uit = sleutel + ":\n";
  for (const auto& [naam, waarde] : regels) uit += "  " + naam + ": " + waarde + "\n";
  return uit;
}

std::string stroom(const Regels& regels) {
  std::string uit;
  for (const auto& [naam, waarde] : regels) uit += (uit.empty() ? "" : ", ") + naam + ": " + waarde;
  return "{" + uit + "}";
}

std::string tekst(double x) {
  std::ostringstream uit;
  uit.precision(15);
  uit << x;
  return uit.str();
}

/// Euros or hours with two decimals: 1.234 could be read in two ways.
std::string bedrag(double x) {
  std::ostringstream uit;
  uit << std::fixed << std::setprecision(2) << x;
  return uit.str();
}

std::string tekst(const Opzet& o, const Investeringsregel& i) {
  const std::string soort = !i.prijs.empty() ? ", prijs: " + i.prijs + ", aantal: " + bedrag(i.bedrag)
                            : i.in_uren      ? ", functie: lokaal_team, uren: " + bedrag(i.bedrag)
                                             : ", bedrag: " + bedrag(i.bedrag * o.investeringsbedragen);
  const std::string kasdeel = i.kasdeel.empty() ? "" : ", kasdeel: " + i.kasdeel;
  return "{geldstroom: " + i.geldstroom + ", soort: structureel, grondslag: " + i.grondslag + soort + kasdeel + i.rest +
         "}";
}

std::string tekst(const Opzet& o, const Bon& bon) {
  std::string uit = "kassabon: " + bon.id + "\nprijspeil: 2021\ngewicht: " + tekst(bon.gewicht) + "\n";
  if (bon.regels.empty()) return uit + "regels: []\n";
  uit += "regels:\n";
  for (const Bonregel& r : bon.regels) {
    uit += "  - {omschrijving: " + r.omschrijving + ", geldstroom: " + r.geldstroom + ", fase: " + r.fase;
    if (!r.prijs.empty()) {
      uit += ", prijs: " + r.prijs + ", aantal: {zonder: " + bedrag(r.zonder) + ", met: " + bedrag(r.met) + "}}\n";
    } else if (r.in_uren) {
      uit += ", functie: gi, uren: {zonder: " + bedrag(r.zonder) + ", met: " + bedrag(r.met) + "}}\n";
    } else {
      uit += ", zonder: " + bedrag(r.zonder * o.zorgbedragen) + ", met: " + bedrag(r.met * o.zorgbedragen) + "}\n";
    }
  }
  return uit;
}

/// The prices that receipts (first two) and investments share.
std::string prijzen(const Opzet& o) {
  const auto tussen = [&](double van, double tot) {
    return o.zekere_prijzen ? bedrag(van) : "{uniform: [" + bedrag(van) + ", " + bedrag(tot) + "]}";
  };
  const auto euro = [&](double van, double tot, double keer) {
    return "{bedrag: " + tussen(van * keer, tot * keer) + "}";
  };
  return "prijzen:\n  plaats: " + euro(800, 2400, o.zorgbedragen) + "\n  huisbezoek: {uren: " + tussen(1, 3) +
         ", functie: gi}\n  cursus: " + euro(150, 450, o.investeringsbedragen) +
         "\n  gesprek: {uren: 1.5, functie: lokaal_team}\n";
}

/// A share that is certain, or uncertain around it.
std::string aandeel(int laag, int hoog) {
  const int a = geheel(laag, hoog), b = geheel(laag, hoog);
  if (kans(50)) return std::to_string(a) + "%";
  return "{uniform: [" + std::to_string(std::min(a, b)) + "%, " + std::to_string(std::max(a, b)) + "%]}";
}

Regels willekeurig_traject() {
  const int vto = geheel(20, 100), r2 = geheel(0, 60);
  const std::array<std::string, 4> duren = {"12", "{lognormaal: {gemiddelde: {uniform: [8, 20]}, vc: 0.8}}",
                                            "{gamma: {gemiddelde: 15, vc: 50%}}", "{uniform: [2, 30]}"};
  return {{"leeftijd", kans(50) ? "{driehoek: [0, 8, 17.5]}" : std::to_string(geheel(0, 17))},
          {"duur", duren[static_cast<std::size_t>(geheel(0, 3))]},
          {"vrijwillig_vooraf", std::to_string(geheel(0, 6))},
          {"kans_vto", std::to_string(vto) + "%"},
          {"kans_ots", std::to_string(geheel(0, vto)) + "%"},
          {"kans_uithuisplaatsing", aandeel(0, 100)},
          {"aandeel_uithuisplaatsing", aandeel(0, 100)},
          {"crises_per_jaar", tekst(geheel(0, 20) / 10.0)},
          {"kans_recidive_1jaar", std::to_string(geheel(0, r2)) + "%"},
          {"kans_recidive_2jaar", std::to_string(r2) + "%"},
          {"max_trajecten", std::to_string(geheel(1, 4))}};
}

Regels willekeurige_effecten() {
  Regels uit = {{"optimismecorrectie", aandeel(50, 100)},
                {"attributie", aandeel(50, 100)},
                {"instroom_vertraging", tekst(geheel(0, 4) / 2.0)}};
  for (const char* e : effecten) {
    if (kans(70)) uit.emplace_back(e, aandeel(0, 60));
  }
  return uit;
}

Regels willekeurige_gemeente() {
  Regels r = {{"instroom", std::to_string(geheel(1, 12))},
              {"huidig", procent(0, 50)},
              {"medewerkers", std::to_string(geheel(0, 30))},
              {"getraind", procent(0, 100)}};
  if (kans(40)) r.emplace_back("start", std::to_string(2022 + geheel(-1, 3)));
  if (kans(30)) r.emplace_back("gestart", std::to_string(2022 - geheel(0, 3)));
  if (kans(30)) r.emplace_back("verloop", procent(0, 30));
  return r;
}

Regels willekeurige_implementatie() {
  Regels uit = {{"doel", aandeel(0, 100)},
                {"vertraging", tekst(geheel(0, 4) / 2.0)},
                {"opbouw", tekst(geheel(0, 6) / 2.0)},
                {"te_trainen", procent(0, 100)}};
  if (kans(30)) uit.emplace_back("selectie", kans(30) ? "100%" : aandeel(0, 100));
  if (kans(30)) uit.emplace_back("instap", kans(30) ? "100%" : aandeel(0, 100));
  return uit;
}

Investeringsregel willekeurige_investering(int nummer, std::size_t stromen) {
  Investeringsregel i;
  i.id = "regel" + std::to_string(nummer);
  i.geldstroom = geldstroomnamen[static_cast<std::size_t>(geheel(0, static_cast<int>(stromen) - 1))];
  i.grondslag = grondslagkenmerken[static_cast<std::size_t>(geheel(0, int{aantal_grondslagen} - 1))].naam;
  i.bedrag = geheel(1, 5000);
  i.in_uren = kans(40);
  if (i.in_uren) i.bedrag = geheel(1, 40);
  if (kans(30)) {
    i.prijs = i.in_uren ? "gesprek" : "cursus";
    i.bedrag = geheel(0, 300) / 100.0;
  }
  if (kans(40)) i.kasdeel = aandeel(0, 100);
  if (kans(30)) i.rest += ", aandeel: " + aandeel(0, 200);
  if (i.grondslag == "per_jaar" && kans(50)) i.rest += ", van: 2023";
  if (i.grondslag == "eenmalig" && kans(50)) i.rest += ", jaar: 2022";
  if ((i.grondslag == "per_jaar" || i.grondslag == "eenmalig") && kans(50)) i.rest += ", per_gemeente: ja";
  return i;
}

Bon willekeurige_bon(int nummer, std::size_t stromen) {
  Bon bon{"bon" + std::to_string(nummer), geheel(1, 4) / 2.0, {}};
  for (int n = geheel(1, 4); n > 0; --n) {
    Bonregel r;
    r.geldstroom = geldstroomnamen[static_cast<std::size_t>(geheel(0, static_cast<int>(stromen) - 1))];
    r.omschrijving = "Hulp" + std::to_string(n);
    r.fase = std::string(fasenamen[static_cast<std::size_t>(geheel(0, int{aantal_fasen} - 1))]);
    r.in_uren = kans(30);
    r.zonder = r.in_uren ? geheel(0, 40) : geheel(0, 300'000) / 100.0;
    if (kans(30)) {
      r.prijs = r.in_uren ? "huisbezoek" : "plaats";
      r.zonder = geheel(0, 300) / 100.0;
    }
    r.met = kans(50) ? r.zonder : std::floor(r.zonder * geheel(0, 100)) / 100;
    bon.regels.push_back(r);
  }
  return bon;
}

Scenarioregels willekeurig_scenario(int nummer, const std::string& gemeente) {
  Scenarioregels s{nummer, "Plan " + std::to_string(nummer), {}};
  if (nummer == 0) {
    s.regels.emplace_back("implementatie", "{doel: 0%}");
    return s;
  }
  if (kans(70)) s.regels.emplace_back("implementatie", stroom(willekeurige_implementatie()));
  if (kans(40))
    s.regels.emplace_back("methodetrouw", "{begin: " + procent(20, 60) + ", eind: " + aandeel(60, 100) + "}");
  if (kans(30)) s.regels.emplace_back("effecten", "{ots_reductie: " + aandeel(0, 60) + "}");
  if (kans(30)) s.regels.emplace_back("gemeenten", "{" + gemeente + ": {implementatie: {vertraging: 1}}}");
  return s;
}

/// A distribution between families, certain or with numbers that are uncertain themselves; mostly between 0 and
/// `hoog`.
std::string tussen_gezinnen(int hoog) {
  const auto x = [&](int laag, int tot) { return tekst(geheel(10 * laag, 10 * tot) / 10.0); };
  const std::string midden = kans(30) ? "{uniform: [" + x(1, hoog / 2) + ", " + x(hoog / 2, hoog) + "]}" : x(1, hoog);
  switch (geheel(0, 7)) {
    case 0:
      return x(0, hoog);
    case 1:
      return "{uniform: [" + x(0, hoog / 2) + ", " + x(hoog / 2, hoog) + "]}";
    case 2:
      return "{driehoek: [" + x(0, hoog / 3) + ", " + x(hoog / 3, hoog / 2) + ", " + x(hoog / 2, hoog) + "]}";
    case 3:
      return "{pert: [" + x(0, hoog / 3) + ", " + x(hoog / 3, hoog / 2) + ", " + x(hoog / 2, hoog) + "]}";
    case 4:
      return "{discreet: {waarden: [0, " + x(1, hoog / 2) + ", " + tekst(hoog) + "], kansen: [20%, 50%, 30%]}}";
    case 5:
      return "{normaal: {gemiddelde: " + tekst(hoog / 2.0) + ", sd: " + x(0, hoog / 8) + "}}";
    case 6:
      return "{gamma: {gemiddelde: " + midden + ", vc: " + procent(0, 150) + "}}";
    default:
      return "{lognormaal: {gemiddelde: " + midden + ", vc: " + procent(0, 150) + "}}";
  }
}

/// Trajecten of any length, many or few, with all that can happen in them.
void verruim_traject(Opzet& o) {
  const int grens = kans(20) ? geheel(9, 120) : 18;
  zet(o.kop, "leeftijdsgrens", std::to_string(grens));
  zet(o.traject, "leeftijd",
      kans(30) ? "{beta: {gemiddelde: 0.5, sd: 0.2}}" : "{uniform: [0, " + std::to_string(grens) + "]}");
  zet(o.traject, "duur", tussen_gezinnen(kans(20) ? 100 : 24));
  zet(o.traject, "vrijwillig_vooraf", std::to_string(kans(20) ? geheel(0, 60) : geheel(0, 6)));
  zet(o.traject, "crises_per_jaar", tekst(kans(10) ? 36 : geheel(0, 30) / 10.0));
  zet(o.traject, "max_trajecten", std::to_string(kans(40) ? geheel(5, 100) : geheel(1, 4)));
  if (kans(30)) zet(o.traject, "kans_recidive_2jaar", "100%");
}

Opzet bouw_ruime_opzet(Opzet o) {
  const int jaren = kans(25) ? geheel(1, 40) : geheel(1, 6), aanloop = kans(20) ? geheel(0, 25) : geheel(0, 3);
  zet(o.kop, "horizon", std::to_string(jaren));
  zet(o.kop, "aanloopjaren", std::to_string(aanloop));
  zet(o.kop, "replicaties", "2");
  verruim_traject(o);
  const int gemeenten = kans(25) ? geheel(1, 60) : geheel(1, 4), scenarios = kans(25) ? geheel(2, 14) : geheel(2, 4);
  for (int g = static_cast<int>(o.gemeenten.size()); g < gemeenten; ++g) {
    o.gemeenten.emplace_back("Plaats " + std::to_string(g), willekeurige_gemeente());
  }
  constexpr int gezinnen = 400;  // as many as both kernels run in a fraction of a second
  const int hoogste = std::max(1, gezinnen / (gemeenten * (jaren + aanloop)));
  const bool leeg = kans(5);
  for (auto& [naam, regels] : o.gemeenten) zet(regels, "instroom", std::to_string(leeg ? 0 : geheel(0, hoogste)));
  for (int s = static_cast<int>(o.scenarios.size()); s < scenarios; ++s) {
    o.scenarios.push_back(willekeurig_scenario(s, o.gemeenten.front().first));
  }
  return o;
}

Opzet bouw_opzet() {
  Opzet o;
  o.kop = {{"horizon", std::to_string(geheel(3, 6))},
           {"aanloopjaren", std::to_string(geheel(0, 2))},
           {"replicaties", std::to_string(geheel(2, 5))},
           {"zaad", std::to_string(geheel(0, 1000))},
           {"discontovoet", kans(30) ? "{uniform: [1%, 4%]}" : procent(0, 5)},
           {"nulalternatief", "0"},
           {"duurste_gezinnen", kans(30) ? "5" : "0"},
           {"kassabon_onzekerheid", kans(50) ? "aan" : "uit"},
           {"verzilverbaar_vanaf", std::to_string(geheel(0, 2))},
           {"kostenopslag", aandeel(0, 30)}};
  const auto stromen = static_cast<std::size_t>(geheel(1, 3));
  for (std::size_t f = 0; f < stromen; ++f) {
    o.geldstromen.emplace_back(geldstroomnamen[f], std::string("{drager: ") + (f < 2 ? "gemeente" : "Rijk") +
                                                       ", verzilverbaar: " + aandeel(0, 100) + "}");
  }
  o.traject = willekeurig_traject();
  o.instroom = {{"spreiding", kans(30) ? "vast" : "poisson"}, {"trend", std::to_string(geheel(-10, 10)) + "%"}};
  o.effecten = willekeurige_effecten();
  for (int g = geheel(1, 3); g > 0; --g) {
    o.gemeenten.emplace_back(gemeentenamen[static_cast<std::size_t>(g - 1)], willekeurige_gemeente());
  }
  o.implementatie = willekeurige_implementatie();
  o.methodetrouw = {{"begin", procent(20, 60)}, {"eind", aandeel(60, 100)}, {"leertijd", std::to_string(geheel(0, 3))}};
  for (int i = geheel(0, 4); i > 0; --i) o.investeringen.push_back(willekeurige_investering(i, stromen));
  for (int s = geheel(1, 3); s >= 0; --s) o.scenarios.push_back(willekeurig_scenario(s, o.gemeenten.front().first));
  for (int b = geheel(1, 3); b > 0; --b) o.bonnen.push_back(willekeurige_bon(b, stromen));
  if (kans(40))
    o.kop.emplace_back("kassabon_steekproef", kans(50) ? tekst(geheel(1, 80) / 10.0) : "{uniform: [0.5, 8]}");
  return o;
}

}  // namespace

int geheel(int laag, int hoog) { return *rc::gen::inRange(laag, hoog + 1); }
bool kans(int honderdsten) { return *rc::gen::resize(100, rc::gen::inRange(0, 100)) < honderdsten; }
std::string procent(int laag, int hoog) { return std::to_string(geheel(laag, hoog)) + "%"; }

void zet(Regels& regels, const std::string& sleutel, const std::string& waarde) {
  for (auto& [naam, oud] : regels) {
    if (naam == sleutel) {
      oud = waarde;
      return;
    }
  }
  regels.emplace_back(sleutel, waarde);
}

void haal_weg(Regels& regels, const std::string& sleutel) {
  std::erase_if(regels, [&](const auto& r) { return r.first == sleutel; });
}

Bestanden tekst(const Opzet& o) {
  std::string studie = "studie: Wetten\nprijspeil: 2021\nstart: 2022\n";
  for (const auto& [sleutel, waarde] : o.kop) studie += sleutel + ": " + waarde + "\n";
  studie += blok("geldstromen", o.geldstromen);
  studie += "tarieven:\n  gi: " + bedrag(97.31 * o.zorgbedragen) +
            "\n  lokaal_team: " + bedrag(85 * o.investeringsbedragen) + "\n";
  studie += prijzen(o);
  studie += blok("traject", o.traject) + blok("instroom", o.instroom) + blok("effecten", o.effecten);
  Regels gemeenten;
  for (const auto& [naam, regels] : o.gemeenten) gemeenten.emplace_back(naam, stroom(regels));
  studie +=
      blok("gemeenten", gemeenten) + blok("implementatie", o.implementatie) + blok("methodetrouw", o.methodetrouw);
  Regels investeringen;
  for (const Investeringsregel& i : o.investeringen) investeringen.emplace_back(i.id, tekst(o, i));
  studie += blok("investeringen", investeringen);
  Bestanden uit;
  std::string namen;
  for (const Scenarioregels& s : o.scenarios) {
    const std::string bestand = "s" + std::to_string(s.nummer) + ".yaml";
    namen += (namen.empty() ? "" : ", ") + bestand;
    std::string& doel = uit[bestand];
    doel = "nummer: " + std::to_string(s.nummer) + "\nnaam: " + s.naam + "\n";
    for (const auto& [sleutel, waarde] : s.regels) doel += sleutel + ": " + waarde + "\n";
  }
  uit["studie.yaml"] = studie + "scenarios: [" + namen + "]\nkassabonnen: bonnen\n";
  for (const Bon& bon : o.bonnen) uit["bonnen/" + bon.id + ".yaml"] = tekst(o, bon);
  return uit;
}

Opzet willekeurige_opzet() { return *rc::gen::exec(bouw_opzet); }
Opzet ruime_opzet() {
  return *rc::gen::exec([] { return bouw_ruime_opzet(bouw_opzet()); });
}

void showValue(const Opzet& o, std::ostream& uit) {
  for (const auto& [naam, inhoud] : tekst(o)) uit << "--- " << naam << "\n" << inhoud;
}

void zet_gemeenten(Opzet& o, const std::string& sleutel, const std::string& waarde) {
  for (auto& [naam, regels] : o.gemeenten) zet(regels, sleutel, waarde);
}

void zonder_effecten(Opzet& o) {
  for (const char* e : effecten) zet(o.effecten, e, "0%");
  for (Scenarioregels& s : o.scenarios) haal_weg(s.regels, "effecten");
  for (Bon& bon : o.bonnen) {
    for (Bonregel& r : bon.regels) r.met = r.zonder;
  }
}

}  // namespace mbc::proef
