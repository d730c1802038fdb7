#include <algorithm>

#include "report/csv.h"
#include "report/teksten.h"
#include "report/vergelijking.h"
#include "simulate/weging.h"
#include "vorm/kleuren.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets a controller recomputes: cash flows, and their way to the NCW.
namespace mbc {
namespace {

/// Columns of Kasstromen that the formulas of Discontering read.
constexpr Kol kas_scenario = 0, kas_geldstroom = 2, kas_jaar = 5, kas_baten = 7, kas_kosten = 8;

/// Rows of Kasstromen.
std::size_t aantal_rijen(const Resultaat& r) {
  return vergeleken(r).size() * r.geldstromen.size() * static_cast<std::size_t>(r.horizon) * r.gemeenten.size();
}

/// "Kasstromen!$H$5:$H$2004"
std::string kas_bereik(const Resultaat& r, Kol kolom) {
  const std::string letters = kolomletters(kolom);
  const std::size_t eerste = Tabelblad::eerste_rij + 1;
  return "Kasstromen!$" + letters + "$" + std::to_string(eerste) + ":$" + letters + "$" +
         std::to_string(eerste + std::max<std::size_t>(aantal_rijen(r), 1) - 1);
}

/// Columns of a block on Discontering: jaar, t, factor, baten and kosten of each geldstroom, then the totals.
struct Bladkolommen {
  explicit Bladkolommen(std::size_t geldstromen)
      : baten(static_cast<Kol>(3 + 2 * geldstromen)),
        kosten(static_cast<Kol>(baten + 1)),
        saldo(static_cast<Kol>(baten + 2)),
        contant(static_cast<Kol>(baten + 3)),
        cumulatief(static_cast<Kol>(baten + 4)) {}
  static constexpr Kol jaar = 0, t = 1, factor = 2, eerste = 3;
  Kol baten, kosten, saldo, contant, cumulatief;
};

constexpr Rij rij_voet = 2;

/// The cell of a voet: `discontovoet`, or `discontovoet_2027` of one from that year on.
std::string naam_van(const Resultaat::Voet& v) { return "discontovoet_" + std::to_string(v.vanaf); }

/// Below the voeten stand a line of words and a white one.
Rij eerste_blok(const Resultaat& r) { return static_cast<Rij>(rij_voet + 4 + r.discontovoet_later.size()); }

/// What a euro of each year counts for, at the mean voeten.
std::vector<double> factoren(const Resultaat& r) {
  std::vector<double> voeten(static_cast<std::size_t>(r.horizon), r.discontovoet);
  for (const Resultaat::Voet& v : r.discontovoet_later)
    std::fill(voeten.begin() + (v.vanaf - r.start), voeten.end(), v.voet);
  return discontofactoren(voeten);
}

/// One scenario on Discontering: every figure a formula, with the value it has at the study's own discontovoet.
class Blok {
 public:
  Blok(Blad& blad, const Resultaat& r, const ScenarioResultaat& s, Rij boven)
      : blad_(blad), r_(r), s_(s), k_(r.geldstromen.size()), rij_(boven), factoren_(factoren(r)) {}

  /// The first row below.
  Rij schrijf() {
    koppen();
    const Rij eerste = rij_;
    for (std::size_t y = 0; y < s_.jaren.size(); ++y) jaar(y, eerste);
    vergelijk(eerste, rij_ - 1);
    return rij_ + 2;
  }

