#include "report/register_tekst.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets that tell what the outcome rests on.
namespace mbc {

void blad_aannames(Xlsx& boek, const Verslag& v) {
  Tabelblad t(
      boek, "Aannames", "Register van aannames",
      "Elk getal van de studie, behalve de regels van kassabonnen. Gemarkeerd: zonder bron, uit het geheugen (G) "
      "of aangenomen (X).",
      {{"pad", 40},
       {"zoals geschreven", 34},
       {"verdeling", 12},
       {"gemiddelde", 13},
       {"P5", 13},
       {"P95", 13},
       {"eenheid", 14},
       {"bron", 44},
       {"bronkwaliteit", 9},
       {"toelichting", 44},
       {"standaardwaarde", 11},
       {"bestand", 26},
       {"regel", 7}});
  for (const Aanname& a : v.aannames) {
    const Verantwoording& w = a.verantwoording;
    const bool zwak = a.opgave == Opgave::gegeven &&
                      (w.bron.empty() || w.kwaliteit == Bronkwaliteit::G || w.kwaliteit == Bronkwaliteit::X);
    const Celstijl getal = a.is_aandeel ? Celstijl::aandeel : Celstijl::decimaal;
    t.tekst(a.pad, zwak ? Celstijl::zwak : Celstijl::lang).tekst(a.waarde, Celstijl::lang);
    t.tekst(soortnaam(a.verdeling.soort)).getal(a.gemiddelde, getal).getal(a.p5, getal).getal(a.p95, getal);
    t.tekst(w.eenheid).tekst(w.bron, Celstijl::lang);
    t.tekst(kwaliteitsletter(w.kwaliteit), zwak ? Celstijl::zwak : Celstijl::lang).tekst(w.toelichting, Celstijl::lang);
    t.tekst(a.opgave == Opgave::standaard ? "ja" : "nee").tekst(a.oorsprong.plaats.bestand);
    t.getal(a.oorsprong.plaats.regel > 0 ? std::optional<double>(a.oorsprong.plaats.regel) : std::nullopt,
            Celstijl::jaar);
    t.volgende_rij();
  }
  t.klaar();
}

void blad_kassabonnen(Xlsx& boek, const Verslag& v) {
  Tabelblad t(boek, "Kassabonnen", "De kassabonnen samen",
              "Wat een gezin gemiddeld kost, per maand of per keer, gewogen over alle bonnen, in euro's. Losse regels "
              "staan er niet in: een bon beschrijft een echt gezin.",
              {{"fase", 20}, {"per", 10}, {"geldstroom", 22}, {"zonder de werkwijze", 17}, {"met de werkwijze", 17}});
  for (const KassabonGemiddelde& g : v.kassabonnen.gemiddelden) {
    t.tekst(fasewoord(g.fase)).tekst(is_maandfase(g.fase) ? "maand" : "keer");
    t.tekst(v.resultaat.geldstromen[g.geldstroom].naam);
    t.getal(g.zonder, Celstijl::cent).getal(g.met, Celstijl::cent);
    t.volgende_rij();
  }
  constexpr Kol rechts = 6;
  const char* koppen[] = {"kassabon", "titel", "gemeente", "aandeel", "regels", "bron"};
  const double breedtes[] = {36, 36, 18, 10, 8, 50};
  for (Kol k = 0; k < 6; ++k) {
    t.blad().tekst(Tabelblad::kopregel, static_cast<Kol>(rechts + k), koppen[k], Celstijl::kop);
    t.blad().breedte(static_cast<Kol>(rechts + k), static_cast<Kol>(rechts + k), breedtes[k]);
  }
  Rij rij = Tabelblad::eerste_rij;
  for (const KassabonKop& bon : v.kassabonnen.bonnen) {
    t.blad().tekst(rij, rechts, bon.id);
    t.blad().tekst(rij, rechts + 1, bon.titel);
    t.blad().tekst(rij, rechts + 2, bon.gemeente);
    t.blad().getal(rij, rechts + 3, bon.aandeel, Celstijl::aandeel);
    t.blad().getal(rij, rechts + 4, static_cast<double>(bon.regels), Celstijl::geheel);
    t.blad().tekst(rij, rechts + 5, bon.bron, Celstijl::lang);
    ++rij;
  }
  t.klaar({.eronder = rij > t.rij() ? rij - t.rij() : 0, .ernaast = rechts + 1});
}

void blad_verantwoording(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Verantwoording", "Verantwoording",
              "Waaruit deze uitkomst volgt. Dezelfde invoer, versie en hetzelfde zaad geven dezelfde bytes.",
              {{"wat", 34}, {"waarde", 60}, {"toelichting", 70}});
  const auto rij = [&](std::string_view wat, std::string_view waarde, std::string_view toelichting = "") {
    t.tekst(wat).tekst(waarde, Celstijl::lang).tekst(toelichting, Celstijl::lang).volgende_rij();
  };
  rij("studie", r.studie);
  rij("mbc", versie(), "versie van het rekenprogramma");
  rij("zaad", std::to_string(r.zaad));
  rij("replicaties", std::to_string(r.replicaties), "trekkingen van alle onzekere getallen");
  rij("nulalternatief", std::to_string(r.nulalternatief));
  rij("start", std::to_string(r.start));
  rij("horizon", std::to_string(r.horizon), "jaren");
  rij("prijspeil", std::to_string(r.prijspeil));
  rij("narekenen", "mbc verifieer MAP", "in de map van dit werkboek: rekent alles opnieuw uit en vergelijkt elke byte");
  for (const std::string& z : v.zet) rij("anders dan in de bestanden", z, "opgegeven met --zet");
  for (const Invoer& i : v.invoer) rij("invoer: " + i.naam, i.sha256, "sha256 van het bestand zoals het is gelezen");
  for (const PmPost& p : v.pm_posten) rij("PM-post, " + p.richting, p.omschrijving, p.bron);
  for (const ScenarioResultaat& s : r.scenarios)
    for (const InvesteringResultaat& i : s.regels) {
      t.tekst("investering, scenario " + std::to_string(s.nummer) + ": " + i.id).getal(i.niet_contant, Celstijl::euro);
      t.tekst("over de hele periode, niet contant, gemiddeld, van het scenario zelf").volgende_rij();
    }
  t.klaar({.staand = true});
}

}  // namespace mbc
