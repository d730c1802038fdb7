#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "run/bewaarmap.h"
#include "run/ploeg.h"
#include "run/uitvoeren.h"

/// A run in parts: kept on disk, shared by processes, or both. The order and the division of the parts reach no number.
namespace mbc {

/// What a run in parts asks of the one who knows what an index means.
struct Delenwerk {
  /// Computes one part, on the threads of the Uitvoering it gets. None where it was interrupted.
  std::function<std::optional<std::string>(Stuk, const Uitvoering&)> reken;
  /// Puts a part in the whole; false where these are not the bytes of such a part.
  std::function<bool(Stuk, std::string_view)> neem_op;
  /// The whole as if it were one part.
  std::function<std::string()> geheel;
  /// No part is larger than this; 0: as blocks and threads make it.
  std::int64_t grootste_deel = 0;
};

/// Is there a reason to run in parts?
bool in_delen(const Uitvoering& u);

/// Fills the whole of `bereik`, the same in each process: what is kept within it is read, the rest is computed by all
/// processes and kept; with Uitvoering::werkmappen it is the next of its works. Progress is told within it, and begins
/// with what was kept. `blok` as for voer_uit. Throws MachineFout, and what `werk` throws: then the ploeg cannot go on.
Afloop voer_delen_uit(Stuk bereik, std::int64_t blok, const Uitvoering& u, const Delenwerk& werk);
/// Of [0, n).
inline Afloop voer_delen_uit(std::int64_t n, std::int64_t blok, const Uitvoering& u, const Delenwerk& werk) {
  return voer_delen_uit(Stuk{0, n}, blok, u, werk);
}

}  // namespace mbc
