#pragma once

#include "simulate/wereld.h"
#include "simulate/uitkomst.h"

namespace mbc {

/// What one unit of each line of each receipt costs or takes, with the values of a replicatie.
void prijs_kassabonnen(const Studie& studie, const Waarden& waarden, std::vector<KassabonPrijzen>& uit);

/// Prices the volumes of one gemeente: receipts to cents per geldstroom and to hours per functie
/// (model.md §2, §4). Each cell is rounded once.
void prijs_zorgkosten(const Wereld& o, const Volumes& volumes, std::size_t gemeente, Uitkomst& uit);

}  // namespace mbc
