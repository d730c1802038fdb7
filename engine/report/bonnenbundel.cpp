#include "report/bonnenbundel.h"

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/bonnenlijst.h"
#include "report/teksten.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"
#include "vorm/velden.h"

namespace mbc {
namespace {

constexpr std::array<std::string_view, bundelposten.size()> postwoorden = {
    "kosten zonder de werkwijze", "bespaard op de regels van de bon", "bespaard doordat het traject anders loopt",
    "besparing"};

double van(const Bundelbedragen& b, Bundelpost p) { return b[static_cast<std::size_t>(p)]; }

/// A quantile, rounded to what its draws can tell.
std::string grens(double x, const Samenvatting& s) { return bedrag(x, ruis_van_p5(s.mcse), Eenheid::euro); }

/// The mean of a Samenvatting is exact.
std::vector<Tabelcel> cijfers(const std::string& naam, const Samenvatting& s) {
  const Samenvatting bekend = wat_bekend_is(s);
  const auto of_onbekend = [&](double x) { return s.mcse == onbekend ? onbekend_tekst : grens(x, s); };
  return {{naam},
          {hele_euro(s.gemiddelde)},
          {s.mcse == onbekend ? onbekend_tekst : hele_euro(bekend.sd)},
          {of_onbekend(bekend.p5)},
          {of_onbekend(bekend.p95)}};
}

std::vector<Tabelkolom> cijferkoppen(const std::string& eerste) {
  return {{eerste},
          {"gemiddeld", Uitlijning::rechts},
          {"sd", Uitlijning::rechts},
          {"P5", Uitlijning::rechts},
          {"P95", Uitlijning::rechts}};
}

Tabel tabel_posten(const Bonnenbundel& b) {
  Tabel t(cijferkoppen(""));
  for (std::size_t p = 0; p < b.posten.size(); ++p) t.rij(cijfers(std::string(postwoorden[p]), b.posten[p]));
  return t;
}

std::string gezinnen(double n) { return getal_nl(n, 1) + (n == 1 ? " gezin" : " gezinnen"); }

Tabel tabel_banden(const Bonnenbundel& b) {
  Tabel t(cijferkoppen("Kassabonnen"));
  for (const Bundelband& band : b.banden)
    t.rij(cijfers(band.erbij > 0 ? getal_nl(band.erbij, 0) + " erbij: " + gezinnen(b.gezinnen + band.erbij)
                                 : "nu: " + gezinnen(b.gezinnen),
                  band.besparing));
  return t;
}

Tabel tabel_bonnen(const Bonnenbundel& b) {
  Tabel t({{"Kassabon"},
           {"gewicht", Uitlijning::rechts},
           {"besparing", Uitlijning::rechts},
           {"draagt bij", Uitlijning::rechts},
           {"zonder deze", Uitlijning::rechts},
           {"deel van de spreiding", Uitlijning::rechts}});
  for (const Bonaandeel& r : b.rijen)
    t.rij({{r.kop.id},
           {procent(r.kop.aandeel, 1)},
           {hele_euro(van(r.bedragen, Bundelpost::besparing))},
           {hele_euro(r.bijdrage)},
           {r.zonder_deze ? hele_euro(*r.zonder_deze) : ""},
           {procent(r.deel_van_spreiding, 0)}});
  return t;
}

std::string over_de_berekening(const Bonnenbundel& b) {
  const std::string zonder = getal_nl(b.duur_zonder, 1), met = getal_nl(b.duur_met, 1);
  return "Een traject waarin de werkwijze wordt toegepast, naast hetzelfde traject zonder (" +
         (met == zonder ? "beide " : met + " en ") + zonder +
         " maanden), met elk getal van de studie op zijn verwachting en volle methodetrouw; van elk effect telt " +
         procent(b.werking, 0) + ", de optimismecorrectie maal de attributie. De band zegt alleen hoe onzeker de " +
         "gewichten van de bonnen zijn: " + replicatietal(b.replicaties) + " van een Dirichletverdeling, " +
         "waarin de bonnen samen " + gezinnen(b.gezinnen) + " waard zijn.";
}

void schrijf(JsonSchrijver& j, const Bundelbedragen& b) {
  for (std::size_t p = 0; p < b.size(); ++p) j.veld(bundelposten[p], b[p], Decimalen::euro);
}

}  // namespace

std::string bonnenbundel_tekst(const Bonnenbundel& b, const Studie& s, const Weergave& w) {
  Bladzijde blad(w);
  blad.kop(s.naam + ": wat de kassabonnen samen zeggen");
  if (!b.bekend) {
    blad.alinea(ook_niet_samen());
    blad.alinea(niet_per_kassabon(b.bonnen));
    return blad.tekst();
  }
  blad.alinea(over_de_berekening(b));
  if (s.trekrijen) blad.alinea(std::string(voor_de_herijking));
  if (!s.kassabon_onzekerheid) blad.alinea("De studie zelf rekent met vaste gewichten (kassabon_onzekerheid: uit).");
  const std::string euro_van = "euro van " + std::to_string(s.prijspeil);
  blad.onderdeel("Wat een traject met de werkwijze bespaart",
                 euro_van + ", " + std::to_string(b.bonnen) + (b.bonnen == 1 ? " bon" : " bonnen"), tabel_posten(b));
  blad.onderdeel("Hoe de band smaller wordt", "besparing per traject, " + euro_van, tabel_banden(b));
  blad.wit();
  blad.alinea(
      "Erbij: als er zoveel bonnen bijkomen die net zo over de gezinnen verdeeld zijn als deze, elk van één gezin. "
      "Gezinnen die op geen enkele bon lijken, zitten niet in de band: daarvoor zijn bonnen uit een gewone caseload "
      "nodig. De onzekerheid over prijzen, kansen en effecten staat er ook niet in; die zit in mbc vergelijk.");
  if (!b.per_kassabon) {
    blad.wit();
    blad.alinea(niet_per_kassabon(b.bonnen));
    return blad.tekst();
  }
  if (!b.beschermd) {
    blad.wit();
    blad.alinea(std::string(let_op_herkenbaar), "", Stijl::waarschuwing);
  }
  blad.onderdeel("Welke bon hoeveel draagt", "besparing per traject, " + euro_van, tabel_bonnen(b));
  blad.wit();
  blad.alinea(
      "Draagt bij: gewicht maal besparing; samen het gemiddelde. Zonder deze: wat de andere bonnen samen zeggen. Deel "
      "van de spreiding: hoeveel van de verschillen tussen bonnen, en dus van de band, van deze bon komt.");
  return blad.tekst();
}

std::string bonnenbundel_json(const Bonnenbundel& b, const Studie& s) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", s.naam);
  j.veld("prijspeil", s.prijspeil);
  j.veld("voor_herijking", static_cast<bool>(s.trekrijen));
  j.veld("replicaties", b.replicaties);
  j.veld("aantal", static_cast<int>(b.bonnen));
  j.veld("gezinnen", b.gezinnen, Decimalen::aantal);
  j.veld("werking", b.werking, Decimalen::aandeel);
  j.veld("maanden_zonder", b.duur_zonder, Decimalen::aantal);
  j.veld("maanden_met", b.duur_met, Decimalen::aantal);
  j.veld("per_kassabon", b.per_kassabon);
  j.veld("beschermd", b.beschermd);
  j.sleutel("per_traject");
  if (b.bekend) {
    j.begin_object();
    for (std::size_t p = 0; p < b.posten.size(); ++p) j.veld(bundelposten[p], b.posten[p], Decimalen::euro);
    j.eind_object();
  } else {
    j.leeg();
  }
  j.objecten("banden", b.banden, [&](const Bundelband& band) {
    j.veld("erbij", static_cast<int>(band.erbij));
    j.veld("gezinnen", b.gezinnen + band.erbij, Decimalen::aantal);
    j.veld("besparing", band.besparing, Decimalen::euro);
  });
  j.objecten("kassabonnen", b.rijen, [&](const Bonaandeel& r) {
    j.veld("kassabon", r.kop.id);
    j.veld("gewicht", r.kop.aandeel, Decimalen::aandeel);
    schrijf(j, r.bedragen);
    j.veld("bijdrage", r.bijdrage, Decimalen::euro);
    j.veld("zonder_deze", r.zonder_deze, Decimalen::euro);
    j.veld("deel_van_spreiding", r.deel_van_spreiding, Decimalen::aandeel);
  });
  j.eind_object();
  return j.klaar();
}

