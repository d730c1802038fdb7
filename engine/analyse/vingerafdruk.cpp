#include "analyse/vingerafdruk.h"

#include <algorithm>
#include <bit>
#include <memory>

#include "analyse/doorrekenen.h"
#include "base/sha256.h"
#include "simulate/replicatie.h"

namespace mbc {
namespace {

void voeg_toe(std::string& bytes, std::uint64_t x) {
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>((x >> (8 * i)) & 0xFF);
}
void voeg_toe(std::string& bytes, std::int64_t x) { voeg_toe(bytes, static_cast<std::uint64_t>(x)); }
void voeg_toe(std::string& bytes, Centen x) { voeg_toe(bytes, x.waarde); }
void voeg_toe(std::string& bytes, double x) { voeg_toe(bytes, std::bit_cast<std::uint64_t>(x)); }
void voeg_toe(std::string& bytes, const RecidiveTelling& t) {
  for (const std::int64_t x : {t.beeindigd_1, t.terug_1, t.beeindigd_2, t.terug_2}) voeg_toe(bytes, x);
}
template <class T>
void voeg_toe(std::string& bytes, const std::vector<T>& cellen) {
  for (const T& cel : cellen) voeg_toe(bytes, cel);
}

}  // namespace

Vingerafdruk vingerafdruk(const Uitkomst& u) {
  std::string bytes;
  voeg_toe(bytes, u.zorgkosten.cellen());
  voeg_toe(bytes, u.investeringen.cellen());
  if (u.betaald.cellen() != u.investeringen.cellen()) voeg_toe(bytes, u.betaald.cellen());
  voeg_toe(bytes, u.uren_zorg.cellen());
  voeg_toe(bytes, u.uren_investering.cellen());
  voeg_toe(bytes, u.tellingen.cellen());
  voeg_toe(bytes, u.recidive);
  voeg_toe(bytes, u.regels.cellen());
  voeg_toe(bytes, u.discontovoet);
  voeg_toe(bytes, u.verzilverbaar_vanaf);
  voeg_toe(bytes, u.verzilverbaar);
  Vingerafdruk uit{};
  std::copy_n(sha256_hex(bytes).begin(), uit.size(), uit.begin());
  return uit;
}

std::optional<std::vector<std::string>> eerste_vingerafdrukken(const Studie& studie, const Keuze& keuze, int n,
                                                               const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(studie, keuze);
  std::vector<std::string> uit(static_cast<std::size_t>(n));
  std::vector<std::unique_ptr<Simulator>> werkers(static_cast<std::size_t>(aantal_draden(uitvoering)));
  const Afloop afloop = voer_uit(n, 1, uitvoering, [&](std::int64_t van, std::int64_t tot, int draad) {
    auto& werker = werkers[static_cast<std::size_t>(draad)];
    if (!werker) werker = std::make_unique<Simulator>(plan);
    for (std::int64_t r = van; r < tot; ++r) {
      const Vingerafdruk v = vingerafdruk(werker->simuleer(static_cast<std::uint32_t>(r)));
      uit[static_cast<std::size_t>(r)].assign(v.begin(), v.end());
    }
  });
  if (afloop == Afloop::onderbroken) return std::nullopt;
  return uit;
}

}  // namespace mbc
