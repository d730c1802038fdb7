#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace mbc {

void contract_gebroken(const char* wat, std::source_location waar) noexcept {
  std::fprintf(stderr, "%s:%u: contract broken: %s\n", waar.file_name(), waar.line(), wat);
  std::abort();
}

}  // namespace mbc
