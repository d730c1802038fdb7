#include <algorithm>

#include "antwoord/omslag_onderdelen.h"
#include "antwoord/sobol_onderdelen.h"
#include "antwoord/tornado_onderdelen.h"
#include "antwoord/verkenning_onderdelen.h"
#include "antwoord/vertraging.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/kleuren.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets of the analyses: every cell stands in what was analysed.
namespace mbc {
namespace {

/// One row per value, for each scenario its mean, P5 and P95: what the charts of the curve are drawn from.
void curve(Blad& blad, const Omslaganalyse& a, Rij rij, Kol kolom) {
  blad.tekst(rij, kolom, getalnaam(a.pad), Celstijl::kop);
  for (std::size_t i = 0; i < a.knopen.size(); ++i)
    blad.getal(rij + 1 + static_cast<Rij>(i), kolom, a.knopen[i], Celstijl::decimaal);
  Kol k = kolom;
  for (const ScenarioOmslag& s : a.scenarios) {
    const std::string voor = std::to_string(s.nummer) + " " + s.naam;
    for (const auto& [naam, veld] : {std::pair{", saldo gemiddeld", &Samenvatting::gemiddelde},
                                     {", P5", &Samenvatting::p5},
                                     {", P95", &Samenvatting::p95}}) {
      blad.tekst(rij, ++k, voor + naam, Celstijl::kop);
      for (std::size_t i = 0; i < a.knopen.size(); ++i)
        blad.getal(rij + 1 + static_cast<Rij>(i), k, s.lijnen.front()[i].*veld, Celstijl::euro);
    }
  }
  blad.breedte(kolom, k, 17);
}

Grafiek grafiek_van_curve(const Omslaganalyse& a, std::size_t s, Rij rij, Kol kolom) {
  const Rij van = rij + 1, tot = rij + static_cast<Rij>(a.knopen.size());
  const Kol eerste = static_cast<Kol>(kolom + 1 + 3 * s);
  const std::uint32_t k = kleur(s);
  return {Grafieksoort::spreiding,
          "Saldo voor de maatschappij, scenario " + std::to_string(a.scenarios[s].nummer),
          "euro, contant",
          "Omslagpunt",
          kolom,
          {{"gemiddelde", eerste, van, tot, k},
           {"P5", static_cast<Kol>(eerste + 1), van, tot, k, true},
           {"P95", static_cast<Kol>(eerste + 2), van, tot, k, true}},
          getalnaam(a.pad),
          0.7};
}

/// The first rows of a sorted table as bars; the names stand in the third column.
Grafiek balken_van_boven(const std::string& titel, const std::string& as, const std::string& blad, Reeks reeks) {
  constexpr Rij meeste = 12;
  constexpr Kol namen = 2;
  reeks.tot = std::min(reeks.tot, reeks.van + meeste - 1);
  return {Grafieksoort::balken, titel, as, blad, namen, {std::move(reeks)}};
}

/// Beside a table: a sentence for each scenario, and the charts under it.
template <class Zin>
void naast(Blad& blad, Kol kolom, const std::vector<ScenarioKop>& scenarios, const std::vector<Grafiek>& grafieken,
           Zin zin) {
  Rij rij = Tabelblad::kopregel;
  for (std::size_t s = 0; s < scenarios.size(); ++s)
    blad.tekst(rij++, kolom, scenariotitel(scenarios[s].nummer, scenarios[s].naam) + ". " + zin(s));
  for (const Grafiek& g : grafieken) {
    blad.grafiek(rij + 1, kolom, g);
    rij += Tabelblad::hoogte_grafiek;
  }
}

}  // namespace

void blad_omslagpunt(Xlsx& boek, const Omslaganalyse& a, const Resultaat& r) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"naam", "naam", 30},
                                          {"saldo_van", "saldo van", 28},
                                          {"aantal_omslagpunten", "aantal", 8},
                                          {"loont", "loont", 9},
                                          {"omslagpunt", "omslagpunt", 12},
                                          {"mcse", "rekenruis", 11},
                                          {"p5", "P5", 10},
                                          {"p50", "P50", 10},
                                          {"p95", "P95", 10},
                                          {"kans_geen", "kans op geen", 10},
                                          {"saldo_bij_van", "saldo bij " + omslagwaarde(a, a.van), 17},
                                          {"saldo_bij_tot", "saldo bij " + omslagwaarde(a, a.tot), 17}};
  Tabelblad t(boek, "Omslagpunt", "Vanaf wanneer loont het",
              "Bij welke waarde van " + getalnaam(a.pad) + " het saldo (contant, euro) nul is, gezocht tussen " +
                  omslagwaarde(a, a.van) + " en " + omslagwaarde(a, a.tot) +
                  ". Aantal: hoe vaak het saldo in dat bereik van teken wisselt.",
              koppen_van(kolommen));
  double tekens = 0;
  for (const Bladveld& k : kolommen) tekens += k.breedte;
  constexpr Kol laatste = 12, rechts = 14;
  vul(t, velden_omslag(), kolommen, rijen_van_omslag(a));
  const Rij onder = t.rij() + 1;
  Blad& blad = t.blad();
  Rij rij = onder;
  for (const ScenarioOmslag& s : a.scenarios) {
    blad.tekst(rij++, 0, scenariotitel(s.nummer, s.naam), Celstijl::titel);
    blad.alinea(rij++, laatste, tekens, antwoord_omslag(a, s, 0));
    blad.alinea(rij++, laatste, tekens, antwoord_omslag(a, s, 1));
    if (const std::string termijn = antwoord_termijn(r, s.nummer); !termijn.empty())
      blad.alinea(rij++, laatste, tekens, termijn);
    ++rij;
  }
  blad.alinea(rij++, laatste, tekens, leeswijzer_omslag(a, r.trekking));
  curve(blad, a, Tabelblad::kopregel, rechts);
  // Two beside each other.
  constexpr Rij hoogte = 16;
  constexpr Kol tweede = 4;
  for (std::size_t s = 0; s < a.scenarios.size(); ++s)
    blad.grafiek(rij + 1 + static_cast<Rij>(s / 2) * hoogte, s % 2 == 0 ? 0 : tweede,
                 grafiek_van_curve(a, s, Tabelblad::kopregel, rechts));
  rij += static_cast<Rij>((a.scenarios.size() + 1) / 2) * hoogte;
  t.klaar({.eronder = rij - t.rij(), .staand = true});
}

