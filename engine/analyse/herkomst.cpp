#include "analyse/herkomst.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <set>

#include "analyse/herkomst_rijen.h"
#include "analyse/rijen.h"
#include "analyse/verevening.h"
#include "base/verdelen.h"
#include "result/kasstroom.h"
#include "result/statistiek.h"
#include "simulate/uitkomst.h"

namespace mbc {
namespace {

double gemiddeld(const Kolom& x) { return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size()); }

Kolom opgeteld(const std::vector<Kolom>& kolommen, std::size_t n) {
  Kolom som(n);
  for (const Kolom& k : kolommen) tel_op(som, k);
  return som;
}

/// The cells of one post of one scenario, one column each.
std::vector<Kolom> kolommen(const Rijen& rijen, std::size_t van, std::size_t n) {
  std::vector<Kolom> uit(n, Kolom(rijen.maat(0)));
  for (std::size_t r = 0; r < rijen.maat(0); ++r)
    for (std::size_t c = 0; c < n; ++c) uit[c][r] = rijen(r, van + c);
  return uit;
}

/// A post in one view: in each cell, and in all together.
struct Postbeeld {
  std::vector<Herkomstbedrag> cellen;
  Herkomstbedrag totaal;
};

Herkomstbedrag bedrag(Centen gemiddelde, const Kolom& kolom) { return {gemiddelde, moment_centen(kolom).mcse}; }

/// The cells as whole cents that add up to `totaal`.
std::vector<Herkomstbedrag> verdeeld(Centen totaal, const std::vector<Kolom>& cellen) {
  std::vector<double> gemiddelden;
  for (const Kolom& k : cellen) gemiddelden.push_back(gemiddeld(k));
  const std::vector<Centen> centen = verdeel(totaal, gemiddelden);
  std::vector<Herkomstbedrag> uit;
  for (std::size_t i = 0; i < cellen.size(); ++i) uit.push_back(bedrag(centen[i], cellen[i]));
  return uit;
}

/// The views of a study and how its cells lie in them.
struct Gezicht {
  std::vector<std::string> namen;
  std::vector<std::vector<std::size_t>> cellen;  ///< of each name, in Herkomstmaat::cellen
};

/// What is summed over replicaties: the posts of one scenario.
struct Posten {
  std::vector<std::vector<Kolom>> delen, lijnen;  ///< [mechanism the study has][cell], [line][cell]
  std::vector<Kolom> baten;                       ///< [cell]
};

class Samenvatter {
 public:
  Samenvatter(const Herkomstplan& plan, const Rijen& rijen)
      : plan_(plan), rijen_(rijen), m_(plan.maat()), studie_(plan.heel().studie), n_(rijen.maat(0)) {
    std::set<std::string> namen;
    for (const Geldstroom& f : studie_.geldstromen) namen.insert(f.drager);
    dragers_.assign(namen.begin(), namen.end());
  }

  ScenarioHerkomst vat_samen(std::size_t s) {
    const Scenario& scenario = studie_.scenarios[plan_.scenarios()[s]];
    ScenarioHerkomst uit;
    uit.nummer = scenario.nummer;
    uit.naam = scenario.naam;
    lees(s);
    neem_lijnen(plan_.scenarios()[s], uit);
    maak_totaal(uit);
    uit.geldstromen = beelden(uit, gezicht_geldstromen());
    uit.gemeenten = beelden(uit, gezicht_gemeenten());
    uit.jaren = beelden(uit, gezicht_jaren());
    uit.dragers = beelden(uit, gezicht_dragers());
    verdeel_over_dragers(s, uit);
    tel(s, uit);
    return uit;
  }

 private:
  void lees(std::size_t s) {
    posten_ = {};
    for (std::size_t i = 0; i < m_.mechanismen; ++i)
      posten_.delen.push_back(kolommen(rijen_, m_.deel(s, i), m_.cellen()));
    posten_.baten = kolommen(rijen_, m_.baten(s), m_.cellen());
    for (std::size_t l = 0; l < m_.lijnen; ++l) posten_.lijnen.push_back(kolommen(rijen_, m_.lijn(s, l), m_.cellen()));
    kosten_.assign(m_.cellen(), Kolom(n_));
    for (const auto& lijn : posten_.lijnen)
      for (std::size_t c = 0; c < m_.cellen(); ++c) tel_op(kosten_[c], lijn[c]);
  }

