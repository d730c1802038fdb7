#pragma once

#include <vector>

#include "model/rol.h"
#include "model/studie.h"

/// Which numbers the families depend on, and which only money: read off the description of the keys, never tried out.
namespace mbc {

/// The role of each number of the study, in the order of Studie::getallen. A number used in two ways has the
/// role that asks most.
std::vector<Rol> rollen(const Studie& studie);

}  // namespace mbc
