#pragma once

#include "report/register.h"

namespace mbc {

/// The word a study file uses for a distribution.
std::string soortnaam(VerdelingSoort soort);

/// A value of a number of the study: a share in per cents, below 10.000 without points (years are among them).
std::string als_getal(const Aanname& aanname, double waarde);

/// S, B, A, G or X; empty where none was given.
std::string kwaliteitsletter(Bronkwaliteit kwaliteit);

}  // namespace mbc
