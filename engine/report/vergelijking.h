#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/verslag.h"
#include "vorm/afronden.h"
#include "vorm/tabel.h"

/// The tables of the comparison: each shows one side of a Resultaat and computes nothing.
namespace mbc {

std::vector<const ScenarioResultaat*> alle(const Resultaat& r);
/// The scenarios that differ from the nulalternatief by design; all where only that one is shown.
std::vector<const ScenarioResultaat*> vergeleken(const Resultaat& r);

/// "2 Gefaseerd": a scenario as the head of a column.
std::string kop_van(const ScenarioResultaat& s);

/// What stands for a number that a scenario cannot have.
inline constexpr const char* niet_van_toepassing = "n.v.t.";

/// Baten per euro kosten; only where there is a net investment.
std::string ratio_tekst(const ScenarioResultaat& s);

/// Whether the kosten are told in two: what is paid extra, and time from other work (kasdeel).
bool deelt_kosten(const Resultaat& r);
/// What a reader of those rows must know, after the heading of their table; empty where there are none.
std::string toelichting_kostendeling(const Resultaat& r);

/// Mean, P5, P95, noise and probability above zero of baten, kosten (and their parts), saldo and verzilverbaar saldo.
Onderdeel tabel_uitkomst(const Resultaat& r);
Onderdeel tabel_geldstromen(const Resultaat& r);
Onderdeel tabel_dragers(const Resultaat& r);
Onderdeel tabel_gemeenten(const Resultaat& r);
/// Saldo per year as it comes in.
Onderdeel tabel_jaren(const Resultaat& r);
/// Cumulative discounted saldo at the end of each year.
Onderdeel tabel_cumulatief(const Resultaat& r);
/// Of whom fte are shown: of the functie of which the investments ask most, or of all.
enum class Functies { meest_gevraagde, alle };
/// What stands for the fte that are freed where receipts do not tell them.
inline constexpr const char* niet_op_bonnen = "niet uit de kassabonnen te halen";

/// Fte asked and freed per year, a table per functie.
std::vector<Onderdeel> tabellen_formatie(const Resultaat& r, Functies welke);
/// "kosten duurste 600 gezinnen", or of all there are in a year where those are fewer.
std::string kosten_duurste(const Resultaat& r, std::size_t jaar);

/// Numbers of families and events in the last year of the horizon, and how many come back.
Onderdeel tabel_aantallen(const Resultaat& r);
/// Zorgkosten and investeringen of each scenario itself, not against the nulalternatief.
Onderdeel tabel_niveau(const Resultaat& r);
/// Zorgkosten of the last year by geldstroom, per running traject and per new OTS.
Onderdeel tabel_zorgkosten(const Resultaat& r);
/// Investeringen: incidenteel and structureel, regional and local.
Onderdeel tabel_kostensoorten(const Resultaat& r);

}  // namespace mbc
