#include "gevoeligheid/vertraging.h"

#include <algorithm>
#include <memory>

#include "analyse/rijen.h"
#include "result/cijfers.h"
#include "result/statistiek.h"
#include "result/terugverdienen.h"

namespace mbc {
namespace {

/// What is kept of a gemeente under a scenario in one replicatie.
enum class Kenmerk : std::uint8_t { saldo, verzilverbaar, kasput, kasputjaar, terugverdiend };
constexpr std::size_t aantal_kenmerken = 5;

/// Where it stands in a row; hours are summed over replicaties, in hundredths.
struct Keuzemaat {
  std::size_t scenarios = 0, gemeenten = 0, jaren = 0;

  [[nodiscard]] std::size_t breedte() const { return scenarios * gemeenten * aantal_kenmerken; }
  [[nodiscard]] std::size_t sommen() const { return scenarios * gemeenten * jaren; }
  [[nodiscard]] std::size_t plek(std::size_t s, std::size_t g, Kenmerk k) const {
    return (s * gemeenten + g) * aantal_kenmerken + static_cast<std::size_t>(k);
  }
  [[nodiscard]] std::size_t uren(std::size_t s, std::size_t g, std::size_t jaar) const {
    return (s * gemeenten + g) * jaren + jaar;
  }
};

/// One run, read column by column.
struct Keuzereeks {
  Keuzemaat maat;
  Rijsommen cijfers;

  [[nodiscard]] Kolom kolom(std::size_t s, std::size_t g, Kenmerk k) const {
    Kolom uit(cijfers.rijen.maat(0));
    for (std::size_t r = 0; r < uit.size(); ++r) uit[r] = cijfers.rijen(r, maat.plek(s, g, k));
    return uit;
  }
  [[nodiscard]] std::vector<int> jaren(std::size_t s, std::size_t g) const {
    const Kolom k = kolom(s, g, Kenmerk::kasputjaar);
    return {k.begin(), k.end()};
  }
};

/// Reads a replicatie into its row.
class Keuzelezer {
 public:
  Keuzelezer(Keuzemaat maat, const std::vector<std::size_t>& scenarios, std::size_t nul,
             const std::vector<std::size_t>& functies)
      : maat_(maat), scenarios_(scenarios), nul_(nul), functies_(functies) {}

  void lees(const Uitkomst& u, std::span<double> uit, std::span<std::int64_t> uren) const {
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
      for (std::size_t g = 0; g < u.maten.gemeenten; ++g) {
        lees_jaren(u, i, g, uit);
        uit[maat_.plek(i, g, Kenmerk::verzilverbaar)] = verzilverbaar(u, scenarios_[i], g);
        tel_uren(u, i, g, uren);
      }
    }
  }

 private:
  /// Adds up in the order of Kolommen and Samenvatter: the same bits as a run of its own.
  void lees_jaren(const Uitkomst& u, std::size_t i, std::size_t g, std::span<double> uit) const {
    const std::size_t s = scenarios_[i];
    const Cijfers cijfers(u, s, nul_);
    const Contant contant{niveau_van_gemeente(u, nul_, g), niveau_van_gemeente(u, s, g)};
    double cumulatief = 0;
    Terugverdienmoment terug;
    Kasputdiepte kasput;
    for (std::size_t y = 0; y < u.maten.jaren; ++y) {
      const Bedragpaar jaar = cijfers.gemeente(g, y);
      const auto saldo = static_cast<double>(jaar.baten - jaar.kosten);
      kasput.tel(saldo);
      cumulatief += saldo * u.disconto[y];
      terug.tel(cumulatief);
    }
    const auto zet = [&](Kenmerk k, double x) { uit[maat_.plek(i, g, k)] = x; };
    zet(Kenmerk::saldo, contant.saldo());
    zet(Kenmerk::kasput, kasput.diepte());
    zet(Kenmerk::kasputjaar, kasput.jaar());
    zet(Kenmerk::terugverdiend, terug.moment());
  }

