#include "antwoord/herijkverslag.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "antwoord/herijking_onderdelen.h"
#include "antwoord/herijking_tekst.h"
#include "html/grafiekteksten.h"
#include "html/html_herijking.h"
#include "input/herijkverslag.h"

namespace mbc {
namespace {

using testing::HasSubstr;
using testing::Not;

/// As over some replicaties; all as many decimals as the record keeps.
Samenvatting samenvatting_om(double midden) {
  return {midden, 2.5, 0.125, midden - 4, midden - 1.5, midden, midden + 1.5, midden + 4, 0.75};
}

/// One of each kind: a count, a small share, a number, two scenarios, and texts with all that must be escaped.
Herijkverslag voorbeeldverslag() {
  Herijkverslag v;
  v.studie = "Proef \"A\" \\ é";
  v.waarnemingen_naam = "Regio: 2023, <b>";
  v.scenario = 2;
  v.scenario_naam = "Gefaseerd";
  v.niet_gebruikt = 3;
  v.prijspeil = 2021;
  Waarneemverslag aantal{"crises",
                         "crises, 2023",
                         false,
                         300.0,
                         "",
                         samenvatting_om(400),
                         samenvatting_om(310),
                         0.25,
                         0.875,
                         {Invloed{1000.5, 50}, {}},
                         {}};
  aantal.verantwoording = {"", "crisisteam", Bronkwaliteit::A, "geteld"};
  Waarneemverslag klein{"terug",
                        "terugkeer",
                        true,
                        {},
                        "<5 van 80",
                        samenvatting_om(0.5),
                        samenvatting_om(0.25),
                        0.004,
                        0.125,
                        {Invloed{-2, 1}, Invloed{3, 1}},
                        {}};
  v.waarnemingen = {aantal, klein};
  v.getallen = {{"traject.crises_per_jaar", "crises per gezin per jaar", "per gezin per jaar", false,
                 samenvatting_om(0.097), samenvatting_om(0.079), -0.75, 0.5},
                {"traject.kans_ots", "kans op een OTS", "", true, samenvatting_om(0.25), samenvatting_om(0.25), 0, 0}};
  v.scenarios = {{1, "Stop", samenvatting_om(1e6), samenvatting_om(2e6)},
                 {2, "Gefaseerd", samenvatting_om(-1e6), samenvatting_om(-2e6)}};
  v.maten = {4000, 1000, 812.25, 3999, 5, 155, 0.25, false, 2, 4000, 4, 0.0625, 0.03125, Vertrouwen::goed};
  v.trekkingen = std::string(64, 'a');
  return v;
}

struct Teruggelezen {
  std::optional<Herijkverslag> verslag;
  std::vector<Melding> meldingen;
};

Teruggelezen lees_terug(const std::string& json) {
  Diagnostics d;
  Melder melder(d);
  melder.ken_bestand("herijking.json", json, Vertrouwelijkheid::vertrouwelijk);
  Teruggelezen uit;
  uit.verslag = lees_herijkverslag("herijking.json", json, melder);
  uit.meldingen = d.gesorteerd();
  return uit;
}

TEST(Herijkverslag, KomtHeelTerugUitZijnJson) {
  const std::string json = herijking_json(voorbeeldverslag());
  const Teruggelezen u = lees_terug(json);
  ASSERT_TRUE(u.verslag) << toon(u.meldingen.front());
  EXPECT_TRUE(u.meldingen.empty());
  EXPECT_EQ(herijking_json(*u.verslag), json);
  EXPECT_EQ(herijking_tekst(*u.verslag, {}), herijking_tekst(voorbeeldverslag(), {}));
  for (const CsvDialect d : {CsvDialect::internationaal, CsvDialect::excel}) {
    EXPECT_EQ(waarnemingen_csv(*u.verslag, d), waarnemingen_csv(voorbeeldverslag(), d));
    EXPECT_EQ(getallen_csv(*u.verslag, d), getallen_csv(voorbeeldverslag(), d));
  }
}

TEST(Herijkverslag, ElkeSleutelDieOntbreektWordtGemeld) {
  const std::string json = herijking_json(voorbeeldverslag());
  int geprobeerd = 0;
  for (std::size_t van = json.find('\n') + 1; van < json.size();) {
    const std::size_t tot = json.find('\n', van) + 1;
    const std::string regel = json.substr(van, tot - van);
    // A whole member on its line; that of a scenario in invloed_saldo may be absent.
    const bool lid =
        regel.find("\": ") != std::string::npos && regel.ends_with(",\n") && regel.find("\": [\n") == std::string::npos;
    const bool mag_weg = regel.find("\"1\": ") != std::string::npos || regel.find("\"2\": ") != std::string::npos;
    if (lid && !mag_weg) {
      std::string zonder = json;
      const Teruggelezen u = lees_terug(zonder.erase(van, tot - van));
      EXPECT_FALSE(u.verslag) << regel;
      ASSERT_FALSE(u.meldingen.empty()) << regel;
      ++geprobeerd;
    }
    van = tot;
  }
  EXPECT_GT(geprobeerd, 40);
}

TEST(Herijkverslag, EenHalfBestandIsGeenVerslag) {
  const std::string json = herijking_json(voorbeeldverslag());
  for (std::size_t n = 0; n + 3 < json.size(); n += 7) {
    const Teruggelezen u = lees_terug(json.substr(0, n));
    EXPECT_FALSE(u.verslag) << n;
    EXPECT_FALSE(u.meldingen.empty()) << n;
  }
}

TEST(Herijkverslag, WatHerijkNietSchrijftWordtGeweigerd) {
  const std::string json = herijking_json(voorbeeldverslag());
  const auto met = [&](const std::string& oud, const std::string& nieuw) {
    std::string uit = json;
    const std::size_t plek = uit.find(oud);
    EXPECT_NE(plek, std::string::npos) << oud;
    return uit.replace(plek, oud.size(), nieuw);
  };
  const std::pair<std::string, std::string> gevallen[] = {
      {met("300.0000", "\"veel\""), "geen getal, en ook niet"},
      {met("\"kans_vooraf\": 0.25", "\"kans_vooraf\": 1.25"), "een getal dat niet kan"},
      {met("\"stappen\": 5", "\"stappen\": 5.5"), "geen geheel getal"},
      {met("\"stappen\": 5", "\"stappen\": 99999999999"), "een getal dat niet kan"},
      {met("\"te_vertrouwen\": true", "\"te_vertrouwen\": \"zeker\""), "geen true of false"},
      {met("\"p5\": 396.0000", "\"p5\": 398.6000"), "een getal dat niet kan"},
      {met("\"sd\": 2.5", "\"sd\": -2.5"), "een getal dat niet kan"},
      {met("\"ess\": 812.25", "\"extra\": 1, \"ess\": 812.25"), "een sleutel die mbc herijk niet schrijft"},
      {met("\"1\": 1000.50", "\"7\": 1000.50"), "een sleutel die mbc herijk niet schrijft"},
      {met("\"wat\": \"crises, 2023\"", "\"wat\": [1]"), "geen tekst"},
      {"studie: Iets anders\n", "dit is niet wat mbc herijk over een herijking schrijft"},
      {"", "leeg"}};
  for (const auto& [tekst, wat] : gevallen) {
    const Teruggelezen u = lees_terug(tekst);
    EXPECT_FALSE(u.verslag) << wat;
    ASSERT_FALSE(u.meldingen.empty()) << wat;
    std::string alle;
    for (const Melding& m : u.meldingen) alle += toon(m);
    EXPECT_THAT(alle, HasSubstr(wat));
    EXPECT_THAT(alle, Not(HasSubstr("crisisteam"))) << "nothing of the file is repeated";
  }
}

TEST(Herijkverslag, DeBladzijdeHeeftElkDeelEnGeenKleinAantal) {
  const std::string deel = html_herijking(voorbeeldverslag(), {"van dit verslag", "getallen.csv"});
  for (const char* wat :
       {"Wat er veranderde door te kijken", "crises per gezin per jaar", "per gezin per jaar", "&lt;5 van 80",
        "Regio: 2023, &lt;b&gt;", "data-grafiek=\"herijking\"", "onbekend", "te vertrouwen", "1.000 replicaties"})
    EXPECT_THAT(deel, HasSubstr(wat));
  // What did not change by more than its noise is not told, and is in the tables beside it.
  EXPECT_THAT(deel, Not(HasSubstr("kans op een OTS")));
  EXPECT_THAT(deel, Not(HasSubstr("traject.crises_per_jaar")));
  EXPECT_THAT(grafiekteksten(voorbeeldverslag()), HasSubstr("terugkeer: waargenomen <5 van 80"));
}

TEST(Herijkverslag, WatNietPastHeetNietTeVertrouwen) {
  Herijkverslag v = voorbeeldverslag();
  for (Waarneemverslag& w : v.waarnemingen) w.kans_vooraf = w.kans_achteraf = 0.4;
  EXPECT_THAT(oordeel(v), testing::StartsWith("De uitkomst is te vertrouwen"));
  EXPECT_TRUE(tegenspraken(v).empty());
  v.waarnemingen[1].kans_achteraf = 0.001;
  EXPECT_THAT(oordeel(v), testing::StartsWith("Niet zonder meer te vertrouwen"));
  EXPECT_EQ(tegenspraken(v).size(), 1U);
  const std::string deel = html_herijking(v, {"", ""});
  EXPECT_THAT(deel, HasSubstr("terug past ook na het herijken niet"));
}

}  // namespace
}  // namespace mbc
