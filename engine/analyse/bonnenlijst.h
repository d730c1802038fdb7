#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/bonprijs.h"
#include "analyse/kassabonbeeld.h"
#include "analyse/standaardtraject.h"
#include "model/waarneming.h"

/// The receipts of a study beside each other: what each comes to in the same traject.
namespace mbc {

/// What a post is a part of: every one of them adds up to the whole.
enum class Bonindeling : std::uint8_t { totaal, geldstroom, fase, jaar };
inline constexpr std::array<std::string_view, 4> bonindelingen = {"totaal", "geldstroom", "fase", "jaar"};

/// In euros of a standard traject: what the receipt says of a traject that goes no other way.
struct Bonpost {
  Bonindeling indeling = Bonindeling::totaal;
  std::vector<std::string> namen;  ///< none of the whole; more than one where they are only shown together
  std::size_t bonnen = 0;          ///< how many receipts have a line in it
  Bonbedrag gemiddelde;            ///< by weight
  Bonbedrag middelste;             ///< of the receipts, each once
};

/// A receipt that in one post is far from the others.
struct Uitschieter {
  std::size_t post = 0;
  bool in_besparing = false;  ///< else in what it costs zonder
  double waarde = 0, middelste = 0;
};

struct Bonrij {
  KassabonKop kop;
  std::vector<Bonbedrag> bedragen;  ///< per post
  std::vector<Uitschieter> uitschieters;
};

/// Whether a reader asked for each receipt by itself, however few there are.
enum class PerKassabon { zo_het_mag, gevraagd };

/// From so many receipts on each may be shown by itself: among fewer a family is too easily known.
inline constexpr std::size_t minste_voor_elk = kleinste_getoonde_aantal;

/// Holds nothing that may not be shown.
struct Bonnenlijst {
  Standaardtraject traject;
  std::size_t bonnen = 0;
  bool per_kassabon = false;    ///< whether each receipt is in it
  bool beschermd = true;        ///< not asked for: what stands on few receipts is left out or taken together
  std::vector<Bonpost> posten;  ///< the whole first; empty where it stands on too few receipts
  std::vector<Bonrij> rijen;
};

Bonnenlijst maak_bonnenlijst(const Studie& studie, PerKassabon per_kassabon);

/// Whether a view of the same study from some purses may be shown beside the list of the whole: what that takes
/// together must be in it wholly or not at all, or the difference gives it away.
bool mag_uitsnede(const Bonnenlijst& geheel, const Studie& uitsnede);

/// Which parts of a shown total have to be taken together, so that what stands on fewer than `minste` receipts cannot
/// be found: those parts, and where what is left of the total would still give them away, the parts that stand on the
/// fewest others. Per part the receipts it stands on; a part that stands on none holds nothing and stays.
std::vector<bool> samen_te_nemen(const std::vector<std::vector<bool>>& staat_op, std::size_t minste);

/// How far x is from the median in units of the spread: the modified z-score of Iglewicz and Hoaglin (*How to detect
/// and handle outliers*, 1993), by the median of the deviations, or by their mean where more than half are equal.
std::vector<double> afstanden(const std::vector<double>& x);
/// Beyond this it is an outlier, as they advise.
inline constexpr double verste_afstand = 3.5;

}  // namespace mbc
