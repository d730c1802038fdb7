#include "analyse/verschil.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "analyse/doorrekenen.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// One amount of each scenario per replicatie.
using Perscenario = std::vector<Kolom>;

/// All amounts of one study.
struct Stand {
  Perscenario saldo, verzilverbaar;
  std::map<std::string, Perscenario> dragers;
};

bool heeft(const Studie& s, int nummer) {
  return std::any_of(s.scenarios.begin(), s.scenarios.end(), [&](const Scenario& x) { return x.nummer == nummer; });
}

Keuze keuze_van(const Studie& s, const std::vector<int>& nummers, const std::vector<std::string>& gemeenten) {
  Keuze uit;
  for (std::size_t i = 0; i < s.scenarios.size(); ++i)
    if (std::find(nummers.begin(), nummers.end(), s.scenarios[i].nummer) != nummers.end()) uit.scenarios.push_back(i);
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g)
    if (std::find(gemeenten.begin(), gemeenten.end(), s.gemeenten[g].naam) != gemeenten.end())
      uit.gemeenten.push_back(g);
  return uit;
}

std::optional<Stand> reken(const Studie& s, const Keuze& keuze, const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(s, keuze);
  const auto kolommen = reken_door(plan, {}, uitvoering);
  if (!kolommen) return std::nullopt;
  Stand uit;
  for (const Bedragen& b : bedragen(s, kolommen->front(), keuze.scenarios)) {
    uit.saldo.push_back(verschil(b.ncw.baten, b.ncw.kosten));
    uit.verzilverbaar.push_back(b.ncw.verzilverbaar);
    for (const NcwKolommen::Drager& d : b.ncw.dragers) uit.dragers[d.naam].push_back(d.saldo);
  }
  return uit;
}

/// The same study without what only readers look at: what is equal then, has equal amounts.
Studie zonder_woorden(Studie s) {
  s.naam.clear();
  s.pm_posten.clear();
  s.causaal_model = {};
  s.uitkomstdoelen.clear();
  for (Getal& g : s.getallen) g.verantwoording = {};
  for (Scenario& x : s.scenarios) x.naam = x.omschrijving = {};
  for (Kassabon& k : s.kassabonnen) k.titel = k.gemeente = k.bron = {};
  return s;
}

Kolom kolom_van(const Perscenario& k, std::size_t i, std::size_t replicaties) {
  return k.empty() ? Kolom(replicaties) : k[i];
}

/// Adds what an amount does from one study to the next.
void tel_stap(Verschilmaat& maat, const Perscenario& oud, const Perscenario& nieuw, const Studie& voor,
              const Studie& na, std::size_t scenarios) {
  Stapeffect stap;
  for (std::size_t i = 0; i < scenarios; ++i) {
    const Kolom was = kolom_van(oud, i, static_cast<std::size_t>(voor.replicaties));
    const Kolom is = kolom_van(nieuw, i, static_cast<std::size_t>(na.replicaties));
    const Moment stand = moment_centen(is);
    const Centen nu{std::llround(100 * stand.gemiddelde)};
    stap.effect.push_back(nu - maat.b[i]);
    stap.ruis_stand.push_back(stand.mcse);
    // Only where replicatie r of both is the same draw.
    const bool zelfde = voor.zaad == na.zaad && was.size() == is.size();
    stap.ruis.push_back(zelfde ? std::optional(moment_centen(verschil(is, was)).mcse) : std::nullopt);
    maat.b[i] = nu;
  }
  maat.stappen.push_back(std::move(stap));
}

void begin(Verschilmaat& maat, const Perscenario& k, std::size_t scenarios, const Studie& a) {
  for (std::size_t i = 0; i < scenarios; ++i) {
    const Moment stand = moment_centen(kolom_van(k, i, static_cast<std::size_t>(a.replicaties)));
    maat.a.push_back({std::llround(100 * stand.gemiddelde)});
    maat.ruis_a.push_back(stand.mcse);
  }
  maat.b = maat.a;
}

std::set<std::string> alle_dragers(const std::vector<const Studie*>& studies) {
  std::set<std::string> uit;
  for (const Studie* s : studies)
    for (const Geldstroom& f : s->geldstromen) uit.insert(f.drager);
  return uit;
}

}  // namespace

std::vector<int> gedeelde_scenarios(const Studie& a, const Studie& b) {
  std::vector<int> uit;
  for (const Scenario& s : a.scenarios)
    if (heeft(b, s.nummer)) uit.push_back(s.nummer);
  return uit;
}

std::optional<Verschil> verklaar(const std::vector<const Studie*>& studies, const std::vector<std::string>& gemeenten,
                                 const Uitvoering& uitvoering) {
  Verschil uit;
  uit.scenarios = gedeelde_scenarios(*studies.front(), *studies.back());
  for (const std::string& naam : alle_dragers(studies)) uit.dragers.emplace_back().drager = naam;
  Stand vorige;
  for (std::size_t i = 0; i < studies.size(); ++i) {
    const Studie& na = *studies[i];
    std::optional<Stand> stand;
    if (i > 0 && zonder_woorden(na) == zonder_woorden(*studies[i - 1])) {
      stand = vorige;
    } else {
      stand = reken(na, keuze_van(na, uit.scenarios, gemeenten), deel_van(uitvoering, i, studies.size()));
    }
    if (!stand) return std::nullopt;
    const auto volg = [&](Verschilmaat& maat, const Perscenario& oud, const Perscenario& nieuw) {
      if (i == 0) begin(maat, nieuw, uit.scenarios.size(), na);
      if (i > 0) tel_stap(maat, oud, nieuw, *studies[i - 1], na, uit.scenarios.size());
    };
    volg(uit.saldo, vorige.saldo, stand->saldo);
    volg(uit.verzilverbaar, vorige.verzilverbaar, stand->verzilverbaar);
    for (Verschilmaat& d : uit.dragers) volg(d, vorige.dragers[d.drager], stand->dragers[d.drager]);
    vorige = std::move(*stand);
  }
  return uit;
}

}  // namespace mbc
