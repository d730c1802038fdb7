#include "html/grafiekteksten.h"

#include <algorithm>

#include "antwoord/herijking_onderdelen.h"
#include "antwoord/herkomst_onderdelen.h"
#include "antwoord/informatiewaarde_onderdelen.h"
#include "antwoord/omslag_onderdelen.h"
#include "antwoord/sobol_onderdelen.h"
#include "antwoord/tornado_onderdelen.h"
#include "antwoord/verkenning_onderdelen.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/vergelijking.h"
#include "vorm/cellen.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

constexpr std::size_t langste_naam = 40;

struct Paneel {
  std::string onder;
  std::vector<std::string> punten, labels;
  std::vector<std::string> van = {};  ///< of what it is, where the order of the data does not say so
  std::string titel = {};
};

struct Figuur {
  const char* naam;
  std::vector<Paneel> panelen;
  std::vector<std::vector<std::string>> assen = {};
};

std::string naar_json(const std::vector<Figuur>& figuren) {
  JsonSchrijver j;
  j.begin_object();
  for (const Figuur& f : figuren) {
    j.object(f.naam, [&] {
      j.lijst("assen", f.assen, [&](const std::vector<std::string>& as) {
        j.begin_lijst();
        for (const std::string& tekst : as) j.tekst(tekst);
        j.eind_lijst();
      });
      j.objecten("panelen", f.panelen, [&](const Paneel& p) {
        j.veld("onder", p.onder);
        j.teksten("labels", p.labels);
        j.teksten("punten", p.punten);
        if (p.van.empty()) return;
        j.teksten("van", p.van);
        j.veld("titel", p.titel);
      });
    });
  }
  j.eind_object();
  return j.klaar();
}

std::string gemiddeld(const Samenvatting& s) { return bedrag(s.gemiddelde, s.mcse); }
std::string met_p5_p95(const Samenvatting& s) { return gemiddeld(s) + "\nP5 tot P95: " + band(s); }

Figuur scenarios(const Resultaat& r) {
  Paneel p;
  for (const ScenarioResultaat* s : vergeleken(r))
    p.punten.push_back(kop_van(*s) + "\nbaten " + gemiddeld(s->ncw.baten) + "\nkosten " + gemiddeld(s->ncw.kosten) +
                       "\nsaldo " + met_p5_p95(s->ncw.saldo));
  return {"scenarios", {p}};
}

Figuur geldstromen(const Resultaat& r) {
  Paneel p;
  for (const ScenarioResultaat* s : vergeleken(r)) {
    std::string& tekst = p.punten.emplace_back(kop_van(*s));
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
      tekst += "\n" + r.geldstromen[f].naam + ": baten " + gemiddeld(s->geldstromen[f].baten) + ", kosten " +
               gemiddeld(s->geldstromen[f].kosten);
  }
  return {"geldstromen", {p}};
}

Figuur dragers(const Resultaat& r) {
  Figuur uit{"dragers", {}};
  for (const ScenarioResultaat* s : vergeleken(r)) {
    Paneel& p = uit.panelen.emplace_back();
    for (const DragerResultaat& d : s->dragers) {
      p.labels.push_back(d.naam);
      p.punten.push_back(d.naam + "\nsaldo " + gemiddeld(d.saldo) + " (" + band(d.saldo) + ")\nverzilverbaar " +
                         gemiddeld(d.verzilverbaar_saldo));
    }
  }
  return uit;
}

Figuur cumulatief(const Resultaat& r) {
  Figuur uit{"cumulatief", {}};
  for (const ScenarioResultaat* s : vergeleken(r)) {
    Paneel& p = uit.panelen.emplace_back();
    p.onder = s->kasput.jaar ? "Diepste kasput: " + gemiddeld(s->kasput.diepte) + ", het vaakst in " +
                                   std::to_string(*s->kasput.jaar) + " (niet contant gemaakt)"
                             : "Geen kasput: het opgetelde saldo is nooit negatief";
    for (const JaarResultaat& jaar : s->jaren)
      p.punten.push_back("t/m " + std::to_string(jaar.jaar) + "\ngemiddeld " + met_p5_p95(jaar.cumulatief));
  }
  return uit;
}

