#include "report/terminal.h"

#include "base/getaltekst.h"
#include "report/doorslag.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/vergelijking.h"
#include "report/verslag_delen.h"
#include "vorm/bladzijde.h"

namespace mbc {
namespace {

void schrijf_kop(Bladzijde& b, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  b.kop(r.studie);
  b.alinea("Vergeleken met " + scenario_titel(r, r.nulalternatief) + ", het nulalternatief, over " + periode(r) + ".");
  b.alinea("Prijspeil " + std::to_string(r.prijspeil) + ", discontovoet " +
               discontovoet_tekst(r.discontovoet, r.discontovoet_later) + ", " + replicatietal(r.replicaties) +
               ", zaad " + std::to_string(r.zaad) + ", mbc " + versie() + ".",
           "", Stijl::zwak);
  for (const std::string& z : v.zet) b.alinea("--zet " + z, "  ", Stijl::waarschuwing);
}

void schrijf_pm_posten(Bladzijde& b, const std::vector<PmPost>& posten) {
  if (posten.empty()) return;
  b.wit();
  b.kop("PM-posten: wel echt, niet in euro's");
  for (const PmPost& p : posten) b.alinea(p.omschrijving + (p.richting.empty() ? "" : " (" + p.richting + ")"), "  - ");
}

void schrijf(Bladzijde& b, const Onderdeel& o) { b.onderdeel(o.titel, o.toelichting, o.tabel); }

}  // namespace

std::string naar_tekst(const Verslag& v, const Weergave& weergave) {
  const Resultaat& r = v.resultaat;
  Bladzijde b(weergave);
  schrijf_kop(b, v);
  schrijf(b, tabel_uitkomst(r));
  b.wit();
  for (const std::string& uitleg : leeswijzer(r.replicaties, r.trekking)) b.alinea(uitleg, "", Stijl::zwak);
  if (const Onderdeel doorslag = tabel_doorslag(r, v.getalnamen); !doorslag.tabel.leeg()) schrijf(b, doorslag);
  schrijf(b, tabel_terugverdienen(r));
  schrijf(b, tabel_geldstromen(r));
  schrijf(b, tabel_dragers(r));
  schrijf(b, tabel_gemeenten(r));
  schrijf(b, tabel_jaren(r));
  schrijf(b, tabel_cumulatief(r));
  for (const Onderdeel& o : tabellen_formatie(r, Functies::meest_gevraagde)) schrijf(b, o);
  schrijf(b, tabel_aantallen(r));
  schrijf(b, tabel_niveau(r));
  schrijf(b, tabel_zorgkosten(r));
  schrijf(b, tabel_kostensoorten(r));
  schrijf_pm_posten(b, v.pm_posten);
  toon_waarschuwingen(b, v.waarschuwingen);
  b.wit();
  b.kop("Voorbehoud");
  for (const std::string& tekst : voorbehoud()) b.alinea(tekst, "  - ");
  return b.tekst();
}

}  // namespace mbc
