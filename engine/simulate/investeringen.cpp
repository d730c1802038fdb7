#include "simulate/investeringen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "model/prijs.h"

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

/// What a year of a gemeente under a scenario offers to multiply with.
struct Invoeringsjaar {
  double opgeleid = 0, nieuw = 0, getraind = 0;  ///< medewerkers; `getraind` at its end
  const WerkwijzeVolumes& werkwijze;
};
using Eenhedenfunctie = Volume (*)(const Invoeringsjaar&);
/// The units of each driver that has its own in every year (model.md §6), in the order of Grondslag.
constexpr std::array<Eenhedenfunctie, aantal_grondslagen - eerste_wisselende> eenheden_van = {
    [](const Invoeringsjaar& j) {
      return Volume{naar_ticks(j.opgeleid), 0};
    },
    [](const Invoeringsjaar& j) {
      return Volume{naar_ticks(j.nieuw), 0};
    },
    [](const Invoeringsjaar& j) {
      return Volume{naar_ticks(j.getraind), 0};
    },
    [](const Invoeringsjaar& j) { return j.werkwijze.trajecten; },
    [](const Invoeringsjaar& j) { return j.werkwijze.maanden; },
    [](const Invoeringsjaar& j) { return j.werkwijze.ots_maanden; },
};

static_assert(eenheden_van.back() != nullptr);

/// Whether two lines ask the same of every gemeente in the same years.
bool gelijk(const Investering& a, const Investering& b) {
  return a.geldstroom == b.geldstroom && a.grondslag == b.grondslag && a.functie == b.functie &&
         a.reikwijdte == b.reikwijdte && a.van == b.van && a.tot == b.tot && a.jaar == b.jaar;
}

}  // namespace

Investeringsregels::Investeringsregels(const Studie& studie)
    : plaatsen_({studie.scenarios.size(), studie.gemeenten.size()}),
      groep_({studie.scenarios.size(), studie.gemeenten.size()}) {
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
        const auto rij = std::lower_bound(ids_.begin(), ids_.end(), i.id) - ids_.begin();
        plaatsen_(s, g).push_back(
            {static_cast<std::uint32_t>(rij), prijs_van({i.zonder, i.met, i.aandeel, i.kasdeel, i.functie, i.prijs})});
      }
    }
  }
  met_kasdeel_ = std::any_of(prijsbronnen_.begin(), prijsbronnen_.end(), [&](const Prijsbron& bron) {
    return studie.getal(bron.kasdeel).opgave == Opgave::gegeven;
  });
  deel_in(studie);
}

void Investeringsregels::deel_in(const Studie& studie) {
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s) {
    const auto& invoering = studie.scenarios[s].invoering;
    for (std::size_t g = 0; g < invoering.size(); ++g) {
      const auto zelfde = std::find_if(groepen_.begin(), groepen_.end(), [&](const Groep& groep) {
        const auto &a = invoering[g].investeringen, &b = invoering[groep.gemeente].investeringen;
        return groep.scenario == s && plaatsen_(s, g) == plaatsen_(s, groep.gemeente) &&
               std::equal(a.begin(), a.end(), b.begin(), b.end(), gelijk);
      });
      groep_(s, g) = static_cast<std::size_t>(zelfde - groepen_.begin());
      if (zelfde == groepen_.end()) groepen_.push_back({s, g});
    }
  }
}

std::uint32_t Investeringsregels::prijs_van(const Prijsbron& bron) {
  const auto plaats = std::find(prijsbronnen_.begin(), prijsbronnen_.end(), bron);
  const auto nr = static_cast<std::uint32_t>(plaats - prijsbronnen_.begin());
  if (plaats == prijsbronnen_.end()) prijsbronnen_.push_back(bron);
  return nr;
}

Eenheden::Eenheden(std::size_t jaren) : per_grondslag_({aantal_grondslagen, jaren}) {}

void Eenheden::stel_in(const Wereld& o, std::span<const WerkwijzeVolumes> werkwijze, std::size_t s,
                       std::size_t gemeente) {
  const GemeenteWaarden& g = o.gemeenten[gemeente];
  expects(g.bereik[s].begin >= 0 && werkwijze.size() == per_grondslag_.maat(1));
  begin_jaar_ = static_cast<int>(g.bereik[s].begin);
  regiodeel_ = naar_ticks(g.aandeel_regio);
  const double te_trainen = o.waarden[o.studie.scenarios[s].invoering[gemeente].te_trainen];
  const double op_te_leiden = g.medewerkers * std::max(0.0, te_trainen - g.getraind);
  double getraind = g.medewerkers * g.getraind;
  totaal_.fill({});
  for (std::size_t y = 0; y < werkwijze.size(); ++y) {
    const double opgeleid = op_te_leiden * deel_van_opbouw(g.bereik[s], y);
    getraind += opgeleid;
    const double nieuw = g.medewerkers * g.verloop * te_trainen * deel_van_jaar(y, g.bereik[s].begin, HUGE_VAL);
    const Invoeringsjaar jaar{opgeleid, nieuw, getraind, werkwijze[y]};
    for (std::size_t n = eerste_wisselende; n < aantal_grondslagen; ++n) {
      per_grondslag_(n, y) = eenheden_van[n - eerste_wisselende](jaar);
      totaal_[n] += per_grondslag_(n, y);
    }
  }
}

