#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "boom/yaml.h"
#include "unit/input/proefstudie.h"

/// Laws of reading: order and dress never matter, and no bytes whatever bring it down.
namespace mbc {
namespace {

/// A study with everything in it twice, so that there is an order to disturb.
proef::Bestanden ruime_studie() {
  proef::Bestanden b = proef::met_achteraan("studie.yaml", R"(uitkomstdoelen:
  vto: {indicator: vto, verandering: -25%, uiterlijk: 2023}
  ots: {uiterlijk: 2024, verandering: -20%, indicator: ots_nieuw}
effecten: {ots_reductie: {pert: [0%, 10%, 25%], bron: x}, attributie: 75%}
pm_posten: [{omschrijving: A, richting: positief}, {omschrijving: B, richting: negatief}]
)");
  b["bonnen/b.yaml"] =
      "kassabon: b\nregels:\n  - {omschrijving: Z, geldstroom: Justitie, fase: vto, zonder: 5}\n  - {omschrijving: A, "
      "geldstroom: Jeugdwet, fase: vto, zonder: 6, met: 4}\n";
  return b;
}

/// Whether the order of a list means nothing: anything but the parts of a distribution.
bool mag_om(const Boom& b) {
  return is_kaart(b) || (is_lijst(b) && !b.empty() &&
                         (is_kaart(b.front().second) || b.front().second.data().tekst.ends_with(".yaml")));
}

void schud(Boom& b, std::mt19937& toeval) {
  if (mag_om(b)) {
    std::vector<std::pair<std::string, Boom>> kinderen(b.begin(), b.end());
    std::shuffle(kinderen.begin(), kinderen.end(), toeval);
    b.erase(b.begin(), b.end());
    for (const auto& [sleutel, waarde] : kinderen) b.push_back({sleutel, waarde});
  }
  for (auto& [sleutel, kind_boom] : b) schud(kind_boom, toeval);
}

std::string geschud(const std::string& tekst, std::mt19937& toeval) {
  Diagnostics d;
  Melder m(d);
  std::optional<Boom> b = lees_yaml("x", tekst, m);
  EXPECT_TRUE(b.has_value() && d.leeg());
  schud(*b, toeval);
  return als_tekst(*b) + "\n";
}

TEST(Wetten, DeVolgordeInDeBestandenMaaktNietUit) {
  const std::string gewoon = proef::inhoud(proef::geldig(ruime_studie()));
  std::mt19937 toeval(1);
  for (int i = 0; i < 25; ++i) {
    proef::Bestanden b = ruime_studie();
    for (auto& [naam, tekst] : b) tekst = geschud(tekst, toeval);
    EXPECT_EQ(proef::inhoud(proef::geldig(b)), gewoon) << b["studie.yaml"];
  }
}

TEST(Wetten, RegeleindenBomCommentaarEnAanhalingstekensMakenNietUit) {
  const std::string gewoon = proef::inhoud(proef::geldig(ruime_studie()));
  proef::Bestanden b = ruime_studie();
  for (auto& [naam, tekst] : b) {
    std::string met_cr = "\xEF\xBB\xBF# commentaar\r\n---\r\n";
    for (const char c : tekst) met_cr += c == '\n' ? std::string("   # en nog wat\r\n") : std::string(1, c);
    tekst = met_cr;
  }
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("studie: Proef"), 13, "\"studie\": 'Proef'");
  studie.replace(studie.find("doel: 40%"), 9, "doel: \"40%\"");
  EXPECT_EQ(proef::inhoud(proef::geldig(b)), gewoon);
}

TEST(Wetten, NamenVanBestandenMakenNietUit) {
  const std::string gewoon = proef::inhoud(proef::geldig(ruime_studie()));
  proef::Bestanden b = ruime_studie();
  b["9.yaml"] = b["0-niets.yaml"];
  b.erase("0-niets.yaml");
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("0-niets.yaml"), 12, "9.yaml");
  EXPECT_EQ(proef::inhoud(proef::geldig(b)), gewoon);
}

/// One small disturbance: a byte, a piece doubled or dropped, or something that means much in YAML.
std::string verminkt(std::string s, std::mt19937& toeval) {
  static const std::array<std::string, 24> stukken{"{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   ": ",
                                                   "- ",
                                                   "\n",
                                                   "\t",
                                                   "'",
                                                   "\"",
                                                   "#",
                                                   "&a ",
                                                   "*a",
                                                   "!!",
                                                   "|\n",
                                                   "~",
                                                   "%",
                                                   "0",
                                                   "-1",
                                                   "1e308",
                                                   "{uniform: [1, 2]}",
                                                   "\xEF\xBB\xBF",
                                                   "\xFF",
                                                   ".nan"};
  const auto tot = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n)(toeval); };
  const std::size_t p = tot(s.size());
  switch (tot(4)) {
    case 0:
      if (p < s.size()) s[p] = static_cast<char>(tot(255));
      return s;
    case 1:
      return s.erase(p, tot(20));
    case 2:
      return s.insert(p, s.substr(tot(s.size()), tot(40)));
    default:
      return s.insert(p, stukken[tot(stukken.size() - 1)]);
  }
}

TEST(Wetten, VerminkteBestandenGevenFoutenEnNooitEenOngeluk) {
  std::mt19937 toeval(20210615);
  int geldig = 0;
  for (int i = 0; i < 2000; ++i) {
    proef::Bestanden b = ruime_studie();
    for (auto& [naam, tekst] : b) {
      if (toeval() % 3 == 0) tekst = verminkt(tekst, toeval);
    }
    std::vector<std::string> zet;
    if (toeval() % 4 == 0)
      zet.push_back(verminkt("scenarios.1.gemeenten.Delft.implementatie.doel={uniform: [10%, 20%]}", toeval));
    const Gelezen g = proef::lees(b, zet);
    ASSERT_NE(g.studie.has_value(), g.meldingen.heeft_fouten()) << b["studie.yaml"];
    proef::getoond(g);
    if (g.studie) {
      proef::inhoud(*g.studie);
      ++geldig;
    }
  }
  EXPECT_GT(geldig, 100);  // otherwise the disturbance only tests the first check
}

}  // namespace
}  // namespace mbc
