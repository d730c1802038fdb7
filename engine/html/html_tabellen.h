#pragma once

#include "report/vergelijking.h"

/// Tables that only a document has room for: each amount with its band, and every year.
namespace mbc {

/// What decides, a row each, with the scenarios side by side.
Onderdeel tabel_naast_elkaar(const Resultaat& r);
/// What each scenario brings more than each other one: saldo, how sure, and what of it is free budget. Empty where
/// no two are compared with the nulalternatief.
Onderdeel tabel_onderling(const Resultaat& r);
/// Cumulative discounted saldo at the end of each year, with P5 and P95.
Onderdeel tabel_cumulatief_band(const Resultaat& r);
/// Probability to have earned it back within 1, 2, ... years.
Onderdeel tabel_kans_binnen(const Resultaat& r);
/// Saldo per gemeente with P5 and P95; those where chance exceeds the effect are marked.
Onderdeel tabel_gemeenten_band(const Resultaat& r);
/// What each investment line costs per year, and the hours it asks: of each scenario that has any.
std::vector<Onderdeel> tabellen_investeringen(const Resultaat& r);
/// Numbers of families and events of every year.
Onderdeel tabel_aantallen_per_jaar(const Resultaat& r);

/// What marks a gemeente in the table above.
inline constexpr const char* toevalsteken = "*";

}  // namespace mbc
