#include "analyse/herijking.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "analyse/doorrekenen.h"
#include "analyse/herijkbeeld.h"
#include "analyse/saldo.h"
#include "analyse/temperen.h"
#include "analyse/waarneemmeter.h"
#include "analyse/waarneemschatting.h"
#include "base/wiskunde.h"
#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "chance/toeval.h"
#include "model/onzeker.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

constexpr int trekkingen_per_ronde = 2000, trekkingen_nameting = 400;
constexpr int gezinnen_per_leertrekking = 4;
constexpr int minste_rondes = 2, meeste_rondes = 4;
/// Learning rounds, holding back, and the saldo: as so many parts the progress is told.
constexpr std::size_t delen_van_herijken = minste_rondes + 2;

/// The study's own draws: quantiles as each replicatie takes them, and before anything goes together.
struct Eigentrekkingen {
  Rijen kwantielen, los;
};

Eigentrekkingen eigen_trekkingen(Kwantielen& k, std::size_t n) {
  const std::size_t breedte = k.sleutels().size();
  Eigentrekkingen uit{Rijen({n, breedte}), Rijen({n, breedte})};
  for (std::size_t r = 0; r < n; ++r) {
    k.trek(static_cast<std::uint32_t>(r));
    std::ranges::copy(k.alle(), rij_van(uit.kwantielen, r).begin());
    k.trek_los(static_cast<std::uint32_t>(r), rij_van(uit.los, r));
  }
  return uit;
}

/// θ after looking, and the schaal of each observation with it.
struct Achteraf {
  Rijen kwantielen;  ///< as Eigentrekkingen has them
  Rijen schalen;     ///< per row and observation
  std::vector<std::size_t> voorouder;
};

class Herijker {
 public:
  Herijker(const Studie& studie, const Waarnemingen& w, const Uitvoering& u)
      : studie_(studie),
        u_(u),
        n_(static_cast<std::size_t>(studie.replicaties)),
        kwantielen_(studie),
        voor_(eigen_trekkingen(kwantielen_, n_)),
        kenmerker_(studie, kwantielen_, voor_.kwantielen),
        schatting_(studie, w.scenario, lijst_van(w), kenmerker_, kwantielen_) {
    uit_.maten.replicaties = studie.replicaties;
    uit_.nulalternatief = studie.nulalternatief;
    uit_.maten.alleen_herwogen = bool(studie.trekrijen);
    na_ = {voor_.kwantielen, begin_schalen(), {}};
    vooraf_ = na_;
  }

  std::optional<Herijking> herijk() {
    if (!lijst().empty() && !(leer_en_trek() && meet_na())) return std::nullopt;
    neem_rijen();
    beoordeel();
    if (uit_.maten.vertrouwen != Vertrouwen::te_weinig && !reken_saldo()) return std::nullopt;
    uit_.getallen = herijkte_getallen(studie_, kwantielen_, kenmerker_, vooraf_.kwantielen, na_.kwantielen);
    vertel_waarnemingen();
    return std::move(uit_);
  }

 private:
  static std::vector<const Waarneming*> lijst_van(const Waarnemingen& w) {
    std::vector<const Waarneming*> uit;
    for (const Waarneming& x : w.lijst)
      if (x.gebruik == Gebruik::herijken) uit.push_back(&x);
    return uit;
  }
  [[nodiscard]] const std::vector<const Waarneming*>& lijst() const { return schatting_.lijst(); }
  [[nodiscard]] bool simuleert() const {
    return std::ranges::any_of(lijst(), [](const Waarneming* w) { return w->indicator.has_value(); });
  }
  [[nodiscard]] Uitvoering deel() {
    return deel_van(u_, std::min(deel_++, delen_van_herijken - 1), delen_van_herijken);
  }

  [[nodiscard]] double schaal_kwantiel(const Waarneming& w, std::size_t r) const {
    return parameter_kwantiel(studie_.zaad, static_cast<std::uint32_t>(r), w.schaal.sleutel);
  }
  [[nodiscard]] Rijen begin_schalen() const {
    Rijen uit({n_, lijst().size()});
    for (std::size_t r = 0; r < n_; ++r)
      for (std::size_t i = 0; i < lijst().size(); ++i)
        uit(r, i) = op_kwantiel(lijst()[i]->schaal, schaal_kwantiel(*lijst()[i], r));
    return uit;
  }

