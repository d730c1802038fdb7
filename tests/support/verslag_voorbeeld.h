#pragma once

#include "report/verslag.h"

/// A Verslag put together by hand: round numbers, so that a test can say what must be shown.
namespace mbc::proef {

/// Mean with a spread of `sd` over 10.000 replicaties: mcse is sd / 100, P5 and P95 lie 1.645 sd away.
inline Samenvatting spreiding(double gemiddelde, double sd, double kans = 0.5) {
  return {gemiddelde,
          sd,
          sd / 100,
          gemiddelde - 1.645 * sd,
          gemiddelde - 0.674 * sd,
          gemiddelde,
          gemiddelde + 0.674 * sd,
          gemiddelde + 1.645 * sd,
          kans};
}

inline BatenKosten baten_kosten(double baten, double kosten, double sd, double kans = 0.5) {
  return {spreiding(baten, sd), spreiding(kosten, sd / 4), spreiding(baten - kosten, sd, kans)};
}

/// A scenario with baten and kosten in euros over two gemeenten, two geldstromen of which the second has no
/// kosten, and two years. Gemeenten and years each have half.
inline ScenarioResultaat scenario(int nummer, const std::string& naam, double baten, double kosten, double sd) {
  ScenarioResultaat s;
  s.nummer = nummer;
  s.naam = naam;
  s.ncw = baten_kosten(baten, kosten, sd, baten > kosten ? 0.72 : 0);
  s.verzilverbaar_saldo = spreiding(baten / 2 - kosten, sd / 2, 0.004);
  if (kosten != 0) s.batenkostenratio = baten / kosten;
  s.geldstromen = {baten_kosten(baten * 0.75, kosten, sd), baten_kosten(baten * 0.25, 0, sd / 4)};
  s.dragers = {{"Rijk", spreiding(baten * 0.25, sd / 4), spreiding(baten * 0.05, sd / 20)},
               {"gemeente", spreiding(baten * 0.75 - kosten, sd), spreiding(baten * 0.45 - kosten, sd / 2)}};
  const Moment half_baten{baten / 8, sd / 8, sd / 800}, half_kosten{kosten / 8, sd / 32, sd / 3200};
  const Cel cel{half_baten, half_kosten, {(baten - kosten) / 8, sd / 8, sd / 800}};
  const Formatie fte{1360, 1, 680, 0.5};
  for (int g = 0; g < 2; ++g)
    s.gemeenten.push_back({baten_kosten(baten / 2, kosten / 2, sd / 2), {{cel, cel}, {cel, cel}}, {{fte}, {fte}}});
  const Aantallen aantallen{{120.25, 135.5, 40, 30, 20, 55.5, 7.04, 12, 54.5, 19, 240}};
  const JaarNiveau niveau{{spreiding(40e6 - baten / 2, 1e6), spreiding(kosten / 2, sd / 8)},
                          {{spreiding(30e6 - baten * 0.375, 1e6), spreiding(kosten / 2, sd / 8)},
                           {spreiding(10e6 - baten / 8, 1e6), spreiding(0, 0)}},
                          (40e6 - baten / 2) / 240,
                          (40e6 - baten / 2) / 20};
  double cumulatief = 0;
  for (int y = 0; y < 2; ++y) {
    cumulatief += (baten - kosten) / 2;
    s.jaren.push_back({2022 + y,
                       baten_kosten(baten / 2, kosten / 2, sd / 2),
                       spreiding(cumulatief, sd),
                       {baten_kosten(baten * 0.375, kosten / 2, sd / 2), baten_kosten(baten / 8, 0, sd / 8)},
                       niveau,
                       aantallen,
                       {{2720, 2, 1360, 1}}});
  }
  s.zorgkosten = spreiding(80e6 - baten, 1e6);
  s.investeringen = spreiding(kosten, sd / 4);
  s.terugverdientijd = {{0.1, 0.72}, 1.62};
  s.kasput = {spreiding(-kosten / 4, sd / 10, 0), 2022};
  s.recidive_1jaar = spreiding(0.1, 0.01, 1);
  s.recidive_2jaar = spreiding(0.16, 0.02, 1);
  Rooster<double, 2> per_gemeente({2, 2});
  for (double& x : per_gemeente.cellen()) x = kosten / 8;
  Rooster<double, 2> uren({2, 2});
  for (double& x : uren.cellen()) x = 16.25;
  const std::vector<double> per_jaar = {kosten / 4, kosten / 4};
  const double plat = kosten / 2, contant = 0.98 * plat;
  s.regels = {{"projectleider", plat, contant, "Projectleider", 0, Soort::incidenteel, true, per_jaar, per_gemeente,
               per_gemeente, Rooster<double, 2>({2, 2}), std::nullopt},
              {"training", plat, contant, "Training", 0, Soort::structureel, false, per_jaar, per_gemeente,
               per_gemeente, uren, 0}};
  s.kostensoorten = {{Soort::incidenteel, true, {kosten / 2, sd / 8, sd / 800}},
                     {Soort::incidenteel, false, {}},
                     {Soort::structureel, true, {}},
                     {Soort::structureel, false, {kosten / 2, sd / 8, sd / 800}}};
  return s;
}

/// One year later in Dorp earns a little back; Stad chooses nothing else. Scenario 1 asks no fte and has no kasput.
inline Vertragingstabel vertraging(const std::vector<ScenarioKop>& scenarios) {
  Vertragingstabel t;
  t.replicaties = 500;
  t.horizon = 2;
  t.functie = "lokaal_team";
  t.keuzes = {{}, {1, 1}};
  t.scenarios = scenarios;
  t.gemeenten = {"Dorp", "Stad"};
  const Keuzepunt niets{{}, 2022, 3, spreiding(0, 0, 0), spreiding(0, 0, 0), {}, {}, {{1, 1}, 0.0}, {}};
  const Keuzepunt plan{{},
                       2022,
                       3,
                       spreiding(-3e5, 1e5, 0.1),
                       spreiding(-4e5, 1e5, 0),
                       {},
                       {spreiding(-5e5, 1e5, 0), 2023},
                       {{0, 0.1}, std::nullopt},
                       {1.5, 2.25, 2023}};
  Keuzepunt later = plan;
  later.saldo = spreiding(2e5, 1e5, 0.9);
  later.verschil = {5e5, 1e5, 1e3};
  later.kasput = {spreiding(-1e5, 1e4, 0), 2022};
  later.terugverdientijd = {{0.3, 0.9}, 1.4};
  later.fte = {0.5, 0.75, 2022};
  t.punten = {{{niets, niets}, {niets, niets}}, {{plan, later}, {plan, plan}}};
  return t;
}

/// Society would pay for one number, for ten receipts and for two years of counts; the gemeente for nothing.
inline Weetverslag weetverslag() {
  Weetverslag v;
  Informatiewaarde& w = v.waarde;
  w.studie = "Proef";
  w.prijspeil = 2021;
  w.replicaties = 2000;
  w.van_kracht = ScenarioKop{2, "Invoeren"};
  w.factoren = {{"effecten.ots_reductie", Weetgroep::getal, Bronkwaliteit::S},
                {"uren_per_fte", Weetgroep::getal, Bronkwaliteit::X},
                {"effecten", Weetgroep::onderwerp, Bronkwaliteit::X},
                {"alles met bronkwaliteit G, X of geen", Weetgroep::zwak, Bronkwaliteit::X}};
  w.onderzoeken = {{"meer kassabonnen", "kassabonnen", {{1, 5e3}, {10, 5e4}, {100, 5e5}}},
                   {"ots: Nieuwe OTS'en", "jaren", {{1, {}}, {2, {}}}}};
  const std::vector<Keuzestand> keuzes = {{{0, "Zoals nu"}, {}, 0.4}, {{2, "Invoeren"}, {1e6, 4e6, 4e4}, 0.6}};
  const Weetwaarde niets{0, 1e3, false};
  Beslisser allen{"maatschappij", Saldosoort::maatschappij, keuzes, 1, true, {9e5, 2e4, true}, {}, {}, {}, {}};
  allen.evppi = {{4e5, 2e4, true}, niets, {6e5, 2e4, true}, {5e5, 2e4, true}};
  allen.onderzoeken = {{{niets, {2e5, 1e4, true}, {3e5, 1e4, true}}, Besteomvang{12, 1.55e5}, {4e5, 2e4, true}},
                       {{niets, {1e5, 1e4, true}}, std::nullopt, {2e5, 1e4, true}}};
  Beslisser gemeente{"gemeente", Saldosoort::maatschappij, keuzes, 0, true, niets, {}, {}, {}, {1e6, 4e6, 4e4}};
  gemeente.evppi = {niets, niets, niets, niets};
  gemeente.onderzoeken = {{{niets, niets, niets}, Besteomvang{}, niets}, {{niets, niets}, std::nullopt, niets}};
  w.beslissers = {allen, gemeente};
  return v;
}

/// Analyses of the study below: scenario 2 turns at 24 months, scenario 1 nowhere; the second number is weak, and moves
/// less than the first.
inline Analyses analyses() {
  Analyses a;
  Omslaganalyse o;
  o.pad = "traject.duur.gemiddelde";
  o.van = 12;
  o.tot = 36;
  o.verwacht = 20;
  o.replicaties = 10000;
  o.doorrekeningen = 3;
  o.grootheden = {"maatschappij", "verzilverbaar", "gemeente", "gemeente, verzilverbaar"};
  o.knopen = {12, 24, 36};
  const Omslag geen{{}, {}, -3e6, -1e6, Moment{-2.3e6, 1e6, 1e4}, 1, {}};
  const Omslag wel{
      {{24, 0.2, Richting::stijgend, Band{15, 24, 33}}}, {{24, 36}}, -2e6, 2e6, Moment{-0.7e6, 1e6, 1e4}, 0.1, {}};
  const std::vector<Samenvatting> laag = {spreiding(-3e6, 1e6), spreiding(-2e6, 1e6), spreiding(-1e6, 1e6)};
  const std::vector<Samenvatting> hoog = {spreiding(-2e6, 1e6), spreiding(0, 1e6), spreiding(2e6, 1e6)};
  o.scenarios = {{1, "Stoppen", {}, {geen, geen, geen, geen}, {laag, laag, laag, laag}},
                 {2, "Invoeren", {}, {wel, geen, wel, geen}, {hoog, laag, hoog, laag}}};
  a.omslag = o;

  const std::vector<ScenarioKop> koppen = {{1, "Stoppen"}, {2, "Invoeren"}};
  a.tornado = Tornado{500, 2000, 0, koppen, {{-0.8e6, 1e6, 1e4}, {3e6, 1e6, 1e4}}, {}};
  const auto zwaai = [](double z) {
    const double p10 = 3e6 - z / 2, p90 = 3e6 + z / 2;
    return ScenarioZwaai{{p10, p90, z, 1e4, {p10, p10, 3e6, p90, p90}, std::abs(z) / 2, 1e4}, {}, z / 5e6};
  };
  a.tornado->balken = {{"effecten.ots_reductie", Bronkwaliteit::S, 0.1, 0.2, {zwaai(1e6), zwaai(4e6)}, "effecten"},
                       {"kassabonnen.a", Bronkwaliteit::geen, {}, {}, {zwaai(0), zwaai(-2e6)}, "kassabonnen"}};

  Verkenning v;
  v.assen = {{"scenarios.*.implementatie.doel", {"20%", "40%"}, {0.2, 0.4}},
             {"traject.duur.gemiddelde", {"10", "20"}, {10, 20}}};
  v.replicaties = 500;
  v.scenarios = {{0, "Zoals nu"}, {1, "Stoppen"}, {2, "Invoeren"}};
  v.verwacht = {{std::nullopt, 20.0}, {std::nullopt, 20.0}, {0.4, 20.0}};
  for (int i = 0; i < 4; ++i) {
    std::vector<ScenarioPunt>& punt = v.punten.emplace_back();
    for (int s = 0; s < 3; ++s) punt.push_back({spreiding(1e6 * (i - 2) * s, 1e6), {}, {}, {}, {}, {}, {}});
  }
  a.kaart = v;

  Sobolanalyse sobol;
  sobol.punten = 128;
  sobol.doorrekeningen = 1000;
  sobol.scenarios = koppen;
  sobol.spreiding = {{1e6, 1e4, 0.02, {0.9, 0.8, 1}, true}, {4e6, 1e4, 0.01, {0.9, 0.8, 1}, true}};
  const Factorindex groot{{0.7, 0.6, 0.8}, {0.75, 0.65, 0.85}}, klein{{0.01, -0.02, 0.04}, {0.05, 0.01, 0.09}};
  sobol.factoren = {{"effecten.ots_reductie", Bronkwaliteit::S, {{groot, groot}, {groot, groot}}},
                    {"kassabonnen.a", Bronkwaliteit::geen, {{klein, klein}, {klein, klein}}}};
  sobol.zwak = {"zwak", Bronkwaliteit::X, {{klein, klein}, {klein, klein}}};
  a.sobol = sobol;
  a.vertraging = vertraging(koppen);
  a.weten = weetverslag();
  return a;
}

inline Verslag verslag() {
  Verslag v;
  Resultaat& r = v.resultaat;
  r.studie = "Proef";
  r.zaad = 42;
  r.replicaties = 10000;
  r.nulalternatief = 0;
  r.start = 2022;
  r.horizon = 2;
  r.prijspeil = 2021;
  r.discontovoet = 0.0225;
  r.geldstromen = {{"Jeugdwet", "gemeente"}, {"Justitie", "Rijk"}};
  r.dragers = {"Rijk", "gemeente"};
  r.gemeenten = {"Dorp", "Stad"};
  r.functies = {"lokaal_team"};
  r.scenarios = {scenario(0, "Zoals nu", 0, 0, 0), scenario(1, "Stoppen", -2e6, -1.2e6, 0.5e6),
                 scenario(2, "Invoeren", 8e6, 5e6, 4e6)};
  const auto tegen = [](int nummer, double saldo, double sd, double kans) {
    return Onderling{nummer, spreiding(saldo, sd, kans), spreiding(saldo / 2, sd / 2, kans)};
  };
  r.scenarios[0].onderling = {tegen(1, 8e5, 5e5, 0.95), tegen(2, -3e6, 4e6, 0.28)};
  r.scenarios[1].onderling = {tegen(2, -3.8e6, 4.2e6, 0.19)};
  r.scenarios[2].onderling = {tegen(1, 3.8e6, 4.2e6, 0.81)};
  r.scenarios[0].terugverdientijd = {{1, 1}, 0.0};
  r.scenarios[0].kasput.jaar.reset();
  r.scenarios[1].terugverdientijd = {{0, 0}, std::nullopt};
  v.invoer = {{"studie.yaml", std::string(64, 'a')}};
  v.zet = {"horizon=2"};
  v.pm_posten = {{"Werkplezier van professionals", "positief", "Evaluatie 2021"}};
  v.waarschuwingen = {{"Let op dit getal.", "effecten.ots_reductie"}, {"Let op het geheel.", std::nullopt}};
  return v;
}

}  // namespace mbc::proef
