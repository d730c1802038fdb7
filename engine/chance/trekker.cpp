#include <cmath>
#include <cstddef>
#include <tuple>

#include "chance/staart.h"
#include "chance/verdeling.h"
#include "chance/vormen.h"

namespace mbc {
namespace {

/// The value at a knot of the table and its slope with respect to log(tail).
struct Knoop {
  double x;
  double helling;
};

/// Walks the knots from the median outwards; each solution is the starting point of the next.
template <class Wet>
class Wandeling {
 public:
  Wandeling(const Wet& wet, double begin, double breedte, double teken)
      : wet_(wet), begin_(begin), breedte_(breedte), teken_(teken), w_(los_op(wet, 0.5, wet.gok(0.5))) {}

  /// The knot where the tail is v; dlog is log(v) minus that of the previous knot.
  Knoop naar(double v, double dlog) noexcept {
    const double dy = teken_ * vorige_ / w_.dichtheid;  // dy / dlog
    const double buiging = 0.5 * dlog * (1 - w_.helling * dy);
    w_ = los_op(wet_, teken_ > 0 ? v : 1 - v, w_.y + dy * dlog * (1 + buiging), 1e-4);
    vorige_ = v;
    return {begin_ + breedte_ * wet_.x(w_.y), teken_ * breedte_ * wet_.helling_x(w_.y) * v / w_.dichtheid};
  }

 private:
  const Wet& wet_;
  double begin_, breedte_, teken_;
  Wortel w_;
  double vorige_ = 0.5;
};

/// Hermite's cubic between two knots, slopes held to three times the secant so that it stays monotone
/// (Fritsch and Carlson), and a hair short, so that rounding cannot carry it past the next cell.
std::array<double, 4> kubisch(double x0, double x1, double m0, double m1) noexcept {
  constexpr double krimp = 1 - 0x1p-49;
  const double d = (x1 - x0) * krimp;
  const auto begrens = [d](double m) { return d > 0 ? std::clamp(m, 0.0, 3 * d) : std::clamp(m, 3 * d, 0.0); };
  m0 = begrens(m0);
  m1 = begrens(m1);
  return {x0, m0, 3 * d - 2 * m0 - m1, m0 + m1 - 2 * d};
}

constexpr int log_cellen_meest = 6;

/// Near 0 the quantile goes like u^(1 / shape): the smaller the shape, the finer the cells it asks.
int log_cellen_bij(double kleinste_vorm) noexcept {
  if (kleinste_vorm < 0.25) return log_cellen_meest;
  return kleinste_vorm < 1 ? 5 : 4;
}

}  // namespace

template <class Wet>
void Trekker::vul_helft(const Wet& wet, double begin, double breedte, std::size_t eerste) {
  const std::size_t n = std::size_t{1} << log_cellen_;
  const double per_octaaf = static_cast<double>(n);
  std::array<double, std::size_t{1} << log_cellen_meest> dlog{};  // log of a knot over the next one up
  for (std::size_t j = 0; j < n; ++j) dlog[j] = -logaritme_1p(1 / (per_octaaf + static_cast<double>(j)));
  Wandeling<Wet> wandeling(wet, begin, breedte, eerste == 0 ? 1 : -1);
  Knoop boven = wandeling.naar(0.5, 0);
  tabel_[eerste + cellen_ - 1] = {boven.x, 0, 0, 0};
  double octaaf = 0.25;
  for (std::size_t cel = cellen_ - 1; cel-- > 0;) {
    const std::size_t j = cel & (n - 1);  // n is a power of two
    const double v = octaaf * (1 + static_cast<double>(j) / per_octaaf);
    const Knoop knoop = wandeling.naar(v, dlog[j]);
    const double stap = octaaf / per_octaaf;
    tabel_[eerste + cel] = kubisch(knoop.x, boven.x, knoop.helling * stap / v, boven.helling * stap / (v + stap));
    boven = knoop;
    if (j == 0) octaaf *= 0.5;
  }
}

template <class Wet>
void Trekker::vul(const Wet& wet, double kleinste_vorm, double begin, double breedte) {
  vorm_ = Vorm::tabel;
  log_cellen_ = log_cellen_bij(kleinste_vorm);
  cellen_ = (std::size_t{octaven} << log_cellen_) + 1;
  tabel_.resize(2 * cellen_);
  vul_helft(wet, begin, breedte, 0);
  vul_helft(wet, begin, breedte, cellen_);
}

void Trekker::stel_in(const Verdeling& v) {
  if (v == v_) return;
  v_ = v;
  std::tie(a_, b_) = drager(v);
  vorm_ = Vorm::lineair;
  if (is_constant(v)) {
    b_ = 0;
    return;
  }
  switch (v.soort) {
    case VerdelingSoort::uniform:
      b_ = v.p[1] - v.p[0];
      break;
    case VerdelingSoort::normaal:
      vorm_ = Vorm::normaal;
      a_ = v.p[0];
      b_ = v.p[1];
      break;
    case VerdelingSoort::lognormaal: {
      const LognormaalVorm vorm = lognormaal_vorm(v);
      vorm_ = Vorm::lognormaal;
      a_ = vorm.mu;
      b_ = vorm.sigma;
      break;
    }
    case VerdelingSoort::pert:
    case VerdelingSoort::beta: {
      const BetaVorm vorm = beta_vorm(v);
      vul(BetaWet(vorm.a, vorm.b), std::min(vorm.a, vorm.b), vorm.begin, vorm.breedte);
      break;
    }
    case VerdelingSoort::gamma: {
      const GammaVorm vorm = gamma_vorm(v);
      vul(GammaWet(vorm.vorm), vorm.vorm, 0, vorm.schaal);
      break;
    }
    default:
      vorm_ = Vorm::kwantiel;
  }
}

void Trekker::trek(std::span<const double> u, std::span<double> x) const noexcept {
  switch (vorm_) {
    case Vorm::lineair: {
      const double a = a_, b = b_;
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = a + b * u[i];
      return;
    }
    case Vorm::normaal:
    case Vorm::lognormaal:
      normaal_kwantielen(u, x);
      if (vorm_ == Vorm::normaal) {
        for (double& z : x) z = a_ + b_ * z;
      } else {
        exponenten(a_, b_, x);
      }
      return;
    default:
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = trek(u[i]);
  }
}

}  // namespace mbc
