#include "herijking/herijking.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/saldo.h"
#include "herijking/herijkbeeld.h"
#include "herijking/herijktrekking.h"
#include "model/onzeker.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

constexpr int trekkingen_per_ronde = 2000, trekkingen_nameting = 400;
constexpr int gezinnen_per_leertrekking = 4;
constexpr int minste_rondes = 2, meeste_rondes = 4;
/// Learning rounds, holding back, and the saldo: as so many parts the progress is told.
constexpr std::size_t delen_van_herijken = minste_rondes + 2;

class Herijker {
 public:
  Herijker(const Studie& studie, const Waarnemingen& w, const Uitvoering& u)
      : studie_(studie),
        u_(u),
        n_(static_cast<std::size_t>(studie.replicaties)),
        trekker_(studie, w.scenario, lijst_van(w)),
        na_(trekker_.vooraf()) {
    uit_.maten.replicaties = studie.replicaties;
    uit_.nulalternatief = studie.nulalternatief;
    uit_.maten.alleen_herwogen = bool(studie.trekrijen);
    for (std::size_t i = 0; i < lijst().size(); ++i) alle_.push_back(i);
  }

  std::optional<Herijking> herijk() {
    if (!lijst().empty() && !(leer_en_trek() && meet_na())) return std::nullopt;
    neem_rijen();
    beoordeel();
    uit_.getallen = herijkte_getallen(studie_, trekker_.kwantielen(), trekker_.kenmerker(),
                                      trekker_.vooraf().kwantielen, na_.kwantielen);
    if (!vertel_waarnemingen()) return std::nullopt;
    return std::move(uit_);
  }

 private:
  static std::vector<const Waarneming*> lijst_van(const Waarnemingen& w) {
    std::vector<const Waarneming*> uit;
    for (const Waarneming& x : w.lijst)
      if (x.gebruik == Gebruik::herijken) uit.push_back(&x);
    return uit;
  }
  [[nodiscard]] const std::vector<const Waarneming*>& lijst() const { return trekker_.lijst(); }
  [[nodiscard]] bool simuleert() const {
    return std::ranges::any_of(lijst(), [](const Waarneming* w) { return w->indicator.has_value(); });
  }
  [[nodiscard]] Uitvoering deel() {
    return deel_van(u_, std::min(deel_++, delen_van_herijken - 1), delen_van_herijken);
  }

  /// Learns what the model says of θ, draws θ with it, and learns more where those draws lie.
  bool leer_en_trek() {
    for (int ronde = 0; ronde < meeste_rondes; ++ronde) {
      if (ronde >= minste_rondes && uit_.maten.ruis <= hoogste_ruis_herijk) break;
      const Rijen& waar = na_.kwantielen;
      const std::size_t aantal = std::min<std::size_t>(trekkingen_per_ronde, n_);
      if (simuleert()) {
        const auto gemeten = trekker_.schatting().meet(waar, aantal, gezinnen_per_leertrekking, deel());
        if (!gemeten) return false;
        trekker_.schatting().leer(waar, *gemeten);
        uit_.maten.trekkingen += static_cast<int>(aantal);
        uit_.maten.gezinnen = gezinnen_per_leertrekking;
      }
      ++uit_.maten.rondes;
      trek_opnieuw();
      if (!simuleert()) break;
    }
    return true;
  }

  /// From the study's own draws to those after looking.
  void trek_opnieuw() {
    Herijktrekker::Uitkomst t = trekker_.trek(alle_);
    uit_.maten.stappen = t.stappen;
    uit_.maten.zetten = t.zetten;
    uit_.maten.aanvaard = t.aanvaard;
    uit_.maten.verschillend = t.verschillend;
    na_ = std::move(t.trekking);
    uit_.maten.ess = trekker_.effectief(na_);
    uit_.maten.ruis = ruis();
  }

  /// What an error `fout` of what the model says of observation i does at most to a mean, in its sd: the error times
  /// the spread of what the model says, over the variance of what was seen (the covariance of a number with how the
  /// likelihood leans is at most the product of their sd's).
  static double gevolg(const Waarneming& w, const Samenvatting& mu, double fout) {
    return fout * mu.sd / waarneemvariantie(w, mu.gemiddelde);
  }

