#include "report/casus_tekst.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "base/getaltekst.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

constexpr const char* banner =
    "Vertrouwelijk: het gezin is gesimuleerd, maar de regels komen van een kassabon die een echt gezin beschrijft.";

std::string euro_tekst(std::int64_t centen) { return decimaal(static_cast<double>(centen) / 100, 2); }

std::string nummertekst(Gezinsnummer n) { return std::to_string(n.jaar) + "-" + std::to_string(n.rang); }

/// "mrt 2024", from months since year 0.
std::string maand(const Studie& s, double moment) {
  static constexpr std::array<const char*, 12> namen = {"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};
  const int m = static_cast<int>(std::floor(moment));
  const int jaar = m >= 0 ? m / 12 : -((11 - m) / 12);
  return std::string(namen[static_cast<std::size_t>(m - 12 * jaar)]) + " " + std::to_string(s.start + jaar);
}

std::string wanneer(const Studie& s, const Casusgebeurtenis& g) {
  if (g.van == g.tot) return maand(s, g.van);
  return maand(s, g.van) + " tot " + maand(s, g.tot) + " (" + getal_nl(g.tot - g.van, 1) + " mnd)";
}

/// What made an event shorter than it was drawn, side by side; empty where nothing did.
std::string waarom_korter(const std::vector<const Casusgebeurtenis*>& gebeurtenissen) {
  static constexpr std::array<const char*, 3> redenen = {"nee", "door de werkwijze", "door de leeftijdsgrens"};
  std::string uit;
  bool korter = false;
  for (const Casusgebeurtenis* g : gebeurtenissen) {
    uit +=
        (uit.empty() ? "" : " | ") + std::string(g == nullptr ? "-" : redenen[static_cast<std::size_t>(g->ingekort)]);
    korter = korter || (g != nullptr && g->ingekort != Inkorting::geen);
  }
  return korter ? "  ingekort: " + uit : std::string();
}

/// The same event in every scenario: its place in the life of the family.
struct Levensplaats {
  int traject;
  Fase fase;
  int volgnummer;
  auto operator<=>(const Levensplaats&) const = default;
};
using Naast = std::map<Levensplaats, std::vector<const Casusgebeurtenis*>>;  ///< one per scenario, or none

Naast leg_naast(const Casus& c) {
  Naast uit;
  for (std::size_t i = 0; i < c.verlopen.size(); ++i) {
    std::map<std::pair<int, Fase>, int> geteld;
    for (const Casusgebeurtenis& g : c.verlopen[i].gebeurtenissen) {
      auto& rij = uit[{g.traject, g.fase, geteld[{g.traject, g.fase}]++}];
      rij.resize(c.verlopen.size());
      rij[i] = &g;
    }
  }
  return uit;
}

/// Events in order of their first moment in any scenario; what happens once before what then begins.
std::vector<std::pair<Levensplaats, std::vector<const Casusgebeurtenis*>>> op_tijd(const Casus& c) {
  const Naast naast = leg_naast(c);
  std::vector<std::pair<Levensplaats, std::vector<const Casusgebeurtenis*>>> uit(naast.begin(), naast.end());
  const auto begin = [](const auto& rij) {
    double eerst = HUGE_VAL;
    for (const Casusgebeurtenis* g : rij.second)
      if (g != nullptr) eerst = std::min(eerst, g->van);
    return eerst;
  };
  std::stable_sort(uit.begin(), uit.end(), [&](const auto& a, const auto& b) {
    return std::tuple(a.first.traject, begin(a), is_maandfase(a.first.fase)) <
           std::tuple(b.first.traject, begin(b), is_maandfase(b.first.fase));
  });
  return uit;
}

std::int64_t som_regel(const Casusgebeurtenis* g, std::size_t regel) {
  std::int64_t som = 0;
  if (g != nullptr)
    for (const Casusregel& r : g->regels)
      if (r.regel == regel) som += r.bedrag.waarde;
  return som;
}

Tabel tijdlijn(const Studie& s, const Casus& c) {
  std::vector<Tabelkolom> kolommen = {{"Wat"}, {"geldstroom"}};
  for (const Casusverloop& v : c.verlopen)
    kolommen.push_back({"scenario " + std::to_string(s.scenarios[v.scenario].nummer), Uitlijning::komma});
  Tabel t(kolommen);
  const std::vector<KassabonRegel>* regels =
      c.kassabon < s.kassabonnen.size() ? &s.kassabonnen[c.kassabon].regels : nullptr;
  for (const auto& [plaats, gebeurtenissen] : op_tijd(c)) {
    std::string kop = "traject " + std::to_string(plaats.traject) + ", " + std::string(fasewoord(plaats.fase)) + ": ";
    for (std::size_t i = 0; i < gebeurtenissen.size(); ++i)
      kop +=
          (i > 0 ? " | " : "") + (gebeurtenissen[i] != nullptr ? wanneer(s, *gebeurtenissen[i]) : std::string("niet"));
    t.tussenkop(kop);
    if (const std::string korter = waarom_korter(gebeurtenissen); !korter.empty()) t.tussenkop(korter);
    for (std::size_t r = 0; regels != nullptr && r < regels->size(); ++r) {
      if ((*regels)[r].fase != plaats.fase) continue;
      std::vector<Tabelcel> cellen = {{"  " + (*regels)[r].omschrijving},
                                      {s.geldstromen[(*regels)[r].geldstroom].naam}};
      for (const Casusgebeurtenis* g : gebeurtenissen)
        cellen.push_back({g == nullptr ? std::string("-") : euro_tekst(som_regel(g, r))});
      t.rij(std::move(cellen));
    }
  }
  return t;
}

/// All years of a geldstroom; `centen` as Casusverloop::bedragen.
std::int64_t per_geldstroom(const Rooster<std::int64_t, 2>& centen, std::size_t f) {
  std::int64_t som = 0;
  for (std::size_t y = 0; y < centen.maat(0); ++y) som += centen(y, f);
  return som;
}

std::int64_t totaal(const Rooster<std::int64_t, 2>& centen) {
  return std::accumulate(centen.cellen().begin(), centen.cellen().end(), std::int64_t{0});
}

bool is_afgerond(const Casusverloop& v) {
  return std::any_of(v.afronding.cellen().begin(), v.afronding.cellen().end(), [](std::int64_t b) { return b != 0; });
}

Tabel subtotalen(const Studie& s, const Casus& c) {
  std::vector<Tabelkolom> kolommen = {{"Geldstroom"}};
  for (const Casusverloop& v : c.verlopen)
    kolommen.push_back({"scenario " + std::to_string(s.scenarios[v.scenario].nummer), Uitlijning::komma});
  Tabel t(kolommen);
  for (std::size_t f = 0; f < s.geldstromen.size(); ++f) {
    std::vector<Tabelcel> cellen = {{s.geldstromen[f].naam}};
    for (const Casusverloop& v : c.verlopen) cellen.push_back({euro_tekst(per_geldstroom(v.bedragen, f))});
    t.rij(std::move(cellen));
  }
  if (std::any_of(c.verlopen.begin(), c.verlopen.end(), is_afgerond)) {
    std::vector<Tabelcel> afronding = {{"  waarvan afronding: elke regel is op zichzelf afgerond"}};
    for (const Casusverloop& v : c.verlopen) afronding.push_back({euro_tekst(totaal(v.afronding))});
    t.rij(std::move(afronding));
  }
  std::vector<Tabelcel> cellen = {{"totaal", Stijl::vet}};
  for (const Casusverloop& v : c.verlopen) cellen.push_back({euro_tekst(totaal(v.bedragen)), Stijl::vet});
  t.rij(std::move(cellen));
  return t;
}

const Investering& lijn(const Studie& s, const Casusvraag& vraag, const Casusverloop& v, const Casusinvestering& i) {
  return s.scenarios[v.scenario].invoering[vraag.gemeente].investeringen[i.regel];
}

/// A line by its name, and what it asked in each scenario: nothing where it does not apply.
struct Werkwijzerij {
  std::string wat, geldstroom;
  std::vector<const Casusinvestering*> per_scenario;
};
std::vector<Werkwijzerij> werkwijzerijen(const Studie& s, const Casusvraag& vraag, const Casus& c) {
  std::map<std::string, Werkwijzerij> uit;  // by id, as the lines of a study are
  for (std::size_t n = 0; n < c.verlopen.size(); ++n) {
    for (const Casusinvestering& i : c.verlopen[n].werkwijze) {
      const Investering& l = lijn(s, vraag, c.verlopen[n], i);
      Werkwijzerij& rij = uit[l.id];
      rij.wat = l.omschrijving.empty() ? l.id : l.omschrijving;
      rij.geldstroom = s.geldstromen[l.geldstroom].naam;
      rij.per_scenario.resize(c.verlopen.size());
      rij.per_scenario[n] = &i;
    }
  }
  std::vector<Werkwijzerij> rijen;
  for (auto& [id, rij] : uit) rijen.push_back(std::move(rij));
  return rijen;
}

/// Hours and euros of what the family got of the werkwijze.
Tabel werkwijzetabel(const Studie& s, const Casus& c, const std::vector<Werkwijzerij>& rijen) {
  std::vector<Tabelkolom> kolommen = {{"Wat"}, {"geldstroom"}};
  for (const Casusverloop& v : c.verlopen) {
    const std::string scenario = ", scenario " + std::to_string(s.scenarios[v.scenario].nummer);
    kolommen.push_back({"uren" + scenario, Uitlijning::komma});
    kolommen.push_back({"euro" + scenario, Uitlijning::komma});
  }
  Tabel t(kolommen);
  for (const Werkwijzerij& rij : rijen) {
    std::vector<Tabelcel> cellen = {{rij.wat}, {rij.geldstroom}};
    for (const Casusinvestering* i : rij.per_scenario) {
      cellen.push_back({i == nullptr || i->uren == 0 ? std::string("-") : decimaal(i->uren, 1)});
      cellen.push_back({i == nullptr ? std::string("-") : euro_tekst(i->bedrag.waarde)});
    }
    t.rij(std::move(cellen));
  }
  std::vector<Tabelcel> samen = {{"totaal", Stijl::vet}, {""}};
  for (const Casusverloop& v : c.verlopen) {
    double uren = 0;
    Centen bedrag;
    for (const Casusinvestering& i : v.werkwijze) {
      uren += i.uren;
      bedrag += i.bedrag;
    }
    samen.push_back({decimaal(uren, 1), Stijl::vet});
    samen.push_back({euro_tekst(bedrag.waarde), Stijl::vet});
  }
  t.rij(std::move(samen));
  return t;
}

void toon_werkwijze(Bladzijde& b, const Studie& s, const Casusvraag& vraag, const Casus& c) {
  const std::vector<Werkwijzerij> rijen = werkwijzerijen(s, vraag, c);
  if (rijen.empty()) {
    b.wit();
    b.alinea(
        "Uren en producten van de werkwijze kreeg dit gezin niet: geen investering per traject of maand met de "
        "werkwijze geldt voor dit gezin.");
    return;
  }
  b.onderdeel("Wat het gezin van de werkwijze kreeg",
              "investeringen per traject of maand met de werkwijze, niet contant; niet in de bedragen hierboven",
              werkwijzetabel(s, c, rijen));
}

/// Whether a running traject can be taken in, in one of the scenarios shown.
bool kent_instap(const Studie& s, const Casusvraag& vraag, const Casus& c) {
  return std::any_of(c.verlopen.begin(), c.verlopen.end(), [&](const Casusverloop& v) {
    const Verdeling& instap = s.getal(s.scenarios[v.scenario].invoering[vraag.gemeente].instap).verdeling;
    return !instap.is_vast() || instap.p[0] > 0;
  });
}

Tabel trekkingen(const Casus& c, bool met_instap) {
  std::vector<Tabelkolom> kolommen = {{"Traject"},
                                      {"werkwijze (v)", Uitlijning::komma},
                                      {"duur (mnd)", Uitlijning::komma},
                                      {"VTO en OTS (o)", Uitlijning::komma},
                                      {"plaatsing (q)", Uitlijning::komma},
                                      {"terugkeer (z)", Uitlijning::komma},
                                      {"moment (h)", Uitlijning::komma}};
  if (met_instap) kolommen.push_back({"instap (y)", Uitlijning::komma});
  Tabel t(kolommen);
  for (std::size_t j = 0; j < c.trekkingen.size(); ++j) {
    const Casustrekking& d = c.trekkingen[j];
    std::vector<Tabelcel> cellen = {{std::to_string(j + 1)}, {decimaal(d.v, 4)}, {decimaal(d.duur, 2)},
                                    {decimaal(d.o, 4)},      {decimaal(d.q, 4)}, {decimaal(d.z, 4)},
                                    {decimaal(d.h, 4)}};
    if (met_instap) cellen.push_back({decimaal(d.y, 4)});
    t.rij(std::move(cellen));
  }
  return t;
}

void schrijf_geldstromen(JsonSchrijver& j, const Studie& s, const Rooster<std::int64_t, 2>& centen) {
  j.begin_object();
  for (std::size_t f = 0; f < s.geldstromen.size(); ++f)
    j.veld(s.geldstromen[f].naam, static_cast<double>(per_geldstroom(centen, f)) / 100, Decimalen::euro);
  j.eind_object();
}

void schrijf_gebeurtenis(JsonSchrijver& j, const Studie& s, const Kassabon* bon, const Casusgebeurtenis& g) {
  j.begin_object();
  j.veld("traject", g.traject);
  j.veld("fase", fasewoord(g.fase));
  j.veld("van", g.van, Decimalen::aandeel);
  j.veld("tot", g.tot, Decimalen::aandeel);
  j.veld("e", g.e, Decimalen::aandeel);
  j.objecten("regels", g.regels, [&](const Casusregel& r) {
    j.veld("omschrijving", bon->regels[r.regel].omschrijving);
    j.veld("geldstroom", s.geldstromen[bon->regels[r.regel].geldstroom].naam);
    j.veld("jaar", r.jaar);
    j.veld("aantal", r.aantal, Decimalen::aandeel);
    j.veld("bedrag", static_cast<double>(r.bedrag.waarde) / 100, Decimalen::euro);
  });
  j.eind_object();
}

}  // namespace

