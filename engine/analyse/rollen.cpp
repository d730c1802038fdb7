#include "analyse/rollen.h"

#include <algorithm>

#include "model/elk_getal.h"

namespace mbc {

std::vector<Rol> rollen(const Studie& studie) {
  std::vector<Rol> uit(studie.getallen.size(), Rol::geen);
  elk_getal(studie, [&](const Studieveld& veld, const GetalId& id) { uit[id.nr] = std::max(uit[id.nr], veld.rol); });
  return uit;
}

}  // namespace mbc