  /// The same as Kasstroom::ncw_verzilverbaar_saldo, over the geldstromen.
  [[nodiscard]] double verzilverbaar(const Uitkomst& u, std::size_t s, std::size_t g) const {
    const Cijfers cijfers(u, s, nul_);
    double som = 0;
    for (std::size_t f = 0; f < u.maten.geldstromen; ++f) {
      double stroom = 0;
      for (std::size_t y = 0; y < u.maten.jaren; ++y)
        stroom += cijfers.verzilverbaar(cijfers.cel(g, y, f), y, f) * u.disconto[y];
      som += stroom;
    }
    return som;
  }

  void tel_uren(const Uitkomst& u, std::size_t i, std::size_t g, std::span<std::int64_t> uren) const {
    for (std::size_t y = 0; y < u.maten.jaren; ++y) {
      for (const std::size_t f : functies_)
        uren[maat_.uren(i, g, y)] += u.uren_investering(scenarios_[i], g, y, f) - u.uren_investering(nul_, g, y, f);
    }
  }

  Keuzemaat maat_;
  const std::vector<std::size_t>& scenarios_;
  std::size_t nul_;
  const std::vector<std::size_t>& functies_;
};

/// fte is mean hours over the mean of uren_per_fte (engine/model/README.md).
GevraagdeFte vat_fte_samen(const Keuzereeks& reeks, std::size_t s, std::size_t g, const Studie& studie) {
  GevraagdeFte uit;
  const double uren_per_fte = verwachting(studie.getal(studie.uren_per_fte));
  const std::size_t jaren = reeks.maat.jaren;
  for (std::size_t y = 0; y < jaren; ++y) {
    const double uren = gemiddelde_uren(reeks.cijfers.sommen[reeks.maat.uren(s, g, y)], studie.replicaties);
    const double fte = uren / uren_per_fte;
    uit.gemiddeld += fte / static_cast<double>(jaren);
    if (fte <= uit.piek) continue;
    uit.piek = fte;
    uit.piekjaar = studie.start + static_cast<int>(y);
  }
  return uit;
}

class Vertragingswerk {
 public:
  Vertragingswerk(const Studielezer& lezer, const Keuze& keuze, const Uitvoering& uitvoering)
      : lezer_(lezer),
        keuze_(keuze),
        uitvoering_(uitvoering),
        plan_(lezer({})),
        scenarios_(vergeleken_scenarios(plan_, keuze)) {
    for (const std::size_t s : scenarios_)
      uit_.scenarios.push_back({plan_.scenarios[s].nummer, plan_.scenarios[s].naam});
    gemeenten_ = maak_plan(plan_, keuze).gemeenten;
    for (const std::size_t g : gemeenten_) uit_.gemeenten.push_back(plan_.gemeenten[g].naam);
    kies_functie();
    uit_.replicaties = plan_.replicaties;
    uit_.trekking = plan_.trekking;
    uit_.nulalternatief = plan_.nulalternatief;
    uit_.horizon = plan_.horizon;
    uit_.keuzes = invoeringskeuzes();
    uit_.punten.resize(scenarios_.size());
    for (auto& per_gemeente : uit_.punten) {
      per_gemeente.resize(gemeenten_.size());
      for (auto& punten : per_gemeente) punten.resize(uit_.keuzes.size());
    }
  }

  std::optional<Vertragingstabel> doe() {
    // A choice that a study cannot have is told before the first run.
    std::vector<Studie> studies;
    for (std::size_t k = 1; k < uit_.keuzes.size(); ++k) studies.push_back(lezer_(zet(k)));
    const std::optional<Keuzereeks> gepland = reken(plan_);
    if (!gepland) return std::nullopt;
    vat_samen(0, plan_, *gepland, *gepland);
    for (std::size_t k = 1; k < uit_.keuzes.size(); ++k) {
      const std::optional<Keuzereeks> reeks = reken(studies[k - 1]);
      if (!reeks) return std::nullopt;
      vat_samen(k, studies[k - 1], *reeks, *gepland);
    }
    return std::move(uit_);
  }

