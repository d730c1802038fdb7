// Laws 11-16 (the list stands in wetten_nul_test.cpp): sums, discounting, the horizon, the order in the files.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "property/opzet.h"
#include "result/kasstroom.h"

namespace mbc::proef {
namespace {

/// Equal but for the rounding of sums of doubles.
bool vrijwel(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(a) + std::abs(b)); }

RC_GTEST_PROP(Wetten, Wet11GeldstromenAndGemeentenAddUpInEachReplicatieAndYear, ()) {
  const Studie studie = lees(tekst(willekeurige_opzet()));
  const auto u = replicaties(studie);
  const Kolommen k = kolommen(studie);
  const Maten& m = k.maten;
  for (std::size_t s = 0; s < m.scenarios; ++s) {
    const Kasstroom kas(k, s, studie.nul_index());
    for (std::size_t y = 0; y < m.jaren; ++y) {
      const Kolom baten = kas.baten(y), kosten = kas.kosten(y);
      for (std::size_t r = 0; r < u.size(); ++r) {
        std::int64_t zorg = 0, investering = 0;
        for (std::size_t f = 0; f < m.geldstromen; ++f) {
          for (std::size_t g = 0; g < m.gemeenten; ++g) {
            zorg += (u[r].zorgkosten(studie.nul_index(), g, y, f) - u[r].zorgkosten(s, g, y, f)).waarde;
            investering += (u[r].investeringen(s, g, y, f) - u[r].investeringen(studie.nul_index(), g, y, f)).waarde;
          }
        }
        RC_ASSERT(baten[r] == static_cast<double>(zorg));
        RC_ASSERT(kosten[r] == static_cast<double>(investering));
      }
    }
  }
}

RC_GTEST_PROP(Wetten, Wet11TheResultAddsUp, ()) {
  const Resultaat r = reken(lees(tekst(willekeurige_opzet())));
  for (const ScenarioResultaat& s : r.scenarios) {
    double baten = 0, gemeenten = 0, dragers = 0, vrij = 0;
    for (const BatenKosten& f : s.geldstromen) baten += f.baten.gemiddelde;
    for (const GemeenteResultaat& g : s.gemeenten) gemeenten += g.totaal.saldo.gemiddelde;
    for (const DragerResultaat& d : s.dragers) dragers += d.saldo.gemiddelde;
    for (const DragerResultaat& d : s.dragers) vrij += d.verzilverbaar_saldo.gemiddelde;
    RC_ASSERT(vrijwel(baten, s.ncw.baten.gemiddelde));
    RC_ASSERT(vrijwel(gemeenten, s.ncw.saldo.gemiddelde));
    RC_ASSERT(vrijwel(dragers, s.ncw.saldo.gemiddelde));
    RC_ASSERT(vrijwel(vrij, s.verzilverbaar_saldo.gemiddelde));
    for (std::size_t y = 0; y < s.jaren.size(); ++y) {
      double stromen = 0, cellen = 0, uren = 0;
      for (const BatenKosten& f : s.jaren[y].geldstromen) stromen += f.saldo.gemiddelde;
      for (const GemeenteResultaat& g : s.gemeenten) {
        for (const Cel& c : g.cellen[y]) cellen += c.saldo.gemiddelde;
        for (const Formatie& f : g.formatie[y]) uren += f.gevraagd_uren - f.vrijgespeeld_uren.value_or(0);
      }
      for (const Formatie& f : s.jaren[y].formatie) uren -= f.gevraagd_uren - f.vrijgespeeld_uren.value_or(0);
      RC_ASSERT(vrijwel(stromen, s.jaren[y].totaal.saldo.gemiddelde));
      RC_ASSERT(vrijwel(cellen, s.jaren[y].totaal.saldo.gemiddelde));
      RC_ASSERT(std::abs(uren) <= 1e-6);
    }
  }
}

RC_GTEST_PROP(Wetten, Wet12DiscountedYearsSumToTheNcw, ()) {
  Opzet o = willekeurige_opzet();
  const int voet = geheel(0, 8);
  zet(o.kop, "discontovoet", std::to_string(voet) + "%");
  for (const ScenarioResultaat& s : reken(lees(tekst(o))).scenarios) {
    double baten = 0, kosten = 0;
    for (std::size_t y = 0; y < s.jaren.size(); ++y) {
      const double factor = std::pow(1 + voet / 100.0, -static_cast<double>(y));
      baten += factor * s.jaren[y].totaal.baten.gemiddelde;
      kosten += factor * s.jaren[y].totaal.kosten.gemiddelde;
      RC_ASSERT(vrijwel(baten - kosten, s.jaren[y].cumulatief.gemiddelde));
    }
    RC_ASSERT(vrijwel(baten, s.ncw.baten.gemiddelde));
    RC_ASSERT(vrijwel(kosten, s.ncw.kosten.gemiddelde));
    RC_ASSERT(vrijwel(baten - kosten, s.ncw.saldo.gemiddelde));
  }
}

RC_GTEST_PROP(Wetten, Wet13WithoutDiscountingTheNcwIsThePlainSum, ()) {
  Opzet o = willekeurige_opzet();
  zet(o.kop, "discontovoet", "0%");
  const Studie studie = lees(tekst(o));
  const Kolommen k = kolommen(studie);
  for (std::size_t s = 0; s < k.maten.scenarios; ++s) {
    const Kasstroom kas(k, s, studie.nul_index());
    const NcwKolommen ncw = ncw_kolommen(studie, kas, k.replicaties);
    Kolom baten(k.replicaties), kosten(k.replicaties);
    for (std::size_t y = 0; y < k.maten.jaren; ++y) {
      tel_op(baten, kas.baten(y));
      tel_op(kosten, kas.kosten(y));
    }
    RC_ASSERT(ncw.baten == baten);
    RC_ASSERT(ncw.kosten == kosten);
  }
}

RC_GTEST_PROP(Wetten, WhatRunsAtTheEndOfAYearRunsAtTheBeginOfTheNext, ()) {
  Opzet o = ruime_opzet();
  for (const char* sleutel : {"selectie", "instap"}) zet(o.implementatie, sleutel, procent(0, 100));
  for (const Uitkomst& u : replicaties(lees(tekst(o)))) {
    const auto tel = [&](std::size_t s, std::size_t y, Telling t) { return u.tellingen(s, y, t); };
    for (std::size_t s = 0; s < u.maten.scenarios; ++s) {
      // Before year 0 all scenarios are the same.
      RC_ASSERT(tel(s, 0, Telling::ots_begin) == tel(0, 0, Telling::ots_begin));
      RC_ASSERT(tel(s, 0, Telling::trajecten_begin) == tel(0, 0, Telling::trajecten_begin));
      for (std::size_t y = 0; y < u.maten.jaren; ++y) {
        if (y > 0) RC_ASSERT(tel(s, y, Telling::ots_begin) == tel(s, y - 1, Telling::ots_lopend));
        RC_ASSERT(tel(s, y, Telling::ots_begin) <= tel(s, y, Telling::trajecten_begin));
        RC_ASSERT(tel(s, y, Telling::ots_begin) + tel(s, y, Telling::ots_nieuw) >= tel(s, y, Telling::ots_lopend));
      }
    }
  }
}

RC_GTEST_PROP(Wetten, LinesOfInvestmentAddUpToWhatIsInvested, ()) {
  const Studie studie = lees(tekst(ruime_opzet()));
  for (const Uitkomst& u : replicaties(studie)) {
    const Maten& m = u.maten;
    if (m.regels == 0) continue;
    const auto som = [](const Centen* van, std::size_t n) {
      std::int64_t uit = 0;
      for (std::size_t i = 0; i < n; ++i) uit += van[i].waarde;
      return uit;
    };
    // Each is rounded on its own: to half a cent.
    const auto binnen = [](std::int64_t a, std::int64_t b, std::size_t afrondingen) {
      return std::abs(a - b) <= static_cast<std::int64_t>((afrondingen + 1) / 2);
    };
    for (std::size_t s = 0; s < m.scenarios; ++s) {
      for (std::size_t g = 0; g < m.gemeenten; ++g) {
        for (std::size_t y = 0; y < m.jaren; ++y) {
          std::int64_t lijnen = 0;
          for (std::size_t i = 0; i < m.regels; ++i) lijnen += u.lijnen(s, i, g, y).waarde;
          RC_ASSERT(binnen(lijnen, som(u.investeringen.vanaf(s, g, y, 0), m.geldstromen), m.regels + m.geldstromen));
        }
      }
      for (std::size_t i = 0; i < m.regels; ++i)
        RC_ASSERT(binnen(som(u.lijnen.vanaf(s, i, 0, 0), m.gemeenten * m.jaren), u.regels(s, i).waarde,
                         m.gemeenten * (m.jaren + 1)));
      RC_ASSERT(som(u.lijnen.vanaf(s, 0, 0, 0), m.regels * m.gemeenten * m.jaren) ==
                som(u.kostensoorten.vanaf(s, 0), aantal_kostensoorten));
    }
  }
}

RC_GTEST_PROP(Wetten, BatenAndKostenAreDifferencesOfLevels, ()) {
  const Resultaat r = reken(lees(tekst(willekeurige_opzet())));
  const ScenarioResultaat& nul = scenario(r, r.nulalternatief);
  const auto gelijk = [](double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(a) + std::abs(b)); };
  for (const ScenarioResultaat& s : r.scenarios) {
    for (std::size_t y = 0; y < s.jaren.size(); ++y) {
      const JaarNiveau &n = s.jaren[y].niveau, &n0 = nul.jaren[y].niveau;
      double zorg = 0, investeringen = 0;
      for (std::size_t f = 0; f < n.geldstromen.size(); ++f) {
        const double schaal = 1e-9 * (1 + n0.geldstromen[f].zorgkosten.gemiddelde);
        RC_ASSERT(std::abs(n0.geldstromen[f].zorgkosten.gemiddelde - n.geldstromen[f].zorgkosten.gemiddelde -
                           s.jaren[y].geldstromen[f].baten.gemiddelde) <= std::abs(schaal) + 1e-6);
        zorg += n.geldstromen[f].zorgkosten.gemiddelde;
        investeringen += n.geldstromen[f].investeringen.gemiddelde;
      }
      RC_ASSERT(gelijk(zorg, n.totaal.zorgkosten.gemiddelde));
      RC_ASSERT(gelijk(investeringen, n.totaal.investeringen.gemiddelde));
      const Aantallen& a = s.jaren[y].aantallen;
      if (a[Aantal::trajecten_lopend] > 0)
        RC_ASSERT(gelijk(*n.per_traject * a[Aantal::trajecten_lopend], n.totaal.zorgkosten.gemiddelde));
      RC_ASSERT(gelijk(a[Aantal::ots_begin] + a[Aantal::ots_nieuw] - a[Aantal::ots_beeindigd], a[Aantal::ots_lopend]));
    }
  }
}

