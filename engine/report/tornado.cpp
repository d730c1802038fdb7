#include "report/tornado.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/grafiek.h"
#include "report/json_schrijver.h"
#include "report/notatie.h"
#include "report/tabel.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_balken = 20;

/// A group's swing as if its numbers were independent: the root of the sum of squares.
struct Groep {
  std::string naam;
  double kwadraat = 0;
  std::size_t getallen = 0;
};

std::vector<Groep> groepen(const Tornado& t, std::size_t s) {
  std::map<std::string, Groep> alle;
  for (const Balk& b : t.balken) {
    Groep& g = alle[b.pad.substr(0, b.pad.find('.'))];
    const double z = b.scenarios[s].saldo.zwaai;
    g.kwadraat += z * z;
    ++g.getallen;
  }
  std::vector<Groep> uit;
  for (auto& [naam, g] : alle) {
    g.naam = naam;
    uit.push_back(g);
  }
  std::stable_sort(uit.begin(), uit.end(), [](const Groep& a, const Groep& b) { return a.kwadraat > b.kwadraat; });
  return uit;
}

class Tekst {
 public:
  Tekst(const Tornado& t, const Weergave& w) : t_(t), w_(w) {
    double grootste = 0;
    for (const Balk& b : t.balken)
      for (const ScenarioZwaai& s : b.scenarios)
        grootste = std::max({grootste, std::abs(s.saldo.bij_p10), std::abs(s.saldo.bij_p90)});
    eenheid_ = kies_eenheid(grootste);
  }

  std::string schrijf(Groepering groepering) {
    std::string uit = alinea("Saldo (netto contante waarde, " + naam(eenheid_) + ", tegen scenario " +
                                 std::to_string(t_.nulalternatief) +
                                 ") met elk onzeker getal op zijn P10 en op zijn P90, de rest getrokken, over " +
                                 std::to_string(t_.replicaties) + " replicaties.",
                             w_.breedte);
    for (std::size_t s = 0; s < t_.scenarios.size(); ++s) {
      uit += "\n" + scenariokop(t_.scenarios[s], w_);
      uit += groepering == Groepering::ja ? per_groep(s) : per_getal(s);
      uit += alinea("Van de spreiding rust ongeveer " + procent(aandeel_zwakke_bron(t_, s), 0) +
                        " op getallen uit het geheugen (G), aannames (X) of zonder bron (-).",
                    w_.breedte, "  ");
    }
    uit += "\n" + alinea(groepering == Groepering::ja
                             ? "De zwaai van een groep is de wortel uit de som van de kwadraten: alsof haar getallen "
                               "los van elkaar bewegen."
                             : "Zwaai: saldo bij P90 min saldo bij P10, op dezelfde gezinnen en trekkingen. Een zwaai "
                               "van 0 is geen ruis: het getal doet er voor dit saldo niet toe.",
                         w_.breedte);
    return uit;
  }

 private:
  [[nodiscard]] std::vector<const Balk*> gesorteerd(std::size_t s) const {
    std::vector<const Balk*> uit;
    for (const Balk& b : t_.balken) uit.push_back(&b);
    std::stable_sort(uit.begin(), uit.end(), [s](const Balk* a, const Balk* b) {
      return std::abs(a->scenarios[s].saldo.zwaai) > std::abs(b->scenarios[s].saldo.zwaai);
    });
    return uit;
  }

  [[nodiscard]] std::string per_getal(std::size_t s) const {
    Tabel tabel({{"getal", Uitlijning::links},
                 {"bron", Uitlijning::links},
                 {"P10", Uitlijning::komma},
                 {"P90", Uitlijning::komma},
                 {"saldo bij P10", Uitlijning::komma},
                 {"bij P90", Uitlijning::komma},
                 {"zwaai", Uitlijning::komma},
                 {"rekenruis", Uitlijning::komma}});
    std::vector<Grafiekpunt> staven;
    const std::vector<const Balk*> balken = gesorteerd(s);
    std::size_t nul = 0;
    for (const Balk* b : balken) nul += b->scenarios[s].saldo.zwaai == 0 ? 1U : 0U;
    for (std::size_t i = 0; i < std::min(balken.size() - nul, meeste_balken); ++i) {
      const Balk& b = *balken[i];
      const Zwaai& z = b.scenarios[s].saldo;
      tabel.rij({{veilig(b.pad)},
                 broncel(b.kwaliteit),
                 {b.p10 ? getal_nl(*b.p10, 3) : ""},
                 {b.p90 ? getal_nl(*b.p90, 3) : ""},
                 {bedrag(z.bij_p10, z.mcse, eenheid_)},
                 {bedrag(z.bij_p90, z.mcse, eenheid_)},
                 {bedrag(z.zwaai, z.mcse, eenheid_), z.zwaai < 0 ? Stijl::negatief : Stijl::gewoon},
                 {ruisgetal(z.mcse, eenheid_), Stijl::zwak}});
      staven.push_back({bronmerk(b.kwaliteit) + " " + b.pad, 0, z.bij_p10, z.bij_p90});
      staven.back().waarde = t_.midden[s].gemiddelde;
    }
    std::string uit =
        tabel.toon(w_.breedte, w_.kleur) + "\n" + staafgrafiek(staven, t_.midden[s].gemiddelde, w_.breedte, w_.kleur);
    const std::size_t rest = balken.size() - nul - staven.size();
    if (rest > 0) uit += "  en " + std::to_string(rest) + " kleinere; --csv geeft ze alle\n";
    if (nul > 0)
      uit +=
          "  " + std::to_string(nul) + (nul == 1 ? " getal doet" : " getallen doen") + " er voor dit saldo niet toe\n";
    return uit;
  }

