#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "boom/boom.h"
#include "boom/melder.h"
#include "boom/notatie.h"
#include "model/getal.h"

/// Distributions and the numbers in them, out of the tree.
namespace mbc {

/// How one kind of distribution is written.
struct Verdelingvorm {
  std::string_view naam;
  VerdelingSoort soort;
  std::vector<std::string_view> onderdelen;  ///< by name; discreet: waarden and kansen
  bool als_lijst = false;                    ///< `[min, modus, max]` instead of `{gemiddelde: .., sd: ..}`
  std::string_view voorbeeld;
};

const std::vector<Verdelingvorm>& verdelingvormen();
/// kwantielen without a p50: normal.
const Verdelingvorm& kwantielen_zonder_midden();
/// Null where no distribution has this name.
const Verdelingvorm* verdelingvorm(std::string_view naam);

/// The value of a number without what it rests on: `40%`, `{uniform: [1, 2]}`; of anything else all of it.
std::string waarde_tekst(const Boom& b);

/// A distribution as it is written: its form and the nodes of its parts.
struct Verdelingknoop {
  const Verdelingvorm* vorm = nullptr;  ///< null: a plain number, the only part
  const Boom* knoop = nullptr;          ///< what stands behind the name
  std::vector<const Boom*> onderdelen;  ///< in the order of the form; of discreet the waarden
  std::vector<const Boom*> kansen;      ///< discreet
};

/// Which distribution a node holds. Nothing where that cannot be read, and that was told. `naam` is what to
/// call the number in a message.
std::optional<Verdelingknoop> lees_verdelingknoop(const Boom& b, std::string_view naam, const Getalsoort& soort,
                                                  bool met_prijspeil, Melder& melder);

/// The kind of number a part of a distribution is.
Getalsoort soort_van_onderdeel(std::string_view onderdeel, const Getalsoort& geheel);

/// One number of a distribution, without its domain.
std::optional<double> lees_waarde(const Boom& b, std::string_view naam, const Getalsoort& soort, Melder& melder);

/// The kansen of a discreet, normalised; nothing where they are none, and that was told.
std::optional<std::vector<double>> lees_kansen(const Verdelingknoop& k, Melder& melder);

/// Whether the parts fit each other (min before max, a sd that can be); tells what does not.
bool past(const Verdelingknoop& k, const Verdeling& v, const Getalsoort& soort, Melder& melder);

/// Whether draws stay within the domain: those that cannot leave it must, the others may stray by one in a hundred.
bool binnen_domein(const Verdelingknoop& k, std::string_view naam, const Verdeling& v, const Getalsoort& soort,
                   Melder& melder);

/// A Verdeling of these parts, in the order of the form.
Verdeling maak_verdeling(const Verdelingknoop& k, const std::vector<double>& delen, const std::vector<double>& kansen);

}  // namespace mbc
