#include "weetwaarde/genestewaarde.h"

#include <memory>

#include "simulate/kwantielen.h"

namespace mbc {
namespace {

/// Replicaties from here on are those of nested draws.
constexpr std::uint32_t geneste_replicaties = 1U << 30;

/// The draws of what would be known are spread evenly; those of the rest are drawn at random, whatever the study does.
Kwantielen kwantielen_van(Studie studie, Trekking trekking, int replicaties) {
  studie.trekking = trekking;
  studie.replicaties = replicaties;
  return Kwantielen(studie);
}

/// One draw of what would be known: what each half of the draws of the rest yields on average.
class Nestrij {
 public:
  Nestrij(const Factor& factor, const Nestkader& kader, Nestmaat maat)
      : factor_(factor),
        kader_(kader),
        maat_(maat),
        buiten_(kwantielen_van(kader.studie, Trekking::lhs, maat.buiten)),
        binnen_(kwantielen_van(kader.studie, Trekking::willekeurig, kader.studie.replicaties)),
        simulator_(kader.plan),
        opbrengst_(kader.breedte) {}

  void vul(std::size_t buiten, std::span<double> cellen) {
    buiten_.trek(static_cast<std::uint32_t>(buiten));
    std::ranges::fill(cellen, 0.0);
    for (int j = 0; j < maat_.binnen; ++j) {
      const std::uint32_t replicatie = geneste_replicaties +
                                       static_cast<std::uint32_t>(buiten * static_cast<std::size_t>(maat_.binnen)) +
                                       static_cast<std::uint32_t>(j);
      binnen_.trek(replicatie);
      binnen_.leg_vast(factor_.plaatsen, buiten_.alle());
      kader_.opbrengsten(simulator_.simuleer(replicatie, binnen_.alle()), opbrengst_);
      const std::span<double> helft = cellen.subspan(j % 2 == 0 ? 0 : kader_.breedte, kader_.breedte);
      for (std::size_t k = 0; k < kader_.breedte; ++k) helft[k] += opbrengst_[k] * 2 / maat_.binnen;
    }
  }

 private:
  const Factor& factor_;
  const Nestkader& kader_;
  Nestmaat maat_;
  Kwantielen buiten_, binnen_;
  Simulator simulator_;
  std::vector<double> opbrengst_;
};

/// Some of the columns.
Rijen kolommen_van(const Rijen& r, std::size_t van, std::size_t breedte) {
  Rijen uit({r.maat(0), breedte});
  for (std::size_t i = 0; i < r.maat(0); ++i)
    for (std::size_t k = 0; k < breedte; ++k) uit(i, k) = r(i, van + k);
  return uit;
}

}  // namespace

std::optional<std::vector<Weetwaarde>> weet_genest(const Factor& factor, const Nestkader& kader, Nestmaat maat,
                                                   const Uitvoering& uitvoering) {
  expects(!kader.studie.trekrijen && maat.binnen % 2 == 0);
  const auto rijen =
      vul_rijen(static_cast<std::size_t>(maat.buiten), 2 * kader.breedte, 0, uitvoering, [&]() -> Rijrekenaar {
        auto rij = std::make_shared<Nestrij>(factor, kader, maat);
        return [rij](std::size_t i, std::span<double> cellen, std::span<std::int64_t>) { rij->vul(i, cellen); };
      });
  if (!rijen) return std::nullopt;
  const Rijen een = kolommen_van(rijen->rijen, 0, kader.breedte);
  const Rijen ander = kolommen_van(rijen->rijen, kader.breedte, kader.breedte);
  std::vector<Weetwaarde> uit;
  for (const Keuzekolommen& k : kader.keuzes) uit.push_back(weet_alles(een, ander, kader.niveau, k).evpi);
  return uit;
}

}  // namespace mbc
