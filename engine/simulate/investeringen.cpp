#include "simulate/investeringen.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace mbc {
namespace {

/// The part of calendar year y that lies in [van, tot).
double deel_van_jaar(std::size_t y, double van, double tot) noexcept {
  const auto begin = static_cast<double>(y);
  return std::max(0.0, std::min(tot, begin + 1.0) - std::max(van, begin));
}

/// The spread of something that happens evenly over [B, B + opbouw), as a share per year; a jump falls whole
/// in year floor(B).
double deel_van_opbouw(const Bereik& b, std::size_t y) noexcept {
  if (b.opbouw > 0) return deel_van_jaar(y, b.begin, b.begin + b.opbouw) / b.opbouw;
  return std::floor(b.begin) == static_cast<double>(y) ? 1.0 : 0.0;
}

bool in_jaar(const Investering& i, const Bereik& b, int start, std::size_t y) noexcept {
  const int kalender = start + static_cast<int>(y);
  if (i.grondslag == Grondslag::per_jaar) {
    return (!i.van || kalender >= *i.van) && (!i.tot || kalender <= *i.tot);
  }
  if (i.jaar) return kalender == *i.jaar;
  return std::floor(b.begin) == static_cast<double>(y);
}

/// Units of a driver that does not depend on the families.
double vaste_eenheden(const Omgeving& o, std::size_t s, std::size_t gemeente, const Investering& i, std::size_t y) {
  const GemeenteWaarden& g = o.gemeenten[gemeente];
  const Bereik& b = g.bereik[s];
  const double te_trainen = o.waarden[o.studie.scenarios[s].invoering[gemeente].te_trainen];
  const double op_te_leiden = g.medewerkers * std::max(0.0, te_trainen - g.getraind);
  switch (i.grondslag) {
    case Grondslag::per_jaar:
    case Grondslag::eenmalig:
      if (!in_jaar(i, b, o.studie.start, y)) return 0;
      return i.reikwijdte == Reikwijdte::per_gemeente ? 1.0 : g.aandeel_regio;
    case Grondslag::per_medewerker:
      return op_te_leiden * deel_van_opbouw(b, y);
    case Grondslag::per_nieuwe_medewerker:
      return g.medewerkers * g.verloop * te_trainen * deel_van_jaar(y, b.begin, HUGE_VAL);
    case Grondslag::per_getrainde_medewerker: {
      double getraind = g.medewerkers * g.getraind;
      for (std::size_t eerder = 0; eerder <= y; ++eerder) getraind += op_te_leiden * deel_van_opbouw(b, eerder);
      return getraind;
    }
    default:
      return 0;
  }
}

}  // namespace

std::vector<std::string> investering_ids(const Studie& studie) {
  std::set<std::string> ids;
  for (const Scenario& s : studie.scenarios) {
    for (const Invoering& invoering : s.invoering) {
      for (const Investering& i : invoering.investeringen) ids.insert(i.id);
    }
  }
  return {ids.begin(), ids.end()};
}

std::vector<Volume> grondslag_volumes(const Omgeving& o, const Volumes& volumes, std::size_t s,
                                      std::size_t gemeente, const Investering& i) {
  std::vector<Volume> uit(volumes.jaren());
  for (std::size_t y = 0; y < uit.size(); ++y) {
    const WerkwijzeVolumes& w = volumes.werkwijze(s, y);
    switch (i.grondslag) {
      case Grondslag::per_bss_traject: uit[y] = w.trajecten; break;
      case Grondslag::per_bss_maand: uit[y] = w.maanden; break;
      case Grondslag::per_bss_ots_maand: uit[y] = w.ots_maanden; break;
      default: uit[y] = {naar_ticks(vaste_eenheden(o, s, gemeente, i, y)), 0};
    }
  }
  return uit;
}

void prijs_investeringen(const Omgeving& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                         const std::vector<std::string>& regels, Uitkomst& uit) {
  const double opslag = 1.0 + o.waarden[o.studie.kostenopslag];
  Rooster<Kassa, 2> euro({uit.maten.jaren, uit.maten.geldstromen});
  Rooster<Kassa, 2> uren({uit.maten.jaren, uit.maten.functies});
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    euro.maak_leeg();
    uren.maak_leeg();
    auto regel = regels.begin();
    for (const Investering& i : o.studie.scenarios[s].invoering[gemeente].investeringen) {
      while (*regel != i.id) ++regel;
      const double aandeel = o.waarden[i.aandeel];
      const double tarief = i.functie ? o.waarden[o.studie.functies[*i.functie].tarief] : 1.0;
      const double per_eenheid = aandeel * tarief * opslag;
      const Prijs zonder = naar_prijs(o.waarden[i.zonder] * per_eenheid);
      const Prijs verschil = naar_prijs(o.waarden[i.met] * per_eenheid) - zonder;
      const Prijs uren_zonder = naar_prijs(o.waarden[i.zonder] * aandeel);
      const Prijs uren_verschil = naar_prijs(o.waarden[i.met] * aandeel) - uren_zonder;
      Kassa totaal;
      const std::vector<Volume> eenheden = grondslag_volumes(o, volumes, s, gemeente, i);
      for (std::size_t y = 0; y < eenheden.size(); ++y) {
        const Volume& v = eenheden[y];
        for (Kassa* kassa : {&euro(y, i.geldstroom), &totaal}) {
          kassa->boek(v.plat, zonder);
          kassa->boek(v.gewogen, verschil);
        }
        if (!i.functie) continue;
        uren(y, *i.functie).boek(v.plat, uren_zonder);
        uren(y, *i.functie).boek(v.gewogen, uren_verschil);
      }
      uit.regels(s, static_cast<std::size_t>(regel - regels.begin())) += totaal.centen();
    }
    for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
      for (std::size_t f = 0; f < uit.maten.geldstromen; ++f) {
        uit.investeringen(s, kolom, y, f) = euro(y, f).centen();
      }
      for (std::size_t f = 0; f < uit.maten.functies; ++f) {
        uit.uren_investering(s, kolom, y, f) = uren(y, f).centen().waarde;
      }
    }
  }
}

}  // namespace mbc
