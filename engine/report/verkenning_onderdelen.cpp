#include "report/verkenning_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/cellen.h"
#include "report/teksten.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_rijen = 41;

Eenheid eenheid_van(const Verkenning& v) {
  double grootste = 0;
  for (const auto& punt : v.punten)
    for (const ScenarioPunt& s : punt)
      for (const double x : {s.saldo.p5, s.saldo.p95, s.baten.gemiddelde, s.kosten.gemiddelde})
        grootste = std::max(grootste, std::abs(x));
  return kies_eenheid(grootste);
}

Tabelcel cel(const Moment& m, Eenheid eenheid) { return bedragcel(m.gemiddelde, m.mcse, eenheid); }

Tabel een_getal(const Verkenning& v, std::size_t s, Eenheid eenheid) {
  const As& as = v.assen[0];
  std::vector<Tabelkolom> kolommen = {{"waarde", Uitlijning::komma},       {"baten", Uitlijning::komma},
                                      {"kosten", Uitlijning::komma},       {"saldo", Uitlijning::komma},
                                      {"P5", Uitlijning::komma},           {"P95", Uitlijning::komma},
                                      {"rekenruis", Uitlijning::komma},    {"kans op positief", Uitlijning::rechts},
                                      {"verzilverbaar", Uitlijning::komma}};
  for (std::size_t g = 0; g < v.punten[0][s].gemeenten.size(); ++g)
    kolommen.push_back({v.gemeenten[g], Uitlijning::komma});
  Tabel tabel(std::move(kolommen));
  for (const std::size_t i : getoonde_waarden(as)) {
    const ScenarioPunt& p = v.punten[i][s];
    const double rand = ruis_van_p5(p.saldo.mcse);
    std::vector<Tabelcel> rij = {{waarde_van(as, i)},
                                 cel(p.baten, eenheid),
                                 cel(p.kosten, eenheid),
                                 bedragcel(p.saldo, eenheid),
                                 bedragcel(p.saldo.p5, rand, eenheid),
                                 bedragcel(p.saldo.p95, rand, eenheid),
                                 {ruisgetal(p.saldo.mcse, eenheid), Stijl::zwak},
                                 {kans(p.saldo.kans_positief, v.replicaties)},
                                 cel(p.verzilverbaar_saldo, eenheid)};
    for (const Moment& g : p.gemeenten) rij.push_back(cel(g, eenheid));
    tabel.rij(std::move(rij));
  }
  return tabel;
}

/// Whether this value of an axis is the one that the study expects.
bool is_verwacht(const Verkenning& v, std::size_t s, std::size_t a, std::size_t i) {
  const std::optional<double>& verwacht = v.verwacht[s][a];
  return verwacht && std::abs(v.assen[a].waarden[i] - *verwacht) <= 1e-6 * std::abs(*verwacht);
}

Tabel twee_getallen(const Verkenning& v, std::size_t s, Eenheid eenheid) {
  const As &rijen = v.assen[0], &kolommen = v.assen[1];
  const std::vector<std::size_t> welke = getoonde_waarden(kolommen);
  std::vector<Tabelkolom> koppen = {{getalnaam(rijen.pad), Uitlijning::komma}};
  for (const std::size_t k : welke) koppen.push_back({waarde_van(kolommen, k), Uitlijning::komma});
  Tabel tabel(std::move(koppen));
  for (const std::size_t r : getoonde_waarden(rijen)) {
    std::vector<Tabelcel> cellen = {{waarde_van(rijen, r)}};
    for (const std::size_t k : welke) {
      cellen.push_back(bedragcel(v.punten[r * kolommen.waarden.size() + k][s].saldo, eenheid));
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

std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v) {
  const Eenheid eenheid = eenheid_van(v);
  std::string wat = "netto contante waarde, " + naam(eenheid) + "; ";
  wat += v.assen.size() == 1 ? "waarden van " + getalnaam(v.assen[0].pad)
                             : "rijen: " + getalnaam(v.assen[0].pad) + ", kolommen: " + getalnaam(v.assen[1].pad);
  std::vector<Onderdeel> uit;
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    if (v.scenarios[s].nummer == v.nulalternatief) continue;
    uit.push_back({scenariotitel(v.scenarios[s].nummer, v.scenarios[s].naam), wat,
                   v.assen.size() == 1 ? een_getal(v, s, eenheid) : twee_getallen(v, s, eenheid)});
  }
  return uit;
}

std::string leeswijzer_verkenning(const Verkenning& v) {
  std::string uit = staat_stil(v) ? "Geen saldo verandert mee: in deze scenario's hangt er niets van af. " : "";
  uit +=
      "P5 en P95 (onzekerheid): wat we niet weten. Rekenruis: de standaardfout van het gemiddelde. Alle waarden "
      "zien dezelfde gezinnen en trekkingen; een verschil tussen twee waarden is dus veel minder ruizig dan elk van "
      "beide. ";
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