void blad_kaart(Xlsx& boek, const Verkenning& v) {
  Blad& blad = boek.blad("Implementatiegraad");
  blad.tekst(0, 0, "Implementatiegraad en trajectduur", Celstijl::titel);
  blad.tekst(1, 0,
             "Gemiddeld saldo (contant, euro) over " + replicatietal(v.replicaties) +
                 ". Rijen: implementatiegraad; kolommen: gemiddelde trajectduur in maanden.",
             Celstijl::uitleg);
  const As &rijen = v.assen[0], &kolommen = v.assen[1];
  const auto breed = static_cast<Kol>(kolommen.waarden.size());
  Rij rij = 3;
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    if (v.scenarios[s].nummer == v.nulalternatief) continue;
    blad.tekst(rij++, 0, scenariotitel(v.scenarios[s].nummer, v.scenarios[s].naam), Celstijl::titel);
    blad.tekst(rij, 0, "implementatiegraad", Celstijl::kop);
    for (Kol k = 0; k < breed; ++k)
      blad.tekst(rij, static_cast<Kol>(k + 1), waarde_van(kolommen, k) + " maanden", Celstijl::kop);
    const Rij eerste = ++rij;
    for (std::size_t i = 0; i < rijen.waarden.size(); ++i, ++rij) {
      blad.getal(rij, 0, rijen.waarden[i], Celstijl::aandeel);
      for (Kol k = 0; k < breed; ++k)
        blad.getal(rij, static_cast<Kol>(k + 1), v.punten[i * breed + k][s].saldo.gemiddelde, Celstijl::vak);
    }
    blad.kleurschaal(eerste, 1, rij - 1, breed);
    ++rij;
  }
  blad.breedte(0, 0, 20);
  blad.breedte(1, breed, 16);
  blad.druk_af({.laatste = rij, .laatste_kolom = breed, .kop_tot = 1, .op_een_blad = v.scenarios.size() <= 6});
}

