#include "report/herijking_tekst.h"

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/herijking_onderdelen.h"
#include "report/waarneming_tekst.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"

namespace mbc {
namespace {

std::string over_de_rijen(const Herijking& h) {
  std::string uit = decimaal(h.replicaties, 0) + " rijen, waarvan " + decimaal(static_cast<double>(h.verschillend), 0) +
                    " verschillend; zij zeggen zoveel als " + decimaal(h.ess, 0) + " losse trekkingen.";
  if (h.stappen == 0) return uit + " Wat is gezien, hangt van geen onzeker getal merkbaar af: er verandert niets.";
  if (h.alleen_herwogen)
    return uit + " De getallen van deze studie waren al samen getrokken: die rijen zijn herwogen, niet verplaatst.";
  return uit + " In " + std::to_string(h.stappen) + (h.stappen == 1 ? " stap" : " stappen") +
         " van wat we dachten naar wat we denken, met " + std::to_string(h.zetten) + " zetten per rij; " +
         procent(h.aanvaard, 0) + " ervan aanvaard.";
}

std::string over_de_gezinnen(const Herijking& h) {
  if (h.gezinnen == 0) return "Er hoefde geen gezin voor doorgerekend te worden.";
  return "Wat het model verwacht, is in " + std::to_string(h.rondes) + " rondes geleerd van " +
         decimaal(h.trekkingen, 0) + " trekkingen, elk met " + std::to_string(h.gezinnen) +
         " stellen gezinnen. De ruis daarvan verschuift een gemiddelde hoogstens " + procent(h.ruis, 0) +
         " van zijn spreiding; nagemeten op trekkingen die niet meededen, is het " + procent(h.ernaast, 0) + ".";
}

}  // namespace

std::string herijking_tekst(const Herijkkop& kop, const Studie& studie, const Herijking& h, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop(kop.studie + ", herijkt met wat er is gezien");
  blad.alinea("Waarnemingen: " + kop.waarnemingen + ". Van kracht was scenario " + std::to_string(kop.scenario) + " (" +
              kop.scenario_naam + ").");
  if (h.waarnemingen.empty()) {
    blad.alinea("Geen waarneming heeft gebruik: herijken. De rijen zijn de eigen trekkingen van de studie.");
  } else {
    blad.alinea(over_de_rijen(h));
    blad.alinea(over_de_gezinnen(h));
    blad.alinea(oordeel(h), "", h.vertrouwen == Vertrouwen::goed ? Stijl::gewoon : Stijl::vet);
  }
  const auto toon = [&](const Onderdeel& o) { blad.onderdeel(o.titel, o.toelichting, o.tabel); };
  toon(tabel_saldo(studie, h));
  toon(tabel_waarnemingen(studie, h));
  toon(tabel_getallen(h));
  if (!h.scenarios.empty()) toon(tabel_invloed(h));
  blad.wit();
  for (const std::string& zin : tegenspraken(h)) blad.alinea(zin, "- ");
  if (kop.niet_gebruikt > 0)
    blad.alinea("Niet gebruikt, want bedoeld om te toetsen: " + std::to_string(kop.niet_gebruikt) + ".");
  return blad.tekst();
}

std::string herijking_json(const Herijkkop& kop, const Studie& studie, const Herijking& h) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", kop.studie);
  j.veld("waarnemingen_naam", kop.waarnemingen);
  j.veld("scenario", kop.scenario);
  j.veld("prijspeil", studie.prijspeil);
  j.veld("nulalternatief", h.nulalternatief);
  j.sleutel("waarnemingen");
  j.begin_lijst();
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const Decimalen decimalen = in_procenten(w.waarneming, studie) ? Decimalen::aandeel : Decimalen::aantal;
    j.begin_object();
    j.veld("naam", w.waarneming.naam);
    j.veld("wat", betekenis(w.waarneming, studie));
    if (is_klein(w.waarneming)) {
      j.veld("waargenomen", waargenomen(w.waarneming, studie));
    } else {
      j.veld("waargenomen", w.waarneming.waarde, decimalen);
    }
    j.veld("vooraf", w.vooraf, decimalen);
    j.veld("achteraf", w.achteraf, decimalen);
    j.veld("kans_vooraf", w.kans_vooraf, Decimalen::aandeel);
    j.veld("kans_achteraf", w.kans_achteraf, Decimalen::aandeel);
    schrijf_invloed(j, h, w.invloed);
    j.veld("bron", w.waarneming.verantwoording.bron);
    j.veld("bronkwaliteit", bronmerk(w.waarneming.verantwoording.kwaliteit));
    j.veld("toelichting", w.waarneming.verantwoording.toelichting);
    j.eind_object();
  }
  j.eind_lijst();
  j.sleutel("getallen");
  j.begin_lijst();
  for (const Herijktgetal& g : h.getallen) {
    j.begin_object();
    j.veld("pad", g.pad);
    j.veld("vooraf", g.vooraf, Decimalen::aandeel);
    j.veld("achteraf", g.achteraf, Decimalen::aandeel);
    j.veld("verschuiving", g.verschuiving, Decimalen::aantal);
    j.veld("smaller", g.smaller, Decimalen::aantal);
    j.eind_object();
  }
  j.eind_lijst();
  j.sleutel("scenarios");
  j.begin_lijst();
  for (const Herijktscenario& s : h.scenarios) {
    j.begin_object();
    j.veld("nummer", s.nummer);
    j.veld("naam", s.naam);
    j.veld("saldo_vooraf", s.vooraf, Decimalen::euro);
    j.veld("saldo_achteraf", s.achteraf, Decimalen::euro);
    j.eind_object();
  }
  j.eind_lijst();
  j.veld("ess", h.ess, Decimalen::aantal);
  j.veld("verschillende_rijen", static_cast<int>(h.verschillend));
  j.veld("gezinnen_per_trekking", h.gezinnen);
  j.veld("leertrekkingen", h.trekkingen);
  j.veld("replicaties", h.replicaties);
  j.veld("replicaties_saldo", h.replicaties_saldo);
  j.veld("stappen", h.stappen);
  j.veld("zetten", h.zetten);
  j.veld("aanvaard", h.aanvaard, Decimalen::aandeel);
  j.veld("ruis", h.ruis, Decimalen::aandeel);
  j.veld("ernaast", h.ernaast, Decimalen::aandeel);
  j.veld("te_vertrouwen", h.vertrouwen == Vertrouwen::goed);
  j.eind_object();
  return j.klaar();
}

