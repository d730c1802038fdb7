#include "antwoord/tornado_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

Tabel tabel(const Tornado& t, std::size_t s, Eenheid eenheid, const Getalnamen& namen) {
  Tabel uit({{"getal", Uitlijning::links},
             {"bron", Uitlijning::links},
             {"P10", Uitlijning::komma},
             {"P90", Uitlijning::komma},
             {"saldo bij P10", Uitlijning::komma},
             {"saldo bij P90", Uitlijning::komma},
             {"zwaai", Uitlijning::komma},
             {"rekenruis", Uitlijning::komma},
             {"aandeel", Uitlijning::rechts},
             {"verloop", Uitlijning::links}});
  std::vector<const Balk*> balken = balken_op_volgorde(t, s);
  balken.resize(std::min(balken.size(), meeste_balken));
  for (const Balk* b : balken) {
    const Zwaai& z = b->scenarios[s].saldo;
    uit.rij({{naam_van(namen, b->pad)},
             broncel(b->kwaliteit),
             {waarde_van(*b, b->p10)},
             {waarde_van(*b, b->p90)},
             bedragcel(z.bij_p10, z.mcse, eenheid),
             bedragcel(z.bij_p90, z.mcse, eenheid),
             bedragcel(z.zwaai, z.mcse, eenheid),
             ruiscel(z.mcse, eenheid),
             {procent(b->scenarios[s].aandeel, 0)},
             {verloopwoord(z.verloop), Stijl::waarschuwing}});
  }
  return uit;
}

}  // namespace

std::string verloopwoord(Saldoverloop v) {
  switch (v) {
    case Saldoverloop::heuvel:
      return "heuvel";
    case Saldoverloop::staart:
      return "staart";
    case Saldoverloop::recht:
      break;
  }
  return "";
}

Eenheid eenheid_van_tornado(const Tornado& t) {
  double grootste = 0;
  for (const Balk& b : t.balken)
    for (const ScenarioZwaai& s : b.scenarios)
      grootste = std::max({grootste, std::abs(s.saldo.laagste()), std::abs(s.saldo.hoogste())});
  return kies_eenheid(grootste);
}

std::string waarde_van(const Balk& b, const std::optional<double>& x) {
  if (!x) return {};
  return b.aandeel ? procent(*x, 2) : getal_nl(*x, 3);
}

std::vector<const Balk*> balken_op_volgorde(const Tornado& t, std::size_t s) {
  std::vector<const Balk*> uit;
  for (const Balk& b : t.balken)
    if (b.scenarios[s].saldo.spreiding != 0) uit.push_back(&b);
  std::stable_sort(uit.begin(), uit.end(), [s](const Balk* a, const Balk* b) {
    return a->scenarios[s].saldo.spreiding > b->scenarios[s].saldo.spreiding;
  });
  return uit;
}

