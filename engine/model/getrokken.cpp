#include "model/getrokken.h"

namespace mbc {

Getrokken getrokken(const Studie& studie, const Getal& g) {
  constexpr double laag = 0.05, hoog = 0.95;
  const auto kolom = studie.trekrijen && !g.verdeling.is_vast() ? studie.trekrijen->kolom(g.sleutel) : std::nullopt;
  if (!kolom) return {gemiddelde(g.verdeling), kwantiel(g.verdeling, laag), kwantiel(g.verdeling, hoog)};
  const Trekrijen& rijen = *studie.trekrijen;
  double som = 0;
  for (std::size_t r = 0; r < rijen.rijen; ++r) som += kwantiel(g.verdeling, rijen.op(r, *kolom));
  return {som / static_cast<double>(rijen.rijen), kwantiel(g.verdeling, rijen.op_kans(*kolom, laag)),
          kwantiel(g.verdeling, rijen.op_kans(*kolom, hoog))};
}

}  // namespace mbc
