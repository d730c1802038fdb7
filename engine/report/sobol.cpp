#include "report/sobol.h"

#include <algorithm>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/grafiek.h"
#include "report/notatie.h"
#include "report/tabel.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_rijen = 20;

/// Told from zero by either index.
bool telt(const Factorindex& x) { return x.eerste.boven_nul() || x.totaal.boven_nul(); }

std::string deel(double x) { return procent(x, 0); }
std::string tussen(const Index& i) { return deel(i.laag) + " – " + deel(i.hoog); }

std::vector<const Sobolfactor*> op_totaal(const Sobolanalyse& a, std::size_t s) {
  std::vector<const Sobolfactor*> uit;
  for (const Sobolfactor& f : a.factoren)
    if (telt(f.scenarios[s].saldo)) uit.push_back(&f);
  std::stable_sort(uit.begin(), uit.end(), [s](const Sobolfactor* x, const Sobolfactor* y) {
    return x->scenarios[s].saldo.totaal.waarde > y->scenarios[s].saldo.totaal.waarde;
  });
  return uit;
}

std::string tabel_en_staven(const Sobolanalyse& a, std::size_t s, const Weergave& w) {
  Tabel tabel({{"getal", Uitlijning::links},
               {"bron", Uitlijning::links},
               {"eerste orde", Uitlijning::rechts},
               {"95% zeker", Uitlijning::rechts},
               {"totaal", Uitlijning::rechts},
               {"95% zeker", Uitlijning::rechts}});
  std::vector<Grafiekpunt> staven;
  const std::vector<const Sobolfactor*> factoren = op_totaal(a, s);
  for (std::size_t i = 0; i < std::min(factoren.size(), meeste_rijen); ++i) {
    const Sobolfactor& f = *factoren[i];
    const Factorindex& x = f.scenarios[s].saldo;
    tabel.rij({{veilig(f.naam)},
               broncel(f.kwaliteit),
               {deel(x.eerste.waarde), x.eerste.boven_nul() ? Stijl::gewoon : Stijl::zwak},
               {tussen(x.eerste), Stijl::zwak},
               {deel(x.totaal.waarde), x.totaal.boven_nul() ? Stijl::gewoon : Stijl::zwak},
               {tussen(x.totaal), Stijl::zwak}});
    staven.push_back({bronmerk(f.kwaliteit) + " " + f.naam, x.totaal.waarde, 0, x.totaal.waarde});
  }
  std::string uit = tabel.toon(w.breedte, w.kleur) + "\n" + staafgrafiek(staven, 0, w.breedte, w.kleur);
  if (factoren.size() > staven.size())
    uit += "  en " + std::to_string(factoren.size() - staven.size()) + " kleinere; --csv geeft ze alle\n";
  if (const std::size_t rest = a.factoren.size() - factoren.size(); rest > 0)
    uit +=
        "  " + std::to_string(rest) + (rest == 1 ? " getal is" : " getallen zijn") + " niet van nul te onderscheiden\n";
  return uit;
}

std::string samenvatting(const Sobolanalyse& a, std::size_t s, const Weergave& w) {
  const Sobolspreiding& x = a.spreiding[s];
  const Index& zwak = a.zwak.scenarios[s].saldo.eerste;
  std::string uit = "De onzekerheid in het saldo (standaardafwijking) is " + bedrag(x.sd, x.mcse) + ". ";
  if (a.factoren.size() > 1)
    uit += "Getal voor getal verklaren de eerste ordes samen " + deel(x.eerste_samen.waarde) + " (" +
           tussen(x.eerste_samen) + "); wat aan 100% ontbreekt, is samenspel tussen getallen. ";
  uit += "Op getallen uit het geheugen (G), aannames (X) of zonder bron (-) rust " + deel(zwak.waarde) + " (" +
         tussen(zwak) + "). Van de spreiding tussen replicaties is " + procent(x.aandeel_toeval, 1) +
         " toeval tussen gezinnen; dat zit niet in deze cijfers.";
  return alinea(uit, w.breedte, "  ");
}

