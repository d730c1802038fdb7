#include "antwoord/informatiewaarde_onderdelen.h"

#include <algorithm>
#include <array>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"

namespace mbc {
namespace {

constexpr std::array<std::string_view, 3> groepsoorten = {"getal", "onderwerp", "zwak"};

std::string groepsoort(Weetgroep g) { return std::string(groepsoorten[static_cast<std::size_t>(g)]); }

const Keuzestand& gekozen(const Beslisser& b) { return b.keuzes[b.keuze]; }

/// An estimate in its own unit; that it cannot be told from zero, where it cannot.
Tabelcel cel(const Weetwaarde& w) {
  if (!w.boven_nul()) return {"≈ 0", Stijl::zwak};
  return {bedrag(w.waarde, w.se)};
}
Tabelcel ruiscel(const Weetwaarde& w) { return {bedrag(w.se, w.se / 2), Stijl::zwak}; }

/// What is left after its cost; of what cannot be told from zero that is not known.
Tabelcel netto(const Weetwaarde& evsi, const std::optional<double>& kosten) {
  if (!kosten || !evsi.boven_nul()) return {"niet te zeggen", Stijl::zwak};
  return {bedrag(evsi.waarde - *kosten, evsi.se)};
}

std::string scenario_kort(const ScenarioKop& s) { return std::to_string(s.nummer) + " " + s.naam; }

/// "de maatschappij", "gemeente (verzilverbaar)".
std::string in_een_zin(const Beslisser& b) {
  if (b.naam == maatschappij_naam) return "de maatschappij";
  return b.naam + (b.soort == Saldosoort::verzilverbaar ? " (verzilverbaar)" : "");
}

std::string met_hoofdletter(std::string tekst) {
  if (!tekst.empty() && tekst.front() >= 'a' && tekst.front() <= 'z')
    tekst.front() = static_cast<char>(tekst.front() - 'a' + 'A');
  return tekst;
}

bool is_onderwerp(Weetgroep g) { return g != Weetgroep::getal; }

/// Whether in some size the noise leaves room for a worth above the cost.
bool kan_lonen(const Onderzoek& onderzoek, const Onderzoekswaarde& waarde) {
  for (std::size_t m = 0; m < onderzoek.maten.size(); ++m)
    if (onderzoek.maten[m].kosten && waarde.evsi[m].waarde + 3 * waarde.evsi[m].se > *onderzoek.maten[m].kosten)
      return true;
  return false;
}

}  // namespace

std::string sleutel_van(const Beslisser& b) {
  return b.naam + (b.soort == Saldosoort::verzilverbaar ? "/verzilverbaar" : "");
}

std::string naam_van(const Beslisser& b) {
  if (b.naam == maatschappij_naam) return "De maatschappij";
  return b.naam + (b.soort == Saldosoort::verzilverbaar ? ", verzilverbaar" : "");
}

Onderdeel tabel_keuzes(const Informatiewaarde& w) {
  Tabel t({{"Wie kiest"},
           {"kiest nu"},
           {"saldo", Uitlijning::rechts},
           {"is de beste", Uitlijning::rechts},
           {"alles weten", Uitlijning::rechts},
           {"rekenruis", Uitlijning::rechts},
           {"kost allen", Uitlijning::rechts}});
  for (const Beslisser& b : w.beslissers) {
    const Keuzestand& k = gekozen(b);
    t.rij({{naam_van(b)},
           {scenario_kort(k.scenario) + (b.staat_vast ? "" : " *")},
           {bedrag(k.saldo.gemiddelde, k.saldo.mcse)},
           {kans(k.kans_beste, w.replicaties)},
           cel(b.evpi),
           ruiscel(b.evpi),
           {bedrag(b.samen.gemiddelde, b.samen.mcse)}});
  }
  return {"Wie kiest wat, en wat alles weten waard is", "netto contante waarde", t};
}

std::vector<std::size_t> op_waarde(const Informatiewaarde& w, const Beslisser& b, bool onderwerpen) {
  std::vector<std::size_t> uit;
  for (std::size_t f = 0; f < w.factoren.size(); ++f)
    if (is_onderwerp(w.factoren[f].soort) == onderwerpen && b.evppi[f].boven_nul()) uit.push_back(f);
  std::stable_sort(uit.begin(), uit.end(),
                   [&](std::size_t x, std::size_t y) { return b.evppi[x].waarde > b.evppi[y].waarde; });
  return uit;
}

Tabel tabel_weten(const Informatiewaarde& w, const Beslisser& b, bool onderwerpen, const Getalnamen& namen) {
  Tabel t({{onderwerpen ? "onderwerp" : "getal"},
           {"bron"},
           {"waard om te kennen", Uitlijning::rechts},
           {"rekenruis", Uitlijning::rechts},
           {"deel van alles weten", Uitlijning::rechts}});
  std::vector<std::size_t> rijen = op_waarde(w, b, onderwerpen);
  rijen.resize(std::min(rijen.size(), meeste_weetrijen));
  for (const std::size_t f : rijen)
    t.rij({{naam_van(namen, w.factoren[f].naam)},
           broncel(w.factoren[f].kwaliteit),
           cel(b.evppi[f]),
           ruiscel(b.evppi[f]),
           {procent(b.evppi[f].waarde / b.evpi.waarde, 0)}});
  return t;
}

std::string zin_over(const Informatiewaarde& w, const Beslisser& b, const Getalnamen& namen) {
  const Keuzestand& k = gekozen(b);
  std::string uit = met_hoofdletter(in_een_zin(b)) + " kiest nu scenario " + scenario_kort(k.scenario);
  uit += b.staat_vast ? ". " : "; dat het de beste is, is niet van rekenruis te onderscheiden. ";
  uit += "Wie alles wist, koos in " + kans(1 - k.kans_beste, w.replicaties) + " van de gevallen anders; dat is " +
         bedrag(b.evpi.waarde, b.evpi.se) + " waard, en meer mag verder kijken nooit kosten. ";
  const std::vector<std::size_t> beste = op_waarde(w, b, false);
  if (beste.empty()) return uit + "Van geen getal op zich is te zien dat het iets waard is om het uit te zoeken.";
  const std::size_t f = beste.front();
  return uit + "Het meest waard om uit te zoeken is " + naam_van(namen, w.factoren[f].naam) + " (bron " +
         bronmerk(w.factoren[f].kwaliteit) + "): hoogstens " + bedrag(b.evppi[f].waarde, b.evppi[f].se) + ".";
}

const Weetwaarde* genest_van(const Informatiewaarde& w, const Beslisser& b, std::size_t factor) {
  const auto g = std::ranges::find(w.genest, factor);
  return g == w.genest.end() ? nullptr : &b.genest[static_cast<std::size_t>(g - w.genest.begin())];
}

Tabel tabel_genest(const Informatiewaarde& w, const Beslisser& b, const Getalnamen& namen) {
  Tabel t({{"getal of onderwerp"},
           {"over alle trekkingen", Uitlijning::rechts},
           {"rekenruis", Uitlijning::rechts},
           {"genest", Uitlijning::rechts},
           {"rekenruis", Uitlijning::rechts},
           {"binnen de fout"}});
  for (const std::size_t f : w.genest) {
    const Weetwaarde &een = b.evppi[f], &ander = *genest_van(w, b, f);
    t.rij({{naam_van(namen, w.factoren[f].naam)},
           cel(een),
           ruiscel(een),
           cel(ander),
           ruiscel(ander),
           {komen_overeen(een, ander) ? "gelijk" : "verschillend"}});
  }
  return t;
}

std::string over_genest(const Informatiewaarde& w) {
  if (w.genest.empty()) return {};
  return "Genest: bij elk van " + std::to_string(w.nestmaat.buiten) + " trekkingen van het getal is de rest " +
         std::to_string(w.nestmaat.binnen) +
         " keer getrokken en doorgerekend, met andere gezinnen. Zijn beide manieren binnen drie standaardfouten niet "
         "gelijk, dan is een van beide hier niet goed genoeg: houd dan de hoogste aan als grens.";
}

bool leert_iets(const Onderzoekswaarde& o) { return std::ranges::any_of(o.evsi, &Weetwaarde::boven_nul); }

Tabel tabel_onderzoeken(const Informatiewaarde& w, const Beslisser& b, std::string_view eenheid) {
  Tabel t({{"onderzoek"},
           {"omvang", Uitlijning::rechts},
           {"waarde", Uitlijning::rechts},
           {"rekenruis", Uitlijning::rechts},
           {"hoogstens", Uitlijning::rechts},
           {"kosten", Uitlijning::rechts},
           {"levert netto op", Uitlijning::rechts}});
  for (std::size_t o = 0; o < w.onderzoeken.size(); ++o) {
    if (!eenheid.empty() && w.onderzoeken[o].eenheid != eenheid) continue;
    for (std::size_t m = 0; m < w.onderzoeken[o].maten.size(); ++m) {
      const Onderzoeksmaat& maat = w.onderzoeken[o].maten[m];
      const Weetwaarde& evsi = b.onderzoeken[o].evsi[m];
      t.rij({{w.onderzoeken[o].naam},
             {omvang(maat.omvang, w.onderzoeken[o].eenheid)},
             cel(evsi),
             ruiscel(evsi),
             cel(b.onderzoeken[o].grens),
             {maat.kosten ? bedrag(*maat.kosten, 0) : onbekend_tekst},
             netto(evsi, maat.kosten)});
    }
  }
  return t;
}

std::string omvang(int n, const std::string& eenheid) {
  const std::string een = eenheid == "jaren" ? "jaar" : eenheid == "metingen" ? "meting" : "kassabon";
  return std::to_string(n) + " " + (n == 1 ? een : eenheid);
}

std::string zin_onderzoeken(const Informatiewaarde& w, const Beslisser& b) {
  std::string uit;
  for (std::size_t o = 0; o < w.onderzoeken.size(); ++o) {
    if (!b.onderzoeken[o].beste) continue;
    uit += uit.empty() ? "" : " ";
    uit += zin_omvang(w.onderzoeken[o], b.onderzoeken[o]);
  }
  return uit;
}

std::string zin_omvang(const Onderzoek& onderzoek, const Onderzoekswaarde& waarde) {
  const std::optional<Besteomvang>& beste = waarde.beste;
  const bool kosten =
      std::ranges::any_of(onderzoek.maten, [](const Onderzoeksmaat& m) { return m.kosten.has_value(); });
  if (!beste) return kosten ? "" : "De kosten zijn niet bekend: of het loont, is niet te zeggen.";
  if (!waarde.grens.boven_nul())
    return "Van " + onderzoek.naam + " is de waarde in geen omvang van nul te onderscheiden.";
  const std::string hoogste = omvang(onderzoek.maten.back().omvang, onderzoek.eenheid);
  if (beste->omvang == 0 && !kan_lonen(onderzoek, waarde))
    return "Voor " + onderzoek.naam + " is in geen omvang tot " + hoogste + " de waarde hoger dan de kosten.";
  // That of the next size that was asked: those between have none of their own.
  const auto maat =
      std::ranges::find_if(onderzoek.maten, [&](const Onderzoeksmaat& m) { return m.omvang >= beste->omvang; });
  const double ruis = waarde.evsi[static_cast<std::size_t>(maat - onderzoek.maten.begin())].se;
  if (beste->omvang == 0 || beste->enbs <= 3 * ruis)
    return "Dat " + onderzoek.naam + " in een omvang tot " + hoogste +
           " meer waard is dan het kost, is niet van rekenruis te onderscheiden.";
  return "Van " + onderzoek.naam + " is " + omvang(beste->omvang, onderzoek.eenheid) + " de beste omvang tot " +
         hoogste + ": die levert netto " + bedrag(beste->enbs, ruis) + " op.";
}

std::vector<std::string> over_onderzoeken(const Informatiewaarde& w) {
  if (w.onderzoeken.empty()) return {};
  std::vector<std::string> uit = {
      "De waarde van kijken is die van eerst kijken en dan pas kiezen. Wat wachten kost, is er niet af, en wat "
      "intussen "
      "al is ingevoerd, telt alsof het nog te kiezen is.",
      "Hoogstens: wat eindeloos zo kijken waard is; geen omvang komt daarboven."};
  bool bonnen = false, metingen = false;
  for (const Onderzoek& o : w.onderzoeken)
    if (!o.maten.back().kosten) (o.eenheid == "kassabonnen" ? bonnen : metingen) = true;
  if (bonnen || metingen)
    uit.push_back(std::string("Zonder kosten is niet te zeggen of kijken loont;") +
                  (bonnen ? " --kosten-per-kassabon geeft ze van bonnen" : "") + (bonnen && metingen ? "," : "") +
                  (metingen ? " een bestand met --ontwerp geeft ze van metingen en tellingen" : "") + ".");
  if (std::ranges::any_of(w.onderzoeken, [](const Onderzoek& o) { return o.eenheid == "kassabonnen"; }))
    uit.emplace_back(
        "Meer kassabonnen: elk van één gezin uit de gewone caseload, dat op een van de bonnen lijkt; zij zeggen welk "
        "deel van de gezinnen op welke bon lijkt. Gezinnen die op geen enkele bon lijken, zitten er niet in.");
  return uit;
}

std::vector<std::string> voorbehoud_informatiewaarde(const Informatiewaarde& w) {
  std::vector<std::string> uit = {
      "Wat het waard is om een getal te kennen, is een grens: onderzoek dat minder dan alles vertelt, is nooit meer "
      "waard.",
      "Alleen wat de studie onzeker noemt, kan hier iets waard zijn, en zo onzeker als zij het noemt. Van een getal "
      "dat "
      "in de studie vaststaat, zegt dit niets."};
  for (std::string& zin : over_onderzoeken(w)) uit.push_back(std::move(zin));
  return uit;
}

std::string zin_niets_te_leren(const Informatiewaarde& w) {
  std::vector<std::string> wie;
  double ruis = 0;
  for (const Beslisser& b : w.beslissers) {
    if (b.evpi.boven_nul()) continue;
    wie.push_back(in_een_zin(b));
    ruis = std::max(ruis, b.evpi.se);
  }
  if (wie.empty()) return {};
  return "Geen uitkomst van verder kijken zou de keuze zo veranderen dat het iets oplevert voor " + aaneen(wie, ", ") +
         ": ook alles weten is niet van nul te onderscheiden (rekenruis hoogstens " + bedrag(ruis, ruis / 2) + ").";
}

std::string zin_samen(const Informatiewaarde& w) {
  const Beslisser& allen = w.beslissers.front();
  std::string uit;
  for (std::size_t k = 0; k < allen.keuzes.size(); ++k) {
    std::vector<std::string> wie;
    const Moment* kost = nullptr;
    for (const Beslisser& b : w.beslissers) {
      if (b.keuze != k || k == allen.keuze) continue;
      wie.push_back(in_een_zin(b));
      kost = &b.samen;
    }
    if (kost == nullptr) continue;
    uit += " Scenario " + scenario_kort(allen.keuzes[k].scenario) + " kiest voor zichzelf: " + aaneen(wie, ", ") +
           "; dat " +
           (in_de_ruis(kost->gemiddelde, kost->mcse)
                ? "kost allen samen niets dat van rekenruis te onderscheiden is."
                : "kost allen samen " + bedrag(kost->gemiddelde, kost->mcse) + ": zoveel is samen beslissen waard.");
  }
  if (uit.empty())
    return "Samen beslissen levert nu niets op: ieder kiest voor zichzelf hetzelfde als voor allen samen.";
  return "Allen samen kiezen scenario " + scenario_kort(gekozen(allen).scenario) + "." + uit;
}

std::string leeswijzer_informatiewaarde() {
  return "Saldo, verwacht, tegen het nulalternatief, dat 0 is. Is de beste: hoe vaak die keuze ook met alle kennis de "
         "beste is. Alles weten (EVPI): wat kiezen met alle kennis gemiddeld meer oplevert dan nu kiezen. Waard om te "
         "kennen (EVPPI): hetzelfde, als alleen dat getal bekend wordt; een grens aan wat uitzoeken mag kosten. Samen "
         "zijn getallen meer of minder waard dan hun som. Kost allen: wat de maatschappij misloopt als deze voor allen "
         "kiest. Toeval tussen gezinnen is eruit gehaald; rekenruis is de standaardfout. Met ≈ 0: niet van nul te "
         "onderscheiden (minder dan drie standaardfouten). Met *: de keuze zelf is dat niet van een andere.";
}

std::vector<Weetrij> weetrijen(const Informatiewaarde& w) {
  std::vector<Weetrij> uit;
  for (const Beslisser& b : w.beslissers) {
    uit.push_back({b, "alles", "", "", b.evpi});
    for (std::size_t f = 0; f < w.factoren.size(); ++f) {
      const Weetfactor& x = w.factoren[f];
      uit.push_back({b, groepsoort(x.soort), x.naam, bronmerk(x.kwaliteit), b.evppi[f], {}, {}, genest_van(w, b, f)});
    }
    for (std::size_t o = 0; o < w.onderzoeken.size(); ++o) {
      const Onderzoek& x = w.onderzoeken[o];
      for (std::size_t m = 0; m < x.maten.size(); ++m)
        uit.push_back({b, "onderzoek", x.naam, "", b.onderzoeken[o].evsi[m], x.maten[m].omvang, x.maten[m].kosten,
                       nullptr, b.onderzoeken[o].grens.waarde});
    }
  }
  return uit;
}

const Velden<Weetrij>& velden_informatiewaarde() {
  using R = Weetrij;
  static const Velden<R> velden =
      Velden<R>()
          .veld("beslisser", Celsoort::tekst, [](const R& r) { return sleutel_van(r.beslisser); })
          .veld("keuze", Celsoort::geheel, [](const R& r) { return gekozen(r.beslisser).scenario.nummer; })
          .veld("soort", Celsoort::tekst, [](const R& r) { return r.soort; })
          .veld("naam", Celsoort::tekst, [](const R& r) { return r.naam; })
          .veld("bronkwaliteit", Celsoort::tekst, [](const R& r) { return r.bronkwaliteit; })
          .veld("waarde", Celsoort::euro, [](const R& r) { return r.waarde.waarde; })
          .veld("se", Celsoort::euro, [](const R& r) { return r.waarde.se; })
          .veld("boven_nul", Celsoort::geheel, [](const R& r) { return r.waarde.boven_nul() ? 1 : 0; })
          .veld("omvang", Celsoort::geheel, [](const R& r) { return r.omvang; })
          .veld("kosten", Celsoort::euro, [](const R& r) { return r.kosten; })
          .veld("enbs", Celsoort::euro, [](const R& r) { return r.enbs(); })
          .veld("grens", Celsoort::euro, [](const R& r) { return r.grens; })
          .veld("genest", Celsoort::euro,
                [](const R& r) { return r.genest ? std::optional(r.genest->waarde) : std::nullopt; })
          .veld("genest_se", Celsoort::euro,
                [](const R& r) { return r.genest ? std::optional(r.genest->se) : std::nullopt; });
  return velden;
}

}  // namespace mbc
