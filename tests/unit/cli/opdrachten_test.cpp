#include "cli/opdrachten.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/machinefout.h"
#include "cli/hulp.h"
#include "cli/opties.h"
#include "report/verslag.h"
#include "support/schema.h"

namespace mbc {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class Geheugen final : public Uitgang {
 public:
  void schrijf(std::string_view bytes) override { tekst += bytes; }
  std::string tekst;
};

struct Antwoord {
  Afsluitcode code;
  std::string uit, fout;
};

/// A command in memory, on a terminal or not.
class Opdrachten : public testing::Test {
 protected:
  Antwoord voer(std::vector<std::string> argumenten) {
    Geheugen uit, fout;
    Omgeving o{.uit = uit,
               .fout = fout,
               .uit_is_terminal = terminal,
               .fout_is_terminal = terminal,
               .zonder_kleur = zonder_kleur,
               .breedte = 100,
               .stop = &stop,
               .seconden = [this] { return tijd += 1; }};
    const Afsluitcode code = voer_opdracht(argumenten, o);
    return {code, uit.tekst, fout.tekst};
  }

  /// What stands on stderr of a call that is wrong; nothing may stand on stdout.
  std::string verkeerd(const std::vector<std::string>& argumenten) {
    const Antwoord a = voer(argumenten);
    EXPECT_EQ(a.code, Afsluitcode::aanroep_fout);
    EXPECT_EQ(a.uit, "");
    return a.fout;
  }

  std::string verkeerde_optie(const std::vector<std::string>& opties) {
    std::vector<std::string> alles = {"vergelijk", studie};
    alles.insert(alles.end(), opties.begin(), opties.end());
    return verkeerd(alles);
  }