  /// Those of the scenario, and those that only the nulalternatief has.
  void neem_lijnen(std::size_t scenario, ScenarioHerkomst& uit) {
    rijen_van_lijn_.clear();
    const std::vector<std::string>& ids = plan_.heel().regels.ids();
    for (std::size_t rij = 0; rij < ids.size(); ++rij) {
      const Investering* i = zoek(scenario, ids[rij]);
      if (i == nullptr) i = zoek(studie_.nul_index(), ids[rij]);
      if (i == nullptr) continue;
      rijen_van_lijn_.push_back(rij);
      uit.lijnen.push_back({i->id, i->omschrijving, i->geldstroom, i->soort,
                            is_regionaal(*i) ? Reikwijdte::regio : Reikwijdte::per_gemeente});
    }
  }
  [[nodiscard]] const Investering* zoek(std::size_t scenario, const std::string& id) const {
    for (const std::size_t g : plan_.heel().gemeenten)
      for (const Investering& i : studie_.scenarios[scenario].invoering[g].investeringen)
        if (i.id == id) return &i;
    return nullptr;
  }

  /// Of a post, over all geldstromen.
  [[nodiscard]] Kolom geheel(const std::vector<Kolom>& cellen) const {
    return opgeteld({cellen.begin(), cellen.begin() + static_cast<std::ptrdiff_t>(m_.geldstromen)}, n_);
  }

  void maak_totaal(ScenarioHerkomst& uit) {
    const Kolom baten = geheel(posten_.baten), kosten = geheel(kosten_), saldo = verschil(baten, kosten);
    Herkomstbeeld& t = uit.totaal;
    t.baten = bedrag({std::llround(gemiddeld(baten))}, baten);
    t.kosten = bedrag({std::llround(gemiddeld(kosten))}, kosten);
    std::size_t nr = 0;
    for (std::size_t i = 0; i < aantal_mechanismen; ++i) {
      if (!plan_.gebruikt().test(i)) continue;
      const Kolom deel = geheel(posten_.delen[nr++]);
      t.mechanismen[i] = bedrag({std::llround(gemiddeld(deel))}, deel);
    }
    std::vector<Kolom> lijnen;
    for (const std::size_t rij : rijen_van_lijn_) lijnen.push_back(geheel(posten_.lijnen[rij]));
    t.lijnen = verdeeld(t.kosten.gemiddelde, lijnen);
    sluit(uit, t, {});
    uit.baten = vat_samen_centen(baten);
    uit.kosten = vat_samen_centen(kosten);
    uit.saldo = vat_samen_centen(saldo);
    uit.baten.gemiddelde = t.baten.euro();
    uit.kosten.gemiddelde = t.kosten.euro();
    uit.saldo.gemiddelde = t.saldo.euro();
  }

  /// A post in the cells of a view.
  [[nodiscard]] std::vector<Kolom> in(const Gezicht& gezicht, const std::vector<Kolom>& cellen) const {
    std::vector<Kolom> uit;
    for (const auto& eigen : gezicht.cellen) {
      Kolom& som = uit.emplace_back(n_);
      for (const std::size_t c : eigen) tel_op(som, cellen[c]);
    }
    return uit;
  }

