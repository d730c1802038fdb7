#pragma once

#include <string>
#include <vector>

#include "simulate/omgeving.h"
#include "simulate/uitkomst.h"

namespace mbc {

/// The distinct investment lines of a study over all scenarios and gemeenten, by id: the rows of
/// Uitkomst::regels.
std::vector<std::string> investering_ids(const Studie& studie);

/// How many units of an investment's driver fall in each year of the horizon (model.md §6), weighted with e
/// where the amount depends on methodetrouw. `aandeel` is not in it.
std::vector<Volume> grondslag_volumes(const Omgeving& o, const Volumes& volumes, std::size_t scenario,
                                      std::size_t gemeente, const Investering& investering);

/// Prices the investments of one gemeente. `kolom` is its place among the chosen gemeenten, `regels` are
/// investering_ids.
void prijs_investeringen(const Omgeving& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                         const std::vector<std::string>& regels, Uitkomst& uit);

}  // namespace mbc
