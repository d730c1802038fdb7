#pragma once

#include <map>
#include <string>
#include <vector>

#include "input/lees.h"

/// A small valid study in memory, for tests to break in one place.
namespace mbc::proef {

using Bestanden = std::map<std::string, std::string>;

Bestanden bestanden();

/// The same with one piece of text in one file replaced; fails the test if it is not there exactly once.
Bestanden met(const std::string& bestand, const std::string& oud, const std::string& nieuw);

/// The same with text behind a file.
Bestanden met_achteraan(const std::string& bestand, const std::string& tekst);

Gelezen lees(const Bestanden& b, const std::vector<std::string>& zet = {});

/// All messages as a user sees them, one behind the other.
std::string getoond(const Gelezen& g);

/// The same without source lines and carets.
std::string kaal(const Gelezen& g);

/// One thing wrong with the small study, and all that must be said of it.
struct Foutgeval {
  std::string bestand, oud, nieuw;  ///< what to replace where
  std::string verwacht;             ///< as `kaal` shows it
};

/// The study, or a failing test that shows the messages.
Studie geldig(const Bestanden& b, const std::vector<std::string>& zet = {});

/// Everything a study holds, as text: equal studies, equal texts.
std::string inhoud(const Studie& s);

/// The number under this path; fails the test where there is none.
const Getal& getal(const Studie& s, const std::string& pad);
const Oorsprong& oorsprong(const Gelezen& g, const std::string& pad);

}  // namespace mbc::proef
