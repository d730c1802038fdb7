#pragma once

#include <string>

namespace mbc {

/// What an errno means to the user, in Dutch where it is one that happens.
std::string systeemfout(int fout);

}  // namespace mbc
