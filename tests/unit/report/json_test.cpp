#include "report/json.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/schema.h"
#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using proef::afwijking;

rapidjson::Document lees(const std::string& tekst) { return proef::lees_json(tekst); }

TEST(Json, HoudtZichAanHetSchema) { EXPECT_EQ(afwijking(lees(naar_json(proef::verslag()))), ""); }

TEST(Json, HetSchemaZietWatErNietHoort) {
  rapidjson::Document d = lees(naar_json(proef::verslag()));
  d.AddMember("klok", 1, d.GetAllocator());
  EXPECT_NE(afwijking(d), "");
  d = lees(naar_json(proef::verslag()));
  d["scenarios"][1]["ncw"]["saldo"].RemoveMember("mcse");
  EXPECT_EQ(afwijking(d), "#/scenarios/1/ncw/saldo tegen required");
  d = lees(naar_json(proef::verslag()));
  d["scenarios"][2]["ncw"]["saldo"]["gemiddelde"].SetString("3000000");
  EXPECT_EQ(afwijking(d), "#/scenarios/2/ncw/saldo/gemiddelde tegen type");
}

TEST(Json, EenGetalDatErGeenIsVoldoetNietAanHetSchema) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[1].ncw.saldo.gemiddelde = std::numeric_limits<double>::quiet_NaN();
  EXPECT_NE(afwijking(lees(naar_json(v))), "");
}

TEST(Json, BegintMetDeKopInVasteVolgorde) {
  const std::string json = naar_json(proef::verslag());
  const std::string kop = R"({
  "mbc": ")" + versie() + R"(",
  "studie": "Proef",
  "zaad": 42,
  "replicaties": 10000,
  "nulalternatief": 0,
  "start": 2022,
  "horizon": 2,
  "prijspeil": 2021,
  "discontovoet": 0.022500,
  "invoer": {
    "studie.yaml": ")" + std::string(64, 'a') +
                          R"("
  },
  "zet": [
    "horizon=2"
  ],
  "geldstromen": [
    "Jeugdwet",
    "Justitie"
  ],
  "dragers": {
    "Rijk": [
      "Justitie"
    ],
    "gemeente": [
      "Jeugdwet"
    ]
  },
  "gemeenten": [
    "Dorp",
    "Stad"
  ],
  "functies": [
    "lokaal_team"
  ],
  "scenarios": [
    {
      "nummer": 0,
      "naam": "Zoals nu",
      "ncw": {
        "baten": {"gemiddelde": 0.00, "sd": 0.00, "mcse": 0.00, "p5": 0.00, "p25": 0.00, "p50": 0.00, "p75": 0.00, "p95": 0.00, "kans_positief": 0.500000},
)";
  EXPECT_EQ(json.substr(0, kop.size()), kop);
  EXPECT_EQ(json.back(), '\n');
}

TEST(Json, HeeftDeSleutelsVanEenScenarioInVolgorde) {
  const rapidjson::Document d = lees(naar_json(proef::verslag()));
  std::string sleutels;
  for (const auto& m : d["scenarios"][2].GetObject()) sleutels += std::string(m.name.GetString()) + " ";
  EXPECT_EQ(sleutels,
            "nummer naam ncw batenkostenratio geldstromen dragers tegen gemeenten jaren totaal terugverdientijd kasput "
            "recidive investeringsregels kostensoorten doorslag ");
}

TEST(Json, EenScenarioTegenEenAnderNoemtDatAndere) {
  const rapidjson::Document d = lees(naar_json(proef::verslag()));
  const auto& tegen = d["scenarios"][2]["tegen"];
  ASSERT_EQ(tegen.Size(), 1U) << "tegen het nulalternatief staat in ncw";
  EXPECT_EQ(tegen[0]["nummer"].GetInt(), 1);
  EXPECT_EQ(tegen[0]["saldo"]["gemiddelde"].GetDouble(), 3.8e6);
  EXPECT_EQ(tegen[0]["saldo"]["kans_positief"].GetDouble(), 0.81);
  EXPECT_EQ(tegen[0]["verzilverbaar_saldo"]["gemiddelde"].GetDouble(), 1.9e6);
}

TEST(Json, SchrijftEurosMetTweeDecimalen) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[2].ncw.saldo.gemiddelde = 1234567.891;
  EXPECT_NE(naar_json(v).find("\"saldo\": {\"gemiddelde\": 1234567.89, "), std::string::npos);
}

TEST(Json, GeeftLegeWaardenAlsNull) {
  const rapidjson::Document d = lees(naar_json(proef::verslag()));
  EXPECT_TRUE(d["scenarios"][0]["batenkostenratio"].IsNull());
  EXPECT_TRUE(d["scenarios"][1]["terugverdientijd"]["mediaan"].IsNull());
  EXPECT_TRUE(d["scenarios"][0]["kasput"]["jaar"].IsNull());
  EXPECT_TRUE(d["scenarios"][2]["jaren"][0]["aantallen"]["kosten_duurste_gezinnen"].IsNull());
  EXPECT_TRUE(d["waarschuwingen"][1]["pad"].IsNull());
}

TEST(Json, RuisBandEnKansVanEenReplicatieZijnNull) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[1].ncw.saldo.sd = v.resultaat.scenarios[1].ncw.saldo.mcse = onbekend;
  const rapidjson::Document d = lees(naar_json(v));
  for (const char* maat : {"sd", "mcse", "p5", "p25", "p50", "p75", "p95", "kans_positief"}) {
    EXPECT_TRUE(d["scenarios"][1]["ncw"]["saldo"][maat].IsNull()) << maat;
    EXPECT_FALSE(d["scenarios"][1]["ncw"]["baten"][maat].IsNull()) << maat;
  }
  EXPECT_TRUE(d["scenarios"][1]["ncw"]["saldo"]["gemiddelde"].IsNumber());
  EXPECT_EQ(afwijking(d), "");
}

