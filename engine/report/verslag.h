#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/kassabonbeeld.h"
#include "analyse/waarschuwingen.h"
#include "input/lees.h"
#include "report/aanname.h"
#include "report/getalnamen.h"
#include "result/resultaat.h"
#include "weetwaarde/verdieping.h"

/// A result with all that it rests on: what every form of it (terminal, JSON, CSV) is made from.
namespace mbc {

/// A file as the result names it: its bytes are the fingerprint.
struct Invoer {
  std::string naam;
  std::string sha256;
};

struct Verslagwaarschuwing {
  std::string tekst;
  std::optional<std::string> pad;  ///< of the number it is about
};

struct Verslag {
  Resultaat resultaat;
  std::vector<Invoer> invoer;
  std::vector<std::string> zet;
  std::vector<PmPost> pm_posten;
  CausaalModel causaal_model;
  std::vector<Verslagwaarschuwing> waarschuwingen;
  std::vector<Aanname> aannames;  ///< every number but those on receipts
  Getalnamen getalnamen;          ///< for who reads of a number
  Kassabonbeeld kassabonnen;
  std::optional<Herijkverslag> herijking;  ///< of a recalibrated study: what looking changed
  Analyses analyses;                       ///< what was asked beside the comparison
};

/// The warnings of a study, with paths for numbers.
std::vector<Verslagwaarschuwing> met_paden(const Studie& studie, std::span<const Waarschuwing> waarschuwingen);

/// Joins a result to what was read. Needs `gelezen.studie`.
Verslag stel_op(const Gelezen& gelezen, std::span<const std::string> zet, Resultaat resultaat);

/// The version of mbc.
std::string versie();

/// The sha256 of the sources that a number can depend on: tells builds of one version apart that may compute
/// differently. The same wherever these sources are built.
std::string_view broncode();

}  // namespace mbc