 private:
  /// The functie of which a scenario asks most hours in a year, whatever part of the study is shown; one replicatie is
  /// enough to say which.
  void kies_functie() {
    if (plan_.functies.empty()) return;
    const Plan plan = maak_plan(plan_, {});
    Simulator simulator(plan);
    const Uitkomst& u = simulator.simuleer(0);
    std::vector<std::int64_t> uren(plan_.functies.size());
    for (std::size_t s = 0; s < u.maten.scenarios; ++s)
      for (std::size_t y = 0; y < u.maten.jaren; ++y)
        for (std::size_t f = 0; f < uren.size(); ++f) {
          std::int64_t jaar = 0;
          for (std::size_t g = 0; g < u.maten.gemeenten; ++g) jaar += u.uren_investering(s, g, y, f);
          uren[f] = std::max(uren[f], jaar);
        }
    functies_ = {static_cast<std::size_t>(std::max_element(uren.begin(), uren.end()) - uren.begin())};
    uit_.functie = plan_.functies[functies_.front()].naam;
  }

  /// The choice of all gemeenten in all scenarios, each path once.
  std::vector<std::string> zet(std::size_t k) {
    std::vector<std::string> uit;
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
      for (std::size_t g = 0; g < gemeenten_.size(); ++g) {
        Keuzezet& z = uit_.punten[s][g][k].zet;
        z = keuzezet(plan_, scenarios_[s], gemeenten_[g], uit_.keuzes[k]);
        for (const std::string& pad : z.zet)
          if (std::find(uit.begin(), uit.end(), pad) == uit.end()) uit.push_back(pad);
      }
    }
    return uit;
  }

  std::optional<Keuzereeks> reken(const Studie& studie) {
    const Plan plan = maak_plan(studie, keuze_);
    const Keuzemaat maat{scenarios_.size(), gemeenten_.size(), static_cast<std::size_t>(studie.horizon)};
    const Keuzelezer keuzelezer(maat, scenarios_, studie.nul_index(), functies_);
    const Uitvoering deel = deel_van(uitvoering_, gedaan_++, uit_.keuzes.size());
    auto cijfers = vul_rijen(
        static_cast<std::size_t>(studie.replicaties), maat.breedte(), maat.sommen(), deel, [&]() -> Rijrekenaar {
          auto simulator = std::make_shared<Simulator>(plan);
          return [&, simulator](std::size_t r, std::span<double> rij, std::span<std::int64_t> uren) {
            keuzelezer.lees(simulator->simuleer(static_cast<std::uint32_t>(r)), rij, uren);
          };
        });
    if (!cijfers) return std::nullopt;
    return Keuzereeks{maat, std::move(*cijfers)};
  }

  void vat_samen(std::size_t k, const Studie& studie, const Keuzereeks& reeks, const Keuzereeks& gepland) {
    const auto verwacht = [&](GetalId id) { return gemiddelde(studie.getal(id).verdeling); };
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
      for (std::size_t g = 0; g < gemeenten_.size(); ++g) {
        Keuzepunt& p = uit_.punten[s][g][k];
        const Invoering& i = studie.scenarios[scenarios_[s]].invoering[gemeenten_[g]];
        p.begin = std::max<double>(studie.start, verwacht(i.start) + verwacht(i.vertraging));
        p.opbouw = verwacht(i.opbouw);
        const Kolom saldo = reeks.kolom(s, g, Kenmerk::saldo);
        p.verschil = moment_centen(verschil(saldo, gepland.kolom(s, g, Kenmerk::saldo)));
        p.saldo = vat_samen_centen(saldo);
        p.verzilverbaar_saldo = vat_samen_centen(reeks.kolom(s, g, Kenmerk::verzilverbaar));
        p.kasput = vat_kasput_samen(reeks.kolom(s, g, Kenmerk::kasput), reeks.jaren(s, g), studie.start);
        p.terugverdientijd = vat_terugverdienen_samen(reeks.kolom(s, g, Kenmerk::terugverdiend), reeks.maat.jaren);
        p.fte = vat_fte_samen(reeks, s, g, studie);
      }
    }
  }

  const Studielezer& lezer_;
  const Keuze& keuze_;
  const Uitvoering& uitvoering_;
  Studie plan_;
  std::vector<std::size_t> scenarios_, gemeenten_, functies_;
  std::size_t gedaan_ = 0;  ///< runs
  Vertragingstabel uit_;
};

}  // namespace

std::optional<Vertragingstabel> bekijk_vertraging(const Studielezer& lezer, const Keuze& keuze,
                                                  const Uitvoering& uitvoering) {
  return Vertragingswerk(lezer, keuze, uitvoering).doe();
}

}  // namespace mbc
