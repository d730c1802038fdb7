#include "vorm/csv_schrijver.h"

#include <gtest/gtest.h>

#include <string>

namespace mbc {
namespace {

TEST(Csv, EenCelIsNooitEenFormule) {
  for (const std::string begin : {"=", "+", "-", "@", "\t", "\r"}) {
    CsvSchrijver c(CsvDialect::internationaal);
    c.tekst(begin + "1");
    EXPECT_EQ(c.klaar(), "\"'" + begin + "1\"");
  }
}

TEST(Csv, VerdubbeltAanhalingstekensEnHoudtRegeleindenBinnen) {
  CsvSchrijver c(CsvDialect::excel);
  c.tekst("a\"b;c\nd");
  c.tekst("");
  c.getal(-0.001, 2);
  c.leeg();
  c.einde_rij();
  EXPECT_EQ(c.klaar(), "\xEF\xBB\xBF\"a\"\"b;c\nd\";\"\";0,00;\r\n");
}

}  // namespace
}  // namespace mbc
