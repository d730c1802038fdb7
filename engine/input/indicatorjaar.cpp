#include "input/indicatorjaar.h"

namespace mbc {

std::optional<Jaarbezwaar> bezwaar_tegen_jaar(const Studie& studie, Indicator indicator, int jaar, int eerste) {
  const int laatste = studie.start + studie.horizon - 1 - vorm_van(indicator).jaren_daarna;
  if (jaar >= eerste && jaar <= laatste) return std::nullopt;
  return Jaarbezwaar{"het jaar " + std::to_string(jaar) + " valt buiten wat de studie doorrekent",
                     laatste < eerste
                         ? "een studie met een langere horizon"
                         : "een jaar van " + std::to_string(eerste) + " tot en met " + std::to_string(laatste)};
}

}  // namespace mbc
