#include "simulate/snelle_investeringsprijzer.h"

#include <algorithm>

#include "base/klonen.h"

namespace mbc {
namespace {

constexpr std::size_t plaats(Reikwijdte r) noexcept { return static_cast<std::size_t>(r); }

const std::vector<Investering>& lijnen_van(const Studie& studie, const Investeringsregels::Groep& g) {
  return studie.scenarios[g.scenario].invoering[g.gemeente].investeringen;
}

/// Asked in the year in which the gemeente begins, whichever that is.
bool bij_begin(const Investering& i) noexcept { return i.grondslag == Grondslag::eenmalig && !i.jaar; }

}  // namespace

SnelleInvesteringsprijzer::SnelleInvesteringsprijzer(const Maten& m, const Studie& studie,
                                                     const Investeringsregels& regels)
    : studie_(studie),
      regels_(regels),
      posten_{m.geldstromen, m.functies, m.kasstromen},
      groepen_(regels.groepen().size()),
      optelling_(posten_.banen()) {
  for (Optelling& op : optelling_) {
    for (auto& jaren : op.per_jaar) jaren.resize(m.jaren);
  }
  for (std::size_t n = 0; n < groepen_.size(); ++n) {
    groepen_[n].banen.resize(posten_.banen());
    deel_lijnen_in(n);
  }
}

SnelleInvesteringsprijzer::Maat SnelleInvesteringsprijzer::maat_van(const Investering& i) noexcept {
  const auto grondslag = static_cast<std::size_t>(i.grondslag);
  if (grondslag >= eerste_wisselende) return static_cast<Maat>(eerste_grondslag + grondslag - eerste_wisselende);
  const bool regionaal = i.reikwijdte == Reikwijdte::regio;
  if (bij_begin(i)) return regionaal ? regio_begin : gemeente_begin;
  return regionaal ? regio : per_gemeente;
}

void SnelleInvesteringsprijzer::deel_lijnen_in(std::size_t groep) {
  std::vector<Lijnbaan>& banen = groepen_[groep].lijnbanen;
  const auto& lijnen = lijnen_van(studie_, regels_.groepen()[groep]);
  for (std::size_t n = 0; n < lijnen.size(); ++n) {
    const Maat maat = maat_van(lijnen[n]);
    auto baan = std::find_if(banen.begin(), banen.end(),
                             [&](const Lijnbaan& b) { return b.maat == maat && b.lijnen.size() < posten_per_baan; });
    if (baan == banen.end()) {
      banen.push_back({maat, {}, {}, {}, {}});
      baan = banen.end() - 1;
    }
    baan->lijnen.push_back(n);
  }
}

void SnelleInvesteringsprijzer::stel_prijzen_op(const Investeringsprijzer& prijzer) {
  for (std::size_t n = 0; n < groepen_.size(); ++n) {
    const Investeringsregels::Groep& g = regels_.groepen()[n];
    const auto& lijnen = lijnen_van(studie_, g);
    const auto& plaatsen = regels_.plaatsen(g.scenario, g.gemeente);
    for (std::size_t i = 0; i < lijnen.size(); ++i) tel_lijn_op(lijnen[i], prijzer.prijzen()[plaatsen[i].prijs]);
    for (std::size_t baan = 0; baan < posten_.banen(); ++baan) sluit_af(optelling_[baan], groepen_[n].banen[baan]);
    stel_lijnprijzen_op(n, prijzer);
  }
}

void SnelleInvesteringsprijzer::tel_lijn_op(const Investering& i, const Investeringsprijzer::Lijnprijs& prijs) {
  boek(i.geldstroom, i, prijs.euro);
  if (i.functie) boek(posten_.functie(*i.functie), i, prijs.uur);
  if (posten_.kasstromen > 0) boek(posten_.kasstroom(i.geldstroom), i, prijs.betaald);
}

void SnelleInvesteringsprijzer::boek(std::size_t post, const Investering& i,
                                     const Investeringsprijzer::Eenheidsprijs& prijs) {
  Optelling& op = optelling_[post / posten_per_baan];
  const std::size_t p = post % posten_per_baan;
  if (bij_begin(i)) {
    op.bij_begin[plaats(i.reikwijdte)].prijs[p] += prijs.zonder;
  } else if (const auto vast = vaste_jaren(i, studie_, 0)) {
    for (std::size_t y = vast->van; y < vast->tot; ++y) op.per_jaar[plaats(i.reikwijdte)][y].prijs[p] += prijs.zonder;
  } else {
    op.zonder[static_cast<std::size_t>(i.grondslag)].prijs[p] += prijs.zonder;
    op.verschil[static_cast<std::size_t>(i.grondslag)].prijs[p] += prijs.verschil;
  }
}

/// Turns what was added up into doubles, and empties it.
void SnelleInvesteringsprijzer::sluit_af(Optelling& op, Jaartarief& uit) const {
  for (std::size_t r = 0; r < 2; ++r) {
    uit.per_jaar[r].clear();
    for (Prijsbaan& p : op.per_jaar[r]) uit.per_jaar[r].push_back(p.baan(cent_per_tick));
    uit.bij_begin[r] = op.bij_begin[r].baan(cent_per_tick);
    std::fill(op.per_jaar[r].begin(), op.per_jaar[r].end(), Prijsbaan{});
    op.bij_begin[r] = {};
  }
  uit.grondslagen.clear();
  for (std::size_t g = eerste_wisselende; g < aantal_grondslagen; ++g) {
    Prijsbaan &zonder = op.zonder[g], &verschil = op.verschil[g];
    if (zonder.leeg() && verschil.leeg()) continue;
    uit.grondslagen.push_back(
        {static_cast<Grondslag>(g), !verschil.leeg(), {zonder.baan(cent_per_tick), verschil.baan(cent_per_tick)}});
    zonder = verschil = {};
  }
}

void SnelleInvesteringsprijzer::stel_lijnprijzen_op(std::size_t groep, const Investeringsprijzer& prijzer) {
  const Investeringsregels::Groep& g = regels_.groepen()[groep];
  const auto& lijnen = lijnen_van(studie_, g);
  const auto& plaatsen = regels_.plaatsen(g.scenario, g.gemeente);
  for (Lijnbaan& b : groepen_[groep].lijnbanen) {
    Prijsbaan zonder, verschil;
    for (std::size_t n = 0; n < b.lijnen.size(); ++n) {
      const Investering& i = lijnen[b.lijnen[n]];
      const auto& prijs = prijzer.prijzen()[plaatsen[b.lijnen[n]].prijs].euro;
      const auto vast = bij_begin(i) ? std::nullopt : vaste_jaren(i, studie_, 0);
      zonder.prijs[n] = static_cast<Int128>(prijs.zonder) * static_cast<Int128>(vast ? vast->tot - vast->van : 1);
      verschil.prijs[n] = vast ? 0 : prijs.verschil;
    }
    b.tarief = {zonder.baan(cent_per_tick), verschil.baan(cent_per_tick)};
    b.som = {};
  }
}

MBC_TOT_AVX512 void SnelleInvesteringsprijzer::prijs_jaren(const Groep& groep, const Eenheden& eenheden, std::size_t s,
                                                           std::size_t kolom, Afronder& afronder, Uitkomst& uit) const {
  const double deel[2] = {static_cast<double>(eenheden.deel(Reikwijdte::regio)),
                          static_cast<double>(eenheden.deel(Reikwijdte::per_gemeente))};
  const auto begin_jaar = static_cast<std::size_t>(eenheden.begin_jaar());
  Afronder hier = afronder;
  for (std::size_t baan = 0; baan < groep.banen.size(); ++baan) {
    const Jaartarief& t = groep.banen[baan];
    for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
      Baan som;
      for (std::size_t r = 0; r < 2; ++r) som.boek(deel[r], t.per_jaar[r][y]);
      for (std::size_t r = 0; r < 2 && y == begin_jaar; ++r) som.boek(deel[r], t.bij_begin[r]);
      for (const Grondslagtarief& g : t.grondslagen) {
        const Volume v = eenheden.van_jaar(g.grondslag, y);
        som.boek(static_cast<double>(v.plat), g.tarief.zonder);
        if (g.verschilt) som.boek(static_cast<double>(v.gewogen), g.tarief.verschil);
      }
      std::int64_t heel[8];
      hier.rond_begrensd(som, heel);
      posten_.verdeel(heel, baan, uit.investeringen.vanaf(s, kolom, y, 0), uit.uren_investering.vanaf(s, kolom, y, 0),
                      uit.betaald.vanaf(s, kolom, y, 0));
    }
  }
  afronder = hier;
}