 private:
  void koppen() {
    blad_.tekst(rij_, 0, "Scenario", Celstijl::titel);
    blad_.getal(rij_, 1, s_.nummer, Celstijl::jaar);
    blad_.tekst(rij_, 2, s_.naam, Celstijl::titel);
    scenario_ = "$B$" + std::to_string(rij_ + 1);
    ++rij_;
    blad_.tekst(rij_, 0, "nummer van de geldstroom", Celstijl::uitleg);
    for (std::size_t f = 0; f < r_.geldstromen.size(); ++f)
      for (Kol i = 0; i < 2; ++i) blad_.getal(rij_, kolom(f, i), static_cast<double>(f + 1), Celstijl::jaar);
    nummers_ = std::to_string(rij_ + 1);
    ++rij_;
    const std::pair<Kol, const char*> vast[] = {{Bladkolommen::jaar, "jaar"},
                                                {Bladkolommen::t, "t"},
                                                {Bladkolommen::factor, "factor"},
                                                {k_.baten, "baten"},
                                                {k_.kosten, "kosten"},
                                                {k_.saldo, "saldo"},
                                                {k_.contant, "saldo contant"},
                                                {k_.cumulatief, "cumulatief contant"}};
    for (const auto& [kolom, kop] : vast) blad_.tekst(rij_, kolom, kop, Celstijl::kop);
    for (std::size_t f = 0; f < r_.geldstromen.size(); ++f) {
      blad_.tekst(rij_, kolom(f, 0), r_.geldstromen[f].naam + ", baten", Celstijl::kop);
      blad_.tekst(rij_, kolom(f, 1), r_.geldstromen[f].naam + ", kosten", Celstijl::kop);
    }
    ++rij_;
  }

  [[nodiscard]] static Kol kolom(std::size_t f, Kol baten_of_kosten) {
    return static_cast<Kol>(Bladkolommen::eerste + 2 * f + baten_of_kosten);
  }
  [[nodiscard]] double factor(std::size_t y) const { return factoren_[y]; }

  /// From the year before, where the study gives more than one voet.
  [[nodiscard]] std::string factorformule(std::size_t y) const {
    if (r_.discontovoet_later.empty()) return "=(1+discontovoet)^-" + cel(Bladkolommen::t);
    if (y == 0) return "=1";
    std::string voet = "discontovoet";
    for (const Resultaat::Voet& v : r_.discontovoet_later)
      if (v.vanaf <= r_.start + static_cast<int>(y)) voet = naam_van(v);
    return "=" + celnaam(rij_ - 1, Bladkolommen::factor) + "/(1+" + voet + ")";
  }

  void jaar(std::size_t y, Rij eerste) {
    const JaarResultaat& j = s_.jaren[y];
    blad_.getal(rij_, Bladkolommen::jaar, j.jaar, Celstijl::jaar);
    blad_.formule(rij_, Bladkolommen::t, "=" + cel(Bladkolommen::jaar) + "-$A$" + std::to_string(eerste + 1),
                  static_cast<double>(y), Celstijl::jaar);
    blad_.formule(rij_, Bladkolommen::factor, factorformule(y), factor(y), Celstijl::factor);
    std::string baten = "=0", kosten = "=0";
    for (std::size_t f = 0; f < r_.geldstromen.size(); ++f) {
      som_kasstromen(kolom(f, 0), kas_baten, j.geldstromen[f].baten.gemiddelde);
      som_kasstromen(kolom(f, 1), kas_kosten, j.geldstromen[f].kosten.gemiddelde);
      baten += "+" + cel(kolom(f, 0));
      kosten += "+" + cel(kolom(f, 1));
    }
    const double saldo = j.totaal.saldo.gemiddelde;
    cumulatief_ += factor(y) * saldo;
    blad_.formule(rij_, k_.baten, baten, j.totaal.baten.gemiddelde, Celstijl::cent);
    blad_.formule(rij_, k_.kosten, kosten, j.totaal.kosten.gemiddelde, Celstijl::cent);
    blad_.formule(rij_, k_.saldo, "=" + cel(k_.baten) + "-" + cel(k_.kosten), saldo, Celstijl::cent);
    blad_.formule(rij_, k_.contant, "=" + cel(Bladkolommen::factor) + "*" + cel(k_.saldo), factor(y) * saldo,
                  Celstijl::cent);
    blad_.formule(rij_, k_.cumulatief, "=SUM(" + celnaam(eerste, k_.contant) + ":" + cel(k_.contant) + ")", cumulatief_,
                  Celstijl::cent);
    ++rij_;
  }

