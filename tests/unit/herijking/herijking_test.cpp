#include "herijking/herijking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "chance/binomiaal.h"
#include "chance/copula.h"
#include "chance/toeval.h"
#include "result/statistiek.h"
#include "simulate/waarden.h"
#include "support/studie_bouwer.h"

/// Posteriors that have a closed form, at the tolerance of model.md §10: a mean within a tenth of its sd, an sd within
/// 8%.
namespace mbc {
namespace {

using proef::kleine_studie;
using proef::voeg_toe;
using proef::zet;

constexpr const char* instroom = "gemeenten.Delft.instroom";

Waarneming om_te_herijken(const std::string& naam) {
  Waarneming w;
  w.naam = naam;
  w.schaal.pad = "waarnemingen." + naam + ".schaal";
  w.schaal.sleutel = naam_sleutel(w.schaal.pad);
  w.schaal.verdeling = Verdeling::vaste(1);
  w.gebruik = Gebruik::herijken;
  return w;
}

GetalId getal_van(const Studie& s, const std::string& pad) {
  const auto er = std::ranges::find(s.getallen, pad, &Getal::pad);
  return {static_cast<std::uint32_t>(er - s.getallen.begin())};
}

Waarneming aantal_instroom(double waarde) {
  Waarneming w = om_te_herijken("instroom");
  w.indicator = Indicator::instroom;
  w.jaar = 2022;
  w.ruis = Waarneemruis::poisson;
  w.waarde = waarde;
  return w;
}

Waarneming deel_van_getal(const Studie& s, const std::string& pad, int teller, int noemer) {
  Waarneming w = om_te_herijken("deel");
  w.getal = getal_van(s, pad);
  w.ruis = Waarneemruis::binomiaal;
  w.teller = teller;
  w.noemer = noemer;
  w.waarde = static_cast<double>(teller) / noemer;
  return w;
}

Waarneming gemiddelde_van_getal(const Studie& s, const std::string& pad, double waarde, double sd) {
  Waarneming w = om_te_herijken(pad);
  w.getal = getal_van(s, pad);
  w.ruis = Waarneemruis::normaal;
  w.waarde = waarde;
  w.sd = sd;
  return w;
}

Studie proefstudie(int replicaties = 2000) {
  Studie s = kleine_studie(2);
  s.replicaties = replicaties;
  return s;
}

Herijking herijk(const Studie& s, std::vector<Waarneming> lijst, int draden = 1) {
  Uitvoering u;
  u.draden = draden;
  return *mbc::herijk(s, {"proef", 0, std::move(lijst)}, u);
}

/// A number at each of the rows.
Samenvatting achteraf(const Studie& s, const Herijking& h, const std::string& pad) {
  const auto kolom = static_cast<std::size_t>(std::ranges::find(h.rijen.paden, pad) - h.rijen.paden.begin());
  std::vector<double> x;
  for (std::size_t r = 0; r < h.rijen.rijen; ++r)
    x.push_back(op_kwantiel(s.getal(getal_van(s, pad)), h.rijen.op(r, kolom)));
  return vat_samen(x);
}

void eis(const Samenvatting& m, double gemiddelde, double sd) {
  EXPECT_NEAR(m.gemiddelde, gemiddelde, 0.1 * sd);
  EXPECT_NEAR(m.sd, sd, 0.08 * sd);
}

TEST(Herijking, ZonderWaarnemingenZijnDeRijenDeEigenTrekkingenTotDeBit) {
  Studie s = proefstudie(300);
  zet(s, instroom, {VerdelingSoort::gamma, {100, 0.2, 0}, {}, {}});
  zet(s, "traject.kans_ots", {VerdelingSoort::beta, {0.3, 0.1, 0}, {}, {}});
  for (const Trekking t : {Trekking::willekeurig, Trekking::lhs, Trekking::sobol}) {
    s.trekking = t;
    const Herijking h = herijk(s, {});
    Studie herijkt = s;
    herijkt.trekrijen = GedeeldeRijen(h.rijen);
    Kwantielen eigen(s), rijen(herijkt);
    for (std::uint32_t r = 0; r < 300; ++r) {
      eigen.trek(r);
      rijen.trek(r);
      EXPECT_TRUE(std::ranges::equal(eigen.alle(), rijen.alle())) << "replicatie " << r;
    }
  }
}

/// Gamma(25, 0.25) and a Poisson count of 130: Gamma(155, 1.25).
TEST(Herijking, EenAantalMaaktEenGammaTotEenGamma) {
  for (const std::uint64_t zaad : {1U, 2U, 3U}) {
    Studie s = proefstudie();
    s.zaad = zaad;
    s.instroom.spreiding = Spreiding::poisson;
    zet(s, instroom, {VerdelingSoort::gamma, {100, 0.2, 0}, {}, {}});
    const Herijking h = herijk(s, {aantal_instroom(130)});
    eis(achteraf(s, h, instroom), 155 / 1.25, std::sqrt(155.0) / 1.25);
    EXPECT_LT(h.maten.ruis, hoogste_ruis_herijk);
    EXPECT_EQ(h.maten.vertrouwen, Vertrouwen::goed);
  }
}

/// Beta(a, b) and 30 of 60: Beta(a + 30, b + 30).
TEST(Herijking, TellerEnNoemerMakenEenBetaTotEenBeta) {
  const double n = 0.3 * 0.7 / (0.1 * 0.1) - 1, a = 0.3 * n + 30, b = 0.7 * n + 30;
  for (const std::uint64_t zaad : {1U, 2U, 3U}) {
    Studie s = proefstudie();
    s.zaad = zaad;
    zet(s, "traject.kans_ots", {VerdelingSoort::beta, {0.3, 0.1, 0}, {}, {}});
    const Herijking h = herijk(s, {deel_van_getal(s, "traject.kans_ots", 30, 60)});
    eis(achteraf(s, h, "traject.kans_ots"), a / (a + b), std::sqrt(a * b / ((a + b) * (a + b) * (a + b + 1))));
    EXPECT_EQ(h.maten.gezinnen, 0);
  }
}

/// Two normals that go together, of which one is seen: the other moves by their covariance.
TEST(Herijking, WatSamengaatBeweegtMee) {
  const double rho = normale_correlatie(0.7), k = 4.0 / (4 + 1);
  for (const Trekking t : {Trekking::willekeurig, Trekking::lhs, Trekking::sobol}) {
    for (const std::uint64_t zaad : {1U, 2U}) {
      Studie s = proefstudie();
      s.zaad = zaad;
      s.trekking = t;
      for (const char* pad : {"a", "b"}) voeg_toe(s, pad, {VerdelingSoort::normaal, {10, 2, 0}, {}, {}});
      s.correlaties = {{{"a", "b"}, {naam_sleutel("a"), naam_sleutel("b")}, 0.7}};
      const Herijking h = herijk(s, {gemiddelde_van_getal(s, "a", 13, 1)});
      eis(achteraf(s, h, "a"), 10 + 3 * k, 2 * std::sqrt(1 - k));
      eis(achteraf(s, h, "b"), 10 + rho * 3 * k, 2 * std::sqrt(1 - rho * rho * k));
    }
  }
}

TEST(Herijking, EenWaarnemingDieNietsZegtVerandertNiets) {
  Studie s = proefstudie();
  voeg_toe(s, "a", {VerdelingSoort::normaal, {10, 2, 0}, {}, {}});
  eis(achteraf(s, herijk(s, {gemiddelde_van_getal(s, "a", 1000, 1e7)}), "a"), 10, 2);
}

TEST(Herijking, TweeSamenZijnDeEenNaDeAnder) {
  Studie s = proefstudie();
  voeg_toe(s, "a", {VerdelingSoort::normaal, {10, 2, 0}, {}, {}});
  Waarneming een = gemiddelde_van_getal(s, "a", 12, 2), ander = gemiddelde_van_getal(s, "a", 11, 2);
  ander.naam = "b";
  const Herijking samen = herijk(s, {een, ander});
  Studie half = s;
  half.trekrijen = GedeeldeRijen(herijk(s, {een}).rijen);
  const Herijking na = herijk(half, {ander});
  EXPECT_TRUE(na.maten.alleen_herwogen);
  for (const Herijking* h : {&samen, &na}) eis(achteraf(s, *h, "a"), 11, 2 / std::sqrt(3.0));
}

TEST(Herijking, EenTegenspraakHeeftEenKleineKans) {
  Studie s = proefstudie();
  voeg_toe(s, "a", {VerdelingSoort::normaal, {10, 2, 0}, {}, {}});
  Waarneming een = gemiddelde_van_getal(s, "a", 7, 0.5), ander = gemiddelde_van_getal(s, "a", 13, 0.5);
  ander.naam = "b";
  const Herijking h = herijk(s, {een, ander});
  EXPECT_LT(h.waarnemingen[0].kans_achteraf, 0.01);
  EXPECT_GT(herijk(s, {een}).waarnemingen[0].kans_achteraf, 0.2);
}

TEST(Herijking, HetAantalDradenVerandertGeenBit) {
  Studie s = proefstudie(400);
  s.instroom.spreiding = Spreiding::poisson;
  zet(s, instroom, {VerdelingSoort::gamma, {100, 0.2, 0}, {}, {}});
  const Trekrijen een = herijk(s, {aantal_instroom(130)}, 1).rijen;
  EXPECT_EQ(herijk(s, {aantal_instroom(130)}, 2).rijen, een);
  EXPECT_EQ(herijk(s, {aantal_instroom(130)}, 7).rijen, een);
}

/// A schaal that is as unsure as the inflow takes half of what is seen. On the log scale: prior 0.2^2 each, noise of a
/// count of 1300 nearly none.
TEST(Herijking, EenOnzekereSchaalDeeltInDeVerklaring) {
  Studie s = proefstudie();
  zet(s, instroom, {VerdelingSoort::lognormaal, {1000, 0.2, 0}, {}, {}});
  Waarneming w = aantal_instroom(1300);
  w.schaal.verdeling = {VerdelingSoort::lognormaal, {1, 0.2, 0}, {}, {}};
  const double var = std::log1p(0.04), mu = std::log(1000) - var / 2, ruis = 1.0 / 1300;
  const double k = var / (2 * var + ruis);
  const double midden = mu + k * (std::log(1300) - mu + var / 2), rest = var * (1 - k);
  eis(achteraf(s, herijk(s, {w}), instroom), std::exp(midden + rest / 2),
      std::exp(midden + rest / 2) * std::sqrt(std::expm1(rest)));
}

/// One data set of a calibration: a study, the number whose truth was drawn, and what was seen of it.
struct Dataset {
  Studie studie;
  std::string pad;
  double waar = 0;
  Waarneming gezien;
};

/// Simulation-based calibration (Talts et al. 2018): where the truth is a draw of the prior and what is seen is drawn
/// from it, the rank of the truth among the draws after looking is uniform. 300 data sets, 20 ranks. Chi-square with 19
/// degrees of freedom: 99.9% lies below 43.8; the ECDF lies within Kolmogorov's band (99.9%: 1.95 / sqrt(n)).
void eis_uniforme_rangen(const std::function<Dataset(Studie, std::uint64_t anders)>& maak) {
  constexpr std::size_t rangen = 20;
  constexpr int datasets = 300, rijen = 200, elke = 10;
  std::array<int, rangen> geteld{};
  int binnen = 0;
  for (int d = 0; d < datasets; ++d) {
    Studie eigen = proefstudie(rijen);
    eigen.zaad = static_cast<std::uint64_t>(d) + 1;
    const std::uint64_t anders = eigen.zaad + 1'000'000;
    const Dataset s = maak(std::move(eigen), anders);
    const Herijking h = herijk(s.studie, {s.gezien});
    const auto kolom = static_cast<std::size_t>(std::ranges::find(h.rijen.paden, s.pad) - h.rijen.paden.begin());
    const Getal& getal = s.studie.getal(getal_van(s.studie, s.pad));
    std::size_t rang = 0, onder = 0;
    for (std::size_t r = 0; r < h.rijen.rijen; ++r) {
      const bool lager = op_kwantiel(getal, h.rijen.op(r, kolom)) < s.waar;
      onder += lager ? 1 : 0;
      if (r % elke == 0 && r / elke + 1 < rangen) rang += lager ? 1 : 0;
    }
    ++geteld[rang];
    binnen += onder >= rijen / 20 && onder < rijen - rijen / 20 ? 1 : 0;
  }
  double chi2 = 0, opgeteld = 0, verst = 0;
  constexpr double verwacht = static_cast<double>(datasets) / rangen;
  for (std::size_t k = 0; k < rangen; ++k) {
    chi2 += (geteld[k] - verwacht) * (geteld[k] - verwacht) / verwacht;
    opgeteld += geteld[k];
    verst = std::max(verst, std::abs(opgeteld / datasets - static_cast<double>(k + 1) / rangen));
  }
  EXPECT_LT(chi2, 43.8);
  EXPECT_LT(verst, 1.95 / std::sqrt(datasets));
  // P5 to P95 holds the truth in 90% of the data sets: 4.5 standard errors.
  EXPECT_NEAR(binnen, 0.9 * datasets, 4.5 * std::sqrt(datasets * 0.9 * 0.1));
}

Dataset aandeel_gezien(Studie s, std::uint64_t anders) {
  const std::string pad = "traject.kans_ots";
  zet(s, pad, {VerdelingSoort::beta, {0.3, 0.1, 0}, {}, {}});
  const double waar = op_kwantiel(s.getal(getal_van(s, pad)), parameter_kwantiel(anders, 0, 1));
  const auto teller = binomiaal_kwantiel(60, waar, parameter_kwantiel(anders, 0, 2));
  const Waarneming w = deel_van_getal(s, pad, static_cast<int>(teller), 60);
  return {std::move(s), pad, waar, w};
}

TEST(Herijking, DeRangVanDeWaarheidIsUniform) { eis_uniforme_rangen(aandeel_gezien); }

TEST(Herijking, OokNaastZestigGetallenDieErNietToeDoen) {
  eis_uniforme_rangen([](Studie s, std::uint64_t anders) {
    for (int k = 0; k < 60; ++k)
      voeg_toe(s, "ernaast." + std::to_string(k), {VerdelingSoort::normaal, {10, 2, 0}, {}, {}});
    return aandeel_gezien(std::move(s), anders);
  });
}

/// The count of a simulated year: what the model says of it is learned from families.
TEST(Herijking, DeRangIsOokUniformWaarGezinnenVoorGesimuleerdWorden) {
  eis_uniforme_rangen([](Studie s, std::uint64_t anders) {
    s.instroom.spreiding = Spreiding::poisson;
    zet(s, instroom, {VerdelingSoort::gamma, {40, 0.2, 0}, {}, {}});
    const double waar = op_kwantiel(s.getal(getal_van(s, instroom)), parameter_kwantiel(anders, 0, 1));
    const auto aantal = poisson_kwantiel(waar, parameter_kwantiel(anders, 0, 2));
    return Dataset{std::move(s), instroom, waar, aantal_instroom(static_cast<double>(aantal))};
  });
}

/// With the families of another zaad the mean stays where it was, but for the noise that was promised and that of the
/// rows (ess).
TEST(Herijking, AndereGezinnenVerschuivenHetGemiddeldeNietMeerDanBeloofd) {
  std::vector<Samenvatting> na;
  for (const std::uint64_t zaad : {11U, 12U, 13U, 14U}) {
    Studie s = proefstudie();
    s.zaad = zaad;
    zet(s, "traject.kans_ots", {VerdelingSoort::beta, {0.3, 0.1, 0}, {}, {}});
    Waarneming w = om_te_herijken("ots");
    w.indicator = Indicator::ots_nieuw;
    w.jaar = 2023;
    w.ruis = Waarneemruis::poisson;
    w.waarde = 30;
    const Herijking h = herijk(s, {w});
    EXPECT_LE(h.maten.ruis, hoogste_ruis_herijk);
    na.push_back(achteraf(s, h, "traject.kans_ots"));
  }
  for (const Samenvatting& m : na) {
    EXPECT_NEAR(m.gemiddelde, na.front().gemiddelde, 2 * hoogste_ruis_herijk * na.front().sd);
    EXPECT_NEAR(m.sd, na.front().sd, 0.16 * na.front().sd);  // 8% for each of the two
  }
}

}  // namespace
}  // namespace mbc