SnelleInvesteringsprijzer::Totalen SnelleInvesteringsprijzer::totalen(const Eenheden& eenheden) const noexcept {
  const bool begint = eenheden.begin_jaar() < studie_.horizon;
  Totalen uit;
  uit.plat[regio] = static_cast<double>(eenheden.deel(Reikwijdte::regio));
  uit.plat[per_gemeente] = static_cast<double>(eenheden.deel(Reikwijdte::per_gemeente));
  uit.plat[regio_begin] = begint ? uit.plat[regio] : 0;
  uit.plat[gemeente_begin] = begint ? uit.plat[per_gemeente] : 0;
  for (std::size_t m = eerste_grondslag; m < aantal_maten; ++m) {
    const Volume v = eenheden.totaal(static_cast<Grondslag>(m - eerste_grondslag + eerste_wisselende));
    uit.plat[m] = static_cast<double>(v.plat);
    uit.gewogen[m] = static_cast<double>(v.gewogen);
  }
  return uit;
}

MBC_TOT_AVX512 void SnelleInvesteringsprijzer::prijs_lijnen(Groep& groep, const Totalen& totalen,
                                                            Afronder& afronder) const {
  Afronder hier = afronder;
  for (Lijnbaan& b : groep.lijnbanen) {
    Baan som;
    som.boek(totalen.plat[b.maat], b.tarief.zonder);
    som.boek(totalen.gewogen[b.maat], b.tarief.verschil);
    hier.rond_begrensd(som, b.erbij.data());
  }
  afronder = hier;
}