Figuur kans_binnen(const Resultaat& r) {
  Paneel p;
  for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y) {
    std::string& tekst = p.punten.emplace_back("binnen " + std::to_string(y + 1) + " jaar");
    for (const ScenarioResultaat* s : terug_te_verdienen(r))
      tekst += "\n" + kop_van(*s) + ": " + kans(s->terugverdientijd.kans_binnen[y], r.replicaties);
  }
  return {"kans", {p}};
}

Figuur gemeenten(const Resultaat& r) {
  Paneel p;
  for (std::size_t g = 0; g < r.gemeenten.size(); ++g) {
    std::string& tekst = p.punten.emplace_back(r.gemeenten[g]);
    for (const ScenarioResultaat* s : vergeleken(r)) {
      const Samenvatting& saldo = s->gemeenten[g].totaal.saldo;
      tekst += "\n" + kop_van(*s) + ": " + gemiddeld(saldo) + " (" + band(saldo) + ")";
    }
  }
  return {"gemeenten", {p}};
}

Figuur formatie(const Resultaat& r) {
  Figuur uit{"formatie", {}};
  for (std::size_t f = 0; f < r.functies.size(); ++f)
    for (const ScenarioResultaat* s : vergeleken(r)) {
      Paneel& p = uit.panelen.emplace_back();
      for (const JaarResultaat& jaar : s->jaren) {
        const Formatie& fte = jaar.formatie[f];
        p.punten.push_back(std::to_string(jaar.jaar) + "\ngevraagd " + aantal(fte.gevraagd_fte) +
                           " fte\nvrijgespeeld " +
                           (fte.vrijgespeeld_fte ? aantal(*fte.vrijgespeeld_fte) + " fte" : niet_op_bonnen));
        if (!fte.vrijgespeeld_fte) p.onder = std::string("Vrijgespeeld: ") + niet_op_bonnen;
      }
    }
  return uit;
}

Figuur aantallen(const Resultaat& r) {
  Figuur uit{"aantallen", {}};
  for (const Aantal a : aantallen_in_tabellen) {
    Paneel& p = uit.panelen.emplace_back();
    p.labels = {std::string(soort_van(a).sleutel)};
    for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y) {
      std::string& tekst = p.punten.emplace_back(std::to_string(r.start + static_cast<int>(y)));
      for (const ScenarioResultaat& s : r.scenarios)
        tekst += "\n" + kop_van(s) + ": " + aantal(s.jaren[y].aantallen[a]);
    }
  }
  return uit;
}

/// Whether a value of each axis is the one that the study expects; else no point of the map is.
bool heeft_verwacht_vak(const Verkenning& v, std::size_t s) {
  for (std::size_t a = 0; a < v.assen.size(); ++a) {
    bool gevonden = false;
    for (std::size_t i = 0; i < v.assen[a].waarden.size(); ++i) gevonden = gevonden || is_verwacht(v, s, a, i);
    if (!gevonden) return false;
  }
  return true;
}

std::string puntregels(const Verkenning& v, std::size_t punt) {
  const std::vector<std::size_t> plek = plekken(v, punt);
  if (plek.size() == 1) return waarde_van(v.assen[0], plek[0]);
  std::string uit;
  for (std::size_t a = 0; a < plek.size(); ++a)
    uit += (a == 0 ? "" : "\n") + kort_af(getalnaam(v.assen[a].pad), langste_naam) + ": " +
           waarde_van(v.assen[a], plek[a]);
  return uit;
}

std::string index_tekst(const Index& i) {
  return procent(i.waarde, 0) + " (" + procent(i.laag, 0) + " tot " + procent(i.hoog, 0) + ")" +
         (i.boven_nul() ? "" : ", niet van nul te onderscheiden");
}

/// A number at its bar, with the quality of its source: its path without the kind it begins with, so that it keeps its
/// gemeente. By its name where it has one.
std::string balklabel(const std::string& pad, Bronkwaliteit kwaliteit, const Getalnamen& namen) {
  constexpr std::size_t langste_label = 66;
  const std::string bron = "\u00A0\u00A0" + bronmerk(kwaliteit);
  if (const std::string naam = naam_van(namen, pad); naam != pad) return kort_af(naam, langste_label) + bron;
  const std::size_t eerste = pad.find('.');
  const bool lang = eerste != std::string::npos && pad.find('.', eerste + 1) != std::string::npos;
  std::string uit = lang ? pad.substr(eerste + 1) : pad;
  std::replace(uit.begin(), uit.end(), '_', ' ');
  return kort_af(uit, langste_label) + bron;
}

