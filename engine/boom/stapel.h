#pragma once

#include "boom/boom.h"
#include "model/velden.h"

namespace mbc {

/// Lays a study on the one it is based on: a kaart key by key, a section of names name by name, and anything else, a
/// number with all that is said of it or a list, whole. What it takes the place of is remembered as an earlier layer.
/// `schema` is that of both.
void leg_op(Boom& onder, const Boom& boven, const Schema& schema);

}  // namespace mbc
