#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "analyse/doorrekenen.h"
#include "gevoeligheid/stelknop.h"

/// The same families and draws at many values of a study's numbers.
namespace mbc {

/// The study at a point.
using Puntstudie = std::function<Studie(std::size_t)>;
/// Takes a point, once: the first before any other, those from several threads.
using Puntnemer = std::function<void(std::size_t, const Punt&)>;

/// Each point equals a run of its own bit for bit, whatever other points there are. `hoe`: the most that any two of the
/// studies differ by; what no family depends on, is priced again and not simulated. With achteraf, the gemeenten of a
/// Punt stay those of the first study's discontovoet.
Afloop reken_punten(std::size_t aantal, const Puntstudie& studie, Verband hoe, const Keuze& keuze,
                    const Uitvoering& uitvoering, const Puntnemer& neem);

/// The dragers of a study, by name.
std::vector<std::string> dragers(const Studie& studie);

}  // namespace mbc
