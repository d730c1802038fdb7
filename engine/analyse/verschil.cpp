#include "analyse/verschil.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analyse/doorrekenen.h"
#include "base/tekst.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

bool zelfde_waarde(const Getal& a, const Getal& b) {
  return a.verdeling == b.verdeling && a.factor == b.factor && a.domein.laagst == b.domein.laagst &&
         a.domein.hoogst == b.domein.hoogst;
}

std::map<std::string, GetalId> op_pad(const Studie& s) {
  std::map<std::string, GetalId> uit;
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i) uit[s.getallen[i].pad] = {i};
  return uit;
}

/// Adds a setting that differs.
template <class T>
void vergelijk_instelling(std::vector<Wijziging>& uit, const std::string& naam, const Studie& a, const Studie& b,
                          T Studie::*lid) {
  if (a.*lid == b.*lid) return;
  const T nieuw = b.*lid;
  const auto tekst = [](T x) {
    if constexpr (std::is_same_v<T, bool>) {
      return std::string(x ? "aan" : "uit");
    } else {
      return std::to_string(x);
    }
  };
  uit.push_back({naam, {}, {}, tekst(a.*lid), tekst(nieuw), [lid, nieuw](Studie& s) { s.*lid = nieuw; }});
}

void vergelijk_traject(std::vector<Wijziging>& uit, const Traject& a, const Traject& b) {
  if (a.max_trajecten != b.max_trajecten) {
    uit.push_back({"traject.max_trajecten",
                   {},
                   {},
                   std::to_string(a.max_trajecten),
                   std::to_string(b.max_trajecten),
                   [n = b.max_trajecten](Studie& s) { s.traject.max_trajecten = n; }});
  }
  if (a.leeftijdsgrens != b.leeftijdsgrens) {
    uit.push_back({"leeftijdsgrens",
                   {},
                   {},
                   getal_tekst(a.leeftijdsgrens),
                   getal_tekst(b.leeftijdsgrens),
                   [x = b.leeftijdsgrens](Studie& s) { s.traject.leeftijdsgrens = x; }});
  }
}

std::vector<Wijziging> getallen(const Studie& a, const Studie& b) {
  std::vector<Wijziging> uit;
  const std::map<std::string, GetalId> van_b = op_pad(b);
  for (const auto& [pad, in_a] : op_pad(a)) {
    const auto er = van_b.find(pad);
    if (er == van_b.end() || zelfde_waarde(a.getal(in_a), b.getal(er->second))) continue;
    uit.push_back({pad, in_a, er->second, {}, {}, [id = in_a, nieuw = b.getal(er->second)](Studie& s) {
                     Getal& g = s.getallen[id.nr];
                     g.verdeling = nieuw.verdeling;
                     g.domein = nieuw.domein;
                     g.factor = nieuw.factor;
                   }});
  }
  return uit;
}

/// The paths that only one of two studies has, shortened.
std::string alleen_in(const Studie& s, const Studie& ander) {
  const std::map<std::string, GetalId> paden = op_pad(ander);
  constexpr std::size_t genoemd = 3;
  std::vector<std::string> uit;
  for (const auto& [pad, id] : op_pad(s))
    if (!paden.contains(pad)) uit.push_back(pad);
  if (uit.empty()) return "-";
  const std::size_t meer = uit.size() > genoemd ? uit.size() - genoemd : 0;
  uit.resize(uit.size() - meer);
  return opsomming(uit, "en") + (meer > 0 ? " (en nog " + std::to_string(meer) + ")" : "");
}

/// Mean NCW of the saldo per replicatie, of the scenarios with these numbers.
std::optional<std::vector<Kolom>> saldi(const Studie& s, const std::vector<int>& nummers,
                                        const Uitvoering& uitvoering) {
  Keuze keuze;
  for (std::size_t i = 0; i < s.scenarios.size(); ++i)
    if (std::find(nummers.begin(), nummers.end(), s.scenarios[i].nummer) != nummers.end()) keuze.scenarios.push_back(i);
  const Plan plan = maak_plan(s, keuze);
  const auto kolommen = reken_door(plan, {}, uitvoering);
  if (!kolommen) return std::nullopt;
  std::vector<Kolom> uit;
  for (const Bedragen& b : bedragen(s, kolommen->front(), keuze.scenarios))
    uit.push_back(verschil(b.ncw.baten, b.ncw.kosten));
  return uit;
}

