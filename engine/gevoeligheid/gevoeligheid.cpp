#include "gevoeligheid/gevoeligheid.h"

#include <algorithm>
#include <cmath>

#include "gevoeligheid/punten.h"
#include "model/getrokken.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// The saldo of one scenario, per replicatie.
Kolom saldo_van(const Bedragen& b) { return verschil(b.ncw.baten, b.ncw.kosten); }

/// The points of a grid, row by row.
class Rasterwerk {
 public:
  Rasterwerk(const Studielezer& lezer, Verkenning& uit, const Keuze& keuze, PerGemeente per_gemeente,
             const Uitvoering& uitvoering)
      : lezer_(lezer), uit_(uit), keuze_(keuze), per_gemeente_(per_gemeente), uitvoering_(uitvoering) {}

  Afloop doe() {
    begin_ = lezer_(zetten(Plek(uit_.assen.size())));
    lees_assen();
    vul_kop(begin_);
    std::size_t binnen = 1, rondes = 1;
    for (std::size_t a = 0; a < uit_.assen.size(); ++a) (binnen_[a] ? binnen : rondes) *= uit_.assen[a].waarden.size();
    uit_.punten.resize(binnen * rondes);
    kies_referentie();
    uit_.rekenwijze = rondes == 1 ? Rekenwijze::herprijsd : Rekenwijze::gesimuleerd;
    for (std::size_t gedaan = 0; gedaan < rondes; ++gedaan)
      if (reken_ronde(gedaan, rondes, binnen) == Afloop::onderbroken) return Afloop::onderbroken;
    return Afloop::klaar;
  }

 private:
  /// Place on each axis.
  using Plek = std::vector<std::size_t>;

  [[nodiscard]] std::vector<std::string> zetten(const Plek& plek) const {
    std::vector<std::string> uit;
    for (std::size_t a = 0; a < plek.size(); ++a) uit.push_back(uit_.assen[a].zet(plek[a]));
    return uit;
  }

  /// How each axis is moved, and which need no families of their own.
  void lees_assen() {
    binnen_.assign(uit_.assen.size(), false);
    for (std::size_t a = 0; a < uit_.assen.size(); ++a) {
      const As& as = uit_.assen[a];
      Plek plek(uit_.assen.size());
      plek[a] = as.waarden.size() - 1;
      const Studie einde = lezer_(zetten(plek));
      knoppen_.push_back(as.getal ? Stelknop::tussen(begin_, as.waarden.front(), einde, as.waarden.back())
                                  : std::nullopt);
      const Verband v = as.getal ? verband(begin_, einde) : Verband::simuleren;
      binnen_[a] = v != Verband::simuleren;
      if (binnen_[a]) verband_ = std::max(verband_, v);
    }
    // Of one gemeente only discounted money is kept.
    if (per_gemeente_ == PerGemeente::ja) verband_ = std::max(verband_, Verband::prijzen);
    if (std::none_of(binnen_.begin(), binnen_.end(), [](bool b) { return b; })) verband_ = Verband::simuleren;
  }

  [[nodiscard]] Studie studie_op(const Plek& plek) const {
    const bool alle = std::all_of(knoppen_.begin(), knoppen_.end(), [](const auto& k) { return k.has_value(); });
    if (!alle) return lezer_(zetten(plek));
    Studie uit = begin_;
    for (std::size_t a = 0; a < plek.size(); ++a) knoppen_[a]->zet(uit, uit_.assen[a].waarden[plek[a]]);
    return uit;
  }

  /// `ronde` counts the axes that are simulated, `i` the others.
  [[nodiscard]] Plek plek(std::size_t ronde, std::size_t i) const {
    Plek uit(uit_.assen.size());
    for (std::size_t a = uit.size(); a-- > 0;) {
      const std::size_t n = uit_.assen[a].waarden.size();
      std::size_t& rest = binnen_[a] ? i : ronde;
      uit[a] = rest % n;
      rest /= n;
    }
    return uit;
  }
  [[nodiscard]] std::size_t nummer(const Plek& p) const {
    std::size_t n = 0;
    for (std::size_t a = 0; a < p.size(); ++a) n = n * uit_.assen[a].waarden.size() + p[a];
    return n;
  }

  /// On each axis the value nearest to what the study expects. Its round and its place in that come first: all points
  /// are compared with it.
  void kies_referentie() {
    const Studie studie = lezer_({});
    Plek plek;
    for (const As& as : uit_.assen) {
      const std::optional<double> verwacht = verwachte_waarde(studie, as.pad);
      const auto naaste = std::min_element(as.waarden.begin(), as.waarden.end(), [&](double x, double y) {
        return verwacht && std::abs(x - *verwacht) < std::abs(y - *verwacht);
      });
      plek.push_back(static_cast<std::size_t>(naaste - as.waarden.begin()));
    }
    uit_.referentie = nummer(plek);
    for (std::size_t a = 0; a < plek.size(); ++a) {
      std::size_t& waar = binnen_[a] ? eerste_binnen_ : eerste_ronde_;
      waar = waar * uit_.assen[a].waarden.size() + plek[a];
    }
  }
  /// The order 0, 1, 2, ... with `eerste` moved to the front.
  [[nodiscard]] static std::size_t naar_voren(std::size_t i, std::size_t eerste) {
    return i == 0 ? eerste : i <= eerste ? i - 1 : i;
  }