bool SnelleInvesteringsprijzer::prijs(const Eenheden& eenheden, std::size_t s, std::size_t gemeente, std::size_t kolom,
                                      Uitkomst& uit) {
  expects(regels_.groep(s, gemeente) < groepen_.size());
  Groep& groep = groepen_[regels_.groep(s, gemeente)];
  // A sum has at most so many products: each is off by 2^-51 of itself, and each addition by 2^-53 of the whole.
  Afronder afronder((4 + 2 * aantal_grondslagen + 4) * 0x1p-52);
  prijs_jaren(groep, eenheden, s, kolom, afronder, uit);
  prijs_lijnen(groep, totalen(eenheden), afronder);
  if (!afronder.zeker()) return false;
  for (Lijnbaan& b : groep.lijnbanen) {
    for (std::size_t n = 0; n < b.som.size(); ++n) b.som[n] += b.erbij[n];
  }
  return true;
}

void SnelleInvesteringsprijzer::schrijf_regels(Uitkomst& uit) const {
  for (std::size_t groep = 0; groep < groepen_.size(); ++groep) {
    const Investeringsregels::Groep& g = regels_.groepen()[groep];
    const auto& plaatsen = regels_.plaatsen(g.scenario, g.gemeente);
    for (const Lijnbaan& b : groepen_[groep].lijnbanen) {
      for (std::size_t n = 0; n < b.lijnen.size(); ++n) {
        uit.regels(g.scenario, plaatsen[b.lijnen[n]].rij).waarde += b.som[n];
      }
    }
  }
}

}  // namespace mbc