std::string bonnenbundel_csv(const Bonnenbundel& b, CsvDialect dialect) {
  struct R {
    std::string_view soort;
    std::string wat;
    double gezinnen;
    const Samenvatting* samen = nullptr;
    const Bonaandeel* bon = nullptr;
  };
  std::vector<R> rijen;
  if (b.bekend)
    for (std::size_t p = 0; p < b.posten.size(); ++p)
      rijen.push_back({"per_traject", std::string(bundelposten[p]), b.gezinnen, &b.posten[p]});
  for (const Bundelband& band : b.banden)
    rijen.push_back({"erbij", getal_tekst(band.erbij), b.gezinnen + band.erbij, &band.besparing});
  for (const Bonaandeel& r : b.rijen) rijen.push_back({"kassabon", r.kop.id, b.gezinnen * r.kop.aandeel, nullptr, &r});
  const auto cijfer = [](double Samenvatting::*welk) {
    return
        [welk](const R& r) { return r.samen != nullptr ? std::optional(wat_bekend_is(*r.samen).*welk) : std::nullopt; };
  };
  const auto van_bon = [](auto wat) {
    return [wat](const R& r) { return r.bon != nullptr ? std::optional(wat(*r.bon)) : std::nullopt; };
  };
  static const Velden<R> velden =
      Velden<R>()
          .veld("soort", Celsoort::tekst, [](const R& r) { return r.soort; })
          .veld("wat", Celsoort::tekst, [](const R& r) { return r.wat; })
          .veld("gezinnen", Celsoort::aantal, [](const R& r) { return r.gezinnen; })
          .veld("gemiddelde", Celsoort::euro,
                [](const R& r) {
                  return r.samen != nullptr ? r.samen->gemiddelde : van(r.bon->bedragen, Bundelpost::besparing);
                })
          .veld("sd", Celsoort::euro, cijfer(&Samenvatting::sd))
          .veld("p5", Celsoort::euro, cijfer(&Samenvatting::p5))
          .veld("p95", Celsoort::euro, cijfer(&Samenvatting::p95))
          .veld("kans_positief", Celsoort::aandeel, cijfer(&Samenvatting::kans_positief))
          .veld("gewicht", Celsoort::aandeel, van_bon([](const Bonaandeel& a) { return a.kop.aandeel; }))
          .veld("bijdrage", Celsoort::euro, van_bon([](const Bonaandeel& a) { return a.bijdrage; }))
          .veld("zonder_deze", Celsoort::euro,
                [](const R& r) { return r.bon != nullptr ? r.bon->zonder_deze : std::nullopt; })
          .veld("deel_van_spreiding", Celsoort::aandeel,
                van_bon([](const Bonaandeel& a) { return a.deel_van_spreiding; }));
  return naar_csv(velden, rijen, dialect);
}

}  // namespace mbc
