#include "input/waarneming_geld.h"

#include "model/elk_getal.h"

namespace mbc {

bool is_geld(const Waarneming& w, const Studie& studie) {
  if (w.tegen) return false;
  if (w.indicator) return vorm_van(*w.indicator).aard == Aard::euro;
  bool uit = false;
  if (w.getal)
    elk_getal(studie, [&](const Studieveld& v, const GetalId& id) {
      if (id == *w.getal) uit = uit || (v.schema->getal != nullptr && v.schema->getal->geld);
    });
  return uit;
}

}  // namespace mbc
