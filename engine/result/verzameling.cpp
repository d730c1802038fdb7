#include "result/verzameling.h"

#include "base/wiskunde.h"

namespace mbc {
namespace {

double deel(std::int64_t teller, std::int64_t noemer) {
  return noemer > 0 ? static_cast<double>(teller) / static_cast<double>(noemer) : 0.0;
}

template <class R>
void tel_op(R& a, const R& b) {
  for (std::size_t i = 0; i < a.cellen().size(); ++i) a.cellen()[i] += b.cellen()[i];
}

}  // namespace

Sommen::Sommen(const Maten& m)
    : baten({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      kosten({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      saldo({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
      tellingen({m.scenarios, m.jaren, aantal_tellingen}),
      uren_vrij({m.scenarios, m.gemeenten, m.jaren, m.functies}),
      uren_gevraagd({m.scenarios, m.gemeenten, m.jaren, m.functies}),
      regels({m.scenarios, m.regels}) {}

void Sommen::tel(const Uitkomst& u, std::size_t nul) {
  const Maten& m = u.maten;
  for (std::size_t s = 0; s < m.scenarios; ++s) {
    for (std::size_t g = 0; g < m.gemeenten; ++g) {
      for (std::size_t y = 0; y < m.jaren; ++y) {
        for (std::size_t f = 0; f < m.geldstromen; ++f) {
          const std::int64_t b = (u.zorgkosten(nul, g, y, f) - u.zorgkosten(s, g, y, f)).waarde;
          const std::int64_t k = (u.investeringen(s, g, y, f) - u.investeringen(nul, g, y, f)).waarde;
          baten(s, g, y, f).tel(b);
          kosten(s, g, y, f).tel(k);
          saldo(s, g, y, f).tel(b - k);
        }
        for (std::size_t f = 0; f < m.functies; ++f) {
          uren_vrij(s, g, y, f) += u.uren_zorg(nul, g, y, f) - u.uren_zorg(s, g, y, f);
          uren_gevraagd(s, g, y, f) += u.uren_investering(s, g, y, f) - u.uren_investering(nul, g, y, f);
        }
      }
    }
    for (std::size_t i = 0; i < m.regels; ++i) regels(s, i) += u.regels(s, i).waarde;
  }
  tel_op(tellingen, u.tellingen);
}

Sommen& Sommen::operator+=(const Sommen& o) {
  tel_op(baten, o.baten);
  tel_op(kosten, o.kosten);
  tel_op(saldo, o.saldo);
  tel_op(tellingen, o.tellingen);
  tel_op(uren_vrij, o.uren_vrij);
  tel_op(uren_gevraagd, o.uren_gevraagd);
  tel_op(regels, o.regels);
  return *this;
}

Kolommen::Kolommen(const Maten& m, std::size_t n)
    : maten(m),
      replicaties(n),
      zorgkosten({m.scenarios, m.jaren, m.geldstromen, n}),
      investeringen({m.scenarios, m.jaren, m.geldstromen, n}),
      gemeente_zorg({m.scenarios, m.gemeenten, n}),
      gemeente_inv({m.scenarios, m.gemeenten, n}),
      recidive({m.scenarios, std::size_t{2}, n}),
      verzilverbaar({m.geldstromen, n}),
      discontovoet(n),
      verzilverbaar_vanaf(n) {}

void Kolommen::bewaar(std::size_t r, const Uitkomst& u) {
  const std::vector<double> factor = discontofactoren(u.discontovoet, maten.jaren);
  discontovoet[r] = u.discontovoet;
  verzilverbaar_vanaf[r] = u.verzilverbaar_vanaf;
  for (std::size_t f = 0; f < maten.geldstromen; ++f) verzilverbaar(f, r) = u.verzilverbaar[f];
  for (std::size_t s = 0; s < maten.scenarios; ++s) {
    for (std::size_t g = 0; g < maten.gemeenten; ++g) {
      double zorg = 0;
      double inv = 0;
      for (std::size_t y = 0; y < maten.jaren; ++y) {
        std::int64_t zorg_jaar = 0;
        std::int64_t inv_jaar = 0;
        for (std::size_t f = 0; f < maten.geldstromen; ++f) {
          const std::int64_t z = u.zorgkosten(s, g, y, f).waarde;
          const std::int64_t i = u.investeringen(s, g, y, f).waarde;
          zorgkosten(s, y, f, r) += z;
          investeringen(s, y, f, r) += i;
          zorg_jaar += z;
          inv_jaar += i;
        }
        zorg += factor[y] * static_cast<double>(zorg_jaar);
        inv += factor[y] * static_cast<double>(inv_jaar);
      }
      gemeente_zorg(s, g, r) = zorg;
      gemeente_inv(s, g, r) = inv;
    }
    const RecidiveTelling& t = u.recidive[s];
    recidive(s, 0, r) = deel(t.terug_1, t.beeindigd_1);
    recidive(s, 1, r) = deel(t.terug_2, t.beeindigd_2);
  }
}

std::vector<double> discontofactoren(double voet, std::size_t jaren) {
  std::vector<double> uit(jaren);
  for (std::size_t y = 0; y < jaren; ++y) uit[y] = macht_geheel(1.0 + voet, -static_cast<int>(y));
  return uit;
}

}  // namespace mbc
