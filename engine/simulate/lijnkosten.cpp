#include "simulate/lijnkosten.h"

namespace mbc {

Lijnkosten::Lijnkosten(const Plan& plan)
    : plan_(plan),
      prijzer_(plan.maten()),
      eenheden_(plan.maten().jaren),
      kassa_({plan.maten().geldstromen, plan.maten().jaren}),
      centen_({plan.maten().scenarios, plan.maten().gemeenten, plan.maten().jaren, plan.maten().regels}) {}

void Lijnkosten::lees(const Wereld& o, const Volumes& volumes, std::size_t kolom) {
  if (kolom == 0) {
    prijzer_.stel_prijzen_op(o, plan_.regels);
    centen_.maak_leeg();
  }
  for (std::size_t s = 0; s < plan_.studie.scenarios.size(); ++s) {
    eenheden_.stel_in(o, volumes.werkwijze(s), s, plan_.gemeenten[kolom]);
    kassa_.maak_leeg();
    prijs(o, s, kolom);
  }
}

void Lijnkosten::prijs(const Wereld& o, std::size_t s, std::size_t kolom) {
  const std::size_t gemeente = plan_.gemeenten[kolom];
  const std::vector<Investering>& lijnen = o.studie.scenarios[s].invoering[gemeente].investeringen;
  const std::vector<Investeringsregels::Plaats>& plaatsen = plan_.regels.plaatsen(s, gemeente);
  for (std::size_t n = 0; n < lijnen.size(); ++n) {
    const Investering& i = lijnen[n];
    const auto vast = vaste_jaren(i, o.studie, eenheden_.begin_jaar());
    const Vast jaren = vast.value_or(Vast{0, centen_.maat(2)});
    for (std::size_t y = jaren.van; y < jaren.tot; ++y) {
      Kassa& kassa = kassa_(i.geldstroom, y);
      const Centen eerder = kassa.centen();
      prijzer_.prijzen()[plaatsen[n].prijs].euro.boek(
          vast ? Volume{eenheden_.deel(i.reikwijdte), 0} : eenheden_.van_jaar(i.grondslag, y), kassa);
      centen_(s, kolom, y, plaatsen[n].rij) = kassa.centen() - eerder;
    }
  }
}

}  // namespace mbc