std::string met_ruis(const Weetwaarde& w) { return bedrag(w.waarde, w.se) + ", rekenruis " + bedrag(w.se, w.se / 2); }

/// What each factor is worth, for whom knowing all is worth something. What is not drawn has no text.
Figuur weten(const Informatiewaarde& w, const Getalnamen& namen) {
  Figuur uit{"weten", {}};
  for (const Beslisser& b : w.beslissers) {
    if (op_waarde(w, b, false).empty() && op_waarde(w, b, true).empty()) continue;
    Paneel& p = uit.panelen.emplace_back();
    p.van = {sleutel_van(b)};
    p.titel = naam_van(b);
    p.onder = "Alles weten: " + bedrag(b.evpi.waarde, b.evpi.se);
    for (std::size_t f = 0; f < w.factoren.size(); ++f) {
      const Weetfactor& x = w.factoren[f];
      const bool getekend = b.evppi[f].boven_nul();
      const std::string voor = x.soort == Weetgroep::getal ? "" : "samen: ";
      const std::string naam = x.soort == Weetgroep::zwak ? "zwakke bronnen" : x.naam;
      p.labels.push_back(getekend ? voor + balklabel(naam, x.kwaliteit, namen) : "");
      p.punten.push_back(getekend ? x.naam + " (bron: " + bronmerk(x.kwaliteit) + ")\nhoogstens " + met_ruis(b.evppi[f])
                                  : "");
    }
  }
  return uit;
}

/// What each size is worth, of what teaches something to somebody.
Figuur onderzoeken(const Informatiewaarde& w, const char* naam, std::string_view eenheid) {
  Figuur uit{naam, {}};
  for (const Beslisser& b : w.beslissers) {
    for (std::size_t o = 0; o < w.onderzoeken.size(); ++o) {
      const Onderzoek& x = w.onderzoeken[o];
      if (x.eenheid != eenheid || !leert_iets(b.onderzoeken[o])) continue;
      Paneel& p = uit.panelen.emplace_back();
      p.van = {sleutel_van(b), x.naam};
      p.titel = naam_van(b) + (eenheid == "jaren" ? ", " + x.naam : "");
      p.onder = zin_omvang(x, b.onderzoeken[o]);
      for (std::size_t m = 0; m < x.maten.size(); ++m) {
        const std::optional<double>& kosten = x.maten[m].kosten;
        const Weetwaarde& evsi = b.onderzoeken[o].evsi[m];
        p.punten.push_back(
            omvang(x.maten[m].omvang, x.eenheid) + "\nwaard " + met_ruis(evsi) +
            (kosten ? "\nkosten " + bedrag(*kosten, 0) + "\nlevert netto op " + bedrag(evsi.waarde - *kosten, evsi.se)
                    : ""));
      }
    }
  }
  return uit;
}

}  // namespace

std::string grafiekteksten(const Resultaat& r) {
  return naar_json({scenarios(r), geldstromen(r), dragers(r), cumulatief(r), kans_binnen(r), gemeenten(r), formatie(r),
                    aantallen(r)});
}

std::string grafiekteksten(const Omslaganalyse& a) {
  Figuur uit{"omslag", {}};
  for (const ScenarioOmslag& s : a.scenarios) {
    Paneel& p = uit.panelen.emplace_back();
    std::vector<std::string> keren;
    for (const Omslagrij& rij : omslagrijen(s.omslagen.front()))
      if (rij.nulpunt != nullptr)
        keren.push_back(rij.loont + " " + omslagwaarde(a, rij.nulpunt->waarde, rij.nulpunt->mcse));
    p.onder = keren.empty() ? "Geen omslagpunt in dit bereik" : "Loont " + opsomming(keren, "en");
    for (std::size_t i = 0; i < a.knopen.size(); ++i)
      p.punten.push_back(omslagwaarde(a, a.knopen[i]) + "\nsaldo " + met_p5_p95(s.lijnen.front()[i]));
  }
  return naar_json({uit});
}