  [[nodiscard]] std::string cel(Kol kolom) const { return celnaam(rij_, kolom); }

  /// The gemeenten together, by the numbers of scenario, geldstroom and year: no text that a user wrote is compared.
  void som_kasstromen(Kol kolom, Kol bedrag, double uitkomst) {
    const std::string formule = "=SUMIFS(" + kas_bereik(r_, bedrag) + "," + kas_bereik(r_, kas_scenario) + "," +
                                scenario_ + "," + kas_bereik(r_, kas_geldstroom) + "," + kolomletters(kolom) + "$" +
                                nummers_ + "," + kas_bereik(r_, kas_jaar) + "," + cel(Bladkolommen::jaar) + ")";
    blad_.formule(rij_, kolom, formule, uitkomst, Celstijl::cent);
  }

  /// The NCW by formulas, that of mbc, and the difference.
  void vergelijk(Rij eerste, Rij laatste) {
    const Rij ncw = rij_, mbc = rij_ + 1, verschil = rij_ + 2;
    blad_.tekst(ncw, 0, "NCW volgens dit blad", Celstijl::kop);
    blad_.tekst(mbc, 0, "NCW volgens mbc", Celstijl::kop);
    blad_.tekst(verschil, 0, "verschil", Celstijl::kop);
    const std::string factoren = "$C$" + std::to_string(eerste + 1) + ":$C$" + std::to_string(laatste + 1);
    const auto kolom_ncw = [&](Kol kolom, const auto& per_jaar, double volgens_mbc) {
      double som = 0;
      for (std::size_t y = 0; y < s_.jaren.size(); ++y) som += factor(y) * per_jaar(s_.jaren[y]);
      blad_.formule(ncw, kolom,
                    "=SUMPRODUCT(" + factoren + "," + celnaam(eerste, kolom) + ":" + celnaam(laatste, kolom) + ")", som,
                    Celstijl::som_cent);
      blad_.getal(mbc, kolom, volgens_mbc, Celstijl::cent);
      blad_.formule(verschil, kolom, "=ROUND(" + celnaam(ncw, kolom) + "-" + celnaam(mbc, kolom) + ",2)",
                    std::round(100 * (som - volgens_mbc)) / 100 + 0.0, Celstijl::cent);
    };
    for (std::size_t f = 0; f < r_.geldstromen.size(); ++f) {
      kolom_ncw(
          kolom(f, 0), [f](const JaarResultaat& j) { return j.geldstromen[f].baten.gemiddelde; },
          s_.geldstromen[f].baten.gemiddelde);
      kolom_ncw(
          kolom(f, 1), [f](const JaarResultaat& j) { return j.geldstromen[f].kosten.gemiddelde; },
          s_.geldstromen[f].kosten.gemiddelde);
    }
    kolom_ncw(
        k_.baten, [](const JaarResultaat& j) { return j.totaal.baten.gemiddelde; }, s_.ncw.baten.gemiddelde);
    kolom_ncw(
        k_.kosten, [](const JaarResultaat& j) { return j.totaal.kosten.gemiddelde; }, s_.ncw.kosten.gemiddelde);
    kolom_ncw(
        k_.saldo, [](const JaarResultaat& j) { return j.totaal.saldo.gemiddelde; }, s_.ncw.saldo.gemiddelde);
    rij_ = verschil + 1;
  }

