#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

/// Runs index ranges in parallel. What an index means, this room does not know, and no order reaches a number.
namespace mbc {

/// Told after each finished block: how many of how many indices are done. Called from one thread at a time.
using Voortgang = std::function<void(std::int64_t gedaan, std::int64_t totaal)>;

class Bewaarmap;
class Ploeg;
class Werkmappen;

struct Uitvoering {
  int draden = 0;  ///< 0: as many as the machine has
  Voortgang voortgang;
  const std::atomic<bool>* stop = nullptr;  ///< polled between blocks
  Ploeg* ploeg = nullptr;                   ///< the processes that share a run in parts; none: this one alone
  Bewaarmap* bewaarmap = nullptr;           ///< where finished parts are kept, on rank 0; none: nowhere
  Werkmappen* werkmappen = nullptr;         ///< the same for works that follow one another
};

enum class Afloop { klaar, onderbroken };

/// Calls `blok(van, tot, draad)` for disjoint ranges [van, tot) covering [0, n), each at most `grootte` long.
/// `draad` is in [0, aantal_draden(u)) and no two calls with the same one run at the same time.
/// An exception in a block ends the run and is rethrown here.
Afloop voer_uit(std::int64_t n, std::int64_t grootte, const Uitvoering& u,
                const std::function<void(std::int64_t van, std::int64_t tot, int draad)>& blok);

int aantal_draden(const Uitvoering& u);

/// `u` for one of `van` parts that are as much work each, the first of them 0: its progress is told as that of the
/// whole.
Uitvoering deel_van(const Uitvoering& u, std::size_t nummer, std::size_t van);

}  // namespace mbc
