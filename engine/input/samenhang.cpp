#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/tekst.h"
#include "input/bouw.h"
#include "input/scalair.h"

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

/// A trend that makes more families than a computer can simulate.
void controleer_instroom(const Bouwplaats& b) {
  constexpr double meeste = 1e6;
  const double trend = b.getallen.waarde(b.studie.instroom.trend).value_or(0);
  const double groei = std::pow(1 + std::max(trend, 0.0), b.studie.horizon);
  for (const Gemeente& g : b.studie.gemeenten) {
    const double instroom = b.getallen.waarde(g.instroom).value_or(0) * groei;
    if (instroom <= meeste) continue;
    const Boom* boom = kind(kind(kind(&b.bomen.studie, "gemeenten"), g.naam), "instroom");
    b.melder.fout(*boom, {"de instroom van " + g.naam + " groeit tot meer dan een miljoen gezinnen per jaar",
                          "een kleinere instroom of trend",
                          {},
                          {}});
  }
}

void eis_inhoud(const Bouwplaats& b, const char* sleutel, const char* wat) {
  const Boom* boom = kind(&b.bomen.studie, sleutel);
  if (boom != nullptr && (is_kaart(*boom) || is_lijst(*boom)) && boom->empty()) {
    b.melder.fout(*boom, {"\"" + std::string(sleutel) + "\" is leeg", wat, {}, {}});
  }
}

/// Refuses a name that differs from another in capitals only: they would be counted apart, and read as one.
class Schrijfwijzen final {
 public:
  Schrijfwijzen(const Bouwplaats& b, std::string wat) : b_(b), wat_(std::move(wat)) {}

  void neem(const std::string& naam, const Plaats& plaats) {
    const auto [eerste, nieuw] = gezien_.try_emplace(kleine_letters(naam), naam, plaats);
    if (nieuw || eerste->second.first == naam) return;
    b_.melder.fout(plaats, {wat_ + " \"" + naam + "\" verschilt alleen in hoofdletters van een andere",
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
  for (const auto& [sleutel, wat] :
       {std::pair("geldstromen", "geldstroom"), {"tarieven", "functie"}, {"gemeenten", "gemeente"}}) {
    const Boom* kaart = kind(&b.bomen.studie, sleutel);
    if (kaart == nullptr || !is_kaart(*kaart)) continue;
    Schrijfwijzen namen(b, wat);
    for (const auto& [naam, boom] : *kaart) {
      namen.neem(naam, boom.data().sleutel);
      const Boom* drager = kind(&boom, "drager");
      if (const auto tekst = tekst_van(drager)) dragers.neem(*tekst, drager->data().plaats);
    }
  }
}

const Boom* langs(const Boom* boom, const std::vector<std::string>& pad) {
  for (const std::string& deel : pad) boom = kind(boom, deel);
  return boom;
}

/// Something in this tree that was set on the command line; none where nothing was.
const Boom* gezet(const Boom& boom) {
  if (boom.data().uit_zet) return &boom;
  for (const auto& [sleutel, deel] : boom) {
    if (const Boom* g = gezet(deel)) return g;
  }
  return nullptr;
}

/// Refuses what is set in the study where every scenario has its own: a user would read that it does not matter.
class Overschreven final {
 public:
  explicit Overschreven(const Bouwplaats& b) : b_(b) {
    const Boom* gemeenten = kind(&b.bomen.studie, "gemeenten");
    if (gemeenten == nullptr) return;
    for (const auto& [naam, gemeente] : *gemeenten) huidig_ = huidig_ || kind(&gemeente, "huidig") != nullptr;
  }

  void controleer() const {
    if (b_.bomen.scenarios.empty() || !b_.bomen.alle_scenarios) return;
    in_deel(b_.bomen.studie, {});
    const Boom* gemeenten = kind(&b_.bomen.studie, "gemeenten");
    if (gemeenten == nullptr || !is_kaart(*gemeenten)) return;
    for (const auto& [naam, gemeente] : *gemeenten) in_deel(gemeente, naam);
  }

 private:
  void in_deel(const Boom& boom, const std::string& gemeente) const {
    std::vector<std::string> delen{"implementatie"};
    // With families that have the werkwijze already, the study's own hold in the years before the first.
    if (!huidig_) delen.insert(delen.end(), {"methodetrouw", "effecten"});
    for (const std::string& deel : delen) {
      const Boom* kaart = kind(&boom, deel);
      if (kaart == nullptr) continue;
      for (const auto& [sleutel, waarde] : *kaart) meld(waarde, {deel, sleutel}, gemeente);
    }
    const Boom* investeringen = kind(&boom, "investeringen");
    if (investeringen == nullptr) return;
    for (const auto& [naam, investering] : *investeringen) {
      for (const auto& [sleutel, waarde] : investering) meld(waarde, {"investeringen", naam, sleutel}, gemeente);
    }
  }

  /// What a scenario has in its place: its own, or for a gemeente what it says of that.
  static const Boom* eigen(const Boom& scenario, const std::vector<std::string>& pad, const std::string& gemeente) {
    if (const Boom* b = langs(&scenario, pad)) return b;
    return gemeente.empty() ? nullptr : langs(kind(kind(&scenario, "gemeenten"), gemeente), pad);
  }

  void meld(const Boom& waarde, const std::vector<std::string>& pad, const std::string& gemeente) const {
    const Boom* van_gebruiker = gezet(waarde);
    if (van_gebruiker == nullptr) return;
    std::vector<Noot> noten;
    std::string ander;
    for (const Bestandsboom& s : b_.bomen.scenarios) {
      const Boom* in_plaats = eigen(s.boom, pad, gemeente);
      if (in_plaats == nullptr) return;
      noten.push_back({in_plaats->data().plaats, "hier staat " + als_tekst(*in_plaats)});
      const std::string nummer = tekst_van(kind(&s.boom, "nummer")).value_or("<nummer>");
      if (ander.empty() || ander == std::to_string(b_.studie.nulalternatief)) ander = nummer;
    }
    std::string naam = gemeente.empty() ? "" : "gemeenten." + gemeente;
    for (const std::string& deel : pad) naam += (naam.empty() ? "" : ".") + deel;
    b_.melder.fout(van_gebruiker->data().sleutel,
                   {"\"" + naam + "\" van de studie doet niets: elk scenario heeft zijn eigen", "dat van een scenario",
                    "scenarios." + ander + "." + naam, std::move(noten)});
  }

  const Bouwplaats& b_;
  bool huidig_ = false;
};

}  // namespace

void controleer_samenhang(const Bouwplaats& b) {
  const Traject& t = b.studie.traject;
  hoogstens(b, "kans_ots", t.kans_ots, "kans_vto", t.kans_vto);
  hoogstens(b, "kans_recidive_1jaar", t.kans_recidive_1jaar, "kans_recidive_2jaar", t.kans_recidive_2jaar);
  controleer_leeftijd(b);
  controleer_nulalternatief(b);
  controleer_instroom(b);
  controleer_schrijfwijzen(b);
  Overschreven(b).controleer();
  eis_inhoud(b, "geldstromen", "minstens één geldstroom");
  eis_inhoud(b, "gemeenten", "minstens één gemeente");
  eis_inhoud(b, "scenarios", "minstens één scenario");
  eis_inhoud(b, "kassabonnen", "minstens één kassabon");
}

}  // namespace mbc