std::string casus_tekst(const Studie& s, const Casusvraag& vraag, const Casus& c, const Weergave& weergave) {
  Bladzijde b(weergave);
  b.kop("Gezin " + nummertekst(vraag.nummer) + " in " + s.gemeenten[vraag.gemeente].naam + ", replicatie " +
        std::to_string(vraag.replicatie));
  b.alinea(banner, "", Stijl::waarschuwing);
  b.wit();
  const std::string bon = c.kassabon < s.kassabonnen.size() ? s.kassabonnen[c.kassabon].id : "geen";
  b.alinea("Instroom: " + maand(s, 12 * c.instroom) + "; jongste kind " + getal_nl(c.leeftijd, 1) +
           " jaar, de leeftijdsgrens is " + getal_nl(s.traject.leeftijdsgrens, 1) + "; kassabon " + bon +
           ". Alleen wat valt van " + std::to_string(s.start) + " t/m " + std::to_string(s.start + s.horizon - 1) +
           " telt mee. Bedragen in euro's.");
  for (const Casusverloop& v : c.verlopen) {
    const Scenario& scenario = s.scenarios[v.scenario];
    b.alinea("Scenario " + std::to_string(scenario.nummer) + ": " + scenario.naam +
                 (v.bestaat ? "" : "; hier komt dit gezin niet binnen: de instroom is voorkomen"),
             "- ");
  }
  b.onderdeel("Wat er gebeurde", "links het eerste scenario, rechts het tweede", tijdlijn(s, c));
  b.onderdeel("Per geldstroom", "euro, niet contant", subtotalen(s, c));
  toon_werkwijze(b, s, vraag, c);
  b.onderdeel("De trekkingen", "getallen tussen 0 en 1, in elk scenario dezelfde; instroom x = " + decimaal(c.x, 4),
              trekkingen(c, kent_instap(s, vraag, c)));
  return b.tekst();
}

