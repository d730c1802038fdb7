#include "run/uitvoeren.h"

#include <algorithm>
#include <mutex>
#include <thread>

#ifdef MBC_EXECUTOR_TBB
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#else
#include <exception>
#include <vector>
#endif

namespace mbc {
namespace {

/// The blocks of one run: which is next, whether to stop, and who is told.
class Blokken {
 public:
  Blokken(std::int64_t n, std::int64_t grootte, const Uitvoering& u) : n_(n), grootte_(grootte), u_(u) {}

  [[nodiscard]] std::int64_t aantal() const { return (n_ + grootte_ - 1) / grootte_; }

  [[nodiscard]] bool gestopt() const { return u_.stop != nullptr && u_.stop->load(std::memory_order_relaxed); }

  template <class Blok>
  void doe(std::int64_t nummer, int draad, const Blok& blok) {
    if (gestopt()) return;
    const std::int64_t van = nummer * grootte_;
    const std::int64_t tot = std::min(n_, van + grootte_);
    blok(van, tot, draad);
    const std::lock_guard slot(slot_);
    gedaan_ += tot - van;
    if (u_.voortgang) u_.voortgang(gedaan_, n_);
  }

  [[nodiscard]] Afloop afloop() const { return gedaan_ == n_ ? Afloop::klaar : Afloop::onderbroken; }

 private:
  std::int64_t n_, grootte_;
  const Uitvoering& u_;
  std::mutex slot_;
  std::int64_t gedaan_ = 0;
};

#ifdef MBC_EXECUTOR_TBB

template <class Blok>
void verdeel(Blokken& blokken, int draden, const Blok& blok) {
  // As many as asked, also where the machine has fewer cores.
  const tbb::global_control grens(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(draden));
  tbb::task_arena arena(draden);
  arena.execute([&] {
    tbb::parallel_for(
        std::int64_t{0}, blokken.aantal(),
        [&](std::int64_t i) { blokken.doe(i, tbb::this_task_arena::current_thread_index(), blok); },
        tbb::simple_partitioner{});
  });
}

#else

template <class Blok>
void verdeel(Blokken& blokken, int draden, const Blok& blok) {
  std::atomic<std::int64_t> volgende{0};
  std::mutex slot;
  std::exception_ptr fout;
  const auto werk = [&](int draad) {
    try {
      for (std::int64_t i = volgende++; i < blokken.aantal(); i = volgende++) blokken.doe(i, draad, blok);
    } catch (...) {
      const std::lock_guard vast(slot);
      if (!fout) fout = std::current_exception();
      volgende = blokken.aantal();
    }
  };
  std::vector<std::thread> werkers;
  for (int d = 1; d < draden; ++d) werkers.emplace_back(werk, d);
  werk(0);
  for (std::thread& w : werkers) w.join();
  if (fout) std::rethrow_exception(fout);
}

#endif

}  // namespace

int aantal_draden(const Uitvoering& u) {
  if (u.draden > 0) return u.draden;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Afloop voer_uit(std::int64_t n, std::int64_t grootte, const Uitvoering& u,
                const std::function<void(std::int64_t, std::int64_t, int)>& blok) {
  Blokken blokken(n, grootte, u);
  verdeel(blokken, aantal_draden(u), blok);
  return blokken.afloop();
}

Uitvoering deel_van(const Uitvoering& u, std::size_t nummer, std::size_t van) {
  Uitvoering uit = u;
  if (u.voortgang)
    uit.voortgang = [heel = u.voortgang, nummer, van](std::int64_t gedaan, std::int64_t totaal) {
      heel(static_cast<std::int64_t>(nummer) * totaal + gedaan, static_cast<std::int64_t>(van) * totaal);
    };
  return uit;
}

}  // namespace mbc
