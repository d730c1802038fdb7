#include "weetwaarde/weetwaarde.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "weetwaarde/krimp.h"

namespace mbc {
namespace {

constexpr std::size_t partijen = 20;

/// Rows that are left out.
struct Partij {
  std::size_t van = 0, tot = 0;
};

Partij partij(std::size_t n, std::size_t b) { return {n * b / partijen, n * (b + 1) / partijen}; }

/// Calls f(row) for the rows that stay.
template <class F>
void elke_rij(std::size_t n, Partij weg, F f) {
  for (std::size_t r = 0; r < weg.van; ++r) f(r);
  for (std::size_t r = weg.tot; r < n; ++r) f(r);
}

std::vector<double> middens(const Rijen& y, const Keuzekolommen& opties, Partij weg) {
  std::vector<double> uit(opties.size());
  const auto n = static_cast<double>(y.maat(0) - (weg.tot - weg.van));
  for (std::size_t i = 0; i < opties.size(); ++i) {
    elke_rij(y.maat(0), weg, [&](std::size_t r) { uit[i] += y(r, opties[i]); });
    uit[i] /= n;
  }
  return uit;
}

/// Mean product of deviations from these means.
Matrix samen(const Rijen& x, const std::vector<double>& mx, const Rijen& y, const std::vector<double>& my,
             const Keuzekolommen& opties, Partij weg) {
  const std::size_t s = opties.size();
  Matrix uit({s, s});
  const auto n = static_cast<double>(x.maat(0) - (weg.tot - weg.van));
  for (std::size_t i = 0; i < s; ++i)
    for (std::size_t j = 0; j < s; ++j) {
      double som = 0;
      elke_rij(x.maat(0), weg, [&](std::size_t r) { som += (x(r, opties[i]) - mx[i]) * (y(r, opties[j]) - my[j]); });
      uit(i, j) = som / n;
    }
  return uit;
}

/// What is seen of the options among the rows that stay.
struct Beeld {
  const Rijen* sample = nullptr;  ///< by columns of the yields; of it deviations are taken
  std::vector<double> nul;        ///< its means
  std::vector<double> midden;     ///< of the options
  Matrix gezien, waar;            ///< covariance of the sample, and without noise
  Matrix toeval;                  ///< what noise alone may make of `waar`: a standard error
  double sterkte = 0;             ///< by how many of those an option moves, at most
  double grens = 0;               ///< beyond which it is seen to move
};

/// The rows at what they yield: f(row, yields).
template <class F>
void op_maat(const Beeld& b, const Keuzekolommen& opties, const Matrix& maat, double deel, Partij weg, F f) {
  const std::size_t s = opties.size();
  std::vector<double> los(s), x(s);
  elke_rij(b.sample->maat(0), weg, [&](std::size_t r) {
    for (std::size_t i = 0; i < s; ++i) los[i] = deel * ((*b.sample)(r, opties[i]) - b.nul[i]);
    for (std::size_t i = 0; i < s; ++i) {
      x[i] = b.midden[i];
      for (std::size_t j = 0; j < s; ++j) x[i] += maat(i, j) * los[j];
    }
    f(r, x);
  });
}

double beste(const std::vector<double>& x) {
  double uit = 0;
  for (const double e : x) uit = std::max(uit, e);
  return uit;
}

/// E max - max E.
double winst(const Beeld& b, const Keuzekolommen& opties, const Matrix& maat, double deel, Partij weg) {
  double som = 0;
  op_maat(b, opties, maat, deel, weg, [&](std::size_t, const std::vector<double>& x) { som += beste(x); });
  const auto n = static_cast<double>(b.sample->maat(0) - (weg.tot - weg.van));
  return std::max(0.0, som / n - beste(b.midden));
}

/// An estimate by batches: `waarden` without each of them.
double jackknife(const std::vector<double>& waarden) {
  const auto g = static_cast<double>(waarden.size());
  double som = 0, kwadraten = 0;
  for (const double x : waarden) som += x / g;
  for (const double x : waarden) kwadraten += (x - som) * (x - som);
  return std::sqrt(kwadraten * (g - 1) / g);
}

Weetwaarde schatting(const Beeld& b, const Keuzekolommen& opties, double deel, double waarde,
                     const std::vector<double>& zonder) {
  Weetwaarde uit{waarde, jackknife(zonder), b.sterkte > b.grens};
  if (!uit.gezien) uit.se = std::max(uit.se, winst(b, opties, krimp(b.gezien, b.toeval), deel, {}));
  return uit;
}

Rijen midden_van(const Rijen& een, const Rijen& ander) {
  Rijen uit = een;
  for (std::size_t i = 0; i < uit.cellen().size(); ++i) uit.cellen()[i] = (uit.cellen()[i] + ander.cellen()[i]) / 2;
  return uit;
}

Beeld beeld_van_alles(const Rijen& een, const Rijen& ander, const Rijen& samen_, const Keuzekolommen& opties,
                      Partij weg) {
  const std::vector<double> me = middens(een, opties, weg), ma = middens(ander, opties, weg);
  const std::size_t s = opties.size();
  Beeld uit{&samen_, middens(samen_, opties, weg), {}, Matrix({s, s}), Matrix({s, s}), Matrix({s, s}), 0, 3.5};
  const Matrix ee = samen(een, me, een, me, opties, weg), aa = samen(ander, ma, ander, ma, opties, weg);
  const Matrix ea = samen(een, me, ander, ma, opties, weg);
  const double wortel = std::sqrt(static_cast<double>(een.maat(0) - (weg.tot - weg.van)));
  for (std::size_t i = 0; i < s; ++i) {
    for (std::size_t j = 0; j < s; ++j) {
      uit.waar(i, j) = (ea(i, j) + ea(j, i)) / 2;
      uit.gezien(i, j) = (ee(i, j) + aa(i, j)) / 4 + uit.waar(i, j) / 2;
      uit.toeval(i, j) = (ee(i, j) + aa(i, j)) / (2 * wortel);
    }
    if (uit.toeval(i, i) > 0) uit.sterkte = std::max(uit.sterkte, uit.waar(i, i) / uit.toeval(i, i));
  }
  return uit;
}

/// Least squares with p terms of n rows takes p / n of the variance of what is left as its own (and of two results, as
/// many as the poorer has).
Beeld beeld_van_deel(const Gladdefit& fit, const Aanpassing& a, const Rijen& y, const Keuzekolommen& opties,
                     Partij weg) {
  const std::size_t s = opties.size();
  const std::vector<double> nul(s, 0.0);
  Beeld uit{&a.passend,
            nul,
            middens(y, opties, weg),
            samen(a.passend, nul, a.passend, nul, opties, weg),
            Matrix({s, s}),
            Matrix({s, s}),
            0,
            8};
  const Matrix rest = samen(a.rest, nul, a.rest, nul, opties, weg);
  const auto n = static_cast<double>(y.maat(0) - (weg.tot - weg.van));
  for (std::size_t i = 0; i < s; ++i) {
    for (std::size_t j = 0; j < s; ++j) {
      const auto armste = static_cast<double>(std::min(fit.termen[opties[i]], fit.termen[opties[j]]));
      const auto rijkste = static_cast<double>(std::max(fit.termen[opties[i]], fit.termen[opties[j]]));
      const double variantie = rest(i, j) * n / (n - rijkste);
      uit.waar(i, j) = uit.gezien(i, j) - variantie * (armste - 1) / n;
      uit.toeval(i, j) = variantie * std::sqrt(2 * (armste - 1)) / n;
    }
    if (uit.waar(i, i) > 0)
      uit.sterkte = uit.toeval(i, i) > 0 ? std::max(uit.sterkte, uit.waar(i, i) / uit.toeval(i, i)) : uit.grens + 1;
  }
  return uit;
}

/// How much each feature moves each result of `passend`, which is linear in them: by feature and result.
Matrix hellingen(const Rijen& kenmerken, const Rijen& passend, Partij weg) {
  const std::size_t k = kenmerken.maat(1), n = kenmerken.maat(0);
  Keuzekolommen alle(k);
  std::iota(alle.begin(), alle.end(), std::size_t{0});
  const std::vector<double> midden = middens(kenmerken, alle, weg);
  Matrix l = samen(kenmerken, midden, kenmerken, midden, alle, weg), uit({k, passend.maat(1)});
  std::vector<double> eigen(k);
  for (std::size_t i = 0; i < k; ++i) eigen[i] = l(i, i);
  std::vector<bool> telt(k);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      for (std::size_t m = 0; m < j; ++m) l(i, j) -= l(i, m) * l(j, m);
      if (i == j) {
        telt[i] = l(i, i) > 1e-9 * eigen[i];  // what the features before it say already, is said
        l(i, i) = telt[i] ? std::sqrt(l(i, i)) : 0;
      } else {
        l(i, j) = telt[j] ? l(i, j) / l(j, j) : 0;
      }
    }
  }
  const auto rijen = static_cast<double>(n - (weg.tot - weg.van));
  for (std::size_t c = 0; c < passend.maat(1); ++c) {
    std::vector<double> b(k);
    elke_rij(n, weg, [&](std::size_t r) {
      for (std::size_t i = 0; i < k; ++i) b[i] += (kenmerken(r, i) - midden[i]) * passend(r, c) / rijen;
    });
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t m = 0; m < i; ++m) b[i] -= l(i, m) * b[m];
      b[i] = telt[i] ? b[i] / l(i, i) : 0;
    }
    for (std::size_t i = k; i-- > 0;) {
      for (std::size_t m = i + 1; m < k; ++m) b[i] -= l(m, i) * uit(m, c);
      uit(i, c) = telt[i] ? b[i] / l(i, i) : 0;
    }
  }
  return uit;
}

