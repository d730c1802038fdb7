#include "report/verslag.h"

namespace mbc {

std::vector<Verslagwaarschuwing> met_paden(const Studie& studie, std::span<const Waarschuwing> waarschuwingen) {
  std::vector<Verslagwaarschuwing> uit;
  for (const Waarschuwing& w : waarschuwingen) {
    std::optional<std::string> pad;
    if (w.getal) pad = studie.getal(*w.getal).pad;
    uit.push_back({w.tekst, std::move(pad)});
  }
  return uit;
}

Verslag stel_op(const Gelezen& gelezen, std::span<const std::string> zet, Resultaat resultaat) {
  const Studie& studie = *gelezen.studie;
  Verslag v;
  v.waarschuwingen = met_paden(studie, waarschuw(studie));
  for (Verslagwaarschuwing& w : met_paden(studie, waarschuw(studie, resultaat)))
    v.waarschuwingen.push_back(std::move(w));
  v.resultaat = std::move(resultaat);
  for (const Invoerbestand& b : gelezen.bestanden) v.invoer.push_back({b.naam, b.sha256});
  v.zet.assign(zet.begin(), zet.end());
  v.pm_posten = studie.pm_posten;
  v.causaal_model = studie.causaal_model;
  v.aannames = maak_register(gelezen, Kassabonregels::verborgen);
  v.getalnamen = getalnamen(studie);
  v.kassabonnen = kassabonbeeld(studie);
  v.herijking = gelezen.herijking;
  return v;
}

std::string versie() { return MBC_VERSIE; }

}  // namespace mbc