  std::vector<Herkomstbeeld> beelden(const ScenarioHerkomst& scenario, const Gezicht& gezicht) const {
    std::vector<Herkomstbeeld> uit(gezicht.namen.size());
    for (std::size_t k = 0; k < uit.size(); ++k) uit[k].naam = gezicht.namen[k];
    const auto vul = [&](Centen totaal, const std::vector<Kolom>& cellen, auto plek) {
      const std::vector<Herkomstbedrag> delen = verdeeld(totaal, in(gezicht, cellen));
      for (std::size_t k = 0; k < uit.size(); ++k) plek(uit[k]) = delen[k];
    };
    const Herkomstbeeld& t = scenario.totaal;
    std::size_t nr = 0;
    for (std::size_t i = 0; i < aantal_mechanismen; ++i)
      if (plan_.gebruikt().test(i))
        vul(
            t.mechanismen[i].gemiddelde,
            posten_.delen[nr++], [&](Herkomstbeeld & b) -> auto& { return b.mechanismen[i]; });
    vul(
        t.baten.gemiddelde, posten_.baten, [](Herkomstbeeld & b) -> auto& { return b.baten; });
    for (Herkomstbeeld& b : uit) b.lijnen.resize(scenario.lijnen.size());
    for (std::size_t l = 0; l < scenario.lijnen.size(); ++l)
      vul(
          t.lijnen[l].gemiddelde,
          posten_.lijnen[rijen_van_lijn_[l]], [&](Herkomstbeeld & b) -> auto& { return b.lijnen[l]; });
    for (std::size_t k = 0; k < uit.size(); ++k) sluit(scenario, uit[k], gezicht.cellen[k]);
    return uit;
  }

  /// What follows from the posts of a view: samenspel, kosten, saldo and the groups of lines. `cellen`: none for all.
  void sluit(const ScenarioHerkomst& scenario, Herkomstbeeld& b, std::vector<std::size_t> cellen) const {
    if (cellen.empty())
      for (std::size_t f = 0; f < m_.geldstromen; ++f) cellen.push_back(f);
    const auto van = [&](const std::vector<Kolom>& post) {
      Kolom som(n_);
      for (const std::size_t c : cellen) tel_op(som, post[c]);
      return som;
    };
    Centen delen{}, kosten{};
    Kolom rest = van(posten_.baten);
    for (const Herkomstbedrag& m : b.mechanismen) delen += m.gemiddelde;
    for (const auto& deel : posten_.delen) rest = verschil(rest, van(deel));
    b.samenspel = bedrag(b.baten.gemiddelde - delen, rest);
    for (const Herkomstbedrag& l : b.lijnen) kosten += l.gemiddelde;
    b.kosten = bedrag(kosten, van(kosten_));
    b.saldo = bedrag(b.baten.gemiddelde - kosten, verschil(van(posten_.baten), van(kosten_)));
    for (std::size_t k = 0; k < kostengroepen.size(); ++k) {
      Centen som{};
      Kolom kolom(n_);
      for (std::size_t l = 0; l < b.lijnen.size(); ++l) {
        if (scenario.lijnen[l].soort != kostengroepen[k].soort ||
            scenario.lijnen[l].reikwijdte != kostengroepen[k].reikwijdte)
          continue;
        som += b.lijnen[l].gemiddelde;
        tel_op(kolom, van(posten_.lijnen[rijen_van_lijn_[l]]));
      }
      b.groepen[k] = bedrag(som, kolom);
    }
  }

  [[nodiscard]] Gezicht gezicht_geldstromen() const {
    Gezicht uit;
    for (std::size_t f = 0; f < m_.geldstromen; ++f) {
      uit.namen.push_back(studie_.geldstromen[f].naam);
      uit.cellen.push_back({f});
    }
    return uit;
  }
  [[nodiscard]] Gezicht gezicht_gemeenten() const {
    Gezicht uit;
    for (std::size_t g = 0; g < m_.gemeenten; ++g) {
      uit.namen.push_back(studie_.gemeenten[plan_.heel().gemeenten[g]].naam);
      uit.cellen.push_back({m_.geldstromen + g});
    }
    return uit;
  }
  [[nodiscard]] Gezicht gezicht_jaren() const {
    Gezicht uit;
    for (std::size_t y = 0; y < m_.jaren; ++y) {
      uit.namen.push_back(std::to_string(studie_.start + static_cast<int>(y)));
      uit.cellen.push_back({m_.geldstromen + m_.gemeenten + y});
    }
    return uit;
  }
  [[nodiscard]] Gezicht gezicht_dragers() const {
    Gezicht uit{dragers_, {}};
    for (const std::string& drager : dragers_) uit.cellen.push_back(stromen_van(drager));
    return uit;
  }
  [[nodiscard]] std::vector<std::size_t> stromen_van(const std::string& drager) const {
    std::vector<std::size_t> uit;
    for (std::size_t f = 0; f < m_.geldstromen; ++f)
      if (studie_.geldstromen[f].drager == drager) uit.push_back(f);
    return uit;
  }

