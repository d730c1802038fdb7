#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "input/lees.h"

/// What two studies write differently, and the road from one to the other.
namespace mbc {

/// What a study says at a path.
struct Opgegeven {
  std::string tekst;  ///< as it was written; of what is absent the default, or "-"
  Plaats plaats;      ///< of what is absent: no file
};

/// One thing that A and B write differently: a value, or a whole part (a gemeente, a receipt) that one of them lacks.
struct Studiewijziging {
  std::string pad;  ///< a line of a receipt is called by its omschrijving
  Opgegeven a, b;
};

/// One step from A to B: mostly one change, more where only together they make a study that can be read.
struct Studiestap {
  std::vector<Studiewijziging> wijzigingen;
  Studie na;
};

/// A becomes B: every key that they write differently is in one step, or in what had no effect on the study when its
/// turn came (another notation, an omschrijving that nobody shows). After the last step the study is B's.
struct Studieverschil {
  std::vector<Studiestap> stappen;
  std::vector<Studiewijziging> zonder_gevolg;
};

/// A study that was read without errors, and by what name and with which values set.
struct Studiekant {
  Gelezen gelezen;
  std::string naam;  ///< of the study's own file among `gelezen.bestanden`
  std::vector<std::string> zet;
};

/// The order of files, keys and lists never matters.
Studieverschil studieverschil(const Studiekant& a, const Studiekant& b);

}  // namespace mbc
