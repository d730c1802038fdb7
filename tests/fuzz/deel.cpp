// Reading back a part that --hervat kept survives any bytes; what it takes, it writes as the same bytes. The first byte
// says how large the part is thought to be.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "result/deel.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t n = data[0] % 4;
  const mbc::Maten maten{n, 1 + n / 2, 1 + n % 3, n, n / 2, n % 2};
  const std::string leeg = mbc::naar_bytes(mbc::Deel(maten, 2, 2 + n));
  if (!mbc::lees_deel(maten, 2, 2 + n, leeg)) std::abort();
  std::string bytes(data + 1, data + size);
  for (const std::size_t lengte : {bytes.size(), leeg.size()}) {  // as they are, and with the length that fits
    bytes.resize(lengte, '\xFF');
    const auto deel = mbc::lees_deel(maten, 2, 2 + n, bytes);
    if (deel.has_value() != (lengte == leeg.size())) std::abort();
    if (deel && mbc::naar_bytes(*deel) != bytes) std::abort();
  }
  return 0;
}
