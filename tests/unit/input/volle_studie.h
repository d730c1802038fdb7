#pragma once

#include "unit/input/proefstudie.h"

namespace mbc::proef {

/// Every key that a study, a scenario and a kassabon may have.
const Bestanden& volle_studie();

}  // namespace mbc::proef
