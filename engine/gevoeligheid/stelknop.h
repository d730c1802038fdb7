#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/studie.h"
#include "simulate/herprijzen.h"

/// Values of numbers changed in a study that was built, without reading it again.
namespace mbc {

/// What one path sets in a study: numbers, each the same part of its distribution.
class Stelknop {
 public:
  /// Read off two studies that were read with two values of one path, and are the same for the rest. None where what
  /// differs is not simply that value: then each value must be read.
  static std::optional<Stelknop> tussen(const Studie& een, double bij_een, const Studie& ander, double bij_ander);

  /// The same study as one read with this value, bit for bit, where that lies between the two.
  void zet(Studie& studie, double waarde) const;

 private:
  struct Plek {
    std::size_t getal = 0, deel = 0;
  };
  std::vector<Plek> plekken_;
};

/// How the money of a study follows numbers that change.
enum class Verband {
  achteraf,  ///< what is done with money that is there: discontovoet, verzilverbaar
  prijzen,   ///< the families stay the same
  simuleren  ///< the families may change
};

/// Read off the numbers that differ between two studies, of which no more than their numbers differ.
Verband verband(const Studie& een, const Studie& ander);

/// The values of `naar` where the two studies differ.
Prijsvariant verschillen(const Studie& van, const Studie& naar);

}  // namespace mbc
