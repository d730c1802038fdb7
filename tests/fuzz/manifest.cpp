// Reading a manifest survives any bytes; what it takes, it writes and reads back as the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "uitvoer/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto manifest = mbc::lees_manifest(std::string(data, data + size));
  if (!manifest) return 0;
  const std::string geschreven = mbc::naar_json(*manifest);
  const auto weer = mbc::lees_manifest(geschreven);
  if (!weer || mbc::naar_json(*weer) != geschreven) std::abort();
  return 0;
}
