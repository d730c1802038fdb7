#pragma once

#include <string_view>
#include <vector>

#include "model/studie.h"

namespace mbc {

/// The effects that reduce the months or the occurrences of a phase (model.md §3), by the names that a study has.
std::vector<std::string_view> verkleind_door(Fase fase);

}  // namespace mbc
