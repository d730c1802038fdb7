#include "vorm/cellen.h"

#include <cmath>

namespace mbc {
namespace {

/// Spread that was seen: neither zero nor unknown.
bool heeft_band(const Samenvatting& s) { return s.sd > 0 && std::isfinite(s.sd); }

std::string tot(const std::string& p5, const std::string& p95) { return p5 + " tot " + p95; }

}  // namespace

Tabelcel bedragcel(double euro, double ruis, Eenheid eenheid) {
  std::string tekst = bedrag(euro, ruis, eenheid);
  const Stijl stijl = tekst.starts_with('-') ? Stijl::negatief : Stijl::gewoon;
  return {std::move(tekst), stijl};
}

Tabelcel bedragcel(const Samenvatting& s, Eenheid eenheid) { return bedragcel(s.gemiddelde, s.mcse, eenheid); }
Tabelcel bedragcel(const Moment& m, Eenheid eenheid) { return bedragcel(m.gemiddelde, m.mcse, eenheid); }

std::vector<Tabelcel> bedragcellen(const std::vector<Gemeten>& bedragen, Eenheid eenheid) {
  const std::vector<double> ruis = op_volgorde(bedragen, eenheid);
  std::vector<Tabelcel> uit;
  for (std::size_t i = 0; i < bedragen.size(); ++i) uit.push_back(bedragcel(bedragen[i].waarde, ruis[i], eenheid));
  return uit;
}

Tabelcel ruiscel(double ruis, Eenheid eenheid) { return {ruisgetal(ruis, eenheid), Stijl::zwak}; }

Tabelcel randcel(double rand, const Samenvatting& s, Eenheid eenheid) {
  if (!std::isfinite(s.mcse)) return {onbekend_tekst, Stijl::zwak};
  return bedragcel(rand, ruis_van_p5(s.mcse), eenheid);
}

Gemeten gemiddelde_van(const Samenvatting& s) { return {s.gemiddelde, s.mcse}; }
Gemeten gemiddelde_van(const Moment& m) { return {m.gemiddelde, m.mcse}; }
Gemeten p5_van(const Samenvatting& s) { return {s.p5, ruis_van_p5(s.mcse)}; }
Gemeten p95_van(const Samenvatting& s) { return {s.p95, ruis_van_p5(s.mcse)}; }

std::string band(const Samenvatting& s, Eenheid eenheid) {
  if (!std::isfinite(s.mcse)) return onbekend_tekst;
  const double ruis = ruis_van_p5(s.mcse);
  return tot(bedrag(s.p5, ruis, eenheid), bedrag(s.p95, ruis, eenheid));
}

std::string band(const Samenvatting& s) {
  if (!std::isfinite(s.mcse)) return onbekend_tekst;
  const double ruis = ruis_van_p5(s.mcse);
  return tot(bedrag(s.p5, ruis), bedrag(s.p95, ruis));
}

Tabelcel met_band(const Samenvatting& s, double ruis, double ruis_p5, double ruis_p95, Eenheid eenheid) {
  Tabelcel cel = bedragcel(s.gemiddelde, ruis, eenheid);
  if (heeft_band(s)) cel.tekst += " (" + tot(bedrag(s.p5, ruis_p5, eenheid), bedrag(s.p95, ruis_p95, eenheid)) + ")";
  return cel;
}

Tabelcel met_band(const Samenvatting& s, Eenheid eenheid) {
  return met_band(s, s.mcse, ruis_van_p5(s.mcse), ruis_van_p5(s.mcse), eenheid);
}

std::vector<Tabelcel> met_banden(const std::vector<const Samenvatting*>& waarden, Eenheid eenheid) {
  std::vector<Gemeten> midden, p5, p95;
  for (const Samenvatting* s : waarden) {
    midden.push_back(gemiddelde_van(*s));
    p5.push_back(p5_van(*s));
    p95.push_back(p95_van(*s));
  }
  const std::vector<double> ruis = op_volgorde(midden, eenheid), onder = op_volgorde(p5, eenheid),
                            boven = op_volgorde(p95, eenheid);
  std::vector<Tabelcel> uit;
  for (std::size_t i = 0; i < waarden.size(); ++i)
    uit.push_back(met_band(*waarden[i], ruis[i], onder[i], boven[i], eenheid));
  return uit;
}

}  // namespace mbc