void index_json(JsonSchrijver& j, std::string_view naam, const Index& i) {
  j.sleutel(naam);
  j.begin_object();
  j.veld("waarde", i.waarde, Decimalen::aandeel);
  j.veld("laag", i.laag, Decimalen::aandeel);
  j.veld("hoog", i.hoog, Decimalen::aandeel);
  j.veld("boven_nul", i.boven_nul());
  j.eind_object();
}

void factor_json(JsonSchrijver& j, const Sobolfactor& f, std::size_t s) {
  j.begin_object();
  j.veld("pad", f.naam);
  j.veld("bronkwaliteit", bronmerk(f.kwaliteit));
  for (const auto& [naam, x] : {std::pair("saldo", &f.scenarios[s].saldo),
                                std::pair("verzilverbaar_saldo", &f.scenarios[s].verzilverbaar_saldo)}) {
    j.sleutel(naam);
    j.begin_object();
    index_json(j, "eerste", x->eerste);
    index_json(j, "totaal", x->totaal);
    j.eind_object();
  }
  j.eind_object();
}

}  // namespace

std::string sobol_tekst(const Sobolanalyse& a, const Weergave& w) {
  std::string uit = alinea(
      "Waar komt de onzekerheid in het saldo vandaan? Sobol-indices van elk onzeker getal (netto contante waarde, "
      "tegen scenario " +
          std::to_string(a.nulalternatief) + "), " + decimaal(static_cast<double>(a.punten), 0) + " punten, " +
          decimaal(static_cast<double>(a.doorrekeningen), 0) + " doorgerekende replicaties.",
      w.breedte);
  for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
    uit += "\n" + scenariokop(a.scenarios[s], w);
    if (a.spreiding[s].te_duiden) {
      uit += tabel_en_staven(a, s, w) + "\n" + samenvatting(a, s, w);
    } else {
      uit += alinea("De onzekerheid is niet van het toeval tussen gezinnen te onderscheiden; er zijn geen indices.",
                    w.breedte, "  ");
    }
  }
  return uit + "\n" +
         alinea(
             "Eerste orde: hoeveel van de onzekerheid gemiddeld verdwijnt als dit getal bekend is. Totaal: hoeveel "
             "er overblijft als al het andere bekend is, samenspel meegeteld. Het interval is rekenruis, geen "
             "onzekerheid: meer --punten maken het smaller. Toeval tussen gezinnen is eruit gehaald.",
             w.breedte);
}

std::string sobol_json(const Sobolanalyse& a) {
  JsonSchrijver j;
  begin_analyse(j, a.nulalternatief);
  j.veld("punten", static_cast<int>(a.punten));
  j.sleutel("doorrekeningen");
  j.geheel(a.doorrekeningen);
  scenarios_json(j, a.scenarios, [&](std::size_t s) {
    j.veld("te_duiden", a.spreiding[s].te_duiden);
    j.veld("sd", a.spreiding[s].sd, Decimalen::euro);
    j.veld("mcse", a.spreiding[s].mcse, Decimalen::euro);
    j.veld("aandeel_toeval", a.spreiding[s].aandeel_toeval, Decimalen::aandeel);
    index_json(j, "eerste_samen", a.spreiding[s].eerste_samen);
    j.sleutel("zwakke_bronnen");
    factor_json(j, a.zwak, s);
    j.sleutel("getallen");
    j.begin_lijst();
    for (const Sobolfactor& f : a.factoren) factor_json(j, f, s);
    j.eind_lijst();
  });
  j.eind_object();
  return j.klaar();
}

std::string sobol_csv(const Sobolanalyse& a, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "bronkwaliteit", "scenario"}) c.tekst(kop);
  for (const std::string saldo : {"", "verzilverbaar_"})
    for (const std::string orde : {"eerste", "totaal"})
      for (const char* wat : {"", "_laag", "_hoog"}) c.tekst(saldo + orde + wat);
  c.einde_rij();
  for (const Sobolfactor& f : a.factoren) {
    for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
      c.tekst(f.naam);
      c.tekst(bronmerk(f.kwaliteit));
      c.geheel(a.scenarios[s].nummer);
      for (const Factorindex* x : {&f.scenarios[s].saldo, &f.scenarios[s].verzilverbaar_saldo})
        for (const Index* i : {&x->eerste, &x->totaal})
          for (const double getal : {i->waarde, i->laag, i->hoog}) c.getal(getal, 6);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
