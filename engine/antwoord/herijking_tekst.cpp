#include "antwoord/herijking_tekst.h"

#include "antwoord/herijking_onderdelen.h"
#include "vorm/bladzijde.h"

namespace mbc {
std::string herijking_tekst(const Herijkverslag& v, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop(v.studie + ", herijkt met wat er is gezien");
  blad.alinea(zin_gezien_onder(v));
  if (v.waarnemingen.empty()) {
    blad.alinea("Geen waarneming heeft gebruik: herijken. De rijen zijn de eigen trekkingen van de studie.");
  } else {
    for (const std::string& zin : zinnen_maten(v.maten)) blad.alinea(zin);
    blad.alinea(oordeel(v), "", v.maten.vertrouwen == Vertrouwen::goed ? Stijl::gewoon : Stijl::vet);
  }
  const auto toon = [&](const Onderdeel& o) { blad.onderdeel(o.titel, o.toelichting, o.tabel); };
  toon(tabel_saldo(v));
  toon(tabel_waarnemingen(v));
  toon(tabel_getallen(v, Getalkop::pad, "--csv"));
  if (!v.scenarios.empty()) toon(tabel_invloed(v));
  blad.wit();
  for (const std::string& zin : tegenspraken(v)) blad.alinea(zin, "- ");
  if (v.niet_gebruikt > 0)
    blad.alinea("Niet gebruikt, want bedoeld om te toetsen: " + std::to_string(v.niet_gebruikt) + ".");
  return blad.tekst();
}

}  // namespace mbc
