#include "gevoeligheid/buurpunten.h"

#include <algorithm>

namespace mbc {
namespace {

std::vector<std::size_t> zonder_gezinnen(const std::vector<Factor>& factoren) {
  std::vector<std::size_t> uit;
  for (std::size_t f = 0; f < factoren.size(); ++f)
    if (!factoren[f].gezinnen) uit.push_back(f);
  return uit;
}

}  // namespace

Buurpunten::Buurpunten(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios)
    : studie_(plan.studie),
      factoren_(factoren),
      scenarios_(scenarios),
      nul_(plan.studie.nul_index()),
      geprijsd_(zonder_gezinnen(factoren)),
      simulator_(plan),
      met_prijzen_(plan),
      herprijzer_(plan, std::vector<Prijsvariant>(geprijsd_.size())) {
  met_prijzen_.laat_meelezen([this](Wereld& o, const Volumes& v, std::size_t kolom) { herprijzer_.lees(o, v, kolom); });
}

void Buurpunten::reken(std::uint32_t replicatie, std::span<const double> u, std::span<const double> ander,
                       std::span<double> uit) {
  zet_prijzen(ander);
  schrijf(met_prijzen_.simuleer(replicatie, u), 0, uit);
  for (std::size_t i = 0; i < geprijsd_.size(); ++i) schrijf(herprijzer_.uitkomst(i), 1 + geprijsd_[i], uit);
  punt_.assign(u.begin(), u.end());
  for (std::size_t f = 0; f < factoren_.size(); ++f) {
    if (!factoren_[f].gezinnen) continue;
    for (const std::size_t p : factoren_[f].plaatsen) punt_[p] = ander[p];
    schrijf(simulator_.simuleer(replicatie, punt_), 1 + f, uit);
    for (const std::size_t p : factoren_[f].plaatsen) punt_[p] = u[p];
  }
}

void Buurpunten::zet_prijzen(std::span<const double> ander) {
  for (std::size_t i = 0; i < geprijsd_.size(); ++i) {
    const Factor& f = factoren_[geprijsd_[i]];
    Prijsvariant& variant = herprijzer_.varianten()[i];
    variant.clear();
    for (const Factorgetal& getal : f.getallen) {
      const Getal& g = studie_.getallen[getal.nr];
      variant.push_back({{getal.nr}, op_kwantiel(g, ander[getal.plaats]) * g.factor});
    }
  }
}

void Buurpunten::schrijf(const Uitkomst& uitkomst, std::size_t buur, std::span<double> uit) const {
  const std::vector<NcwSaldo> saldi = ncw_saldi(uitkomst, scenarios_, nul_);
  const Buurmaat m = maat();
  for (std::size_t s = 0; s < saldi.size(); ++s) {
    uit[m.plek(buur, s, Saldosoort::maatschappij)] = saldi[s].saldo;
    uit[m.plek(buur, s, Saldosoort::verzilverbaar)] = saldi[s].verzilverbaar;
  }
}

}  // namespace mbc
