#include <algorithm>
#include <map>
#include <utility>

#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

const Boom* in_traject(const Bouwplaats& b, const char* sleutel) {
  return kind(kind(&b.bomen.studie, "traject"), sleutel);
}

std::string met_waarde(const Bouwplaats& b, const char* naam, GetalId id) {
  const std::string waarde = in_notatie(*b.getallen.waarde(id), soort::aandeel.notatie);
  return "\"" + std::string(naam) + "\" (" + (b.getallen.is_vast(id) ? "" : "gemiddeld ") + waarde + ")";
}

/// `groot` must be at least `klein`: on average, where they are uncertain.
void hoogstens(const Bouwplaats& b, const char* klein, GetalId k, const char* groot, GetalId g) {
  const auto wk = b.getallen.waarde(k), wg = b.getallen.waarde(g);
  if (!wk || !wg || *wk <= *wg) return;
  const Boom* bij = in_traject(b, klein) != nullptr ? in_traject(b, klein) : in_traject(b, groot);
  const Boom* ander = in_traject(b, groot);
  std::vector<Noot> noten;
  if (ander != nullptr && ander != bij)
    noten.push_back({ander->data().plaats, "hier staat \"" + std::string(groot) + "\""});
  b.melder.fout(*bij, {met_waarde(b, klein, k) + " is hoger dan " + met_waarde(b, groot, g),
                       "hoogstens \"" + std::string(groot) + "\"",
                       {},
                       std::move(noten)});
}

/// A child that has reached the leeftijdsgrens does not flow in.
void controleer_leeftijd(const Bouwplaats& b) {
  const double grens = b.studie.traject.leeftijdsgrens;
  const Boom* boom = in_traject(b, "leeftijd");
  const Ruwefamilie* f = b.ruw.zoek_familie(boom);
  if (f == nullptr) return;
  Verdeling v;
  v.soort = f->soort;
  v.kansen = f->kansen;
  for (std::size_t i = 0; i < f->delen.size(); ++i) {
    const double x = gemiddelde(b.ruw.zoek(f->delen[i])->verdeling);
    if (f->soort == VerdelingSoort::discreet) {
      v.waarden.push_back(x);
    } else {
      v.p[i] = x;
    }
  }
  const double hoogste = drager(v).second;
  const bool los = v.is_vast() || v.soort == VerdelingSoort::discreet;
  const bool begrensd = std::isfinite(hoogste);
  const bool fout = begrensd ? (los ? hoogste >= grens : hoogste > grens) : 1 - kans_tot(v, grens) > 0.01;
  if (!fout) return;
  const std::string tot = begrensd ? "\"leeftijd\" loopt tot " + getal_tekst(hoogste)
                                   : "meer dan 1% van \"leeftijd\" ligt boven " + getal_tekst(grens);
  b.melder.fout(*boom, {tot, "jonger dan de leeftijdsgrens van " + getal_tekst(grens) + " jaar", {}, {}});
}

void controleer_nulalternatief(const Bouwplaats& b) {
  const Boom* boom = kind(&b.bomen.studie, "nulalternatief");
  if (boom == nullptr || b.studie.nulalternatief < 0 || b.studie.scenarios.empty() || !b.bomen.alle_scenarios) return;
  std::vector<std::string> nummers;
  for (const Scenario& s : b.studie.scenarios) {
    // Where a number is wrong or there twice, it is not known which scenarios there are.
    if (s.nummer < 0 || s.nummer == b.studie.nulalternatief) return;
    if (!nummers.empty() && nummers.back() == std::to_string(s.nummer)) return;
    nummers.push_back(std::to_string(s.nummer));
  }
  b.melder.fout(*boom, {"er is geen scenario " + std::to_string(b.studie.nulalternatief), opsomming(nummers), {}, {}});
}

void eis_inhoud(const Bouwplaats& b, const char* sleutel, const char* wat) {
  const Boom* boom = kind(&b.bomen.studie, sleutel);
  if (boom != nullptr && (is_kaart(*boom) || is_lijst(*boom)) && boom->empty()) {
    b.melder.fout(*boom, {"\"" + std::string(sleutel) + "\" is leeg", wat, {}, {}});
  }
}

/// Refuses a name that a reader takes for another, by its capitals, accents, dashes or a foreign letter: they would be
/// counted apart, and read as one.
class Schrijfwijzen final {
 public:
  Schrijfwijzen(const Bouwplaats& b, std::string wat) : b_(b), wat_(std::move(wat)) {}

  void neem(const std::string& naam, const Plaats& plaats) {
    const auto [eerste, nieuw] = gezien_.try_emplace(uiterlijk(naam), naam, plaats);
    if (nieuw || eerste->second.first == naam) return;
    const bool hoofdletters = kleine_letters(naam) == kleine_letters(eerste->second.first);
    b_.melder.fout(plaats, {wat_ + " \"" + naam + "\" " +
                                (hoofdletters ? "verschilt alleen in hoofdletters" : "is nauwelijks te onderscheiden") +
                                " van een andere",
                            "één schrijfwijze",
                            eerste->second.first,
                            {{eerste->second.second, "hier staat \"" + eerste->second.first + "\""}}});
  }

 private:
  const Bouwplaats& b_;
  std::string wat_;
  std::map<std::string, std::pair<std::string, Plaats>> gezien_;
};

void controleer_schrijfwijzen(const Bouwplaats& b) {
  Schrijfwijzen dragers(b, "drager");
  for (const auto& [sleutel, wat] : {std::pair("geldstromen", "geldstroom"),
                                     {"tarieven", "functie"},
                                     {"gemeenten", "gemeente"},
                                     {"investeringen", "investering"}}) {
    const Boom* kaart = kind(&b.bomen.studie, sleutel);
    if (kaart == nullptr || !is_kaart(*kaart)) continue;
    Schrijfwijzen namen(b, wat);
    for (const auto& [naam, boom] : *kaart) {
      namen.neem(naam, boom.data().sleutel);
      const Boom* drager = kind(&boom, "drager");
      if (const auto tekst = tekst_van(drager)) dragers.neem(*tekst, drager->data().plaats);
    }
  }
  Schrijfwijzen bonnen(b, "kassabon");
  for (const Bestandsboom& bon : b.bomen.kassabonnen) {
    const Boom* id = kind(&bon.boom, "kassabon");
    if (const auto naam = tekst_van(id)) bonnen.neem(*naam, id->data().plaats);
  }
}

}  // namespace

void controleer_samenhang(const Bouwplaats& b) {
  const Traject& t = b.studie.traject;
  hoogstens(b, "kans_ots", t[Kans::ots], "kans_vto", t[Kans::vto]);
  hoogstens(b, "kans_recidive_1jaar", t[Kans::recidive_1jaar], "kans_recidive_2jaar", t[Kans::recidive_2jaar]);
  controleer_leeftijd(b);
  controleer_nulalternatief(b);
  controleer_schrijfwijzen(b);
  eis_inhoud(b, "geldstromen", "minstens één geldstroom");
  eis_inhoud(b, "gemeenten", "minstens één gemeente");
  eis_inhoud(b, "scenarios", "minstens één scenario");
  eis_inhoud(b, "kassabonnen", "minstens één kassabon");
}

}  // namespace mbc
