#include "input/herijkverslag.h"

#include <charconv>
#include <cmath>
#include <set>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "boom/woorden.h"
#include "boom/yaml.h"
#include "model/velden.h"

namespace mbc {
namespace {

constexpr const char* zoals_geschreven = "het bestand zoals mbc herijk het schreef";
/// So many mistakes of one file are told: a wrong file would tell a thousand.
constexpr int meeste_fouten_verslag = 5;

struct Grenzen {
  double laagst = -HUGE_VAL, hoogst = HUGE_VAL;
};
constexpr Grenzen nul_of_meer{0, HUGE_VAL}, deel{0, 1};
constexpr int hoogste_getal = 1'000'000'000;

std::optional<double> als_getal(const Boom& b) {
  if (!is_tekst(b)) return std::nullopt;
  const std::string& s = b.data().tekst;
  double x = 0;
  const auto [eind, fout] = std::from_chars(s.data(), s.data() + s.size(), x);
  return fout == std::errc() && eind == s.data() + s.size() && std::isfinite(x) ? std::optional(x) : std::nullopt;
}

/// Tells what is wrong, no more of it than is of use.
class Klachten {
 public:
  explicit Klachten(Melder& melder) : melder_(melder) {}
  void meld(const Plaats& plaats, const std::string& wat) {
    if (++aantal_ <= meeste_fouten_verslag) melder_.fout(plaats, {wat, zoals_geschreven, {}, {}});
  }
  [[nodiscard]] bool geen() const noexcept { return aantal_ == 0; }

 private:
  Melder& melder_;
  int aantal_ = 0;
};

/// One map of the file: each of its keys is taken by name, and what nobody takes does not belong in it.
class Kaart {
 public:
  Kaart(const Boom& b, Klachten& klachten) : boom_(b), klachten_(klachten) {
    if (!is_kaart(b)) klachten_.meld(b.data().plaats, "hier staat geen groep van sleutels");
  }

  const Boom* neem(const char* naam) {
    genomen_.insert(naam);
    const Boom* b = kind(&boom_, naam);
    if (b == nullptr && is_kaart(boom_)) klachten_.meld(boom_.data().plaats, "\"" + std::string(naam) + "\" ontbreekt");
    return b;
  }
  std::string tekst(const char* naam) {
    const Boom* b = neem(naam);
    if (b == nullptr || is_tekst(*b)) return b != nullptr ? b->data().tekst : std::string();
    return fout(*b, naam, "geen tekst"), std::string();
  }
  double getal(const char* naam, Grenzen grenzen = {}) {
    const Boom* b = neem(naam);
    if (b == nullptr) return 0;
    const std::optional<double> x = als_getal(*b);
    if (x && *x >= grenzen.laagst && *x <= grenzen.hoogst) return *x;
    return fout(*b, naam, x ? "een getal dat niet kan" : "geen getal"), 0;
  }
  int geheel(const char* naam, int laagst = 0) {
    const double x = getal(naam, {static_cast<double>(laagst), hoogste_getal});
    if (x == std::floor(x)) return static_cast<int>(x);
    return fout(*kind(&boom_, naam), naam, "geen geheel getal"), 0;
  }
  bool janee(const char* naam) {
    const Boom* b = neem(naam);
    if (b == nullptr) return false;
    const std::optional<bool> x = janee_van(b);
    if (!x) fout(*b, naam, "geen true of false");
    return x.value_or(false);
  }
  Samenvatting samenvatting(const char* naam) {
    Samenvatting s;
    const Boom* b = neem(naam);
    if (b == nullptr) return s;
    Kaart k(*b, klachten_);
    s.gemiddelde = k.getal("gemiddelde");
    s.sd = k.getal("sd", nul_of_meer);
    s.mcse = k.getal("mcse", nul_of_meer);
    double* const kwantielen[] = {&s.p5, &s.p25, &s.p50, &s.p75, &s.p95};
    const char* const namen[] = {"p5", "p25", "p50", "p75", "p95"};
    for (std::size_t i = 0; i < 5; ++i)
      *kwantielen[i] = k.getal(namen[i], i == 0 ? Grenzen{} : Grenzen{*kwantielen[i - 1], HUGE_VAL});
    s.kans_positief = k.getal("kans_positief", deel);
    k.klaar();
    return s;
  }
  /// Calls f with each element of a list as a Kaart.
  template <class F>
  void elke(const char* naam, F f) {
    const Boom* b = neem(naam);
    if (b == nullptr) return;
    if (!is_lijst(*b)) return fout(*b, naam, "geen lijst");
    for (const auto& [geen, element] : *b) {
      Kaart k(element, klachten_);
      f(k);
      k.klaar();
    }
  }
  void fout(const Boom& b, const char* naam, const std::string& wat) {
    klachten_.meld(b.data().plaats, "\"" + std::string(naam) + "\" is " + wat);
  }
  void klaar() {
    if (!is_kaart(boom_)) return;
    for (const auto& [naam, b] : boom_)
      if (!genomen_.contains(naam)) klachten_.meld(b.data().sleutel, "een sleutel die mbc herijk niet schrijft");
  }

