#include "gevoeligheid/indices.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "chance/toeval.h"

namespace mbc {
namespace {

/// Student's t with 15 degrees of freedom, 97.5%.
constexpr double t_kwantiel = 2.1314495455597742;
static_assert(aantal_reeksen == 16, "t_kwantiel is of one degree of freedom less than there are sequences");

/// One number per sequence; the sums over sequences are what an index is a ratio of.
using PerReeks = std::array<double, aantal_reeksen>;

/// Sums term(row) over the rows of each sequence.
template <class Term>
PerReeks som_per_reeks(std::size_t rijen, Term term) {
  PerReeks uit{};
  const std::size_t per_reeks = rijen / aantal_reeksen;
  for (std::size_t r = 0; r < rijen; ++r) uit[r / per_reeks] += term(r);
  return uit;
}

double som(const PerReeks& x) { return std::accumulate(x.begin(), x.end(), 0.0); }

/// The ratio of two sums, with the spread that leaving out one sequence at a time gives it.
Index verhouding(const PerReeks& teller, const PerReeks& noemer) {
  constexpr auto n = static_cast<double>(aantal_reeksen);
  const double boven = som(teller), onder = som(noemer);
  PerReeks zonder{};
  for (std::size_t k = 0; k < aantal_reeksen; ++k) zonder[k] = (boven - teller[k]) / (onder - noemer[k]);
  const double midden = som(zonder) / n;
  double kwadraat = 0;
  for (const double x : zonder) kwadraat += (x - midden) * (x - midden);
  const double marge = t_kwantiel * std::sqrt(kwadraat * (n - 1) / n);
  const double waarde = boven / onder;
  return {waarde, waarde - marge, waarde + marge};
}

/// The standard error of the mean of a term, from its sums per sequence.
double standaardfout(const PerReeks& x, std::size_t rijen) {
  constexpr auto n = static_cast<double>(aantal_reeksen);
  const double midden = som(x) / n;
  double kwadraat = 0;
  for (const double v : x) kwadraat += (v - midden) * (v - midden);
  return std::sqrt(kwadraat * n / (n - 1)) / static_cast<double>(rijen);
}

}  // namespace

Indexontwerp::Indexontwerp(std::uint64_t zaad, std::vector<std::uint64_t> sleutels, std::size_t rijen)
    : zaad_(zaad),
      sleutels_(std::move(sleutels)),
      rijen_(rijen),
      rij_(std::min(2 * sleutels_.size(), SobolRij::hoogste_dimensies)) {}

double Indexontwerp::kwantiel(std::size_t rij, std::size_t dimensie, std::uint64_t sleutel) const {
  const std::size_t per_reeks = rijen_ / aantal_reeksen;
  const auto index = static_cast<std::uint32_t>(rij % per_reeks);
  const std::uint64_t zaad = meng(meng(zaad_) + rij / per_reeks);
  if (dimensie >= SobolRij::hoogste_dimensies) return parameter_kwantiel(zaad, index, sleutel);
  return sobol_kwantiel(rij_, index, dimensie, zaad, sleutel);
}

void Indexontwerp::punten(std::size_t rij, std::span<double> a, std::span<double> b) const {
  const std::size_t n = sleutels_.size();
  for (std::size_t i = 0; i < n; ++i) {
    a[i] = kwantiel(rij, i, sleutels_[i]);
    b[i] = kwantiel(rij, n + i, meng(sleutels_[i] + 1));
  }
}

std::optional<Indices> schat_indices(const Evaluaties& w, std::size_t overlappend) {
  const std::size_t rijen = w.punt.maat(0);
  const PerReeks v = som_per_reeks(rijen, [&](std::size_t r) {
    return (w.punt(r, 0, 0) - w.punt(r, 1, 0)) * (w.punt(r, 0, 1) - w.punt(r, 1, 1)) / 2;
  });
  // Told from chance; and positive also with any one sequence left out.
  const double fout = standaardfout(v, rijen) * static_cast<double>(rijen);
  if (!(som(v) > t_kwantiel * fout) || !(som(v) > *std::max_element(v.begin(), v.end()))) return std::nullopt;
  const PerReeks toeval = som_per_reeks(rijen, [&](std::size_t r) {
    const double a = w.punt(r, 0, 0) - w.punt(r, 0, 1), b = w.punt(r, 1, 0) - w.punt(r, 1, 1);
    return (a * a + b * b) / 4;
  });
  Indices uit;
  uit.variantie = som(v) / static_cast<double>(rijen);
  uit.variantie_mcse = standaardfout(v, rijen);
  uit.aandeel_toeval = som(toeval) / (som(toeval) + som(v));
  PerReeks samen{};
  for (std::size_t f = 0; f < w.buur.maat(2); ++f) {
    const auto stap = [&](std::size_t r, std::size_t p, std::size_t kans) {
      return w.buur(r, p, f, kans) - w.punt(r, p, kans);
    };
    // The step from A and that from B go opposite ways.
    const PerReeks eerste = som_per_reeks(
        rijen, [&](std::size_t r) { return -(stap(r, 0, 0) * stap(r, 1, 1) + stap(r, 0, 1) * stap(r, 1, 0)) / 4; });
    const PerReeks totaal = som_per_reeks(
        rijen, [&](std::size_t r) { return (stap(r, 0, 0) * stap(r, 0, 1) + stap(r, 1, 0) * stap(r, 1, 1)) / 4; });
    uit.factoren.push_back({verhouding(eerste, v), verhouding(totaal, v)});
    if (f + overlappend >= w.buur.maat(2)) continue;
    for (std::size_t k = 0; k < aantal_reeksen; ++k) samen[k] += eerste[k];
  }
  uit.eerste_samen = verhouding(samen, v);
  return uit;
}

}  // namespace mbc
