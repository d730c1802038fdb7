#include "analyse/standaardtraject.h"

#include <algorithm>
#include <cmath>

namespace mbc {
namespace {

double op_verwachting(const Studie& s, GetalId id) { return verwachting(s.getal(id)); }

/// Lays what happens in the years of a traject.
class Tijdlijn final {
 public:
  explicit Tijdlijn(double duur) : traject_{duur, {}} {
    traject_.jaren.resize(static_cast<std::size_t>(std::max(1.0, std::ceil(duur / maanden_per_jaar))));
  }

  void periode(Fase fase, double van, double tot, double kans) {
    for (std::size_t y = 0; y < traject_.jaren.size(); ++y) {
      const double begin = static_cast<double>(y) * maanden_per_jaar;
      const double maanden = std::min(tot, begin + maanden_per_jaar) - std::max(van, begin);
      in_jaar(y, fase) += kans * std::max(0.0, maanden);
    }
  }

  /// What falls at the very end belongs to the last year.
  void gebeurtenis(Fase fase, double moment, double keer) {
    const auto jaar = static_cast<std::size_t>(moment / maanden_per_jaar);
    in_jaar(std::min(jaar, traject_.jaren.size() - 1), fase) += keer;
  }

  [[nodiscard]] const Standaardtraject& klaar() const noexcept { return traject_; }

 private:
  double& in_jaar(std::size_t y, Fase fase) { return traject_.jaren[y][static_cast<std::size_t>(fase)]; }

  Standaardtraject traject_;
};

}  // namespace

Verdeling op_gemiddelden(const Studie& s, const FamilieVerdeling& f) {
  Verdeling v;
  v.soort = f.soort;
  v.kansen = f.kansen;
  for (std::size_t i = 0; i < f.p.size(); ++i) {
    if (f.soort == VerdelingSoort::discreet) {
      v.waarden.push_back(op_verwachting(s, f.p[i]));
    } else {
      v.p[i] = op_verwachting(s, f.p[i]);
    }
  }
  return v;
}

Standaardtraject::Volumes Standaardtraject::samen() const {
  Volumes uit{};
  for (const Volumes& jaar : jaren)
    for (std::size_t f = 0; f < uit.size(); ++f) uit[f] += jaar[f];
  return uit;
}

Standaardtraject standaardtraject(const Studie& s, const Resten& r) {
  const Traject& t = s.traject;
  const auto tussen_gezinnen = [&](const FamilieVerdeling& f) {
    return std::max(0.0, gemiddelde(op_gemiddelden(s, f)));
  };
  const double resterend = std::max(0.0, t.leeftijdsgrens - tussen_gezinnen(t.leeftijd)) * maanden_per_jaar;
  const double duur = std::min(tussen_gezinnen(t.duur) * r[Effect::trajectduur], resterend);
  const double vooraf = op_verwachting(s, t.vrijwillig_vooraf);
  const bool lang_genoeg = duur > vooraf;
  const double ots = lang_genoeg ? op_verwachting(s, t[Kans::ots]) * r[Effect::ots] : 0;
  const double vto = lang_genoeg ? std::max(ots, op_verwachting(s, t[Kans::vto]) * r[Effect::vto]) : 0;
  const double ots_duur = lang_genoeg ? (duur - vooraf) * r[Effect::otsduur] : 0;
  const double geplaatst = ots * op_verwachting(s, t[Kans::uithuisplaatsing]) * r[Effect::uithuisplaatsing];

  Tijdlijn lijn(duur);
  lijn.gebeurtenis(Fase::start, 0, 1);
  lijn.periode(Fase::traject, 0, duur, 1);
  lijn.periode(Fase::vrijwillig, 0, duur, 1);
  lijn.periode(Fase::vrijwillig, vooraf, vooraf + ots_duur, -ots);
  lijn.gebeurtenis(Fase::vto, vooraf, vto);
  lijn.gebeurtenis(Fase::ots_start, vooraf, ots);
  lijn.periode(Fase::ots, vooraf, vooraf + ots_duur, ots);
  lijn.periode(Fase::uithuisplaatsing, vooraf, vooraf + op_verwachting(s, t[Kans::aandeel_uithuisplaatsing]) * ots_duur,
               geplaatst);
  lijn.periode(Fase::crisis, 0, duur,
               op_verwachting(s, t[Kans::crises_per_jaar]) / maanden_per_jaar * r[Effect::crisis]);
  lijn.gebeurtenis(Fase::einde, duur, 1);
  return lijn.klaar();
}

}  // namespace mbc
