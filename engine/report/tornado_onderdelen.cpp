#include "report/tornado_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/cellen.h"

namespace mbc {
namespace {

std::string grens(const std::optional<double>& x) { return x ? getal_nl(*x, 3) : ""; }

Tabel tabel(const Tornado& t, std::size_t s, Eenheid eenheid) {
  Tabel uit({{"getal", Uitlijning::links},
             {"bron", Uitlijning::links},
             {"P10", Uitlijning::komma},
             {"P90", Uitlijning::komma},
             {"saldo bij P10", Uitlijning::komma},
             {"saldo bij P90", Uitlijning::komma},
             {"zwaai", Uitlijning::komma},
             {"rekenruis", Uitlijning::komma}});
  std::vector<const Balk*> balken = balken_op_volgorde(t, s);
  balken.resize(std::min(balken.size(), meeste_balken));
  for (const Balk* b : balken) {
    const Zwaai& z = b->scenarios[s].saldo;
    uit.rij({{b->pad},
             broncel(b->kwaliteit),
             {grens(b->p10)},
             {grens(b->p90)},
             bedragcel(z.bij_p10, z.mcse, eenheid),
             bedragcel(z.bij_p90, z.mcse, eenheid),
             bedragcel(z.zwaai, z.mcse, eenheid),
             {ruisgetal(z.mcse, eenheid), Stijl::zwak}});
  }
  return uit;
}

}  // namespace

Eenheid eenheid_van_tornado(const Tornado& t) {
  double grootste = 0;
  for (const Balk& b : t.balken)
    for (const ScenarioZwaai& s : b.scenarios)
      grootste = std::max({grootste, std::abs(s.saldo.bij_p10), std::abs(s.saldo.bij_p90)});
  return kies_eenheid(grootste);
}

std::vector<const Balk*> balken_op_volgorde(const Tornado& t, std::size_t s) {
  std::vector<const Balk*> uit;
  for (const Balk& b : t.balken)
    if (b.scenarios[s].saldo.zwaai != 0) uit.push_back(&b);
  std::stable_sort(uit.begin(), uit.end(), [s](const Balk* a, const Balk* b) {
    return std::abs(a->scenarios[s].saldo.zwaai) > std::abs(b->scenarios[s].saldo.zwaai);
  });
  return uit;
}

std::vector<Onderdeel> tabellen_tornado(const Tornado& t) {
  const Eenheid eenheid = eenheid_van_tornado(t);
  std::vector<Onderdeel> uit;
  for (std::size_t s = 0; s < t.scenarios.size(); ++s)
    uit.push_back({scenariotitel(t.scenarios[s].nummer, t.scenarios[s].naam),
                   "saldo met het getal op P10 en op P90, netto contante waarde, " + naam(eenheid),
                   tabel(t, s, eenheid)});
  return uit;
}

std::string rest_van_tornado(const Tornado& t, std::size_t s) {
  const std::size_t bewegen = balken_op_volgorde(t, s).size(), nul = t.balken.size() - bewegen;
  std::string uit;
  if (bewegen > meeste_balken)
    uit += "En " + std::to_string(bewegen - meeste_balken) + " kleinere; de CSV geeft ze alle. ";
  if (nul > 0)
    uit += std::to_string(nul) + (nul == 1 ? " getal doet" : " getallen doen") + " er voor dit saldo niet toe.";
  return uit;
}

std::string zin_zwakke_bron(const Tornado& t, std::size_t s) {
  return "Van de spreiding rust ongeveer " + procent(aandeel_zwakke_bron(t, s), 0) +
         " op getallen uit het geheugen (G), aannames (X) of zonder bron (-).";
}

}  // namespace mbc
