#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "base/machinefout.h"

namespace mbc {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> som{};
  unsigned int lengte = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), som.data(), &lengte, EVP_sha256(), nullptr) != 1) {
    throw MachineFout("sha256 kan niet worden berekend");
  }
  constexpr std::string_view cijfers = "0123456789abcdef";
  std::string uit;
  for (unsigned int i = 0; i < lengte; ++i) {
    uit += cijfers[som[i] >> 4];
    uit += cijfers[som[i] & 0xF];
  }
  return uit;
}

}  // namespace mbc
