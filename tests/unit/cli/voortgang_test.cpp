#include "cli/voortgang.h"

#include <gtest/gtest.h>

#include <string>

namespace mbc {
namespace {

class Regelgeheugen final : public Uitgang {
 public:
  void schrijf(std::string_view bytes) override { tekst += bytes; }
  std::string tekst;
};

class Balk : public testing::Test {
 protected:
  Regelgeheugen uit, fout;
  double tijd = 0;
  Omgeving omgeving{.uit = uit, .fout = fout, .fout_is_terminal = true, .seconden = [this] { return tijd; }};
};

TEST_F(Balk, SchatDeTijdDieNogKomt) {
  Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
  tijd = 10;
  balk.meld(250, 1000);
  EXPECT_EQ(fout.tekst, "\r\x1b[K  [########......................] 25%  nog ongeveer 30 s");
}

TEST_F(Balk, ZegtLangereTijdenInMinutenEnUren) {
  Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
  tijd = 10;
  balk.meld(10, 100);
  EXPECT_TRUE(fout.tekst.ends_with("nog ongeveer 1 min 30 s")) << fout.tekst;
  tijd = 100;
  balk.meld(10, 1000);
  EXPECT_TRUE(fout.tekst.ends_with("nog ongeveer 2 uur 45 min")) << fout.tekst;
}

TEST_F(Balk, VerversHooguitTienKeerPerSeconde) {
  Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
  tijd = 0.2;
  balk.meld(1, 10);
  const std::string eerst = fout.tekst;
  EXPECT_EQ(eerst, "\r\x1b[K  [###...........................] 10%") << "na 0,2 s is de rest nog een gok";
  tijd = 0.25;
  balk.meld(2, 10);
  EXPECT_EQ(fout.tekst, eerst);
}

TEST_F(Balk, ZegtDatNiemandWeetHoeveelErNogKomt) {
  Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
  tijd = 10;
  balk.meld(640, 0);
  EXPECT_EQ(fout.tekst, "\r\x1b[K  640 replicaties gedaan; hoeveel er nodig zijn, blijkt nog");
}

TEST_F(Balk, LaatNietsAchter) {
  {
    Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
    tijd = 1;
    balk.meld(1, 2);
  }
  EXPECT_TRUE(fout.tekst.ends_with("\r\x1b[K"));
  fout.tekst.clear();
  { Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja); }
  EXPECT_EQ(fout.tekst, "");
}

TEST_F(Balk, ZwijgtZonderTerminal) {
  omgeving.fout_is_terminal = false;
  Voortgangsbalk balk(omgeving, Voortgangsbalk::Zichtbaar::ja);
  tijd = 1;
  balk.meld(1, 2);
  EXPECT_EQ(fout.tekst, "");
}

}  // namespace
}  // namespace mbc
