#include "analyse/factoren.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "analyse/rollen.h"
#include "base/pad.h"
#include "model/onzeker.h"

namespace mbc {
namespace {

constexpr std::string_view kassabonnen = "kassabonnen.";

/// "kassabonnen.delft" of a line of that receipt.
std::string bon_van(const std::string& pad) {
  const std::size_t eind = buiten_aanhaling(std::string_view(pad).substr(kassabonnen.size()), '.');
  return pad.substr(0, eind == std::string::npos ? eind : kassabonnen.size() + eind);
}

/// Weakest last: assumed and unsourced numbers weigh the same.
int zwakte(Bronkwaliteit k) {
  return k == Bronkwaliteit::geen ? static_cast<int>(Bronkwaliteit::X) : static_cast<int>(k);
}

Bronkwaliteit zwakste(Bronkwaliteit a, Bronkwaliteit b) { return zwakte(a) > zwakte(b) ? a : b; }

/// Takes in another factor under the same name.
void neem_op(Factor& f, const Factor& ander) {
  f.kwaliteit = f.plaatsen.empty() ? ander.kwaliteit : zwakste(f.kwaliteit, ander.kwaliteit);
  f.plaatsen.insert(f.plaatsen.end(), ander.plaatsen.begin(), ander.plaatsen.end());
  f.getallen.insert(f.getallen.end(), ander.getallen.begin(), ander.getallen.end());
  f.gezinnen = f.gezinnen || ander.gezinnen;
  f.toonbaar.reset();
}

/// One factor per place.
std::vector<Factor> losse_plaatsen(const Studie& s, const Kwantielen& k) {
  const std::vector<Rol> rol = rollen(s);
  std::vector<Factor> uit(k.sleutels().size());
  for (std::size_t p = 0; p < uit.size(); ++p) uit[p].plaatsen = {p};
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i) {
    const Getal& g = s.getallen[i];
    if (g.verdeling.is_vast()) continue;
    Factor& f = uit[*k.plaats(g.sleutel)];
    f.kwaliteit = f.getallen.empty() ? g.verantwoording.kwaliteit : zwakste(f.kwaliteit, g.verantwoording.kwaliteit);
    if (f.getallen.empty()) f.toonbaar = i;
    f.naam = zonder_scenario(g.pad);
    f.getallen.push_back({i, f.plaatsen.front()});
    f.gezinnen = f.gezinnen || rol[i] == Rol::gezinnen;
  }
  if (!s.kassabon_onzekerheid) return uit;
  for (const Kassabon& bon : s.kassabonnen) {
    Factor& f = uit[*k.plaats(gewicht_sleutel(bon))];
    f.naam = gewicht_pad(bon);
    f.kwaliteit = s.getal(bon.gewicht).verantwoording.kwaliteit;
    f.gezinnen = true;
  }
  return uit;
}

/// Under which name a factor is taken together with others.
std::string groepsnaam(const Factor& f, Indeling indeling) {
  const bool bon = f.naam.starts_with(kassabonnen);
  if (indeling == Indeling::onderwerpen) return onderwerp(f);
  if (bon && !f.getallen.empty()) return bon_van(f.naam);
  if (bon && indeling == Indeling::onafhankelijk) return onderwerp(f);
  return f.naam;
}

/// Joins the factors whose quantiles are coupled.
std::vector<Factor> gekoppeld(const std::vector<Factor>& alle, const Kwantielen& k) {
  std::vector<std::size_t> groep_van(k.sleutels().size());
  const auto groepen = k.groepen();
  for (std::size_t g = 0; g < groepen.size(); ++g)
    for (const std::size_t p : groepen[g]) groep_van[p] = g;
  // Two factors that share a group, are one: until nothing changes.
  std::vector<Factor> uit;
  std::vector<std::set<std::size_t>> raakt;
  for (const Factor& f : alle) {
    Factor samen = f;
    std::set<std::size_t> eigen;
    for (const std::size_t p : f.plaatsen) eigen.insert(groep_van[p]);
    for (std::size_t i = uit.size(); i-- > 0;) {
      if (std::none_of(eigen.begin(), eigen.end(), [&](std::size_t g) { return raakt[i].contains(g); })) continue;
      samen.naam = uit[i].naam + " + " + samen.naam;
      const std::string naam = samen.naam;
      neem_op(samen, uit[i]);
      samen.naam = naam;
      eigen.merge(raakt[i]);
      uit.erase(uit.begin() + static_cast<std::ptrdiff_t>(i));
      raakt.erase(raakt.begin() + static_cast<std::ptrdiff_t>(i));
    }
    uit.push_back(std::move(samen));
    raakt.push_back(std::move(eigen));
  }
  return uit;
}

}  // namespace

std::vector<Factor> factoren(const Studie& studie, const Kwantielen& k, Indeling indeling) {
  std::map<std::string, Factor> op_naam;
  for (const Factor& f : losse_plaatsen(studie, k)) {
    const std::string naam = groepsnaam(f, indeling);
    const auto [plek, nieuw] = op_naam.try_emplace(naam, f);
    if (!nieuw) neem_op(plek->second, f);
    plek->second.naam = naam;
    if (naam != f.naam) plek->second.toonbaar.reset();
  }
  std::vector<Factor> uit;
  for (auto& [naam, f] : op_naam) uit.push_back(std::move(f));
  if (indeling != Indeling::getallen) uit = gekoppeld(uit, k);
  std::sort(uit.begin(), uit.end(), [](const Factor& a, const Factor& b) { return a.naam < b.naam; });
  return uit;
}

std::string onderwerp(const Factor& f) {
  return f.getallen.empty() ? "gewichten van kassabonnen" : f.naam.substr(0, f.naam.find('.'));
}

Factor als_een(const std::vector<Factor>& factoren, const std::string& naam) {
  Factor uit;
  for (const Factor& f : factoren) neem_op(uit, f);
  uit.naam = naam;
  return uit;
}

bool is_zwak(Bronkwaliteit k) { return zwakte(k) >= static_cast<int>(Bronkwaliteit::G); }

Factor zwakke_bronnen(const std::vector<Factor>& factoren) {
  std::vector<Factor> zwak;
  std::copy_if(factoren.begin(), factoren.end(), std::back_inserter(zwak),
               [](const Factor& f) { return is_zwak(f.kwaliteit); });
  return als_een(zwak, "alles met bronkwaliteit G, X of geen");
}

}  // namespace mbc
