#include "weetwaarde/ontwerpwaarde.h"

#include <algorithm>
#include <cmath>

#include "chance/toeval.h"
#include "herijking/waarneemmeter.h"
#include "herijking/waarneemschatting.h"
#include "simulate/waarden.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_leertrekkingen = 2000;
constexpr int gezinnen_om_te_leren = 4;

struct Uitgespreid {
  double midden = 0, variantie = 0;
};

Uitgespreid spreiding_van(const std::vector<double>& x) {
  Uitgespreid uit;
  const auto n = static_cast<double>(x.size());
  for (const double e : x) uit.midden += e / n;
  for (const double e : x) uit.variantie += (e - uit.midden) * (e - uit.midden) / n;
  return uit;
}

/// At mean 0 and sd 1.
std::vector<double> genormeerd(std::vector<double> x) {
  const Uitgespreid s = spreiding_van(x);
  const double maat = s.variantie > 0 ? std::sqrt(s.variantie) : 1;
  for (double& e : x) e = (e - s.midden) / maat;
  return x;
}

/// All sizes to a hundred, and from there about each twentieth more: near the best a size more or less yields the same.
std::vector<int> te_vergelijken(int hoogste) {
  std::vector<int> uit;
  for (int m = 1; m < hoogste; m += std::max(1, m / 20 - 4)) uit.push_back(m);
  uit.push_back(hoogste);
  return uit;
}

class Ontwerpweger {
 public:
  Ontwerpweger(const Meetontwerp& ontwerp, const Ontwerpkader& k) : ontwerp_(ontwerp), k_(k) {
    for (const Meting& m : ontwerp.lijst)
      for (const Waarneming& w : m.waarnemingen)
        if (w.indicator) geteld_.push_back(&w);
  }

  std::optional<std::vector<Metingwaarde>> weeg(const Uitvoering& u) {
    if (!geteld_.empty() && k_.trekkingen.maat(1) > 0 && !leer(u)) return std::nullopt;
    std::vector<Metingwaarde> uit;
    for (const Meting& m : ontwerp_.lijst) {
      const bool telt = m.waarnemingen.front().indicator.has_value();
      uit.push_back(k_.trekkingen.maat(1) == 0 ? niets(m) : telt ? van_indicator(m) : van_getal(m));
    }
    return uit;
  }

 private:
  [[nodiscard]] std::size_t n() const { return k_.trekkingen.maat(0); }

  /// Where nothing is uncertain, or this is not.
  [[nodiscard]] Metingwaarde niets(const Meting& m) const {
    const Weetwaarde geen{0, 0, false};
    const std::optional<Besteomvang> beste = m.kosten_per_stuk ? std::optional(Besteomvang{}) : std::nullopt;
    return Metingwaarde(k_.keuzes.size(), Onderzoekswaarde{std::vector<Weetwaarde>(m.maten.size(), geen), beste, geen});
  }

  /// `keuze`: who chooses. Looking without end is worth no more than knowing all, no size more than that, and a larger
  /// one no less than one before it, also in the last digit.
  [[nodiscard]] Onderzoekswaarde begrensd(std::vector<Weetwaarde> evsi, Weetwaarde grens, std::size_t keuze) const {
    grens.waarde = std::min(grens.waarde, k_.hoogstens[keuze]);
    double minder = 0;
    for (Weetwaarde& x : evsi) {
      x.waarde = std::min(std::max(x.waarde, minder), grens.waarde);
      minder = x.waarde;
    }
    return {std::move(evsi), std::nullopt, grens};
  }

  /// Of these sizes the one that yields most beyond its cost; none where that is not known of each.
  static void kies_beste(const Meting& m, const std::vector<int>& omvang, const std::vector<Weetwaarde>& evsi,
                         Onderzoekswaarde& uit) {
    if (!m.kosten_per_stuk) return;
    uit.beste.emplace();
    for (std::size_t i = 0; i < omvang.size(); ++i) {
      const double enbs = std::min(evsi[i].waarde, uit.grens.waarde) - *m.kosten_van(omvang[i]);
      if (enbs > uit.beste->enbs) uit.beste = {omvang[i], enbs};
    }
  }

  /// What the model says of each indicator at each draw.
  bool leer(const Uitvoering& u) {
    Waarneemschatting schatting(k_.studie, ontwerp_.scenario, geteld_, k_.kenmerker, k_.kwantielen);
    const auto gemeten = schatting.meet(k_.trekkingen, std::min(n(), meeste_leertrekkingen), gezinnen_om_te_leren, u);
    if (!gemeten) return false;
    schatting.leer(k_.trekkingen, *gemeten);
    verwacht_ = Rijen({n(), geteld_.size()});
    for (std::size_t r = 0; r < n(); ++r) schatting.verwacht(rij_van(k_.trekkingen, r), rij_van(verwacht_, r));
    return true;
  }

  /// A number in each draw as a feature, and how sure measurements are beside what is known of it.
  struct Gemeten {
    Rijen kenmerk;
    double variantie = 0, ruis_van_een = 0;

    /// What part of its spread so many measurements tell.
    [[nodiscard]] std::vector<double> delen(const std::vector<int>& omvang) const {
      std::vector<double> uit;
      for (const int m : omvang) uit.push_back(std::sqrt(variantie / (variantie + ruis_van_een / m)));
      return uit;
    }
  };

