// What verschil sees: every key of a study, changed one at a time, must come out by its path.
#include "input/studieverschil.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/tekst.h"
#include "boom/bomen.h"
#include "boom/notatie.h"
#include "model/velden.h"
#include "unit/input/proefstudie.h"
#include "unit/input/volle_studie.h"

namespace mbc {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

/// A study and its trees.
struct Proef {
  Studiekant kant;
  Bomen bomen;

  [[nodiscard]] const Studie& studie() const { return *kant.gelezen.studie; }
};

Proef lees(const proef::Bestanden& bestanden) {
  const GeheugenBron bron(bestanden);
  return {{lees_studie(bron, "studie.yaml"), "studie.yaml", {}}, lees_bomen(bron, "studie.yaml", {})};
}

/// A key of a kaart.
using SleutelVan = std::pair<const Schema*, std::string>;

/// A place in the trees: how to find its node in a copy of them, what it is, and how verschil should call it.
struct Plek {
  enum class In { studie, scenario, kassabon } in;
  std::size_t bestand;
  std::vector<std::size_t> weg;  ///< child after child
  const Schema* schema;          ///< none: what a number rests on
  std::string pad;
  bool in_lijst;  ///< then `pad` is that of the list: an element is called by what it says
  SleutelVan sleutel{};
};

Boom& knoop(Bomen& bomen, const Plek& p) {
  const auto met_nummer = [&](std::list<Bestandsboom>& bestanden) -> Boom& {
    return std::next(bestanden.begin(), static_cast<std::ptrdiff_t>(p.bestand))->boom;
  };
  Boom* b = p.in == Plek::In::studie     ? &bomen.studie
            : p.in == Plek::In::scenario ? &met_nummer(bomen.scenarios)
                                         : &met_nummer(bomen.kassabonnen);
  for (const std::size_t i : p.weg) b = &std::next(b->begin(), static_cast<std::ptrdiff_t>(i))->second;
  return *b;
}

/// Known by what they say, or only the way to a file; the notation of an eenheid is its own matter.
bool is_naam(const std::string& sleutel) {
  return sleutel == "nummer" || sleutel == "kassabon" || sleutel == "scenarios" || sleutel == "kassabonnen" ||
         sleutel == "eenheid";
}

/// Collects the leaves of a tree.
struct Verzamelaar {
  std::vector<Plek> plekken;