std::optional<Vast> vaste_jaren(const Investering& i, const Studie& studie, int begin_jaar) {
  int van = 0, tot = 0;
  if (i.grondslag == Grondslag::per_jaar) {
    van = i.van.value_or(studie.start) - studie.start;
    tot = i.tot ? *i.tot + 1 - studie.start : studie.horizon;
  } else if (i.grondslag == Grondslag::eenmalig) {
    van = i.jaar ? *i.jaar - studie.start : begin_jaar;
    tot = van + 1;
  } else {
    return std::nullopt;
  }
  van = std::clamp(van, 0, studie.horizon);
  tot = std::clamp(tot, van, studie.horizon);
  ensures(van <= tot);
  return Vast{static_cast<std::size_t>(van), static_cast<std::size_t>(tot)};
}

void Investeringsprijzer::Boekjaren::boek(const Investering& i, const std::optional<Vast>& vast,
                                          const Eenheidsprijs& prijs, std::size_t post) {
  geraakt_[post] = 1;
  if (vast) {
    Int128* voortaan = voortaan_.vanaf(post, i.reikwijdte, 0);
    voortaan[vast->van] += prijs.zonder;
    voortaan[vast->tot] -= prijs.zonder;
  } else {
    Prijssom& som = per_grondslag_(post, i.grondslag);
    som.zonder += prijs.zonder;
    som.verschil += prijs.verschil;
  }
}

/// The sums of a post times their units.
void Investeringsprijzer::Boekjaren::vermenigvuldig(const Eenheden& eenheden, std::size_t post) {
  Kassa lopend;
  for (std::size_t y = 0; y < jaar_.size(); ++y) {
    for (const Reikwijdte r : {Reikwijdte::regio, Reikwijdte::per_gemeente}) {
      if (voortaan_(post, r, y) != 0) lopend.boek(eenheden.deel(r), voortaan_(post, r, y));
    }
    jaar_[y] = lopend;
  }
  for (std::size_t g = eerste_wisselende; g < aantal_grondslagen; ++g) {
    const Prijssom prijs = per_grondslag_(post, g);
    if (prijs.zonder == 0 && prijs.verschil == 0) continue;
    for (std::size_t y = 0; y < jaar_.size(); ++y) {
      const Volume v = eenheden.van_jaar(static_cast<Grondslag>(g), y);
      if (v.plat == 0) continue;
      jaar_[y].boek(v.plat, prijs.zonder);
      if (prijs.verschil != 0) jaar_[y].boek(v.gewogen, prijs.verschil);
    }
  }
}

template <class Bedrag>
void Investeringsprijzer::Boekjaren::rond_af(const Eenheden& eenheden, Bedrag* uit) {
  const std::size_t posten = geraakt_.size();
  std::fill_n(uit, jaar_.size() * posten, Bedrag{});
  for (std::size_t f = 0; f < posten; ++f) {
    if (geraakt_[f] == 0) continue;
    vermenigvuldig(eenheden, f);
    for (std::size_t y = 0; y < jaar_.size(); ++y) uit[y * posten + f] = Bedrag{jaar_[y].centen().waarde};
    wis(f);
  }
}

void Investeringsprijzer::Boekjaren::wis(std::size_t post) {
  geraakt_[post] = 0;
  std::fill_n(per_grondslag_.vanaf(post, 0), per_grondslag_.maat(1), Prijssom{});
  std::fill_n(voortaan_.vanaf(post, 0, 0), voortaan_.maat(1) * voortaan_.maat(2), Int128{0});
}

Investeringsprijzer::Investeringsprijzer(const Maten& m)
    : eenheden_(m.jaren), euro_(m.geldstromen, m.jaren), uren_(m.functies, m.jaren), betaald_(m.kasstromen, m.jaren) {}

Investeringsprijzer::Eenheidsprijs Investeringsprijzer::eenheidsprijs(const Wereld& o, const Prijsbron& bron,
                                                                      double factor) {
  const Prijs zonder = naar_prijs(o.waarden[bron.zonder] * factor);
  return {zonder, bron.met == bron.zonder ? 0 : naar_prijs(o.waarden[bron.met] * factor) - zonder};
}

