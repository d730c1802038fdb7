#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analyse/bonnenlijst.h"
#include "base/samenvatting.h"
#include "run/uitvoeren.h"

/// What the receipts of a study say together of a traject in which the werkwijze is applied, and how sure that is.
namespace mbc {

/// In euros per traject: what it costs without; what is saved on the lines of the receipt, by the werkwijze's effects
/// on how the traject goes, and by both.
enum class Bundelpost : std::uint8_t { zonder, op_de_bon, door_effecten, besparing };
inline constexpr std::array<std::string_view, 4> bundelposten = {"zonder", "op_de_bon", "door_effecten", "besparing"};
using Bundelbedragen = std::array<double, bundelposten.size()>;

/// The saving, had this many families more been seen that are spread over the receipts as those there are.
struct Bundelband {
  double erbij = 0;
  Samenvatting besparing;
};

/// How much of what they say together rests on one receipt.
struct Bonaandeel {
  KassabonKop kop;
  Bundelbedragen bedragen{};
  double bijdrage = 0;                ///< to the mean saving: all of them add up to it
  std::optional<double> zonder_deze;  ///< the mean saving of the others; none where there are none
  double deel_van_spreiding = 0;      ///< of the variance of the saving between receipts; all add up to 1, or to 0
};

/// Holds nothing that may not be shown. Of a Samenvatting the mean is exact; its mcse is the noise that the draws would
/// have had, by which quantiles are to be rounded.
struct Bonnenbundel {
  std::size_t bonnen = 0;
  double gezinnen = 0;                   ///< expected n: what the weights are worth together
  double werking = 0;                    ///< e: optimismecorrectie x attributie, at full methodetrouw
  double duur_zonder = 0, duur_met = 0;  ///< months
  int replicaties = 0;
  bool per_kassabon = false, beschermd = true, bekend = false;  ///< bekend: there are enough to say anything
  std::array<Samenvatting, bundelposten.size()> posten;
  std::vector<Bundelband> banden;  ///< by size, the first with none more
  std::vector<Bonaandeel> rijen;
};

struct Bundelvraag {
  std::vector<int> erbij;  ///< ascending
  PerKassabon per_kassabon = PerKassabon::zo_het_mag;
};

/// The weights are drawn as in every run of the study, also where that leaves their uncertainty out, and as before a
/// recalibration; all else is at its expected value. None where it was interrupted.
std::optional<Bonnenbundel> maak_bonnenbundel(const Studie& studie, const Bundelvraag& vraag,
                                              const Uitvoering& uitvoering);

}  // namespace mbc
