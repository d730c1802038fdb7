#include "support/studie_bouwer.h"

#include <algorithm>
#include <stdexcept>

#include "chance/toeval.h"
#include "model/velden.h"

namespace mbc::proef {
namespace {

std::string zonder_scenario(const std::string& pad) {
  if (!pad.starts_with("scenarios.")) return pad;
  return pad.substr(pad.find('.', std::string_view("scenarios.").size()) + 1);
}

/// The numbers of a section at their defaults, which are nothing or all.
template <class T>
void vul(Studie& s, T& eigenaar, const std::string& deel, const std::string& prefix = {}) {
  elk_lid<GetalId>(*studieveld("", deel).schema, eigenaar, [&](const Studieveld& v, GetalId& id) {
    id = voeg_toe(s, prefix + deel + "." + std::string(v.naam), v.standaard == "100%" ? 1 : 0);
  });
}

Invoering maak_invoering(Studie& s, const std::string& prefix, GetalId start, const Effecten& effecten) {
  Invoering i;
  i.start = start;
  vul(s, i, "implementatie", prefix);
  vul(s, i, "methodetrouw", prefix);
  i.effecten = effecten;
  return i;
}

Effecten maak_effecten(Studie& s) {
  Effecten e;
  vul(s, e, "effecten");
  return e;
}

void vul_traject(Studie& s) {
  Traject& t = s.traject;
  t.leeftijd.p = {voeg_toe(s, "traject.leeftijd", 0)};
  t.duur.p = {voeg_toe(s, "traject.duur", 12)};
  vul(s, t, "traject");
  zet(s, "traject.aandeel_uithuisplaatsing", 1);
}

}  // namespace

GetalId voeg_toe(Studie& s, const std::string& pad, const Verdeling& v) {
  Getal g;
  g.pad = pad;
  g.sleutel = naam_sleutel(zonder_scenario(pad));
  g.verdeling = v;
  s.getallen.push_back(g);
  return {static_cast<std::uint32_t>(s.getallen.size() - 1)};
}

void zet(Studie& s, std::string_view pad, const Verdeling& v) {
  for (Getal& g : s.getallen) {
    if (g.pad != pad) continue;
    g.verdeling = v;
    return;
  }
  throw std::logic_error("no number has the path " + std::string(pad));
}

void zet_tussen_gezinnen(Studie& s, FamilieVerdeling& v, const Verdeling& verdeling) {
  v.soort = verdeling.soort;
  v.kansen = verdeling.kansen;
  v.p.clear();
  const bool discreet = verdeling.soort == VerdelingSoort::discreet;
  const std::vector<double> getallen =
      discreet ? verdeling.waarden : std::vector<double>(verdeling.p.begin(), verdeling.p.end());
  for (const double x : getallen) v.p.push_back(voeg_toe(s, "tussen_gezinnen", x));
}

Studie kleine_studie(std::size_t scenarios, const std::vector<std::string>& gemeenten) {
  Studie s;
  s.naam = "proef";
  s.prijspeil = s.start = 2022;
  s.horizon = 3;
  s.aanloopjaren = 0;
  s.replicaties = 2;
  s.discontovoet = voeg_toe(s, "discontovoet", 0);
  s.uren_per_fte = voeg_toe(s, "uren_per_fte", 1360);
  s.kostenopslag = voeg_toe(s, "kostenopslag", 0);
  s.verzilverbaar_vanaf = voeg_toe(s, "verzilverbaar_vanaf", 0);
  s.geldstromen = {{"Jeugdwet", "gemeente", voeg_toe(s, "geldstromen.Jeugdwet.verzilverbaar", 1)}};
  s.functies = {{"lokaal_team", voeg_toe(s, "tarieven.lokaal_team", 100)}};
  vul_traject(s);
  s.instroom.spreiding = Spreiding::vast;
  s.instroom.trend = voeg_toe(s, "instroom.trend", 0);
  const Effecten effecten = maak_effecten(s);
  const GetalId start = voeg_toe(s, "start", s.start);
  for (std::size_t i = 0; i < scenarios; ++i) {
    s.scenarios.push_back({static_cast<int>(i), "scenario " + std::to_string(i), {}, {}});
  }
  for (const std::string& naam : gemeenten) {
    const auto getal = [&](const char* veld, double waarde) {
      return voeg_toe(s, "gemeenten." + naam + "." + veld, waarde);
    };
    s.gemeenten.push_back({naam,
                           getal("instroom", 1),
                           getal("huidig", 0),
                           getal("medewerkers", 0),
                           getal("getraind", 0),
                           getal("verloop", 0),
                           {}});
  }
  const Invoering basis = maak_invoering(s, "", start, effecten);
  s.basis.assign(gemeenten.size(), basis);
  for (std::size_t i = 0; i < scenarios; ++i) {
    const Invoering eigen = maak_invoering(s, "scenarios." + std::to_string(i) + ".", start, effecten);
    s.scenarios[i].invoering.assign(gemeenten.size(), eigen);
  }
  s.kassabonnen = {{"proef", "proef", "", "", voeg_toe(s, "kassabonnen.proef.gewicht", 1), {}}};
  return s;
}

void voeg_regel_toe(Studie& s, Fase fase, double zonder, double met) {
  Kassabon& k = s.kassabonnen.front();
  const std::string pad = "kassabonnen.proef." + std::to_string(k.regels.size());
  KassabonRegel r;
  r.omschrijving = pad;
  r.fase = fase;
  r.zonder = voeg_toe(s, pad + ".zonder", zonder);
  r.met = voeg_toe(s, pad + ".met", met);
  k.regels.push_back(r);
}

Investering& voeg_investering_toe(Studie& s, const std::string& id, Grondslag grondslag, double bedrag) {
  Investering i;
  i.id = id;
  i.grondslag = grondslag;
  i.zonder = i.met = voeg_toe(s, "investeringen." + id + ".bedrag", bedrag);
  i.aandeel = voeg_toe(s, "investeringen." + id + ".aandeel", 1);
  i.kasdeel = voeg_toe(s, "investeringen." + id + ".kasdeel", 1);
  s.getallen[i.kasdeel.nr].opgave = Opgave::standaard;
  const auto voor = [](const Investering& a, const Investering& b) { return a.id < b.id; };
  for (std::size_t n = 1; n < s.scenarios.size(); ++n) {
    for (Invoering& invoering : s.scenarios[n].invoering) {
      auto& lijst = invoering.investeringen;
      lijst.insert(std::upper_bound(lijst.begin(), lijst.end(), i, voor), i);
    }
  }
  auto& eerste = s.scenarios[1].invoering[0].investeringen;
  return *std::lower_bound(eerste.begin(), eerste.end(), i, voor);
}

}  // namespace mbc::proef
