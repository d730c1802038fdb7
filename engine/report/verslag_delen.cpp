#include "report/verslag_delen.h"

#include "vorm/cellen.h"

namespace mbc {

void schrijf_invoer(JsonSchrijver& j, std::span<const Invoer> invoer) {
  j.sleutel("invoer");
  j.begin_object();
  for (const Invoer& b : invoer) j.veld(b.naam, b.sha256);
  j.eind_object();
}

void schrijf_terugverdienen(JsonSchrijver& j, const Terugverdientijd& t, const Kasput& k) {
  j.sleutel("terugverdientijd");
  j.begin_object();
  j.sleutel("kans_binnen");
  j.begin_lijst();
  for (const double kans : t.kans_binnen) j.getal(kans, Decimalen::aandeel);
  j.eind_lijst();
  j.veld("mediaan", t.mediaan, Decimalen::aantal);
  j.eind_object();
  j.sleutel("kasput");
  j.begin_object();
  j.veld("diepte", k.diepte, Decimalen::euro);
  j.veld("jaar", k.jaar);
  j.eind_object();
}

void schrijf_waarschuwingen(JsonSchrijver& j, std::span<const Verslagwaarschuwing> waarschuwingen) {
  j.begin_lijst();
  for (const Verslagwaarschuwing& w : waarschuwingen) {
    j.begin_object();
    j.veld("tekst", w.tekst);
    j.veld("pad", w.pad);
    j.eind_object();
  }
  j.eind_lijst();
}

void toon_waarschuwingen(Bladzijde& b, const std::vector<Verslagwaarschuwing>& waarschuwingen) {
  if (waarschuwingen.empty()) return;
  b.wit();
  b.kop("Waarschuwingen");
  for (const Verslagwaarschuwing& w : waarschuwingen) b.alinea(w.tekst, "  ! ", Stijl::waarschuwing);
}

Tabelcel kasputcel(const Kasput& k, Eenheid eenheid) {
  Tabelcel cel = bedragcel(k.diepte, eenheid);
  if (k.jaar) cel.tekst += " (" + std::to_string(*k.jaar) + ")";
  return cel;
}

}  // namespace mbc
