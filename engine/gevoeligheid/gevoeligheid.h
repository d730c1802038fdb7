#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analyse/doorrekenen.h"
#include "result/resultaat.h"

/// One or two numbers of a study moved over a range, all else and all chance the same.
namespace mbc {

/// Reads the study with these `PAD=WAARDE` on top. Throws where such a study cannot be.
using Studielezer = std::function<Studie(const std::vector<std::string>& zet)>;

/// The values of one number, as `--zet` takes them.
struct As {
  std::string pad;
  std::vector<std::string> teksten;
  std::vector<double> waarden;  ///< what the texts say
  /// The values, or the ends of the range, as the user wrote them: read as those of a study, where 1.000 may be a
  /// thousand.
  std::vector<std::string> geschreven = {};
  bool aandeel = false;  ///< the number is a share
  bool getal = true;     ///< a number of the study; not a plain key, such as horizon

  [[nodiscard]] std::string zet(std::size_t i) const { return pad + "=" + teksten[i]; }
};

struct DragerPunt {
  Moment saldo, verzilverbaar_saldo;
};

/// One scenario at one point: discounted, against the nulalternatief.
struct ScenarioPunt {
  Samenvatting saldo;
  Moment baten, kosten, verzilverbaar_saldo;
  Moment verschil;  ///< of the saldo with that at the reference, replicatie by replicatie
  std::vector<DragerPunt> dragers;
  std::vector<Moment> gemeenten;  ///< saldo; empty where not asked for
};

/// How the points were found: a run each, or the volumes of one run priced again.
enum class Rekenwijze { gesimuleerd, herprijsd };
enum class PerGemeente { nee, ja };

struct ScenarioKop {
  int nummer = 0;
  std::string naam;
};

struct Verkenning {
  std::vector<As> assen;  ///< one or two
  Rekenwijze rekenwijze = Rekenwijze::gesimuleerd;
  int replicaties = 0;
  Trekking trekking = Trekking::willekeurig;
  int nulalternatief = 0;
  std::vector<ScenarioKop> scenarios;
  std::vector<std::vector<std::optional<double>>> verwacht;  ///< [scenario][axis]: the study's own mean of the number
  std::vector<std::string> dragers, gemeenten;
  std::vector<std::vector<ScenarioPunt>> punten;  ///< [point][scenario]; the last axis runs fastest
  /// Number of the point that the others are compared with: on each axis the value nearest to what the study expects,
  /// the first where it expects none.
  std::size_t referentie = 0;
};

/// Each point equals a run of its own with `--zet`. None where it was interrupted.
std::optional<Verkenning> verken(const Studielezer& lezer, std::vector<As> assen, const Keuze& keuze,
                                 PerGemeente per_gemeente, const Uitvoering& uitvoering);

/// One scenario at one point, of its columns and of the saldo that it is compared with.
ScenarioPunt vat_samen_punt(const Bedragen& bedragen, const Kolom& referentie, PerGemeente per_gemeente);

/// Places on the axes of a point.
std::vector<std::size_t> plekken(const Verkenning& v, std::size_t punt);

/// The number with this path; of a scenario that has none of its own, the study's. Null where there is none.
const Getal* zoek_getal(const Studie& studie, const std::string& pad);

/// The mean of a number as a study writes it; none where it has no such number.
std::optional<double> verwachte_waarde(const Studie& studie, const std::string& pad);

}  // namespace mbc
