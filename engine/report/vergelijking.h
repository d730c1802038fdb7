#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/notatie.h"
#include "report/tabel.h"
#include "report/verslag.h"

/// The tables of the comparison: each shows one side of a Resultaat and computes nothing.
namespace mbc {

/// A table with its title and, in the title, the unit of its amounts.
struct Onderdeel {
  std::string titel;
  std::string toelichting;  ///< what the numbers are: "netto contante waarde, mln euro"
  Tabel tabel;
};

/// Mean, P5, P95, noise and probability above zero of baten, kosten, saldo and verzilverbaar saldo.
Onderdeel tabel_uitkomst(const Resultaat& r);
/// Baten-kostenratio, terugverdientijd, diepste kasput.
Onderdeel tabel_terugverdienen(const Resultaat& r);
Onderdeel tabel_geldstromen(const Resultaat& r);
Onderdeel tabel_dragers(const Resultaat& r);
Onderdeel tabel_gemeenten(const Resultaat& r);
/// Saldo per year as it comes in.
Onderdeel tabel_jaren(const Resultaat& r);
/// Cumulative discounted saldo at the end of each year.
Onderdeel tabel_cumulatief(const Resultaat& r);
/// Fte asked and freed per year of the local teams; of every functie where a study has none by that name.
std::vector<Onderdeel> tabellen_formatie(const Resultaat& r);
/// Numbers of families and events in the last year of the horizon, and how many come back.
Onderdeel tabel_aantallen(const Resultaat& r);
/// Zorgkosten and investeringen of each scenario itself, not against the nulalternatief.
Onderdeel tabel_niveau(const Resultaat& r);

}  // namespace mbc
