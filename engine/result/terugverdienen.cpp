#include "result/terugverdienen.h"

#include <algorithm>
#include <cmath>

#include "result/statistiek.h"

namespace mbc {

void Terugverdienmoment::tel(double cumulatief) noexcept {
  if (vorige_ < 0 && cumulatief >= 0) moment_ = jaren_ + vorige_ / (vorige_ - cumulatief);
  vorige_ = cumulatief;
  jaren_ += 1;
}

double Terugverdienmoment::moment() const noexcept { return vorige_ < 0 ? HUGE_VAL : moment_; }

void Kasputdiepte::tel(double saldo) noexcept {
  cumulatief_ += saldo;
  if (cumulatief_ < diepte_) {
    diepte_ = cumulatief_;
    jaar_ = jaren_;
  }
  ++jaren_;
}

Terugverdientijd vat_terugverdienen_samen(Kolom momenten, std::size_t jaren) {
  Terugverdientijd uit;
  for (std::size_t jaar = 1; jaar <= jaren; ++jaar) {
    const auto binnen =
        std::count_if(momenten.begin(), momenten.end(), [&](double m) { return m <= static_cast<double>(jaar); });
    uit.kans_binnen.push_back(static_cast<double>(binnen) / static_cast<double>(momenten.size()));
  }
  const auto nooit = static_cast<std::size_t>(std::count(momenten.begin(), momenten.end(), HUGE_VAL));
  if (2 * nooit < momenten.size()) uit.mediaan = eindig_kwantiel(std::move(momenten), 0.5);
  return uit;
}

Kasput vat_kasput_samen(Kolom diepten, const std::vector<int>& jaren, int start) {
  Kasput uit;
  uit.diepte = vat_samen_centen(std::move(diepten));
  std::vector<int> keren;
  for (const int y : jaren) {
    if (y < 0) continue;
    keren.resize(std::max(keren.size(), static_cast<std::size_t>(y) + 1));
    ++keren[static_cast<std::size_t>(y)];
  }
  const auto vaakst = std::max_element(keren.begin(), keren.end());
  if (vaakst != keren.end()) uit.jaar = start + static_cast<int>(vaakst - keren.begin());
  return uit;
}

void TerugverdienRekening::tel(const Kolom& cumulatief) {
  for (std::size_t r = 0; r < momenten_.size(); ++r) momenten_[r].tel(cumulatief[r]);
  ++jaren_;
}

Terugverdientijd TerugverdienRekening::uitkomst() const {
  Kolom momenten;
  for (const Terugverdienmoment& m : momenten_) momenten.push_back(m.moment());
  return vat_terugverdienen_samen(std::move(momenten), jaren_);
}

void KasputRekening::tel(const Kolom& saldo) {
  for (std::size_t r = 0; r < punten_.size(); ++r) punten_[r].tel(saldo[r]);
}

Kasput KasputRekening::uitkomst(int start) const {
  Kolom diepten;
  std::vector<int> jaren;
  for (const Kasputdiepte& p : punten_) {
    diepten.push_back(p.diepte());
    jaren.push_back(p.jaar());
  }
  return vat_kasput_samen(std::move(diepten), jaren, start);
}

}  // namespace mbc