std::string grafiekteksten(const Verkenning& v) {
  Figuur uit{"kaart", {}};
  const bool twee = v.assen.size() == 2;
  for (const As& as : v.assen) {
    std::vector<std::string>& teksten = uit.assen.emplace_back();
    for (std::size_t i = 0; i < as.waarden.size(); ++i) teksten.push_back(waarde_van(as, i));
  }
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    if (v.scenarios[s].nummer == v.nulalternatief) continue;
    Paneel& p = uit.panelen.emplace_back();
    for (std::size_t n = 0; n < v.punten.size(); ++n)
      p.punten.push_back(puntregels(v, n) + "\nsaldo " + met_p5_p95(v.punten[n][s].saldo));
    if (!twee) continue;
    for (const Tabelcel& cel : saldovakken(v, s)) p.labels.push_back(cel.tekst);
    p.onder = "bedragen: " + naam(eenheid_van_verkenning(v)) +
              (heeft_verwacht_vak(v, s) ? "" : "; wat de studie verwacht, is niet één vak van deze kaart");
  }
  return naar_json({uit});
}

std::string grafiekteksten(const Tornado& t, const Getalnamen& namen) {
  Figuur uit{"tornado", {}};
  for (std::size_t s = 0; s < t.scenarios.size(); ++s) {
    Paneel& p = uit.panelen.emplace_back();
    p.onder = "Gemiddeld saldo " + bedrag(t.midden[s].gemiddelde, t.midden[s].mcse);
    for (const Balk& b : t.balken) {
      const Zwaai& z = b.scenarios[s].saldo;
      const auto bij = [&](const char* kwantiel, const std::optional<double>& x, double saldo) {
        return std::string("\n") + kwantiel + (x ? " " + waarde_van(b, x) : "") + ": saldo " + bedrag(saldo, z.mcse);
      };
      p.labels.push_back(balklabel(b.pad, b.kwaliteit, namen));
      p.punten.push_back(b.pad + " (bron: " + bronmerk(b.kwaliteit) + ")" + bij("P10", b.p10, z.bij_p10) +
                         bij("P90", b.p90, z.bij_p90) +
                         (z.verloop == Saldoverloop::recht ? "" : "\n" + verloopwoord(z.verloop)));
    }
  }
  return naar_json({uit});
}

std::string grafiekteksten(const Sobolanalyse& a, const Getalnamen& namen) {
  Figuur uit{"sobol", {}};
  for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
    Paneel& p = uit.panelen.emplace_back();
    for (const Sobolfactor& f : a.factoren) {
      const std::optional<Factorindex>& x = f.scenarios[s].saldo;
      p.labels.push_back(balklabel(f.naam, f.kwaliteit, namen));
      p.punten.push_back(f.naam + " (bron: " + bronmerk(f.kwaliteit) + ")" +
                         (x ? "\neerste orde " + index_tekst(x->eerste) + "\ntotaal " + index_tekst(x->totaal) : ""));
    }
  }
  return naar_json({uit});
}

std::string grafiekteksten(const Herkomstanalyse& h) {
  Figuur uit{"herkomst", {}};
  for (const ScenarioHerkomst& s : h.scenarios) {
    Paneel& p = uit.panelen.emplace_back();
    for (const Watervalstap& stap : waterval(h, s)) {
      p.labels.push_back(stap.naam);
      p.punten.push_back(stap.naam + "\n" + bedrag(stap.bedrag(), stap.mcse));
    }
  }
  return naar_json({uit});
}

std::string grafiekteksten(const Informatiewaarde& w, const Getalnamen& namen) {
  return naar_json({weten(w, namen), onderzoeken(w, "bonnen", "kassabonnen"), onderzoeken(w, "tellen", "jaren")});
}

std::string grafiekteksten(const Herijkverslag& v) {
  Figuur uit{"herijking", {}};
  for (const Waarneemverslag& w : v.waarnemingen) {
    Paneel& p = uit.panelen.emplace_back();
    p.onder = w.wat + ": waargenomen " + waargenomen(w);
    p.labels = {"vooraf", "achteraf"};
    const auto punt = [&](const char* wanneer, const Samenvatting& s, double kans_zo_ver) {
      p.punten.push_back(std::string(wanneer) + " verwacht: " + met_rand(s, w.aandeel) +
                         "\nkans op iets dat minstens zo ver weg ligt: " + kans(kans_zo_ver, v.maten.replicaties));
    };
    punt("vooraf", w.vooraf, w.kans_vooraf);
    punt("achteraf", w.achteraf, w.kans_achteraf);
  }
  return naar_json({uit});
}

}  // namespace mbc