std::vector<Centen> gemiddelden(const std::vector<Kolom>& saldi) {
  std::vector<Centen> uit;
  for (const Kolom& k : saldi) uit.push_back({std::llround(100 * vat_samen_centen(k).gemiddelde)});
  return uit;
}

std::vector<double> ruis(const std::vector<Kolom>& saldi) {
  std::vector<double> uit;
  for (const Kolom& k : saldi) uit.push_back(moment_centen(k).mcse);
  return uit;
}

/// Only where replicatie r of both is the same draw.
std::optional<double> ruis_van(const Studie& voor, const Studie& na, const Kolom& oud, const Kolom& nieuw) {
  if (voor.zaad != na.zaad || oud.size() != nieuw.size()) return std::nullopt;
  return vat_samen_centen(verschil(nieuw, oud)).mcse;
}

}  // namespace

std::vector<Wijziging> vind_wijzigingen(const Studie& a, const Studie& b) {
  std::vector<Wijziging> uit;
  vergelijk_instelling(uit, "replicaties", a, b, &Studie::replicaties);
  vergelijk_instelling(uit, "zaad", a, b, &Studie::zaad);
  const auto kent = [&](int nummer) {
    return std::any_of(a.scenarios.begin(), a.scenarios.end(), [&](const Scenario& s) { return s.nummer == nummer; });
  };
  if (kent(b.nulalternatief)) vergelijk_instelling(uit, "nulalternatief", a, b, &Studie::nulalternatief);
  vergelijk_instelling(uit, "aanloopjaren", a, b, &Studie::aanloopjaren);
  vergelijk_instelling(uit, "horizon", a, b, &Studie::horizon);
  vergelijk_instelling(uit, "kassabon_onzekerheid", a, b, &Studie::kassabon_onzekerheid);
  vergelijk_traject(uit, a.traject, b.traject);
  for (Wijziging& w : getallen(a, b)) uit.push_back(std::move(w));
  uit.push_back({"overige opbouw van de studie", {}, {}, alleen_in(a, b), alleen_in(b, a), [&b](Studie& s) { s = b; }});
  return uit;
}

std::optional<Verschil> verklaar(const Studie& a, const Studie& b, const Uitvoering& uitvoering) {
  std::vector<Wijziging> wijzigingen = vind_wijzigingen(a, b);
  Verschil uit;
  for (const Scenario& s : a.scenarios)
    if (std::any_of(b.scenarios.begin(), b.scenarios.end(), [&](const Scenario& t) { return t.nummer == s.nummer; }))
      uit.scenarios.push_back(s.nummer);
  const auto totaal = static_cast<std::int64_t>(wijzigingen.size()) + 1;
  std::int64_t beurt = 0;
  const auto reken = [&](const Studie& s) {
    Uitvoering u = uitvoering;
    u.voortgang = [&](std::int64_t gedaan, std::int64_t van) {
      if (uitvoering.voortgang) uitvoering.voortgang(beurt * van + gedaan, totaal * van);
    };
    auto kolommen = saldi(s, uit.scenarios, u);
    ++beurt;
    return kolommen;
  };
  Studie nu = a;
  auto oud = reken(nu);
  if (!oud) return std::nullopt;
  uit.a = gemiddelden(*oud);
  uit.ruis_a = ruis(*oud);
  uit.b = uit.a;
  for (Wijziging& w : wijzigingen) {
    Studie na = nu;
    w.pas_toe(na);
    auto nieuw = reken(na);
    if (!nieuw) return std::nullopt;
    const std::vector<Centen> stand = gemiddelden(*nieuw);
    Verschilstap stap{std::move(w), {}, {}, ruis(*nieuw)};
    for (std::size_t i = 0; i < stand.size(); ++i) {
      stap.effect.push_back(stand[i] - uit.b[i]);
      stap.ruis.push_back(ruis_van(nu, na, (*oud)[i], (*nieuw)[i]));
    }
    uit.b = stand;
    uit.stappen.push_back(std::move(stap));
    nu = std::move(na);
    oud = std::move(nieuw);
  }
  return uit;
}

}  // namespace mbc
