#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

/// What can happen in a family's life (model.md §3), each thing described once: what a receipt can price, how likely it
/// is, what the werkwijze makes less of it, by which mechanism that saves, and what is counted of it. Keys of a study,
/// messages, volumes, counts and results loop over these tables. That it happens is in the steps of simulate (casus.h,
/// gangen.cpp), and so is counting (VolumeBoek, Jaartellingen).
namespace mbc {

/// A value for each of an enum of n.
template <class E, std::size_t n, class T>
struct PerSoort {
  std::array<T, n> waarden{};

  constexpr T& operator[](std::size_t i) noexcept { return waarden[i]; }
  constexpr const T& operator[](std::size_t i) const noexcept { return waarden[i]; }
  constexpr T& operator[](E e) noexcept { return waarden[static_cast<std::size_t>(e)]; }
  constexpr const T& operator[](E e) const noexcept { return waarden[static_cast<std::size_t>(e)]; }
  bool operator==(const PerSoort&) const = default;
};

/// A few of an enum, in a table.
template <class E>
class Enkele {
 public:
  constexpr Enkele(std::initializer_list<E> wie) : n_(wie.size()) { std::ranges::copy(wie, wie_.begin()); }
  [[nodiscard]] constexpr const E* begin() const noexcept { return wie_.data(); }
  [[nodiscard]] constexpr const E* end() const noexcept { return wie_.data() + n_; }

 private:
  std::array<E, 4> wie_{};
  std::size_t n_;
};

/// What a replicatie counts in a year. Those that can be observed stand first, in the order of Indicator.
enum class Telling : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  ots_begin,       ///< running on 1 January
  trajecten_begin  ///< the same
};
inline constexpr std::size_t aantal_tellingen = 10;

/// What a result tells of a year, in the order of the workbook.
enum class Aantal : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  ots_begin,
  ots_beeindigd,
  trajecten_lopend
};

/// How it is made: this count, and the second more and the third less.
struct Telsom {
  Telling telling;
  std::optional<Telling> meer{}, min{};
};
struct Aantalsoort {
  std::string_view sleutel;  ///< in JSON, and as an indicator
  std::string_view naam;     ///< as a table says it; spaces in front: a part of the one above
  Telsom som;
};
inline constexpr std::array aantalsoorten = {
    Aantalsoort{"instroom", "instroom (gezinnen)", {Telling::instroom}},
    Aantalsoort{"trajecten", "trajecten begonnen", {Telling::trajecten}},
    Aantalsoort{"bss_trajecten", "  met de werkwijze", {Telling::bss_trajecten}},
    Aantalsoort{"vto", "VTO's", {Telling::vto}},
    Aantalsoort{"ots_nieuw", "nieuwe OTS'en", {Telling::ots_nieuw}},
    Aantalsoort{"ots_lopend", "OTS'en lopend op 31 december", {Telling::ots_lopend}},
    Aantalsoort{"uithuisplaatsingen", "uithuisplaatsingen", {Telling::uithuisplaatsingen}},
    Aantalsoort{"crises", "crises", {Telling::crises}},
    Aantalsoort{"ots_begin", "OTS'en lopend op 1 januari", {Telling::ots_begin}},
    Aantalsoort{"ots_beeindigd", "OTS'en beëindigd", {Telling::ots_begin, Telling::ots_nieuw, Telling::ots_lopend}},
    Aantalsoort{"trajecten_lopend", "trajecten die in het jaar liepen", {Telling::trajecten_begin, Telling::trajecten}},
};
inline constexpr std::size_t aantal_aantallen = aantalsoorten.size();
constexpr const Aantalsoort& soort_van(Aantal a) { return aantalsoorten[static_cast<std::size_t>(a)]; }

/// The order of resultaat.json.
inline constexpr std::array<Aantal, aantal_aantallen> aantallen_in_json = {
    Aantal::instroom,  Aantal::bss_trajecten, Aantal::trajecten,          Aantal::vto,
    Aantal::ots_nieuw, Aantal::ots_lopend,    Aantal::uithuisplaatsingen, Aantal::crises,
    Aantal::ots_begin, Aantal::ots_beeindigd, Aantal::trajecten_lopend};
/// What readers see, in their order; what ran on 1 January is in the workbook only.
inline constexpr std::array aantallen_in_tabellen = {
    Aantal::instroom,  Aantal::trajecten,     Aantal::bss_trajecten, Aantal::trajecten_lopend,   Aantal::vto,
    Aantal::ots_nieuw, Aantal::ots_beeindigd, Aantal::ots_lopend,    Aantal::uithuisplaatsingen, Aantal::crises};

