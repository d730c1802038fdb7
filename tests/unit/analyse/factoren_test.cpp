#include "analyse/factoren.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/rijke_studie.h"

namespace mbc {
namespace {

const Verdeling uniform01 = {VerdelingSoort::uniform, {0, 1, 0}, {}, {}};

/// The rich study with a second receipt, weights that are drawn, and amounts on the receipts that are uncertain.
Studie met_bonnen() {
  Studie s = proef::rijke_studie();
  s.kassabon_onzekerheid = true;
  Kassabon bon = s.kassabonnen[0];
  bon.id = "tweede";
  for (KassabonRegel& r : bon.regels)
    r.zonder = proef::voeg_toe(s, "kassabonnen.tweede." + r.omschrijving + ".zonder", uniform01);
  s.kassabonnen.push_back(bon);
  return s;
}

std::vector<std::string> namen(const std::vector<Factor>& factoren) {
  std::vector<std::string> uit;
  for (const Factor& f : factoren) uit.push_back(f.naam);
  return uit;
}

std::vector<Factor> factoren_van(const Studie& s, Indeling indeling) { return factoren(s, Kwantielen(s), indeling); }

TEST(Factoren, EveryQuantileIsInOne) {
  const Studie s = met_bonnen();
  const Kwantielen k(s);
  for (const Indeling indeling : {Indeling::getallen, Indeling::onafhankelijk, Indeling::onderwerpen}) {
    std::vector<std::size_t> plaatsen, alle(k.sleutels().size());
    for (const Factor& f : factoren(s, k, indeling))
      plaatsen.insert(plaatsen.end(), f.plaatsen.begin(), f.plaatsen.end());
    for (std::size_t i = 0; i < alle.size(); ++i) alle[i] = i;
    EXPECT_THAT(plaatsen, testing::UnorderedElementsAreArray(alle));
  }
}

/// What one receipt says is one factor without values to show: its lines describe a family.
TEST(Factoren, AReceiptIsOne) {
  const Studie s = met_bonnen();
  const std::string eerste = s.kassabonnen[0].id;
  const std::vector<Factor> getallen = factoren_van(s, Indeling::getallen);
  for (const std::string& naam : {std::string("kassabonnen.tweede"), std::string("kassabonnen.tweede.gewicht"),
                                  "kassabonnen." + eerste + ".gewicht"})
    EXPECT_THAT(namen(getallen), testing::Contains(naam));
  for (const Factor& f : getallen) EXPECT_TRUE(!f.naam.starts_with("kassabonnen.") || !f.toonbaar) << f.naam;
  EXPECT_THAT(namen(factoren_van(s, Indeling::onafhankelijk)), testing::Contains("gewichten van kassabonnen"));
}

/// The weight of a receipt is as good as its own source: without one it is an aanname, and weak.
TEST(Factoren, AWeightHasTheQualityOfItsSource) {
  Studie s = met_bonnen();
  const auto kwaliteit = [&] {
    for (const Factor& f : factoren_van(s, Indeling::getallen))
      if (f.naam == "kassabonnen.tweede.gewicht") return f.kwaliteit;
    ADD_FAILURE() << "no such factor";
    return Bronkwaliteit::S;
  };
  s.kassabonnen.back().gewicht = proef::voeg_toe(s, "kassabonnen.tweede.gewicht", 1);
  EXPECT_EQ(kwaliteit(), Bronkwaliteit::geen);
  EXPECT_TRUE(is_zwak(kwaliteit()));
  s.getallen.back().verantwoording.kwaliteit = Bronkwaliteit::B;
  EXPECT_EQ(kwaliteit(), Bronkwaliteit::B);
}

TEST(Factoren, CorrelatedNumbersAndWhatHangsOnThem) {
  Studie s = met_bonnen();
  const auto paar = [](const char* a, const char* b) {
    return Correlatie{{a, b}, {naam_sleutel(a), naam_sleutel(b)}, 0.3};
  };
  s.correlaties = {paar("kostenopslag", "tarieven.lokaal_team"), paar("tarieven.lokaal_team", "traject.kans_ots")};
  const std::vector<Factor> samen = factoren_van(s, Indeling::onafhankelijk);
  EXPECT_THAT(namen(samen), testing::Contains("kostenopslag + tarieven.lokaal_team + traject.kans_ots"));
  for (const Factor& f : samen)
    if (f.naam.starts_with("kostenopslag")) {
      EXPECT_TRUE(f.gezinnen) << "as soon as one of them asks for families";
      EXPECT_EQ(f.plaatsen.size(), 3);
      EXPECT_FALSE(f.toonbaar);
    }
  EXPECT_THAT(namen(factoren_van(s, Indeling::getallen)), testing::Contains("kostenopslag"))
      << "one by one for a tornado";
}

TEST(Factoren, WeakestSourceOfWhatMovesTogether) {
  Studie s = met_bonnen();
  for (Getal& g : s.getallen) g.verantwoording.kwaliteit = Bronkwaliteit::S;
  EXPECT_TRUE(zwakke_bronnen(factoren_van(s, Indeling::getallen)).plaatsen.empty());
  for (Getal& g : s.getallen)
    if (g.pad == "kostenopslag") g.verantwoording.kwaliteit = Bronkwaliteit::G;
  const Factor zwak = zwakke_bronnen(factoren_van(s, Indeling::getallen));
  EXPECT_EQ(zwak.plaatsen.size(), 1);
  EXPECT_FALSE(zwak.gezinnen) << "an opslag is money only";
}

}  // namespace
}  // namespace mbc
