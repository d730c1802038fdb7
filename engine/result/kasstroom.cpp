#include "result/kasstroom.h"

#include <algorithm>
#include <set>

#include "simulate/weging.h"

namespace mbc {

void tel_op(Kolom& som, const Kolom& x) {
  for (std::size_t r = 0; r < som.size(); ++r) som[r] += x[r];
}

Kolom verschil(const Kolom& a, const Kolom& b) {
  Kolom uit(a.size());
  for (std::size_t r = 0; r < uit.size(); ++r) uit[r] = a[r] - b[r];
  return uit;
}

namespace {

/// The difference of two columns of whole cents: exact.
Kolom verschil_centen(const std::int64_t* a, const std::int64_t* b, std::size_t n) {
  Kolom uit(n);
  for (std::size_t r = 0; r < n; ++r) uit[r] = static_cast<double>(a[r] - b[r]);
  return uit;
}

}  // namespace

Kasstroom::Kasstroom(const Kolommen& k, std::size_t scenario, std::size_t nul) : k_(k), s_(scenario), nul_(nul) {}

Kolom Kasstroom::baten(std::size_t y, std::size_t f) const {
  return verschil_centen(&k_.zorgkosten(nul_, y, f, 0), &k_.zorgkosten(s_, y, f, 0), k_.replicaties);
}

Kolom Kasstroom::kosten(std::size_t y, std::size_t f) const {
  return verschil_centen(&k_.investeringen(s_, y, f, 0), &k_.investeringen(nul_, y, f, 0), k_.replicaties);
}

Kolom Kasstroom::betaald(std::size_t y, std::size_t f) const {
  if (k_.maten.kasstromen == 0) return kosten(y, f);
  return verschil_centen(&k_.betaald(s_, y, f, 0), &k_.betaald(nul_, y, f, 0), k_.replicaties);
}

Kolom Kasstroom::baten(std::size_t y) const {
  Kolom som(k_.replicaties);
  for (std::size_t f = 0; f < k_.maten.geldstromen; ++f) tel_op(som, baten(y, f));
  return som;
}

Kolom Kasstroom::kosten(std::size_t y) const {
  Kolom som(k_.replicaties);
  for (std::size_t f = 0; f < k_.maten.geldstromen; ++f) tel_op(som, kosten(y, f));
  return som;
}

void Kasstroom::disconteer(Kolom& kolom, std::size_t y) const {
  const double* factor = k_.disconto.vanaf(y, 0);
  for (std::size_t r = 0; r < kolom.size(); ++r) kolom[r] *= factor[r];
}

template <class Stroom>
Kolom Kasstroom::over_jaren(Stroom stroom) const {
  Kolom som(k_.replicaties);
  for (std::size_t y = 0; y < k_.maten.jaren; ++y) {
    Kolom jaar = stroom(y);
    disconteer(jaar, y);
    tel_op(som, jaar);
  }
  return som;
}

Kolom Kasstroom::ncw_baten(std::size_t f) const {
  return over_jaren([&](std::size_t y) { return baten(y, f); });
}

Kolom Kasstroom::ncw_kosten(std::size_t f) const {
  return over_jaren([&](std::size_t y) { return kosten(y, f); });
}

Kolom Kasstroom::ncw_betaald(std::size_t f) const {
  return over_jaren([&](std::size_t y) { return betaald(y, f); });
}

Kolom Kasstroom::verzilverbaar_saldo(std::size_t y, std::size_t f) const {
  Kolom x = baten(y, f);
  const Kolom k = betaald(y, f);
  for (std::size_t r = 0; r < x.size(); ++r) {
    x[r] = mbc::verzilverbaar_saldo(k_.verzilverbaar(f, r), telt_als_verzilverbaar(y, k_.verzilverbaar_vanaf[r]), x[r],
                                    k[r]);
  }
  return x;
}

Kolom Kasstroom::ncw_verzilverbaar_saldo(std::size_t f) const {
  return over_jaren([&](std::size_t y) { return verzilverbaar_saldo(y, f); });
}

std::vector<Contant> Kasstroom::gemeente(std::size_t g) const {
  std::vector<Contant> uit(k_.replicaties);
  for (std::size_t r = 0; r < uit.size(); ++r) {
    uit[r] = {{k_.gemeente_zorg(nul_, g, r), k_.gemeente_inv(nul_, g, r)},
              {k_.gemeente_zorg(s_, g, r), k_.gemeente_inv(s_, g, r)}};
  }
  return uit;
}

Kolom Kasstroom::niveau(const Rooster<std::int64_t, 4>& bedragen, std::size_t y, std::size_t f) const {
  const std::int64_t* kolom = &bedragen(s_, y, f, 0);
  return {kolom, kolom + k_.replicaties};
}

Kolom Kasstroom::zorgkosten(std::size_t y, std::size_t f) const { return niveau(k_.zorgkosten, y, f); }
Kolom Kasstroom::investeringen(std::size_t y, std::size_t f) const { return niveau(k_.investeringen, y, f); }

Kolom Kasstroom::niveau(const Rooster<std::int64_t, 4>& bedragen) const {
  return over_jaren([&](std::size_t y) {
    Kolom x(k_.replicaties);
    for (std::size_t f = 0; f < k_.maten.geldstromen; ++f) tel_op(x, niveau(bedragen, y, f));
    return x;
  });
}

Kolom Kasstroom::niveau_zorgkosten() const { return niveau(k_.zorgkosten); }
Kolom Kasstroom::niveau_investeringen() const { return niveau(k_.investeringen); }

namespace {

/// `stroom(f)` gives baten and kosten of a geldstroom, `verzilverbaar(f)` its verzilverbaar saldo.
template <class Stroom, class Verzilverbaar>
NcwKolommen verzamel(const Studie& studie, std::size_t n, Stroom stroom, Verzilverbaar verzilverbaar) {
  NcwKolommen uit{Kolom(n), Kolom(n), Kolom(n), {}, {}};
  std::set<std::string> namen;
  for (const Geldstroom& f : studie.geldstromen) namen.insert(f.drager);
  for (const std::string& naam : namen) uit.dragers.push_back({naam, Kolom(n), Kolom(n)});
  for (std::size_t f = 0; f < studie.geldstromen.size(); ++f) {
    const NcwKolommen::Stroom& bedrag = uit.geldstromen.emplace_back(stroom(f));
    const Kolom vrij = verzilverbaar(f);
    const auto drager = std::find_if(uit.dragers.begin(), uit.dragers.end(),
                                     [&](const auto& d) { return d.naam == studie.geldstromen[f].drager; });
    tel_op(drager->saldo, verschil(bedrag.baten, bedrag.kosten));
    tel_op(drager->verzilverbaar, vrij);
    tel_op(uit.baten, bedrag.baten);
    tel_op(uit.kosten, bedrag.kosten);
    tel_op(uit.verzilverbaar, vrij);
  }
  return uit;
}

}  // namespace

NcwKolommen ncw_kolommen(const Studie& studie, const Kasstroom& kas, std::size_t n) {
  return verzamel(
      studie, n,
      [&](std::size_t f) {
        return NcwKolommen::Stroom{kas.ncw_baten(f), kas.ncw_kosten(f)};
      },
      [&](std::size_t f) { return kas.ncw_verzilverbaar_saldo(f); });
}

}  // namespace mbc