/// The ways in which the werkwijze saves money (model.md §12), each to be switched off on its own.
enum class Mechanisme : std::uint8_t {
  instroom,
  trajectduur,
  vto,
  ots,
  otsduur,
  uithuisplaatsing,
  crisis,
  recidive,
  kassabon
};
struct Mechanismevorm {
  std::string_view naam;     ///< in results
  std::string_view woorden;  ///< as a table says it
  std::optional<Telling> telling{};
  std::string_view geteld{};  ///< what that counts, as a table says it
};
/// In the order of Mechanisme.
inline constexpr std::array mechanismevormen = {
    Mechanismevorm{"instroom", "minder nieuwe gezinnen", Telling::instroom, "gezinnen"},
    Mechanismevorm{"trajectduur", "kortere trajecten"},
    Mechanismevorm{"vto", "minder VTO's", Telling::vto, "VTO's"},
    Mechanismevorm{"ots", "minder OTS'en", Telling::ots_nieuw, "OTS'en"},
    Mechanismevorm{"otsduur", "kortere OTS'en"},
    Mechanismevorm{"uithuisplaatsing", "minder uithuisplaatsingen", Telling::uithuisplaatsingen, "uithuisplaatsingen"},
    Mechanismevorm{"crisis", "minder crises", Telling::crises, "crises"},
    Mechanismevorm{"recidive", "minder terugkeer", Telling::trajecten, "trajecten"},
    Mechanismevorm{"kassabon", "andere hulp per gezin (kassabon)"},
};
inline constexpr std::size_t aantal_mechanismen = mechanismevormen.size();

/// What the werkwijze makes less of.
enum class Effect : std::uint8_t {
  instroom,
  trajectduur,
  vto,
  ots,
  otsduur,
  uithuisplaatsing,
  crisis,
  recidive_1jaar,
  recidive_2jaar
};
struct Effectvorm {
  std::string_view sleutel;  ///< under `effecten`
  std::string_view betekenis;
  Mechanisme mechanisme;
};
/// In the order of Effect.
inline constexpr std::array effectvormen = {
    Effectvorm{"instroomreductie",
               "effect op de instroom: deel van de nieuwe gezinnen dat uitblijft omdat de werkwijze er is",
               Mechanisme::instroom},
    Effectvorm{"trajectduur_reductie", "effect op de trajectduur: deel waarmee een traject korter wordt",
               Mechanisme::trajectduur},
    Effectvorm{"vto_reductie", "effect op VTO's: deel van de verzoeken tot onderzoek dat uitblijft", Mechanisme::vto},
    Effectvorm{"ots_reductie", "effect op OTS'en: deel van de ondertoezichtstellingen dat uitblijft", Mechanisme::ots},
    Effectvorm{"otsduur_reductie", "effect op de duur van een OTS: deel waarmee zij korter wordt", Mechanisme::otsduur},
    Effectvorm{"uithuisplaatsing_reductie", "effect op uithuisplaatsingen: deel van die bij een OTS dat uitblijft",
               Mechanisme::uithuisplaatsing},
    Effectvorm{"crisis_reductie", "effect op crises: deel van die tijdens een traject dat uitblijft",
               Mechanisme::crisis},
    Effectvorm{"recidive_reductie_1jaar", "effect op terugkeer binnen een jaar: deel waarmee de kans daarop daalt",
               Mechanisme::recidive},
    Effectvorm{"recidive_reductie_2jaar", "effect op terugkeer binnen twee jaar: deel waarmee de kans daarop daalt",
               Mechanisme::recidive},
};
inline constexpr std::size_t aantal_effecten = effectvormen.size();
constexpr const Effectvorm& vorm_van(Effect e) { return effectvormen[static_cast<std::size_t>(e)]; }
/// A value for each effect.
template <class T>
using PerEffect = PerSoort<Effect, aantal_effecten, T>;

enum class Fase : std::uint8_t { traject, vrijwillig, ots, uithuisplaatsing, start, vto, ots_start, crisis, einde };
/// What a fase is in a life.
enum class Faseaard : std::uint8_t {
  periode,  ///< months in a state
  rest,     ///< those of a traject outside an OTS
  begin,    ///< where a period begins
  einde,    ///< where it ends
  voorval   ///< what happens at a moment of its own
};
/// What a receipt can price of a family's life: months in a state, or an event.
struct Fasevorm {
  std::string_view naam;  ///< as a receipt writes it
  std::string_view kop;   ///< as a table says it
  Faseaard aard;
  Enkele<Effect> verkleind_door;           ///< the effects that reduce its months or how often it happens
  std::optional<Telling> telling{};        ///< what its events are counted as, or where its months begin
  std::optional<Fase> van = std::nullopt;  ///< of a begin or an end: the period