std::string casus_json(const Studie& s, const Casusvraag& vraag, const Casus& c) {
  const Kassabon* bon = c.kassabon < s.kassabonnen.size() ? &s.kassabonnen[c.kassabon] : nullptr;
  JsonSchrijver j;
  j.begin_object();
  j.veld("vertrouwelijk", banner);
  j.veld("gemeente", s.gemeenten[vraag.gemeente].naam);
  j.veld("replicatie", static_cast<int>(vraag.replicatie));
  j.veld("nummer", nummertekst(vraag.nummer));
  j.veld("instroom", c.instroom, Decimalen::aandeel);
  j.veld("leeftijd", c.leeftijd, Decimalen::aandeel);
  j.veld("kassabon", bon != nullptr ? bon->id : std::string());
  j.veld("x", c.x, Decimalen::aandeel);
  j.objecten("trekkingen", c.trekkingen, [&](const Casustrekking& d) {
    for (const auto& [naam, waarde] :
         {std::pair("v", d.v), {"duur", d.duur}, {"o", d.o}, {"q", d.q}, {"z", d.z}, {"h", d.h}, {"y", d.y}})
      j.veld(naam, waarde, Decimalen::aandeel);
  });
  j.objecten("scenarios", c.verlopen, [&](const Casusverloop& v) {
    j.veld("nummer", s.scenarios[v.scenario].nummer);
    j.veld("naam", s.scenarios[v.scenario].naam);
    j.veld("bestaat", v.bestaat);
    j.lijst("gebeurtenissen", v.gebeurtenissen, [&](const Casusgebeurtenis& g) { schrijf_gebeurtenis(j, s, bon, g); });
    j.sleutel("geldstromen");
    schrijf_geldstromen(j, s, v.bedragen);
    j.veld("totaal", static_cast<double>(totaal(v.bedragen)) / 100, Decimalen::euro);
    j.sleutel("afronding");
    schrijf_geldstromen(j, s, v.afronding);
    j.objecten("werkwijze", v.werkwijze, [&](const Casusinvestering& i) {
      const Investering& l = lijn(s, vraag, v, i);
      j.veld("investering", l.id);
      j.veld("omschrijving", l.omschrijving);
      j.veld("geldstroom", s.geldstromen[l.geldstroom].naam);
      j.veld("grondslag", kenmerk(l.grondslag).naam);
      j.veld("aantal", i.aantal, Decimalen::aandeel);
      j.veld("functie", l.functie ? s.functies[*l.functie].naam : std::string());
      j.veld("uren", i.uren, Decimalen::aantal);
      j.veld("bedrag", static_cast<double>(i.bedrag.waarde) / 100, Decimalen::euro);
    });
  });
  j.eind_object();
  return j.klaar();
}

}  // namespace mbc