  /// Learns what the model says of θ, draws θ with it, and learns more where those draws lie.
  bool leer_en_trek() {
    for (int ronde = 0; ronde < meeste_rondes; ++ronde) {
      if (ronde >= minste_rondes && uit_.maten.ruis <= hoogste_ruis_herijk) break;
      const Rijen& waar = na_.kwantielen;
      const std::size_t aantal = std::min<std::size_t>(trekkingen_per_ronde, n_);
      if (simuleert()) {
        const auto gemeten = schatting_.meet(waar, aantal, gezinnen_per_leertrekking, deel());
        if (!gemeten) return false;
        schatting_.leer(waar, *gemeten);
        uit_.maten.trekkingen += static_cast<int>(aantal);
        uit_.maten.gezinnen = gezinnen_per_leertrekking;
      }
      ++uit_.maten.rondes;
      trek_opnieuw();
      uit_.maten.ruis = ruis();
      if (!simuleert()) break;
    }
    return true;
  }

  /// From the study's own draws to those after looking.
  void trek_opnieuw() {
    const bool rijen = uit_.maten.alleen_herwogen;
    plaatsen_ = schatting_.plaatsen();
    onzekere_schalen_.clear();
    for (std::size_t i = 0; i < lijst().size(); ++i)
      if (!lijst()[i]->schaal.verdeling.is_vast()) onzekere_schalen_.push_back(i);
    const std::size_t eigen = rijen ? 1 : plaatsen_.size();
    if (eigen + onzekere_schalen_.size() == 0) return laat_staan();
    Temperopdracht o{studie_.zaad, {}, Rijen({n_, eigen + onzekere_schalen_.size()}), {}, !rijen};
    for (std::size_t k = 0; !rijen && k < eigen; ++k) o.sleutels.push_back(kwantielen_.sleutels()[plaatsen_[k]]);
    for (const std::size_t i : onzekere_schalen_) o.sleutels.push_back(lijst()[i]->schaal.sleutel);
    for (std::size_t r = 0; r < n_; ++r) {
      if (rijen) o.begin(r, 0) = static_cast<double>(r);
      for (std::size_t k = 0; !rijen && k < eigen; ++k) o.begin(r, k) = normaal_kwantiel(voor_.los(r, plaatsen_[k]));
      for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
        o.begin(r, eigen + k) = normaal_kwantiel(schaal_kwantiel(*lijst()[onzekere_schalen_[k]], r));
    }
    u_hier_.assign(kwantielen_.sleutels().size(), 0.5);
    o.logkans = [&](std::span<const double> z) {
      double som = 0;
      const std::vector<double> mu = verwacht_bij(z);
      for (std::size_t i = 0; i < mu.size(); ++i) som += logkans(*lijst()[i], mu[i]);
      return som;
    };
    const Temperuitkomst t = tempereer(o);
    uit_.maten.stappen = t.stappen;
    uit_.maten.zetten = t.zetten;
    uit_.maten.aanvaard = t.aanvaard;
    uit_.maten.verschillend = t.verschillend;
    na_.voorouder = t.voorouder;
    for (std::size_t r = 0; r < n_; ++r) neem_over(o, t, r);
  }

  /// What was seen depends on nothing that is uncertain.
  void laat_staan() {
    na_ = vooraf_;
    na_.voorouder.resize(n_);
    std::iota(na_.voorouder.begin(), na_.voorouder.end(), std::size_t{0});
    uit_.maten.verschillend = n_;
  }

  /// Quantile of a normal score that may have wandered far.
  static double kwantiel_van_score(double z) { return std::clamp(normaal_kans(z), 0x1p-60, 1 - 0x1p-53); }

  void naar_kwantielen(std::span<const double> z) {
    if (uit_.maten.alleen_herwogen) {
      std::ranges::copy(rij_van(voor_.kwantielen, static_cast<std::size_t>(z[0])), u_hier_.begin());
      return;
    }
    std::ranges::fill(u_hier_, 0.5);
    for (std::size_t k = 0; k < plaatsen_.size(); ++k) u_hier_[plaatsen_[k]] = kwantiel_van_score(z[k]);
    kwantielen_.koppel(u_hier_);
  }

  /// E[X | θ] times schaal at a row of the tempering.
  std::vector<double> verwacht_bij(std::span<const double> z) {
    naar_kwantielen(z);
    std::vector<double> mu(lijst().size());
    schatting_.verwacht(u_hier_, mu);
    for (std::size_t i = 0; i < mu.size(); ++i)
      if (lijst()[i]->schaal.verdeling.is_vast()) mu[i] *= op_kwantiel(lijst()[i]->schaal, 0.5);
    const std::size_t eerste = z.size() - onzekere_schalen_.size();
    for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
      mu[onzekere_schalen_[k]] *= op_kwantiel(lijst()[onzekere_schalen_[k]]->schaal, kwantiel_van_score(z[eerste + k]));
    return mu;
  }

