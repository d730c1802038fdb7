#include "html/html_verantwoording.h"

#include <algorithm>
#include <array>

#include "base/getaltekst.h"
#include "html/kort.h"
#include "report/register_tekst.h"
#include "report/teksten.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

constexpr std::array<Bronkwaliteit, 6> kwaliteiten = {Bronkwaliteit::S, Bronkwaliteit::B, Bronkwaliteit::A,
                                                      Bronkwaliteit::G, Bronkwaliteit::X, Bronkwaliteit::geen};

std::string kwaliteitsuitleg(Bronkwaliteit k) {
  switch (k) {
    case Bronkwaliteit::S:
      return "S – uit een brondocument van het programma";
    case Bronkwaliteit::B:
      return "B – nagezocht in een openbare bron";
    case Bronkwaliteit::A:
      return "A – afgeleid uit S of B";
    case Bronkwaliteit::G:
      return "G – uit het geheugen, niet nagezocht";
    case Bronkwaliteit::X:
      return "X – aanname, te vervangen";
    case Bronkwaliteit::geen:
      return "geen opgave van kwaliteit";
  }
  return {};
}

Tabelcel kwaliteitscel(const Aanname& a) {
  if (a.opgave == Opgave::standaard) return {"standaard", Stijl::zwak};
  const std::string letter = kwaliteitsletter(a.verantwoording.kwaliteit);
  if (!is_zwak(a)) return {letter};
  return {letter.empty() ? "! geen" : "! " + letter, Stijl::waarschuwing};
}

std::string bron_van(const Aanname& a) {
  const Verantwoording& v = a.verantwoording;
  std::string uit = a.opgave == Opgave::standaard ? "standaardwaarde van mbc"
                    : v.bron.empty()              ? "geen: een aanname"
                                                  : v.bron;
  if (!v.toelichting.empty()) uit += " – " + v.toelichting;
  return uit;
}

/// "traject.kans_ots" is under "traject", "scenarios.2.implementatie.doel" under "scenario 2".
std::string groep_van(const std::string& pad) {
  constexpr std::string_view scenario = "scenarios.";
  const bool van_scenario = pad.starts_with(scenario);
  const std::size_t begin = van_scenario ? scenario.size() : 0;
  const std::string deel = pad.substr(begin, pad.find('.', begin) - begin);
  return van_scenario ? "scenario " + deel : deel;
}

Onderdeel tabel_kwaliteit(const Verslag& v) {
  Tabel t({{"Kwaliteit van de bron"}, {"getallen", Uitlijning::rechts}});
  const auto telling = [&](auto&& past) {
    return std::to_string(std::count_if(v.aannames.begin(), v.aannames.end(), past));
  };
  for (const Bronkwaliteit k : kwaliteiten)
    t.rij({{kwaliteitsuitleg(k)}, {telling([k](const Aanname& a) {
             return a.opgave == Opgave::gegeven && a.verantwoording.kwaliteit == k;
           })}});
  t.rij(
      {{"niet opgegeven, standaardwaarde"}, {telling([](const Aanname& a) { return a.opgave == Opgave::standaard; })}});
  return {"Waar de getallen op rusten", "zonder die op kassabonnen", std::move(t)};
}

Onderdeel tabel_register(const Verslag& v) {
  Tabel t({{"Getal"},
           {"zoals geschreven"},
           {"gemiddelde (P5 tot P95)", Uitlijning::rechts},
           {"eenheid"},
           {"kwaliteit"},
           {"bron en toelichting"}});
  std::string groep;
  for (const Aanname& a : v.aannames) {
    if (groep_van(a.pad) != groep) {
      groep = groep_van(a.pad);
      t.tussenkop(groep);
    }
    std::string waarde = als_getal(a, a.gemiddelde);
    if (!a.verdeling.is_vast()) waarde += " (" + als_getal(a, a.p5) + " tot " + als_getal(a, a.p95) + ")";
    t.rij({{a.pad}, {a.waarde}, {waarde}, {a.verantwoording.eenheid}, kwaliteitscel(a), {bron_van(a)}});
  }
  return {"Register van aannames", "elk getal van de studie; ! is zwak onderbouwd", std::move(t)};
}

Onderdeel tabel_bonnen(const Kassabonbeeld& beeld) {
  Tabel t({{"Kassabon"}, {"gemeente"}, {"aandeel", Uitlijning::rechts}, {"regels", Uitlijning::rechts}, {"bron"}});
  for (const KassabonKop& k : beeld.bonnen)
    t.rij({{k.titel.empty() ? k.id : k.titel},
           {k.gemeente},
           {procent(k.aandeel, 0)},
           {std::to_string(k.regels)},
           {k.bron}});
  return {"Gebruikte kassabonnen", "aandeel naar gewicht", std::move(t)};
}

