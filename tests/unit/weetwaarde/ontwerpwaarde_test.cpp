#include "weetwaarde/ontwerpwaarde.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/studie_bouwer.h"

/// Designs of which the worth has a closed form. Knowing all of a normal part of the saldo with sd 1000 and mean 0 is
/// worth 1000 phi(0) = 398.942; of what is seen of it, its root part.
namespace mbc {
namespace {

constexpr double alles_weten = 398.942;

/// What the nulalternatief costs, and scenario 1 does not, is 1000 euros from what it costs itself, up or down.
struct Keuzestudie {
  Studie s = proef::kleine_studie(2, {"Delft"});

  Keuzestudie() {
    s.replicaties = 4000;
    s.zaad = 11;
    s.kassabon_onzekerheid = false;
  }
  /// The line is that of the nulalternatief alone; `kost`: its mean over all years, which scenario 1 spends too.
  Investering& lijn(Grondslag grondslag, double bedrag, double kost) {
    proef::voeg_investering_toe(s, "a", grondslag, bedrag);
    std::swap(s.scenarios[0].invoering, s.scenarios[1].invoering);
    proef::voeg_investering_toe(s, "vast", Grondslag::eenmalig, kost);
    for (Invoering& i : s.scenarios[1].invoering)
      std::erase_if(i.investeringen, [](const Investering& x) { return x.id == "a"; });
    return s.scenarios[0].invoering[0].investeringen[0];
  }
  [[nodiscard]] GetalId getal(std::string_view pad) const {
    const auto g = std::ranges::find(s.getallen, pad, &Getal::pad);
    return GetalId{static_cast<std::uint32_t>(g - s.getallen.begin())};
  }
  [[nodiscard]] Beslisser maatschappij(const Meting& m) const {
    Informatievraag vraag;
    vraag.ontwerp = Meetontwerp{"proef", 0, {m}};
    return maak_informatiewaarde(s, {}, vraag, {})->beslissers.front();
  }
};

Waarneming zonder_waarde() {
  Waarneming w;
  w.naam = "proef";
  w.schaal.verdeling = Verdeling::vaste(1);
  return w;
}

void is_op_de_fout_na(const Weetwaarde& w, double verwacht, const std::string& wat) {
  EXPECT_NEAR(w.waarde, verwacht, 4.5 * w.se) << wat << ", se " << w.se;
  EXPECT_LT(w.se, 0.1 * verwacht) << wat;
}

/// E max(0, k (E[share | x of n] - mean)), the share being beta(a, a): x is beta-binomial.
double van_noemer(double k, double a, int n) {
  double uit = 0;
  for (int x = 0; x <= n; ++x) {
    const double log_kans = std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) + std::lgamma(x + a) +
                            std::lgamma(n - x + a) - std::lgamma(n + 2 * a) + std::lgamma(2 * a) - 2 * std::lgamma(a);
    uit += std::exp(log_kans) * std::max(0.0, k * ((a + x) / (2 * a + n) - 0.5));
  }
  return uit;
}

TEST(Ontwerpwaarde, EenIndicatorDieRechtInEenGetalIsIsWatDeFormuleZegt) {
  // Hours of a functie of 100 euros, each of three years: normal with sd 10/3; seen each year with an sd as large.
  const double sd = 10.0 / 3;
  Keuzestudie k;
  Investering& a = k.lijn(Grondslag::per_jaar, 1000, 300'000);
  a.functie = 0;
  proef::zet(k.s, "investeringen.a.bedrag", {VerdelingSoort::normaal, {1000, sd, 0}, {}, {}});
  Meting m{"uren", {}, {1, 2, 3}, 10.0, 30.0};
  for (int jaar = 2022; jaar < 2025; ++jaar) {
    m.waarnemingen.push_back(zonder_waarde());
    m.waarnemingen.back().indicator = Indicator::gevraagd_uren;
    m.waarnemingen.back().functie = 0;
    m.waarnemingen.back().jaar = jaar;
    m.waarnemingen.back().ruis = Waarneemruis::normaal;
    m.waarnemingen.back().sd = sd;
  }
  const Beslisser b = k.maatschappij(m);
  const Onderzoekswaarde& w = b.onderzoeken.front();
  is_op_de_fout_na(b.evpi, alles_weten, "EVPI");
  ASSERT_EQ(w.evsi.size(), 3U);
  for (int n = 1; n <= 3; ++n)
    is_op_de_fout_na(w.evsi[static_cast<std::size_t>(n) - 1], alles_weten * std::sqrt(n / (n + 1.0)),
                     "jaar " + std::to_string(n));
  is_op_de_fout_na(w.grens, alles_weten, "grens");
  // 282 - 40, 326 - 70 and 345 - 100.
  ASSERT_TRUE(w.beste.has_value());
  EXPECT_EQ(w.beste->omvang, 2);
  EXPECT_NEAR(w.beste->enbs, w.evsi[1].waarde - 70, 1e-9);
}

TEST(Ontwerpwaarde, DeBesteOmvangIsDieVanDeFormule) {
  // EVSI(n) - n / 2 with one measurement as sure as what is known: highest where 398.942 / 2 n^-1/2 (n + 1)^-3/2 = 1/2.
  Keuzestudie k;
  k.lijn(Grondslag::eenmalig, 100'000, 100'000);
  proef::zet(k.s, "investeringen.a.bedrag", {VerdelingSoort::normaal, {100'000, 1000, 0}, {}, {}});
  Waarneming w = zonder_waarde();
  w.getal = k.getal("investeringen.a.bedrag");
  w.ruis = Waarneemruis::normaal;
  w.sd = 1000 / std::sqrt(500.0);
  const Onderzoekswaarde x = k.maatschappij({"a", {w}, {1, 10, 500}, 5.0, 0.5}).onderzoeken.front();
  ASSERT_TRUE(x.beste.has_value());
  EXPECT_NEAR(x.beste->omvang, 19, 1) << "398.942 sqrt(n / (n + 1)) - n / 2 is highest at 19";
  EXPECT_NEAR(x.beste->enbs, alles_weten * std::sqrt(19 / 20.0) - 9.5 - 5, 4.5 * x.evsi[1].se);
  is_op_de_fout_na(x.evsi[0], 282.095, "n = 1");
  is_op_de_fout_na(x.evsi[1], 380.377, "n = 10");
  // Of what costs more than knowing all is worth, none.
  const Onderzoekswaarde duur = k.maatschappij({"a", {w}, {500}, 500.0, 0.5}).onderzoeken.front();
  EXPECT_EQ(duur.beste->omvang, 0);
  EXPECT_EQ(duur.beste->enbs, 0);
  // Without a price of one there is no telling.
  EXPECT_FALSE(k.maatschappij({"a", {w}, {500}, 500.0, {}}).onderzoeken.front().beste.has_value());
}

TEST(Ontwerpwaarde, TellingenPerNoemerVanEenGetalZijnWatDeFormuleZegt) {
  // A share that is beta(12, 12) of 10.000 euros: sd 1000.
  Keuzestudie k;
  k.lijn(Grondslag::eenmalig, 10'000, 5'000);
  proef::zet(k.s, "investeringen.a.aandeel", {VerdelingSoort::beta, {0.5, 0.1, 0}, {}, {}});
  Waarneming w = zonder_waarde();
  w.getal = k.getal("investeringen.a.aandeel");
  w.ruis = Waarneemruis::binomiaal;
  const std::vector<int> maten = {6, 24, 96};
  w.noemer = maten.back();
  const Onderzoekswaarde x = k.maatschappij({"aandeel", {w}, maten, {}, {}}).onderzoeken.front();
  for (std::size_t i = 0; i < maten.size(); ++i)
    is_op_de_fout_na(x.evsi[i], van_noemer(10'000, 12, maten[i]), "van " + std::to_string(maten[i]));
}

TEST(Ontwerpwaarde, TellingenPerNoemerVanEenIndicatorZijnWatDeFormuleZegt) {
  // The share of trajecten with the werkwijze is beta(12, 12), and each of the 120 with it costs 10.000 / 120.
  Keuzestudie k;
  proef::zet(k.s, "gemeenten.Delft.instroom", 40);
  k.lijn(Grondslag::per_bss_traject, 10'000.0 / 120, 5'000);
  // The invoering of scenario 1 is that of the nulalternatief now, and the other way round.
  proef::zet(k.s, "scenarios.1.implementatie.doel", {VerdelingSoort::beta, {0.5, 0.1, 0}, {}, {}});
  Waarneming w = zonder_waarde();
  w.indicator = Indicator::aandeel_bss;
  w.jaar = 2022;
  w.ruis = Waarneemruis::binomiaal;
  w.noemer = 24;
  const Beslisser b = k.maatschappij({"aandeel", {w}, {1}, {}, {}});
  is_op_de_fout_na(b.evpi, alles_weten, "EVPI");
  is_op_de_fout_na(b.onderzoeken.front().evsi.front(), van_noemer(10'000, 12, 24), "van 24");
}

TEST(Ontwerpwaarde, EenTellingIsNooitMeerWaardDanWatZijTeltTeWetenZouZijn) {
  // The indicator tells one of two numbers; knowing that one whole is worth less than knowing all.
  Keuzestudie k;
  k.lijn(Grondslag::eenmalig, 1000, 200'000).functie = 0;
  proef::zet(k.s, "investeringen.a.bedrag", {VerdelingSoort::normaal, {1000, 10, 0}, {}, {}});
  proef::zet(k.s, "investeringen.vast.bedrag", {VerdelingSoort::normaal, {100'000, 2000, 0}, {}, {}});
  Waarneming w = zonder_waarde();
  w.indicator = Indicator::gevraagd_uren;
  w.functie = 0;
  w.jaar = 2022;
  w.ruis = Waarneemruis::normaal;
  w.sd = 0.01;
  const Beslisser b = k.maatschappij({"uren", {w}, {1}, {}, {}});
  is_op_de_fout_na(b.evpi, alles_weten * std::sqrt(5.0), "EVPI");
  is_op_de_fout_na(b.onderzoeken.front().grens, alles_weten, "grens");
  is_op_de_fout_na(b.onderzoeken.front().evsi.front(), alles_weten, "EVSI of what is seen as good as whole");
  EXPECT_LE(b.onderzoeken.front().evsi.front().waarde, b.onderzoeken.front().grens.waarde);
}

}  // namespace
}  // namespace mbc