  /// One row after looking. What did not move keeps the bits of the draw it is; what nothing seen depends on, those of
  /// its own replicatie.
  void neem_over(const Temperopdracht& o, const Temperuitkomst& t, std::size_t r) {
    const std::span<const double> z = rij_van(t.rijen, r);
    const std::size_t van = t.voorouder[r], eerste = z.size() - onzekere_schalen_.size();
    const bool staat = std::ranges::equal(z, rij_van(o.begin, van));
    const std::span<double> naar = rij_van(na_.kwantielen, r);
    std::ranges::copy(rij_van(voor_.kwantielen, r), naar.begin());
    if (!staat || uit_.maten.alleen_herwogen) naar_kwantielen(z);
    if (uit_.maten.alleen_herwogen) std::ranges::copy(u_hier_, naar.begin());
    for (const std::size_t p : plaatsen_) naar[p] = staat ? voor_.kwantielen(van, p) : u_hier_[p];
    for (std::size_t i = 0; i < lijst().size(); ++i) na_.schalen(r, i) = vooraf_.schalen(r, i);
    for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
      na_.schalen(r, onzekere_schalen_[k]) =
          op_kwantiel(lijst()[onzekere_schalen_[k]]->schaal, kwantiel_van_score(z[eerste + k]));
  }

  /// Of each row and observation what the model says, times its schaal.
  Rijen verwachtingen(const Achteraf& waar) {
    Rijen uit({n_, lijst().size()});
    for (std::size_t r = 0; r < n_; ++r) {
      schatting_.verwacht(rij_van(waar.kwantielen, r), rij_van(uit, r));
      for (std::size_t i = 0; i < lijst().size(); ++i) uit(r, i) *= waar.schalen(r, i);
    }
    return uit;
  }
  static Kolom kolom(const Rijen& x, std::size_t i) {
    Kolom uit;
    for (std::size_t r = 0; r < x.maat(0); ++r) uit.push_back(x(r, i));
    return uit;
  }

  /// What an error `fout` of what the model says of observation i does at most to a mean, in its sd: the error times
  /// the spread of what the model says, over the variance of what was seen (the covariance of a number with how the
  /// likelihood leans is at most the product of their sd's).
  static double gevolg(const Waarneming& w, const Moment& mu, double fout) {
    return fout * mu.sd / waarneemvariantie(w, mu.gemiddelde);
  }

