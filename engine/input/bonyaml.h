#pragma once

#include <string>

#include "boom/bomen.h"

namespace mbc {

/// A receipt as the text of its file.
std::string als_yaml(const Bestandsboom& bon);

}  // namespace mbc
