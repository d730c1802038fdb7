// What a random number costs: the generator, and the quantile functions that turn it into a draw.
#include <benchmark/benchmark.h>

#include "chance/toeval.h"
#include "chance/verdeling.h"

namespace mbc {
namespace {

/// Evenly spread quantiles, away from 0 and 1: every branch of a quantile function gets its share.
class Kwantielen {
 public:
  double volgende() {
    teller_ += 2654435769U;
    return uniform32(teller_);
  }

 private:
  std::uint32_t teller_ = 0;
};

void count_draws(benchmark::State& state, std::int64_t per_iteration) {
  state.SetItemsProcessed(state.iterations() * per_iteration);
}

void philox_blok(benchmark::State& state) {
  Woorden teller{};
  for (auto _ : state) {
    ++teller[0];
    benchmark::DoNotOptimize(philox(teller, {1, 2}));
  }
  count_draws(state, 4);
}
BENCHMARK(philox_blok);

void parameter(benchmark::State& state) {
  std::uint32_t replicatie = 0;
  for (auto _ : state) benchmark::DoNotOptimize(parameter_kwantiel(1, ++replicatie, 42));
  count_draws(state, 1);
}
BENCHMARK(parameter);

void trek(benchmark::State& state, const Verdeling& verdeling) {
  Trekker trekker;
  trekker.stel_in(verdeling);
  Kwantielen u;
  for (auto _ : state) benchmark::DoNotOptimize(trekker.trek(u.volgende()));
  count_draws(state, 1);
}
BENCHMARK_CAPTURE(trek, driehoek, Verdeling{VerdelingSoort::driehoek, {0, 8, 17}, {}, {}});
BENCHMARK_CAPTURE(trek, lognormaal, Verdeling{VerdelingSoort::lognormaal, {20, 0.8, 0}, {}, {}});
BENCHMARK_CAPTURE(trek, gamma, Verdeling{VerdelingSoort::gamma, {20, 0.8, 0}, {}, {}});

void exact(benchmark::State& state, const Verdeling& verdeling) {
  Kwantielen u;
  for (auto _ : state) benchmark::DoNotOptimize(kwantiel(verdeling, u.volgende()));
  count_draws(state, 1);
}
BENCHMARK_CAPTURE(exact, pert, Verdeling{VerdelingSoort::pert, {0, 0.1, 0.4}, {}, {}});
BENCHMARK_CAPTURE(exact, beta, Verdeling{VerdelingSoort::beta, {0.3, 0.1, 0}, {}, {}});
BENCHMARK_CAPTURE(exact, gamma, Verdeling{VerdelingSoort::gamma, {20, 0.8, 0}, {}, {}});

void poisson(benchmark::State& state) {
  Kwantielen u;
  for (auto _ : state) benchmark::DoNotOptimize(poisson_kwantiel(static_cast<double>(state.range(0)), u.volgende()));
  count_draws(state, 1);
}
BENCHMARK(poisson)->Arg(1)->Arg(100)->Arg(10000);

}  // namespace
}  // namespace mbc
