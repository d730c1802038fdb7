#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/centen.h"
#include "base/rooster.h"
#include "model/studie.h"

/// One simulated family told line by line: what happened, what each line of its receipt cost, and the draws behind it.
namespace mbc {

/// Which family: of one gemeente in one replicatie, by calendar year of inflow and rank in that year from 1. Neither
/// the horizon nor the inflow of another year ever renumbers a family.
struct Gezinsnummer {
  int jaar = 0;
  int rang = 1;
};

/// What one receipt line cost for one event, in one calendar year.
struct Casusregel {
  std::size_t regel = 0;  ///< index into Kassabon::regels
  int jaar = 0;           ///< calendar year
  double aantal = 0;      ///< months or occurrences
  Centen bedrag;          ///< rounded on its own, so that what is equal costs the same
};

/// Why a traject or an ots did not last as long as it was drawn.
enum class Inkorting { geen, werkwijze, leeftijdsgrens };

/// A period in a fase, or something that happened once (van == tot). Months from year 0; only what falls within the
/// horizon has lines. A period in which the traject was taken in is two: before that, and from then on.
struct Casusgebeurtenis {
  int traject = 1;
  Fase fase = Fase::traject;
  double van = 0, tot = 0;
  double e = 0;  ///< how strongly the werkwijze worked
  std::vector<Casusregel> regels;
  Inkorting ingekort = Inkorting::geen;  ///< of a traject and an ots: of its last part, where it has two
};

/// The draws of one traject (model.md §3), named as there; duur in months.
struct Casustrekking {
  double v = 0, duur = 0, o = 0, q = 0, z = 0, h = 0, y = 0;
};

/// What the werkwijze asked for this family on one investment line per traject, month or OTS month with the werkwijze,
/// over the horizon. Each year is rounded on its own, as the engine rounds a line.
struct Casusinvestering {
  std::size_t regel = 0;  ///< index into the lines of the scenario in the gemeente
  double aantal = 0;      ///< trajecten or months
  double uren = 0;        ///< of the functie of the line; 0 where it has none
  Centen bedrag;
};

/// How it went under one scenario.
struct Casusverloop {
  std::size_t scenario = 0;                      ///< index into Studie::scenarios
  bool bestaat = true;                           ///< false: prevented
  std::vector<Casusgebeurtenis> gebeurtenissen;  ///< by moment
  Rooster<std::int64_t, 2> bedragen;             ///< [year][geldstroom], cents: what the engine books for this family
  Rooster<std::int64_t, 2> afronding;            ///< the same shape: what that is more than the rounded lines together
  std::vector<Casusinvestering> werkwijze;       ///< the lines that apply to this family; not in `bedragen`
};

struct Casus {
  double instroom = 0;                    ///< years from year 0
  double leeftijd = 0;                    ///< years
  double x = 0;                           ///< decides on prevented inflow
  std::size_t kassabon = 0;               ///< index into Studie::kassabonnen
  std::vector<Casustrekking> trekkingen;  ///< of each traject that happened in any scenario shown
  std::vector<Casusverloop> verlopen;
};

/// How many families flow in, per calendar year from the first of the aanloop.
struct Jaarinstroom {
  int jaar = 0;
  int gezinnen = 0;
};
std::vector<Jaarinstroom> instroom_van(const Studie& studie, std::uint32_t replicatie, std::size_t gemeente);

/// Needs: a family that is there (instroom_van).
Casus vertel_casus(const Studie& studie, std::uint32_t replicatie, std::size_t gemeente, Gezinsnummer nummer,
                   const std::vector<std::size_t>& scenarios);

}  // namespace mbc
