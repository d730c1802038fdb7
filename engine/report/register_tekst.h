#pragma once

#include "report/register.h"

namespace mbc {

/// The word a study file uses for a distribution.
std::string soortnaam(VerdelingSoort soort);

/// S, B, A, G or X; empty where none was given.
std::string kwaliteitsletter(Bronkwaliteit kwaliteit);

}  // namespace mbc
