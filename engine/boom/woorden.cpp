#include "boom/woorden.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/tekst.h"
#include "boom/verdeling_lezer.h"
#include "model/velden.h"

namespace mbc {
namespace {

using Woordenlijst = std::set<std::string, std::less<>>;

void verzamel(const Schema& s, Woordenlijst& uit) {
  for (const Studieveld& v : s.velden) {
    uit.emplace(v.naam);
    verzamel(*v.schema, uit);
  }
  if (s.element != nullptr) verzamel(*s.element, uit);
}

Woordenlijst alle_woorden() {
  Woordenlijst uit;
  for (const Studieveld& v : getalvelden) uit.emplace(v.naam);
  verzamel(schema_kassabon, uit);
  for (const Verdelingvorm& v : verdelingvormen()) {
    uit.emplace(v.naam);
    uit.insert(v.onderdelen.begin(), v.onderdelen.end());
  }
  return uit;
}

/// The key that a line begins with, without quotes, dash or brace; empty where there is none.
std::string_view eerste_sleutel(std::string_view regel) {
  constexpr std::string_view ervoor = " \t{\"'-\r";
  regel.remove_prefix(std::min(regel.find_first_not_of(ervoor), regel.size()));
  const std::size_t eind = regel.find(':');
  if (eind == std::string_view::npos) return {};
  std::string_view sleutel = bijgesneden(regel.substr(0, eind));
  while (sleutel.ends_with('"') || sleutel.ends_with('\'')) sleutel.remove_suffix(1);
  return sleutel;
}

}  // namespace

bool is_woord_van_kassabon(std::string_view sleutel) {
  static const Woordenlijst woorden = alle_woorden();
  return woorden.find(sleutel) != woorden.end();
}

std::string sleutelcitaat(const Melder& melder, const Plaats& plaats, std::string_view sleutel) {
  if (melder.vertrouwelijk(plaats) && !is_woord_van_kassabon(sleutel)) return {};
  return " \"" + std::string(sleutel) + "\"";
}

bool lijkt_op_kassabon(std::string_view inhoud) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (inhoud.starts_with(bom)) inhoud.remove_prefix(bom.size());
  constexpr std::array<std::string_view, 3> eigen{"kassabon", "regels", "fase"};  // no study or scenario has these
  for (const std::string_view regel : splits(inhoud, '\n'))
    if (std::find(eigen.begin(), eigen.end(), eerste_sleutel(regel)) != eigen.end()) return true;
  return false;
}

}  // namespace mbc
