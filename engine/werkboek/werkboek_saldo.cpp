#include "antwoord/herkomst_onderdelen.h"
#include "report/analyse_tekst.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets of where a saldo comes from: sums are live, every other cell stands in what was analysed.
namespace mbc {
namespace {

constexpr Kol eerste_stroom = 4;

/// The rows of one scenario: a column for each geldstroom, and their sum.
class Scenariorijen {
 public:
  Scenariorijen(Tabelblad& t, const ScenarioHerkomst& s) : t_(t), s_(s) {}

  void schrijf() {
    const Rij baten_van = t_.rij();
    for (std::size_t i = 0; i < aantal_mechanismen; ++i)
      post("mechanisme", mechanismewoord(static_cast<Mechanisme>(i)),
           [i](const Herkomstbeeld& b) { return b.mechanismen[i]; });
    post("mechanisme", "samenspel", [](const Herkomstbeeld& b) { return b.samenspel; });
    const Rij baten = som("baten", baten_van, [](const Herkomstbeeld& b) { return b.baten; });
    const Rij kosten_van = t_.rij();
    for (std::size_t l = 0; l < s_.lijnen.size(); ++l) {
      const Herkomstbedrag& bedrag = s_.totaal.lijnen[l];
      if (bedrag.gemiddelde.waarde == 0 && bedrag.mcse == 0) continue;  // a line of other scenarios
      post(std::string("kosten, ") + groepwoord({s_.lijnen[l].soort, s_.lijnen[l].reikwijdte}), lijnnaam(s_.lijnen[l]),
           [l](const Herkomstbeeld& b) { return b.lijnen[l]; });
    }
    const Rij kosten = som("kosten", kosten_van, [](const Herkomstbeeld& b) { return b.kosten; });
    begin("som", "saldo");
    for (Kol k = 0; k <= samen(); ++k)
      formule(k, celnaam(baten, plek(k)) + "-" + celnaam(kosten, plek(k)), beeld(k).saldo.euro());
    klaar(s_.totaal.saldo);
  }

 private:
  /// The column of all geldstromen together.
  [[nodiscard]] Kol samen() const { return static_cast<Kol>(s_.geldstromen.size()); }
  static Kol plek(Kol k) { return static_cast<Kol>(eerste_stroom + k); }
  /// Past the last geldstroom: of all.
  [[nodiscard]] const Herkomstbeeld& beeld(Kol k) const {
    return k < s_.geldstromen.size() ? s_.geldstromen[k] : s_.totaal;
  }
  void begin(std::string_view soort, std::string_view post) {
    t_.getal(s_.nummer, Celstijl::jaar).tekst(s_.naam).tekst(soort).tekst(post);
  }
  void formule(Kol k, const std::string& formule, double uitkomst) {
    t_.blad().formule(t_.rij(), plek(k), "=" + formule, uitkomst, Celstijl::som_cent);
  }
  void klaar(const Herkomstbedrag& totaal) {
    t_.blad().getal(t_.rij(), plek(static_cast<Kol>(s_.geldstromen.size() + 1)), totaal.mcse, Celstijl::cent);
    t_.volgende_rij();
  }
  template <class Van>
  void post(std::string_view soort, const std::string& naam, Van van) {
    const Kol n = samen();
    begin(soort, naam);
    for (Kol k = 0; k < n; ++k) t_.blad().getal(t_.rij(), plek(k), van(beeld(k)).euro(), Celstijl::cent);
    formule(n, "SUM(" + celnaam(t_.rij(), plek(0)) + ":" + celnaam(t_.rij(), plek(static_cast<Kol>(n - 1))) + ")",
            van(s_.totaal).euro());
    klaar(van(s_.totaal));
  }
  /// The sum of the rows from `van` on; its own row.
  template <class Van>
  Rij som(std::string_view naam, Rij rij, Van van) {
    const Rij eigen = t_.rij();
    begin("som", naam);
    for (Kol k = 0; k <= samen(); ++k)
      formule(k, rij < eigen ? "SUM(" + celnaam(rij, plek(k)) + ":" + celnaam(eigen - 1, plek(k)) + ")" : "0",
              van(beeld(k)).euro());
    klaar(van(s_.totaal));
    return eigen;
  }

  Tabelblad& t_;
  const ScenarioHerkomst& s_;
};

}  // namespace

void blad_herkomst(Xlsx& boek, const Herkomstanalyse& h) {
  std::vector<Tabelblad::Kolomkop> koppen = {{"scenario", 9}, {"naam", 30}, {"soort", 24}, {"post", 48}};
  for (const GeldstroomKop& f : h.geldstromen) koppen.push_back({f.naam + " (" + f.drager + ")", 18});
  koppen.push_back({"samen", 18});
  koppen.push_back({"rekenruis van samen", 16});
  Tabelblad t(boek, "Herkomst", "Waar het saldo vandaan komt",
              "Netto contante waarde in euro's, gemiddeld over " + std::to_string(h.replicaties) +
                  " replicaties. Baten, kosten, saldo en samen zijn formules: alles telt tot op de cent op.",
              koppen);
  for (const ScenarioHerkomst& s : h.scenarios) Scenariorijen(t, s).schrijf();
  t.klaar();
}

void blad_verevening(Xlsx& boek, const Herkomstanalyse& h) {
  Tabelblad t(
      boek, "Wie betaalt", "Wie betaalt, wie wint, en wie zou wie moeten betalen",
      "Netto contante waarde in euro's. Verevening: boven nul ontvangt een drager, onder nul betaalt hij; samen "
      "is het nul. Leeg: dat kan niet.",
      {{"scenario", 9},
       {"naam", 30},
       {"drager", 20},
       {"baten", 16},
       {"kosten", 16},
       {"saldo", 16},
       {"kans positief", 10},
       {"saldo, P5", 16},
       {"saldo, P95", 16},
       {"verzilverbaar saldo", 16},
       {"bij gelijk rendement", 16},
       {"kans daarna", 10},
       {"minste betaling", 16},
       {"kans daarna", 10}});
  for (const ScenarioHerkomst& s : h.scenarios)
    for (const DragerHerkomst& d : s.verdeling) {
      t.getal(s.nummer, Celstijl::jaar).tekst(s.naam).tekst(d.naam);
      for (const double x : {d.baten.gemiddelde, d.kosten.gemiddelde, d.saldo.gemiddelde}) t.getal(x, Celstijl::euro);
      const Samenvatting saldo = wat_bekend_is(d.saldo);
      t.getal(saldo.kans_positief, Celstijl::aandeel);
      for (const double x : {saldo.p5, saldo.p95, d.verzilverbaar_saldo.gemiddelde}) t.getal(x, Celstijl::euro);
      for (const auto& b : {d.gelijk_rendement, d.minste}) {
        t.getal(b ? std::optional(static_cast<double>(b->bedrag.waarde) / 100) : std::nullopt, Celstijl::euro);
        t.getal(b ? std::optional(b->kans) : std::nullopt, Celstijl::aandeel);
      }
      t.volgende_rij();
    }
  t.klaar();
}

}  // namespace mbc
