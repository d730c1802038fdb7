#include "model/omvang.h"

#include <gtest/gtest.h>

#include <array>

#include "model/grenzen.h"
#include "unit/input/proefstudie.h"

/// Families and amounts that are each allowed, and together more than the counters hold.
namespace mbc {
namespace {

constexpr const char* te_duur =
    "studie.yaml:1:9: fout: de bedragen van de kassabonnen en investeringen kunnen oplopen tot meer dan mbc exact "
    "optelt; verwacht: hoogstens 22.000.000.000.000 euro per jaar in een gemeente, 360.000.000.000.000 over de horizon "
    "samen, en 30.000.000.000 voor één maand of keer\n";

/// What is said of the small study with these pieces of text replaced.
std::string gemeld(std::initializer_list<std::array<const char*, 3>> stukken) {
  proef::Bestanden b = proef::bestanden();
  for (const auto& [bestand, oud, nieuw] : stukken) {
    std::string& tekst = b[bestand];
    const std::size_t p = tekst.find(oud);
    EXPECT_NE(p, std::string::npos) << oud;
    if (p != std::string::npos) tekst.replace(p, std::string(oud).size(), nieuw);
  }
  const Gelezen gelezen = proef::lees(b);
  EXPECT_FALSE(gelezen.studie.has_value());
  return proef::kaal(gelezen);
}

TEST(Omvang, MeerGezinnenDanMbcDoorrekent) {
  EXPECT_EQ(
      gemeld({{"studie.yaml", "horizon: 5", "horizon: 100\ninstroom: {trend: 2%}"},
              {"studie.yaml", "instroom: 100,", "instroom: 100000,"},
              {"studie.yaml", "instroom: 50,", "instroom: 100000,"}}),
      "studie.yaml:19:3: fout: samen kunnen de gemeenten over alle jaren meer gezinnen tellen dan mbc doorrekent; "
      "verwacht: hoogstens 50.000.000 gezinnen\n");
}

TEST(Omvang, MeerGeldDanMbcExactOptelt) {
  constexpr std::array<const char*, 3> duur = {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: 999999999"};
  EXPECT_EQ(gemeld({duur, {"studie.yaml", "horizon: 5", "horizon: 100"}}), te_duur) << "over alle jaren";
  EXPECT_EQ(gemeld({duur, {"studie.yaml", "instroom: 100,", "instroom: 10000,"}}), te_duur) << "in een jaar";
  EXPECT_EQ(gemeld({{"studie.yaml", "bedrag: 50000", "bedrag: 999999999, aandeel: 9900%"}}), te_duur) << "per keer";
  EXPECT_EQ(gemeld({{"studie.yaml", "{2019: 100, 2021: 104}", "{2019: 0.001, 2021: 1000000}"},
                    {"bonnen/gezin.yaml", "prijspeil: 2021", "prijspeil: 2019"}}),
            te_duur)
      << "door de prijsindex";
}

/// What a controller could ever mean lies far below.
TEST(Omvang, EenGewoneStudieHeeftDeRuimte) {
  const Omvang o = hoogste_omvang(proef::geldig(proef::bestanden()));
  EXPECT_LT(o.gezinnen, meeste_gezinnen / 1000);
  EXPECT_LT(o.eenheidsprijs, hoogste_eenheidsprijs / 1000);
  EXPECT_LT(o.jaarbedrag, hoogste_jaarbedrag / 1000);
  EXPECT_LT(o.totaal, hoogste_totaal / 1000);
}

TEST(Omvang, TeltElkGetalOpZijnHoogst) {
  const Omvang o =
      hoogste_omvang(proef::geldig(proef::met("studie.yaml", "horizon: 5", "horizon: 2\naanloopjaren: 1")));
  // 3 years of 100 and of 50 families, growing nowhere.
  EXPECT_EQ(o.gezinnen_per_jaar, 100);
  EXPECT_EQ(o.gezinnen, 450);
  // 600 a month, 10 at a start, a crisis of 40 hours at 85 euro; 25 hours of analyse, 50,000 for a leader.
  EXPECT_EQ(o.eenheidsprijs, 600 + 10 + 40 * 85 + 25 * 85 + 50'000);
  // Of Delft, with 300 families: 12 months each, half a crisis, and at most 4 trajecten.
  EXPECT_EQ(o.jaarbedrag, 300 * (12 * 600 + 4 * 10 + 0.5 * 40 * 85) + 300 * 4 * 25 * 85 + 50'000);
}

}  // namespace
}  // namespace mbc
