// The laws of model.md §12: where a saldo comes from adds up from every side, and each part is what runs of its own
// say.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "analyse/herkomst.h"
#include "property/opzet.h"

namespace mbc::proef {
namespace {

/// The keys of each mechanism; of the receipts none.
const std::vector<std::vector<std::string>> sleutels = {{"instroomreductie"},
                                                        {"trajectduur_reductie"},
                                                        {"vto_reductie"},
                                                        {"ots_reductie"},
                                                        {"otsduur_reductie"},
                                                        {"uithuisplaatsing_reductie"},
                                                        {"crisis_reductie"},
                                                        {"recidive_reductie_1jaar", "recidive_reductie_2jaar"},
                                                        {}};

void schakel_uit(Opzet& o, std::size_t mechanisme) {
  if (mechanisme == static_cast<std::size_t>(Mechanisme::kassabon)) {
    for (Bon& bon : o.bonnen)
      for (Bonregel& r : bon.regels) r.met = r.zonder;
  }
  for (const std::string& sleutel : sleutels[mechanisme]) {
    zet(o.effecten, sleutel, "0%");
    // Scenarios made by chance name no effect but this one.
    if (sleutel != "ots_reductie") continue;
    for (Scenarioregels& s : o.scenarios) haal_weg(s.regels, "effecten");
  }
}

std::vector<std::vector<double>> baten_per_geldstroom(const Opzet& o) {
  std::vector<std::vector<double>> uit;
  for (const ScenarioResultaat& s : reken(lees(tekst(o))).scenarios) {
    auto& stromen = uit.emplace_back();
    for (const BatenKosten& f : s.geldstromen) stromen.push_back(f.baten.gemiddelde);
  }
  return uit;
}

Centen delen_van(const Herkomstbeeld& b) {
  Centen som = b.samenspel.gemiddelde;
  for (const Herkomstbedrag& m : b.mechanismen) som += m.gemiddelde;
  return som;
}

void telt_op(const Herkomstbeeld& b) {
  Centen lijnen{}, groepen{};
  for (const Herkomstbedrag& l : b.lijnen) lijnen += l.gemiddelde;
  for (const Herkomstbedrag& g : b.groepen) groepen += g.gemiddelde;
  RC_ASSERT(delen_van(b) == b.baten.gemiddelde);
  RC_ASSERT(lijnen == b.kosten.gemiddelde);
  RC_ASSERT(groepen == b.kosten.gemiddelde);
  RC_ASSERT(b.baten.gemiddelde - b.kosten.gemiddelde == b.saldo.gemiddelde);
}

/// Post by post.
void telt_op_tot(const std::vector<Herkomstbeeld>& delen, const Herkomstbeeld& geheel) {
  const auto post = [&](auto waarde) {
    Centen som{};
    for (const Herkomstbeeld& d : delen) som += waarde(d).gemiddelde;
    RC_ASSERT(som == waarde(geheel).gemiddelde);
  };
  post([](const Herkomstbeeld& b) { return b.baten; });
  post([](const Herkomstbeeld& b) { return b.kosten; });
  post([](const Herkomstbeeld& b) { return b.saldo; });
  post([](const Herkomstbeeld& b) { return b.samenspel; });
  for (std::size_t i = 0; i < aantal_mechanismen; ++i) post([&](const Herkomstbeeld& b) { return b.mechanismen[i]; });
  for (std::size_t l = 0; l < geheel.lijnen.size(); ++l) post([&](const Herkomstbeeld& b) { return b.lijnen[l]; });
}

RC_GTEST_PROP(Herkomstwetten, AddsUpToTheCentFromEverySide, ()) {
  const Studie studie = lees(tekst(willekeurige_opzet()));
  const Herkomstanalyse h = *maak_herkomst(studie, {}, {});
  for (const ScenarioHerkomst& s : h.scenarios) {
    telt_op(s.totaal);
    for (const auto* beelden : {&s.geldstromen, &s.dragers, &s.gemeenten, &s.jaren}) {
      for (const Herkomstbeeld& b : *beelden) telt_op(b);
      telt_op_tot(*beelden, s.totaal);
    }
    Centen gelijk{}, minste{};
    bool kan = true;
    for (const DragerHerkomst& d : s.verdeling) {
      gelijk += d.gelijk_rendement.value_or(Vereveningsbedrag{}).bedrag;
      minste += d.minste.value_or(Vereveningsbedrag{}).bedrag;
      kan = kan && d.minste.has_value();
    }
    RC_ASSERT(gelijk.waarde == 0);
    RC_ASSERT(minste.waarde == 0);
    RC_ASSERT(kan == (s.totaal.saldo.gemiddelde.waarde >= 0));
    for (std::size_t d = 0; kan && d < s.verdeling.size(); ++d)
      RC_ASSERT((s.dragers[d].saldo.gemiddelde + s.verdeling[d].minste->bedrag).waarde >= -1);
  }
}

RC_GTEST_PROP(Herkomstwetten, EachPartIsHalfOfAloneAndLastByRunsOfTheirOwn, ()) {
  Opzet o = willekeurige_opzet();
  const std::size_t i = *rc::gen::inRange<std::size_t>(0, aantal_mechanismen);
  Opzet alleen = o, zonder = o;
  schakel_uit(zonder, i);
  for (std::size_t j = 0; j < aantal_mechanismen; ++j)
    if (j != i) schakel_uit(alleen, j);
  const Studie studie = lees(tekst(o));
  const Herkomstanalyse h = *maak_herkomst(studie, {}, {});
  const auto alle = baten_per_geldstroom(o), een = baten_per_geldstroom(alleen), rest = baten_per_geldstroom(zonder);
  std::size_t s = 0;
  for (const ScenarioHerkomst& x : h.scenarios) {
    while (studie.scenarios[s].nummer != x.nummer) ++s;
    for (std::size_t f = 0; f < x.geldstromen.size(); ++f) {
      const double verwacht = (een[s][f] + alle[s][f] - rest[s][f]) / 2;
      RC_ASSERT(std::abs(x.geldstromen[f].mechanismen[i].euro() - verwacht) <= 0.02);
    }
  }
  if (!h.gebruikt.test(i)) {
    for (const ScenarioHerkomst& x : h.scenarios) RC_ASSERT(x.totaal.mechanismen[i].gemiddelde.waarde == 0);
  }
}

RC_GTEST_PROP(Herkomstwetten, SwappingScenarioAndNulalternatiefFlipsEverySign, ()) {
  Opzet o = willekeurige_opzet();
  const Studie heen = lees(tekst(o));
  const std::size_t ander = heen.nul_index() == 0 ? 1 : 0;
  Studie terug = heen;
  terug.nulalternatief = heen.scenarios[ander].nummer;
  const Herkomstanalyse a = *maak_herkomst(heen, {{}, {ander}}, {}),
                        b = *maak_herkomst(terug, {{}, {heen.nul_index()}}, {});
  RC_ASSERT(a.scenarios.size() == 1U && b.scenarios.size() == 1U);
  const auto tegen = [](const Herkomstbeeld& x, const Herkomstbeeld& y) {
    for (std::size_t i = 0; i < aantal_mechanismen; ++i)
      RC_ASSERT(x.mechanismen[i].gemiddelde.waarde == -y.mechanismen[i].gemiddelde.waarde);
    RC_ASSERT(x.samenspel.gemiddelde.waarde == -y.samenspel.gemiddelde.waarde);
    RC_ASSERT(x.saldo.gemiddelde.waarde == -y.saldo.gemiddelde.waarde);
    RC_ASSERT(x.lijnen.size() == y.lijnen.size());
    for (std::size_t l = 0; l < x.lijnen.size(); ++l)
      RC_ASSERT(x.lijnen[l].gemiddelde.waarde == -y.lijnen[l].gemiddelde.waarde);
  };
  const ScenarioHerkomst &x = a.scenarios[0], &y = b.scenarios[0];
  tegen(x.totaal, y.totaal);
  for (std::size_t f = 0; f < x.geldstromen.size(); ++f) tegen(x.geldstromen[f], y.geldstromen[f]);
  for (std::size_t g = 0; g < x.gemeenten.size(); ++g) tegen(x.gemeenten[g], y.gemeenten[g]);
  for (std::size_t d = 0; d < x.verdeling.size(); ++d) {
    RC_ASSERT(x.verdeling[d].gelijk_rendement.has_value() == y.verdeling[d].gelijk_rendement.has_value());
    if (x.verdeling[d].gelijk_rendement)
      RC_ASSERT(x.verdeling[d].gelijk_rendement->bedrag.waarde == -y.verdeling[d].gelijk_rendement->bedrag.waarde);
  }
}

}  // namespace
}  // namespace mbc::proef
