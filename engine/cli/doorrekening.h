#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/bewaring.h"
#include "cli/omgeving.h"
#include "cli/opties.h"
#include "input/lees.h"
#include "result/resultaat.h"

/// The run of a command on the study that was read: with progress, shared by the processes there are, and kept in the
/// folder of --hervat.
namespace mbc {

/// Sets what the options say over the study and runs it; the fingerprints where asked for. `hierna`: what the command
/// has still to do after it, in replicaties, for the progress. None where it was interrupted. Throws Aanroepfout (also
/// where the folder is of another run), MachineFout, and Onderbroken where what is done is kept.
std::optional<Resultaat> reken_resultaat(const VergelijkOpties& opties, Gelezen& gelezen, Omgeving& omgeving,
                                         std::vector<std::string>* vingerafdrukken = nullptr, std::int64_t hierna = 0);

}  // namespace mbc
