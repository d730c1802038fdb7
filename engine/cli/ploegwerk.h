#pragma once

#include <functional>
#include <string>

#include "cli/opties.h"
#include "input/lees.h"
#include "run/ploeg.h"

/// What a command does with the processes that were started together.
namespace mbc {

/// What is wrong, rank 0 tells.
struct Elders {};

/// Runs f on rank 0 alone; what it yields, all processes have. Where it fails there, the others leave in silence
/// (Elders). Without a ploeg just f.
std::string doe_op_nul(const Omgeving& omgeving, const std::function<std::string()>& f);

/// Rank 0 reads the files of the study; the others read the bytes they get from it.
Gelezen lees_samen(const Opties& opties, const Omgeving& omgeving);

}  // namespace mbc