  Afloop reken_ronde(std::size_t gedaan_rondes, std::size_t rondes, std::size_t binnen) {
    const Uitvoering deel = deel_van(uitvoering_, gedaan_rondes, rondes);
    const std::size_t ronde = naar_voren(gedaan_rondes, eerste_ronde_);
    const auto plek_van = [&](std::size_t i) { return plek(ronde, naar_voren(i, eerste_binnen_)); };
    return reken_punten(
        binnen, [&](std::size_t i) { return studie_op(plek_van(i)); }, verband_, keuze_, deel,
        [&](std::size_t i, const Punt& punt) {
          if (gedaan_rondes == 0 && i == 0)
            for (const Bedragen& b : punt) referentie_.push_back(saldo_van(b));
          std::vector<ScenarioPunt>& uit = uit_.punten[nummer(plek_van(i))];
          for (std::size_t s = 0; s < punt.size(); ++s)
            uit.push_back(vat_samen_punt(punt[s], referentie_[s], per_gemeente_));
        });
  }

  void vul_kop(const Studie& s) {
    uit_.replicaties = s.replicaties;
    uit_.trekking = s.trekking;
    uit_.nulalternatief = s.nulalternatief;
    for (As& as : uit_.assen) {
      const Getal* getal = zoek_getal(s, as.pad);
      as.aandeel = getal != nullptr && is_aandeel(*getal);
    }
    for (const std::size_t i : gekozen_scenarios(s, keuze_)) {
      uit_.scenarios.push_back({s.scenarios[i].nummer, s.scenarios[i].naam});
    }
    uit_.dragers = dragers(s);
    for (const std::size_t g : maak_plan(s, keuze_).gemeenten) uit_.gemeenten.push_back(s.gemeenten[g].naam);
  }

  const Studielezer& lezer_;
  Verkenning& uit_;
  const Keuze& keuze_;
  PerGemeente per_gemeente_;
  const Uitvoering& uitvoering_;
  Studie begin_;                                  ///< at the first value of each axis
  std::vector<std::optional<Stelknop>> knoppen_;  ///< per axis
  std::vector<bool> binnen_;                      ///< per axis: its points need no families of their own
  Verband verband_ = Verband::achteraf;           ///< of those together
  std::size_t eerste_ronde_ = 0, eerste_binnen_ = 0;
  std::vector<Kolom> referentie_;  ///< the saldo of each scenario at the reference
};

}  // namespace

std::optional<Verkenning> verken(const Studielezer& lezer, std::vector<As> assen, const Keuze& keuze,
                                 PerGemeente per_gemeente, const Uitvoering& uitvoering) {
  Verkenning uit;
  uit.assen = std::move(assen);
  if (Rasterwerk(lezer, uit, keuze, per_gemeente, uitvoering).doe() == Afloop::onderbroken) return std::nullopt;
  const Studie studie = lezer({});
  std::vector<std::optional<double>> verwacht;
  for (const As& as : uit.assen) verwacht.push_back(verwachte_waarde(studie, as.pad));
  uit.verwacht.assign(uit.scenarios.size(), verwacht);
  return uit;
}

std::vector<std::size_t> plekken(const Verkenning& v, std::size_t punt) {
  std::vector<std::size_t> uit(v.assen.size());
  for (std::size_t a = uit.size(); a-- > 0;) {
    uit[a] = punt % v.assen[a].waarden.size();
    punt /= v.assen[a].waarden.size();
  }
  return uit;
}

const Getal* zoek_getal(const Studie& studie, const std::string& pad) {
  const auto er =
      std::find_if(studie.getallen.begin(), studie.getallen.end(), [&](const Getal& g) { return g.pad == pad; });
  if (er != studie.getallen.end()) return &*er;
  constexpr std::string_view scenarios = "scenarios.";
  const std::size_t rest = pad.starts_with(scenarios) ? pad.find('.', scenarios.size()) : std::string::npos;
  return rest == std::string::npos ? nullptr : zoek_getal(studie, pad.substr(rest + 1));
}

std::optional<double> verwachte_waarde(const Studie& studie, const std::string& pad) {
  const Getal* g = zoek_getal(studie, pad);
  return g == nullptr ? std::nullopt : std::optional(getrokken(studie, *g).gemiddelde);
}

ScenarioPunt vat_samen_punt(const Bedragen& b, const Kolom& referentie, PerGemeente per_gemeente) {
  ScenarioPunt uit;
  Kolom saldo = saldo_van(b);
  uit.verschil = moment_centen(verschil(saldo, referentie));
  uit.saldo = vat_samen_centen(std::move(saldo));
  uit.baten = moment_centen(b.ncw.baten);
  uit.kosten = moment_centen(b.ncw.kosten);
  uit.verzilverbaar_saldo = moment_centen(b.ncw.verzilverbaar);
  for (const NcwKolommen::Drager& d : b.ncw.dragers) {
    uit.dragers.push_back({moment_centen(d.saldo), moment_centen(d.verzilverbaar)});
  }
  if (per_gemeente == PerGemeente::ja) {
    for (const Kolom& g : b.gemeenten) uit.gemeenten.push_back(moment_centen(g));
  }
  return uit;
}

}  // namespace mbc
