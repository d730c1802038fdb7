#include "report/bonnenlijst.h"

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"
#include "vorm/velden.h"

namespace mbc {

const std::string_view voor_de_herijking =
    "De studie is herijkt; hier staat wat de bonnen zelf zeggen, met de getallen van voor de herijking.";

const std::string_view let_op_herkenbaar =
    "LET OP: hieronder staat wat één gezin kost. Deel dit niet met wie het gezin kan herkennen.";

std::string hele_euro(double x) { return bedrag(x, 0, Eenheid::euro); }

std::string niet_per_kassabon(std::size_t bonnen) {
  return "Per kassabon wordt niets getoond: het zijn er " + std::to_string(bonnen) + ", en van minder dan " +
         std::to_string(minste_voor_elk) + " is een gezin te herkennen. --per-kassabon toont ze toch.";
}

std::string ook_niet_samen() {
  return "Ook samen wordt niets getoond: van minder dan " + std::to_string(minste_kassabonnen) +
         " bonnen die meewegen, of waar één meer dan " + procent(hoogste_aandeel_van_een, 0) +
         " van het gewicht heeft, is het gemiddelde bijna wat één gezin kost.";
}

namespace {

/// "Jeugdwet", "traject", "jaar 2", "Zvw en Wmo samen".
std::string postnaam(const Bonpost& p) {
  if (p.namen.empty()) return "totaal";
  const std::string namen = opsomming(p.namen, "en");
  return (p.indeling == Bonindeling::jaar ? "jaar " + namen : namen) + (p.namen.size() > 1 ? " samen" : "");
}

std::string_view indelingskop(Bonindeling i) {
  constexpr std::array<std::string_view, bonindelingen.size()> koppen = {"", "Per geldstroom", "Per fase",
                                                                         "Per jaar van het traject"};
  return koppen[static_cast<std::size_t>(i)];
}

std::string over_het_traject(const Standaardtraject& t) {
  const Standaardtraject::Volumes v = t.samen();
  std::string uit =
      "Elke bon is doorgerekend voor hetzelfde traject zonder de werkwijze, met elk getal van de studie op "
      "zijn verwachting: " +
      getal_nl(t.duur, 1) + " maanden, en gemiddeld";
  for (std::size_t f = 1; f < v.size(); ++f) {
    const Fasevorm& fase = fasevormen[f];
    if (fase.naam == "start" || fase.naam == "einde") continue;
    uit += (f == 1 ? " " : ", ") + getal_nl(v[f], fase.per_maand() ? 1 : 2) + " " +
           (fase.per_maand() ? "maanden " : "keer ") + std::string(fase.naam);
  }
  return uit + ". Zonder en met zijn de bedragen van de bon; minder of kortere OTS'en rekent het model zelf uit.";
}

Tabel gemiddelden(const Bonnenlijst& l) {
  Tabel t({{""},
           {"zonder", Uitlijning::rechts},
           {"met", Uitlijning::rechts},
           {"besparing", Uitlijning::rechts},
           {"bonnen", Uitlijning::rechts}});
  Bonindeling vorige = Bonindeling::totaal;
  for (const Bonpost& p : l.posten) {
    if (p.indeling != vorige) t.tussenkop(std::string(indelingskop(p.indeling)));
    vorige = p.indeling;
    t.rij({{postnaam(p)},
           {hele_euro(p.gemiddelde.zonder)},
           {hele_euro(p.gemiddelde.met)},
           {hele_euro(p.gemiddelde.besparing())},
           {std::to_string(p.bonnen)}});
  }
  return t;
}

Tabel naast_elkaar(const Bonnenlijst& l) {
  Tabel t({{"Kassabon"},
           {"gewicht", Uitlijning::rechts},
           {"zonder", Uitlijning::rechts},
           {"met", Uitlijning::rechts},
           {"besparing", Uitlijning::rechts},
           {"opvallend", Uitlijning::rechts}});
  for (const Bonrij& r : l.rijen) {
    const Bonbedrag& b = r.bedragen.front();
    t.rij({{r.kop.id},
           {procent(r.kop.aandeel, 1)},
           {hele_euro(b.zonder)},
           {hele_euro(b.met)},
           {hele_euro(b.besparing())},
           {r.uitschieters.empty() ? "" : std::to_string(r.uitschieters.size()), Stijl::waarschuwing}});
  }
  const Bonpost& totaal = l.posten.front();
  t.rij({{"middelste"}, {}, {hele_euro(totaal.middelste.zonder)}, {hele_euro(totaal.middelste.met)}, {}, {}});
  return t;
}

/// Of each receipt one kind of amount in the posts of one indeling.
Tabel uitgesplitst(const Bonnenlijst& l, Bonindeling per, double (*wat)(const Bonbedrag&)) {
  std::vector<Tabelkolom> koppen = {{"Kassabon"}};
  for (const Bonpost& p : l.posten)
    if (p.indeling == per) koppen.push_back({postnaam(p), Uitlijning::rechts});
  Tabel t(koppen);
  for (const Bonrij& r : l.rijen) {
    std::vector<Tabelcel> cellen = {{r.kop.id}};
    for (std::size_t p = 0; p < l.posten.size(); ++p)
      if (l.posten[p].indeling == per) cellen.push_back({hele_euro(wat(r.bedragen[p]))});
    t.rij(std::move(cellen));
  }
  return t;
}

void vertel_uitschieters(Bladzijde& blad, const Bonnenlijst& l) {
  blad.wit();
  for (const Bonrij& r : l.rijen)
    for (const Uitschieter& u : r.uitschieters)
      blad.alinea(r.kop.id + ": " + postnaam(l.posten[u.post]) + ", " + (u.in_besparing ? "besparing " : "zonder ") +
                      hele_euro(u.waarde) + "; de middelste bon heeft " + hele_euro(u.middelste),
                  "- ");
  blad.alinea(l.rijen.size() < minste_voor_elk
                  ? "Welke bon opvalt, is pas vanaf " + std::to_string(minste_voor_elk) + " bonnen te zeggen."
                  : "Opvallend: meer dan 3,5 standaardafwijkingen van de middelste bon, waarbij de standaardafwijking "
                    "volgt uit de middelste afwijking (Iglewicz en Hoaglin, 1993); het getal telt in hoeveel posten. "
                    "Dat is geen fout: kijk of het klopt, en of het gewicht past.");
}

/// What was left out and why.
std::string over_de_bescherming(const Bonnenlijst& l) {
  const std::size_t minste = l.per_kassabon ? minste_voor_elk : minste_kassabonnen;
  return "Wat op minder dan " + std::to_string(minste) +
         " bonnen staat, is alleen samen met andere posten getoond: apart, of als rest van het totaal, zou het zeggen "
         "wat één gezin kost.";
}

void vertel_bonnen(Bladzijde& blad, const Bonnenlijst& l, std::optional<Bonindeling> per) {
  if (!l.per_kassabon) {
    blad.wit();
    if (l.posten.empty()) blad.alinea(ook_niet_samen());
    return blad.alinea(niet_per_kassabon(l.bonnen));
  }
  if (!l.beschermd) {
    blad.wit();
    blad.alinea(std::string(let_op_herkenbaar), "", Stijl::waarschuwing);
  }
  blad.onderdeel("De bonnen naast elkaar", "euro per standaardtraject", naast_elkaar(l));
  if (per) {
    const std::string waarvan = kleine_letters(indelingskop(*per));
    blad.onderdeel("Zonder de werkwijze, " + waarvan, "euro per standaardtraject",
                   uitgesplitst(l, *per, [](const Bonbedrag& b) { return b.zonder; }));
    blad.onderdeel("Met de werkwijze, " + waarvan, "euro per standaardtraject",
                   uitgesplitst(l, *per, [](const Bonbedrag& b) { return b.met; }));
  }
  vertel_uitschieters(blad, l);
}

void schrijf(JsonSchrijver& j, const Bonbedrag& b) {
  j.veld("zonder", b.zonder, Decimalen::euro);
  j.veld("met", b.met, Decimalen::euro);
  j.veld("besparing", b.besparing(), Decimalen::euro);
}

void schrijf_plaats(JsonSchrijver& j, const Bonpost& p) {
  j.veld("per", bonindelingen[static_cast<std::size_t>(p.indeling)]);
  j.teksten("namen", p.namen);
}

void schrijf_traject(JsonSchrijver& j, const Standaardtraject& t) {
  j.veld("maanden", t.duur, Decimalen::aantal);
  j.objecten("jaren", t.jaren, [&](const Standaardtraject::Volumes& v) {
    for (std::size_t f = 0; f < v.size(); ++f) j.veld(fasenamen[f], v[f], Decimalen::aantal);
  });
}

}  // namespace

std::string bonnenlijst_tekst(const Bonnenlijst& l, const Studie& s, std::optional<Bonindeling> per,
                              const Weergave& w) {
  Bladzijde blad(w);
  blad.kop(s.naam + ": wat de kassabonnen zeggen");
  blad.alinea(over_het_traject(l.traject));
  if (s.trekrijen) blad.alinea(std::string(voor_de_herijking));
  if (!l.posten.empty()) {
    blad.onderdeel("Wat een standaardtraject kost",
                   "gewogen gemiddelde van " + std::to_string(l.bonnen) + (l.bonnen == 1 ? " bon" : " bonnen") +
                       ", euro van " + std::to_string(s.prijspeil),
                   gemiddelden(l));
    if (l.beschermd) {
      blad.wit();
      blad.alinea(over_de_bescherming(l));
    }
  }
  vertel_bonnen(blad, l, per);
  return blad.tekst();
}

std::string bonnenlijst_json(const Bonnenlijst& l, const Studie& s) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", s.naam);
  j.veld("prijspeil", s.prijspeil);
  j.veld("voor_herijking", static_cast<bool>(s.trekrijen));
  j.veld("aantal", static_cast<int>(l.bonnen));
  j.veld("per_kassabon", l.per_kassabon);
  j.veld("beschermd", l.beschermd);
  j.object("standaardtraject", [&] { schrijf_traject(j, l.traject); });
  j.objecten("posten", l.posten, [&](const Bonpost& p) {
    schrijf_plaats(j, p);
    j.veld("bonnen", static_cast<int>(p.bonnen));
    schrijf(j, p.gemiddelde);
  });
  j.objecten("kassabonnen", l.rijen, [&](const Bonrij& r) {
    j.veld("kassabon", r.kop.id);
    j.veld("gewicht", r.kop.aandeel, Decimalen::aandeel);
    j.sleutel("posten");
    j.begin_lijst();
    for (std::size_t p = 0; p < l.posten.size(); ++p) {
      j.begin_object();
      schrijf_plaats(j, l.posten[p]);
      schrijf(j, r.bedragen[p]);
      j.eind_object();
    }
    j.eind_lijst();
    j.objecten("opvallend", r.uitschieters, [&](const Uitschieter& u) {
      schrijf_plaats(j, l.posten[u.post]);
      j.veld("wat", u.in_besparing ? "besparing" : "zonder");
      j.veld("waarde", u.waarde, Decimalen::euro);
      j.veld("middelste", u.middelste, Decimalen::euro);
    });
  });
  j.eind_object();
  return j.klaar();
}

