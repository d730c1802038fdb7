#include "simulate/investeringen.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace mbc {
namespace {

constexpr std::size_t aantal_grondslagen = 8;

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

/// What one unit of a line costs, or how many hours it takes.
struct Eenheidsprijs {
  Prijs zonder = 0;
  Prijs verschil = 0;  ///< met - zonder

  Eenheidsprijs(const Wereld& o, const Investering& i, double factor)
      : zonder(naar_prijs(o.waarden[i.zonder] * factor)),
        verschil(i.met == i.zonder ? 0 : naar_prijs(o.waarden[i.met] * factor) - zonder) {}

  void boek(Volume v, Kassa& kassa) const noexcept {
    kassa.boek(v.plat, zonder);
    if (verschil != 0) kassa.boek(v.gewogen, verschil);
  }
};

/// Euros and hours of one gemeente under one scenario, before rounding.
struct Boekjaren {
  explicit Boekjaren(const Maten& m) : euro({m.jaren, m.geldstromen}), uren({m.jaren, m.functies}) {}

  void maak_leeg() {
    euro.maak_leeg();
    uren.maak_leeg();
  }
  /// Books a line in every year; its total over the years.
  Centen boek(const Wereld& o, const Eenheden& eenheden, const Investering& i) {
    const double aandeel = o.waarden[i.aandeel];
    const double tarief = i.functie ? o.waarden[o.studie.functies[*i.functie].tarief] : 1.0;
    const Eenheidsprijs prijs(o, i, aandeel * tarief * (1.0 + o.waarden[o.studie.kostenopslag]));
    const Eenheidsprijs uur(o, i, aandeel);
    Volume totaal;
    eenheden.voor_elk_jaar(i, [&](std::size_t y, Volume v) {
      totaal += v;
      prijs.boek(v, euro(y, i.geldstroom));
      if (i.functie) uur.boek(v, uren(y, *i.functie));
    });
    Kassa kassa;
    prijs.boek(totaal, kassa);
    return kassa.centen();
  }

  Rooster<Kassa, 2> euro;  ///< [year][geldstroom]
  Rooster<Kassa, 2> uren;  ///< [year][functie]
};

}  // namespace

Investeringsregels::Investeringsregels(const Studie& studie)
    : rijen_({studie.scenarios.size(), studie.gemeenten.size()}) {
  std::set<std::string> ids;
  for (const Scenario& s : studie.scenarios) {
    for (const Invoering& invoering : s.invoering) {
      for (const Investering& i : invoering.investeringen) ids.insert(i.id);
    }
  }
  ids_.assign(ids.begin(), ids.end());
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s) {
    for (std::size_t g = 0; g < studie.gemeenten.size(); ++g) {
      for (const Investering& i : studie.scenarios[s].invoering[g].investeringen) {
        const auto plaats = std::lower_bound(ids_.begin(), ids_.end(), i.id);
        rijen_(s, g).push_back(static_cast<std::uint32_t>(plaats - ids_.begin()));
      }
    }
  }
}

Eenheden::Eenheden(const Wereld& o, const Volumes& volumes, std::size_t s, std::size_t gemeente)
    : start_(o.studie.start),
      begin_jaar_(static_cast<int>(o.gemeenten[gemeente].bereik[s].begin)),
      regiodeel_(naar_ticks(o.gemeenten[gemeente].aandeel_regio)),
      per_grondslag_({aantal_grondslagen, volumes.jaren()}) {
  const GemeenteWaarden& g = o.gemeenten[gemeente];
  vul_medewerkers(g, g.bereik[s], o.waarden[o.studie.scenarios[s].invoering[gemeente].te_trainen]);
  for (std::size_t y = 0; y < volumes.jaren(); ++y) {
    const WerkwijzeVolumes& w = volumes.werkwijze(s, y);
    per_grondslag_(Grondslag::per_bss_traject, y) = w.trajecten;
    per_grondslag_(Grondslag::per_bss_maand, y) = w.maanden;
    per_grondslag_(Grondslag::per_bss_ots_maand, y) = w.ots_maanden;
  }
}

void Eenheden::vul_medewerkers(const GemeenteWaarden& g, const Bereik& b, double te_trainen) {
  const double op_te_leiden = g.medewerkers * std::max(0.0, te_trainen - g.getraind);
  double getraind = g.medewerkers * g.getraind;
  for (std::size_t y = 0; y < per_grondslag_.maat(1); ++y) {
    const double opgeleid = op_te_leiden * deel_van_opbouw(b, y);
    getraind += opgeleid;
    const double nieuw = g.medewerkers * g.verloop * te_trainen * deel_van_jaar(y, b.begin, HUGE_VAL);
    per_grondslag_(Grondslag::per_medewerker, y).plat = naar_ticks(opgeleid);
    per_grondslag_(Grondslag::per_getrainde_medewerker, y).plat = naar_ticks(getraind);
    per_grondslag_(Grondslag::per_nieuwe_medewerker, y).plat = naar_ticks(nieuw);
  }
}

void prijs_investeringen(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                         const Investeringsregels& regels, Uitkomst& uit) {
  Boekjaren boek(uit.maten);
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    boek.maak_leeg();
    const Eenheden eenheden(o, volumes, s, gemeente);
    const std::vector<Investering>& lijnen = o.studie.scenarios[s].invoering[gemeente].investeringen;
    for (std::size_t i = 0; i < lijnen.size(); ++i) {
      uit.regels(s, regels.rijen(s, gemeente)[i]) += boek.boek(o, eenheden, lijnen[i]);
    }
    for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
      for (std::size_t f = 0; f < uit.maten.geldstromen; ++f) {
        uit.investeringen(s, kolom, y, f) = boek.euro(y, f).centen();
      }
      for (std::size_t f = 0; f < uit.maten.functies; ++f) {
        uit.uren_investering(s, kolom, y, f) = boek.uren(y, f).centen().waarde;
      }
    }
  }
}

}  // namespace mbc
