#include "report/getalnamen.h"

#include <gtest/gtest.h>

#include "support/rijke_studie.h"

namespace mbc {
namespace {

TEST(Getalnamen, ANumberIsCalledByWhatItIs) {
  Studie s = proef::rijke_studie();
  for (Scenario& n : s.scenarios)
    for (Invoering& i : n.invoering)
      for (Investering& x : i.investeringen) x.omschrijving = x.id == "training" ? "Starttraining van de teams" : "";
  const Getalnamen n = getalnamen(s);
  EXPECT_EQ(n.at("effecten.crisis_reductie"), "effect op crises");
  EXPECT_EQ(n.at("gemeenten.Delft.instroom").substr(n.at("gemeenten.Delft.instroom").size() - 8), " (Delft)");
  EXPECT_TRUE(n.at("scenarios.2.implementatie.doel").ends_with(" (scenario 2)"));
  EXPECT_EQ(n.at("investeringen.training.bedrag"), "Starttraining van de teams, bedrag");
  EXPECT_EQ(n.at("geldstromen.Zvw.verzilverbaar"), "verzilverbaar deel van Zvw");
  EXPECT_EQ(n.at("tarieven.lokaal_team"), "uurtarief lokaal_team");
  EXPECT_EQ(n.at("kassabonnen.proef"), "kassabon proef");
}

TEST(Getalnamen, WhatMovesTogetherIsNamedTogetherAndTheUnknownKeepsItsPath) {
  const Getalnamen n = {{"a.b", "de eerste"}, {"c", "de tweede"}};
  EXPECT_EQ(naam_van(n, "a.b + c"), "de eerste + de tweede");
  EXPECT_EQ(naam_van(n, "a.b + x.y"), "de eerste + x.y");
  EXPECT_EQ(naam_van(n, ""), "");
}

}  // namespace
}  // namespace mbc
