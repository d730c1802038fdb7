#include "antwoord/informatiewaarde.h"

#include <algorithm>
#include <array>

#include "antwoord/informatiewaarde_onderdelen.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

void vertel(Bladzijde& blad, const Informatiewaarde& w, const Beslisser& b) {
  if (!b.evpi.boven_nul()) return;
  blad.wit();
  blad.alinea(zin_over(w, b, {}));
  const std::string eenheid = "netto contante waarde";
  blad.onderdeel(naam_van(b) + ": wat het waard is om één getal te kennen", eenheid, tabel_weten(w, b, false, {}));
  blad.onderdeel(naam_van(b) + ": wat het waard is om een heel onderwerp te kennen", eenheid,
                 tabel_weten(w, b, true, {}));
  blad.onderdeel(naam_van(b) + ": de waarde op twee manieren berekend", eenheid, tabel_genest(w, b, {}));
  blad.onderdeel(naam_van(b) + ": wat kijken waard is", eenheid, tabel_onderzoeken(w, b));
  if (const std::string zin = zin_onderzoeken(w, b); !zin.empty()) blad.alinea(zin);
}

std::string rest(const Informatiewaarde& w) {
  std::size_t geen = 0;
  for (std::size_t f = 0; f < w.factoren.size(); ++f) {
    bool telt = false;
    for (const Beslisser& b : w.beslissers) telt = telt || b.evppi[f].boven_nul();
    if (w.factoren[f].soort == Weetgroep::getal && !telt) ++geen;
  }
  if (geen == 0) return {};
  return std::to_string(geen) + (geen == 1 ? " getal is" : " getallen zijn") +
         " voor niemand van nul te onderscheiden; --csv en --json geven ze alle.";
}

void schrijf(JsonSchrijver& j, std::string_view naam, const Weetwaarde& w) {
  j.object(naam, [&] {
    j.veld("waarde", w.waarde, Decimalen::euro);
    j.veld("se", w.se, Decimalen::euro);
  });
}

void ontwerp_json(JsonSchrijver& j, const Onderzoek& o, const Onderzoekswaarde& w, std::size_t m) {
  const Onderzoeksmaat& maat = o.maten[m];
  j.begin_object();
  j.veld("naam", o.naam);
  j.veld("omvang", maat.omvang);
  j.veld("eenheid", o.eenheid);
  schrijf(j, "evsi", w.evsi[m]);
  j.veld("boven_nul", w.evsi[m].boven_nul());
  schrijf(j, "grens", w.grens);
  j.veld("kosten", maat.kosten, Decimalen::euro);
  j.veld("enbs", maat.kosten ? std::optional(w.evsi[m].waarde - *maat.kosten) : std::nullopt, Decimalen::euro);
  j.veld("beste_omvang", w.beste ? std::optional(w.beste->omvang) : std::nullopt);
  j.eind_object();
}

void schrijf(JsonSchrijver& j, const Informatiewaarde& w, const Beslisser& b) {
  j.veld("keuze", b.keuzes[b.keuze].scenario.nummer);
  j.veld("staat_vast", b.staat_vast);
  j.objecten("keuzes", b.keuzes, [&](const Keuzestand& k) {
    j.veld("nummer", k.scenario.nummer);
    j.veld("naam", k.scenario.naam);
    j.veld("saldo", k.saldo, Decimalen::euro);
    j.veld("kans_beste", k.kans_beste, Decimalen::aandeel);
  });
  schrijf(j, "evpi", b.evpi);
  j.veld("boven_nul", b.evpi.boven_nul());
  j.veld("samen", b.samen, Decimalen::euro);
  j.sleutel("evppi");
  j.begin_lijst();
  for (std::size_t f = 0; f < w.factoren.size(); ++f) {
    static constexpr std::array<std::string_view, 3> soorten = {"getal", "onderwerp", "zwak"};
    j.begin_object();
    j.veld("groep", w.factoren[f].naam);
    j.veld("soort", soorten[static_cast<std::size_t>(w.factoren[f].soort)]);
    j.veld("bronkwaliteit", bronmerk(w.factoren[f].kwaliteit));
    j.veld("waarde", b.evppi[f].waarde, Decimalen::euro);
    j.veld("se", b.evppi[f].se, Decimalen::euro);
    j.veld("boven_nul", b.evppi[f].boven_nul());
    if (const Weetwaarde* g = genest_van(w, b, f)) {
      j.object("genest", [&] {
        j.veld("waarde", g->waarde, Decimalen::euro);
        j.veld("se", g->se, Decimalen::euro);
        j.veld("overeen", komen_overeen(b.evppi[f], *g));
        j.veld("trekkingen", w.nestmaat.buiten);
        j.veld("van_de_rest", w.nestmaat.binnen);
      });
    }
    j.eind_object();
  }
  j.eind_lijst();
  j.sleutel("ontwerpen");
  j.begin_lijst();
  for (std::size_t o = 0; o < w.onderzoeken.size(); ++o)
    for (std::size_t m = 0; m < w.onderzoeken[o].maten.size(); ++m)
      ontwerp_json(j, w.onderzoeken[o], b.onderzoeken[o], m);
  j.eind_lijst();
}

}  // namespace

std::string informatiewaarde_tekst(const Informatiewaarde& w, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop(w.studie + ": wat verder kijken waard is");
  blad.alinea("De keuze is welk scenario. Netto contante waarde in euro's van " + std::to_string(w.prijspeil) +
              ", tegen scenario " + std::to_string(w.nulalternatief) + ", het nulalternatief; " +
              replicatietal(w.replicaties) + ", elk met twee stellen gezinnen.");
  const Onderdeel keuzes = tabel_keuzes(w);
  blad.onderdeel(keuzes.titel, keuzes.toelichting, keuzes.tabel);
  blad.wit();
  blad.alinea(zin_samen(w));
  for (const Beslisser& b : w.beslissers) vertel(blad, w, b);
  blad.wit();
  if (const std::string niets = zin_niets_te_leren(w); !niets.empty()) blad.alinea(niets);
  for (const std::string& regel : over_onderzoeken(w)) blad.alinea(regel);
  if (const std::string g = over_genest(w); !g.empty()) blad.alinea(g);
  if (const std::string r = rest(w); !r.empty()) blad.alinea(r);
  blad.alinea(leeswijzer_informatiewaarde());
  return blad.tekst();
}

std::string informatiewaarde_json(const Informatiewaarde& w) {
  JsonSchrijver j;
  begin_analyse(j, w.nulalternatief);
  j.veld("studie", w.studie);
  j.veld("prijspeil", w.prijspeil);
  j.veld("replicaties", w.replicaties);
  j.veld("van_kracht", w.van_kracht ? std::optional(w.van_kracht->nummer) : std::nullopt);
  j.sleutel("beslissers");
  j.begin_object();
  for (const Beslisser& b : w.beslissers) j.object(sleutel_van(b), [&] { schrijf(j, w, b); });
  j.eind_object();
  j.eind_object();
  return j.klaar();
}

std::string informatiewaarde_csv(const Informatiewaarde& w, CsvDialect dialect) {
  return naar_csv(velden_informatiewaarde(), weetrijen(w), dialect);
}

}  // namespace mbc
