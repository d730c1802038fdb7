#include "boom/werkmap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "base/bestanden.h"
#include "input/bonnentabel.h"
#include "input/bonyaml.h"

namespace mbc {
namespace {

std::string proefwerkmap(const std::string& naam) {
  return lees_bestand(std::string(MBC_BRONMAP) + "/tests/fuzz/corpus/tabel/" + naam, grootste_invoer).inhoud;
}

TEST(Werkmap, IsWatDezelfdeTabelAlsCsvIs) {
  const Bonnentabel uit = lees_bonnentabel("t.xlsx", proefwerkmap("werkmap.xlsx"));
  const Bonnentabel csv = lees_bonnentabel("t.csv",
                                           "kassabon;omschrijving;geldstroom;fase;zonder;met\n\n"
                                           "delft-1;Ambulant;Jeugdwet;traject;1400,1250;€ 890,-\n");
  ASSERT_TRUE(uit.meldingen.leeg());
  ASSERT_TRUE(csv.meldingen.leeg());
  EXPECT_EQ(als_yaml(uit.bonnen.front()), als_yaml(csv.bonnen.front()));
}

TEST(Werkmap, EenKleinBestandDatGroeitWordtGeweigerd) {
  const std::string zwaar = proefwerkmap("zwaar.xlsx");  // a text of 3 MB that stands in 3000 cells
  EXPECT_LT(zwaar.size(), 50'000U);
  const std::vector<Melding> meldingen = lees_bonnentabel("t.xlsx", zwaar).meldingen.gesorteerd();
  ASSERT_EQ(meldingen.size(), 1U);
  EXPECT_EQ(meldingen.front().wat, "deze tabel is te groot");
}

/// Half of them in the archive, half in the sheet within it, which stands there uncompressed.
TEST(Werkmap, EenBeschadigdeGeeftFoutenEnNooitEenOngeluk) {
  const std::string heel = proefwerkmap("werkmap.xlsx");
  const std::size_t blad = heel.find("<sheetData>");
  ASSERT_NE(blad, std::string::npos);
  std::mt19937 toeval(20210615);
  int gelezen = 0;
  constexpr int keren = 4000;
  for (int i = 0; i < keren; ++i) {
    std::string s = heel;
    const std::size_t van = toeval() % 2 == 0 ? 0 : blad;
    for (auto k = toeval() % 3 + 1; k > 0; --k) s[van + toeval() % (s.size() - van)] = static_cast<char>(toeval());
    if (toeval() % 10 == 0) s.resize(toeval() % s.size());
    const Bonnentabel uit = lees_bonnentabel("t.xlsx", s);
    ASSERT_NE(uit.bonnen.empty(), !uit.meldingen.heeft_fouten()) << i;
    for (const Melding& m : uit.meldingen.gesorteerd()) EXPECT_FALSE(toon(m).empty());
    gelezen += uit.bonnen.empty() ? 0 : 1;
  }
  EXPECT_GT(gelezen, keren / 100) << "else only the check on the whole archive is reached";
}

}  // namespace
}  // namespace mbc
