#pragma once

#include <stdexcept>

#include "analyse/gevoeligheid.h"
#include "cli/omgeving.h"
#include "cli/opties.h"
#include "input/lees.h"

namespace mbc {

/// A study that could be read, but not with another value of a number: what the messages say (exit 1).
class Herleesfout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads a study again from the bytes that were read the first time, with more `PAD=WAARDE`; a changed file
/// on disk changes nothing any more. The most expensive families are not asked for. Messages blame `optie` for what
/// is added: the option that the user wrote. Throws Herleesfout.
Studielezer herlezer(const Gelezen& gelezen, const VergelijkOpties& opties, const std::string& optie = "--zet");

}  // namespace mbc
