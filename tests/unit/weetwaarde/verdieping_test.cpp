#include "weetwaarde/verdieping.h"

#include <gtest/gtest.h>

#include "gevoeligheid/kaart.h"
#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"

namespace mbc {
namespace {

/// What is set in a place where a study put together in code has no number, is left as it is.
Studielezer toegeeflijk(const Studie& studie) {
  return [studie, lezer = proef::lezer_van(studie)](std::vector<std::string> zet) {
    std::erase_if(zet, [&](const std::string& z) { return zoek_getal(studie, z.substr(0, z.find('='))) == nullptr; });
    return lezer(zet);
  };
}

TEST(Kaart, LiesAroundWhatTheStudyExpects) {
  const Verkenning v = *maak_kaart(proef::lezer_van(proef::rijke_studie()), {}, {});
  ASSERT_EQ(v.assen.size(), 2U);
  // The largest expected doel is 80%, the expected trajectduur 15.
  EXPECT_EQ(v.assen[0].teksten, (std::vector<std::string>{"20%", "40%", "80%", "90%", "100%"}));
  EXPECT_EQ(v.assen[1].teksten, (std::vector<std::string>{"7.5", "11", "15", "23", "30"}));
  EXPECT_EQ(v.punten.size(), static_cast<std::size_t>(meeste_punten_kaart));
  EXPECT_EQ(v.verwacht[1][0], 0.4);
  EXPECT_EQ(v.verwacht[2][0], 0.8);
  EXPECT_EQ(v.verwacht[2][1], 15);
}

TEST(Kaart, ACellIsTheStudyWithBothNumbersSetInEveryScenario) {
  const Studie studie = proef::rijke_studie();
  const Studielezer lezer = proef::lezer_van(studie);
  const Verkenning v = *maak_kaart(lezer, {}, {});
  const auto cel = [&](std::size_t rij, std::size_t kolom) { return v.punten[rij * 5 + kolom]; };
  const Studie gezet =
      lezer({"scenarios.1.implementatie.doel=0.4", "scenarios.2.implementatie.doel=0.4", "traject.duur=11"});
  const Verkenning los =
      *verken(proef::lezer_van(gezet), {proef::as("uren_per_fte", {1000, 2000})}, {}, PerGemeente::nee, {});
  for (const std::size_t s : {1U, 2U}) {
    EXPECT_EQ(cel(1, 1)[s].saldo.gemiddelde, los.punten[0][s].saldo.gemiddelde) << "scenario " << s;
    EXPECT_NE(cel(1, 1)[s].saldo.gemiddelde, cel(1, 2)[s].saldo.gemiddelde);
    EXPECT_NE(cel(1, 1)[s].saldo.gemiddelde, cel(2, 1)[s].saldo.gemiddelde);
  }
}

TEST(Kaart, RunsOnAFewReplicatiesOfTheStudy) {
  Studie s = proef::rijke_studie();
  s.replicaties = hoogste_replicaties_kaart + 1;
  s.horizon = 1;
  s.aanloopjaren = 0;
  EXPECT_EQ(maak_kaart(proef::lezer_van(s), {}, {})->replicaties, hoogste_replicaties_kaart);
}

TEST(Verdieping, AnswersWhatIsAskedAndNothingElse) {
  const Studielezer lezer = toegeeflijk(proef::rijke_studie());
  const Analyses herkomst = *verdiep(lezer, {Verdieping::herkomst}, {}, {});
  EXPECT_TRUE(herkomst.herkomst);
  EXPECT_FALSE(herkomst.omslag || herkomst.tornado);
  const Analyses omslag = *verdiep(lezer, {Verdieping::omslagpunt}, {}, {});
  EXPECT_TRUE(omslag.omslag);
  EXPECT_FALSE(omslag.tornado || omslag.kaart || omslag.sobol || omslag.vertraging);
  const Analyses gevoeligheid = *verdiep(lezer, {Verdieping::gevoeligheid}, {}, {});
  EXPECT_TRUE(gevoeligheid.tornado && gevoeligheid.kaart && gevoeligheid.sobol && gevoeligheid.vertraging);
  EXPECT_FALSE(gevoeligheid.omslag);
}

TEST(Verdieping, ProgressGrowsToItsOwnSize) {
  const Studie studie = proef::rijke_studie();
  const std::set<Verdieping> alles = {Verdieping::gevoeligheid, Verdieping::omslagpunt};
  const std::int64_t totaal = omvang(studie, alles);
  std::int64_t vorige = 0;
  Uitvoering u;
  u.draden = 1;
  u.voortgang = [&](std::int64_t gedaan, std::int64_t van) {
    EXPECT_EQ(van, totaal);
    EXPECT_GE(gedaan, vorige);
    EXPECT_LE(gedaan, van);
    vorige = gedaan;
  };
  ASSERT_TRUE(verdiep(toegeeflijk(studie), alles, {}, u));
  EXPECT_GT(vorige, totaal / 2);
}

TEST(Verdieping, StopsWhenAskedTo) {
  const std::atomic<bool> stop = true;
  Uitvoering u;
  u.stop = &stop;
  for (const Verdieping v : {Verdieping::gevoeligheid, Verdieping::omslagpunt})
    EXPECT_FALSE(verdiep(toegeeflijk(proef::rijke_studie()), {v}, {}, u));
}

}  // namespace
}  // namespace mbc
