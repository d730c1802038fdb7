#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/gevoeligheid.h"

/// What the paths of --parameter and --toon may name, and what a user is told where they name something else.
namespace mbc {

/// Throws Aanroepfout: the study has no such number; what was probably meant, or what the path is instead.
[[noreturn]] void getal_bestaat_niet(const std::string& pad, const std::vector<std::string>& paden);

/// Throws Aanroepfout where no amount of money depends on the number.
void eis_gevolg(const As& as, const Studie& studie);

/// Throws Aanroepfout where a whole number would be given a fraction.
void eis_hele_waarden(const As& as);

/// For an omslagpunt, which also looks between the values: throws Aanroepfout where the path is no number, and finds a
/// range where none was given.
void kies_bereik(As& as, const Studie& studie);

/// What a user is told where `naar` has lost correlations of `van`, because a number is fixed; empty where it has not.
std::string vervallen_correlaties(const Studie& van, const Studie& naar);

}  // namespace mbc
