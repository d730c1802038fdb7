#pragma once

#include <string>

namespace mbc {

/// `mbc --help`.
std::string algemene_hulp();
/// `mbc vergelijk --help`.
std::string vergelijk_hulp();
/// `mbc controleer --help`.
std::string controleer_hulp();

}  // namespace mbc
