#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "boom/boom.h"
#include "boom/notatie.h"
#include "model/velden.h"

/// Plain values out of a node, without a word: who checks tells what is wrong, who builds reads what was right.
namespace mbc {

/// Text without white space around it; nothing where there is none.
std::optional<std::string> tekst_van(const Boom* b);
std::optional<std::int64_t> geheel_van(const Boom* b, const Schema& schema);
std::optional<double> maat_van(const Boom* b, const Schema& schema);
std::optional<bool> janee_van(const Boom* b);
std::optional<bool> schakelaar_van(const Boom* b);
/// Index into `keuzes`.
std::optional<std::size_t> keuze_van(const Boom* b, std::span<const std::string_view> keuzes);

/// The value of a key of this kaart, or else its default; nothing where neither can be read.
std::optional<std::int64_t> geheel_van(const Boom* kaart, const Studieveld& veld);
std::optional<double> maat_van(const Boom* kaart, const Studieveld& veld);
std::optional<bool> schakelaar_van(const Boom* kaart, const Studieveld& veld);
std::optional<std::size_t> keuze_van(const Boom* kaart, const Studieveld& veld);

/// What is copied out of a kaart as it stands, or as its default says; what could not be read stays.
template <class T>
void kopieer(T& eigenaar, const Schema& schema, const Boom* kaart) {
  elk_lid<std::string>(schema, eigenaar, [&](const Studieveld& v, std::string& x) {
    x = tekst_van(kind(kaart, std::string(v.naam))).value_or(std::string());
  });
  elk_lid<int>(schema, eigenaar, [&](const Studieveld& v, int& x) {
    if (const auto gelezen = geheel_van(kaart, v)) x = static_cast<int>(*gelezen);
  });
}

/// Whether a number is given per calendar year: `{2022: 2.25%, 2027: 1.6%}`.
bool is_per_jaar(const Boom& b);

/// Why a text cannot be a name in a dotted path; empty where it can.
std::string bezwaar_tegen_naam(std::string_view naam);

}  // namespace mbc
