#pragma once

#include <map>
#include <string>

#include "model/studie.h"

namespace mbc {

/// What numbers are called for a reader, by path.
using Getalnamen = std::map<std::string, std::string>;

/// Of every number of a study: what its key means, and of what or whom it is; of an investment its omschrijving. Of a
/// receipt its title.
Getalnamen getalnamen(const Studie& studie);

/// The name of a number, or of several that move together ("a + b"); what has none keeps its path.
std::string naam_van(const Getalnamen& namen, const std::string& pad);

}  // namespace mbc
