#include "analyse/doelrealisatie.h"

#include <algorithm>
#include <map>

#include "analyse/mechanisme.h"
#include "base/contract.h"
#include "base/tekst.h"

namespace mbc {
namespace {

double plafond(const Getal& g) {
  const double hoogste = g.verdeling.is_vast() ? g.verdeling.p[0] : drager(g.verdeling).second;
  return std::min(hoogste, g.domein.hoogst);
}

/// As a share: "35%" or 0.35.
double lees_aandeel(std::string_view tekst) {
  const bool procent = tekst.ends_with('%');
  const std::string getal(procent ? tekst.substr(0, tekst.size() - 1) : tekst);
  if (const auto uit = lees_double(procent ? getal + "e-2" : getal)) return *uit;
  const std::optional<double> honderdste = lees_double(getal);
  expects(procent && honderdste.has_value());
  return *honderdste / 100;
}

}  // namespace

void zet_doelrealisatie(Studie& studie, double aandeel) {
  std::map<GetalId, double> waarden;
  elke_reductie(studie, [&](GetalId id) { waarden[id] = aandeel * plafond(studie.getal(id)); });
  for (const auto& [id, waarde] : waarden) studie.getallen[id.nr].verdeling = Verdeling::vaste(waarde);
}

Studielezer met_doelrealisatie(Studielezer lezer) {
  return [lezer = std::move(lezer)](const std::vector<std::string>& zet) {
    const std::string begin = std::string(doelrealisatie_pad) + "=";
    std::vector<std::string> andere;
    std::optional<double> aandeel;
    for (const std::string& z : zet) {
      if (z.starts_with(begin)) {
        aandeel = lees_aandeel(std::string_view(z).substr(begin.size()));
      } else {
        andere.push_back(z);
      }
    }
    Studie uit = lezer(andere);
    if (aandeel) zet_doelrealisatie(uit, *aandeel);
    return uit;
  };
}

}  // namespace mbc
