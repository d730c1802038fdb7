#include "simulate/kwantielen.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "chance/toeval.h"
#include "simulate/waarden.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

const Verdeling uniform01 = {VerdelingSoort::uniform, {0, 1, 0}, {}, {}};

/// Two uncertain prices of a study with one receipt.
class Trekken : public testing::Test {
 protected:
  Trekken() : s_(proef::kleine_studie()) {
    s_.replicaties = 1024;
    proef::zet(s_, "discontovoet", uniform01);
    proef::zet(s_, "kostenopslag", uniform01);
  }

  [[nodiscard]] std::vector<double> reeks(GetalId id) const {
    Waarden w(s_);
    std::vector<double> uit;
    for (int r = 0; r < s_.replicaties; ++r) {
      w.trek(static_cast<std::uint32_t>(r));
      uit.push_back(w[id]);
    }
    return uit;
  }

  void verbind(double rang) {
    s_.correlaties = {
        {{"discontovoet", "kostenopslag"}, {naam_sleutel("discontovoet"), naam_sleutel("kostenopslag")}, rang}};
  }

  [[nodiscard]] double variantie_van_som() const {
    const std::vector<double> a = reeks(s_.discontovoet), b = reeks(s_.kostenopslag);
    double som = 0, kwadraat = 0;
    for (std::size_t r = 0; r < a.size(); ++r) {
      som += a[r] + b[r];
      kwadraat += (a[r] + b[r]) * (a[r] + b[r]);
    }
    const auto n = static_cast<double>(a.size());
    return (kwadraat - som * som / n) / (n - 1);
  }

  Studie s_;
};

TEST_F(Trekken, ByDefaultAPureFunctionOfZaadReplicatieAndPath) {
  const std::vector<double> x = reeks(s_.discontovoet);
  for (std::uint32_t r = 0; r < x.size(); ++r) {
    ASSERT_EQ(x[r], parameter_kwantiel(s_.zaad, r, naam_sleutel("discontovoet")));
  }
}

TEST_F(Trekken, LhsAndSobolFillEveryStratumOnce) {
  for (const Trekking t : {Trekking::lhs, Trekking::sobol}) {
    s_.trekking = t;
    for (const GetalId id : {s_.discontovoet, s_.kostenopslag}) {
      std::set<int> strata;
      for (const double u : reeks(id)) strata.insert(static_cast<int>(u * s_.replicaties));
      EXPECT_EQ(strata.size(), 1024);
    }
  }
}

TEST_F(Trekken, SobolIsPrefixStableAndLhsIsNot) {
  const auto eerste_tien = [&](int n) {
    s_.replicaties = n;
    std::vector<double> x = reeks(s_.discontovoet);
    x.resize(10);
    return x;
  };
  s_.trekking = Trekking::sobol;
  EXPECT_EQ(eerste_tien(64), eerste_tien(100));
  s_.trekking = Trekking::lhs;
  EXPECT_NE(eerste_tien(64), eerste_tien(100));
}

TEST_F(Trekken, CorrelationWidensOrNarrowsTheSumAsTheoryTells) {
  s_.trekking = Trekking::sobol;
  s_.replicaties = 16384;
  // For uniforms the rank correlation is the correlation: Var(U + V) = (1 + rang) / 6.
  for (const double rang : {-0.8, 0.0, 0.5, 0.9}) {
    verbind(rang);
    EXPECT_NEAR(variantie_van_som(), (1 + rang) / 6, 0.002) << "rang " << rang;
  }
}

TEST_F(Trekken, ACorrelationWithAFixedNumberIsPassedOver) {
  const std::vector<double> los = reeks(s_.discontovoet);
  verbind(0.9);
  proef::zet(s_, "kostenopslag", 0.1);
  EXPECT_EQ(reeks(s_.discontovoet), los);
}

}  // namespace
}  // namespace mbc
