#include "html/html_herijking.h"

#include "antwoord/herijking_onderdelen.h"
#include "antwoord/herijkverslag.h"
#include "html/grafiekteksten.h"
#include "html/html_bestanden.h"
#include "report/teksten.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string lijst(const std::vector<std::string>& zinnen) {
  std::string uit;
  for (const std::string& zin : zinnen) uit += "<li>" + html(zin) + "</li>\n";
  return uit.empty() ? uit : "<ul class=\"waarschuwingen\">\n" + uit + "</ul>\n";
}

}  // namespace

std::string html_herijking(const Herijkverslag& v, const Herijkplek& plek) {
  std::string maten;
  for (const std::string& zin : zinnen_maten(v.maten)) maten += html_alinea(zin);
  const std::string oordeel_tekst =
      v.waarnemingen.empty() ? "Geen waarneming is gebruikt om te herijken: er veranderde niets." : oordeel(v);
  return vul_sjabloon(
      deel_herijking(),
      Sjabloonwaarden{
          {"onder", html(zin_gezien_onder(v))},
          {"waar", html(plek.waar)},
          {"oordeel", v.maten.vertrouwen == Vertrouwen::goed ? html(oordeel_tekst)
                                                             : "<strong>" + html(oordeel_tekst) + "</strong>"},
          {"tegenspraken", lijst(tegenspraken(v))},
          {"gezien", html_tabel(tabel_waarnemingen(v), "tabel-herijking-gezien")},
          {"saldo", html_tabel(tabel_saldo(v), "tabel-herijking-saldo")},
          {"replicaties", html(replicatietal(v.maten.replicaties_saldo))},
          {"getallen", html_tabel(tabel_getallen(v, Getalkop::omschrijving, plek.rest), "tabel-herijking-getallen")},
          {"invloed", html_tabel(tabel_invloed(v), "tabel-herijking-invloed")},
          {"maten", maten}});
}

std::vector<Htmlgegevens> gegevens_herijking(const Herijkverslag& v) {
  return {{"gegevens-herijking", herijking_json(v)}, {"teksten-herijking", grafiekteksten(v)}};
}

}  // namespace mbc
