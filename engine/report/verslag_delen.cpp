#include "report/verslag_delen.h"

#include "vorm/cellen.h"

namespace mbc {

void schrijf_invoer(JsonSchrijver& j, std::span<const Invoer> invoer) {
  j.object("invoer", [&] {
    for (const Invoer& b : invoer) j.veld(b.naam, b.sha256);
  });
}

void schrijf_terugverdienen(JsonSchrijver& j, const Terugverdientijd& t, const Kasput& k) {
  j.object("terugverdientijd", [&] {
    j.lijst("kans_binnen", t.kans_binnen, [&](const double kans) { j.getal(kans, Decimalen::aandeel); });
    j.veld("mediaan", t.mediaan, Decimalen::aantal);
  });
  j.object("kasput", [&] {
    j.veld("diepte", k.diepte, Decimalen::euro);
    j.veld("jaar", k.jaar);
  });
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
