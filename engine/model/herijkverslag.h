#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/samenvatting.h"
#include "model/getal.h"

/// What looking changed, as it is told and kept (herijking.json): without the study that it is about.
namespace mbc {

/// How far a recalibration can be relied on.
enum class Vertrouwen : std::uint8_t { goed, matig, te_weinig };

/// A noise that moves no mean by more than this of its sd (model.md §10).
inline constexpr double hoogste_ruis_herijk = 0.1;

/// What the draws after looking are worth.
struct Herijkmaten {
  int replicaties = 0;             ///< rows
  int replicaties_saldo = 0;       ///< that the saldo rests on
  double ess = 0;                  ///< independent draws that say as much about what was seen
  std::size_t verschillend = 0;    ///< distinct rows, as far as what was seen depends on them
  int stappen = 0, zetten = 0;     ///< temperatures, and moves of each row
  double aanvaard = 0;             ///< share of the moves
  bool alleen_herwogen = false;    ///< the study's numbers were rows already: those were weighed, not moved
  int rondes = 0, trekkingen = 0;  ///< how often was learned, and from how many draws in all
  int gezinnen = 0;                ///< sets of families per draw; 0: nothing had to be simulated
  double ruis = 0;                 ///< by how much of its sd after the noise of those may move a mean, at most
  double ernaast = 0;              ///< the same, of what was measured on draws held back
  Vertrouwen vertrouwen = Vertrouwen::goed;
};

struct Herijktgetal {
  std::string pad;
  std::string naam, eenheid;  ///< for a reader
  bool aandeel = false;
  Samenvatting vooraf, achteraf;  ///< in the number's own unit
  double verschuiving = 0;        ///< of its mean, in its sd of before
  double smaller = 0;             ///< the part of that sd that is gone
};

struct Herijktscenario {
  int nummer = 0;
  std::string naam;
  Samenvatting vooraf, achteraf;  ///< of the saldo, NCW in euros
};

/// What an observation does to a mean saldo, in euros, and the standard error of that.
struct Invloed {
  double euro = 0, ruis = 0;
};

/// One observation that was used.
struct Waarneemverslag {
  std::string naam, wat;         ///< what it is called, and of what it is in words
  bool aandeel = false;          ///< whether all of it is shown in per cents
  std::optional<double> waarde;  ///< what was seen; none where that may not be shown, and then
  std::string klein;             ///< what is shown instead: "<5", "<5 van 80"
  Samenvatting vooraf, achteraf;
  double kans_vooraf = 0, kans_achteraf = 0;
  std::vector<std::optional<Invloed>> invloed;  ///< on the saldo, per scenario
  Verantwoording verantwoording;
};

struct Herijkverslag {
  std::string studie, waarnemingen_naam;
  int scenario = 0;  ///< that was in force
  std::string scenario_naam;
  std::size_t niet_gebruikt = 0;  ///< observations with another use
  int prijspeil = 0, nulalternatief = 0;
  std::vector<Waarneemverslag> waarnemingen;  ///< by name
  std::vector<Herijktgetal> getallen;         ///< largest shift first; of receipts only their part of the families
  std::vector<Herijktscenario> scenarios;     ///< all but the nulalternatief; none where it cannot be relied on
  Herijkmaten maten;
  std::string trekkingen;  ///< sha256 of the file of rows that it tells of
};

}  // namespace mbc
