#include "analyse/ontwerpwaarde.h"

#include <algorithm>
#include <cmath>

#include "analyse/waarneemmeter.h"
#include "analyse/waarneemschatting.h"
#include "chance/toeval.h"
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
    const std::size_t maten = m.waarnemingen.front().indicator ? m.waarnemingen.size() : 1;
    return Metingwaarde(k_.keuzes.size(), std::vector<Weetwaarde>(maten, Weetwaarde{0, 0, false}));
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

  [[nodiscard]] Metingwaarde van_getal(const Meting& m) const {
    const Waarneming& w = m.waarnemingen.front();
    const Getal& g = k_.studie.getal(*w.getal);
    const auto plaats = k_.kwantielen.plaats(g.sleutel);
    if (!plaats || g.verdeling.is_vast()) return niets(m);
    const double schaal = op_kwantiel(w.schaal, 0.5);
    std::vector<double> waarde(n());
    double ruis = w.sd * w.sd;
    if (w.ruis == Waarneemruis::binomiaal) ruis = 0;
    Rijen kenmerk({n(), 1});
    std::vector<double> alle(k_.kwantielen.sleutels().size());
    const std::size_t plaatsen[] = {*plaats};
    for (std::size_t r = 0; r < n(); ++r) {
      const std::span<const double> u = rij_van(k_.trekkingen, r);
      waarde[r] = op_kwantiel(g, u[*plaats]) * g.factor * schaal;
      if (w.ruis == Waarneemruis::binomiaal)
        ruis += waarde[r] * (1 - waarde[r]) / (static_cast<double>(w.noemer) * static_cast<double>(n()));
      k_.kenmerker.neem(u, plaatsen, alle);
      kenmerk(r, 0) = alle[*plaats];
    }
    const double variantie = spreiding_van(waarde).variantie;
    if (!(variantie > 0)) return niets(m);
    const double delen[] = {std::sqrt(variantie / (variantie + ruis))};
    return weet_deel(pas_glad(kenmerk, k_.y, Gladheid::glad), k_.y, k_.keuzes, delen);
  }

  /// What would be seen of it in each draw, at mean 0 and sd 1.
  [[nodiscard]] std::vector<double> gezien(const Waarneming& w) const {
    const auto plek = static_cast<std::size_t>(std::ranges::find(geteld_, &w) - geteld_.begin());
    const std::uint64_t sleutel = meng(waarneemsleutel(w) + static_cast<std::uint64_t>(w.jaar));
    std::vector<double> uit(n());
    for (std::size_t r = 0; r < n(); ++r) {
      const auto replicatie = static_cast<std::uint32_t>(r);
      const double schaal = op_kwantiel(w.schaal, parameter_kwantiel(k_.studie.zaad, replicatie, w.schaal.sleutel));
      uit[r] = als_waarneming(w, schaal * verwacht_(r, plek), parameter_kwantiel(k_.studie.zaad, replicatie, sleutel));
    }
    const Uitgespreid s = spreiding_van(uit);
    const double maat = s.variantie > 0 ? std::sqrt(s.variantie) : 1;
    for (double& x : uit) x = (x - s.midden) / maat;
    return uit;
  }

  [[nodiscard]] Metingwaarde van_indicator(const Meting& m) const {
    std::vector<std::vector<double>> kolommen;
    Metingwaarde uit(k_.keuzes.size());
    constexpr double alles[] = {1};
    for (const Waarneming& w : m.waarnemingen) {
      kolommen.push_back(gezien(w));
      Rijen kenmerken({n(), kolommen.size()});
      for (std::size_t j = 0; j < kolommen.size(); ++j)
        for (std::size_t r = 0; r < n(); ++r) kenmerken(r, j) = kolommen[j][r];
      const auto waarden = weet_deel(pas_glad(kenmerken, k_.y, Gladheid::glad), k_.y, k_.keuzes, alles);
      for (std::size_t b = 0; b < uit.size(); ++b) {
        // A year more tells what the years before told too.
        Weetwaarde x = waarden[b].front();
        if (!uit[b].empty() && uit[b].back().waarde > x.waarde) x = uit[b].back();
        uit[b].push_back(x);
      }
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
