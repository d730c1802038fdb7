#pragma once

#include <cstddef>
#include <optional>

#include "model/studie.h"

namespace mbc {

/// What one of a receipt line or an investment comes to: its zonder and met count euros, hours, or a shared price.
struct Eenheidswaarde {
  double euro = 1;
  double uren = 1;  ///< of the functie, where there is one
};

/// Of a line or an investment; `waarde(id)` is the number as it is wanted: drawn, expected, at its highest.
template <class Post, class Waarde>
Eenheidswaarde eenheidswaarde(const Studie& s, const Post& post, Waarde&& waarde) {
  const double aantal = post.prijs ? waarde(s.prijzen[*post.prijs].bedrag) : 1.0;
  const double tarief = post.functie ? waarde(s.functies[*post.functie].tarief) : 1.0;
  return {aantal * tarief, aantal};
}

}  // namespace mbc
