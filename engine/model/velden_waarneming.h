#pragma once

#include "model/velden.h"

/// What may stand in a file of observations, as velden.h has it for a study.
namespace mbc {

extern const Schema schema_waarnemingen;
/// Of one observation in its list.
extern const Schema schema_waarneming;
/// The same, planned and not seen.
extern const Schema schema_ontwerp, schema_meting;

namespace soort {
extern const Getalsoort schaal, waargenomen;
}

}  // namespace mbc
