#include "base/pad.h"

#include <gtest/gtest.h>

#include "base/schrijfwijze.h"

namespace mbc {
namespace {

std::vector<std::string> namen(std::string_view pad) {
  std::vector<std::string> uit;
  for (const Padstuk& p : splits_pad(pad).value_or(std::vector<Padstuk>{{"geen pad", 0}})) uit.push_back(p.naam);
  return uit;
}

using Namen = std::vector<std::string>;

TEST(Pad, EenDeelMetEenPuntStaatTussenAanhalingstekens) {
  EXPECT_EQ(namen("a.b.c"), (Namen{"a", "b", "c"}));
  EXPECT_EQ(namen(R"x(gemeenten."Bergen (NH.)".start)x"), (Namen{"gemeenten", "Bergen (NH.)", "start"}));
  EXPECT_EQ(splits_pad(R"(a."b.c".d)")->at(2).begin, 8U);
  EXPECT_EQ(namen("a..b"), (Namen{"a", "", "b"}));
  for (const char* kapot : {R"(a."b)", R"(a.b"c".d)", R"(a.""b"".c)"})
    EXPECT_EQ(namen(kapot), Namen{"geen pad"}) << kapot;
  for (const char* naam : {"Delft", "Bergen (NH.)", "St. Jan", "a b"})
    EXPECT_EQ(namen("x." + paddeel(naam)), (Namen{"x", naam}));
}

TEST(Schrijfwijze, LosseAccentenWordenEenLetter) {
  EXPECT_EQ(samengevoegd("Su\u0301dwest"), "S\u00FAdwest");
  EXPECT_EQ(samengevoegd("\u1EA5 a\u0302\u0301"), "\u1EA5 \u1EA5") << "two marks, one after the other";
  EXPECT_EQ(samengevoegd("x\u0301\u0301"), "x\u0301\u0301") << "no such letter";
  EXPECT_EQ(samengevoegd("a\xCC"), "a\xCC") << "no UTF-8 is left as it is";
  EXPECT_EQ(samengevoegd(""), "");
}

TEST(Schrijfwijze, WatEenLezerVoorHetzelfdeHoudtIsHetzelfde) {
  const std::string naam = uiterlijk("Sint-Jan d'Oude");
  for (const char* x : {"sint-jan d'oude", "Sint\u2013Jan d\u2019Oude", "Sint-Jan\u00A0d'Oude", "Sint-Jan  d'Oude",
                        "Sint-J\u0430n d'Oude", "S\u00EDnt-Jan d'Oude", "Si\u0301nt-Jan d'Oude"})
    EXPECT_EQ(uiterlijk(x), naam) << x;
  EXPECT_NE(uiterlijk("Sint-Jan d'Ouden"), naam);
  EXPECT_EQ(uiterlijk("\u0132sselstein"), uiterlijk("IJsselstein"));
}

}  // namespace
}  // namespace mbc
