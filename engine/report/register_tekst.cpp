#include "report/register_tekst.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/verslag_delen.h"
#include "vorm/bladzijde.h"

namespace mbc {
namespace {

constexpr std::size_t breedste_waarde = 34;

std::string uitleg(Bronkwaliteit k) {
  switch (k) {
    case Bronkwaliteit::geen:
      return "niet opgegeven";
    case Bronkwaliteit::S:
      return "S, brondocument van het programma";
    case Bronkwaliteit::B:
      return "B, nagezocht";
    case Bronkwaliteit::A:
      return "A, afgeleid";
    case Bronkwaliteit::G:
      return "G, uit het geheugen";
    case Bronkwaliteit::X:
      return "X, aanname";
  }
  return {};
}

/// What a reader needs of a mean; a number that is given is told in full.
int decimalen(const Aanname& a, double x) {
  constexpr int volledig = 4;
  if (a.verdeling.is_vast() || std::abs(x) < 10) return volledig;
  return std::abs(x) < 100 ? 2 : std::abs(x) < 1000 ? 1 : 0;
}

}  // namespace

std::string als_getal(const Aanname& a, double x) {
  if (a.is_aandeel) return procent(x, 2);
  std::string uit = getal_nl(x, decimalen(a, x));
  if (std::abs(x) < 10000) std::erase(uit, '.');
  return uit;
}

namespace {

std::string plaats_tekst(const Plaats& p, const std::string& map) {
  if (p.bestand.empty()) return "nergens: standaardwaarde";
  if (p.bestand.starts_with("--")) return p.bestand;
  std::string uit = map.empty() ? p.bestand : map + "/" + p.bestand;
  if (p.regel > 0) uit += ":" + std::to_string(p.regel) + ":" + std::to_string(p.kolom);
  return uit;
}

Tabel registertabel(std::span<const Aanname> aannames) {
  Tabel t({{"Getal"}, {"waarde"}, {"gemiddelde", Uitlijning::komma}, {"kwaliteit"}});
  for (const Aanname& a : aannames) {
    if (a.opgave == Opgave::standaard) continue;
    t.rij({{a.pad},
           {kort_af(veilig(a.waarde), breedste_waarde)},
           {als_getal(a, a.gemiddelde)},
           a.verantwoording.bron.empty() ? Tabelcel{"geen bron", Stijl::waarschuwing}
                                         : Tabelcel{kwaliteitsletter(a.verantwoording.kwaliteit)}});
  }
  return t;
}

/// Equal defaults on one line: "0: effecten.vto_reductie, effecten.ots_reductie".
void schrijf_standaardwaarden(Bladzijde& b, const Controle& c) {
  std::vector<std::pair<std::string, std::vector<std::string>>> per_waarde;
  const auto neem = [&](const std::string& pad, const std::string& waarde) {
    const auto zelfde =
        std::find_if(per_waarde.begin(), per_waarde.end(), [&](const auto& w) { return w.first == waarde; });
    if (zelfde == per_waarde.end()) {
      per_waarde.push_back({waarde, {pad}});
    } else {
      zelfde->second.push_back(pad);
    }
  };
  for (const Standaardwaarde& s : c.standaarden) neem(s.pad, s.waarde);
  for (const Aanname& a : c.aannames)
    if (a.opgave == Opgave::standaard) neem(a.pad, a.waarde);
  if (per_waarde.empty()) return;
  b.wit();
  b.kop("Standaardwaarden: niet opgegeven, wel gebruikt");
  for (const auto& [waarde, paden] : per_waarde) b.alinea(opsomming(paden, "en"), "  " + veilig(waarde) + ": ");
}

void schrijf_telling(Bladzijde& b, const Controle& c) {
  std::array<std::size_t, 6> per_kwaliteit{};
  std::size_t standaard = 0, zonder_bron = 0;
  for (const Aanname& a : c.aannames) {
    if (a.opgave == Opgave::standaard) {
      ++standaard;
      continue;
    }
    ++per_kwaliteit[static_cast<std::size_t>(a.verantwoording.kwaliteit)];
    if (a.verantwoording.bron.empty()) ++zonder_bron;
  }
  b.wit();
  const std::size_t aannames = per_kwaliteit[static_cast<std::size_t>(Bronkwaliteit::X)];
  b.alinea(std::to_string(c.aannames.size() - standaard) + " getallen opgegeven, waarvan " + std::to_string(aannames) +
           " een aanname (bronkwaliteit X) en " + std::to_string(zonder_bron) + " zonder bron; " +
           std::to_string(standaard) + " op hun standaardwaarde.");
  std::string kwaliteiten = "Bronkwaliteit:";
  for (const Bronkwaliteit k :
       {Bronkwaliteit::S, Bronkwaliteit::B, Bronkwaliteit::A, Bronkwaliteit::G, Bronkwaliteit::X})
    kwaliteiten += " " + std::to_string(per_kwaliteit[static_cast<std::size_t>(k)]) + " x " + uitleg(k) + ";";
  b.alinea(kwaliteiten + " " + std::to_string(per_kwaliteit[0]) + " x niet opgegeven.");
  if (c.verborgen > 0)
    b.alinea("Weggelaten: " + std::to_string(c.verborgen) +
             " van kassabonnen, want een kassabon beschrijft een gezin. Met --kassabonnen staan ze erbij.");
}

void schrijf_getal(Bladzijde& b, const Aanname& a, const std::string& map) {
  b.kop(a.pad);
  const auto regel = [&](const std::string& naam, const std::string& waarde) {
    if (!waarde.empty()) b.alinea(waarde, "  " + naam + std::string(15 - naam.size(), ' '));
  };
  regel("waarde", a.waarde);
  if (a.verdeling.is_vast()) {
    regel("is", als_getal(a, a.gemiddelde));
  } else {
    regel("verdeling", soortnaam(a.verdeling.soort));
    regel("gemiddelde", als_getal(a, a.gemiddelde));
    regel("P5 en P95", als_getal(a, a.p5) + " en " + als_getal(a, a.p95));
  }
  regel("eenheid", a.verantwoording.eenheid);
  const bool standaard = a.opgave == Opgave::standaard;
  regel("bron", standaard                       ? "geen: standaardwaarde"
                : a.verantwoording.bron.empty() ? "geen: een aanname"
                                                : a.verantwoording.bron);
  if (!standaard) regel("bronkwaliteit", uitleg(a.verantwoording.kwaliteit));
  regel("toelichting", a.verantwoording.toelichting);
  regel("staat in", plaats_tekst(a.oorsprong.plaats, map));
  for (auto laag = a.oorsprong.eerder.rbegin(); laag != a.oorsprong.eerder.rend(); ++laag)
    regel("eerder", laag->tekst + "  in " + plaats_tekst(laag->plaats, map));
}

void schrijf_banner(Bladzijde& b, std::span<const Aanname> aannames) {
  if (std::none_of(aannames.begin(), aannames.end(), [](const Aanname& a) { return a.van_kassabon; })) return;
  b.alinea("Let op: hieronder staan regels van kassabonnen, gegevens van echte gezinnen. Deel dit niet zonder reden.",
           "", Stijl::waarschuwing);
  b.wit();
}

}  // namespace

std::string soortnaam(VerdelingSoort soort) {
  static constexpr std::array<const char*, 10> namen = {"vast",       "uniform", "driehoek", "pert",     "normaal",
                                                        "lognormaal", "beta",    "gamma",    "discreet", "kwantielen"};
  return namen[static_cast<std::size_t>(soort)];
}

std::string kwaliteitsletter(Bronkwaliteit kwaliteit) {
  static constexpr std::array<const char*, 6> letters = {"", "S", "B", "A", "G", "X"};
  return letters[static_cast<std::size_t>(kwaliteit)];
}

std::string register_tekst(const Controle& c, const Weergave& weergave) {
  Bladzijde b(weergave);
  schrijf_banner(b, c.aannames);
  b.kop(c.studie);
  b.alinea("De studie is in orde. Er is niets doorgerekend.");
  b.onderdeel("Register van aannames",
              "elk getal, wat het is en hoe goed de bron ervan is (--toon PAD voor alles over één getal)",
              registertabel(c.aannames));
  schrijf_standaardwaarden(b, c);
  schrijf_telling(b, c);
  if (!c.van_voorbeeld.empty()) {
    b.wit();
    b.alinea(std::to_string(c.van_voorbeeld.size()) +
                 ", te vervangen door een eigen waarde en bron: " + opsomming(c.van_voorbeeld, "en"),
             "Nog van het voorbeeld: ", Stijl::waarschuwing);
  }
  toon_waarschuwingen(b, c.waarschuwingen);
  return b.tekst();
}

std::string toon_tekst(std::span<const Aanname> aannames, const Weergave& weergave, const std::string& map) {
  Bladzijde b(weergave);
  schrijf_banner(b, aannames);
  for (std::size_t i = 0; i < aannames.size(); ++i) {
    if (i > 0) b.wit();
    schrijf_getal(b, aannames[i], map);
  }
  return b.tekst();
}

}  // namespace mbc