  [[nodiscard]] std::string per_groep(std::size_t s) const {
    Tabel tabel({{"groep", Uitlijning::links}, {"getallen", Uitlijning::rechts}, {"zwaai", Uitlijning::komma}});
    for (const Groep& g : groepen(t_, s))
      tabel.rij({{veilig(g.naam)}, {std::to_string(g.getallen)}, {bedrag(std::sqrt(g.kwadraat), 0, eenheid_)}});
    return tabel.toon(w_.breedte, w_.kleur);
  }

  const Tornado& t_;
  const Weergave& w_;
  Eenheid eenheid_ = Eenheid::euro;
};

void schrijf(JsonSchrijver& j, std::string_view naam, const Zwaai& z) {
  j.sleutel(naam);
  j.begin_object();
  j.veld("bij_p10", z.bij_p10, Decimalen::euro);
  j.veld("bij_p90", z.bij_p90, Decimalen::euro);
  j.veld("zwaai", z.zwaai, Decimalen::euro);
  j.veld("mcse", z.mcse, Decimalen::euro);
  j.eind_object();
}

}  // namespace

std::string tornado_tekst(const Tornado& t, Groepering groepering, const Weergave& w) {
  return Tekst(t, w).schrijf(groepering);
}

std::string tornado_json(const Tornado& t) {
  JsonSchrijver j;
  begin_analyse(j, t.nulalternatief);
  j.veld("replicaties", t.replicaties);
  scenarios_json(j, t.scenarios, [&](std::size_t s) {
    j.veld("saldo", t.midden[s].gemiddelde, Decimalen::euro);
    j.veld("saldo_mcse", t.midden[s].mcse, Decimalen::euro);
    j.veld("aandeel_zwakke_bron", aandeel_zwakke_bron(t, s), Decimalen::aandeel);
    j.sleutel("balken");
    j.begin_lijst();
    for (const Balk& b : t.balken) {
      j.begin_object();
      j.veld("pad", b.pad);
      j.veld("bronkwaliteit", bronmerk(b.kwaliteit));
      j.veld("p10", b.p10);
      j.veld("p90", b.p90);
      schrijf(j, "saldo", b.scenarios[s].saldo);
      schrijf(j, "verzilverbaar_saldo", b.scenarios[s].verzilverbaar_saldo);
      j.eind_object();
    }
    j.eind_lijst();
  });
  j.eind_object();
  return j.klaar();
}

std::string tornado_csv(const Tornado& t, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop :
       {"pad", "bronkwaliteit", "p10", "p90", "scenario", "saldo_bij_p10", "saldo_bij_p90", "zwaai", "mcse",
        "verzilverbaar_bij_p10", "verzilverbaar_bij_p90", "verzilverbaar_zwaai", "verzilverbaar_mcse"})
    c.tekst(kop);
  c.einde_rij();
  for (const Balk& b : t.balken) {
    for (std::size_t s = 0; s < t.scenarios.size(); ++s) {
      c.tekst(b.pad);
      c.tekst(bronmerk(b.kwaliteit));
      c.getal(b.p10);
      c.getal(b.p90);
      c.geheel(t.scenarios[s].nummer);
      for (const Zwaai* z : {&b.scenarios[s].saldo, &b.scenarios[s].verzilverbaar_saldo})
        for (const double x : {z->bij_p10, z->bij_p90, z->zwaai, z->mcse}) c.getal(x, 2);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
