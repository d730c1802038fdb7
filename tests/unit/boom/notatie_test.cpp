#include "boom/notatie.h"

#include <gtest/gtest.h>

#include "model/soorten.h"

namespace mbc {
namespace {

struct Leesgeval {
  std::string tekst;
  const Getalsoort* soort;
  std::optional<double> waarde;
  std::string bedoelde;
};

TEST(Notatie, GetallenEnWatErMeeBedoeldIs) {
  const std::vector<Leesgeval> gevallen{{"40%", &soort::aandeel, 0.4, ""},
                                        {"0.4", &soort::aandeel, 0.4, ""},
                                        {"1", &soort::aandeel, 1, ""},
                                        {"0.0225", &soort::voet, 0.0225, ""},
                                        {"1", &soort::voet, {}, "1% of 100%"},
                                        {"0.75", &soort::voet, {}, "0.75% of 75%"},
                                        {"0,5", &soort::voet, {}, "0.5%"},
                                        {"3", &soort::voet, {}, "3%"},
                                        {"100%", &soort::voet, 1, ""},
                                        {"-0%", &soort::aandeel, 0, ""},
                                        {"12e-2", &soort::aandeel, 0.12, ""},
                                        {"120%", &soort::aandeel, 1.2, ""},  // its domain is another matter
                                        {"40", &soort::aandeel, {}, "40%"},
                                        {"2,25%", &soort::aandeel, {}, "2.25%"},
                                        {"40 procent", &soort::aandeel, {}, "40%"},
                                        {"40,5", &soort::aandeel, {}, "40.5%"},
                                        {"0,125", &soort::aandeel, {}, "0.125"},
                                        {"14790", &soort::bedrag, 14790, ""},
                                        {"14790.50", &soort::bedrag, 14790.5, ""},
                                        {"0.125", &soort::bedrag, 0.125, ""},  // no thousands begin with 0
                                        {"14790.125", &soort::bedrag, 14790.125, ""},
                                        {"14.790", &soort::bedrag, {}, "14790 of 14.79"},
                                        {"1.125", &soort::bedrag, {}, "1125 of 1.125"},
                                        {"-14.790", &soort::regelbedrag, {}, "-14790 of -14.79"},
                                        {"1.125", &soort::per_jaar, 1.125, ""},  // a rate is never in thousands
                                        {"€ 14.790,-", &soort::bedrag, {}, "14790"},
                                        {"€14.790,--", &soort::bedrag, {}, "14790"},
                                        {"EUR 1.234.567,89", &soort::bedrag, {}, "1234567.89"},
                                        {"1,234,567.89", &soort::bedrag, {}, "1234567.89"},
                                        {"14'790", &soort::bedrag, {}, "14790"},
                                        {"14\u00A0790", &soort::bedrag, {}, "14790"},
                                        {"\u2212500", &soort::regelbedrag, {}, "-500"},
                                        {"+5", &soort::jaren, {}, "5"},
                                        {"007", &soort::jaren, {}, "7"},
                                        {"5.", &soort::jaren, {}, "5"},
                                        {"2 jaar", &soort::jaren, {}, "2"},
                                        {"36 maanden", &soort::jaren, {}, "3"},
                                        {"18 mnd", &soort::jaren, {}, "1.5"},
                                        {"10 maanden", &soort::jaren, {}, ""},  // no round number of years
                                        {"1 jaar", &soort::maanden, {}, "12"},
                                        {"1,5 jaar", &soort::maanden, {}, "18"},
                                        {"20 maanden", &soort::maanden, {}, "20"},
                                        {"16u", &soort::uren, {}, "16"},
                                        {"2 jaar", &soort::uren, {}, ""},
                                        {"€ 85 per uur", &soort::tarief, {}, "85"},
                                        {"85 uur", &soort::bedrag, {}, ""},
                                        {"80", &soort::spreiding, {}, "80%"},
                                        {"8", &soort::spreiding, 8, ""},
                                        {"40%", &soort::jaren, {}, ""},
                                        {"", &soort::jaren, {}, ""},
                                        {"-", &soort::jaren, {}, ""},
                                        {"%", &soort::aandeel, {}, ""},
                                        {".inf", &soort::jaren, {}, ""},
                                        {"1e999", &soort::jaren, {}, ""},
                                        {"0x1F", &soort::jaren, {}, ""},
                                        {"1_000", &soort::bedrag, {}, "1000"},
                                        {"1.2.3", &soort::bedrag, {}, ""}};
  for (const Leesgeval& g : gevallen) {
    const Getaltekst uit = lees_getaltekst(g.tekst, g.soort->notatie);
    EXPECT_EQ(uit.waarde, g.waarde) << g.tekst;
    EXPECT_EQ(uit.bedoelde, g.bedoelde) << g.tekst;
    EXPECT_EQ(uit.waarde.has_value(), uit.bezwaar.empty()) << g.tekst;
  }
}

TEST(Notatie, GrenzenZoalsDeLezerZeSchrijft) {
  EXPECT_EQ(grenzen(soort::aandeel), "0% tot en met 100%");
  EXPECT_EQ(grenzen(soort::jaren), "0 tot en met 100");
  EXPECT_EQ(in_notatie(0.07, soort::aandeel.notatie), "7%");
}

}  // namespace
}  // namespace mbc
