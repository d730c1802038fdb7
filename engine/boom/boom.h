#pragma once

#include <boost/property_tree/ptree.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "boom/oorsprong.h"

/// The traced tree: what a file says, and where it says so.
namespace mbc {

enum class Vorm : std::uint8_t {
  tekst,
  kaart,
  lijst,
  fout  ///< what stood here was refused and told: whoever reads it passes over it
};

/// The data of one node. Keys of a kaart are unique; the elements of a lijst have the empty key.
struct Knoop {
  Vorm vorm = Vorm::fout;
  bool uit_zet = false;      ///< set on the command line
  std::string tekst;         ///< of a scalar
  Plaats plaats;             ///< of the value
  Plaats sleutel;            ///< of its key; of a list element or a root: its own place
  std::vector<Laag> eerder;  ///< what stood here before --zet
};

using Boom = boost::property_tree::basic_ptree<std::string, Knoop>;

/// The child under a key; none of a null tree, a scalar or a key that is absent.
const Boom* kind(const Boom* boom, const std::string& naam);
Boom* kind(Boom* boom, const std::string& naam);

/// The tree as YAML on one line: `{uniform: [40%, 80%]}`.
std::string als_tekst(const Boom& boom);

inline bool is_fout(const Boom& b) { return b.data().vorm == Vorm::fout; }
inline bool is_tekst(const Boom& b) { return b.data().vorm == Vorm::tekst; }
inline bool is_kaart(const Boom& b) { return b.data().vorm == Vorm::kaart; }
inline bool is_lijst(const Boom& b) { return b.data().vorm == Vorm::lijst; }

}  // namespace mbc
