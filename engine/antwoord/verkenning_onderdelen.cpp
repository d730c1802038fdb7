#include "antwoord/verkenning_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_rijen = 41;

/// Whether the points differ from a reference: a single one does not.
bool vergelijkt(const Verkenning& v) { return v.punten.size() > 1; }

/// "2,25%": a point by its values.
std::string puntnaam(const Verkenning& v, std::size_t punt) {
  std::vector<std::string> waarden;
  const std::vector<std::size_t> plek = plekken(v, punt);
  for (std::size_t a = 0; a < plek.size(); ++a) waarden.push_back(waarde_van(v.assen[a], plek[a]));
  return opsomming(waarden, "en");
}

/// A column of the table of one number.
struct Tabelreeks {
  std::string kop;
  std::vector<Tabelcel> cellen;
  Uitlijning uitlijning = Uitlijning::komma;
};

Tabel tabel_van(const std::vector<Tabelreeks>& kolommen) {
  std::vector<Tabelkolom> koppen;
  for (const Tabelreeks& k : kolommen) koppen.push_back({k.kop, k.uitlijning});
  Tabel uit(std::move(koppen));
  for (std::size_t rij = 0; rij < kolommen.front().cellen.size(); ++rij) {
    std::vector<Tabelcel> cellen;
    for (const Tabelreeks& k : kolommen) cellen.push_back(k.cellen[rij]);
    uit.rij(std::move(cellen));
  }
  return uit;
}

Tabel een_getal(const Verkenning& v, std::size_t s, Eenheid eenheid) {
  const As& as = v.assen[0];
  const std::vector<std::size_t> welke = getoonde_waarden(as);
  const auto kolom = [&](std::string kop, const auto& cel, Uitlijning uitlijning = Uitlijning::komma) {
    Tabelreeks uit{std::move(kop), {}, uitlijning};
    for (const std::size_t i : welke) uit.cellen.push_back(cel(i, v.punten[i][s]));
    return uit;
  };
  const auto bedragen = [&](std::string kop, const auto& gemeten) {
    std::vector<Gemeten> waarden;
    for (const std::size_t i : welke) waarden.push_back(gemeten(v.punten[i][s]));
    return Tabelreeks{std::move(kop), bedragcellen(waarden, eenheid)};
  };
  const auto ruis = [&](const std::string& kop, const auto& mcse) {
    return kolom(kop, [&](std::size_t, const ScenarioPunt& p) { return ruiscel(mcse(p), eenheid); });
  };
  std::vector<Tabelreeks> kolommen = {
      kolom("waarde", [&](std::size_t i, const ScenarioPunt&) { return Tabelcel{waarde_van(as, i)}; }),
      bedragen("baten", [](const ScenarioPunt& p) { return gemiddelde_van(p.baten); }),
      bedragen("kosten", [](const ScenarioPunt& p) { return gemiddelde_van(p.kosten); }),
      bedragen("saldo", [](const ScenarioPunt& p) { return gemiddelde_van(p.saldo); }),
      ruis("rekenruis", [](const ScenarioPunt& p) { return p.saldo.mcse; })};
  if (vergelijkt(v)) {
    kolommen.push_back(bedragen("saldo anders dan bij " + puntnaam(v, v.referentie),
                                [](const ScenarioPunt& p) { return gemiddelde_van(p.verschil); }));
    kolommen.push_back(ruis("rekenruis daarvan", [](const ScenarioPunt& p) { return p.verschil.mcse; }));
  }
  const auto rand = [&](const char* kop, double Samenvatting::*welk) {
    return kolom(kop,
                 [&, welk](std::size_t, const ScenarioPunt& p) { return randcel(p.saldo.*welk, p.saldo, eenheid); });
  };
  kolommen.push_back(rand("P5", &Samenvatting::p5));
  kolommen.push_back(rand("P95", &Samenvatting::p95));
  kolommen.push_back(kolom(
      "kans op positief",
      [&](std::size_t, const ScenarioPunt& p) { return Tabelcel{kans(p.saldo.kans_positief, v.replicaties)}; },
      Uitlijning::rechts));
  kolommen.push_back(
      bedragen("verzilverbaar", [](const ScenarioPunt& p) { return gemiddelde_van(p.verzilverbaar_saldo); }));
  for (std::size_t g = 0; g < v.punten[0][s].gemeenten.size(); ++g)
    kolommen.push_back(bedragen(v.gemeenten[g], [g](const ScenarioPunt& p) { return gemiddelde_van(p.gemeenten[g]); }));
  return tabel_van(kolommen);
}

/// What a table of two numbers shows of each point.
using Vak = Gemeten (*)(const ScenarioPunt&);

/// The cells of all points, of which none is shown on the wrong side of another.
std::vector<Tabelcel> vakken(const Verkenning& v, std::size_t s, Vak vak) {
  std::vector<Gemeten> bedragen;
  for (const std::vector<ScenarioPunt>& punt : v.punten) bedragen.push_back(vak(punt[s]));
  return bedragcellen(bedragen, eenheid_van_verkenning(v));
}

