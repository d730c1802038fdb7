#include "report/cellen.h"

namespace mbc {

Tabelcel bedragcel(double euro, double ruis, Eenheid eenheid) {
  std::string tekst = bedrag(euro, ruis, eenheid);
  const Stijl stijl = tekst.starts_with('-') ? Stijl::negatief : Stijl::gewoon;
  return {std::move(tekst), stijl};
}

Tabelcel bedragcel(const Samenvatting& s, Eenheid eenheid) { return bedragcel(s.gemiddelde, s.mcse, eenheid); }

Tabelcel kasputcel(const Kasput& k, Eenheid eenheid) {
  Tabelcel cel = bedragcel(k.diepte, eenheid);
  if (k.jaar) cel.tekst += " (" + std::to_string(*k.jaar) + ")";
  return cel;
}

std::string band(const Samenvatting& s, Eenheid eenheid) {
  const double ruis = ruis_van_p5(s.mcse);
  return bedrag(s.p5, ruis, eenheid) + " tot " + bedrag(s.p95, ruis, eenheid);
}

Tabelcel met_band(const Samenvatting& s, Eenheid eenheid) {
  Tabelcel cel = bedragcel(s, eenheid);
  if (s.sd > 0) cel.tekst += " (" + band(s, eenheid) + ")";
  return cel;
}

}  // namespace mbc
