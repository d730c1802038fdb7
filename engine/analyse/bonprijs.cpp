#include "analyse/bonprijs.h"

#include "model/prijs.h"

namespace mbc {

Bonbedrag verwachte_prijs(const Studie& s, const KassabonRegel& r) {
  const auto verwacht = [&](GetalId id) { return verwachting(s.getal(id)); };
  const double een = eenheidswaarde(s, r, verwacht).euro;
  return {een * verwacht(r.zonder), een * verwacht(r.met)};
}

}  // namespace mbc
