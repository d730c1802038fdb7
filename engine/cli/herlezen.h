#pragma once

#include <string>

#include "cli/omgeving.h"
#include "cli/opties.h"
#include "gevoeligheid/gevoeligheid.h"
#include "input/lees.h"

namespace mbc {

/// Reads a study again from the bytes that were read the first time, with more `PAD=WAARDE`; a changed file
/// on disk changes nothing any more. The most expensive families are not asked for. Messages blame `optie` for what
/// is added: the option that the user wrote. Throws Invoerfout.
Studielezer herlezer(const Gelezen& gelezen, const Opties& opties, const std::string& optie = "--zet");

}  // namespace mbc
