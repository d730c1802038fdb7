#pragma once

#include <string>

#include "report/verslag.h"

namespace mbc {

/// The causal model of the programme as a figure for each scenario: from what is asked, through how many families are
/// reached and how true to the method, to the effect in a reached family, the change in the region, and the chance that
/// the goal is met. Every link carries the number that the study or the result has there. Needs Analyses::doelen.
std::string html_keten(const Verslag& v);

}  // namespace mbc
