#include "simulate/bongewichten.h"

namespace mbc {

void trek_bongewichten(const Studie& s, const Waarden& w, std::span<const std::uint64_t> sleutels, double erbij,
                       std::vector<double>& uit) {
  double schaal = 1;
  if (s.kassabon_steekproef || erbij > 0) {
    double som = 0;
    for (const Kassabon& k : s.kassabonnen) som += w[k.gewicht];
    schaal = ((s.kassabon_steekproef ? w[*s.kassabon_steekproef] : som) + erbij) / som;
  }
  uit.clear();
  for (std::size_t k = 0; k < sleutels.size(); ++k) {
    const double gewicht = w[s.kassabonnen[k].gewicht] * schaal;
    uit.push_back(s.kassabon_onzekerheid ? gamma_kwantiel(gewicht, w.kwantiel_van(sleutels[k])) : gewicht);
  }
}

}  // namespace mbc
