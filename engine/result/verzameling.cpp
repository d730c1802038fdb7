#include "result/verzameling.h"

#include <cmath>

#include "base/contract.h"
#include "result/cijfers.h"

namespace mbc {
namespace {

double deel(std::int64_t teller, std::int64_t noemer) {
  return noemer > 0 ? static_cast<double>(teller) / static_cast<double>(noemer) : 0.0;
}

template <class R, class T = R>
void tel_op(R& a, const T& b) {
  for (std::size_t i = 0; i < a.cellen().size(); ++i) a.cellen()[i] += b.cellen()[i];
}

void tel_verschil(const std::int64_t* a, const std::int64_t* b, std::size_t n, Int128* som) {
  for (std::size_t i = 0; i < n; ++i) som[i] += a[i] - b[i];
}

}  // namespace

Sommen::Sommen(const Maten& m)
    : baten({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      kosten({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      saldo({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      tellingen({m.scenarios, m.jaren, aantal_tellingen}),
      uren_vrij({m.scenarios, m.gemeenten, m.jaren, m.functies}),
      uren_gevraagd({m.scenarios, m.gemeenten, m.jaren, m.functies}),
      regels({m.scenarios, m.regels}),
      lijnen({m.scenarios, m.lijnen, m.gemeenten, m.jaren}),
      lijnen_contant({m.scenarios, m.lijnen, m.gemeenten, m.jaren}),
      lijnuren({m.scenarios, m.lijnen, m.gemeenten, m.jaren}),
      kostensoorten({m.scenarios, m.lijnen > 0 ? aantal_kostensoorten : 0}) {}

void Sommen::tel(const Uitkomst& u, std::size_t nul) {
  const Maten& m = u.maten;
  const std::size_t bedragen = m.gemeenten * m.jaren * m.geldstromen, uren = m.gemeenten * m.jaren * m.functies;
  for (std::size_t s = 0; s < m.scenarios; ++s) {
    for (std::size_t i = 0; i < m.regels; ++i) regels(s, i) += u.regels(s, i).waarde;
    if (s == nul) continue;  // against itself everything is zero
    tel_bedragen(u, s, nul, bedragen);
    tel_verschil(u.uren_zorg.vanaf(nul, 0, 0, 0), u.uren_zorg.vanaf(s, 0, 0, 0), uren, uren_vrij.vanaf(s, 0, 0, 0));
    tel_verschil(u.uren_investering.vanaf(s, 0, 0, 0), u.uren_investering.vanaf(nul, 0, 0, 0), uren,
                 uren_gevraagd.vanaf(s, 0, 0, 0));
  }
  tel_op(tellingen, u.tellingen);
  for (std::size_t i = 0; i < lijnen.cellen().size(); ++i) {
    const std::int64_t centen = u.lijnen.cellen()[i].waarde;
    if (centen == 0) continue;
    lijnen.cellen()[i] += centen;
    lijnen_contant.cellen()[i] += std::llround(1000 * u.disconto[i % m.jaren] * static_cast<double>(centen));
  }
  tel_op(lijnuren, u.lijnuren);
  for (std::size_t i = 0; i < kostensoorten.cellen().size(); ++i)
    kostensoorten.cellen()[i].tel(u.kostensoorten.cellen()[i].waarde);
}

/// Many cells are zero, above all of kosten: they add nothing, and cost half of the counting.
void Sommen::tel_bedragen(const Uitkomst& u, std::size_t s, std::size_t nul, std::size_t n) {
  const Centen *zorg_nul = u.zorgkosten.vanaf(nul, 0, 0, 0), *zorg = u.zorgkosten.vanaf(s, 0, 0, 0);
  const Centen *inv_nul = u.investeringen.vanaf(nul, 0, 0, 0), *inv = u.investeringen.vanaf(s, 0, 0, 0);
  ExacteSom *b = baten.vanaf(s, 0, 0, 0), *k = kosten.vanaf(s, 0, 0, 0), *w = saldo.vanaf(s, 0, 0, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const Bedragpaar cel = tegenover(zorg_nul[i], zorg[i], inv_nul[i], inv[i]);
    const std::int64_t baat = cel.baten, kost = cel.kosten;
    if (kost == 0) {
      if (baat == 0) continue;
      const ExacteSom som{baat, static_cast<Int128>(baat) * baat};
      b[i] += som;
      w[i] += som;
    } else {
      b[i].tel(baat);
      k[i].tel(kost);
      w[i].tel(baat - kost);
    }
  }
}

Sommen& Sommen::operator+=(const Sommen& o) {
  tel_op(baten, o.baten);
  tel_op(kosten, o.kosten);
  tel_op(saldo, o.saldo);
  tel_op(tellingen, o.tellingen);
  tel_op(uren_vrij, o.uren_vrij);
  tel_op(uren_gevraagd, o.uren_gevraagd);
  tel_op(regels, o.regels);
  tel_op(lijnen, o.lijnen);
  tel_op(lijnen_contant, o.lijnen_contant);
  tel_op(lijnuren, o.lijnuren);
  tel_op(kostensoorten, o.kostensoorten);
  return *this;
}

Kolommen::Kolommen(const Maten& m, std::size_t n)
    : maten(m),
      replicaties(n),
      zorgkosten({m.scenarios, m.jaren, m.geldstromen, n}),
      investeringen({m.scenarios, m.jaren, m.geldstromen, n}),
      betaald({m.scenarios, m.jaren, m.kasstromen, n}),
      gemeente_zorg({m.scenarios, m.gemeenten, n}),
      gemeente_inv({m.scenarios, m.gemeenten, n}),
      recidive({m.scenarios, std::size_t{2}, n}),
      verzilverbaar({m.geldstromen, n}),
      discontovoet({m.voeten, n}),
      disconto({m.jaren, n}),
      verzilverbaar_vanaf(n) {}

void Kolommen::bewaar(std::size_t r, const Uitkomst& u) {
  expects(r < replicaties && u.verzilverbaar.size() == maten.geldstromen);
  for (std::size_t i = 0; i < maten.voeten; ++i) discontovoet(i, r) = u.discontovoet[i];
  for (std::size_t y = 0; y < maten.jaren; ++y) disconto(y, r) = u.disconto[y];
  verzilverbaar_vanaf[r] = u.verzilverbaar_vanaf;
  for (std::size_t f = 0; f < maten.geldstromen; ++f) verzilverbaar(f, r) = u.verzilverbaar[f];
  const std::size_t n = maten.jaren * maten.geldstromen;
  std::vector<std::int64_t> zorg_regio(n), inv_regio(n);
  for (std::size_t s = 0; s < maten.scenarios; ++s) {
    std::fill(zorg_regio.begin(), zorg_regio.end(), 0);
    std::fill(inv_regio.begin(), inv_regio.end(), 0);
    for (std::size_t g = 0; g < maten.gemeenten; ++g) {
      const Centen *z = u.zorgkosten.vanaf(s, g, 0, 0), *i = u.investeringen.vanaf(s, g, 0, 0);
      for (std::size_t c = 0; c < n; ++c) zorg_regio[c] += z[c].waarde;
      for (std::size_t c = 0; c < n; ++c) inv_regio[c] += i[c].waarde;
      const Niveau niveau = niveau_van_gemeente(u, s, g);
      gemeente_zorg(s, g, r) = niveau.zorg;
      gemeente_inv(s, g, r) = niveau.investeringen;
    }
    for (std::size_t y = 0; y < maten.jaren; ++y) {
      for (std::size_t f = 0; f < maten.geldstromen; ++f) {
        zorgkosten(s, y, f, r) += zorg_regio[y * maten.geldstromen + f];
        investeringen(s, y, f, r) += inv_regio[y * maten.geldstromen + f];
      }
      for (std::size_t f = 0; f < maten.kasstromen; ++f)
        for (std::size_t g = 0; g < maten.gemeenten; ++g) betaald(s, y, f, r) += u.betaald(s, g, y, f).waarde;
    }
    const RecidiveTelling& t = u.recidive[s];
    recidive(s, 0, r) = deel(t.terug_1, t.beeindigd_1);
    recidive(s, 1, r) = deel(t.terug_2, t.beeindigd_2);
  }
}

}  // namespace mbc
