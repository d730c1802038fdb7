#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/studie.h"

/// Studies put together in code, for tests of the rooms that know no files.
namespace mbc::proef {

/// Adds a number with its path; the key is that of the path without scenario prefix.
GetalId voeg_toe(Studie& s, const std::string& pad, const Verdeling& v);
inline GetalId voeg_toe(Studie& s, const std::string& pad, double waarde) {
  return voeg_toe(s, pad, Verdeling::vaste(waarde));
}

/// Sets the number with this path; fails the test run when there is none.
void zet(Studie& s, std::string_view pad, const Verdeling& v);
inline void zet(Studie& s, std::string_view pad, double waarde) { zet(s, pad, Verdeling::vaste(waarde)); }

/// Gives a distribution between families (s.traject.duur, s.traject.leeftijd) this shape, its numbers certain.
void zet_tussen_gezinnen(Studie& s, FamilieVerdeling& v, const Verdeling& verdeling);

/// The smallest study that runs: horizon 3, no aanloop, `gemeenten` each with 1 fixed family a year, scenarios
/// 0..n-1 with nulalternatief 0, every effect and chance 0, trajecten of 12 months at age 0, one geldstroom,
/// one functie of 100 euro, one receipt without lines, no investments. Each scenario has its own implementatie
/// numbers ("scenarios.1.implementatie.doel"), all share the effects ("effecten.crisis_reductie").
Studie kleine_studie(std::size_t scenarios = 2, const std::vector<std::string>& gemeenten = {"Delft"});

/// A receipt line of the first receipt, in euros per unit.
void voeg_regel_toe(Studie& s, Fase fase, double zonder, double met);

/// An investment line for every scenario but the nulalternatief.
Investering& voeg_investering_toe(Studie& s, const std::string& id, Grondslag grondslag, double bedrag);

}  // namespace mbc::proef
