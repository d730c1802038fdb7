#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analyse/rijen.h"
#include "herijking/herijking.h"
#include "herijking/kenmerken.h"
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

/// The weights, together 1, that take an observation out of draws again; none where those of a few draws would say it
/// all. `verwacht`: what the model says at each.
std::vector<double> gewichten_zonder(const Waarneming& w, const Kolom& verwacht);
/// The mean saldo (cents) of draws, less that with these weights.
Invloed invloed_met_gewichten(const Kolom& saldo, const std::vector<double>& gewichten);
/// The mean saldo of draws with an observation, less that of draws without, with the same families row by row.
Invloed invloed_van_verschil(const Kolom& met, const Kolom& zonder);

}  // namespace mbc
