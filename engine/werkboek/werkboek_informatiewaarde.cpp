#include <algorithm>

#include "antwoord/informatiewaarde_onderdelen.h"
#include "report/teksten.h"
#include "vorm/kleuren.h"
#include "vorm/velden.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets of what looking further is worth: every cell stands in what was analysed.
namespace mbc {
namespace {

constexpr const char* blad_van_weten = "Informatiewaarde";
constexpr const char* blad_van_kijken = "Verder kijken";

/// What knowing is worth: all of it first, then the numbers that can be told from zero, then the subjects.
std::vector<Weetrij> rijen_weten(const Informatiewaarde& w, const Beslisser& b, const std::vector<Weetrij>& alle) {
  std::vector<Weetrij> eigen;  // all, and each factor in its order
  for (const Weetrij& r : alle)
    if (&r.beslisser == &b && !r.omvang) eigen.push_back(r);
  std::vector<Weetrij> uit = {eigen.front()};
  for (const bool onderwerpen : {false, true})
    for (const std::size_t f : op_waarde(w, b, onderwerpen)) uit.push_back(eigen[f + 1]);
  return uit;
}

Grafiek balken(Rij van, Rij tot) {
  constexpr Rij meeste = 12;
  constexpr Kol namen = 2, waarde = 4;
  return {Grafieksoort::balken,
          "Wat een getal kennen waard is, de maatschappij",
          "euro, contant",
          blad_van_weten,
          namen,
          {{"waarde", waarde, van, std::min(tot, van + meeste - 1), kleur(0)}}};
}

/// EVSI against size, and what is left after its cost where that is known of every size.
Grafiek kromme(const Onderzoek& o, Rij van, Rij tot) {
  constexpr Kol omvang = 2, waarde = 4, netto = 7;
  std::vector<Reeks> reeksen = {{"waarde (EVSI)", waarde, van, tot, kleur(0)}};
  if (std::ranges::all_of(o.maten, [](const Onderzoeksmaat& m) { return m.kosten.has_value(); }))
    reeksen.push_back({"na de kosten (ENBS)", netto, van, tot, kleur(1), true});
  return {Grafieksoort::spreiding,
          "De maatschappij: " + o.naam,
          "euro, contant",
          blad_van_kijken,
          omvang,
          std::move(reeksen),
          o.eenheid,
          0.7};
}

}  // namespace

void blad_informatiewaarde(Xlsx& boek, const Informatiewaarde& w) {
  const std::vector<Bladveld> kolommen = {
      {"beslisser", "wie kiest", 26},       {"soort", "wat", 12},
      {"naam", "getal of onderwerp", 44},   {"bronkwaliteit", "kwaliteit van de bron", 11},
      {"waarde", "waard om te kennen", 16}, {"se", "rekenruis", 14},
      {"keuze", "kiest nu scenario", 11}};
  Tabelblad t(
      boek, blad_van_weten, "Wat weten waard is",
      "Wat kiezen met die kennis meer oplevert (contant, euro), over " + replicatietal(w.replicaties) +
          ", elk met twee stellen gezinnen. Wat niet van nul te onderscheiden is, ontbreekt; alles weten staat er "
          "altijd.",
      koppen_van(kolommen));
  constexpr Kol rechts = 8;
  const std::vector<Weetrij> alle = weetrijen(w);
  std::optional<Grafiek> grafiek;
  for (const Beslisser& b : w.beslissers) {
    const Rij van = t.rij() + 1;
    const std::vector<Weetrij> rijen = rijen_weten(w, b, alle);
    vul(t, velden_informatiewaarde(), kolommen, rijen);
    const auto getallen = std::ranges::count(rijen, "getal", &Weetrij::soort);
    if (&b == &w.beslissers.front() && getallen > 0) grafiek = balken(van, van + static_cast<Rij>(getallen) - 1);
  }
  t.klaar();
  Rij rij = Tabelblad::kopregel;
  t.blad().tekst(rij++, rechts, zin_samen(w));
  for (const Beslisser& b : w.beslissers)
    if (b.evpi.boven_nul()) t.blad().tekst(rij++, rechts, zin_over(w, b, {}));
  if (const std::string niets = zin_niets_te_leren(w); !niets.empty()) t.blad().tekst(rij++, rechts, niets);
  for (const std::string& zin : voorbehoud_informatiewaarde(w)) t.blad().tekst(rij++, rechts, zin);
  if (grafiek) t.blad().grafiek(rij + 1, rechts, *grafiek);
}

void blad_verder_kijken(Xlsx& boek, const Informatiewaarde& w) {
  const std::vector<Bladveld> kolommen = {
      {"beslisser", "wie kiest", 26},  {"naam", "onderzoek", 34},
      {"omvang", "omvang", 9},         {"boven_nul", "van nul te onderscheiden", 14},
      {"waarde", "waarde (EVSI)", 16}, {"se", "rekenruis", 14},
      {"kosten", "kosten", 14},        {"enbs", "levert netto op (ENBS)", 16}};
  Tabelblad t(
      boek, blad_van_kijken, "Wat verder kijken waard is",
      "Per omvang: kassabonnen, metingen of jaren; contant, euro. Zonder kosten is niet te zeggen of het loont.",
      koppen_van(kolommen));
  constexpr Kol rechts = 9;
  std::vector<Grafiek> grafieken;
  const std::vector<Weetrij> alle = weetrijen(w);
  for (const Beslisser& b : w.beslissers) {
    for (std::size_t o = 0; o < w.onderzoeken.size(); ++o) {
      const Rij van = t.rij();
      std::vector<Weetrij> rijen;
      for (const Weetrij& r : alle)
        if (&r.beslisser == &b && r.omvang && r.naam == w.onderzoeken[o].naam) rijen.push_back(r);
      vul(t, velden_informatiewaarde(), kolommen, rijen);
      if (&b == &w.beslissers.front() && rijen.size() > 1 && leert_iets(b.onderzoeken[o]))
        grafieken.push_back(kromme(w.onderzoeken[o], van, t.rij() - 1));
    }
  }
  t.klaar();
  Rij rij = Tabelblad::kopregel;
  for (const std::string& zin : over_onderzoeken(w)) t.blad().tekst(rij++, rechts, zin);
  for (const Beslisser& b : w.beslissers)
    if (const std::string zin = zin_onderzoeken(w, b); !zin.empty())
      t.blad().tekst(rij++, rechts, naam_van(b) + ": " + zin);
  for (const Grafiek& g : grafieken) {
    t.blad().grafiek(rij + 1, rechts, g);
    rij += Tabelblad::hoogte_grafiek;
  }
}

}  // namespace mbc