/// Results where these features are expected, as deviations from their mean.
Rijen daarbij(const Matrix& helling, const Rijen& verwacht, Partij weg) {
  Keuzekolommen alle(verwacht.maat(1));
  std::iota(alle.begin(), alle.end(), std::size_t{0});
  const std::vector<double> midden = middens(verwacht, alle, weg);
  Rijen uit({verwacht.maat(0), helling.maat(1)});
  elke_rij(verwacht.maat(0), weg, [&](std::size_t r) {
    for (std::size_t i = 0; i < alle.size(); ++i)
      for (std::size_t c = 0; c < helling.maat(1); ++c) uit(r, c) += (verwacht(r, i) - midden[i]) * helling(i, c);
  });
  return uit;
}

}  // namespace

Keuzekolommen verschillende(const Rijen& y, const Keuzekolommen& opties) {
  Keuzekolommen uit;
  const auto gelijk = [&](std::size_t a, const std::size_t* b) {
    for (std::size_t r = 0; r < y.maat(0); ++r)
      if (y(r, a) != (b == nullptr ? 0 : y(r, *b))) return false;
    return true;
  };
  for (const std::size_t o : opties)
    if (!gelijk(o, nullptr) && std::ranges::none_of(uit, [&](const std::size_t& er) { return gelijk(o, &er); }))
      uit.push_back(o);
  return uit;
}

