#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "boom/getal_lezer.h"
#include "boom/oorsprong.h"
#include "input/prijsindex.h"
#include "model/velden.h"

/// The numbers a study uses, each once, with their paths.
namespace mbc {

/// What the line that an amount stands in says of it.
struct Regel {
  const Boom* prijspeil = nullptr;   ///< other than the study's
  std::string_view eenheid{};        ///< what its amounts are in; empty: that of the number's kind
  const Boom* geschreven = nullptr;  ///< the eenheid that is written beside the amounts
};

class Getalregister final {
 public:
  Getalregister(const Ruwegetallen& ruw, Melder& melder) : ruw_(ruw), melder_(melder) {}

  void stel_prijsindex_in(Prijsindex p) { prijsindex_ = std::move(p); }
  [[nodiscard]] const Prijsindex& prijsindex() const { return prijsindex_; }

  /// The number of a node, if it was asked for before.
  [[nodiscard]] std::optional<GetalId> ken(const Boom* knoop) const;
  /// The number of a node, under this path. A node that could not be read gives `geen`.
  GetalId geef(const Boom* knoop, const std::string& pad, std::vector<Laag> eerder = {}, const Regel& regel = {});
  /// The default of a key, under this path.
  GetalId standaard(const std::string& pad, const Studieveld& veld);
  /// A plain value of the study that serves as a number: the study's start for a gemeente without its own.
  GetalId vast(const Boom& knoop, const std::string& pad, const Getalsoort& soort, double waarde);

  /// What cannot be computed with: told already.
  static constexpr GetalId geen{~std::uint32_t{0}};
  /// The mean of a number; nothing of `geen`.
  [[nodiscard]] std::optional<double> waarde(GetalId id) const;
  [[nodiscard]] bool is_vast(GetalId id) const { return id == geen || getallen_[id.nr].verdeling.is_vast(); }
  /// The unit of a number, as it is written beside it; empty of `geen`.
  [[nodiscard]] std::string eenheid(GetalId id) const {
    return id == geen ? std::string() : getallen_[id.nr].verantwoording.eenheid;
  }
  [[nodiscard]] const Oorsprong* oorsprong(GetalId id) const { return id == geen ? nullptr : &oorsprong_[id.nr]; }

  /// Hands over numbers and their origins in the order of their paths, and renumbers the study accordingly.
  void lever(Studie& studie, std::vector<Oorsprong>& oorsprong);

 private:
  GetalId voeg_toe(Getal g, Oorsprong o);
  double factor(const Boom* prijspeil);
  void reken_om(Getal& g, const Boom& knoop, const Ruwgetal& ruw, const Regel& regel, std::string& tekst);

  const Ruwegetallen& ruw_;
  Melder& melder_;
  Prijsindex prijsindex_;
  std::vector<Getal> getallen_;
  std::vector<Oorsprong> oorsprong_;
  std::unordered_map<const Boom*, GetalId> bij_knoop_;
  std::unordered_map<std::string, GetalId> bij_pad_;
};

}  // namespace mbc
