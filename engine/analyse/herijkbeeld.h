#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analyse/herijking.h"
#include "analyse/kenmerken.h"
#include "analyse/rijen.h"
#include "result/kasstroom.h"

/// What is told of draws before and after looking.
namespace mbc {

/// Per number, largest shift first. `voor` and `na`: quantiles, a row per replicatie.
std::vector<Herijktgetal> herijkte_getallen(const Studie& studie, const Kwantielen& kwantielen,
                                            const Kenmerker& kenmerker, const Rijen& voor, const Rijen& na);

/// What would be seen, and the chance of something at least as far away as what was.
struct Waarneemband {
  Samenvatting gezien;
  double kans = 0;
};

/// `verwacht`: what the model says at each draw.
Waarneemband waarneemband(const Waarneming& w, const Kolom& verwacht, std::uint64_t zaad);

/// What an observation does to the mean saldo in euros: with it, less without it, by taking its likelihood out of the
/// weights of the first draws. `saldo`: cents, per scenario and draw.
std::vector<std::optional<double>> invloed_op_saldo(const Waarneming& w, const Kolom& verwacht,
                                                    const std::vector<Kolom>& saldo);

}  // namespace mbc