  double ruis() {
    const Rijen mu = trekker_.verwachtingen(na_);
    const std::size_t genoeg = std::min<std::size_t>(n_, trekkingen_nameting);
    std::vector<double> fout(lijst().size());
    for (std::size_t r = 0; r < genoeg; ++r) {
      const std::vector<double> f = trekker_.schatting().fouten(rij_van(na_.kwantielen, r));
      for (std::size_t i = 0; i < f.size(); ++i) fout[i] += f[i] * na_.schalen(r, i) / static_cast<double>(genoeg);
    }
    double kwadraten = 0;
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      const double g = gevolg(*lijst()[i], vat_samen(kolom_van(mu, i)), fout[i]);
      kwadraten += g * g;
    }
    return std::sqrt(kwadraten);
  }

  /// How far the estimates are off on draws that they did not see.
  bool meet_na() {
    if (!simuleert()) return true;
    const std::size_t aantal = std::min<std::size_t>(n_, trekkingen_nameting), eerste = n_ - aantal;
    Rijen achter({aantal, na_.kwantielen.maat(1)});
    std::ranges::copy(std::span(na_.kwantielen.cellen()).subspan(eerste * achter.maat(1)), achter.cellen().begin());
    const auto gemeten = trekker_.schatting().meet(achter, aantal, gezinnen_per_leertrekking, deel());
    if (!gemeten) return false;
    const Rijen mu = trekker_.verwachtingen(na_);
    double kwadraten = 0;
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      if (!lijst()[i]->indicator) continue;
      double verschil = 0, gewicht = 0;
      for (std::size_t r = 0; r < aantal; ++r) {
        const Verhouding& v = (*gemeten)[i][r];
        verschil += v.noemer * (v.waarde() * na_.schalen(eerste + r, i) - mu(eerste + r, i));
        gewicht += v.noemer;
      }
      const double g = gewicht > 0 ? gevolg(*lijst()[i], vat_samen(kolom_van(mu, i)), verschil / gewicht) : 0;
      kwadraten += g * g;
    }
    uit_.maten.ernaast = std::sqrt(kwadraten);
    return true;
  }

  void neem_rijen() {
    const Kwantielen& kwantielen = trekker_.kwantielen();
    std::vector<std::pair<std::string, std::size_t>> namen;
    for (const auto& [sleutel, pad] : onzekere_paden(studie_)) namen.emplace_back(pad, *kwantielen.plaats(sleutel));
    std::sort(namen.begin(), namen.end());
    for (const auto& [pad, p] : namen) {
      uit_.rijen.paden.push_back(pad);
      uit_.rijen.sleutels.push_back(kwantielen.sleutels()[p]);
    }
    uit_.rijen.rijen = n_;
    for (std::size_t r = 0; r < n_; ++r)
      for (const auto& [pad, p] : namen) uit_.rijen.kwantielen.push_back(na_.kwantielen(r, p));
  }

  void beoordeel() {
    Herijkmaten& m = uit_.maten;
    if (lijst().empty()) {
      m.ess = static_cast<double>(n_);
      m.verschillend = n_;
      return;
    }
    if (is_te_weinig(m.ess, m.verschillend)) {
      m.vertrouwen = Vertrouwen::te_weinig;
    } else if (constexpr double ruim = 400;
               m.ess < std::min(ruim, 0.8 * static_cast<double>(n_)) || m.ruis > hoogste_ruis_herijk) {
      m.vertrouwen = Vertrouwen::matig;
    }
  }
  /// Whether draws like these say nothing.
  [[nodiscard]] bool is_te_weinig(double ess, std::size_t verschillend) const {
    constexpr double vloer = 100;
    return ess < std::min(vloer, static_cast<double>(n_) / 2) || verschillend < n_ / 4;
  }

  /// The saldo of the first replicaties with each of these draws, with the same families: a column per scenario, cents.
  std::optional<std::vector<std::vector<Kolom>>> saldi(const std::vector<const Rijen*>& trekkingen) {
    const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie_, {});
    const std::size_t aantal = std::min<std::size_t>(n_, hoogste_replicaties_herijk_saldo), breedte = scenarios.size();
    const Plan plan = maak_plan(studie_, {});
    const auto rijen = vul_rijen(aantal, trekkingen.size() * breedte, 0, deel(), [&]() -> Rijrekenaar {
      auto simulator = std::make_shared<Simulator>(plan);
      return [&, simulator](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
        for (std::size_t k = 0; k < trekkingen.size(); ++k) {
          const auto uitkomst =
              ncw_saldi(simulator->simuleer(static_cast<std::uint32_t>(r), rij_van(*trekkingen[k], r)), scenarios,
                        studie_.nul_index());
          for (std::size_t s = 0; s < breedte; ++s) cellen[k * breedte + s] = uitkomst[s].saldo;
        }
      };
    });
    if (!rijen) return std::nullopt;
    std::vector<std::vector<Kolom>> uit(trekkingen.size());
    for (std::size_t k = 0; k < trekkingen.size(); ++k)
      for (std::size_t s = 0; s < breedte; ++s) uit[k].push_back(kolom_van(rijen->rijen, k * breedte + s));
    return uit;
  }

  /// What is told of each observation, and of the saldo.
  bool vertel_waarnemingen() {
    const Rijen voor = trekker_.verwachtingen(trekker_.vooraf()), na = trekker_.verwachtingen(na_);
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      const Waarneming& w = *lijst()[i];
      const Waarneemband voor_band = waarneemband(w, kolom_van(voor, i), studie_.zaad);
      const Waarneemband na_band = waarneemband(w, kolom_van(na, i), studie_.zaad);
      uit_.waarnemingen.push_back({w, voor_band.gezien, na_band.gezien, voor_band.kans, na_band.kans, {}});
    }
    return uit_.maten.vertrouwen == Vertrouwen::te_weinig || vertel_saldo(na);
  }

  /// How an observation is taken out of the draws again.
  struct Uithaling {
    std::vector<double> gewichten;  ///< of the draws with it; empty where those would rest on few of them
    const Rijen* zonder = nullptr;  ///< draws without it; null with weights, and where those say nothing
  };

  /// One that pulls hard leaves no weights by which to take it out: θ is drawn once more, with the others alone.
  Uithaling haal_uit(std::size_t i, const Rijen& na, std::size_t aantal, std::list<Herijktrekking>& zonder) {
    Kolom verwacht = kolom_van(na, i);
    verwacht.resize(aantal);
    Uithaling uit{gewichten_zonder(*lijst()[i], verwacht), nullptr};
    if (!uit.gewichten.empty()) return uit;
    std::vector<std::size_t> rest = alle_;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    if (rest.empty()) {
      uit.zonder = &trekker_.vooraf().kwantielen;
      return uit;
    }
    Herijktrekker::Uitkomst t = trekker_.trek(rest);
    if (!is_te_weinig(trekker_.effectief(t.trekking), t.verschillend))
      uit.zonder = &zonder.emplace_back(std::move(t.trekking)).kwantielen;
    return uit;
  }

  /// The saldo before and after, and what each observation does to it.
  bool vertel_saldo(const Rijen& na) {
    const std::size_t aantal = std::min<std::size_t>(n_, hoogste_replicaties_herijk_saldo);
    std::list<Herijktrekking> bewaard;  // their addresses stay
    std::vector<const Rijen*> trekkingen{&trekker_.vooraf().kwantielen, &na_.kwantielen};
    std::vector<Uithaling> uithalingen;
    for (std::size_t i = 0; i < lijst().size(); ++i) {
      uithalingen.push_back(haal_uit(i, na, aantal, bewaard));
      if (const Rijen* z = uithalingen.back().zonder; z != nullptr && z != trekkingen.front()) trekkingen.push_back(z);
    }
    const auto saldo = saldi(trekkingen);
    if (!saldo) return false;
    uit_.maten.replicaties_saldo = static_cast<int>(aantal);
    const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie_, {});
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      const Scenario& scenario = studie_.scenarios[scenarios[s]];
      const Kolom &voor = (*saldo)[0][s], &met = (*saldo)[1][s];
      uit_.scenarios.push_back({scenario.nummer, scenario.naam, vat_samen_centen(voor), vat_samen_centen(met)});
      for (std::size_t i = 0; i < lijst().size(); ++i) {
        const Uithaling& u = uithalingen[i];
        std::optional<Invloed>& invloed = uit_.waarnemingen[i].invloed.emplace_back();
        if (!u.gewichten.empty()) {
          invloed = invloed_met_gewichten(met, u.gewichten);
        } else if (u.zonder != nullptr) {
          const auto k = static_cast<std::size_t>(std::ranges::find(trekkingen, u.zonder) - trekkingen.begin());
          invloed = invloed_van_verschil(met, (*saldo)[k][s]);
        }
      }
    }
    return true;
  }

  const Studie& studie_;
  Uitvoering u_;
  std::size_t n_;
  Herijktrekker trekker_;
  Herijktrekking na_;
  std::vector<std::size_t> alle_;  ///< every observation, by place
  std::size_t deel_ = 0;
  Herijking uit_;
};

}  // namespace

std::optional<Herijking> herijk(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering) {
  return Herijker(studie, waarnemingen, uitvoering).herijk();
}

}  // namespace mbc
