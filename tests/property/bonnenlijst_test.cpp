#include "analyse/bonnenlijst.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

/// What is shown of a list that adds up to a known total, for any receipts.
namespace mbc {
namespace {

using Plekken = std::vector<std::vector<bool>>;

Plekken willekeurig(std::size_t bonnen) {
  const std::size_t delen = *rc::gen::inRange<std::size_t>(1, 8);
  Plekken uit(delen, std::vector<bool>(bonnen));
  for (auto& deel : uit) {
    const int vulling = *rc::gen::inRange(0, 11);
    for (std::size_t k = 0; k < bonnen; ++k) deel[k] = *rc::gen::inRange(0, 10) < vulling;
  }
  return uit;
}

std::size_t samen(const Plekken& staat_op, const std::vector<bool>& welke) {
  std::size_t n = 0;
  for (std::size_t k = 0; k < staat_op.front().size(); ++k) {
    bool een = false;
    for (std::size_t i = 0; i < staat_op.size(); ++i) een = een || (welke[i] && staat_op[i][k]);
    n += een ? 1U : 0U;
  }
  return n;
}

/// Neither a part that is shown nor what the total leaves of the parts that are not stands on too few.
RC_GTEST_PROP(SamenTeNemen, NietsDatTeVindenIsStaatOpTeWeinigBonnen, ()) {
  const std::size_t bonnen = *rc::gen::inRange<std::size_t>(1, 12), minste = *rc::gen::inRange<std::size_t>(1, 6);
  const Plekken staat_op = willekeurig(bonnen);
  const std::vector<bool> genomen = samen_te_nemen(staat_op, minste);
  bool is_alles = true;
  for (std::size_t i = 0; i < staat_op.size(); ++i) {
    const auto op = static_cast<std::size_t>(std::count(staat_op[i].begin(), staat_op[i].end(), true));
    RC_ASSERT(genomen[i] || op == 0 || op >= minste);
    RC_ASSERT(!genomen[i] || op > 0);
    is_alles = is_alles && (genomen[i] || op == 0);
  }
  const std::size_t rest = samen(staat_op, genomen);
  RC_ASSERT(rest == 0 || rest >= minste || is_alles);
}

/// What is left out is no more than needed: nothing where every part stands on enough.
RC_GTEST_PROP(SamenTeNemen, LaatStaanWatOpGenoegBonnenStaat, ()) {
  const Plekken staat_op = willekeurig(*rc::gen::inRange<std::size_t>(1, 12));
  const std::vector<bool> genomen = samen_te_nemen(staat_op, 1);
  RC_ASSERT(std::count(genomen.begin(), genomen.end(), true) == 0);
}

/// Distances do not depend on the unit or the zero of what is measured, but for their sign.
RC_GTEST_PROP(Afstanden, HangenNietVanDeEenheidAf, ()) {
  std::vector<double> x;
  for (const int n : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000, 1000))) x.push_back(n);
  std::vector<double> anders;
  for (const double waarde : x) anders.push_back(8 * waarde - 4096);
  const std::vector<double> a = afstanden(x), b = afstanden(anders);
  for (std::size_t i = 0; i < x.size(); ++i) RC_ASSERT(std::abs(a[i] - b[i]) <= 1e-9 * (1 + std::abs(a[i])));
}

}  // namespace
}  // namespace mbc