  double ruis() {
    const Rijen mu = verwachtingen(na_);
    const std::size_t genoeg = std::min<std::size_t>(n_, trekkingen_nameting);
    std::vector<double> fout(lijst().size());
    for (std::size_t r = 0; r < genoeg; ++r) {
      const std::vector<double> f = schatting_.fouten(rij_van(na_.kwantielen, r));
      for (std::size_t i = 0; i < f.size(); ++i) fout[i] += f[i] * na_.schalen(r, i) / static_cast<double>(genoeg);
    }
    double kwadraten = 0;
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      const Samenvatting s = vat_samen(kolom(mu, i));
      const double g = gevolg(*lijst()[i], {s.gemiddelde, s.sd, s.mcse}, fout[i]);
      kwadraten += g * g;
    }
    uit_.maten.ess = static_cast<double>(n_);
    for (std::size_t i = 0; i < lijst().size(); ++i)
      uit_.maten.ess = std::min(uit_.maten.ess, effectieve_rijen(kolom(mu, i), na_.voorouder));
    return std::sqrt(kwadraten);
  }

  /// How far the estimates are off on draws that they did not see.
  bool meet_na() {
    if (!simuleert()) return true;
    const std::size_t aantal = std::min<std::size_t>(n_, trekkingen_nameting), eerste = n_ - aantal;
    Rijen achter({aantal, na_.kwantielen.maat(1)});
    std::ranges::copy(std::span(na_.kwantielen.cellen()).subspan(eerste * achter.maat(1)), achter.cellen().begin());
    const auto gemeten = schatting_.meet(achter, aantal, gezinnen_per_leertrekking, deel());
    if (!gemeten) return false;
    const Rijen mu = verwachtingen(na_);
    double kwadraten = 0;
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      if (!lijst()[i]->indicator) continue;
      double verschil = 0, gewicht = 0;
      for (std::size_t r = 0; r < aantal; ++r) {
        const Verhouding& v = (*gemeten)[i][r];
        verschil += v.noemer * (v.waarde() * na_.schalen(eerste + r, i) - mu(eerste + r, i));
        gewicht += v.noemer;
      }
      const Samenvatting s = vat_samen(kolom(mu, i));
      const double g = gewicht > 0 ? gevolg(*lijst()[i], {s.gemiddelde, s.sd, s.mcse}, verschil / gewicht) : 0;
      kwadraten += g * g;
    }
    uit_.maten.ernaast = std::sqrt(kwadraten);
    return true;
  }

  void neem_rijen() {
    std::vector<std::pair<std::string, std::size_t>> namen;
    for (const auto& [sleutel, pad] : onzekere_paden(studie_)) namen.emplace_back(pad, *kwantielen_.plaats(sleutel));
    std::sort(namen.begin(), namen.end());
    for (const auto& [pad, p] : namen) {
      uit_.rijen.paden.push_back(pad);
      uit_.rijen.sleutels.push_back(kwantielen_.sleutels()[p]);
    }
    uit_.rijen.rijen = n_;
    for (std::size_t r = 0; r < n_; ++r)
      for (const auto& [pad, p] : namen) uit_.rijen.kwantielen.push_back(na_.kwantielen(r, p));
  }

  void beoordeel() {
    if (lijst().empty()) {
      uit_.maten.ess = static_cast<double>(n_);
      uit_.maten.verschillend = n_;
      return;
    }
    constexpr double vloer = 100, ruim = 400;
    const auto n = static_cast<double>(n_);
    if (uit_.maten.ess < std::min(vloer, n / 2) || uit_.maten.verschillend < n_ / 4) {
      uit_.maten.vertrouwen = Vertrouwen::te_weinig;
    } else if (uit_.maten.ess < std::min(ruim, 0.8 * n) || uit_.maten.ruis > hoogste_ruis_herijk) {
      uit_.maten.vertrouwen = Vertrouwen::matig;
    }
  }

  /// The saldo of each replicatie before and after, with the same families.
  bool reken_saldo() {
    const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie_, {});
    const std::size_t aantal = std::min<std::size_t>(n_, hoogste_replicaties_herijk_saldo), breedte = scenarios.size();
    const Plan plan = maak_plan(studie_, {});
    const auto rijen = vul_rijen(aantal, 2 * breedte, 0, deel(), [&]() -> Rijrekenaar {
      auto simulator = std::make_shared<Simulator>(plan);
      return [&, simulator](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
        for (const bool na : {false, true}) {
          const Rijen& waar = na ? na_.kwantielen : vooraf_.kwantielen;
          const auto saldi = ncw_saldi(simulator->simuleer(static_cast<std::uint32_t>(r), rij_van(waar, r)), scenarios,
                                       studie_.nul_index());
          for (std::size_t s = 0; s < breedte; ++s) cellen[(na ? breedte : 0) + s] = saldi[s].saldo;
        }
      };
    });
    if (!rijen) return false;
    uit_.maten.replicaties_saldo = static_cast<int>(aantal);
    for (std::size_t s = 0; s < breedte; ++s) {
      const Scenario& scenario = studie_.scenarios[scenarios[s]];
      saldo_na_.push_back(kolom(rijen->rijen, breedte + s));
      uit_.scenarios.push_back({scenario.nummer, scenario.naam, vat_samen_centen(kolom(rijen->rijen, s)),
                                vat_samen_centen(saldo_na_.back())});
    }
    return true;
  }

  void vertel_waarnemingen() {
    if (lijst().empty()) return;
    const Rijen voor = verwachtingen(vooraf_), na = verwachtingen(na_);
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      const Waarneming& w = *lijst()[i];
      const Waarneemband voor_band = waarneemband(w, kolom(voor, i), studie_.zaad);
      const Waarneemband na_band = waarneemband(w, kolom(na, i), studie_.zaad);
      uit_.waarnemingen.push_back({w, voor_band.gezien, na_band.gezien, voor_band.kans, na_band.kans,
                                   invloed_op_saldo(w, kolom(na, i), saldo_na_)});
    }
  }

  const Studie& studie_;
  Uitvoering u_;
  std::size_t n_;
  Kwantielen kwantielen_;
  Eigentrekkingen voor_;
  Kenmerker kenmerker_;
  Waarneemschatting schatting_;
  Achteraf vooraf_, na_;
  std::vector<std::size_t> plaatsen_, onzekere_schalen_;
  std::vector<double> u_hier_;
  std::vector<Kolom> saldo_na_;
  std::size_t deel_ = 0;
  Herijking uit_;
};

}  // namespace

std::optional<Herijking> herijk(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering) {
  return Herijker(studie, waarnemingen, uitvoering).herijk();
}

}  // namespace mbc
