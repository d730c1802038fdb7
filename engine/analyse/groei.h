#pragma once

#include <functional>
#include <optional>

#include "analyse/vergelijk.h"
#include "result/deel.h"
#include "run/delen.h"
#include "simulate/replicatie.h"

/// A run that goes on until its noise is small enough.
namespace mbc {

/// Replicaties are added in blocks of so many, and judged from so many on: the same for any number of threads and
/// processes, so that the number reached is too.
inline constexpr int groeiblok = 500;
inline constexpr int eerste_oordeel = 1000;

/// Computes a part; none where it was interrupted.
using Deelrekenaar = std::function<std::optional<Deel>(Stuk, const Uitvoering&)>;

/// The first replicaties of a study, as many as it takes until every scenario of the list has the precision that is
/// wanted (the nulalternatief has it by definition), and at most Studie::replicaties. Progress is told against how many
/// it seems to take, 0 as long as there is no telling. None where it was interrupted.
std::optional<Deel> groei(const Plan& plan, const std::vector<std::size_t>& scenarios, const Nauwkeurigheid& wens,
                          const Uitvoering& uitvoering, const Deelrekenaar& reken);

}  // namespace mbc
