#include <algorithm>
#include <cmath>

#include "antwoord/sobol.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "vorm/cellen.h"
#include "vorm/tabel.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_rijen = 20;

std::vector<const Morrisfactor*> op_grootte(const Morrisanalyse& a, std::size_t s) {
  std::vector<const Morrisfactor*> uit;
  for (const Morrisfactor& f : a.factoren)
    if (f.scenarios[s].mu_ster > 0) uit.push_back(&f);
  std::stable_sort(uit.begin(), uit.end(), [s](const Morrisfactor* x, const Morrisfactor* y) {
    return x->scenarios[s].mu_ster > y->scenarios[s].mu_ster;
  });
  return uit;
}

Eenheid eenheid_van(const Morrisanalyse& a) {
  double grootste = 0;
  for (const Morrisfactor& f : a.factoren)
    for (const Effectmaat& e : f.scenarios) grootste = std::max(grootste, e.mu_ster);
  return kies_eenheid(grootste);
}

std::string per_scenario(const Morrisanalyse& a, std::size_t s, Eenheid eenheid, const Weergave& w) {
  Tabel tabel({{"getal", Uitlijning::links},
               {"bron", Uitlijning::links},
               {"grootte (μ*)", Uitlijning::komma},
               {"rekenruis", Uitlijning::komma},
               {"met teken (μ)", Uitlijning::komma},
               {"spreiding (σ)", Uitlijning::komma}});
  const std::vector<const Morrisfactor*> factoren = op_grootte(a, s);
  const std::size_t getoond = std::min(factoren.size(), meeste_rijen);
  for (std::size_t i = 0; i < getoond; ++i) {
    const Effectmaat& e = factoren[i]->scenarios[s];
    tabel.rij({{veilig(factoren[i]->naam)},
               broncel(factoren[i]->kwaliteit),
               {bedrag(e.mu_ster, e.mcse, eenheid)},
               ruiscel(e.mcse, eenheid),
               {e.mu ? bedrag(*e.mu, e.mcse, eenheid) : "", e.mu && *e.mu < 0 ? Stijl::negatief : Stijl::gewoon},
               {bedrag(e.sigma, e.mcse, eenheid)}});
  }
  std::string uit = tabel.toon(w.breedte, w.kleur);
  if (factoren.size() > getoond)
    uit += "  en " + std::to_string(factoren.size() - getoond) + " kleinere; --csv geeft ze alle\n";
  if (const std::size_t rest = a.factoren.size() - factoren.size(); rest > 0)
    uit +=
        "  " + std::to_string(rest) + (rest == 1 ? " getal doet" : " getallen doen") + " er voor dit saldo niet toe\n";
  return uit;
}

}  // namespace

std::string morris_tekst(const Morrisanalyse& a, const Weergave& w) {
  const Eenheid eenheid = eenheid_van(a);
  std::string uit =
      alinea("Welke getallen doen ertoe? Elementaire effecten volgens Morris op het saldo (netto contante waarde, " +
                 naam(eenheid) + ", tegen scenario " + std::to_string(a.nulalternatief) + "), " +
                 decimaal(static_cast<double>(a.punten), 0) + " punten, " +
                 decimaal(static_cast<double>(a.doorrekeningen), 0) + " doorgerekende replicaties.",
             w.breedte);
  for (std::size_t s = 0; s < a.scenarios.size(); ++s)
    uit += "\n" + scenariokop(a.scenarios[s], w) + per_scenario(a, s, eenheid, w);
  return uit + "\n" +
         alinea(
             "Een effect is de verandering van het saldo als een getal door zijn hele verdeling gaat, gemeten over "
             "de helft daarvan. Grootte: gemiddeld, zonder teken. Is de spreiding groot, dan hangt het effect van "
             "andere getallen af of is het geen rechte lijn. Dit is een snelle zeef; --sobol verdeelt de onzekerheid.",
             w.breedte);
}

std::string morris_json(const Morrisanalyse& a) {
  JsonSchrijver j;
  begin_analyse(j, a.nulalternatief);
  j.veld("punten", static_cast<int>(a.punten));
  j.sleutel("doorrekeningen");
  j.geheel(a.doorrekeningen);
  scenarios_json(j, a.scenarios, [&](std::size_t s) {
    j.lijst("getallen", a.factoren, [&](const Morrisfactor& f) {
      const Effectmaat& e = f.scenarios[s];
      j.begin_object();
      j.veld("pad", f.naam);
      j.veld("bronkwaliteit", bronmerk(f.kwaliteit));
      j.veld("mu_ster", e.mu_ster, Decimalen::euro);
      j.veld("mcse", e.mcse, Decimalen::euro);
      j.veld("mu", e.mu, Decimalen::euro);
      j.veld("sigma", e.sigma, Decimalen::euro);
      j.eind_object();
    });
  });
  j.eind_object();
  return j.klaar();
}

std::string morris_csv(const Morrisanalyse& a, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "bronkwaliteit", "scenario", "mu_ster", "mcse", "mu", "sigma"}) c.tekst(kop);
  c.einde_rij();
  for (const Morrisfactor& f : a.factoren) {
    for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
      const Effectmaat& e = f.scenarios[s];
      c.tekst(f.naam);
      c.tekst(bronmerk(f.kwaliteit));
      c.geheel(a.scenarios[s].nummer);
      c.getal(e.mu_ster, 2);
      c.getal(e.mcse, 2);
      if (e.mu) {
        c.getal(*e.mu, 2);
      } else {
        c.leeg();
      }
      c.getal(e.sigma, 2);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
