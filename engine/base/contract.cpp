#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace mbc {

void contract_gebroken(const char* wat, const char* bestand, int regel) noexcept {
  static_cast<void>(std::fprintf(stderr, "%s:%d: contract broken: %s\n", bestand, regel, wat));
  std::abort();
}

}  // namespace mbc