  void verdeel_over_dragers(std::size_t s, ScenarioHerkomst& uit) const {
    const std::vector<Kolom> baten = in(gezicht_dragers(), posten_.baten), kosten = in(gezicht_dragers(), kosten_);
    const std::vector<Kolom> vrij = in(gezicht_dragers(), kolommen(rijen_, m_.verzilverbaar(s), m_.geldstromen));
    std::vector<Kolom> saldi;
    std::vector<Dragerstand> standen;
    for (std::size_t d = 0; d < dragers_.size(); ++d) {
      saldi.push_back(verschil(baten[d], kosten[d]));
      uit.verdeling.push_back({dragers_[d],
                               vat_samen_centen(baten[d]),
                               vat_samen_centen(kosten[d]),
                               vat_samen_centen(saldi[d]),
                               vat_samen_centen(vrij[d]),
                               {},
                               {}});
      const Herkomstbeeld& beeld = uit.dragers[d];
      standen.push_back(
          {static_cast<double>(beeld.kosten.gemiddelde.waarde), static_cast<double>(beeld.saldo.gemiddelde.waarde)});
    }
    uit.verzilverbaar_saldo = vat_samen_centen(opgeteld(vrij, n_));
    betaal(gelijk_rendement(standen), saldi, ruis_gelijk(kosten, saldi), &DragerHerkomst::gelijk_rendement, uit);
    betaal(minste_betaling(standen), saldi, ruis_minste(saldi), &DragerHerkomst::minste, uit);
  }

  void betaal(const std::optional<std::vector<Centen>>& betaling, const std::vector<Kolom>& saldi,
              const std::vector<double>& ruis, std::optional<Vereveningsbedrag> DragerHerkomst::*lid,
              ScenarioHerkomst& uit) const {
    for (std::size_t d = 0; betaling && d < saldi.size(); ++d) {
      const auto gelijk = std::count_if(saldi[d].begin(), saldi[d].end(),
                                        [&](double x) { return x + static_cast<double>((*betaling)[d].waarde) >= 0; });
      uit.verdeling[d].*lid = {(*betaling)[d], ruis[d], static_cast<double>(gelijk) / static_cast<double>(n_)};
    }
  }

  /// Standard errors of payments, which are functions of means: those of their linear parts (delta method).
  [[nodiscard]] std::vector<double> ruis_gelijk(const std::vector<Kolom>& kosten,
                                                const std::vector<Kolom>& saldi) const {
    const Kolom k = opgeteld(kosten, n_), s = opgeteld(saldi, n_);
    const double noemer = gemiddeld(k), rendement = noemer != 0 ? gemiddeld(s) / noemer : 0;
    std::vector<double> uit;
    for (std::size_t d = 0; d < saldi.size(); ++d) {
      const double deel = noemer != 0 ? gemiddeld(kosten[d]) / noemer : 0;
      Kolom lineair(n_);
      for (std::size_t r = 0; r < n_; ++r)
        lineair[r] = rendement * kosten[d][r] + deel * (s[r] - rendement * k[r]) - saldi[d][r];
      uit.push_back(moment_centen(lineair).mcse);
    }
    return uit;
  }
  [[nodiscard]] std::vector<double> ruis_minste(const std::vector<Kolom>& saldi) const {
    Kolom tekort(n_), over(n_);
    for (const Kolom& x : saldi) tel_op(gemiddeld(x) < 0 ? tekort : over, x);
    const double noemer = gemiddeld(over), deel = noemer > 0 ? -gemiddeld(tekort) / noemer : 0;
    std::vector<double> uit;
    for (const Kolom& x : saldi) {
      const double eigen = noemer > 0 ? gemiddeld(x) / noemer : 0;
      Kolom lineair(n_);
      for (std::size_t r = 0; r < n_; ++r)
        lineair[r] = gemiddeld(x) < 0 ? -x[r] : -deel * x[r] + eigen * (tekort[r] + deel * over[r]);
      uit.push_back(moment_centen(lineair).mcse);
    }
    return uit;
  }