std::string bonnenlijst_csv(const Bonnenlijst& l, CsvDialect dialect) {
  struct R {
    const Bonpost& post;
    const Bonbedrag& bedrag;
    const Bonrij* bon;  // none: the average
    std::size_t nr;     // of the post
  };
  const auto opvallend = [](const R& r) {
    std::vector<std::string> in;
    if (r.bon != nullptr)
      for (const Uitschieter& u : r.bon->uitschieters)
        if (u.post == r.nr) in.emplace_back(u.in_besparing ? "besparing" : "zonder");
    return aaneen(in, " ");
  };
  static const Velden<R> velden =
      Velden<R>()
          .veld("kassabon", Celsoort::tekst, [](const R& r) { return r.bon != nullptr ? r.bon->kop.id : "gemiddeld"; })
          .veld("gewicht", Celsoort::aandeel,
                [](const R& r) { return r.bon != nullptr ? std::optional(r.bon->kop.aandeel) : std::nullopt; })
          .veld("per", Celsoort::tekst,
                [](const R& r) { return bonindelingen[static_cast<std::size_t>(r.post.indeling)]; })
          .veld("post", Celsoort::tekst, [](const R& r) { return postnaam(r.post); })
          .veld("bonnen", Celsoort::geheel, [](const R& r) { return r.post.bonnen; })
          .veld("zonder", Celsoort::euro, [](const R& r) { return r.bedrag.zonder; })
          .veld("met", Celsoort::euro, [](const R& r) { return r.bedrag.met; })
          .veld("besparing", Celsoort::euro, [](const R& r) { return r.bedrag.besparing(); })
          .veld("opvallend", Celsoort::tekst, opvallend);
  std::vector<R> rijen;
  for (std::size_t p = 0; p < l.posten.size(); ++p) rijen.push_back({l.posten[p], l.posten[p].gemiddelde, nullptr, p});
  for (const Bonrij& bon : l.rijen)
    for (std::size_t p = 0; p < l.posten.size(); ++p) rijen.push_back({l.posten[p], bon.bedragen[p], &bon, p});
  return naar_csv(velden, rijen, dialect);
}

}  // namespace mbc
