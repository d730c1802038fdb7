#include "simulate/herprijzen.h"

#include "simulate/investeringen.h"
#include "simulate/kosten.h"
#include "simulate/weging.h"

namespace mbc {
namespace {

/// Carries the values through to what pricing reads.
void ververs(Wereld& o, std::size_t gemeente) {
  const Gemeente& g = o.studie.gemeenten[gemeente];
  o.gemeenten[gemeente].medewerkers = o.waarden[g.medewerkers];
  o.gemeenten[gemeente].getraind = o.waarden[g.getraind];
  o.gemeenten[gemeente].verloop = o.waarden[g.verloop];
  o.prijs_kassabonnen();
}

}  // namespace

Herprijzer::Herprijzer(const Plan& plan, std::vector<Prijsvariant> varianten)
    : plan_(plan),
      varianten_(std::move(varianten)),
      investeringen_(plan.maten()),
      uitkomsten_(varianten_.size(), Uitkomst(plan.maten())) {}

void Herprijzer::lees(Wereld& o, const Volumes& volumes, std::size_t kolom) {
  for (std::size_t v = 0; v < varianten_.size(); ++v) {
    Prijsvariant eerder;
    for (const Prijszet& z : varianten_[v]) {
      eerder.push_back({z.getal, o.waarden[z.getal]});
      o.waarden.zet(z.getal, z.waarde);
    }
    ververs(o, plan_.gemeenten[kolom]);
    prijs(o, volumes, kolom, uitkomsten_[v]);
    for (auto z = eerder.rbegin(); z != eerder.rend(); ++z) o.waarden.zet(z->getal, z->waarde);
  }
  ververs(o, plan_.gemeenten[kolom]);
}

void Herprijzer::prijs(Wereld& o, const Volumes& volumes, std::size_t kolom, Uitkomst& uit) {
  uit.regels.maak_leeg();
  prijs_zorgkosten(o, volumes, kolom, uit);
  investeringen_.stel_prijzen_op(o, plan_.regels);
  investeringen_.prijs(o, volumes, plan_.gemeenten[kolom], kolom, plan_.regels, uit);
  if (kolom == 0) lees_weging(o.studie, o.waarden, uit);
}

}  // namespace mbc
