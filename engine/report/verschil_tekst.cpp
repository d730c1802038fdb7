#include "report/verschil_tekst.h"

#include <algorithm>
#include <cmath>

#include "report/bladzijde.h"
#include "report/json_schrijver.h"
#include "report/notatie.h"

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

std::string afgerond(Centen c, double ruis) { return bedrag(static_cast<double>(c.waarde) / 100, ruis, Eenheid::euro); }

std::string met_teken(const std::string& bedrag) {
  return bedrag == "0" || bedrag.starts_with('-') ? bedrag : "+" + bedrag;
}

Tabel waterval(const Verschil& v) {
  std::vector<Tabelkolom> kolommen = {{"Stap"}};
  for (const int nummer : v.scenarios) kolommen.push_back({"scenario " + std::to_string(nummer), Uitlijning::komma});
  Tabel t(kolommen);
  const auto stand = [&](const std::string& naam, const std::vector<Centen>& bedragen,
                         const std::vector<double>& ruis) {
    std::vector<Tabelcel> cellen = {{naam, Stijl::vet}};
    for (std::size_t i = 0; i < bedragen.size(); ++i) cellen.push_back({afgerond(bedragen[i], ruis[i]), Stijl::vet});
    t.rij(std::move(cellen));
  };
  stand("saldo van A", v.a, v.ruis_a);
  const std::vector<double>* ruis = &v.ruis_a;
  int nummer = 0;
  for (const Verschilstap& s : v.stappen) {
    // Saldi of other families are apart by the noise of both.
    const auto ruis_van = [&](std::size_t i) { return s.ruis[i].value_or(std::hypot((*ruis)[i], s.ruis_stand[i])); };
    if (!is_stil(s)) {
      std::vector<Tabelcel> cellen = {{std::to_string(++nummer) + ". " + s.wijziging.wat}};
      for (std::size_t i = 0; i < s.effect.size(); ++i)
        cellen.push_back({met_teken(afgerond(s.effect[i], ruis_van(i)))});
      t.rij(std::move(cellen));
    }
    ruis = &s.ruis_stand;
  }
  stand("saldo van B", v.b, *ruis);
  return t;
}

}  // namespace

std::string verschil_tekst(const Verschilkant& a, const Verschilkant& b, const Verschil& v, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop("Van A naar B");
  blad.alinea("A: " + a.naam);
  blad.alinea("B: " + b.naam);
  if (std::any_of(v.stappen.begin(), v.stappen.end(),
                  [](const Verschilstap& s) { return s.wijziging.wat.starts_with("kassabonnen."); }))
    blad.alinea("Vertrouwelijk: hieronder staan regels van een kassabon, en die beschrijft een echt gezin.");
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
  blad.wit();
  blad.alinea(
      "Elk bedrag is afgerond op zijn rekenruis. Die van een wijziging is meestal veel kleiner dan die van een saldo, "
      "want ervoor en erna zijn het dezelfde gezinnen. Daarom tellen afgeronde bedragen niet altijd precies op; --json "
      "geeft ze op de cent.");
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
