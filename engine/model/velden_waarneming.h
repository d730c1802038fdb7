#pragma once

#include "model/velden.h"

/// What may stand in a file of observations, as velden.h has it for a study.
namespace mbc {

extern const Schema schema_waarnemingen;
/// Of one observation in its list.
extern const Schema schema_waarneming;

namespace soort {
extern const Getalsoort schaal, waargenomen;
}

}  // namespace mbc
