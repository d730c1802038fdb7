#pragma once

#include <string>
#include <string_view>

namespace mbc {

/// SHA-256 (FIPS 180-4) of these bytes, as 64 lower-case hex digits. Throws MachineFout if libcrypto cannot.
std::string sha256_hex(std::string_view bytes);

}  // namespace mbc
