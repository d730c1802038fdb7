#include "gevoeligheid/hefboom.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "analyse/mechanisme.h"
#include "base/contract.h"
#include "base/tekst.h"
#include "model/getrokken.h"

namespace mbc {
namespace {

double plafond(const Getal& g) {
  const double hoogste = g.verdeling.is_vast() ? g.verdeling.p[0] : drager(g.verdeling).second;
  return std::min(hoogste, g.domein.hoogst);
}

/// As it is drawn, within its domain.
double verwacht(const Studie& s, const Getal& g) {
  return std::clamp(getrokken(s, g).gemiddelde, g.domein.laagst, g.domein.hoogst);
}

void verruim(std::optional<Verwachtband>& s, double x) {
  s = s ? Verwachtband{std::min(s->first, x), std::max(s->second, x)} : Verwachtband{x, x};
}

template <class F>
void elke_invoering(Studie& studie, F f) {
  for (Scenario& s : studie.scenarios)
    if (s.nummer != studie.nulalternatief)
      for (Invoering& i : s.invoering) f(i);
}

void zet_doelrealisatie(Studie& studie, double aandeel) {
  std::map<GetalId, double> waarden;
  elke_reductie(studie, [&](GetalId id) { waarden[id] = aandeel * plafond(studie.getal(id)); });
  for (const auto& [id, waarde] : waarden) studie.getallen[id.nr].verdeling = Verdeling::vaste(waarde);
}

std::optional<Verwachtband> verwachte_realisatie(const Studie& studie, const Scenario& scenario) {
  std::optional<Verwachtband> uit;
  for (const Invoering& i : scenario.invoering)
    elke_reductie(i.effecten, [&](GetalId id) {
      const Getal& g = studie.getal(id);
      if (plafond(g) > 0) verruim(uit, verwacht(studie, g) / plafond(g));
    });
  return uit;
}

bool wordt_ingevoerd(const Studie& studie, const Invoering& i) { return verwachting(studie.getal(i.doel)) > 0; }

/// One number in place of those that the scenarios have.
template <GetalId Invoering::*lid>
void zet_lid(Studie& studie, double aandeel) {
  const GetalId nieuw{static_cast<std::uint32_t>(studie.getallen.size())};
  Getal g;
  g.verdeling = Verdeling::vaste(aandeel);
  g.domein = {0, 1, true};
  studie.getallen.push_back(g);
  elke_invoering(studie, [&](Invoering& i) {
    if (wordt_ingevoerd(studie, i)) i.*lid = nieuw;
  });
}

template <GetalId Invoering::*lid>
std::optional<Verwachtband> verwacht_lid(const Studie& studie, const Scenario& scenario) {
  std::optional<Verwachtband> uit;
  for (const Invoering& i : scenario.invoering)
    if (wordt_ingevoerd(studie, i)) verruim(uit, verwacht(studie, studie.getal(i.*lid)));
  return uit;
}

/// Each hour is as uncertain as it was, and as much larger or smaller as the others.
void zet_uren(Studie& studie, double aandeel) {
  std::map<GetalId, GetalId> nieuw;
  const auto vervang = [&](GetalId& id) {
    const auto [plek, eerste] = nieuw.try_emplace(id, GetalId{static_cast<std::uint32_t>(studie.getallen.size())});
    if (eerste) {
      Getal g = studie.getal(id);
      g.factor *= aandeel;
      studie.getallen.push_back(g);
    }
    id = plek->second;
  };
  elke_invoering(studie, [&](Invoering& i) {
    for (Investering& lijn : i.investeringen) {
      if (!lijn.functie) continue;
      vervang(lijn.zonder);
      vervang(lijn.met);
    }
  });
}

std::optional<Verwachtband> verwachte_uren(const Studie& studie, const Scenario& scenario) {
  for (const Invoering& i : scenario.invoering)
    if (wordt_ingevoerd(studie, i) && std::any_of(i.investeringen.begin(), i.investeringen.end(),
                                                  [](const Investering& l) { return l.functie.has_value(); }))
      return Verwachtband{1, 1};
  return std::nullopt;
}

constexpr double meeste_uren = 3;

constexpr std::array<Hefboom, 5> alle = {
    {{doelrealisatie_pad, 1, zet_doelrealisatie, verwachte_realisatie},
     {"bereik", 1, zet_lid<&Invoering::doel>, verwacht_lid<&Invoering::doel>},
     {"methodetrouw", 1, zet_lid<&Invoering::eind>, verwacht_lid<&Invoering::eind>},
     {"selectie", 1, zet_lid<&Invoering::selectie>, verwacht_lid<&Invoering::selectie>},
     {"uren", meeste_uren, zet_uren, verwachte_uren}}};

/// As a share: "35%" or 0.35.
double lees_aandeel(std::string_view tekst) {
  const bool procent = tekst.ends_with('%');
  const std::string getal(procent ? tekst.substr(0, tekst.size() - 1) : tekst);
  if (const auto uit = lees_double(procent ? getal + "e-2" : getal)) return *uit;
  const std::optional<double> honderdste = lees_double(getal);
  expects(procent && honderdste.has_value());
  return *honderdste / 100;
}

}  // namespace

std::span<const Hefboom> hefbomen() { return alle; }

const Hefboom* zoek_hefboom(std::string_view naam) {
  const auto* er = std::find_if(alle.begin(), alle.end(), [&](const Hefboom& h) { return h.naam == naam; });
  return er == alle.end() ? nullptr : er;
}

Studielezer met_hefboom(const Hefboom& hefboom, Studielezer lezer) {
  return [hefboom, lezer = std::move(lezer)](const std::vector<std::string>& zet) {
    const std::string begin = std::string(hefboom.naam) + "=";
    std::vector<std::string> andere;
    std::optional<double> aandeel;
    for (const std::string& z : zet) {
      if (z.starts_with(begin)) {
        aandeel = lees_aandeel(std::string_view(z).substr(begin.size()));
      } else {
        andere.push_back(z);
      }
    }
    Studie uit = lezer(andere);
    if (aandeel) hefboom.zet(uit, *aandeel);
    return uit;
  };
}

}  // namespace mbc
