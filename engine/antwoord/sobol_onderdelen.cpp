#include "antwoord/sobol_onderdelen.h"

#include <algorithm>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"

namespace mbc {
namespace {

std::string deel(double x) { return procent(x, 0); }
std::string tussen(const Index& i) { return deel(i.laag) + " – " + deel(i.hoog); }

/// Told from zero by either index.
bool telt(const std::optional<Factorindex>& x) { return x && (x->eerste.boven_nul() || x->totaal.boven_nul()); }

Tabelcel waarde(const Index& i) {
  return i.boven_nul() ? Tabelcel{deel(i.waarde)} : Tabelcel{deel(i.waarde) + " *", Stijl::zwak};
}
Tabelcel interval(const Index& i) { return {tussen(i), Stijl::zwak}; }

Tabel tabel(const Sobolanalyse& a, std::size_t s, const Getalnamen& namen) {
  Tabel uit({{"getal", Uitlijning::links},
             {"bron", Uitlijning::links},
             {"eerste orde", Uitlijning::rechts},
             {"95% zeker", Uitlijning::rechts},
             {"totaal", Uitlijning::rechts},
             {"95% zeker", Uitlijning::rechts}});
  if (!a.spreiding[s].te_duiden) return uit;
  std::vector<const Sobolfactor*> factoren = factoren_op_totaal(a, s);
  factoren.resize(std::min(factoren.size(), meeste_factoren));
  for (const Sobolfactor* f : factoren) {
    const Factorindex& x = *f->scenarios[s].saldo;
    uit.rij({{naam_van(namen, f->naam)},
             broncel(f->kwaliteit),
             waarde(x.eerste),
             interval(x.eerste),
             waarde(x.totaal),
             interval(x.totaal)});
  }
  return uit;
}

}  // namespace

std::vector<const Sobolfactor*> factoren_op_totaal(const Sobolanalyse& a, std::size_t s) {
  std::vector<const Sobolfactor*> uit;
  for (const Sobolfactor& f : a.factoren)
    if (telt(f.scenarios[s].saldo)) uit.push_back(&f);
  std::stable_sort(uit.begin(), uit.end(), [s](const Sobolfactor* x, const Sobolfactor* y) {
    return x->scenarios[s].saldo->totaal.waarde > y->scenarios[s].saldo->totaal.waarde;
  });
  return uit;
}

std::vector<Onderdeel> tabellen_sobol(const Sobolanalyse& a, const Getalnamen& namen) {
  std::vector<Onderdeel> uit;
  for (std::size_t s = 0; s < a.scenarios.size(); ++s)
    uit.push_back({scenariotitel(a.scenarios[s].nummer, a.scenarios[s].naam),
                   "aandeel in de onzekerheid van het saldo, met rekenruis", tabel(a, s, namen)});
  return uit;
}

std::string rest_van_sobol(const Sobolanalyse& a, std::size_t s) {
  if (!a.spreiding[s].te_duiden) return {};
  const std::size_t tellen = factoren_op_totaal(a, s).size(), rest = a.factoren.size() - tellen;
  std::string uit;
  if (tellen > meeste_factoren)
    uit += "En " + std::to_string(tellen - meeste_factoren) + " kleinere; de CSV geeft ze alle. ";
  if (rest > 0)
    uit += std::to_string(rest) + (rest == 1 ? " getal is" : " getallen zijn") + " niet van nul te onderscheiden.";
  return uit;
}

std::string zin_sobol(const Sobolanalyse& a, std::size_t s) {
  const Sobolspreiding& x = a.spreiding[s];
  if (!x.te_duiden)
    return "De onzekerheid is niet van het toeval tussen gezinnen te onderscheiden; er zijn geen indices.";
  const Index& zwak = a.zwak.scenarios[s].saldo->eerste;
  std::string uit = "De onzekerheid in het saldo (standaardafwijking) is " + bedrag(x.sd, x.mcse) + ". ";
  if (a.factoren.size() > 1)
    uit += "Getal voor getal verklaren de eerste ordes samen " + deel(x.eerste_samen.waarde) + " (" +
           tussen(x.eerste_samen) + "); wat aan 100% ontbreekt, is samenspel tussen getallen. ";
  return uit + "Op getallen uit het geheugen (G), aannames (X) of zonder bron (-) rust " + deel(zwak.waarde) + " (" +
         tussen(zwak) + "). Van de spreiding tussen replicaties is " + procent(x.aandeel_toeval, 1) +
         " toeval tussen gezinnen; dat zit niet in deze cijfers.";
}

std::string leeswijzer_sobol() {
  return "Eerste orde: hoeveel van de onzekerheid gemiddeld verdwijnt als dit getal bekend is. Totaal: hoeveel er "
         "overblijft als al het andere bekend is, samenspel meegeteld. Het interval is rekenruis, geen onzekerheid: "
         "meer punten maken het smaller. Met * is een index niet van nul te onderscheiden. Toeval tussen gezinnen is "
         "eruit gehaald.";
}

const Velden<Factorrij>& velden_sobol() {
  using R = Factorrij;
  static const Velden<R> velden = [] {
    Velden<R> uit;
    uit.veld("pad", Celsoort::tekst, [](const R& r) { return r.factor.naam; })
        .veld("bronkwaliteit", Celsoort::tekst, [](const R& r) { return bronmerk(r.factor.kwaliteit); })
        .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
        .alleen_blad("naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; });
    // Empty where there is no index: a zero would say that the number does not matter.
    const auto index = [&uit](const std::string& sleutel, auto van_wie, Index Factorindex::*orde) {
      for (const auto& [achter, deel] :
           {std::pair{"", &Index::waarde}, {"_laag", &Index::laag}, {"_hoog", &Index::hoog}})
        uit.veld(sleutel + achter, Celsoort::aandeel, [van_wie, orde, deel = deel](const R& r) {
          const std::optional<Factorindex>& x = r.indices.*van_wie;
          return x ? std::optional<double>((*x).*orde.*deel) : std::nullopt;
        });
    };
    for (const auto& [voor, van_wie] :
         {std::pair{"", &Sobolindex::saldo}, {"verzilverbaar_", &Sobolindex::verzilverbaar_saldo}}) {
      index(std::string(voor) + "eerste", van_wie, &Factorindex::eerste);
      index(std::string(voor) + "totaal", van_wie, &Factorindex::totaal);
    }
    return uit;
  }();
  return velden;
}

}  // namespace mbc
