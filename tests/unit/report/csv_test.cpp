#include "report/csv.h"

#include <gtest/gtest.h>

#include "base/tekst.h"
#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

TEST(Csv, IsEenRijPerScenarioGeldstroomGemeenteEnJaar) {
  const std::string csv = naar_csv(proef::verslag(), CsvDialect::internationaal);
  const std::string begin =
      "\"scenario\",\"scenario_naam\",\"geldstroom\",\"drager\",\"gemeente\",\"jaar\",\"baten_gemiddelde\",\"baten_"
      "sd\","
      "\"baten_mcse\",\"kosten_gemiddelde\",\"kosten_sd\",\"kosten_mcse\",\"saldo_gemiddelde\",\"saldo_sd\",\"saldo_"
      "mcse\"\n"
      "0,\"Zoals nu\",\"Jeugdwet\",\"gemeente\",\"Dorp\",2022,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00\n";
  EXPECT_EQ(csv.substr(0, begin.size()), begin);
  EXPECT_NE(
      csv.find("2,\"Invoeren\",\"Justitie\",\"Rijk\",\"Stad\",2023,1000000.00,500000.00,5000.00,625000.00,125000.00,"
               "1250.00,375000.00,500000.00,5000.00\n"),
      std::string::npos)
      << csv;
  EXPECT_EQ(splits(csv, '\n').size(), 1U + 3 * 2 * 2 * 2 + 1);
}

TEST(Csv, ExcelKrijgtEenBomPuntkommasEnKommas) {
  const std::string csv = naar_csv(proef::verslag(), CsvDialect::excel);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF\"scenario\";\"scenario_naam\";")) << csv.substr(0, 40);
  EXPECT_NE(csv.find(";2023;1000000,00;500000,00;"), std::string::npos);
  EXPECT_TRUE(csv.ends_with("\r\n"));
}

TEST(Csv, NaEenReplicatieHeeftHetNiveauGeenKwantielen) {
  Verslag v = proef::verslag();
  Samenvatting& zorg = v.resultaat.scenarios[0].jaren[0].niveau.totaal.zorgkosten;
  EXPECT_EQ(niveau_csv(v, CsvDialect::internationaal).find(",,,"), std::string::npos);
  zorg.sd = zorg.mcse = onbekend;
  EXPECT_NE(niveau_csv(v, CsvDialect::internationaal).find("0,\"Zoals nu\",2022,\"\",\"\",40000000.00,,,,"),
            std::string::npos)
      << niveau_csv(v, CsvDialect::internationaal);
}

}  // namespace
}  // namespace mbc
