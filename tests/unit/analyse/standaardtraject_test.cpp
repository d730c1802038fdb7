#include "analyse/standaardtraject.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

/// What one traject comes to, as the kernel tells it.
struct Telboek : Boekbasis {
  std::array<double, aantal_fasen> volumes{};
  void periode(Fase f, double van, double tot, double) { volumes[static_cast<std::size_t>(f)] += tot - van; }
  void gebeurtenis(Fase f, double, double) { volumes[static_cast<std::size_t>(f)] += 1; }
};

Studie studie() {
  Studie s = proef::kleine_studie();
  proef::zet(s, "traject.duur", 30);
  proef::zet(s, "traject.leeftijd", 8);
  proef::zet(s, "traject.vrijwillig_vooraf", 5);
  proef::zet(s, "traject.kans_vto", 0.5);
  proef::zet(s, "traject.kans_ots", 0.4);
  proef::zet(s, "traject.kans_uithuisplaatsing", 0.3);
  proef::zet(s, "traject.aandeel_uithuisplaatsing", 0.6);
  proef::zet(s, "traject.crises_per_jaar", 0.8);
  return s;
}

constexpr EffectWaarden effecten = [] {
  EffectWaarden uit;
  uit[Effect::trajectduur] = 0.2;
  uit[Effect::vto] = 0.5;
  uit[Effect::ots] = 0.4;
  uit[Effect::otsduur] = 0.3;
  uit[Effect::uithuisplaatsing] = 0.25;
  uit[Effect::crisis] = 0.5;
  return uit;
}();

/// The mean of many trajecten that the kernel runs, and the standard error of each volume.
void vergelijk_met_kernel(const Studie& s, const Resten& r) {
  Wereld w(s);
  w.trek(0);
  std::mt19937_64 toeval(7);  // NOLINT(cert-msc51-cpp): the same draws each time
  std::uniform_real_distribution<double> u(0, 1);
  constexpr int n = 40'000;
  std::array<double, aantal_fasen> som{}, kwadraat{};
  for (int i = 0; i < n; ++i) {
    TrajectTrekking d{};
    d.duur = 30;
    d.o = u(toeval);
    d.q = u(toeval);
    d.z = d.h = d.v = 0.5;
    std::vector<CrisisTrekking> crises;
    for (double t = -std::log(u(toeval)) / w.traject.crises_per_maand; t < d.duur;
         t -= std::log(u(toeval)) / w.traject.crises_per_maand)
      crises.push_back({t, u(toeval)});
    Telboek boek;
    const Toepassing a{Werkwijze::met, 1, &effecten};
    const Verloop v = verloop(w.traject, d, r, 120);
    vertel(w.traject, crises, a, r, v, 0, boek);
    for (std::size_t f = 0; f < som.size(); ++f) {
      som[f] += boek.volumes[f];
      kwadraat[f] += boek.volumes[f] * boek.volumes[f];
    }
  }
  const Standaardtraject::Volumes volumes = standaardtraject(s, r).samen();
  for (std::size_t f = 0; f < som.size(); ++f) {
    const double m = som[f] / n, sd = std::sqrt(std::max(0.0, kwadraat[f] / n - m * m));
    EXPECT_NEAR(volumes[f], m, 4.5 * sd / std::sqrt(n) + 1e-9) << fasenamen[f] << " sd " << sd;
  }
}

TEST(Standaardtraject, IsHetGemiddeldeVanWatDeKernelVertelt) {
  vergelijk_met_kernel(studie(), Resten{});
  vergelijk_met_kernel(studie(), resten(effecten, 0.7));
}

TEST(Standaardtraject, ElkJaarHeeftZijnDeel) {
  const Standaardtraject t = standaardtraject(studie());
  const auto in = [&](std::size_t jaar, Fase f) { return t.jaren.at(jaar)[static_cast<std::size_t>(f)]; };
  ASSERT_EQ(t.jaren.size(), 3U);
  EXPECT_DOUBLE_EQ(in(0, Fase::traject), 12);
  EXPECT_DOUBLE_EQ(in(2, Fase::traject), 6);
  EXPECT_DOUBLE_EQ(in(0, Fase::ots), 0.4 * 7);
  EXPECT_DOUBLE_EQ(in(0, Fase::vrijwillig), 12 - 0.4 * 7);
  // The first 60% of 25 months of OTS: months 5 to 20.
  EXPECT_DOUBLE_EQ(in(1, Fase::uithuisplaatsing), 0.4 * 0.3 * 8);
  EXPECT_DOUBLE_EQ(in(2, Fase::uithuisplaatsing), 0);
  EXPECT_DOUBLE_EQ(in(0, Fase::vto), 0.5);
  EXPECT_DOUBLE_EQ(in(0, Fase::start), 1);
  EXPECT_DOUBLE_EQ(in(2, Fase::einde), 1);
  EXPECT_DOUBLE_EQ(in(1, Fase::einde), 0);
}

TEST(Standaardtraject, EindigtBijDeLeeftijdsgrensEnKentZonderDuurGeenOts) {
  Studie s = studie();
  proef::zet(s, "traject.leeftijd", 17);
  EXPECT_DOUBLE_EQ(standaardtraject(s).duur, 12);
  EXPECT_EQ(standaardtraject(s).jaren.size(), 1U) << "what ends with the year belongs to it";
  proef::zet(s, "traject.duur", 5);
  EXPECT_EQ(standaardtraject(s).samen()[static_cast<std::size_t>(Fase::vto)], 0);
}

}  // namespace
}  // namespace mbc
