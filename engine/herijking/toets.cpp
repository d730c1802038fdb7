#include "herijking/toets.h"

#include <algorithm>
#include <map>
#include <memory>

#include "analyse/rijen.h"
#include "chance/toeval.h"
#include "herijking/herijkbeeld.h"
#include "herijking/waarneemmeter.h"

namespace mbc {
namespace {

/// Observations that are read from the same run: of one gemeente (none: the region), under one scenario, and where they
/// are changes, against another.
struct Toetsgroep {
  std::optional<std::size_t> gemeente;
  std::size_t scenario = 0;
  std::optional<std::size_t> tegen;
  auto operator<=>(const Toetsgroep&) const = default;
};

/// What one thread owns: E[X | θ] of some observations at a draw under one scenario.
class Toetsmeting {
 public:
  Toetsmeting(const Plan& plan, const std::vector<const Waarneming*>& lijst)
      : kwantielen_(plan.studie),
        meter_(plan, lijst),
        replicaties_(static_cast<std::uint32_t>(plan.studie.replicaties)) {}

  std::vector<Verhouding> meet(std::uint32_t r) {
    kwantielen_.trek(r);
    std::array<std::uint32_t, gezinnen_per_trekking> gezinnen;
    for (std::uint32_t i = 0; i < gezinnen.size(); ++i) gezinnen[i] = r + i * replicaties_;
    return meter_.meet(gezinnen, kwantielen_.alle());
  }

 private:
  Kwantielen kwantielen_;
  Waarneemmeter meter_;
  std::uint32_t replicaties_;
};

double verandering(double nu, double toen) { return toen != 0 ? (nu - toen) / toen : nu != 0 ? 1 : 0; }

/// A group, ready to be run.
class Toetsrun {
 public:
  Toetsrun(const Studie& studie, const Toetsgroep& groep, const std::vector<const Waarneming*>& lijst)
      : lijst_(lijst),
        studie_(alleen_van_kracht(studie, groep.scenario)),
        plan_(waarneemplan(studie_, groep.gemeente, lijst)) {
    if (!groep.tegen) return;
    andere_ = std::make_unique<Studie>(alleen_van_kracht(studie, *groep.tegen));
    ander_plan_ = std::make_unique<Plan>(waarneemplan(*andere_, groep.gemeente, lijst));
  }
  Toetsrun(const Toetsrun&) = delete;
  Toetsrun& operator=(const Toetsrun&) = delete;
  ~Toetsrun() = default;

  /// Per replicatie what the model says of each observation; none where it was interrupted.
  std::optional<Rijsommen> reken(const Uitvoering& uitvoering) {
    return vul_rijen(static_cast<std::size_t>(studie_.replicaties), lijst_.size(), 0, uitvoering, [&]() -> Rijrekenaar {
      auto nu = std::make_shared<Toetsmeting>(plan_, lijst_);
      auto toen = ander_plan_ ? std::make_shared<Toetsmeting>(*ander_plan_, lijst_) : nullptr;
      return [nu, toen](std::size_t rij, std::span<double> uit, std::span<std::int64_t>) {
        const auto r = static_cast<std::uint32_t>(rij);
        std::ranges::transform(nu->meet(r), uit.begin(), &Verhouding::waarde);
        if (!toen) return;
        std::ranges::transform(uit, toen->meet(r), uit.begin(), verandering, {}, &Verhouding::waarde);
      };
    });
  }

 private:
  const std::vector<const Waarneming*>& lijst_;
  Studie studie_;
  Plan plan_;
  std::unique_ptr<Studie> andere_;
  std::unique_ptr<Plan> ander_plan_;
};

bool binnen(const Waarneming& w, const Samenvatting& model, double verwacht) {
  if (w.marge) return verwacht >= w.marge->front() && verwacht <= w.marge->back();
  return w.waarde >= model.p5 && w.waarde <= model.p95;
}

Feit maak_feit(const Waarneming& w, Kolom verwacht, std::uint64_t zaad) {
  double som = 0;
  for (std::size_t r = 0; r < verwacht.size(); ++r) {
    verwacht[r] *= op_kwantiel(w.schaal, parameter_kwantiel(zaad, static_cast<std::uint32_t>(r), w.schaal.sleutel));
    som += verwacht[r];
  }
  const Waarneemband band = waarneemband(w, verwacht, zaad);
  return {w, band.gezien, binnen(w, band.gezien, som / static_cast<double>(verwacht.size())), band.kans};
}

}  // namespace

std::optional<Toets> maak_toets(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering) {
  std::map<Toetsgroep, std::vector<const Waarneming*>> groepen;
  for (const Waarneming& w : waarnemingen.lijst)
    if (w.gebruik == Gebruik::toetsen)
      groepen[{w.gemeente, w.scenario.value_or(waarnemingen.scenario), w.tegen}].push_back(&w);
  Toets uit{{}, studie.replicaties, gezinnen_per_trekking};
  std::size_t nummer = 0;
  for (const auto& [groep, lijst] : groepen) {
    const auto rijen = Toetsrun(studie, groep, lijst).reken(deel_van(uitvoering, nummer++, groepen.size()));
    if (!rijen) return std::nullopt;
    for (std::size_t i = 0; i < lijst.size(); ++i) {
      Kolom verwacht;
      for (std::size_t r = 0; r < static_cast<std::size_t>(studie.replicaties); ++r)
        verwacht.push_back(rijen->rijen(r, i));
      uit.feiten.push_back(maak_feit(*lijst[i], std::move(verwacht), studie.zaad));
    }
  }
  std::sort(uit.feiten.begin(), uit.feiten.end(),
            [](const Feit& a, const Feit& b) { return a.waarneming.naam < b.waarneming.naam; });
  return uit;
}

}  // namespace mbc
