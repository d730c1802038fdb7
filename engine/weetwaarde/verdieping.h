#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "analyse/herkomst.h"
#include "gevoeligheid/gevoeligheid.h"
#include "gevoeligheid/omslagpunt.h"
#include "gevoeligheid/sobol.h"
#include "gevoeligheid/tornado.h"
#include "gevoeligheid/vertraging.h"
#include "herijking/doelen.h"
#include "weetwaarde/weetverslag.h"

/// The questions behind the number that a report answers beside the comparison, where it is asked to.
namespace mbc {

enum class Verdieping : std::uint8_t { gevoeligheid, omslagpunt, herkomst, monitor, doelrealisatie, informatiewaarde };

struct Analyses {
  std::optional<Herkomstanalyse> herkomst;  ///< none without a scenario beside the nulalternatief
  std::optional<Doelanalyse> doelen;        ///< none without uitkomstdoelen
  std::optional<Tornado> tornado;
  std::optional<Sobolanalyse> sobol;
  std::optional<Verkenning> kaart;             ///< implementatiegraad against trajectduur; none where that is no number
  std::optional<Vertragingstabel> vertraging;  ///< none without a scenario that can be delayed
  std::optional<Omslaganalyse> omslag;
  std::vector<Omslaganalyse>
      keerpunten;  ///< the same of what moves as a whole (hefboom.h); doelrealisatie is the first
  std::optional<Weetverslag> weten;
};

/// Rows of the design of Sobol' in a report, at most; about as many as the study has replicaties, and a whole number
/// for each sequence.
inline constexpr std::size_t hoogste_sobolpunten = 128;

/// Where the saldo comes from is told in a report on at least so many, if the study has them, and on no more than
/// hoogste_replicaties_herkomst.
inline constexpr int laagste_replicaties_herkomst = 500;

/// A report's table of delays runs on no more replicaties than these.
inline constexpr int hoogste_replicaties_vertraging = 1000;
/// For each of what must be true to break even.
inline constexpr int hoogste_replicaties_keerpunt = 300;

/// Reads the study as it will be asked with a number fixed, so that one which cannot be so is known beforehand; none
/// where no number will be.
std::optional<Studie> probeer(const Studielezer& lezer, const std::set<Verdieping>& welke);

/// What takes so little that a report tells it unasked: where the saldo comes from where that is some 20 seconds on two
/// cores, and then also which part of the effects must come true.
std::set<Verdieping> ongevraagd(const Studie& studie);

/// How much work it is: about as many replicaties.
std::int64_t omvang(const Studie& studie, const std::set<Verdieping>& welke);

/// None where it was interrupted. Progress counts to omvang(). `weten`: what is known of what may be looked at. With
/// informatiewaarde it needs what maak_informatiewaarde does.
std::optional<Analyses> verdiep(const Studielezer& lezer, const std::set<Verdieping>& welke, const Keuze& keuze,
                                const Uitvoering& uitvoering, const Informatievraag& weten = {});

}  // namespace mbc
