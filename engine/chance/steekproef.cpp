#include "chance/steekproef.h"

#include <algorithm>
#include <bit>
#include <boost/random/sobol.hpp>

#include "base/contract.h"
#include "chance/toeval.h"

namespace mbc {
namespace {

/// Keeps these draws apart from those of other kinds under one name.
constexpr std::uint64_t sleutel_van(std::uint64_t zaad, std::uint64_t naam) noexcept {
  const Sleutel s = stroom_sleutel(zaad, naam);
  return (static_cast<std::uint64_t>(s[1]) << 32) | s[0];
}

/// A pseudo-random permutation of [0, aantal): a Feistel network on the least even number of bits that holds
/// it, walked until it lands inside. Fewer than four steps on average.
std::uint32_t verwissel(std::uint32_t i, std::uint32_t aantal, std::uint64_t sleutel) noexcept {
  const unsigned half = std::max(1U, (static_cast<unsigned>(std::bit_width(aantal - 1)) + 1) / 2);
  const std::uint64_t masker = (std::uint64_t{1} << half) - 1;
  std::uint64_t x = i;
  do {
    std::uint64_t links = x >> half;
    std::uint64_t rechts = x & masker;
    for (std::uint64_t ronde = 0; ronde < 6; ++ronde) {
      const std::uint64_t nieuw = links ^ (meng(sleutel + meng(rechts + (ronde << 40))) & masker);
      links = rechts;
      rechts = nieuw;
    }
    x = (links << half) | rechts;
  } while (x >= aantal);
  return static_cast<std::uint32_t>(x);
}

}  // namespace

SobolRij::SobolRij(std::size_t dimensies) : richting_(dimensies) {
  expects(dimensies <= hoogste_dimensies);
  if (dimensies == 0) return;
  // The library walks in Gray code: its point 2^j is v_j xor v_(j-1).
  boost::random::sobol_engine<std::uint32_t, 32> bron(dimensies);
  for (std::size_t bit = 0; bit < 32; ++bit) {
    bron.seed((std::uint32_t{1} << bit) - 1);
    for (auto& v : richting_) v[bit] = bron() ^ (bit > 0 ? v[bit - 1] : 0);
  }
}

std::uint32_t owen(std::uint32_t x, std::uint64_t sleutel) noexcept {
  std::uint32_t uit = 0;
  for (unsigned bit = 32; bit-- > 0;) {
    const std::uint64_t boven = bit == 31 ? 1 : (std::uint64_t{1} << (31 - bit)) | (x >> (bit + 1));
    const auto keer_om = static_cast<std::uint32_t>(meng(sleutel ^ meng(boven)) & 1U);
    uit |= (((x >> bit) & 1U) ^ keer_om) << bit;
  }
  return uit;
}

double sobol_kwantiel(const SobolRij& rij, std::uint32_t index, std::size_t dimensie, std::uint64_t zaad,
                      std::uint64_t naam) noexcept {
  return uniform32(owen(rij.punt(index, dimensie), sleutel_van(zaad, naam)));
}

double lhs_kwantiel(std::uint64_t zaad, std::uint32_t index, std::uint32_t aantal, std::uint64_t naam) noexcept {
  expects(index < aantal);
  constexpr double hoogst = 1 - 0x1p-53;
  const double plek = verwissel(index, aantal, sleutel_van(zaad, naam)) + parameter_kwantiel(zaad, index, naam);
  return std::min(plek / aantal, hoogst);
}

}  // namespace mbc
