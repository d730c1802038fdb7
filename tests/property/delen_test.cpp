// A run is its parts: in any division, in any order, also by way of their bytes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "analyse/doorrekenen.h"
#include "analyse/vingerafdruk.h"
#include "property/opzet.h"
#include "result/deel.h"

namespace mbc::proef {
namespace {

constexpr int n = 12;

Deel reken_deel(const Studie& studie, const std::vector<Uitkomst>& u, std::size_t van, std::size_t tot) {
  Deel uit(u.front().maten, van, tot);
  for (std::size_t r = van; r < tot; ++r) {
    uit.sommen.tel(u[r], studie.nul_index());
    uit.kolommen.bewaar(r - van, u[r]);
    uit.vingerafdrukken[r - van] = vingerafdruk(u[r]);
    for (std::int64_t& som : uit.duurste.cellen()) som += static_cast<std::int64_t>(r) + 1;
  }
  return uit;
}

/// Places where [0, n) is cut, with both ends.
std::vector<std::size_t> sneden() {
  std::vector<std::size_t> uit{0};
  for (std::size_t i = 1; i < n; ++i) {
    if (kans(40)) uit.push_back(i);
  }
  uit.push_back(n);
  return uit;
}

RC_GTEST_PROP(Delen, AnyDivisionInAnyOrderIsTheWholeByteForByte, ()) {
  Opzet opzet = willekeurige_opzet();
  zet(opzet.kop, "replicaties", std::to_string(n));
  const Studie studie = lees(tekst(opzet));
  const std::vector<Uitkomst> u = replicaties(studie);
  const std::string verwacht = naar_bytes(reken_deel(studie, u, 0, n));
  const std::vector<std::size_t> snede = sneden();
  std::vector<std::size_t> volgorde(snede.size() - 1);
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
  for (std::size_t i = volgorde.size(); i > 1; --i)
    std::swap(volgorde[i - 1], volgorde[static_cast<std::size_t>(geheel(0, static_cast<int>(i) - 1))]);
  Deel som(u.front().maten, 0, n);
  for (const std::size_t i : volgorde) {
    const std::string bytes = naar_bytes(reken_deel(studie, u, snede[i], snede[i + 1]));
    const std::optional<Deel> deel = lees_deel(u.front().maten, snede[i], snede[i + 1], bytes);
    RC_ASSERT(deel.has_value());
    som.neem_op(*deel);
  }
  RC_ASSERT(naar_bytes(som) == verwacht);
}

RC_GTEST_PROP(Delen, BytesOfAnotherLengthAreNoPart, ()) {
  const Studie studie = lees(tekst(willekeurige_opzet()));
  const std::vector<Uitkomst> u = replicaties(studie);
  const Maten& maten = u.front().maten;
  const std::string bytes = naar_bytes(reken_deel(studie, u, 0, 2));
  RC_ASSERT(lees_deel(maten, 0, 2, bytes).has_value());
  RC_ASSERT(!lees_deel(maten, 0, 1, bytes).has_value());
  RC_ASSERT(!lees_deel(maten, 0, 2, bytes + 'x').has_value());
  RC_ASSERT(
      !lees_deel(maten, 0, 2, bytes.substr(0, static_cast<std::size_t>(geheel(0, static_cast<int>(bytes.size()) - 1))))
           .has_value());
}

}  // namespace
}  // namespace mbc::proef
