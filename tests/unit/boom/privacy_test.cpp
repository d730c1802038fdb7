#include <gtest/gtest.h>

#include "boom/privacy.h"

namespace mbc {
namespace {

std::string gemeld(const std::string& tekst) {
  Diagnostics d;
  Melder m(d);
  m.ken_bestand("b.yaml", tekst, Vertrouwelijkheid::vertrouwelijk);
  weiger_persoonsgegevens("b.yaml", tekst, m);
  std::string uit;
  for (const Melding& x : d.gesorteerd()) uit += toon(x) + "\n";
  return uit;
}

std::string lijkt_op(const std::string& wat, int kolom) {
  return "b.yaml:1:" + std::to_string(kolom) + ": fout: hier staat iets dat op " + wat +
         " lijkt; verwacht: niets waaraan een gezin te herkennen is\n";
}

TEST(Privacy, HerkentWatNaarEenPersoonWijst) {
  struct Geval {
    std::string tekst, soort;
    int kolom;
  };
  const std::vector<Geval> gevallen{{"bron: 111222333", "een burgerservicenummer", 7},
                                    {"bron: \"1112.22.333\"", "een burgerservicenummer", 8},
                                    {"# één 111 222 333", "een burgerservicenummer", 7},
                                    {"NL91ABNA0417164300", "een rekeningnummer", 1},
                                    {"x NL91 ABNA 0417 1643 00 y", "een rekeningnummer", 3},
                                    {"DE89370400440532013000", "een rekeningnummer", 1},
                                    {"naar a.b@voorbeeld.nl", "een e-mailadres", 9},
                                    {"tel 06-12345678", "een telefoonnummer", 5},
                                    {"(015) 212 34 56", "een telefoonnummer", 1},
                                    {"+31 6 12345678", "een telefoonnummer", 1},
                                    {"0031612345678", "een telefoonnummer", 1},
                                    {"1234 AB 12", "een adres", 1},
                                    {"Dorpsstraat 12, 1234AB", "een adres", 17},
                                    {"1234AB nr. 5", "een adres", 1},
                                    {"op 12-03-2010 geboren", "een volledige datum", 4},
                                    {"2010-03-12", "een volledige datum", 1},
                                    {"3/4/2010", "een volledige datum", 1},
                                    {"12 maart 2010", "een volledige datum", 1}};
  for (const Geval& g : gevallen) EXPECT_EQ(gemeld(g.tekst), lijkt_op(g.soort, g.kolom)) << g.tekst;
}

TEST(Privacy, LaatGewoneTekstDoor) {
  for (const char* tekst : {"zonder: 123456789", "zonder: 1500", "1,6 kind x 4500/6900/12000 per jaar (Twente 2021)",
                            "30000 per jaar (Cebeon 2011, 60% en 50%)", "Evaluatie van 15 juni", "juni 2021",
                            "0.123456782", "driehoek: [1133, 1400, 1800]", "bron: 2018-2020", "twee@",
                            "5 tot 10 casussen", "000000000", "ISBN 978-90-1234-567-8"}) {
    EXPECT_EQ(gemeld(tekst), "") << tekst;
  }
}

}  // namespace
}  // namespace mbc
