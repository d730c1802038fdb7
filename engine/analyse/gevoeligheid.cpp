#include "analyse/gevoeligheid.h"

#include <algorithm>

#include "analyse/punten.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

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
    uit_.rekenwijze = rondes == 1 ? Rekenwijze::herprijsd : Rekenwijze::gesimuleerd;
    for (std::size_t ronde = 0; ronde < rondes; ++ronde)
      if (reken_ronde(ronde, rondes, binnen) == Afloop::onderbroken) return Afloop::onderbroken;
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

  Afloop reken_ronde(std::size_t ronde, std::size_t rondes, std::size_t binnen) {
    Uitvoering deel = uitvoering_;
    if (uitvoering_.voortgang) {
      deel.voortgang = [&, ronde, rondes](std::int64_t gedaan, std::int64_t totaal) {
        uitvoering_.voortgang(static_cast<std::int64_t>(ronde) * totaal + gedaan,
                              static_cast<std::int64_t>(rondes) * totaal);
      };
    }
    return reken_punten(
        binnen, [&](std::size_t i) { return studie_op(plek(ronde, i)); }, verband_, keuze_, deel,
        [&](std::size_t i, const Punt& punt) {
          std::vector<ScenarioPunt>& uit = uit_.punten[nummer(plek(ronde, i))];
          for (const Bedragen& b : punt) uit.push_back(vat_samen_punt(b, per_gemeente_));
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
  return g == nullptr ? std::nullopt : std::optional(gemiddelde(g->verdeling));
}

ScenarioPunt vat_samen_punt(const Bedragen& b, PerGemeente per_gemeente) {
  ScenarioPunt uit;
  uit.saldo = vat_samen_centen(verschil(b.ncw.baten, b.ncw.kosten));
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
