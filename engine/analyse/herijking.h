#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/waarneming.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"

/// What was seen updates what we think (model.md §10, Herijken).
namespace mbc {

struct Herijktewaarneming {
  Waarneming waarneming;
  Samenvatting vooraf, achteraf;              ///< of what would be seen: uncertainty and its own noise
  double kans_vooraf = 0, kans_achteraf = 0;  ///< of something at least as far away as what was seen
  /// Per scenario of Herijking: the mean saldo with this observation, less that without it; none where too few draws
  /// would be left to say so.
  std::vector<std::optional<double>> invloed;
};

struct Herijktgetal {
  std::string pad;
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

/// How far a recalibration can be relied on.
enum class Vertrouwen : std::uint8_t { goed, matig, te_weinig };

struct Herijking {
  int replicaties = 0;                           ///< rows
  std::vector<Herijktewaarneming> waarnemingen;  ///< those marked herijken, by name
  std::vector<Herijktgetal> getallen;            ///< largest shift first; of receipts only their part of the families
  std::vector<Herijktscenario> scenarios;        ///< all but the nulalternatief
  int nulalternatief = 0;
  int replicaties_saldo = 0;  ///< that the saldo rests on
  Trekrijen rijen;
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

/// As many rows as this, where nobody asks for more or fewer.
inline constexpr int replicaties_herijk = 4000;
/// The saldo before and after rests on so many, at most.
inline constexpr int hoogste_replicaties_herijk_saldo = 1000;
/// A noise that moves no mean by more than this of its sd (model.md §10).
inline constexpr double hoogste_ruis_herijk = 0.1;

/// None where it was interrupted. Rows for Studie::replicaties replicaties. Needs an uncertain number.
std::optional<Herijking> herijk(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering);

}  // namespace mbc