  void loop(const Boom& b, const Schema* schema, Plek hier) {
    if (schema != nullptr && (schema->vorm == Veldvorm::kaart || schema->vorm == Veldvorm::namen)) {
      std::size_t i = 0;
      for (const auto& [sleutel, deel] : b) {
        Plek onder = hier;
        onder.weg.push_back(i++);
        if (!hier.in_lijst) onder.pad += (hier.pad.empty() ? "" : ".") + sleutel;
        const Schema* van_deel = schema->element;
        if (schema->vorm == Veldvorm::kaart) {
          if (is_naam(sleutel)) continue;
          const Studieveld* v = veld(*schema, sleutel);
          van_deel = v == nullptr ? nullptr : v->schema;
          onder.sleutel = {schema, sleutel};
        }
        loop(deel, van_deel, onder);
      }
      return;
    }
    if (schema != nullptr && schema->vorm == Veldvorm::lijst && schema->element->vorm == Veldvorm::kaart) {
      std::size_t i = 0;
      for (const auto& [geen, deel] : b) {
        Plek onder = hier;
        onder.weg.push_back(i++);
        onder.in_lijst = true;
        loop(deel, schema->element, onder);
      }
      return;
    }
    hier.schema = schema;
    plekken.push_back(hier);
  }
};

/// The keys with a value of their own, of a kaart and of every kaart below it.
void alle_sleutels(const Schema& s, std::set<SleutelVan>& uit) {
  for (const Studieveld& v : s.velden) {
    if (is_naam(std::string(v.naam))) continue;
    const Schema& waarde = v.schema->element != nullptr ? *v.schema->element : *v.schema;
    if (waarde.vorm == Veldvorm::kaart) {
      alle_sleutels(waarde, uit);
    } else {
      uit.insert({&s, std::string(v.naam)});
    }
  }
}

Boom tekstknoop(const Boom& oud, const std::string& tekst) {
  Boom uit(oud.data());
  uit.data().tekst = tekst;
  return uit;
}

/// Other values that a scalar might have; the study says whether they are possible.
std::vector<std::string> andere(const std::string& oud, const Schema* schema) {
  if (schema == nullptr || schema->vorm == Veldvorm::tekst) return {oud + " anders"};
  std::vector<std::string> uit;
  for (const std::string_view keuze : schema->keuzes) uit.emplace_back(keuze);
  for (const char* s :
       {"ja", "nee", "aan", "uit", "Justitie", "Jeugdwet", "gi", "lokaal_team", "Rijk", "gesprek", "plaats"})
    uit.push_back(s);
  const bool procent = oud.ends_with('%');
  if (const auto x = lees_getaltekst(procent ? oud.substr(0, oud.size() - 1) : oud, {.duizendtallen = true}).waarde)
    for (const double y : {*x + 1, *x - 1, *x / 2}) uit.push_back(getal_tekst(y) + (procent ? "%" : ""));
  std::erase(uit, oud);
  return uit;
}

/// Other trees in place of a leaf: one scalar of it changed.
std::vector<Boom> andere(const Boom& b, const Schema* schema) {
  std::vector<Boom> uit;
  if (is_tekst(b)) {
    for (const std::string& tekst : andere(b.data().tekst, schema)) uit.push_back(tekstknoop(b, tekst));
    return uit;
  }
  std::size_t i = 0;
  for (const auto& [sleutel, deel] : b) {
    const auto plaats = static_cast<std::ptrdiff_t>(i++);
    const bool pad = schema != nullptr && schema->vorm == Veldvorm::lijst;
    std::vector<Boom> delen = pad ? std::vector<Boom>{tekstknoop(deel, "effecten.ots_reductie")} : andere(deel, schema);
    for (const Boom& nieuw : delen) {
      Boom heel = b;
      std::next(heel.begin(), plaats)->second = nieuw;
      uit.push_back(heel);
    }
  }
  return uit;
}

/// The study of these trees as files, so that it can be read again.
proef::Bestanden als_bestanden(const Bomen& bomen) {
  proef::Bestanden uit;
  const auto schrijf = [&](const std::string& naam, const Boom& boom) {
    for (const auto& [sleutel, waarde] : boom) uit[naam] += sleutel + ": " + als_tekst(waarde) + "\n";
  };
  for (const Bestandsboom& s : bomen.scenarios) schrijf(s.naam, s.boom);
  for (const Bestandsboom& k : bomen.kassabonnen) schrijf(k.naam, k.boom);
  schrijf("studie.yaml", bomen.studie);
  return uit;
}

/// The study with another value at a place; none where none of those tried is possible.
std::optional<Proef> maak_anders(const Proef& a, const Plek& p) {
  Bomen proef = a.bomen;
  const Boom oud = knoop(proef, p);
  std::optional<Proef> zonder_gevolg;
  for (const Boom& nieuw : andere(oud, p.schema)) {
    knoop(proef, p) = nieuw;
    if (!bouw_studie_uit(proef)) continue;
    Proef uit = lees(als_bestanden(proef));
    if (!uit.kant.gelezen.studie) continue;
    if (uit.studie() != a.studie()) return uit;
    zonder_gevolg = uit;
  }
  return zonder_gevolg;
}

std::vector<Plek> alle_plekken(const Bomen& a) {
  Verzamelaar v;
  v.loop(a.studie, &schema_studie, {Plek::In::studie, 0, {}, nullptr, "", false});
  std::size_t n = 0;
  for (const Bestandsboom& s : a.scenarios)
    v.loop(s.boom, &schema_scenario,
           {Plek::In::scenario, n++, {}, nullptr, "scenarios." + kind(&s.boom, "nummer")->data().tekst, false});
  n = 0;
  for (const Bestandsboom& k : a.kassabonnen)
    v.loop(k.boom, &schema_kassabon,
           {Plek::In::kassabon, n++, {}, nullptr, "kassabonnen." + kind(&k.boom, "kassabon")->data().tekst, false});
  return std::move(v.plekken);
}

std::vector<std::string> paden(const Studieverschil& v) {
  std::vector<std::string> uit;
  for (const Studiestap& s : v.stappen)
    for (const Studiewijziging& w : s.wijzigingen) uit.push_back(w.pad);
  return uit;
}

TEST(Studieverschil, NamesEveryKeyThatCanChangeAnOutcome) {
  const Proef a = lees(als_bestanden(lees(proef::volle_studie()).bomen));
  ASSERT_TRUE(a.kant.gelezen.studie) << proef::getoond(a.kant.gelezen);
  std::set<SleutelVan> veranderd, bekend;
  for (const Plek& p : alle_plekken(a.bomen)) {
    const std::optional<Proef> b = maak_anders(a, p);
    if (!b) continue;  // another value of this one alone is no study
    veranderd.insert(p.sleutel);
    const Studieverschil v = studieverschil(a.kant, b->kant);
    const auto noemt = Contains(p.in_lijst ? testing::Matcher<std::string>(StartsWith(p.pad + "."))
                                           : testing::Matcher<std::string>(p.pad));
    if (b->studie() != a.studie()) {
      EXPECT_THAT(paden(v), noemt);
      EXPECT_TRUE(v.stappen.back().na == b->studie()) << p.pad;
    } else {
      // Words that the study does not keep.
      EXPECT_TRUE(p.schema == nullptr || p.schema->vorm == Veldvorm::tekst) << p.pad;
      std::vector<std::string> stil;
      for (const Studiewijziging& w : v.zonder_gevolg) stil.push_back(w.pad);
      EXPECT_THAT(stil, noemt);
    }
  }
  for (const Schema* s : {&schema_studie, &schema_scenario, &schema_kassabon}) alle_sleutels(*s, bekend);
  bekend.erase({&schema_studie, "basis"});       // what a study stands on is in what it says
  bekend.erase({&schema_studie, "trekkingen"});  // a file of its own: AndereRijenZijnEenWijziging
  bekend.erase({&schema_studie, "herijking"});   // tells of those, and changes no outcome
  for (const SleutelVan& sleutel : bekend)
    EXPECT_TRUE(veranderd.contains(sleutel))
        << sleutel.second << " is in deze test niet veranderd: zet hem in de studie";
}

/// Under one name, as two recalibrations of a study have them.
TEST(Studieverschil, AndereRijenZijnEenWijziging) {
  const auto met_rijen = [](const std::string& rij) {
    proef::Bestanden uit = proef::met("studie.yaml", "kans_vto: 40%", "kans_vto: {uniform: [30%, 50%]}");
    uit.at("studie.yaml") += "replicaties: 1\ntrekkingen: rijen.csv\n";
    uit["rijen.csv"] = "\"traject.kans_vto\"\n" + rij + "\n";
    return lees(uit);
  };
  const Proef a = met_rijen("0.25"), b = met_rijen("0.75");
  ASSERT_TRUE(a.kant.gelezen.studie) << proef::getoond(a.kant.gelezen);
  EXPECT_THAT(paden(studieverschil(a.kant, met_rijen("0.25").kant)), IsEmpty());
  const Studieverschil v = studieverschil(a.kant, b.kant);
  EXPECT_THAT(paden(v), ElementsAre("trekkingen"));
  EXPECT_TRUE(v.stappen.back().na == b.studie());
}

TEST(Studieverschil, NothingBetweenTheSameInAnotherNotation) {
  const Proef a = lees(proef::bestanden());
  const Proef b = lees(proef::met("studie.yaml", "kans_vto: 40%", "kans_vto: {vast: 0.4}"));
  EXPECT_THAT(paden(studieverschil(a.kant, a.kant)), IsEmpty());
  const Studieverschil v = studieverschil(a.kant, b.kant);
  EXPECT_THAT(paden(v), IsEmpty());
  ASSERT_EQ(v.zonder_gevolg.size(), 1);
  EXPECT_EQ(v.zonder_gevolg[0].pad, "traject.kans_vto");
}

TEST(Studieverschil, WhatCannotStandAloneWaitsForTheRest) {
  // kans_ots may not rise above kans_vto; a geldstroom cannot go before its lines do.
  proef::Bestanden anders = proef::volle_studie();
  std::string& studie = anders.at("studie.yaml");
  const auto vervang = [&](const std::string& oud, const std::string& nieuw) {
    ASSERT_NE(studie.find(oud), std::string::npos);
    studie.replace(studie.find(oud), oud.size(), nieuw);
  };
  vervang("kans_vto: 40%", "kans_vto: 80%");
  vervang("kans_ots: 20%", "kans_ots: 60%");
  vervang("  Justitie: {drager: Rijk}\n", "");
  vervang("geldstroom: Justitie", "geldstroom: Jeugdwet");
  std::string& bon = anders.at("bonnen/ander.yaml");
  bon.replace(bon.find("Justitie"), 8, "Jeugdwet");
  const Proef a = lees(proef::volle_studie()), b = lees(anders);
  const Studieverschil v = studieverschil(a.kant, b.kant);
  EXPECT_THAT(paden(v), ElementsAre("investeringen.begin.geldstroom", "kassabonnen.ander.regels.Hulp.geldstroom",
                                    "geldstromen.Justitie", "traject.kans_vto", "traject.kans_ots"));
  EXPECT_TRUE(v.stappen.back().na == b.studie());
}

TEST(Studieverschil, TellsWhereAValueStoodAndWhatHoldsWhereThereIsNone) {
  const Proef a = lees(proef::bestanden());
  const Proef b = lees(proef::met("studie.yaml", "horizon: 5", "horizon: 5\nkostenopslag: 10%"));
  const Studieverschil v = studieverschil(a.kant, b.kant);
  ASSERT_EQ(paden(v), std::vector<std::string>{"kostenopslag"});
  const Studiewijziging& w = v.stappen[0].wijzigingen[0];
  EXPECT_EQ(w.a.tekst, "0% (standaard)");
  EXPECT_EQ(w.a.plaats.bestand, "");
  EXPECT_EQ(w.b.tekst, "10%");
  EXPECT_EQ(w.b.plaats.bestand, "studie.yaml");
  EXPECT_EQ(w.b.plaats.regel, 6);
}

TEST(Studieverschil, AWholeReceiptIsNotShown) {
  proef::Bestanden meer = proef::bestanden();
  meer["bonnen/extra.yaml"] =
      "kassabon: extra\nregels: [{omschrijving: Hulp, geldstroom: Jeugdwet, fase: ots, zonder: 700}]\n";
  const Studieverschil v = studieverschil(lees(proef::bestanden()).kant, lees(meer).kant);
  ASSERT_EQ(paden(v), std::vector<std::string>{"kassabonnen.extra"});
  EXPECT_EQ(v.stappen[0].wijzigingen[0].a.tekst, "-");
  EXPECT_EQ(v.stappen[0].wijzigingen[0].b.tekst, "staat erin");
}

}  // namespace
}  // namespace mbc
