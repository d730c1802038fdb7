#pragma once

#include <string_view>

#include "analyse/gevoeligheid.h"

/// All effects together, from none to their ceilings: which part of what was promised must come true?
namespace mbc {

/// Asked as if it were a number of the study.
inline constexpr std::string_view doelrealisatie_pad = "doelrealisatie";

/// Sets every reduction, of each scenario and before year 0, to this share of its ceiling: the highest value that its
/// distribution allows (a certain one: its value; without a bound: its domain's). It is certain then; what was drawn
/// beside it still is.
void zet_doelrealisatie(Studie& studie, double aandeel);

/// A reader that takes `doelrealisatie=35%` among the values it is asked for.
Studielezer met_doelrealisatie(Studielezer lezer);

}  // namespace mbc
