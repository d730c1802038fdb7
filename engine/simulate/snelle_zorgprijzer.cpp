#include "simulate/snelle_zorgprijzer.h"

#include <algorithm>

#include "base/klonen.h"

namespace mbc {

SnelleZorgprijzer::SnelleZorgprijzer(const Maten& m, std::size_t kassabonnen)
    : posten_{m.geldstromen, m.functies, 0},
      banen_(posten_.banen()),
      prijzen_(std::max<std::size_t>(kassabonnen, 1) * banen_),
      tarieven_(prijzen_.size()),
      bedragen_({m.scenarios, banen_, m.jaren + 2}) {}

void SnelleZorgprijzer::stel_prijzen_op(const Wereld& o) {
  std::fill(prijzen_.begin(), prijzen_.end(), Bonprijzen{});
  for (std::size_t k = 0; k < o.prijzen.size(); ++k) {
    for (const Tariefregel& r : o.prijzen[k].euro) voeg_toe(k, r, r.post);
    for (const Tariefregel& r : o.prijzen[k].uren) voeg_toe(k, r, posten_.functie(r.post));
  }
  for (std::size_t n = 0; n < prijzen_.size(); ++n) {
    zet(prijzen_[n].zonder, cent_per_eenheid, tarieven_[n].zonder);
    zet(prijzen_[n].verschil, cent_per_tick, tarieven_[n].verschil);
  }
}

void SnelleZorgprijzer::voeg_toe(std::size_t k, const Tariefregel& regel, std::size_t post) {
  Bonprijzen& bon = prijzen_[k * banen_ + post / posten_per_baan];
  const auto plus = [&](Fase fase, Prijs teken) {
    const auto f = static_cast<std::size_t>(fase);
    bon.zonder[f].prijs[post % posten_per_baan] += teken * regel.zonder;
    bon.verschil[f].prijs[post % posten_per_baan] += teken * regel.verschil;
  };
  if (regel.fase != Fase::vrijwillig) return plus(regel.fase, 1);
  plus(Fase::traject, 1);
  plus(Fase::ots, -1);
}

/// `per_keer` turns the price of what is counted into cents; months are always in ticks.
void SnelleZorgprijzer::zet(const std::array<Prijsbaan, aantal_fasen>& prijzen, double per_keer, Tarief& uit) {
  uit = Tarief{};
  for (std::size_t p = 0; p < perioden.size(); ++p) {
    const auto f = static_cast<std::size_t>(perioden[p]);
    uit.prijs[f] = prijzen[f].baan(cent_per_tick);
    uit.per_jaar[p] = prijzen[f].baan(maanden_per_jaar * per_keer);
    uit.hoogste_maand[p] = uit.prijs[f].hoogste();
    uit.hoogste_jaar[p] = uit.per_jaar[p].hoogste();
  }
  for (const Fase fase : gebeurtenissen) {
    const auto f = static_cast<std::size_t>(fase);
    const std::size_t plaats = keerplaatsen[fase];
    uit.prijs[f] = prijzen[f].baan(per_keer);
    uit.hoogste_keer[plaats / per_register][plaats % per_register] = uit.prijs[f].hoogste();
  }
}

/// Turns what each year adds into what it costs, and empties it.
MBC_TOT_AVX512 void SnelleZorgprijzer::prijs(std::size_t s, std::size_t baan, std::size_t kolom, Afronder& afronder,
                                             Uitkomst& uit) {
  Afronder hier = afronder;
  Bedrag* bedrag = bedragen_.vanaf(s, baan, 0);
  Baan lopend = bedrag[0].later;
  bedrag[0] = {};
  for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
    Baan som = bedrag[y + 1].nu;
    som += lopend;
    lopend += bedrag[y + 1].later;
    bedrag[y + 1] = {};
    std::int64_t heel[8];
    hier.rond(som, heel);
    posten_.verdeel(heel, baan, uit.zorgkosten.vanaf(s, kolom, y, 0), uit.uren_zorg.vanaf(s, kolom, y, 0), nullptr);
  }
  afronder = hier;
}

bool SnelleZorgprijzer::sluit_af(std::size_t rijen, std::size_t kolom, Uitkomst& uit) {
  // Each rounding is off by 2^-53 of a sum that is nowhere above the whole; a row has some twenty, in any order.
  const double omvang = omvang_[0] + omvang_[1] + omvang_[2] + omvang_[3];
  Afronder afronder(omvang * static_cast<double>(rijen + uit.maten.jaren + 20) * 0x1p-52);
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    for (std::size_t baan = 0; baan < banen_; ++baan) prijs(s, baan, kolom, afronder, uit);
  }
  const bool past = crises_ <= meeste_crises;
  omvang_ = Vierdubbel{};
  crises_ = 0;
  return past && afronder.zeker();
}

}  // namespace mbc