  const std::string studie = MBC_BRONMAP "/scenarios/voorbeeld/studie.yaml";
  bool terminal = false, zonder_kleur = false;
  std::atomic<bool> stop = false;
  double tijd = 0;
};

TEST_F(Opdrachten, ToontHulpEnVersie) {
  EXPECT_EQ(voer({"--versie"}).uit, "mbc " + versie() + "\nbroncode " + std::string(broncode()) + "\n");
  for (const char* vraag : {"--help", "-h"}) {
    EXPECT_EQ(voer({vraag}).uit, algemene_hulp());
    for (const Opdracht& o : opdrachten()) {
      std::vector<std::string> woorden = woorden_van(o);
      woorden.emplace_back(vraag);
      EXPECT_EQ(voer(woorden).uit, hulp(o));
    }
    EXPECT_EQ(voer({"controleer", "x.yaml", vraag}).uit, voer({"help", "controleer"}).uit);
  }
  EXPECT_EQ(voer({"--help"}).code, Afsluitcode::gedaan);
  EXPECT_EQ(voer({"help"}).uit, algemene_hulp());
  EXPECT_EQ(voer({"help", "help"}).code, Afsluitcode::gedaan);
}

TEST_F(Opdrachten, DeHulpZegtAllesWatEenOpdrachtVanZichzelfZegt) {
  for (const Opdracht& o : opdrachten()) {
    const std::string naam(o.naam), tekst = hulp(o);
    EXPECT_THAT(algemene_hulp(), HasSubstr("\n  " + naam + " ")) << naam;
    EXPECT_THAT(algemene_hulp(), HasSubstr(" " + std::string(o.doet) + "\n"));
    EXPECT_THAT(tekst, StartsWith("mbc " + naam + ": " + std::string(o.doet) + "\n\nGebruik:\n  mbc " + naam));
    for (const Optie& x : o.opties) {
      const std::string optie = "\n  --" + std::string(x.naam) + " ";
      EXPECT_EQ(tekst.find(optie), tekst.rfind(optie)) << naam << optie;
      EXPECT_THAT(tekst, HasSubstr(optie + (x.waarde.empty() ? "" : std::string(x.waarde) + " ")));
    }
    ASSERT_FALSE(o.voorbeelden.empty()) << naam;
    for (const std::string_view v : o.voorbeelden)
      EXPECT_THAT(tekst, HasSubstr("\n  mbc " + naam + (v.empty() ? "" : " " + std::string(v)) + "\n"));
  }
}

/// A command of the options and words that a test needs.
Opdracht proef() {
  return {.naam = "proef",
          .doet = "niets",
          .los = {los_studie, {"B", ""}},
          .opties = {optie::zet, optie::uit, optie::stil, optie::zaad, optie::scenario},
          .doe = nullptr};
}

TEST(Regel, DeAanroepIsWatHetzelfdeOpnieuwMaakt) {
  const std::vector<std::string> woorden = {"map/s.yaml", "--uit",     "map",   "--zet",    "a=b c", "--stil",
                                            "--zaad=3",   "--uit=map", "--zet", "naam=d'e", "x y"};
  const std::vector<std::string> zonder_tweede_uit = [&] {
    std::vector<std::string> uit = woorden;
    uit.erase(uit.begin() + 7);
    return uit;
  }();
  EXPECT_EQ(Opdrachtregel(proef(), zonder_tweede_uit).aanroep(),
            R"(proef s.yaml --zet 'a=b c' --zaad=3 --zet 'naam=d'\''e' 'x y')");
  EXPECT_THROW(Opdrachtregel(proef(), woorden), Aanroepfout);
}

TEST(Regel, LeestEenKeerWatErStaat) {
  const std::vector<std::string> woorden = {"--zet",      "a=1",       "s.yaml",     "--scenario",
                                            "1, \"2,3\"", "--zet=b=2", "--scenario", "4"};
  const Opdrachtregel regel(proef(), woorden);
  EXPECT_THAT(regel.los(), testing::ElementsAre("s.yaml"));
  EXPECT_THAT(regel.waarden("zet"), testing::ElementsAre("a=1", "b=2"));
  EXPECT_THAT(regel.opgesomd("scenario"), testing::ElementsAre("1", "2,3", "4"));
  EXPECT_FALSE(regel.heeft("stil"));
  EXPECT_EQ(regel.geheel("zaad", 0, 9), std::nullopt);
}

TEST_F(Opdrachten, WijstDeWegBijEenVerkeerdeAanroep) {
  EXPECT_EQ(verkeerd({}), "mbc: de opdracht ontbreekt; verwacht: mbc OPDRACHT STUDIE [opties]\nZie mbc --help\n");
  const std::string onbekend = verkeerd({"vergelijken"});
  EXPECT_THAT(onbekend, StartsWith("mbc: onbekende opdracht vergelijken; bedoelde u vergelijk?\n  er is: vergelijk, "));
  EXPECT_TRUE(onbekend.ends_with("\nZie mbc --help\n")) << onbekend;
  EXPECT_EQ(verkeerd({"--versei"}),
            "mbc: onbekende optie --versei; bedoelde u --versie?\n  er is: --help en --versie\nZie mbc --help\n");
  EXPECT_EQ(verkeerd({"vergelijk"}),
            "mbc: STUDIE ontbreekt; verwacht: het pad van een studiebestand\nZie mbc vergelijk --help\n");
}

TEST_F(Opdrachten, ZegtInHetNederlandsWatErAanEenOptieMankeert) {
  const std::string zie = "\nZie mbc vergelijk --help\n";
  EXPECT_EQ(verkeerde_optie({"--replicatis", "3"}),
            "mbc: onbekende optie --replicatis; bedoelde u --replicaties?" + zie);
  EXPECT_EQ(verkeerde_optie({"--replicaties"}), "mbc: optie --replicaties vraagt een waarde" + zie);
  EXPECT_EQ(verkeerde_optie({"--zaad="}), "mbc: optie --zaad vraagt een waarde" + zie);
  EXPECT_EQ(verkeerde_optie({"--json=ja"}), "mbc: optie --json krijgt geen waarde" + zie);
  EXPECT_EQ(verkeerde_optie({"--zaad", "1", "--zaad", "2"}), "mbc: optie --zaad staat er meer dan één keer" + zie);
  EXPECT_EQ(verkeerde_optie({"nog.yaml"}),
            "mbc: er staat meer dan één STUDIE; namen met een spatie horen tussen aanhalingstekens" + zie);
  EXPECT_EQ(verkeerde_optie({"--json", "--csv"}), "mbc: --json, --csv en --csv-excel gaan niet samen" + zie);
  EXPECT_EQ(verkeerde_optie({"--replicaties", "0"}),
            "mbc: --replicaties 0 kan niet; verwacht: een geheel getal van 1 t/m 10000000" + zie);
  EXPECT_EQ(verkeerde_optie({"--zaad", "1,5"}),
            "mbc: --zaad 1,5 kan niet; verwacht: een geheel getal van 0 of hoger" + zie);
  EXPECT_EQ(
      verkeerde_optie({"--replicaties", "10.000"}),
      "mbc: --replicaties 10.000 kan niet; verwacht: een geheel getal van 1 t/m 10000000; bedoelde u 10000?" + zie);
  EXPECT_EQ(verkeerde_optie({"--replicaties", "1.000.000.000"}),
            "mbc: --replicaties 1.000.000.000 kan niet; verwacht: een geheel getal van 1 t/m 10000000" + zie);
  EXPECT_THAT(verkeerde_optie({"--zaad", "20 210 615"}), HasSubstr("; bedoelde u 20210615?"));
  EXPECT_THAT(verkeerde_optie({"--scenario", "1.000"}), HasSubstr("; bedoelde u 1000?"));
  EXPECT_EQ(verkeerde_optie({"--zet", "horizon"}),
            "mbc: --zet horizon kan niet; verwacht: PAD=WAARDE, bijvoorbeeld --zet discontovoet=3%" + zie);
  EXPECT_EQ(verkeerde_optie({"--scenario", "1,,2"}), "mbc: --scenario 1,,2 bevat een lege naam" + zie);
}

TEST_F(Opdrachten, ZegtWatErAanEenNauwkeurigheidMankeert) {
  const auto bezwaar = [&](const std::string& waarde) {
    std::string tekst = verkeerde_optie({"--nauwkeurigheid", waarde});
    EXPECT_THAT(tekst, StartsWith("mbc: --nauwkeurigheid " + waarde + " kan niet: "));
    EXPECT_THAT(tekst,
                HasSubstr("; verwacht: een percentage van het saldo zoals 1%, of een bedrag van minstens 100 euro "
                          "zoals 50000"));
    EXPECT_TRUE(tekst.ends_with("\nZie mbc vergelijk --help\n")) << tekst;
    return tekst;
  };
  for (const char* waarde : {"0%", "-1%", "0", "-500"})
    EXPECT_THAT(bezwaar(waarde), HasSubstr("een nauwkeurigheid is groter dan nul")) << waarde;
  for (const char* waarde : {"100%", "250%"})
    EXPECT_THAT(bezwaar(waarde), HasSubstr("een rekenruis zo groot als het saldo zelf zegt niets")) << waarde;
  EXPECT_THAT(bezwaar("1"), HasSubstr("als bedrag is dit te klein"));
  EXPECT_THAT(bezwaar("1"), HasSubstr("bedoelde u 1%?"));
  EXPECT_THAT(bezwaar("0,5%"), HasSubstr("bedoelde u 0.5%?"));
  EXPECT_THAT(bezwaar("50.000"), HasSubstr("dit is op twee manieren te lezen"));
  EXPECT_THAT(bezwaar("€ 50.000,-"), HasSubstr("bedoelde u 50000?"));
  EXPECT_THAT(bezwaar("veel"), HasSubstr("dit is geen getal"));
  EXPECT_THAT(verkeerde_optie({"--nauwkeurigheid", "1%", "--zet", "trekking=lhs"}),
              StartsWith("mbc: --nauwkeurigheid kan niet bij trekking lhs: "));
}

TEST_F(Opdrachten, ZegtHoeNauwkeurigHetWel) {
  // One family a year leaves far more noise than this.
  const Antwoord a = voer({"vergelijk", studie, "--nauwkeurigheid", "0.001%", "--replicaties", "700", "--json"});
  EXPECT_EQ(a.code, Afsluitcode::niet_gelijk);
  EXPECT_THAT(a.fout, StartsWith("mbc: na 700 replicaties is de nauwkeurigheid van 0,001% niet gehaald\n"
                                 "  scenario 1: rekenruis € "));
  const Antwoord los = voer({"vergelijk", studie, "--replicaties", "700", "--json"});
  EXPECT_EQ(los.code, Afsluitcode::gedaan);
  EXPECT_EQ(los.uit, a.uit);
}

TEST_F(Opdrachten, NoemtWatErWelIs) {
  const std::string zie = "\nZie mbc vergelijk --help\n";
  EXPECT_EQ(verkeerde_optie({"--gemeente", "Stat"}),
            "mbc: gemeente Stat bestaat niet; bedoelde u Stad?\n  er is: Dorp en Stad" + zie);
  EXPECT_EQ(verkeerde_optie({"--nul", "7"}), "mbc: scenario 7 bestaat niet\n  er is: 0 en 1" + zie);
  EXPECT_EQ(verkeerde_optie({"--scenario", "1,7"}), "mbc: scenario 7 bestaat niet\n  er is: 0 en 1" + zie);
  EXPECT_EQ(
      verkeerd({"controleer", studie, "--toon", "effecten.ots_reducti"}),
      "mbc: getal effecten.ots_reducti bestaat niet; bedoelde u effecten.ots_reductie?\nZie mbc controleer --help\n");
}

TEST_F(Opdrachten, EenPadZonderBeginWordtHerkend) {
  for (const std::vector<std::string>& opdracht :
       {std::vector<std::string>{"controleer", studie, "--toon", "kans_ots"},
        std::vector<std::string>{"omslagpunt", studie, "--parameter", "kans_ots"}})
    EXPECT_THAT(verkeerd(opdracht), StartsWith("mbc: getal kans_ots bestaat niet; bedoelde u traject.kans_ots?\n"));
}

TEST_F(Opdrachten, EenVerkeerdeWaardeHeetNaarDeOptieDieHaarGaf) {
  for (const char* opdracht : {"gevoeligheid", "omslagpunt"}) {
    const bool bereik = std::string(opdracht) == "omslagpunt";
    const Antwoord a =
        voer({opdracht, studie, "--parameter", bereik ? "traject.duur.vc=-2:1" : "traject.duur.vc=-2,1"});
    EXPECT_EQ(a.code, Afsluitcode::invoer_fout);
    EXPECT_THAT(a.fout, StartsWith("--parameter traject.duur.vc=-2:1:17: fout: "));
    EXPECT_EQ(a.fout.find("--zet"), std::string::npos) << a.fout;
  }
  const Antwoord a =
      voer({"gevoeligheid", studie, "--parameter", "traject.kans_vto=1%,2%", "--zet", "traject.kans_ots=3%"});
  EXPECT_THAT(a.fout, StartsWith("--zet traject.kans_ots=3%"));
  EXPECT_THAT(a.fout, HasSubstr("\n  --parameter traject.kans_vto=1%"));
  EXPECT_THAT(voer({"omslagpunt", studie, "--parameter", "traject.kans_ots=20:30"}).fout,
              AllOf(StartsWith("--parameter traject.kans_ots=20:1:18: fout: "), HasSubstr("bedoelde u 20%?")));
  EXPECT_THAT(voer({"omslagpunt", studie, "--parameter", "discontovoet=0:1"}).fout,
              AllOf(StartsWith("--parameter discontovoet=1:1:14: fout: "), HasSubstr("bedoelde u 1% of 100%?")));
  EXPECT_THAT(verkeerd({"gevoeligheid", studie, "--parameter", "traject.kans_ots=20"}),
              StartsWith("mbc: --parameter traject.kans_ots=20 kan niet: "));
}

TEST_F(Opdrachten, EenWaardeVanEenReeksWordtGelezenAlsInDeStudie) {
  const std::string twee = "is op twee manieren te lezen; ";
  for (const auto& [opdracht, waarden, bedoelde] :
       std::vector<std::array<std::string, 3>>{{"gevoeligheid", "1.000:2.000:3", "bedoelde u 1000 of 1?"},
                                               {"gevoeligheid", "1:2.000:3", "bedoelde u 2000 of 2?"},
                                               {"gevoeligheid", "1,2.500,4", "bedoelde u 2500 of 2.5?"},
                                               {"omslagpunt", "1.000:2.000", "bedoelde u 1000 of 1?"}}) {
    const Antwoord a = voer({opdracht, studie, "--parameter", "tarieven.lokaal_team=" + waarden});
    EXPECT_EQ(a.code, Afsluitcode::invoer_fout) << waarden;
    EXPECT_EQ(a.uit, "");
    EXPECT_THAT(a.fout, AllOf(StartsWith("--parameter tarieven.lokaal_team="), HasSubstr(twee), HasSubstr(bedoelde)));
  }
  EXPECT_EQ(
      voer({"gevoeligheid", studie, "--parameter", "effecten.ots_reductie=0.125:0.250:2", "--replicaties", "2"}).code,
      Afsluitcode::gedaan);
  EXPECT_THAT(verkeerd({"gevoeligheid", studie, "--parameter", "tarieven.lokaal_team=80,5:90,5:3"}),
              AllOf(StartsWith("mbc: --parameter tarieven.lokaal_team=80,5:90,5:3 kan niet: \"80,5\" is geen getal; "),
                    HasSubstr("; bedoelde u 80.5?\n")));
}

TEST_F(Opdrachten, EenReeksDieGeenScenarioRaaktWordtGeweigerd) {
  const std::string bedoelde = "bedoelde u scenarios.1.implementatie.doel?";
  EXPECT_THAT(voer({"gevoeligheid", studie, "--parameter", "implementatie.doel=10%,80%"}).fout,
              AllOf(StartsWith("--parameter implementatie.doel=10%:1:15: fout: "), HasSubstr(bedoelde)));
  EXPECT_THAT(voer({"omslagpunt", studie, "--parameter", "implementatie.doel=10%:80%"}).fout,
              AllOf(StartsWith("--parameter implementatie.doel=10%:1:15: fout: "), HasSubstr(bedoelde)));
  const Antwoord a = voer({"vergelijk", studie, "--replicaties", "2", "--zet", "implementatie.doel=80%"});
  EXPECT_EQ(a.code, Afsluitcode::gedaan);
  EXPECT_THAT(a.fout, AllOf(StartsWith("--zet implementatie.doel=80%:1:15: waarschuwing: "), HasSubstr(bedoelde)));
}

TEST_F(Opdrachten, MaaktVreemdeTekensInEenMeldingOnschadelijk) {
  EXPECT_EQ(verkeerd({"\x1b[2Jweg"}).find('\x1b'), std::string::npos);
}

TEST_F(Opdrachten, FoutenInDeInvoerStaanOpStderrMetHunPlaats) {
  const Antwoord a = voer({"vergelijk", studie, "--zet", "horizon=nul"});
  EXPECT_EQ(a.code, Afsluitcode::invoer_fout);
  EXPECT_EQ(a.uit, "");
  EXPECT_THAT(a.fout, StartsWith("--zet horizon=nul"));
  EXPECT_THAT(a.fout, HasSubstr("mbc: 1 fout in de invoer; er is niets doorgerekend\n"));
}

TEST_F(Opdrachten, VergelijktOpStdoutAlleen) {
  const Antwoord a = voer({"vergelijk", studie, "--replicaties", "20"});
  EXPECT_EQ(a.code, Afsluitcode::gedaan);
  EXPECT_THAT(a.uit, StartsWith("Voorbeeld\nVergeleken met scenario 0 (Zoals nu), het nulalternatief"));
  EXPECT_EQ(a.fout, "");
}

TEST_F(Opdrachten, DeOptiesStaanInHetResultaat) {
  const Antwoord a = voer({"vergelijk", studie, "--replicaties", "7", "--zaad", "9", "--nul", "1", "--scenario", "0",
                           "--gemeente", "Dorp", "--zet", "horizon=3", "--json"});
  EXPECT_EQ(a.code, Afsluitcode::gedaan) << a.fout;
  for (const char* deel : {"\"zaad\": 9,", "\"replicaties\": 7,", "\"nulalternatief\": 1,", "\"horizon=3\"",
                           "\"gemeenten\": [\n    \"Dorp\"\n  ]"})
    EXPECT_THAT(a.uit, HasSubstr(deel));
  EXPECT_EQ(a.uit.find("\"naam\": \"Invoeren\""), std::string::npos) << "alleen scenario 0 is gevraagd";
}

TEST_F(Opdrachten, HetResultaatHoudtZichAanHetSchema) {
  const Antwoord a = voer({"vergelijk", studie, "--replicaties", "7", "--json"});
  EXPECT_EQ(proef::afwijking(proef::lees_json(a.uit)), "");
}

TEST_F(Opdrachten, KleurAlleenOpEenTerminalEnNooitMetNoColor) {
  EXPECT_EQ(voer({"vergelijk", studie, "--replicaties", "2"}).uit.find('\x1b'), std::string::npos);
  terminal = true;
  EXPECT_NE(voer({"vergelijk", studie, "--replicaties", "2"}).uit.find('\x1b'), std::string::npos);
  EXPECT_EQ(voer({"vergelijk", studie, "--replicaties", "2", "--json"}).uit.find('\x1b'), std::string::npos);
  zonder_kleur = true;
  EXPECT_EQ(voer({"vergelijk", studie, "--replicaties", "2"}).uit.find('\x1b'), std::string::npos);
}

TEST_F(Opdrachten, VoortgangStaatAlleenOpEenTerminalEnWordtGewist) {
  terminal = true;
  const std::string fout = voer({"vergelijk", studie, "--replicaties", "50"}).fout;
  EXPECT_THAT(fout, StartsWith("\r\x1b[K  ["));
  EXPECT_THAT(fout, HasSubstr("100%"));
  EXPECT_TRUE(fout.ends_with("\r\x1b[K")) << fout;
  EXPECT_EQ(voer({"vergelijk", studie, "--replicaties", "50", "--stil"}).fout, "");
}

TEST_F(Opdrachten, CtrlCGeeft130EnNiets) {
  stop = true;
  const Antwoord a = voer({"vergelijk", studie});
  EXPECT_EQ(a.code, Afsluitcode::onderbroken);
  EXPECT_EQ(a.uit, "");
  EXPECT_EQ(a.fout,
            "mbc: onderbroken; er is niets geschreven\n"
            "Met --hervat MAP blijft bewaard wat al gerekend is, en gaat dezelfde opdracht daar verder\n");
}

TEST_F(Opdrachten, ControleertZonderTeRekenen) {
  const Antwoord a = voer({"controleer", studie});
  EXPECT_EQ(a.code, Afsluitcode::gedaan);
  EXPECT_THAT(a.uit, StartsWith("Voorbeeld\nDe studie is in orde. Er is niets doorgerekend.\n"));
  EXPECT_EQ(a.fout, "");
}

TEST_F(Opdrachten, ToontEenGetalMetWatErEerderStond) {
  const Antwoord a =
      voer({"controleer", studie, "--toon", "effecten.ots_reductie", "--zet", "effecten.ots_reductie=20%"});
  EXPECT_EQ(a.code, Afsluitcode::gedaan) << a.fout;
  EXPECT_THAT(a.uit, StartsWith("effecten.ots_reductie\n  waarde         20%\n"));
  EXPECT_THAT(a.uit, HasSubstr("staat in       --zet effecten.ots_reductie=20%\n"));
  EXPECT_THAT(a.uit, HasSubstr("eerder         {pert: [0%, 10%, 25%]} in "));
  EXPECT_THAT(a.uit, HasSubstr("voorbeeld/studie.yaml:33:"));
}

/// A disk that is full, and a reader that is gone.
template <class Fout>
class Kapot final : public Uitgang {
 public:
  void schrijf(std::string_view) override { throw Fout(); }
};
struct VolleSchijf : MachineFout {
  VolleSchijf() : MachineFout("schrijven naar stdout mislukt: de schijf is vol") {}
};

template <class Fout>
Antwoord met_kapotte_stdout() {
  Kapot<Fout> uit;
  Geheugen fout;
  Omgeving o{.uit = uit, .fout = fout, .seconden = [] { return 0.0; }};
  const std::vector<std::string> argumenten = {"--versie"};
  const Afsluitcode code = voer_opdracht(argumenten, o);
  return {code, "", fout.tekst};
}

TEST(Uitvoer, EenVolleSchijfIsEenFoutVanDeMachine) {
  const Antwoord a = met_kapotte_stdout<VolleSchijf>();
  EXPECT_EQ(a.code, Afsluitcode::machine_fout);
  EXPECT_EQ(a.fout, "mbc: schrijven naar stdout mislukt: de schijf is vol\n");
}

TEST(Uitvoer, EenLezerDieWegIsHoortNiets) {
  const Antwoord a = met_kapotte_stdout<LezerWeg>();
  EXPECT_EQ(a.code, Afsluitcode::machine_fout);
  EXPECT_EQ(a.fout, "");
}

TEST(Uitvoer, EenVolGeheugenIsEenFoutVanDeMachine) {
  EXPECT_EQ(met_kapotte_stdout<std::bad_alloc>().fout, "mbc: het geheugen is op\n");
}

}  // namespace
}  // namespace mbc