  [[nodiscard]] Gemeten meet(const Meting& m, std::size_t plaats) const {
    const Waarneming& w = m.waarnemingen.front();
    const Getal& g = k_.studie.getal(*w.getal);
    const double schaal = op_kwantiel(w.schaal, 0.5);
    Gemeten uit{Rijen({n(), 1}), 0, w.ruis == Waarneemruis::binomiaal ? 0 : w.sd * w.sd * m.maten.back()};
    std::vector<double> waarde(n()), kenmerken(k_.kwantielen.sleutels().size());
    const std::size_t plaatsen[] = {plaats};
    for (std::size_t r = 0; r < n(); ++r) {
      const std::span<const double> u = rij_van(k_.trekkingen, r);
      waarde[r] = op_kwantiel(g, u[plaats]) * g.factor * schaal;
      if (w.ruis == Waarneemruis::binomiaal) uit.ruis_van_een += waarde[r] * (1 - waarde[r]) / static_cast<double>(n());
      k_.kenmerker.neem(u, plaatsen, kenmerken);
      uit.kenmerk(r, 0) = kenmerken[plaats];
    }
    uit.variantie = spreiding_van(waarde).variantie;
    return uit;
  }

  [[nodiscard]] Metingwaarde van_getal(const Meting& m) const {
    const Getal& g = k_.studie.getal(*m.waarnemingen.front().getal);
    const auto plaats = k_.kwantielen.plaats(g.sleutel);
    if (!plaats || g.verdeling.is_vast()) return niets(m);
    const Gemeten gemeten = meet(m, *plaats);
    if (!(gemeten.variantie > 0)) return niets(m);
    std::vector<double> delen = gemeten.delen(m.maten);
    delen.push_back(1);
    const Gladdefit fit = pas_glad(gemeten.kenmerk, k_.y, Gladheid::glad);
    Metingwaarde uit;
    for (std::vector<Weetwaarde>& waarden : weet_deel(fit, k_.y, k_.keuzes, delen)) {
      const Weetwaarde grens = waarden.back();
      waarden.pop_back();
      uit.push_back(begrensd(std::move(waarden), grens, uit.size()));
    }
    if (!m.kosten_per_stuk) return uit;
    const std::vector<int> alle = te_vergelijken(m.maten.back());
    const auto trap = weet_deel(fit, k_.y, k_.keuzes, gemeten.delen(alle), Metfout::nee);
    for (std::size_t b = 0; b < uit.size(); ++b) kies_beste(m, alle, trap[b], uit[b]);
    return uit;
  }

  [[nodiscard]] std::size_t plek(const Waarneming& w) const {
    return static_cast<std::size_t>(std::ranges::find(geteld_, &w) - geteld_.begin());
  }

  /// What would be seen of it in each draw, at mean 0 and sd 1.
  [[nodiscard]] std::vector<double> gezien(const Waarneming& w) const {
    const std::uint64_t sleutel = meng(waarneemsleutel(w) + static_cast<std::uint64_t>(w.jaar));
    std::vector<double> uit(n());
    for (std::size_t r = 0; r < n(); ++r) {
      const auto replicatie = static_cast<std::uint32_t>(r);
      const double schaal = op_kwantiel(w.schaal, parameter_kwantiel(k_.studie.zaad, replicatie, w.schaal.sleutel));
      uit[r] =
          als_waarneming(w, schaal * verwacht_(r, plek(w)), parameter_kwantiel(k_.studie.zaad, replicatie, sleutel));
    }
    return genormeerd(std::move(uit));
  }

  /// What the model says of it in each draw, at mean 0 and sd 1.
  [[nodiscard]] std::vector<double> zonder_toeval(const Waarneming& w) const {
    return genormeerd(kolom_van(verwacht_, plek(w)));
  }

  /// Of features by column, by who chooses.
  [[nodiscard]] std::vector<Weetwaarde> weet_kolommen(const std::vector<std::vector<double>>& kolommen) const {
    Rijen kenmerken({n(), kolommen.size()});
    for (std::size_t j = 0; j < kolommen.size(); ++j)
      for (std::size_t r = 0; r < n(); ++r) kenmerken(r, j) = kolommen[j][r];
    constexpr double alles[] = {1};
    std::vector<Weetwaarde> uit;
    for (const auto& w : weet_deel(pas_glad(kenmerken, k_.y, Gladheid::glad), k_.y, k_.keuzes, alles))
      uit.push_back(w.front());
    return uit;
  }

  [[nodiscard]] Metingwaarde van_indicator(const Meting& m) const {
    std::vector<std::vector<double>> geteld, verwacht;
    std::vector<std::vector<Weetwaarde>> evsi(k_.keuzes.size());
    for (const Waarneming& w : m.waarnemingen) {
      geteld.push_back(gezien(w));
      verwacht.push_back(zonder_toeval(w));
      const std::vector<Weetwaarde> waarden = weet_kolommen(geteld);
      for (std::size_t b = 0; b < evsi.size(); ++b) {
        // A year more tells what the years before told too.
        const bool minder = !evsi[b].empty() && evsi[b].back().waarde > waarden[b].waarde;
        evsi[b].push_back(minder ? evsi[b].back() : waarden[b]);
      }
    }
    const std::vector<Weetwaarde> grens = weet_kolommen(verwacht);
    Metingwaarde uit;
    for (std::size_t b = 0; b < evsi.size(); ++b) {
      uit.push_back(begrensd(std::move(evsi[b]), grens[b], b));
      kies_beste(m, m.maten, uit.back().evsi, uit.back());
    }
    return uit;
  }

  const Meetontwerp& ontwerp_;
  const Ontwerpkader& k_;
  std::vector<const Waarneming*> geteld_;
  Rijen verwacht_;
};

}  // namespace

std::optional<std::vector<Metingwaarde>> weet_ontwerp(const Meetontwerp& ontwerp, const Ontwerpkader& kader,
                                                      const Uitvoering& uitvoering) {
  return Ontwerpweger(ontwerp, kader).weeg(uitvoering);
}

}  // namespace mbc
