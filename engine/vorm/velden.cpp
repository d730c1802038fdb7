#include "vorm/velden.h"

namespace mbc {

std::string aaneen(std::span<const std::string> delen, std::string_view tussen) {
  std::string uit;
  for (const std::string& deel : delen) uit.append(uit.empty() ? "" : tussen).append(deel);
  return uit;
}

void schrijf(CsvSchrijver& c, Celsoort soort, const Celwaarde& w) {
  if (soort == Celsoort::tekst || (!w.getal && !w.tekst.empty())) return c.tekst(w.tekst);
  if (!w.getal) return c.leeg();
  switch (soort) {
    case Celsoort::geheel:
      return c.geheel(static_cast<long long>(*w.getal));
    case Celsoort::euro:
      return c.getal(*w.getal, 2);
    case Celsoort::aantal:
      return c.getal(*w.getal, 4);
    case Celsoort::aandeel:
      return c.getal(*w.getal, 6);
    default:
      return c.getal(*w.getal);
  }
}

void schrijf(Tabelblad& t, Celsoort soort, const Celwaarde& w) {
  if (soort == Celsoort::tekst || (!w.getal && !w.tekst.empty())) {
    t.tekst(w.tekst);
    return;
  }
  switch (soort) {
    case Celsoort::geheel:
      t.getal(w.getal, Celstijl::jaar);
      return;
    case Celsoort::euro:
      t.getal(w.getal, Celstijl::euro);
      return;
    case Celsoort::aandeel:
      t.getal(w.getal, Celstijl::aandeel);
      return;
    default:
      t.getal(w.getal, w.in_procenten ? Celstijl::aandeel : Celstijl::decimaal);
  }
}

std::vector<Tabelblad::Kolomkop> koppen_van(const std::vector<Bladveld>& kolommen) {
  std::vector<Tabelblad::Kolomkop> uit;
  for (const Bladveld& k : kolommen) uit.push_back({k.kop, k.breedte});
  return uit;
}

}  // namespace mbc
