#include "base/tekst.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

TEST(Tekst, TekensInUtf8) {
  EXPECT_EQ(eerste_teken("a").bytes, 1U);
  EXPECT_EQ(eerste_teken("é").waarde, 0xE9U);
  EXPECT_EQ(eerste_teken("€").bytes, 3U);
  EXPECT_EQ(eerste_teken("\U0001F600").bytes, 4U);
  for (const char* fout : {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                           "\xF5\x80\x80\x80", "\xC3(", "\xFF"}) {
    EXPECT_EQ(eerste_teken(fout).bytes, 0U);
  }
  EXPECT_EQ(aantal_tekens("één€"), 4U);
  EXPECT_EQ(aantal_tekens("a\xFF"
                          "b"),
            3U);
}

TEST(Tekst, VeiligVoorEenTerminal) {
  EXPECT_EQ(veilig("één\tx"), "één x");
  EXPECT_EQ(veilig("\x1B[31m"), "\uFFFD[31m");
  EXPECT_EQ(veilig("a\u202E\u200B\xFF"), "a\uFFFD\uFFFD\uFFFD");
}

TEST(Tekst, DichtstbijzijndeNaam) {
  const std::vector<std::string> namen{"doel", "opbouw", "vertraging", "kans_recidive_1jaar", "Leidschendam-Voorburg"};
  const std::vector<std::pair<std::string, std::string>> gevallen{{"deol", "doel"},
                                                                  {"doelen", "doel"},
                                                                  {"Opbouw", "opbouw"},
                                                                  {"vertragign", "vertraging"},
                                                                  {"kans_recidive", "kans_recidive_1jaar"},
                                                                  {"Leidschendam Voorburg", "Leidschendam-Voorburg"},
                                                                  {"horizon", ""},
                                                                  {"", ""},
                                                                  {"x", ""}};
  for (const auto& [naam, verwacht] : gevallen) EXPECT_EQ(dichtstbijzijnde(naam, namen), verwacht) << naam;
}

TEST(Tekst, Getallen) {
  EXPECT_EQ(getal_tekst(14790), "14790");
  EXPECT_EQ(getal_tekst(0.1), "0.1");
  EXPECT_EQ(getal_tekst(-0.0), "0");
  EXPECT_EQ(getal_tekst(1e20), "1e+20");
  EXPECT_EQ(invoer_tekst(39.375), "39.3750");
  EXPECT_EQ(invoer_tekst(39.25), "39.25");
  EXPECT_EQ(invoer_tekst(1234), "1234");
  EXPECT_EQ(zet_tekst(0.1 + 0.2), "0.3");
  EXPECT_EQ(zet_tekst(39.375), "39.3750");
  EXPECT_EQ(lees_double("1e999"), std::nullopt);
  EXPECT_EQ(lees_double("1 "), std::nullopt);
  EXPECT_EQ(lees_double("nan"), std::nullopt);
  EXPECT_EQ(lees_double("-2.5"), -2.5);
  EXPECT_EQ(lees_geheel("12"), 12);
  EXPECT_EQ(lees_geheel("12.0"), std::nullopt);
}

TEST(Tekst, Opsomming) {
  EXPECT_EQ(opsomming(std::vector<std::string>{}), "");
  EXPECT_EQ(opsomming(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(opsomming(std::vector<std::string>{"a", "b", "c"}), "a, b of c");
  EXPECT_EQ(opsomming(std::vector<std::string>{"a", "b"}, "en"), "a en b");
}

}  // namespace
}  // namespace mbc
