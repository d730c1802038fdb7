#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/getal.h"
#include "model/studie.h"
#include "simulate/kwantielen.h"

/// What a study is uncertain about, cut into pieces that can be moved one by one.
namespace mbc {

struct Factorgetal {
  std::uint32_t nr = 0;    ///< in Studie::getallen
  std::size_t plaats = 0;  ///< of its quantile
};

/// Quantiles that are moved together, and the numbers that follow them.
struct Factor {
  std::string naam;                               ///< the path; of more numbers "a + b"
  std::vector<std::size_t> plaatsen;              ///< in Kwantielen
  std::vector<Factorgetal> getallen;              ///< none for the weight of a receipt
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;  ///< the weakest of what moves
  bool gezinnen = false;                          ///< can change what a family goes through, or which receipt it has
  std::optional<std::uint32_t> toonbaar;  ///< the number whose values may be shown; none for receipts and groups
};

/// How the uncertain numbers are taken together. What one receipt says is always one factor: its lines describe a
/// real family and are not shown apart.
enum class Indeling {
  getallen,       ///< each number; scenarios' own distributions of it move along, as they share its quantile
  onafhankelijk,  ///< the same, but correlated numbers together and all weights of receipts together
  onderwerpen     ///< by the first word of the path: effecten, traject, tarieven, ...
};

/// By name. Every place of `k` is in one of them; `k` is of the same study.
std::vector<Factor> factoren(const Studie& studie, const Kwantielen& k, Indeling indeling);

/// The subject that a number is grouped under: the first word of its path, or the weights of receipts.
std::string onderwerp(const Factor& factor);

/// These as one, under another name.
Factor als_een(const std::vector<Factor>& factoren, const std::string& naam);

/// From memory (G), assumed (X), or without a bron.
bool is_zwak(Bronkwaliteit kwaliteit);

/// Everything that rests on a weak number, as one factor.
Factor zwakke_bronnen(const std::vector<Factor>& factoren);

}  // namespace mbc
