#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "boom/eenheden.h"
#include "boom/verdeling_lezer.h"

/// Numbers of the study as they were read, each checked on its own, found back by their node in the tree.
namespace mbc {

/// An uncertain number of the study: everything but its place in the study.
struct Ruwgetal {
  Verdeling verdeling;
  Domein domein;
  Verantwoording verantwoording;
  const Boom* knoop = nullptr;
  const Boom* prijspeil = nullptr;  ///< its own, where it has one
  std::string geschreven_in;        ///< its unit as it stands, where that is another than its key's
  bool geld = false;
};

/// A distribution between families: its parts are numbers of the study.
struct Ruwefamilie {
  VerdelingSoort soort = VerdelingSoort::vast;
  std::vector<std::string> namen;  ///< of the parts: gemiddelde, vc, ...
  std::vector<const Boom*> delen;  ///< the key of a Ruwgetal
  std::vector<double> kansen;
};

/// What was read well; what is absent was told.
class Ruwegetallen {
 public:
  [[nodiscard]] const Ruwgetal* zoek(const Boom* knoop) const;
  [[nodiscard]] const Ruwefamilie* zoek_familie(const Boom* knoop) const;

  /// `eenheid` names the unit where `b` does not say it itself.
  void lees(const Boom& b, std::string_view naam, const Getalsoort& soort, const Verantwoording& omgeving,
            Melder& melder, const Boom* eenheid = nullptr);
  void lees_familie(const Boom& b, std::string_view naam, const Getalsoort& soort, const Verantwoording& omgeving,
                    Melder& melder);

 private:
  std::unordered_map<const Boom*, Ruwgetal> getallen_;
  std::unordered_map<const Boom*, Ruwefamilie> families_;
};

/// Tells that a unit cannot stand where `verwacht` is counted; with what the value would be there, if it is one number.
Boodschap vreemde_eenheid(const Boom& eenheid, const Omrekening& o, std::string_view verwacht, const Notatie& notatie,
                          std::optional<double> waarde, const Melder& melder);

/// bron, bronkwaliteit, eenheid and toelichting of a kaart; tells what is wrong with them.
Verantwoording lees_verantwoording(const Boom& kaart, Melder& melder);

}  // namespace mbc
