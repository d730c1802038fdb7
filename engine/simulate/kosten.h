#pragma once

#include "simulate/uitkomst.h"
#include "simulate/wereld.h"

namespace mbc {

/// Prices the volumes of one gemeente: receipts to cents per geldstroom and to hours per functie
/// (model.md §2, §4). Each cell is rounded once.
void prijs_zorgkosten(const Wereld& o, const Volumes& volumes, std::size_t gemeente, Uitkomst& uit);

}  // namespace mbc
