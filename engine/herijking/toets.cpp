#include "herijking/toets.h"

#include <algorithm>
#include <map>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/rijen.h"
#include "chance/toeval.h"
#include "herijking/herijkbeeld.h"
#include "herijking/waarneemmeter.h"

namespace mbc {
namespace {

/// What one thread owns: a row holds E[X | θ] of each observation at a draw.
class Toetsrij {
 public:
  Toetsrij(const Plan& plan, const std::vector<const Waarneming*>& lijst)
      : kwantielen_(plan.studie),
        meter_(plan, lijst),
        replicaties_(static_cast<std::uint32_t>(plan.studie.replicaties)) {}

  void meet(std::uint32_t r, std::span<double> uit) {
    kwantielen_.trek(r);
    std::array<std::uint32_t, gezinnen_per_trekking> gezinnen;
    for (std::uint32_t i = 0; i < gezinnen.size(); ++i) gezinnen[i] = r + i * replicaties_;
    const std::vector<Verhouding> x = meter_.meet(gezinnen, kwantielen_.alle());
    std::ranges::transform(x, uit.begin(), &Verhouding::waarde);
  }

 private:
  Kwantielen kwantielen_;
  Waarneemmeter meter_;
  std::uint32_t replicaties_;
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
  const Studie eigen = alleen_van_kracht(studie, waarnemingen.scenario);
  // By gemeente, as the counts of a run are of all that it has together; none: the region.
  std::map<std::optional<std::size_t>, std::vector<const Waarneming*>> groepen;
  for (const Waarneming& w : waarnemingen.lijst)
    if (w.gebruik == Gebruik::toetsen) groepen[w.gemeente].push_back(&w);
  Toets uit{{}, eigen.replicaties, gezinnen_per_trekking};
  std::size_t nummer = 0;
  for (const auto& groep : groepen) {
    const std::vector<const Waarneming*>& lijst = groep.second;
    Keuze keuze;
    if (groep.first) keuze.gemeenten = {*groep.first};
    const Plan plan = maak_plan(eigen, keuze);
    const auto rijen = vul_rijen(static_cast<std::size_t>(eigen.replicaties), lijst.size(), 0,
                                 deel_van(uitvoering, nummer++, groepen.size()), [&]() -> Rijrekenaar {
                                   auto rij = std::make_shared<Toetsrij>(plan, lijst);
                                   return [rij](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) {
                                     rij->meet(static_cast<std::uint32_t>(r), cellen);
                                   };
                                 });
    if (!rijen) return std::nullopt;
    for (std::size_t i = 0; i < lijst.size(); ++i) {
      Kolom verwacht;
      for (std::size_t r = 0; r < static_cast<std::size_t>(eigen.replicaties); ++r)
        verwacht.push_back(rijen->rijen(r, i));
      uit.feiten.push_back(maak_feit(*lijst[i], std::move(verwacht), eigen.zaad));
    }
  }
  std::sort(uit.feiten.begin(), uit.feiten.end(),
            [](const Feit& a, const Feit& b) { return a.waarneming.naam < b.waarneming.naam; });
  return uit;
}

}  // namespace mbc