  void tel(std::size_t s, ScenarioHerkomst& uit) const {
    const std::vector<Kolom> aantallen = kolommen(rijen_, m_.aantallen(s), aantal_tellingen + 1);
    for (std::size_t t = 0; t < aantal_tellingen; ++t) uit.aantallen[t] = moment(aantallen[t]);
    meet_rendement(uit);
    const Kolom& bereikt = aantallen[aantal_tellingen];
    const double aantal = gemiddeld(bereikt);
    if (aantal <= 0) return;
    const auto per = [&](double euro, Kolom centen) {
      for (std::size_t r = 0; r < n_; ++r) centen[r] = (centen[r] - 100 * euro / aantal * bereikt[r]) / aantal;
      const Moment m = moment_centen(centen);
      return Moment{euro / aantal, m.sd, m.mcse};
    };
    const Kolom baten = geheel(posten_.baten), kosten = geheel(kosten_);
    uit.per_traject = PerTraject{moment(bereikt), per(uit.kosten.gemiddelde, kosten), per(uit.baten.gemiddelde, baten),
                                 per(uit.saldo.gemiddelde, verschil(baten, kosten))};
  }
  void meet_rendement(ScenarioHerkomst& uit) const {
    if (uit.totaal.kosten.gemiddelde.waarde == 0) return;
    uit.rendement = uit.saldo.gemiddelde / uit.kosten.gemiddelde;
    Kolom rest = verschil(geheel(posten_.baten), geheel(kosten_));
    const Kolom kosten = geheel(kosten_);
    for (std::size_t r = 0; r < n_; ++r) rest[r] -= *uit.rendement * kosten[r];
    uit.rendement_ruis = moment_centen(rest).mcse / std::abs(uit.kosten.gemiddelde);
  }
  static Moment moment(const Kolom& x) {
    const Samenvatting s = mbc::vat_samen(x);
    return {s.gemiddelde, s.sd, s.mcse};
  }

  const Herkomstplan& plan_;
  const Rijen& rijen_;
  Herkomstmaat m_;
  const Studie& studie_;
  std::size_t n_;
  std::vector<std::string> dragers_;
  Posten posten_;
  std::vector<Kolom> kosten_;                ///< [cell]: all lines
  std::vector<std::size_t> rijen_van_lijn_;  ///< per line shown
};

}  // namespace

std::optional<Herkomstanalyse> maak_herkomst(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering) {
  const Herkomstplan plan(studie, keuze);
  const auto rijen = vul_rijen(static_cast<std::size_t>(studie.replicaties), plan.maat().breedte(), 0, uitvoering, [&] {
    return Rijrekenaar([rekenaar = std::make_shared<Herkomstrekenaar>(plan)](std::size_t rij, std::span<double> uit,
                                                                             std::span<std::int64_t>) {
      rekenaar->reken(static_cast<std::uint32_t>(rij), uit);
    });
  });
  if (!rijen) return std::nullopt;
  Herkomstanalyse uit;
  uit.replicaties = studie.replicaties;
  uit.trekking = studie.trekking;
  uit.nulalternatief = studie.nulalternatief;
  uit.gebruikt = plan.gebruikt();
  uit.doorrekeningen = static_cast<int>(plan.plannen().size());
  for (const Geldstroom& f : studie.geldstromen) uit.geldstromen.push_back({f.naam, f.drager});
  Samenvatter samenvatter(plan, rijen->rijen);
  for (std::size_t s = 0; s < plan.scenarios().size(); ++s) uit.scenarios.push_back(samenvatter.vat_samen(s));
  return uit;
}

}  // namespace mbc
