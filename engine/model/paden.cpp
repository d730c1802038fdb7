#include "model/paden.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/tekst.h"

namespace mbc {
namespace {

Padsoort van_waarde(const Schema& s) {
  switch (s.vorm) {
    case Veldvorm::getal:
      return s.getal == &soort::kalenderjaar ? Padsoort::kalenderjaar : Padsoort::getal;
    case Veldvorm::paar:
    case Veldvorm::per_jaar:
    case Veldvorm::familie:
      return Padsoort::getal;
    case Veldvorm::geheel:
      return Padsoort::geheel;
    default:
      return Padsoort::ander;
  }
}

Padsoort soort_in(const Schema& s, std::span<const std::string_view> rest) {
  if (rest.empty()) return van_waarde(s);
  if (van_waarde(s) == Padsoort::getal) return Padsoort::getal;  // a part of its distribution
  if (s.vorm == Veldvorm::namen) return soort_in(*s.element, rest.subspan(1));
  const Studieveld* v = s.vorm == Veldvorm::kaart ? veld(s, rest.front()) : nullptr;
  return v == nullptr ? Padsoort::onbekend : soort_in(*v->schema, rest.subspan(1));
}

void verzamel(const Schema& s, const std::string& voor, std::vector<std::string>& uit) {
  for (const Studieveld& v : s.velden) {
    const Schema* deel = v.schema;
    std::string pad = voor + std::string(v.naam);
    uit.push_back(pad);
    if (deel->vorm == Veldvorm::namen) {
      pad += ".<" + std::string(deel->noem) + ">";
      deel = deel->element;
    }
    if (deel->vorm == Veldvorm::kaart) verzamel(*deel, pad + ".", uit);
  }
}

std::string_view laatste_deel(std::string_view pad) { return pad.substr(pad.rfind('.') + 1); }

/// What is preferred among paths that fit equally well: the smallest.
auto voorrang(const std::string& pad) {
  return std::tuple(std::count(pad.begin(), pad.end(), '.'), !pad.ends_with(".gemiddelde"), std::string_view(pad));
}

template <class Past>
std::string beste(std::span<const std::string> bekend, Past past) {
  const std::string* uit = nullptr;
  for (const std::string& b : bekend)
    if (past(b) && (uit == nullptr || voorrang(b) < voorrang(*uit))) uit = &b;
  return uit == nullptr ? std::string() : *uit;
}

/// One that differs by a section, or by what stands below it.
std::string met_ander_deel(std::string_view pad, std::span<const std::string> bekend) {
  const std::string onder = "." + std::string(pad), boven = std::string(pad) + ".";
  std::string uit = beste(bekend, [&](const std::string& b) { return b.ends_with(onder); });
  if (uit.empty()) uit = beste(bekend, [&](const std::string& b) { return b.starts_with(boven); });
  if (uit.empty()) uit = beste(bekend, [&](const std::string& b) { return pad.ends_with("." + b); });
  return uit;
}

}  // namespace

Padsoort padsoort(std::string_view pad) {
  const std::vector<std::string_view> delen = splits(pad, '.');
  const std::span<const std::string_view> alle(delen);
  if (delen.size() > 2 && delen[0] == "scenarios") return soort_in(schema_scenario, alle.subspan(2));
  if (delen.size() > 2 && delen[0] == "kassabonnen") return soort_in(schema_kassabon, alle.subspan(2));
  return soort_in(schema_studie, alle);
}

std::vector<std::string> sleutelpaden(const Schema& kaart) {
  std::vector<std::string> uit;
  verzamel(kaart, "", uit);
  return uit;
}

std::string bedoeld_pad(std::string_view pad, std::span<const std::string> bekend) {
  if (pad.empty()) return {};
  if (std::string uit = met_ander_deel(pad, bekend); !uit.empty()) return uit;
  // A typing error, also in a path that says less than the whole.
  std::set<std::string> begin;
  for (const std::string& b : bekend)
    for (std::size_t punt = b.find('.'); punt != std::string::npos; punt = b.find('.', punt + 1))
      begin.insert(b.substr(0, punt));
  std::vector<std::string> alle(bekend.begin(), bekend.end());
  alle.insert(alle.end(), begin.begin(), begin.end());
  const std::string nabij = dichtstbijzijnde(pad, alle);
  if (!nabij.empty()) return begin.contains(nabij) ? met_ander_deel(nabij, bekend) : nabij;
  // The right key in the wrong section, or a typing error in the key alone.
  const std::string_view sleutel = laatste_deel(pad);
  if (std::string uit = beste(bekend, [&](const std::string& b) { return laatste_deel(b) == sleutel; }); !uit.empty())
    return uit;
  std::vector<std::string> sleutels;
  for (const std::string& b : bekend) sleutels.emplace_back(laatste_deel(b));
  const std::string bijna = dichtstbijzijnde(sleutel, sleutels);
  return bijna.empty() ? bijna : beste(bekend, [&](const std::string& b) { return laatste_deel(b) == bijna; });
}

}  // namespace mbc
