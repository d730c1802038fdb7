#include "gevoeligheid/invoeringskeuze.h"

#include <gtest/gtest.h>

#include <ostream>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

using Teksten = std::vector<std::string>;

/// What a choice sets for Westland in scenario 1 of a study where these numbers hold.
Teksten gezet(const Verdeling& vertraging, const Verdeling& opbouw, const Invoeringskeuze& keuze,
              const std::string& voor = "scenarios.1.gemeenten.Westland.") {
  Studie s = proef::kleine_studie(2, {"Delft", "Westland"});
  Invoering& i = s.scenarios[1].invoering[1];
  i.vertraging = proef::voeg_toe(s, voor + "implementatie.vertraging", vertraging);
  i.opbouw = proef::voeg_toe(s, voor + "implementatie.opbouw", opbouw);
  return keuzezet(s, 1, 1, keuze).zet;
}

Verdeling van(VerdelingSoort soort, double a, double b, double c = 0) { return {soort, {a, b, c}, {}, {}}; }

TEST(Invoeringskeuze, ThePlanSetsNothing) {
  EXPECT_TRUE(gezet(Verdeling::vaste(1), Verdeling::vaste(2), {}).empty());
  EXPECT_TRUE(invoeringskeuzes().front().is_zoals_gepland());
}

TEST(Invoeringskeuze, ACertainNumberIsSetForTheGemeenteAlone) {
  for (const char* voor : {"", "scenarios.1.", "gemeenten.Westland.", "scenarios.1.gemeenten.Westland."}) {
    EXPECT_EQ(gezet(Verdeling::vaste(0.25), Verdeling::vaste(2), {2, 1}, voor),
              Teksten{"scenarios.1.gemeenten.Westland.implementatie.vertraging=2.25"});
    EXPECT_EQ(gezet(Verdeling::vaste(0), Verdeling::vaste(4), {0, 0.5}, voor),
              Teksten{"scenarios.1.gemeenten.Westland.implementatie.opbouw=2"});
  }
}

TEST(Invoeringskeuze, AnUncertainNumberMovesWhereItStandsAndKeepsItsQuantile) {
  const Verdeling v = van(VerdelingSoort::driehoek, 0, 0.5, 2);
  EXPECT_EQ(gezet(v, v, {1, 1}, ""), Teksten{"scenarios.1.implementatie.vertraging={driehoek: [1, 1.5, 3]}"});
  EXPECT_EQ(gezet(v, v, {0, 2}, "scenarios.1."), Teksten{"scenarios.1.implementatie.opbouw={driehoek: [0, 1, 4]}"});
  EXPECT_EQ(gezet(v, v, {1, 1}, "gemeenten.Westland."),
            Teksten{"scenarios.1.gemeenten.Westland.implementatie.vertraging={driehoek: [1, 1.5, 3]}"});
  EXPECT_EQ(gezet(v, v, {1, 0.5}, "scenarios.1.gemeenten.Westland."),
            (Teksten{"scenarios.1.gemeenten.Westland.implementatie.vertraging={driehoek: [1, 1.5, 3]}",
                     "scenarios.1.gemeenten.Westland.implementatie.opbouw={driehoek: [0, 0.25, 1]}"}));
}

/// Each form, moved two years and made twice as long; both as a study writes it.
struct Vormgeval {
  Verdeling v;
  std::string verschoven, gestrekt;

  friend void PrintTo(const Vormgeval& geval, std::ostream* uit) { *uit << geval.gestrekt; }
};
class Keuzevorm : public testing::TestWithParam<Vormgeval> {};

TEST_P(Keuzevorm, IsWritten) {
  const Vormgeval& geval = GetParam();
  const std::string pad = "scenarios.1.gemeenten.Westland.implementatie.";
  EXPECT_EQ(gezet(geval.v, geval.v, {2, 2}),
            (Teksten{pad + "vertraging=" + geval.verschoven, pad + "opbouw=" + geval.gestrekt}));
}

INSTANTIATE_TEST_SUITE_P(
    Alle, Keuzevorm,
    testing::Values(Vormgeval{van(VerdelingSoort::uniform, 0, 1), "{uniform: [2, 3]}", "{uniform: [0, 2]}"},
                    Vormgeval{van(VerdelingSoort::pert, 0, 1, 3), "{pert: [2, 3, 5]}", "{pert: [0, 2, 6]}"},
                    Vormgeval{van(VerdelingSoort::normaal, 3, 0.5), "{normaal: {gemiddelde: 5, sd: 0.5}}",
                              "{normaal: {gemiddelde: 6, sd: 1}}"},
                    Vormgeval{van(VerdelingSoort::lognormaal, 3, 0.5), "5", "{lognormaal: {gemiddelde: 6, vc: 0.5}}"},
                    Vormgeval{van(VerdelingSoort::gamma, 3, 0.5), "5", "{gamma: {gemiddelde: 6, vc: 0.5}}"},
                    Vormgeval{van(VerdelingSoort::beta, 0.5, 0.1), "2.5", "1"},
                    Vormgeval{{VerdelingSoort::discreet, {}, {1, 2}, {0.25, 0.75}},
                              "{discreet: {waarden: [3, 4], kansen: [0.25, 0.75]}}",
                              "{discreet: {waarden: [2, 4], kansen: [0.25, 0.75]}}"}));

TEST(Invoeringskeuze, TellsWhatLostItsSpread) {
  Studie s = proef::kleine_studie(2, {"Delft"});
  Invoering& i = s.scenarios[1].invoering[0];
  i.vertraging = proef::voeg_toe(s, "implementatie.vertraging", van(VerdelingSoort::gamma, 3, 0.5));
  EXPECT_TRUE(keuzezet(s, 1, 0, {1, 1}).vastgezet);
  EXPECT_FALSE(keuzezet(s, 1, 0, {0, 2}).vastgezet);
}

/// Three decimals behind a point could be thousands: the reader refuses them.
TEST(Invoeringskeuze, WritesWhatTheReaderTakes) {
  EXPECT_EQ(gezet(Verdeling::vaste(0), Verdeling::vaste(2.25), {0, 0.5}),
            Teksten{"scenarios.1.gemeenten.Westland.implementatie.opbouw=1.1250"});
}

}  // namespace
}  // namespace mbc