Alleskennis weet_alles(const Rijen& een, const Rijen& ander, const Keuzekolommen& opties) {
  return weet_alles(een, ander, midden_van(een, ander), opties);
}

Alleskennis weet_alles(const Rijen& een, const Rijen& ander, const Rijen& niveau, const Keuzekolommen& opties) {
  expects(een.maat(0) >= minste_weettrekkingen);
  const Rijen samen_ = midden_van(een, ander);
  const auto n = static_cast<double>(een.maat(0));
  Beeld b = beeld_van_alles(een, ander, samen_, opties, {});
  b.midden = middens(niveau, opties, {});
  const Matrix maat = krimp(b.gezien, b.waar);
  Alleskennis uit;
  uit.kans_beste.resize(opties.size() + 1);
  op_maat(b, opties, maat, 1, {}, [&](std::size_t, const std::vector<double>& x) {
    const auto hoogste = std::ranges::max_element(x);
    const bool niets = hoogste == x.end() || *hoogste <= 0;
    uit.kans_beste[niets ? 0 : static_cast<std::size_t>(hoogste - x.begin()) + 1] += 1 / n;
  });
  std::vector<double> zonder;
  for (std::size_t p = 0; p < partijen; ++p) {
    const Partij weg = partij(een.maat(0), p);
    Beeld deel = beeld_van_alles(een, ander, samen_, opties, weg);
    deel.midden = middens(niveau, opties, partij(niveau.maat(0), p));
    zonder.push_back(winst(deel, opties, krimp(deel.gezien, deel.waar), 1, weg));
  }
  uit.evpi = schatting(b, opties, 1, winst(b, opties, maat, 1, {}), zonder);
  return uit;
}

