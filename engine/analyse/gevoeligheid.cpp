#include "analyse/gevoeligheid.h"

#include <algorithm>
#include <cmath>

#include "analyse/basis.h"
#include "analyse/mengsel.h"

namespace mbc {
namespace {

/// The points of a grid, row by row.
class Rasterwerk {
 public:
  Rasterwerk(const Studielezer& lezer, Verkenning& uit, const Keuze& keuze, PerGemeente per_gemeente,
             const Uitvoering& uitvoering)
      : lezer_(lezer), uit_(uit), keuze_(keuze), per_gemeente_(per_gemeente), uitvoering_(uitvoering) {}

  Afloop doe() {
    kies_binnenste();
    const std::size_t binnen = binnenste_ ? uit_.assen[*binnenste_].waarden.size() : 1;
    std::size_t totaal = 1;
    for (const As& as : uit_.assen) totaal *= as.waarden.size();
    uit_.punten.resize(totaal);
    const std::size_t rondes = totaal / binnen;
    uit_.rekenwijze = rondes == 1 ? Rekenwijze::herprijsd : Rekenwijze::gesimuleerd;
    for (std::size_t ronde = 0; ronde < rondes; ++ronde) {
      if (reken_ronde(ronde, rondes) == Afloop::onderbroken) return Afloop::onderbroken;
    }
    return Afloop::klaar;
  }

 private:
  [[nodiscard]] std::vector<std::string> zetten(const std::vector<std::size_t>& plek) const {
    std::vector<std::string> uit;
    for (std::size_t a = 0; a < plek.size(); ++a) uit.push_back(uit_.assen[a].zet(plek[a]));
    return uit;
  }

  /// The axis whose points need no run of their own: the longest of those.
  void kies_binnenste() {
    const std::vector<std::size_t> begin(uit_.assen.size());
    const Studie een = lezer_(zetten(begin));
    for (std::size_t a = 0; a < uit_.assen.size(); ++a) {
      std::vector<std::size_t> einde = begin;
      einde[a] = uit_.assen[a].waarden.size() - 1;
      const Verband v = verband(een, lezer_(zetten(einde)));
      if (v == Verband::simuleren || (v == Verband::discontovoet && per_gemeente_ == PerGemeente::ja)) continue;
      if (binnenste_ && uit_.assen[*binnenste_].waarden.size() >= uit_.assen[a].waarden.size()) continue;
      binnenste_ = a;
      verband_ = v;
    }
  }

  /// Place on each axis of a point: `ronde` counts the axes that are simulated, `i` the innermost.
  [[nodiscard]] std::vector<std::size_t> plek(std::size_t ronde, std::size_t i) const {
    std::vector<std::size_t> uit(uit_.assen.size());
    for (std::size_t a = uit.size(); a-- > 0;) {
      if (binnenste_ == a) {
        uit[a] = i;
        continue;
      }
      uit[a] = ronde % uit_.assen[a].waarden.size();
      ronde /= uit_.assen[a].waarden.size();
    }
    return uit;
  }
  [[nodiscard]] std::size_t nummer(const std::vector<std::size_t>& p) const {
    std::size_t n = 0;
    for (std::size_t a = 0; a < p.size(); ++a) n = n * uit_.assen[a].waarden.size() + p[a];
    return n;
  }

  Afloop reken_ronde(std::size_t ronde, std::size_t rondes) {
    Uitvoering deel = uitvoering_;
    if (uitvoering_.voortgang) {
      deel.voortgang = [&, ronde, rondes](std::int64_t gedaan, std::int64_t totaal) {
        uitvoering_.voortgang(static_cast<std::int64_t>(ronde) * totaal + gedaan,
                              static_cast<std::int64_t>(rondes) * totaal);
      };
    }
    const Studie studie = lezer_(zetten(plek(ronde, 0)));
    if (ronde == 0) vul_kop(studie);
    if (!binnenste_) {
      const auto basis = Basis::maak(studie, std::nullopt, keuze_, deel);
      if (!basis) return Afloop::onderbroken;
      zet_punt(nummer(plek(ronde, 0)), basis->begin());
      return Afloop::klaar;
    }
    const As& as = uit_.assen[*binnenste_];
    const std::size_t laatste = as.waarden.size() - 1;
    const Studie einde = lezer_(zetten(plek(ronde, laatste)));
    const auto basis = Basis::maak(studie, Lijn{einde, as.waarden.front(), as.waarden.back(), verband_}, keuze_, deel);
    if (!basis) return Afloop::onderbroken;
    zet_punt(nummer(plek(ronde, 0)), basis->begin());
    const Mengsels mengsels(*basis, per_gemeente_);
    return voer_uit(static_cast<std::int64_t>(laatste), 1, {uitvoering_.draden, {}, uitvoering_.stop},
                    [&](std::int64_t van, std::int64_t tot, int) {
                      for (auto i = static_cast<std::size_t>(van) + 1; i <= static_cast<std::size_t>(tot); ++i) {
                        uit_.punten[nummer(plek(ronde, i))] = mengsels.op(as.waarden[i]);
                      }
                    });
  }