void blad_tornado(Xlsx& boek, const Tornado& tornado) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"naam", "naam", 30},
                                          {"pad", "getal", 44},
                                          {"bronkwaliteit", "kwaliteit van de bron", 11},
                                          {"p10", "P10", 11},
                                          {"p90", "P90", 11},
                                          {"saldo_bij_p10", "saldo bij P10", 17},
                                          {"saldo_bij_p90", "saldo bij P90", 17},
                                          {"zwaai", "zwaai", 16},
                                          {"mcse", "rekenruis", 14},
                                          {"spreiding", "spreiding", 16},
                                          {"aandeel", "aandeel", 10},
                                          {"eerste_orde", "eerste Sobol-index", 10},
                                          {"afwijkend_verloop", "verloop", 10}};
  Tabelblad t(boek, "Gevoeligheid", "Welke getallen het saldo het meest bewegen",
              "Gemiddeld saldo (contant, euro) met elk onzeker getal op kwantielen, de rest getrokken, over " +
                  replicatietal(tornado.replicaties) +
                  ". Spreiding: de standaardafwijking over P1, P10, P50, P90 en P99. Getallen die niets "
                  "doen, ontbreken.",
              koppen_van(kolommen));
  constexpr Kol spreiding = 10, rechts = 15;
  std::vector<Grafiek> grafieken;
  for (std::size_t s = 0; s < tornado.scenarios.size(); ++s) {
    const std::vector<const Balk*> balken = balken_op_volgorde(tornado, s);
    const Rij van = t.rij();
    std::vector<Balkrij> rijen;
    for (const Balk* b : balken) rijen.push_back({tornado.scenarios[s], *b, b->scenarios[s]});
    vul(t, velden_tornado(), kolommen, rijen);
    if (!balken.empty())
      grafieken.push_back(balken_van_boven(
          "Grootste spreiding, scenario " + std::to_string(tornado.scenarios[s].nummer), "spreiding in euro, contant",
          "Gevoeligheid", {"spreiding", spreiding, van, t.rij() - 1, kleur(s)}));
  }
  t.klaar();
  naast(t.blad(), rechts, tornado.scenarios, grafieken,
        [&](std::size_t s) { return zin_zwakke_bron(tornado, s) + " " + zin_kruistoets(tornado, s); });
}

void blad_sobol(Xlsx& boek, const Sobolanalyse& a) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},   {"naam", "naam", 30},
                                          {"pad", "getal", 44},          {"bronkwaliteit", "kwaliteit van de bron", 11},
                                          {"eerste", "eerste orde", 11}, {"eerste_laag", "laag", 9},
                                          {"eerste_hoog", "hoog", 9},    {"totaal", "totaal", 11},
                                          {"totaal_laag", "laag", 9},    {"totaal_hoog", "hoog", 9}};
  Tabelblad t(
      boek, "Sobol", "Waar de onzekerheid vandaan komt",
      "Sobol-indices van het saldo over " + decimaal(static_cast<double>(a.punten), 0) +
          " punten, met 95%-interval (rekenruis). Een interval dat tot nul loopt: niet van nul te onderscheiden.",
      koppen_van(kolommen));
  constexpr Kol totaal = 7, rechts = 11;
  std::vector<Grafiek> grafieken;
  for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
    if (!a.spreiding[s].te_duiden) continue;
    const std::vector<const Sobolfactor*> factoren = factoren_op_totaal(a, s);
    const Rij van = t.rij();
    std::vector<Factorrij> rijen;
    for (const Sobolfactor* f : factoren) rijen.push_back({a.scenarios[s], *f, f->scenarios[s]});
    vul(t, velden_sobol(), kolommen, rijen);
    if (!factoren.empty())
      grafieken.push_back(balken_van_boven("Totale index, scenario " + std::to_string(a.scenarios[s].nummer),
                                           "aandeel in de onzekerheid", "Sobol",
                                           {"totaal", totaal, van, t.rij() - 1, kleur(s)}));
  }
  t.klaar();
  naast(t.blad(), rechts, a.scenarios, grafieken, [&](std::size_t s) { return zin_sobol(a, s); });
}

void blad_vertraging(Xlsx& boek, const Vertragingstabel& v) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"naam", "naam", 30},
                                          {"gemeente", "gemeente", 24},
                                          {"keuze", "keuze", 20},
                                          {"begin", "begin", 9},
                                          {"opbouw", "opbouw (jaar)", 9},
                                          {"saldo", "saldo, gemiddeld", 16},
                                          {"saldo_p5", "saldo, P5", 16},
                                          {"saldo_p95", "saldo, P95", 16},
                                          {"saldo_mcse", "saldo, rekenruis", 14},
                                          {"verschil", "verschil met gepland", 16},
                                          {"verzilverbaar_saldo", "verzilverbaar saldo", 16},
                                          {"kasput", "diepste kasput", 16},
                                          {"kasput_jaar", "meestal in", 9},
                                          {"fte_gemiddeld", "fte, gemiddeld", 10},
                                          {"fte_piek", "fte, piek", 10},
                                          {"terugverdientijd_mediaan", "terugverdiend, mediaan (jaren)", 14},
                                          {"kans_terugverdiend", "kans binnen horizon", 10}};
  Tabelblad t(boek, "Vertraging", "De eigen keuze van elke gemeente",
              "Van de gemeente alleen, tegen het nulalternatief, over " + replicatietal(v.replicaties) +
                  ". Saldo contant, kasput niet contant, in euro's.",
              koppen_van(kolommen));
  vul(t, velden_vertraging(), kolommen, keuzerijen(v));
  t.klaar();
}

}  // namespace mbc