std::vector<std::vector<Weetwaarde>> weet_deel(const Gladdefit& fit, const Rijen& y,
                                               const std::vector<Keuzekolommen>& keuzes, std::span<const double> delen,
                                               Metfout fout) {
  expects(y.maat(0) >= minste_weettrekkingen);
  // By who chooses, deel, and batch.
  std::vector<std::vector<std::vector<double>>> zonder(keuzes.size(), std::vector<std::vector<double>>(delen.size()));
  for (std::size_t p = 0; fout == Metfout::ja && p < partijen; ++p) {
    const Partij weg = partij(y.maat(0), p);
    const Aanpassing a = pas_toe(fit, y, weg.van, weg.tot);
    for (std::size_t k = 0; k < keuzes.size(); ++k) {
      const Beeld b = beeld_van_deel(fit, a, y, keuzes[k], weg);
      const Matrix maat = krimp(b.gezien, b.waar);
      for (std::size_t d = 0; d < delen.size(); ++d) zonder[k][d].push_back(winst(b, keuzes[k], maat, delen[d], weg));
    }
  }
  const Aanpassing alle = pas_toe(fit, y, 0, 0);
  std::vector<std::vector<Weetwaarde>> uit(keuzes.size());
  for (std::size_t k = 0; k < keuzes.size(); ++k) {
    const Beeld b = beeld_van_deel(fit, alle, y, keuzes[k], {});
    const Matrix maat = krimp(b.gezien, b.waar);
    for (std::size_t d = 0; d < delen.size(); ++d) {
      const double w = winst(b, keuzes[k], maat, delen[d], {});
      uit[k].push_back(fout == Metfout::ja ? schatting(b, keuzes[k], delen[d], w, zonder[k][d])
                                           : Weetwaarde{w, 0, true});
    }
  }
  return uit;
}

std::vector<Weetwaarde> weet_verwacht(const Gladdefit& recht, const Rijen& kenmerken, const Rijen& verwacht,
                                      const Rijen& y, const std::vector<Keuzekolommen>& keuzes, Metfout fout) {
  std::vector<std::vector<double>> zonder(keuzes.size());
  const auto elk = [&](Partij weg, auto f) {
    const Aanpassing a = pas_toe(recht, y, weg.van, weg.tot);
    const Rijen los = daarbij(hellingen(kenmerken, a.passend, weg), verwacht, weg);
    for (std::size_t k = 0; k < keuzes.size(); ++k) {
      Beeld b = beeld_van_deel(recht, a, y, keuzes[k], weg);
      b.sample = &los;
      f(k, b, winst(b, keuzes[k], krimp(b.gezien, b.waar), 1, weg));
    }
  };
  for (std::size_t p = 0; fout == Metfout::ja && p < partijen; ++p)
    elk(partij(y.maat(0), p), [&](std::size_t k, const Beeld&, double w) { zonder[k].push_back(w); });
  std::vector<Weetwaarde> uit;
  elk({}, [&](std::size_t k, const Beeld& b, double w) {
    uit.push_back(fout == Metfout::ja ? schatting(b, keuzes[k], 1, w, zonder[k]) : Weetwaarde{w, 0, true});
  });
  return uit;
}

}  // namespace mbc