 private:
  const Boom& boom_;
  Klachten& klachten_;
  std::set<std::string> genomen_;
};

Bronkwaliteit kwaliteit_van(Kaart& k) {
  const std::string letter = k.tekst("bronkwaliteit");
  constexpr std::array waarden{Bronkwaliteit::S, Bronkwaliteit::B, Bronkwaliteit::A, Bronkwaliteit::G,
                               Bronkwaliteit::X};
  for (std::size_t i = 0; i < waarden.size(); ++i)
    if (letter == bronkwaliteiten[i]) return waarden[i];
  return Bronkwaliteit::geen;
}

std::vector<std::optional<Invloed>> invloed_van(Kaart& k, const std::vector<Herijktscenario>& scenarios,
                                                Klachten& klachten) {
  std::vector<std::optional<Invloed>> uit(scenarios.size());
  const Boom *euro = k.neem("invloed_saldo"), *ruis = k.neem("invloed_ruis");
  if (euro == nullptr || ruis == nullptr) return uit;
  Kaart per_scenario(*euro, klachten), ruis_per_scenario(*ruis, klachten);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const std::string nummer = std::to_string(scenarios[s].nummer);
    if (kind(euro, nummer) == nullptr) continue;
    uit[s] = Invloed{per_scenario.getal(nummer.c_str()), ruis_per_scenario.getal(nummer.c_str(), nul_of_meer)};
  }
  per_scenario.klaar();
  ruis_per_scenario.klaar();
  return uit;
}

Waarneemverslag waarneming_van(Kaart& k, const std::vector<Herijktscenario>& scenarios, Klachten& klachten) {
  Waarneemverslag w;
  w.naam = k.tekst("naam");
  w.wat = k.tekst("wat");
  w.aandeel = k.janee("aandeel");
  if (const Boom* gezien = k.neem("waargenomen")) {
    w.waarde = als_getal(*gezien);
    if (!w.waarde) w.klein = k.tekst("waargenomen");
    if (!w.waarde && !w.klein.starts_with('<')) k.fout(*gezien, "waargenomen", "geen getal, en ook niet \"<5\"");
  }
  w.vooraf = k.samenvatting("vooraf");
  w.achteraf = k.samenvatting("achteraf");
  w.kans_vooraf = k.getal("kans_vooraf", deel);
  w.kans_achteraf = k.getal("kans_achteraf", deel);
  w.invloed = invloed_van(k, scenarios, klachten);
  w.verantwoording.bron = k.tekst("bron");
  w.verantwoording.kwaliteit = kwaliteit_van(k);
  w.verantwoording.toelichting = k.tekst("toelichting");
  return w;
}

Herijktgetal getal_van(Kaart& k) {
  Herijktgetal g;
  g.pad = k.tekst("pad");
  g.naam = k.tekst("naam");
  g.eenheid = k.tekst("eenheid");
  g.aandeel = k.janee("aandeel");
  g.vooraf = k.samenvatting("vooraf");
  g.achteraf = k.samenvatting("achteraf");
  g.verschuiving = k.getal("verschuiving");
  g.smaller = k.getal("smaller");
  return g;
}

Herijkmaten maten_van(Kaart& k) {
  Herijkmaten m;
  m.replicaties = k.geheel("replicaties", 1);
  m.replicaties_saldo = k.geheel("replicaties_saldo");
  m.ess = k.getal("ess", {1, HUGE_VAL});
  m.verschillend = static_cast<std::size_t>(k.geheel("verschillende_rijen", 1));
  m.stappen = k.geheel("stappen");
  m.zetten = k.geheel("zetten");
  m.aanvaard = k.getal("aanvaard", deel);
  m.alleen_herwogen = k.janee("alleen_herwogen");
  m.rondes = k.geheel("rondes");
  m.trekkingen = k.geheel("leertrekkingen");
  m.gezinnen = k.geheel("gezinnen_per_trekking");
  m.ruis = k.getal("ruis", nul_of_meer);
  m.ernaast = k.getal("ernaast", nul_of_meer);
  // Only what can be relied on is written.
  m.vertrouwen = k.janee("te_vertrouwen") ? Vertrouwen::goed : Vertrouwen::matig;
  return m;
}

}  // namespace

std::optional<Herijkverslag> lees_herijkverslag(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  const std::optional<Boom> boom = lees_yaml(bestand, inhoud, melder);
  if (!boom) return std::nullopt;
  Klachten klachten(melder);
  if (kind(&*boom, "getallen") == nullptr || kind(&*boom, "ess") == nullptr) {
    klachten.meld({bestand, 0, 0}, "dit is niet wat mbc herijk over een herijking schrijft");
    return std::nullopt;
  }
  Kaart k(*boom, klachten);
  Herijkverslag v;
  k.tekst("mbc");
  v.studie = k.tekst("studie");
  v.waarnemingen_naam = k.tekst("waarnemingen_naam");
  v.scenario = k.geheel("scenario");
  v.scenario_naam = k.tekst("scenario_naam");
  v.niet_gebruikt = static_cast<std::size_t>(k.geheel("niet_gebruikt"));
  v.prijspeil = k.geheel("prijspeil");
  v.nulalternatief = k.geheel("nulalternatief");
  k.elke("scenarios", [&](Kaart& s) {
    v.scenarios.push_back(
        {s.geheel("nummer"), s.tekst("naam"), s.samenvatting("saldo_vooraf"), s.samenvatting("saldo_achteraf")});
  });
  k.elke("waarnemingen", [&](Kaart& w) { v.waarnemingen.push_back(waarneming_van(w, v.scenarios, klachten)); });
  k.elke("getallen", [&](Kaart& g) { v.getallen.push_back(getal_van(g)); });
  v.maten = maten_van(k);
  v.trekkingen = k.tekst("trekkingen");
  k.klaar();
  return klachten.geen() ? std::optional(std::move(v)) : std::nullopt;
}

}  // namespace mbc
