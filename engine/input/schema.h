#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "input/notatie.h"

/// What may stand in a study, a scenario and a kassabon: the tables behind reading, checking and suggestions.
namespace mbc {

enum class Waarde : std::uint8_t {
  tekst,
  naam,    ///< a text that may stand in a path
  geheel,  ///< between laagst and hoogst
  maat,    ///< a plain number of kind `getal`, never uncertain
  janee,
  schakelaar,
  keuze,      ///< one of `keuzes`
  getal,      ///< a number of the study, of kind `getal`
  uren,       ///< the same, or {zonder, met} of it
  familie,    ///< a distribution between families
  kaart,      ///< with `velden`
  namen,      ///< keys are names, values are `element`
  lijst,      ///< of `element`
  paden,      ///< a path or a list of them
  prijsindex  ///< year: number
};

struct Schema;

/// A key of a kaart.
struct Veld {
  std::string_view naam;
  const Schema* schema = nullptr;
  bool verplicht = false;
  double standaard = 0;  ///< of a getal that is left out
};

struct Schema {
  Waarde waarde = Waarde::tekst;
  const Getalsoort* getal = nullptr;
  std::span<const Veld> velden{};
  const Schema* element = nullptr;
  std::span<const std::string_view> keuzes{};
  std::int64_t laagst = 0, hoogst = 0;
  std::string_view noem{};            ///< of namen: what a key is, "gemeente"
  bool met_bron = false;              ///< kaart: takes bron, bronkwaliteit and toelichting for its numbers
  std::span<const Veld> in_studie{};  ///< scenario: what would be known here in the study
};

extern const Schema schema_studie;
extern const Schema schema_scenario;
extern const Schema schema_kassabon;

/// Keys that carry what a number rests on.
extern const std::span<const std::string_view> bronsleutels;     ///< bron, bronkwaliteit, toelichting
extern const std::span<const std::string_view> bronkwaliteiten;  ///< S, B, A, G, X
extern const std::span<const std::string_view> fasen;            ///< in the order of Fase
extern const std::span<const std::string_view> grondslagen;      ///< in the order of Grondslag

/// The key of a kaart; null where it has none of that name.
const Veld* veld(const Schema& kaart, std::string_view naam);

/// A section of the study and a key in it: `implementatie`, `opbouw`.
const Veld& studieveld(std::string_view deel, std::string_view naam);

/// Where in a study a key belongs, as a path; empty where it is unknown.
std::string plaats_in_studie(std::string_view naam);

namespace soort {
extern const Getalsoort aandeel, voet, opslag, trend, rang, keren, tarief, bedrag, regelbedrag, uren, uren_per_fte,
    medewerkers, instroom, maanden, jaren, vertraging, kalenderjaar, per_jaar, leeftijd, spreiding, gewicht,
    leeftijdsgrens, index;
}

}  // namespace mbc