Tabel twee_getallen(const Verkenning& v, std::size_t s, const std::vector<Tabelcel>& vakken) {
  const As &rijen = v.assen[0], &kolommen = v.assen[1];
  const std::vector<std::size_t> welke = getoonde_waarden(kolommen);
  std::vector<Tabelkolom> koppen = {{getalnaam(rijen.pad), Uitlijning::komma}};
  for (const std::size_t k : welke) koppen.push_back({waarde_van(kolommen, k), Uitlijning::komma});
  Tabel tabel(std::move(koppen));
  for (const std::size_t r : getoonde_waarden(rijen)) {
    std::vector<Tabelcel> cellen = {{waarde_van(rijen, r)}};
    for (const std::size_t k : welke) {
      cellen.push_back(vakken[r * kolommen.waarden.size() + k]);
      if (is_verwacht(v, s, 0, r) && is_verwacht(v, s, 1, k)) cellen.back().stijl = Stijl::vet;
    }
    tabel.rij(std::move(cellen));
  }
  return tabel;
}

/// Whether no point differs from another: a number that nothing here uses.
bool staat_stil(const Verkenning& v) {
  return std::all_of(v.punten.begin(), v.punten.end(), [&](const std::vector<ScenarioPunt>& punt) {
    return std::equal(punt.begin(), punt.end(), v.punten.front().begin(), [](const auto& a, const auto& b) {
      return a.saldo.gemiddelde == b.saldo.gemiddelde && a.saldo.sd == b.saldo.sd &&
             a.verzilverbaar_saldo.gemiddelde == b.verzilverbaar_saldo.gemiddelde;
    });
  });
}

}  // namespace

Eenheid eenheid_van_verkenning(const Verkenning& v) {
  double grootste = 0;
  for (const auto& punt : v.punten)
    for (const ScenarioPunt& s : punt)
      for (const double x : {s.saldo.p5, s.saldo.p95, s.baten.gemiddelde, s.kosten.gemiddelde})
        grootste = std::max(grootste, std::abs(x));
  return kies_eenheid(grootste);
}

bool is_verwacht(const Verkenning& v, std::size_t s, std::size_t a, std::size_t i) {
  const std::optional<double>& verwacht = v.verwacht[s][a];
  return verwacht && std::abs(v.assen[a].waarden[i] - *verwacht) <= 1e-6 * std::abs(*verwacht);
}

std::vector<Tabelcel> saldovakken(const Verkenning& v, std::size_t s) {
  return vakken(v, s, [](const ScenarioPunt& p) { return gemiddelde_van(p.saldo); });
}

std::string waarde_van(const As& as, std::size_t i) {
  constexpr int genoeg = 4;
  if (as.aandeel) return procent(as.waarden[i], genoeg);
  std::string uit = as.teksten[i];
  std::replace(uit.begin(), uit.end(), '.', ',');
  return uit;
}

std::vector<std::size_t> getoonde_waarden(const As& as) {
  const std::size_t n = as.waarden.size(), rijen = std::min(n, meeste_rijen);
  std::vector<std::size_t> uit;
  for (std::size_t i = 0; i < rijen; ++i) uit.push_back(rijen == 1 ? 0 : i * (n - 1) / (rijen - 1));
  return uit;
}

std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v, std::size_t s, Verschiltabel verschillen) {
  const Eenheid eenheid = eenheid_van_verkenning(v);
  const std::string contant = "netto contante waarde, " + naam(eenheid) + "; ",
                    titel = scenariotitel(v.scenarios[s].nummer, v.scenarios[s].naam);
  if (v.assen.size() == 1)
    return {{titel, contant + "waarden van " + getalnaam(v.assen[0].pad), een_getal(v, s, eenheid)}};
  const std::string assen = "rijen: " + getalnaam(v.assen[0].pad) + ", kolommen: " + getalnaam(v.assen[1].pad);
  std::vector<Onderdeel> uit = {{titel, contant + assen, twee_getallen(v, s, saldovakken(v, s))}};
  if (verschillen == Verschiltabel::ja)
    uit.push_back(
        {titel + ", verschil", "saldo anders dan bij " + puntnaam(v, v.referentie) + "; " + contant + assen,
         twee_getallen(v, s, vakken(v, s, [](const ScenarioPunt& p) { return gemiddelde_van(p.verschil); }))});
  return uit;
}

std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v, Verschiltabel verschillen) {
  std::vector<Onderdeel> uit;
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    if (v.scenarios[s].nummer == v.nulalternatief) continue;
    for (Onderdeel& o : tabellen_verkenning(v, s, verschillen)) uit.push_back(std::move(o));
  }
  return uit;
}

std::string leeswijzer_verkenning(const Verkenning& v) {
  std::string uit = staat_stil(v) ? "Geen saldo verandert mee: in deze scenario's hangt er niets van af. " : "";
  uit +=
      "P5 en P95 (onzekerheid): wat we niet weten. Rekenruis: de standaardfout van het gemiddelde. Alle waarden "
      "zien dezelfde gezinnen en trekkingen; een verschil tussen twee waarden is dus veel minder ruizig dan elk van "
      "beide, en is op die kleinere ruis afgerond. ";
  if (v.assen.size() == 2)
    uit +=
        "De tabel toont het gemiddelde, afgerond op de rekenruis; de CSV geeft van elk punt ook P5, P95 en de ruis. ";
  uit += v.rekenwijze == Rekenwijze::herprijsd
             ? "Geen gezin hangt van dit getal af: één doorrekening is voor elke waarde opnieuw geprijsd."
             : "Elke waarde is dezelfde doorrekening als een losse met --zet.";
  for (const As& as : v.assen) {
    if (as.waarden.size() > meeste_rijen)
      uit += " Van de " + std::to_string(as.waarden.size()) + " waarden van " + as.pad + " staan er " +
             std::to_string(meeste_rijen) + "; --csv geeft ze alle.";
  }
  return uit + " " + ruis_bij(v.trekking);
}

}  // namespace mbc
