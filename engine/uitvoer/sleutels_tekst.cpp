#include <algorithm>
#include <map>

#include "base/tekst.h"
#include "boom/verdeling_lezer.h"
#include "uitvoer/sleutels.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

std::string op_breedte(const std::string& tekst, std::size_t n) {
  const std::size_t is = breedte(tekst);
  return is < n ? tekst + std::string(n - is, ' ') : tekst;
}

/// What a path is part of: `traject.` of `traject.duur`.
std::string voorvoegsel(const std::string& pad) {
  const std::size_t punt = pad.rfind('.');
  return punt == std::string::npos ? std::string() : pad.substr(0, punt);
}

void schrijf_geheel(Bladzijde& b, const Sleutelrij& r) {
  const Studieveld& v = *r.veld;
  b.kop(r.pad);
  const auto regel = [&](const char* naam, const std::string& tekst) {
    if (!tekst.empty()) b.alinea(tekst, op_breedte(std::string("  ") + naam, 15));
  };
  regel("betekenis", std::string(v.betekenis));
  regel("staat in", std::string(r.bestand->titel) + (r.in_scenario ? "; een scenario kan een eigen hebben" : ""));
  regel("waarde", vormtekst(*v.schema));
  regel("eenheid", eenheidstekst(*v.schema));
  regel("grenzen", grenstekst(*v.schema));
  regel("standaard", standaardtekst(v));
  regel("voorbeeld", voorbeeldtekst(v));
}

/// One line a key, under the section it is in.
void schrijf_lijst(Bladzijde& b, const std::vector<Sleutelrij>& rijen) {
  std::size_t naam = 0, standaard = 0;
  for (const Sleutelrij& r : rijen) {
    naam = std::max(naam, breedte(r.veld->naam) + 2);
    standaard = std::max(standaard, breedte(standaardtekst(*r.veld)) + 2);
  }
  const Bestandsvorm* bestand = nullptr;
  std::string onder;
  for (const Sleutelrij& r : rijen) {
    if (r.bestand != bestand || voorvoegsel(r.pad) != onder) {
      if (bestand != nullptr) b.wit();
      bestand = r.bestand;
      onder = voorvoegsel(r.pad);
      b.kop("In " + std::string(bestand->titel) + (onder.empty() ? "" : ", onder " + onder));
    }
    std::string tekst(r.veld->betekenis);
    if (!r.elders.empty()) tekst += "; zoals " + (r.elders == r.pad ? "in een studie" : r.elders);
    b.alinea(tekst,
             "  " + op_breedte(std::string(r.veld->naam), naam) + op_breedte(standaardtekst(*r.veld), standaard));
  }
}

/// Sections behind the keys they stand among, so that each has its keys together.
std::vector<Sleutelrij> per_onderdeel(const std::vector<Sleutelrij>& rijen) {
  std::map<std::pair<const Bestandsvorm*, std::string>, std::size_t> plaats;
  std::vector<std::vector<Sleutelrij>> delen;
  for (const Sleutelrij& r : rijen) {
    const auto [it, nieuw] = plaats.emplace(std::pair(r.bestand, voorvoegsel(r.pad)), delen.size());
    if (nieuw) delen.emplace_back();
    delen[it->second].push_back(r);
  }
  std::vector<Sleutelrij> uit;
  for (const auto& deel : delen) uit.insert(uit.end(), deel.begin(), deel.end());
  return uit;
}

std::string code(const std::string& tekst) { return tekst.empty() ? tekst : "`" + tekst + "`"; }

void schrijf_kop_van_tabel(std::string& uit, bool met_grenzen) {
  uit += met_grenzen
             ? "| sleutel | betekenis | eenheid | grenzen | standaard | voorbeeld |\n|---|---|---|---|---|---|\n"
             : "| sleutel | betekenis | voorbeeld |\n|---|---|---|\n";
}

void schrijf_rij(std::string& uit, const Sleutelrij& r) {
  const Schema& s = *r.veld->schema;
  std::string betekenis(r.veld->betekenis);
  if (s.vorm == Veldvorm::keuze) betekenis += ": " + vormtekst(s);
  if (!r.elders.empty()) betekenis += "; zoals " + (r.elders == r.pad ? "in een studie" : code(r.elders));
  if (r.in_scenario) betekenis += " (ook in een scenario)";
  uit += "| `" + std::string(r.veld->naam) + "` | " + betekenis + " | " + eenheidstekst(s) + " | " + grenstekst(s) +
         " | " + standaardtekst(*r.veld) + " | " + code(std::string(r.veld->voorbeeld)) + " |\n";
}