Onderdeel tabel_bongemiddelden(const Verslag& v) {
  Tabel t({{"Geldstroom"}, {"zonder de werkwijze", Uitlijning::rechts}, {"met de werkwijze", Uitlijning::rechts}});
  const Fase* fase = nullptr;
  for (const KassabonGemiddelde& g : v.kassabonnen.gemiddelden) {
    if (!fase || *fase != g.fase) t.tussenkop(std::string(vorm_van(g.fase).kop));
    fase = &g.fase;
    t.rij({{"  " + v.resultaat.geldstromen[g.geldstroom].naam}, {decimaal(g.zonder, 0)}, {decimaal(g.met, 0)}});
  }
  return {"Wat een gezin gemiddeld kost", "gewogen gemiddelde over de kassabonnen, euro per maand of per keer",
          std::move(t)};
}

/// The path of a number on a receipt says nothing to a reader, and tells of a family's line.
bool van_kassabon(std::string_view pad) { return pad.starts_with("kassabonnen."); }

std::string code(std::string_view tekst) { return "<code>" + html(tekst) + "</code>"; }

}  // namespace

std::string html_aannames(const Verslag& v) {
  if (v.aannames.empty()) return "<p>Er is geen register bij deze uitkomst.</p>\n";
  std::string zin = onderbouwing(v);
  return "<p>Een getal is zwak onderbouwd als de kwaliteit G of X is, of als er geen bron bij staat; " + html(zin) +
         ".</p>\n" + html_tabel(tabel_kwaliteit(v), "tabel-kwaliteit") +
         html_uitklap("Elk getal, met bron en kwaliteit", html_tabel(tabel_register(v), "tabel-register"));
}

std::string html_kassabonnen(const Verslag& v) {
  return html_tabel(tabel_bonnen(v.kassabonnen), "tabel-bonnen") +
         html_tabel(tabel_bongemiddelden(v), "tabel-bongemiddelden") + "<p>Wat op minder dan " +
         std::to_string(minste_kassabonnen) + " bonnen staat, is weggelaten: het zou zeggen wat één gezin kost.</p>\n";
}

std::string html_waarschuwingen(const Verslag& v) {
  if (v.waarschuwingen.empty()) return "<p>Er zijn geen waarschuwingen.</p>\n";
  std::string uit = "<ul class=\"waarschuwingen\">\n";
  for (const Verslagwaarschuwing& w : v.waarschuwingen)
    uit += "<li>" + html_alinea(w.tekst) +
           (w.pad && !van_kassabon(*w.pad) ? "<p class=\"pad\">" + code(*w.pad) + "</p>" : "") + "</li>\n";
  return uit + "</ul>\n";
}

std::string html_pm_posten(const Verslag& v) {
  if (v.pm_posten.empty()) return "<p>De studie noemt geen PM-posten.</p>\n";
  Tabel t({{"Wat"}, {"richting"}, {"bron"}});
  for (const PmPost& p : v.pm_posten) t.rij({{p.omschrijving}, {p.richting}, {p.bron}});
  return html_tabel({"PM-posten", "wel echt, niet in euro's", std::move(t)}, "tabel-pm");
}

Herkomst herkomst_van(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  return {r.nulalternatief,
          r.replicaties,
          r.prijspeil,
          r.zaad,
          discontovoet_tekst(r.discontovoet, r.discontovoet_later),
          v.zet,
          v.invoer};
}

std::string html_herkomst(const Herkomst& r) {
  Tabel feiten({{"Gegeven"}, {"waarde"}});
  feiten.rij({{"mbc"}, {"versie " + versie()}});
  feiten.rij({{"nulalternatief"}, {"scenario " + std::to_string(r.nulalternatief)}});
  feiten.rij({{"replicaties"}, {decimaal(r.replicaties, 0)}});
  feiten.rij({{"zaad"}, {std::to_string(r.zaad)}});
  feiten.rij({{"prijspeil"}, {std::to_string(r.prijspeil)}});
  feiten.rij({{"discontovoet"}, {r.discontovoet}});
  for (const std::string& z : r.zet) feiten.rij({{"gezet op de opdrachtregel"}, {"--zet " + z, Stijl::waarschuwing}});
  Tabel invoer({{"Bestand"}, {"sha256"}});
  for (const Invoer& i : r.invoer) invoer.rij({{i.naam}, {i.sha256}});
  return html_tabel({"De berekening", "", std::move(feiten)}, "tabel-berekening") +
         html_tabel({"De invoer", "vingerafdruk van elk gelezen bestand", std::move(invoer)}, "tabel-invoer");
}

}  // namespace mbc
