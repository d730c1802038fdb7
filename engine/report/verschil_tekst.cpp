#include "report/verschil_tekst.h"

#include <algorithm>

#include "base/getaltekst.h"
#include "report/bladzijde.h"
#include "report/json_schrijver.h"

namespace mbc {
namespace {

/// A value as it was written, and where.
struct Geschreven {
  std::string tekst;
  Plaats plaats;
};

Geschreven geschreven(const Verschilkant& kant, const std::optional<GetalId>& id, const std::string& instelling) {
  if (!id) return {instelling, {}};
  const Oorsprong& o = kant.gelezen.oorsprong[id->nr];
  return {o.tekst, o.plaats};
}

std::string met_plaats(const Geschreven& g) {
  if (g.plaats.bestand.empty()) return g.tekst;
  const std::string regel = g.plaats.regel > 0 ? ":" + std::to_string(g.plaats.regel) : "";
  return g.tekst + " (" + g.plaats.bestand + regel + ")";
}

/// A step that neither is something the user wrote nor did anything.
bool is_stil(const Verschilstap& s) {
  const bool nul = std::all_of(s.effect.begin(), s.effect.end(), [](Centen c) { return c.waarde == 0; });
  return nul && !s.wijziging.in_a && s.wijziging.oud == "-" && s.wijziging.nieuw == "-";
}

std::int64_t hele_euros(Centen c) { return (c.waarde + (c.waarde >= 0 ? 50 : -50)) / 100; }

std::string met_teken(std::int64_t euro) { return (euro > 0 ? "+" : "") + decimaal(static_cast<double>(euro), 0); }

Tabel waterval(const Verschil& v) {
  std::vector<Tabelkolom> kolommen = {{"Stap"}};
  for (const int nummer : v.scenarios) kolommen.push_back({"scenario " + std::to_string(nummer), Uitlijning::komma});
  Tabel t(kolommen);
  const auto stand = [&](const std::string& naam, const std::vector<Centen>& bedragen) {
    std::vector<Tabelcel> cellen = {{naam, Stijl::vet}};
    for (const Centen c : bedragen) cellen.push_back({decimaal(static_cast<double>(hele_euros(c)), 0), Stijl::vet});
    t.rij(std::move(cellen));
  };
  stand("saldo van A", v.a);
  std::vector<Centen> nu = v.a;
  int nummer = 0;
  for (const Verschilstap& s : v.stappen) {
    if (is_stil(s)) continue;
    std::vector<Tabelcel> cellen = {{std::to_string(++nummer) + ". " + s.wijziging.wat}};
    for (std::size_t i = 0; i < nu.size(); ++i) {
      const Centen na = nu[i] + s.effect[i];
      cellen.push_back({met_teken(hele_euros(na) - hele_euros(nu[i]))});
      nu[i] = na;
    }
    t.rij(std::move(cellen));
  }
  stand("saldo van B", v.b);
  return t;
}

}  // namespace

std::string verschil_tekst(const Verschilkant& a, const Verschilkant& b, const Verschil& v, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop("Van A naar B");
  blad.alinea("A: " + a.naam);
  blad.alinea("B: " + b.naam);
  blad.wit();
  int nummer = 0;
  for (const Verschilstap& s : v.stappen) {
    if (is_stil(s)) continue;
    blad.alinea(s.wijziging.wat, std::to_string(++nummer) + ". ");
    blad.alinea("in A: " + met_plaats(geschreven(a, s.wijziging.in_a, s.wijziging.oud)), "   ");
    blad.alinea("in B: " + met_plaats(geschreven(b, s.wijziging.in_b, s.wijziging.nieuw)), "   ");
  }
  if (nummer == 0) blad.alinea("Er is niets anders dat de uitkomst kan veranderen.");
  blad.onderdeel("Wat elke wijziging met het saldo doet",
                 "gemiddelde netto contante waarde, euro; de wijzigingen na elkaar, op dezelfde gezinnen", waterval(v));
  return blad.tekst();
}

std::string verschil_json(const Verschilkant& a, const Verschilkant& b, const Verschil& v) {
  JsonSchrijver j;
  const auto bedragen = [&](const char* naam, const std::vector<Centen>& waarden) {
    j.sleutel(naam);
    j.begin_object();
    for (std::size_t i = 0; i < waarden.size(); ++i)
      j.veld(std::to_string(v.scenarios[i]), static_cast<double>(waarden[i].waarde) / 100, Decimalen::euro);
    j.eind_object();
  };
  const auto kant = [&](const char* naam, const Geschreven& g) {
    j.sleutel(naam);
    j.begin_object();
    j.veld("waarde", g.tekst);
    j.veld("bestand", g.plaats.bestand);
    j.veld("regel", g.plaats.regel);
    j.eind_object();
  };
  j.begin_object();
  j.veld("a", a.naam);
  j.veld("b", b.naam);
  bedragen("saldo_a", v.a);
  j.sleutel("stappen");
  j.begin_lijst();
  for (const Verschilstap& s : v.stappen) {
    if (is_stil(s)) continue;
    j.begin_object();
    j.veld("wat", s.wijziging.wat);
    kant("in_a", geschreven(a, s.wijziging.in_a, s.wijziging.oud));
    kant("in_b", geschreven(b, s.wijziging.in_b, s.wijziging.nieuw));
    bedragen("effect", s.effect);
    j.sleutel("mcse");
    j.begin_object();
    for (std::size_t i = 0; i < s.ruis.size(); ++i) j.veld(std::to_string(v.scenarios[i]), s.ruis[i], Decimalen::euro);
    j.eind_object();
    j.eind_object();
  }
  j.eind_lijst();
  bedragen("saldo_b", v.b);
  j.eind_object();
  return j.klaar();
}

}  // namespace mbc