void Investeringsprijzer::stel_prijzen_op(const Wereld& o, const Investeringsregels& regels) {
  prijzen_.clear();
  for (const Prijsbron& bron : regels.prijsbronnen()) {
    const Eenheidswaarde een = eenheidswaarde(o.studie, bron, [&](GetalId id) { return o.waarden[id]; });
    const double aandeel = o.waarden[bron.aandeel], kasdeel = o.waarden[bron.kasdeel];
    const double euro = aandeel * een.euro * (1.0 + o.waarden[o.studie.kostenopslag]);
    prijzen_.push_back({eenheidsprijs(o, bron, euro), eenheidsprijs(o, bron, aandeel * een.uren),
                        eenheidsprijs(o, bron, euro * kasdeel)});
  }
}

void Investeringsprijzer::prijs(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                                const Investeringsregels& regels, Uitkomst& uit) {
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    eenheden_.stel_in(o, volumes.werkwijze(s), s, gemeente);
    prijs_lijnen(o, eenheden_, s, gemeente, kolom, regels, uit);
    prijs(o, eenheden_, s, gemeente, kolom, regels, uit);
  }
}

void Investeringsprijzer::prijs(const Wereld& o, const Eenheden& eenheden, std::size_t s, std::size_t gemeente,
                                std::size_t kolom, const Investeringsregels& regels, Uitkomst& uit) {
  const std::vector<Investering>& lijnen = o.studie.scenarios[s].invoering[gemeente].investeringen;
  const std::vector<Investeringsregels::Plaats>& plaatsen = regels.plaatsen(s, gemeente);
  for (std::size_t n = 0; n < lijnen.size(); ++n) {
    const Investering& i = lijnen[n];
    expects(plaatsen[n].prijs < prijzen_.size());
    const Lijnprijs& p = prijzen_[plaatsen[n].prijs];
    const auto vast = vaste_jaren(i, o.studie, eenheden.begin_jaar());
    euro_.boek(i, vast, p.euro, i.geldstroom);
    if (i.functie) uren_.boek(i, vast, p.uur, *i.functie);
    if (uit.maten.kasstromen > 0) betaald_.boek(i, vast, p.betaald, i.geldstroom);
    Kassa totaal;
    p.euro.boek(vast ? Volume{eenheden.deel(i.reikwijdte) * static_cast<Ticks>(vast->tot - vast->van), 0}
                     : eenheden.totaal(i.grondslag),
                totaal);
    uit.regels(s, plaatsen[n].rij) += totaal.centen();
  }
  euro_.rond_af(eenheden, uit.investeringen.vanaf(s, kolom, 0, 0));
  uren_.rond_af(eenheden, uit.uren_investering.vanaf(s, kolom, 0, 0));
  if (uit.maten.kasstromen > 0) betaald_.rond_af(eenheden, uit.betaald.vanaf(s, kolom, 0, 0));
}

void Investeringsprijzer::prijs_lijnen(const Wereld& o, const Eenheden& eenheden, std::size_t s, std::size_t gemeente,
                                       std::size_t kolom, const Investeringsregels& regels, Uitkomst& uit) const {
  if (uit.maten.lijnen == 0) return;
  const std::vector<Investering>& lijnen = o.studie.scenarios[s].invoering[gemeente].investeringen;
  const std::vector<Investeringsregels::Plaats>& plaatsen = regels.plaatsen(s, gemeente);
  for (std::size_t n = 0; n < lijnen.size(); ++n) {
    const Investering& i = lijnen[n];
    const auto vast = vaste_jaren(i, o.studie, eenheden.begin_jaar());
    const Lijnprijs& prijzen = prijzen_[plaatsen[n].prijs];
    const auto per_jaar = [&](const Eenheidsprijs& prijs, auto zet) {
      for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
        Kassa kassa;
        if (!vast)
          prijs.boek(eenheden.van_jaar(i.grondslag, y), kassa);
        else if (y >= vast->van && y < vast->tot)
          prijs.boek({eenheden.deel(i.reikwijdte), 0}, kassa);
        zet(y, kassa.centen());
      }
    };
    Centen* jaren = uit.lijnen.vanaf(s, plaatsen[n].rij, kolom, 0);
    Centen& soort = uit.kostensoorten(s, kostensoort(i));
    per_jaar(prijzen.euro, [&](std::size_t y, Centen bedrag) {
      jaren[y] = bedrag;
      soort += bedrag;
    });
    if (!i.functie) continue;
    std::int64_t* uren = uit.lijnuren.vanaf(s, plaatsen[n].rij, kolom, 0);
    per_jaar(prijzen.uur, [&](std::size_t y, Centen honderdsten) { uren[y] = honderdsten.waarde; });
  }
}

}  // namespace mbc
