#include "result/terugverdienen.h"

#include <algorithm>
#include <cmath>

#include "result/statistiek.h"

namespace mbc {

TerugverdienRekening::TerugverdienRekening(std::size_t n) : vorige_(n), moment_(n) {}

void TerugverdienRekening::tel(const Kolom& cumulatief) {
  for (std::size_t r = 0; r < moment_.size(); ++r) {
    const double van = vorige_[r];
    const double tot = cumulatief[r];
    if (van < 0 && tot >= 0) moment_[r] = jaren_ + van / (van - tot);
    vorige_[r] = tot;
  }
  jaren_ += 1;
}

Terugverdientijd TerugverdienRekening::uitkomst() const {
  Kolom moment = moment_;
  for (std::size_t r = 0; r < moment.size(); ++r) {
    if (vorige_[r] < 0) moment[r] = HUGE_VAL;
  }
  Terugverdientijd uit;
  for (double jaar = 1; jaar <= jaren_; ++jaar) {
    const auto binnen = std::count_if(moment.begin(), moment.end(), [&](double m) { return m <= jaar; });
    uit.kans_binnen.push_back(static_cast<double>(binnen) / static_cast<double>(moment.size()));
  }
  const auto nooit = static_cast<std::size_t>(std::count(moment.begin(), moment.end(), HUGE_VAL));
  if (2 * nooit < moment.size()) uit.mediaan = eindig_kwantiel(std::move(moment), 0.5);
  return uit;
}

KasputRekening::KasputRekening(std::size_t n) : cumulatief_(n), diepte_(n), jaar_(n, -1) {}

void KasputRekening::tel(const Kolom& saldo) {
  for (std::size_t r = 0; r < diepte_.size(); ++r) {
    cumulatief_[r] += saldo[r];
    if (cumulatief_[r] < diepte_[r]) {
      diepte_[r] = cumulatief_[r];
      jaar_[r] = jaren_;
    }
  }
  ++jaren_;
}

Kasput KasputRekening::uitkomst(int start) const {
  Kasput uit;
  uit.diepte = vat_samen_centen(diepte_);
  std::vector<int> keren(static_cast<std::size_t>(jaren_));
  for (const int y : jaar_) {
    if (y >= 0) ++keren[static_cast<std::size_t>(y)];
  }
  const auto vaakst = std::max_element(keren.begin(), keren.end());
  if (vaakst != keren.end() && *vaakst > 0) uit.jaar = start + static_cast<int>(vaakst - keren.begin());
  return uit;
}

}  // namespace mbc
