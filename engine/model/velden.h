#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "model/rol.h"
#include "model/soorten.h"
#include "model/studie.h"

/// What may stand in a study, a scenario and a kassabon: each key described once. Reading, checking, building,
/// defaults, roles in analyses, `mbc sleutels` and the JSON Schemas follow from it.
namespace mbc {

/// What stands behind a key.
enum class Veldvorm : std::uint8_t {
  tekst,
  naam,    ///< a text that may stand in a path
  geheel,  ///< between laagst and hoogst
  maat,    ///< a plain number of kind `getal`, never uncertain
  janee,
  schakelaar,
  keuze,      ///< one of `keuzes`
  zeker,      ///< a number of the study that is never uncertain; a bron of the kaart it stands in is not about it
  getal,      ///< a number of the study, of kind `getal`
  paar,       ///< the same, or {zonder, met} of it
  per_jaar,   ///< the same, or from which calendar year on which number: {2022: 2.25%, 2027: 1.6%}
  familie,    ///< a distribution between families
  kaart,      ///< with `velden`
  namen,      ///< keys are names, values are `element`
  lijst,      ///< of `element`
  paden,      ///< a path or a list of them
  prijsindex  ///< year: number
};

struct Studieveld;

/// What may stand in one place.
struct Schema {
  Veldvorm vorm = Veldvorm::tekst;
  const Getalsoort* getal = nullptr;
  std::span<const Studieveld> velden{};
  const Schema* element = nullptr;
  std::span<const std::string_view> keuzes{};
  std::int64_t laagst = 0, hoogst = 0;
  std::string_view noem{};            ///< of namen: what a key is, "gemeente"
  bool met_bron = false;              ///< kaart: takes bron, bronkwaliteit and toelichting for its numbers
  bool of_bestand = false;            ///< namen: or the path of a file that has them
  bool of_een = false;                ///< lijst: or one of its elements alone
  const Schema* in_studie = nullptr;  ///< scenario: what would be known here in the study
};

/// The member that holds a value; none where it takes more than copying.
using Lid = std::variant<std::monostate, GetalId Studie::*, GetalId Traject::*, GetalId Instroom::*,
                         GetalId Gemeente::*, std::optional<GetalId> Gemeente::*, GetalId Geldstroom::*,
                         GetalId Invoering::*, GetalId Effecten::*, GetalId Investering::*, GetalId KassabonRegel::*,
                         GetalId Kassabon::*, std::optional<GetalId> Studie::*, FamilieVerdeling Traject::*,
                         int Studie::*, std::uint64_t Studie::*, bool Studie::*, std::string Studie::*, int Traject::*,
                         std::string Geldstroom::*, std::string Scenario::*, std::string Kassabon::*,
                         std::string PmPost::*, GetalId Uitkomstdoel::*, std::string Uitkomstdoel::*, Kans, Effect>;

enum class Plicht : std::uint8_t { mag, moet };

/// A key: what it is called, what may stand behind it, what it means.
struct Studieveld {
  std::string_view naam;
  const Schema* schema = nullptr;
  std::string_view betekenis;  ///< one line, in Dutch, for who fills it in
  Plicht plicht = Plicht::mag;
  std::string_view standaard{};  ///< as a study would write it; empty where leaving it out is no value
  Lid lid{};
  Rol rol = Rol::geen;           ///< in analyses, of a number
  std::string_view voorbeeld{};  ///< as a study would write it; empty: that of its kind
};

extern const Schema schema_studie;
extern const Schema schema_scenario;
extern const Schema schema_kassabon;

/// Beside a value of a number: bron, bronkwaliteit, toelichting, eenheid, prijspeil.
extern const std::span<const Studieveld> getalvelden;
/// The first three, which a kaart may say once for all its numbers.
extern const std::span<const Studieveld> bronvelden;
extern const std::span<const std::string_view> bronkwaliteiten;  ///< S, B, A, G, X
extern const std::span<const std::string_view> grondslagen;      ///< in the order of Grondslag

/// A calendar year, wherever one stands.
inline constexpr Schema een_jaar{.vorm = Veldvorm::geheel, .laagst = eerste_jaar, .hoogst = laatste_jaar};

/// The key of a kaart; null where it has none of that name.
const Studieveld* veld(const Schema& kaart, std::string_view naam);

/// A key of the study, or of a section of it: `implementatie`, `opbouw`. Of a section of names or a
/// list, a key of one of them.
const Studieveld& studieveld(std::string_view deel, std::string_view naam);

/// Where in a study a key belongs, as a path; empty where it is unknown.
std::string plaats_in_studie(std::string_view naam);

/// Calls f(veld, value) for each key of a kaart that is a member of type L of this owner, or one of its numbers by Kans
/// or Effect.
template <class L, class T, class F>
void elk_lid(const Schema& kaart, T& eigenaar, F&& f) {
  for (const Studieveld& v : kaart.velden)
    std::visit(
        [&](auto lid) {
          if constexpr (std::is_same_v<decltype(lid), L std::remove_const_t<T>::*>) {
            f(v, eigenaar.*lid);
          } else if constexpr (requires(T t) {
                                 { t[lid] } -> std::convertible_to<const L&>;
                               }) {
            f(v, eigenaar[lid]);
          }
        },
        v.lid);
}

}  // namespace mbc
