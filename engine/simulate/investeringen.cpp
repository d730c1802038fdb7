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

/// Books a line in every year of its post; the units of all years together.
Volume boek_jaren(const Eenheden& eenheden, const Investering& i, const Eenheidsprijs& prijs, Kassa* jaar,
                  std::size_t jaren) {
  if (const auto vast = eenheden.vast(i)) {
    Kassa per_jaar;
    per_jaar.boek(vast->per_jaar, prijs.zonder);
    for (std::size_t y = vast->van; y < vast->tot; ++y) jaar[y] += per_jaar;
    return {vast->per_jaar * static_cast<Ticks>(vast->tot - vast->van), 0};
  }
  Volume totaal;
  for (std::size_t y = 0; y < jaren; ++y) {
    const Volume v = eenheden.van_jaar(i, y);
    if (v.plat == 0) continue;
    prijs.boek(v, jaar[y]);
    totaal += v;
  }
  return totaal;
}

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

Eenheden::Eenheden(std::size_t jaren) : per_grondslag_({aantal_grondslagen, jaren}) {}

void Eenheden::stel_in(const Wereld& o, const Volumes& volumes, std::size_t s, std::size_t gemeente) {
  const GemeenteWaarden& g = o.gemeenten[gemeente];
  start_ = o.studie.start;
  begin_jaar_ = static_cast<int>(g.bereik[s].begin);
  regiodeel_ = naar_ticks(g.aandeel_regio);
  vul_medewerkers(g, g.bereik[s], o.waarden[o.studie.scenarios[s].invoering[gemeente].te_trainen]);
  for (std::size_t y = 0; y < volumes.jaren(); ++y) {
    const WerkwijzeVolumes& w = volumes.werkwijze(s, y);
    per_grondslag_(Grondslag::per_bss_traject, y) = w.trajecten;
    per_grondslag_(Grondslag::per_bss_maand, y) = w.maanden;
    per_grondslag_(Grondslag::per_bss_ots_maand, y) = w.ots_maanden;
  }
}

std::optional<Eenheden::Vast> Eenheden::vast(const Investering& i) const {
  const auto jaren = static_cast<int>(per_grondslag_.maat(1));
  int van = 0, tot = 0;
  if (i.grondslag == Grondslag::per_jaar) {
    van = i.van.value_or(start_) - start_;
    tot = i.tot ? *i.tot + 1 - start_ : jaren;
  } else if (i.grondslag == Grondslag::eenmalig) {
    van = i.jaar ? *i.jaar - start_ : begin_jaar_;
    tot = van + 1;
  } else {
    return std::nullopt;
  }
  van = std::clamp(van, 0, jaren);
  tot = std::clamp(tot, van, jaren);
  return Vast{static_cast<std::size_t>(van), static_cast<std::size_t>(tot),
              i.reikwijdte == Reikwijdte::per_gemeente ? naar_ticks(1.0) : regiodeel_};
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

Investeringsprijzer::Investeringsprijzer(const Maten& m)
    : eenheden_(m.jaren), euro_(m.geldstromen, m.jaren), uren_(m.functies, m.jaren) {}

/// Books a line; its total over the years.
Centen Investeringsprijzer::boek(const Wereld& o, const Investering& i) {
  const std::size_t jaren = euro_.kassa.maat(1);
  const double aandeel = o.waarden[i.aandeel];
  const double tarief = i.functie ? o.waarden[o.studie.functies[*i.functie].tarief] : 1.0;
  const Eenheidsprijs prijs(o, i, aandeel * tarief * (1.0 + o.waarden[o.studie.kostenopslag]));
  const Volume totaal = boek_jaren(eenheden_, i, prijs, euro_.kassa.vanaf(i.geldstroom, 0), jaren);
  euro_.geraakt[i.geldstroom] = 1;
  if (i.functie) {
    boek_jaren(eenheden_, i, Eenheidsprijs(o, i, aandeel), uren_.kassa.vanaf(*i.functie, 0), jaren);
    uren_.geraakt[*i.functie] = 1;
  }
  Kassa kassa;
  prijs.boek(totaal, kassa);
  return kassa.centen();
}

/// Rounds to [year][post], and empties the posts.
template <class Bedrag>
void Investeringsprijzer::rond_af(Boekjaren& boek, Bedrag* uit) {
  const std::size_t posten = boek.geraakt.size(), jaren = boek.kassa.maat(1);
  std::fill_n(uit, jaren * posten, Bedrag{});
  for (std::size_t f = 0; f < posten; ++f) {
    if (boek.geraakt[f] == 0) continue;
    boek.geraakt[f] = 0;
    for (std::size_t y = 0; y < jaren; ++y) {
      uit[y * posten + f] = Bedrag{boek.kassa(f, y).centen().waarde};
      boek.kassa(f, y) = Kassa{};
    }
  }
}

void Investeringsprijzer::prijs(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                                const Investeringsregels& regels, Uitkomst& uit) {
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    eenheden_.stel_in(o, volumes, s, gemeente);
    const std::vector<Investering>& lijnen = o.studie.scenarios[s].invoering[gemeente].investeringen;
    for (std::size_t i = 0; i < lijnen.size(); ++i) {
      uit.regels(s, regels.rijen(s, gemeente)[i]) += boek(o, lijnen[i]);
    }
    rond_af(euro_, uit.investeringen.vanaf(s, kolom, 0, 0));
    rond_af(uren_, uit.uren_investering.vanaf(s, kolom, 0, 0));
  }
}

}  // namespace mbc