RC_GTEST_PROP(Wetten, Wet14OneFlowInYearTIsWorthItsDiscountFactor, ()) {
  Opzet o = willekeurige_opzet();
  const int jaar = geheel(0, 2), voet = geheel(0, 10), bedrag = geheel(1, 100'000);
  zet(o.kop, "discontovoet", std::to_string(voet) + "%");
  zet(o.kop, "kostenopslag", "0%");
  for (Scenarioregels& s : o.scenarios) haal_weg(s.regels, "investeringen");
  o.investeringen = {{"eenmaal", o.geldstromen.front().first, "eenmalig", static_cast<double>(bedrag), false,
                      ", jaar: " + std::to_string(2022 + jaar)}};
  zet(o.scenarios.back().regels, "investeringen", "{eenmaal: {actief: nee}}");
  const ScenarioResultaat s = scenario(reken(lees(tekst(o))), 1);
  // The nulalternatief stands last: every scenario pays but it. Each gemeente's part is rounded to a cent.
  const double waarde = bedrag * std::pow(1 + voet / 100.0, -jaar);
  RC_ASSERT(std::abs(s.ncw.kosten.gemiddelde - waarde) <= 0.005 * static_cast<double>(o.gemeenten.size()) + 1e-4);
  RC_ASSERT(s.ncw.kosten.sd == 0);
}

RC_GTEST_PROP(Wetten, Wet15ALongerHorizonLeavesTheFirstYears, ()) {
  Opzet o = willekeurige_opzet();
  const Studie kort = lees(tekst(o));
  zet(o.kop, "horizon", std::to_string(kort.horizon + 1));
  const auto a = replicaties(kort), b = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < a.size(); ++r) {
    const Maten& m = a[r].maten;
    for (std::size_t s = 0; s < m.scenarios; ++s) {
      for (std::size_t y = 0; y < m.jaren; ++y) {
        for (std::size_t t = 0; t < aantal_tellingen; ++t)
          RC_ASSERT(a[r].tellingen(s, y, t) == b[r].tellingen(s, y, t));
        for (std::size_t g = 0; g < m.gemeenten; ++g) {
          for (std::size_t f = 0; f < m.geldstromen; ++f) {
            RC_ASSERT(a[r].zorgkosten(s, g, y, f) == b[r].zorgkosten(s, g, y, f));
            RC_ASSERT(a[r].investeringen(s, g, y, f) == b[r].investeringen(s, g, y, f));
          }
          for (std::size_t f = 0; f < m.functies; ++f)
            RC_ASSERT(a[r].uren_zorg(s, g, y, f) == b[r].uren_zorg(s, g, y, f));
        }
      }
    }
  }
}

RC_GTEST_PROP(Wetten, Wet16TheOrderInTheFilesNeverMatters, ()) {
  Opzet o = willekeurige_opzet();
  const Getallen voor = getallen(reken(lees(tekst(o))));
  std::minstd_rand kans_op(static_cast<unsigned>(geheel(1, 1000)));
  const auto schud = [&](auto& lijst) { std::shuffle(lijst.begin(), lijst.end(), kans_op); };
  for (Regels* r : {&o.kop, &o.geldstromen, &o.traject, &o.instroom, &o.effecten, &o.implementatie, &o.methodetrouw})
    schud(*r);
  schud(o.gemeenten);
  for (auto& [naam, regels] : o.gemeenten) schud(regels);
  schud(o.investeringen);
  schud(o.scenarios);
  for (Scenarioregels& s : o.scenarios) schud(s.regels);
  schud(o.bonnen);
  for (Bon& bon : o.bonnen) schud(bon.regels);
  RC_ASSERT(verschil(voor, getallen(reken(lees(tekst(o))))) == "");
}

}  // namespace
}  // namespace mbc::proef
