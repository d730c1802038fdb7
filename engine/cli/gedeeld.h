#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/omgeving.h"
#include "cli/opties.h"
#include "input/lees.h"
#include "report/terminal.h"
#include "run/uitvoeren.h"

/// What the commands have in common.
namespace mbc {

/// Reads the study an option names and tells its messages on stderr (warnings not with --stil).
Gelezen lees_en_meld(const Opties& opties, Omgeving& omgeving);

/// The study's folder as the user wrote it; empty for the current one.
std::string map_van(const Opties& opties);

/// Runs f on rank 0 alone; what it yields, all processes have. Where it fails there, the others leave in silence
/// (Elders). Without a ploeg just f.
std::string doe_op_nul(const Omgeving& omgeving, const std::function<std::string()>& f);

/// What is wrong, rank 0 tells.
struct Elders {};

/// How a run of these options is executed.
Uitvoering uitvoering_van(const VergelijkOpties& opties, const Omgeving& omgeving, Voortgang voortgang);

Weergave weergave_van(const Omgeving& omgeving);

/// Throws Aanroepfout: `wat` `naam` does not exist, what was probably meant, and what there is.
[[noreturn]] void bestaat_niet(const std::string& wat, const std::string& naam, const std::vector<std::string>& bekend);

}  // namespace mbc