std::vector<Onderdeel> tabellen_tornado(const Tornado& t, const Getalnamen& namen) {
  const Eenheid eenheid = eenheid_van_tornado(t);
  std::vector<Onderdeel> uit;
  for (std::size_t s = 0; s < t.scenarios.size(); ++s)
    uit.push_back({scenariotitel(t.scenarios[s].nummer, t.scenarios[s].naam),
                   "saldo met het getal op P10 en op P90, netto contante waarde, " + naam(eenheid),
                   tabel(t, s, eenheid, namen)});
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

std::string leeswijzer_tornado() {
  return "Elk getal staat op zijn P1, P10, P50, P90 en P99; de volgorde is die van het aandeel: hoeveel van de "
         "variantie "
         "van een trekking daarmee is verklaard. Zwaai: saldo bij P90 min saldo bij P10, op dezelfde gezinnen en "
         "trekkingen. Verloop: heuvel, het saldo gaat niet één kant op; staart, het is bij P10 en P90 gelijk en bij P1 "
         "of "
         "P99 anders. Wat 0 is, is geen ruis: het getal doet er voor dit saldo niet toe.";
}

std::string zin_kruistoets(const Tornado& t, std::size_t s) {
  std::string uit;
  for (const Balk& b : t.balken) {
    const ScenarioZwaai& z = b.scenarios[s];
    if (!z.onderschat) continue;
    uit += (uit.empty() ? "Let op: " : "; ") + b.pad + " draagt volgens zijn eerste Sobol-index ongeveer " +
           procent(*z.eerste_orde, 0) + " van de variantie, en zijn balk " + procent(z.aandeel, 0);
  }
  if (uit.empty()) return uit;
  return uit + ". De index is geschat uit " + decimaal(t.kruisreplicaties, 0) +
         " trekkingen; wat zeldzaam is, valt buiten de balken. Kijk met --sobol.";
}

std::string zin_zwakke_bron(const Tornado& t, std::size_t s) {
  return "Van de spreiding rust ongeveer " + procent(aandeel_zwakke_bron(t, s), 0) +
         " op getallen uit het geheugen (G), aannames (X) of zonder bron (-).";
}

const Velden<Balkrij>& velden_tornado() {
  using R = Balkrij;
  const auto als_geschreven = [](const R& r, const std::optional<double>& x) {
    Celwaarde uit(x);
    uit.in_procenten = r.balk.aandeel;
    return uit;
  };
  static const Velden<R> velden =
      Velden<R>()
          .veld("pad", Celsoort::tekst, [](const R& r) { return r.balk.pad; })
          .veld("bronkwaliteit", Celsoort::tekst, [](const R& r) { return bronmerk(r.balk.kwaliteit); })
          .veld("p10", Celsoort::getal, [=](const R& r) { return als_geschreven(r, r.balk.p10); })
          .veld("p90", Celsoort::getal, [=](const R& r) { return als_geschreven(r, r.balk.p90); })
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .alleen_blad("naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .veld("saldo_bij_p10", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.bij_p10; })
          .veld("saldo_bij_p90", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.bij_p90; })
          .veld("zwaai", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.zwaai; })
          .veld("mcse", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.mcse; })
          .veld("verzilverbaar_bij_p10", Celsoort::euro, [](const R& r) { return r.zwaai.verzilverbaar_saldo.bij_p10; })
          .veld("verzilverbaar_bij_p90", Celsoort::euro, [](const R& r) { return r.zwaai.verzilverbaar_saldo.bij_p90; })
          .veld("verzilverbaar_zwaai", Celsoort::euro, [](const R& r) { return r.zwaai.verzilverbaar_saldo.zwaai; })
          .veld("verzilverbaar_mcse", Celsoort::euro, [](const R& r) { return r.zwaai.verzilverbaar_saldo.mcse; })
          .veld("saldo_bij_p1", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.bij[0]; })
          .veld("saldo_bij_p50", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.bij[2]; })
          .veld("saldo_bij_p99", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.bij[4]; })
          .veld("spreiding", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.spreiding; })
          .veld("spreiding_mcse", Celsoort::euro, [](const R& r) { return r.zwaai.saldo.spreiding_mcse; })
          .veld("verloop", Celsoort::tekst,
                [](const R& r) {
                  const Saldoverloop v = r.zwaai.saldo.verloop;
                  return v == Saldoverloop::recht ? "recht" : verloopwoord(v);
                })
          .alleen_blad("afwijkend_verloop", Celsoort::tekst,
                       [](const R& r) { return verloopwoord(r.zwaai.saldo.verloop); })
          .veld("aandeel", Celsoort::aandeel, [](const R& r) { return r.zwaai.aandeel; })
          .veld("eerste_orde", Celsoort::aandeel, [](const R& r) { return r.zwaai.eerste_orde; })
          .veld("onderschat", Celsoort::tekst, [](const R& r) { return r.zwaai.onderschat ? "ja" : "nee"; });
  return velden;
}

}  // namespace mbc