std::string waarnemingen_csv(const Studie& studie, const Herijking& h, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"naam", "wat", "waargenomen", "vooraf_gemiddelde", "vooraf_p5", "vooraf_p95", "kans_vooraf",
                          "achteraf_gemiddelde", "achteraf_p5", "achteraf_p95", "kans_achteraf", "bronkwaliteit"})
    c.tekst(kop);
  for (const Herijktscenario& s : h.scenarios) c.tekst("invloed_saldo_" + std::to_string(s.nummer));
  c.einde_rij();
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const int decimalen = in_procenten(w.waarneming, studie) ? 6 : 4;
    c.tekst(w.waarneming.naam);
    c.tekst(betekenis(w.waarneming, studie));
    if (is_klein(w.waarneming)) {
      c.tekst(waargenomen(w.waarneming, studie));
    } else {
      c.getal(w.waarneming.waarde, decimalen);
    }
    for (const auto& [s, p] : {std::pair{&w.vooraf, w.kans_vooraf}, {&w.achteraf, w.kans_achteraf}}) {
      for (const double x : {s->gemiddelde, s->p5, s->p95}) c.getal(x, decimalen);
      c.getal(p, 6);
    }
    c.tekst(bronmerk(w.waarneming.verantwoording.kwaliteit));
    for (const auto& x : w.invloed) x ? c.getal(*x, 2) : c.leeg();
    c.einde_rij();
  }
  return c.klaar();
}

std::string getallen_csv(const Herijking& h, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "vooraf_gemiddelde", "vooraf_sd", "vooraf_p5", "vooraf_p95", "achteraf_gemiddelde",
                          "achteraf_sd", "achteraf_p5", "achteraf_p95", "verschuiving_sd", "smaller"})
    c.tekst(kop);
  c.einde_rij();
  constexpr int decimalen = 6;
  for (const Herijktgetal& g : h.getallen) {
    c.tekst(g.pad);
    for (const Samenvatting* s : {&g.vooraf, &g.achteraf})
      for (const double x : {s->gemiddelde, s->sd, s->p5, s->p95}) c.getal(x, decimalen);
    c.getal(g.verschuiving, decimalen);
    c.getal(g.smaller, decimalen);
    c.einde_rij();
  }
  return c.klaar();
}

}  // namespace mbc