constexpr std::string_view inleiding = R"(# Sleutels

Wat er in een studie, een scenario, een kassabon en een lijst van waarnemingen kan staan. Deze bladzijde komt uit het
programma (`mbc sleutels --bladzijde`); in de terminal zegt `mbc sleutels PAD` het van één sleutel of onderdeel.

Een pad als `gemeenten.<gemeente>.huidig` is ook wat `--zet` en `--toon` vragen, met een naam voor `<gemeente>`. Wat in een
scenario kan staan, wint daar van de studie; al het andere geldt in elk scenario.

## Getallen

Een getal is een waarde, of een verdeling als het onzeker is:

| verdeling | voorbeeld |
|---|---|
)";

}  // namespace

std::string sleutels_tekst(const std::vector<Sleutelrij>& rijen, const Weergave& weergave) {
  constexpr std::size_t uitvoerig = 3;
  Bladzijde b(weergave);
  if (rijen.size() > uitvoerig) {
    schrijf_lijst(b, per_onderdeel(rijen));
  } else {
    for (const Sleutelrij& r : rijen) {
      if (&r != &rijen.front()) b.wit();
      schrijf_geheel(b, r);
    }
  }
  return b.tekst();
}

std::string sleutels_json(const std::vector<Sleutelrij>& rijen) {
  JsonSchrijver j;
  j.begin_lijst();
  for (const Sleutelrij& r : rijen) {
    const Studieveld& v = *r.veld;
    const std::vector<std::string> keuzes(v.schema->keuzes.begin(), v.schema->keuzes.end());
    j.begin_object();
    j.veld("bestand", r.bestand->naam);
    j.veld("pad", r.pad);
    j.veld("betekenis", v.betekenis);
    j.veld("waarde", vormtekst(*v.schema));
    j.veld("eenheid", eenheidstekst(*v.schema));
    j.veld("grenzen", grenstekst(*v.schema));
    j.teksten("keuzes", keuzes);
    j.veld("verplicht", v.plicht == Plicht::moet);
    j.veld("standaard", v.standaard.empty() ? std::nullopt : std::optional<std::string>(v.standaard));
    j.veld("voorbeeld", v.voorbeeld);
    j.veld("in_scenario", r.in_scenario);
    j.veld("zoals", r.elders);
    j.eind_object();
  }
  j.eind_lijst();
  return j.klaar();
}

std::string sleutels_bladzijde() {
  std::string uit(inleiding);
  for (const Verdelingvorm& v : verdelingvormen())
    uit += "| `" + std::string(v.naam) + "` | `" + std::string(v.voorbeeld) + "` |\n";
  uit +=
      "\nNaast de verdeling, en met `vast` ook naast een waarde, kan staan waar het getal op rust. `bron`,\n"
      "`bronkwaliteit` en `toelichting` kunnen ook één keer bij een heel onderdeel staan.\n\n";
  schrijf_kop_van_tabel(uit, false);
  for (const Studieveld& v : getalvelden)
    uit += "| `" + std::string(v.naam) + "` | " + std::string(v.betekenis) + " | " + code(std::string(v.voorbeeld)) +
           " |\n";
  std::vector<Sleutelrij> rijen = sleutels();
  std::erase_if(rijen, [](const Sleutelrij& r) { return r.herhaald; });
  const Bestandsvorm* bestand = nullptr;
  std::string onder;
  for (const Sleutelrij& r : per_onderdeel(rijen)) {
    if (r.bestand != bestand) uit += "\n## In " + std::string(r.bestand->titel) + "\n";
    if (r.bestand != bestand || voorvoegsel(r.pad) != onder) {
      onder = voorvoegsel(r.pad);
      uit += onder.empty() ? "\n" : "\n### `" + onder + "`\n\n";
      schrijf_kop_van_tabel(uit, true);
    }
    bestand = r.bestand;
    schrijf_rij(uit, r);
  }
  return uit;
}

}  // namespace mbc