  Blad& blad_;
  const Resultaat& r_;
  const ScenarioResultaat& s_;
  Bladkolommen k_;
  Rij rij_;
  std::string scenario_, nummers_;  ///< the cell and the row that the sums compare with
  double cumulatief_ = 0;
  std::vector<double> factoren_;
};

bool discontovoet_is_onzeker(const Verslag& v) {
  return std::any_of(v.aannames.begin(), v.aannames.end(), [](const Aanname& a) {
    return (a.pad == "discontovoet" || a.pad.starts_with("discontovoet.")) && a.verdeling.soort != VerdelingSoort::vast;
  });
}

}  // namespace

void blad_kasstromen(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"scenario_naam", "naam", 30},
                                          {"geldstroom_nummer", "geldstroom nr", 11},
                                          {"geldstroom", "geldstroom", 22},
                                          {"drager", "drager", 18},
                                          {"jaar", "jaar", 7},
                                          {"gemeente", "gemeente", 24},
                                          {"baten_gemiddelde", "baten", 17},
                                          {"kosten_gemiddelde", "kosten", 17},
                                          {"saldo_gemiddelde", "saldo", 17},
                                          {"saldo_sd", "saldo, standaardafwijking", 17},
                                          {"saldo_mcse", "saldo, rekenruis", 14}};
  Tabelblad t(boek, "Kasstromen", "Kasstromen per scenario, geldstroom, jaar en gemeente",
              "Tegen het nulalternatief, gemiddeld over de replicaties, niet contant gemaakt, in euro's.",
              koppen_van(kolommen));
  std::vector<Kasrij> rijen;
  for (const ScenarioResultaat* s : vergeleken(r))
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
      for (std::size_t y = 0; y < s->jaren.size(); ++y)
        for (std::size_t g = 0; g < r.gemeenten.size(); ++g) rijen.push_back({r, *s, f, g, y});
  vul(t, velden_kasstromen(), kolommen, rijen);
  t.klaar({.hoogstens = 40});  // a table to filter, not to read
}

void blad_discontering(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  const Bladkolommen k(r.geldstromen.size());
  Blad& blad = boek.blad("Discontering");
  blad.tekst(0, 0, "Van kasstroom naar netto contante waarde", Celstijl::titel);
  blad.tekst(1, 0, "Verander de discontovoet: alles hieronder rekent mee. De bedragen komen van blad Kasstromen.",
             Celstijl::uitleg);
  blad.tekst(rij_voet, 0, "discontovoet");
  blad.getal(rij_voet, 1, r.discontovoet, Celstijl::invoer);
  boek.noem("discontovoet", blad, rij_voet, 1);
  Rij onder = rij_voet + 1;
  for (const Resultaat::Voet& voet : r.discontovoet_later) {
    blad.tekst(onder, 0, "discontovoet vanaf " + std::to_string(voet.vanaf));
    blad.getal(onder, 1, voet.voet, Celstijl::invoer);
    boek.noem(naam_van(voet), blad, onder, 1);
    ++onder;
  }
  blad.tekst(onder, 0,
             discontovoet_is_onzeker(v)
                 ? "De discontovoet is in deze studie onzeker: mbc rekent elke replicatie met haar eigen voet, dit "
                   "blad met het gemiddelde. Daardoor verschillen de twee NCW's."
                 : "Bij de discontovoet van de studie is het verschil met mbc nul, tot op de cent.",
             Celstijl::uitleg);
  blad.breedte(0, 0, 24);
  blad.breedte(1, 2, 11);
  blad.breedte(3, k.cumulatief, 17);
  blad.zet_vast(onder + 1, 1);
  Rij rij = eerste_blok(r);
  Grafiek grafiek{
      Grafieksoort::lijnen, "Cumulatief saldo bij deze discontovoet", "euro, contant", "Discontering", 0, {}};
  std::size_t nummer = 0;
  for (const ScenarioResultaat* s : vergeleken(r)) {
    const Rij eerste_jaar = rij + 3;
    grafiek.reeksen.push_back({std::to_string(s->nummer) + " " + s->naam, k.cumulatief, eerste_jaar,
                               eerste_jaar + static_cast<Rij>(r.horizon) - 1, kleur(nummer++)});
    rij = Blok(blad, r, *s, rij).schrijf();
  }
  blad.grafiek(rij + 1, 0, grafiek);
  const Rij laatste = rij + Tabelblad::hoogte_grafiek;
  blad.druk_af({.laatste = laatste, .laatste_kolom = k.cumulatief, .kop_tot = onder - 1, .op_een_blad = true});
}

}  // namespace mbc