TEST(Json, FteDieDeBonnenNietNoemenZijnNullEnGeenNul) {
  Verslag v = proef::verslag();
  for (std::optional<double>* x : {&v.resultaat.scenarios[1].jaren[0].formatie[0].vrijgespeeld_fte,
                                   &v.resultaat.scenarios[1].jaren[0].formatie[0].vrijgespeeld_uren})
    x->reset();
  const rapidjson::Document d = lees(naar_json(v));
  EXPECT_TRUE(d["scenarios"][1]["jaren"][0]["formatie"]["lokaal_team"]["vrijgespeeld_fte"].IsNull());
  EXPECT_EQ(afwijking(d), "");
}

TEST(Json, DeKostenInTweeenAlleenAlsDeStudieKasdeelNoemt) {
  Verslag v = proef::verslag();
  EXPECT_FALSE(lees(naar_json(v))["scenarios"][2]["ncw"].HasMember("kosten_betaald"));
  for (ScenarioResultaat& s : v.resultaat.scenarios)
    s.kostendeling = {proef::spreiding(3e6, 1e5), proef::spreiding(2e6, 1e5)};
  const rapidjson::Document d = lees(naar_json(v));
  EXPECT_EQ(d["scenarios"][2]["ncw"]["kosten_betaald"]["gemiddelde"].GetDouble(), 3e6);
  EXPECT_EQ(d["scenarios"][2]["ncw"]["kosten_uit_ander_werk"]["gemiddelde"].GetDouble(), 2e6);
  EXPECT_EQ(afwijking(d), "");
}

TEST(Json, EenInvesteringsregelZegtDatZijNietContantIs) {
  const rapidjson::Document d = lees(naar_json(proef::verslag()));
  EXPECT_EQ(d["scenarios"][2]["investeringsregels"]["training"]["niet_contant"].GetDouble(), 2.5e6);
}

TEST(Json, ToontVijandigeNamenLetterlijk) {
  Verslag v = proef::verslag();
  const std::string eng = "=1+1</script>\"\n\\\t日\u202E";
  v.resultaat.studie = eng;
  v.resultaat.gemeenten[0] = eng;
  v.zet = {"a=\xFF"};
  const rapidjson::Document d = lees(naar_json(v));
  EXPECT_EQ(d["studie"].GetString(), eng);
  EXPECT_TRUE(d["scenarios"][1]["gemeenten"].HasMember(eng.c_str()));
  EXPECT_STREQ(d["zet"][0].GetString(), "a=\uFFFD");
  EXPECT_EQ(afwijking(d), "");
}

}  // namespace
}  // namespace mbc