  void zet_punt(std::size_t welk, const Punt& punt) {
    for (const Bedragen& b : punt) uit_.punten[welk].push_back(vat_samen_punt(b, per_gemeente_));
  }

  void vul_kop(const Studie& s) {
    uit_.replicaties = s.replicaties;
    uit_.trekking = s.trekking;
    uit_.nulalternatief = s.nulalternatief;
    for (As& as : uit_.assen) {
      const Getal* getal = zoek_getal(s, as.pad);
      as.aandeel = getal != nullptr && is_aandeel(*getal);
    }
    for (const std::size_t i : gekozen_scenarios(s, keuze_)) {
      uit_.scenarios.push_back({s.scenarios[i].nummer, s.scenarios[i].naam});
    }
    uit_.dragers = dragers(s);
    for (const std::size_t g : maak_plan(s, keuze_).gemeenten) uit_.gemeenten.push_back(s.gemeenten[g].naam);
  }

  const Studielezer& lezer_;
  Verkenning& uit_;
  const Keuze& keuze_;
  PerGemeente per_gemeente_;
  const Uitvoering& uitvoering_;
  std::optional<std::size_t> binnenste_;
  Verband verband_ = Verband::simuleren;
};

}  // namespace

std::optional<Verkenning> verken(const Studielezer& lezer, std::vector<As> assen, const Keuze& keuze,
                                 PerGemeente per_gemeente, const Uitvoering& uitvoering) {
  Verkenning uit;
  uit.assen = std::move(assen);
  if (Rasterwerk(lezer, uit, keuze, per_gemeente, uitvoering).doe() == Afloop::onderbroken) return std::nullopt;
  const Studie studie = lezer({});
  std::vector<std::optional<double>> verwacht;
  for (const As& as : uit.assen) verwacht.push_back(verwachte_waarde(studie, as.pad));
  uit.verwacht.assign(uit.scenarios.size(), verwacht);
  return uit;
}

const Getal* zoek_getal(const Studie& studie, const std::string& pad) {
  const auto er =
      std::find_if(studie.getallen.begin(), studie.getallen.end(), [&](const Getal& g) { return g.pad == pad; });
  return er == studie.getallen.end() ? nullptr : &*er;
}

std::optional<double> verwachte_waarde(const Studie& studie, const std::string& pad) {
  const Getal* g = zoek_getal(studie, pad);
  return g == nullptr ? std::nullopt : std::optional(gemiddelde(g->verdeling));
}

Prijsvariant verschillen(const Studie& van, const Studie& naar) {
  Prijsvariant uit;
  for (std::uint32_t i = 0; i < naar.getallen.size(); ++i) {
    const Getal& g = naar.getallen[i];
    if (g.verdeling == van.getallen[i].verdeling) continue;
    uit.push_back({{i}, std::clamp(g.verdeling.p[0], g.domein.laagst, g.domein.hoogst) * g.factor});
  }
  return uit;
}

Verband verband(const Studie& een, const Studie& ander) {
  if (een.getallen.size() != ander.getallen.size()) return Verband::simuleren;
  const std::vector<Rol> rol = rollen(een);
  std::optional<Rol> gezien;
  for (std::size_t i = 0; i < rol.size(); ++i) {
    const Getal &a = een.getallen[i], &b = ander.getallen[i];
    if (a.pad != b.pad || a.factor != b.factor) return Verband::simuleren;
    if (a.verdeling == b.verdeling) continue;
    // Two factors of one product may not both be the number: the product would not be linear.
    if (!a.verdeling.is_vast() || !b.verdeling.is_vast() || (gezien && *gezien != rol[i])) return Verband::simuleren;
    gezien = rol[i];
  }
  if (!gezien) return Verband::simuleren;
  if (is_prijs(*gezien)) return Verband::lineair;
  if (*gezien == Rol::verzilverbaar) return Verband::verzilverbaar;
  return *gezien == Rol::discontovoet ? Verband::discontovoet : Verband::simuleren;
}

}  // namespace mbc