  [[nodiscard]] constexpr bool per_maand() const { return aard == Faseaard::periode || aard == Faseaard::rest; }
};
/// In the order of Fase.
inline constexpr std::array fasevormen = {
    Fasevorm{"traject", "per maand traject", Faseaard::periode, {Effect::trajectduur}},
    Fasevorm{"vrijwillig", "per maand vrijwillig", Faseaard::rest, {Effect::trajectduur}},
    Fasevorm{"ots", "per maand OTS", Faseaard::periode, {Effect::ots, Effect::otsduur, Effect::trajectduur}},
    Fasevorm{"uithuisplaatsing",
             "per maand uithuisplaatsing",
             Faseaard::periode,
             {Effect::uithuisplaatsing, Effect::ots, Effect::otsduur, Effect::trajectduur},
             Telling::uithuisplaatsingen},
    Fasevorm{"start", "bij de start", Faseaard::begin, {}, Telling::trajecten, Fase::traject},
    Fasevorm{"vto", "per VTO", Faseaard::voorval, {Effect::vto}, Telling::vto},
    Fasevorm{"ots_start", "bij de start van een OTS", Faseaard::begin, {Effect::ots}, Telling::ots_nieuw, Fase::ots},
    Fasevorm{"crisis", "per crisis", Faseaard::voorval, {Effect::crisis, Effect::trajectduur}, Telling::crises},
    Fasevorm{"einde", "aan het einde", Faseaard::einde, {}, std::nullopt, Fase::traject},
};
inline constexpr std::size_t aantal_fasen = fasevormen.size();
inline constexpr std::array<std::string_view, aantal_fasen> fasenamen = [] {
  std::array<std::string_view, aantal_fasen> uit;
  for (std::size_t f = 0; f < uit.size(); ++f) uit[f] = fasevormen[f].naam;
  return uit;
}();
constexpr const Fasevorm& vorm_van(Fase f) { return fasevormen[static_cast<std::size_t>(f)]; }
constexpr std::string_view fasewoord(Fase f) { return vorm_van(f).naam; }
constexpr bool is_maandfase(Fase f) { return vorm_van(f).per_maand(); }

/// How likely something is without the werkwijze, or how much there is of it.
enum class Kans : std::uint8_t {
  vto,
  ots,
  uithuisplaatsing,
  aandeel_uithuisplaatsing,
  crises_per_jaar,
  recidive_1jaar,
  recidive_2jaar
};
struct Kansvorm {
  std::string_view sleutel;  ///< under `traject`
  std::string_view voorbeeld;
  std::string_view betekenis;
  Enkele<Fase> fasen;       ///< what never happens where it is 0
  Enkele<Effect> effecten;  ///< and what then has nothing to reduce
  bool per_jaar = false;    ///< a number a year; else a share
};
/// In the order of Kans.
inline constexpr std::array kansvormen = {
    Kansvorm{"kans_vto",
             "30%",
             "kans per traject op een verzoek tot onderzoek (VTO) bij de Raad",
             {Fase::vto},
             {Effect::vto}},
    Kansvorm{"kans_ots",
             "20%",
             "kans per traject op een ondertoezichtstelling (OTS); hoogstens `kans_vto`",
             {Fase::ots, Fase::ots_start},
             {Effect::ots, Effect::otsduur}},
    Kansvorm{"kans_uithuisplaatsing",
             "35%",
             "kans op een uithuisplaatsing in een traject met een OTS",
             {Fase::uithuisplaatsing},
             {Effect::uithuisplaatsing}},
    Kansvorm{"aandeel_uithuisplaatsing",
             "60%",
             "duur van een uithuisplaatsing: als deel van de OTS",
             {Fase::uithuisplaatsing},
             {}},
    Kansvorm{"crises_per_jaar",
             "0.6",
             "crises per gezin per jaar dat het traject loopt",
             {Fase::crisis},
             {Effect::crisis},
             true},
    Kansvorm{"kans_recidive_1jaar", "10%", "kans dat een gezin binnen een jaar na afloop terugkeert", {}, {}},
    Kansvorm{"kans_recidive_2jaar",
             "16%",
             "kans dat een gezin binnen twee jaar terugkeert, het eerste jaar meegeteld",
             {},
             {Effect::recidive_1jaar, Effect::recidive_2jaar}},
};
inline constexpr std::size_t aantal_kansen = kansvormen.size();
/// A value for each of them.
template <class T>
using PerKans = PerSoort<Kans, aantal_kansen, T>;

/// Whether it is left to chance: it happens to some families and not to others.
constexpr bool hangt_van_kans_af(Fase f) {
  return std::ranges::any_of(kansvormen, [f](const Kansvorm& k) { return std::ranges::count(k.fasen, f) > 0; });
}

}  // namespace mbc
