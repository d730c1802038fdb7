#include "analyse/kassabonbeeld.h"

#include <gtest/gtest.h>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

/// Three receipts of weights 1, 1 and 2 with one line of 100, 200 and 400 euro per month; the last one also a VTO.
Studie drie_bonnen() {
  Studie s = proef::kleine_studie();
  s.kassabonnen.clear();
  const double bedragen[] = {100, 200, 400}, gewichten[] = {1, 1, 2};
  for (std::size_t i = 0; i < 3; ++i) {
    Kassabon bon;
    bon.id = "bon" + std::to_string(i);
    bon.gewicht = proef::voeg_toe(s, "kassabonnen." + bon.id + ".gewicht", gewichten[i]);
    const GetalId zonder = proef::voeg_toe(s, "zonder" + std::to_string(i), bedragen[i]);
    const GetalId met = proef::voeg_toe(s, "met" + std::to_string(i), bedragen[i] / 2);
    KassabonRegel regel;
    regel.zonder = zonder;
    regel.met = met;
    bon.regels = {regel};
    if (i == 2) {
      regel.fase = Fase::vto;
      bon.regels.push_back(regel);
    }
    s.kassabonnen.push_back(bon);
  }
  return s;
}

TEST(Kassabonbeeld, AveragesByWeight) {
  const Kassabonbeeld beeld = kassabonbeeld(drie_bonnen());
  ASSERT_EQ(beeld.bonnen.size(), 3U);
  EXPECT_DOUBLE_EQ(beeld.bonnen[2].aandeel, 0.5);
  EXPECT_EQ(beeld.bonnen[2].regels, 2U);
  ASSERT_FALSE(beeld.gemiddelden.empty());
  EXPECT_DOUBLE_EQ(beeld.gemiddelden[0].zonder, 0.25 * 100 + 0.25 * 200 + 0.5 * 400);
  EXPECT_DOUBLE_EQ(beeld.gemiddelden[0].met, beeld.gemiddelden[0].zonder / 2);
}

TEST(Kassabonbeeld, LeavesOutWhatStandsOnFewReceipts) {
  const Kassabonbeeld beeld = kassabonbeeld(drie_bonnen());
  EXPECT_EQ(beeld.gemiddelden.size(), 1U) << "the VTO stands on one receipt only";
}

}  // namespace
}  // namespace mbc
