#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/gebeurtenis.h"
#include "model/getal.h"
#include "model/indicator.h"
#include "model/trekrijen.h"

/// A checked study: what the kernel computes from. It holds no file, no position and no invalid value.
/// Lists are in canonical order (gemeenten, geldstromen, functies, kassabonnen, investeringen by name,
/// scenarios by nummer), so that the order in the files never matters.
namespace mbc {

/// A distribution between families whose own numbers may be uncertain (traject.duur, traject.leeftijd).
struct FamilieVerdeling {
  VerdelingSoort soort = VerdelingSoort::vast;
  std::vector<GetalId> p;      ///< in the order of Verdeling::p; for discreet: the waarden
  std::vector<double> kansen;  ///< discreet only
  bool operator==(const FamilieVerdeling&) const = default;
};

struct Geldstroom {
  std::string naam;
  std::string drager;
  GetalId verzilverbaar;
  bool operator==(const Geldstroom&) const = default;
};

struct Functie {
  std::string naam;
  GetalId tarief;  ///< euro per hour
  bool operator==(const Functie&) const = default;
};

/// A price that receipts and investments share by its name: drawn once, for all of them (model.md §4).
struct Prijspost {
  std::string naam;
  GetalId bedrag;                      ///< euro or hours per unit
  std::optional<std::size_t> functie;  ///< set where it is hours
  bool operator==(const Prijspost&) const = default;
};

/// model.md §3.
struct Traject : PerKans<GetalId> {
  FamilieVerdeling leeftijd;  ///< years, at inflow
  FamilieVerdeling duur;      ///< months
  GetalId vrijwillig_vooraf;  ///< months (L)
  int max_trajecten = 4;
  double leeftijdsgrens = 18;
  bool operator==(const Traject&) const = default;
};

enum class Spreiding : std::uint8_t { poisson, vast };

struct Instroom {
  Spreiding spreiding = Spreiding::poisson;
  GetalId trend;
  bool operator==(const Instroom&) const = default;
};

struct Gemeente {
  std::string naam;
  GetalId instroom;  ///< families a year
  GetalId huidig;    ///< share before the scenario begins
  GetalId medewerkers, getraind, verloop;
  std::optional<GetalId> gestart;  ///< calendar year in which it began with the werkwijze
  bool operator==(const Gemeente&) const = default;
};

/// A line of a receipt: euros, hours of a functie, or a number of a shared price.
struct KassabonRegel {
  std::string omschrijving;
  std::size_t geldstroom = 0;
  Fase fase = Fase::traject;
  GetalId zonder, met;                 ///< euro (prijspeil of the study after Getal::factor) or hours, per unit
  std::optional<std::size_t> functie;  ///< set where zonder and met are hours, or the price is
  std::optional<std::size_t> prijs;    ///< set where zonder and met say how many of it
  bool operator==(const KassabonRegel&) const = default;
};

struct Kassabon {
  std::string id;
  std::string titel;
  std::string gemeente;
  std::string bron;
  GetalId gewicht;  ///< how many families look like this one; certain: what is unknown of it is the Dirichlet draw
  std::vector<KassabonRegel> regels;
  bool operator==(const Kassabon&) const = default;
};

enum class Grondslag : std::uint8_t {
  per_jaar,
  eenmalig,
  per_medewerker,
  per_nieuwe_medewerker,
  per_getrainde_medewerker,
  per_bss_traject,
  per_bss_maand,
  per_bss_ots_maand
};
/// What the units of a driver are of: of nothing, and so the same in each year of the line; of the medewerkers of a
/// gemeente; of the trajecten with the werkwijze or their months, whose price may depend on methodetrouw (e).
enum class Maatstaf : std::uint8_t { vast, medewerkers, trajecten, maanden };
struct Grondslagkenmerk {
  std::string_view naam;  ///< as a study writes it
  Maatstaf maatstaf;
  std::string_view per;  ///< what an amount is per, in words
};
/// In the order of Grondslag: those that are vast stand first.
inline constexpr std::array grondslagkenmerken = {
    Grondslagkenmerk{"per_jaar", Maatstaf::vast, " per jaar"},
    Grondslagkenmerk{"eenmalig", Maatstaf::vast, ""},
    Grondslagkenmerk{"per_medewerker", Maatstaf::medewerkers, " per medewerker"},
    Grondslagkenmerk{"per_nieuwe_medewerker", Maatstaf::medewerkers, " per nieuwe medewerker"},
    Grondslagkenmerk{"per_getrainde_medewerker", Maatstaf::medewerkers, " per getrainde medewerker per jaar"},
    Grondslagkenmerk{"per_bss_traject", Maatstaf::trajecten, " per traject"},
    Grondslagkenmerk{"per_bss_maand", Maatstaf::maanden, " per maand"},
    Grondslagkenmerk{"per_bss_ots_maand", Maatstaf::maanden, " per maand"},
};
inline constexpr std::size_t aantal_grondslagen = grondslagkenmerken.size();
constexpr const Grondslagkenmerk& kenmerk(Grondslag g) { return grondslagkenmerken[static_cast<std::size_t>(g)]; }
constexpr bool is_vast(Grondslag g) { return kenmerk(g).maatstaf == Maatstaf::vast; }
constexpr bool kent_e(Grondslag g) { return kenmerk(g).maatstaf >= Maatstaf::trajecten; }

enum class Soort : std::uint8_t { incidenteel, structureel };
enum class Reikwijdte : std::uint8_t { regio, per_gemeente };

/// One investment line as it holds for one scenario and gemeente (model.md §6). Lines switched off are absent.
struct Investering {
  std::string id;
  std::string omschrijving;
  std::size_t geldstroom = 0;
  Soort soort = Soort::structureel;
  Grondslag grondslag = Grondslag::per_jaar;
  GetalId zonder, met;                 ///< euro or hours per unit; met == zonder unless uren or aantal has both
  std::optional<std::size_t> functie;  ///< set where the amount is hours, or the price is
  std::optional<std::size_t> prijs;    ///< set where zonder and met say how many of it
  GetalId aandeel;
  GetalId kasdeel;  ///< what part is paid extra; the rest is time taken from other work
  Reikwijdte reikwijdte = Reikwijdte::regio;
  std::optional<int> van, tot;  ///< calendar years, inclusive (per_jaar)
  std::optional<int> jaar;      ///< calendar year (eenmalig)
  bool operator==(const Investering&) const = default;
};

/// Effects at full methodetrouw, as shares (model.md §3).
struct Effecten : PerEffect<GetalId> {
  GetalId optimismecorrectie, attributie, instroom_vertraging;
  bool operator==(const Effecten&) const = default;
};

/// How far the werkwijze reaches in one gemeente under one scenario, and what it asks (model.md §5, §6).
struct Invoering {
  GetalId start;                                 ///< calendar year
  GetalId doel, vertraging, opbouw, te_trainen;  ///< share, years, years, share
  GetalId selectie;                              ///< how well teams find the families most at risk: 0 not, 1 all
  GetalId instap;                                ///< share of the running trajecten that a rising share takes in
  GetalId begin, eind, leertijd;                 ///< methodetrouw: share, share, years
  Effecten effecten;
  std::vector<Investering> investeringen;  ///< by id
  bool operator==(const Invoering&) const = default;
};

struct Scenario {
  int nummer = 0;
  std::string naam;
  std::string omschrijving;          ///< what it is, in the words of the study; may be empty
  std::vector<Invoering> invoering;  ///< one per gemeente, in the order of Studie::gemeenten
  bool operator==(const Scenario&) const = default;
};

/// A real effect without a price.
struct PmPost {
  std::string omschrijving;
  std::string richting;
  std::string bron;
  bool operator==(const PmPost&) const = default;
};

/// Why the programme should work, in its own words: read beside the numbers, and in none of them.
struct CausaalModel {
  std::vector<std::string> probleem, voorwaarden, output;
  bool operator==(const CausaalModel&) const = default;
};

/// What a change is measured against: what happens without the programme, or what the scenario has in year 0.
enum class Doelmaat : std::uint8_t { nulalternatief, eerste_jaar };

/// What the programme promised of the region (model.md §11): a ceiling, never the expectation.
struct Uitkomstdoel {
  std::string naam;
  std::string omschrijving;  ///< in the words of the programme; may be empty
  Indicator indicator = Indicator::vto;
  GetalId verandering;  ///< share, certain, not 0; negative: a decline
  Doelmaat tegen = Doelmaat::nulalternatief;
  int uiterlijk = 0;  ///< calendar year within the horizon
  bool operator==(const Uitkomstdoel&) const = default;
};

/// How the quantiles of uncertain numbers are spread over the replicaties. lhs depends on their number; under
/// sobol another uncertain number in the study may move the draws of others.
enum class Trekking : std::uint8_t { willekeurig, lhs, sobol };

/// Two uncertain numbers that go together (model.md §8); a study's list is together positive definite.
struct Correlatie {
  std::array<std::string, 2> tussen;        ///< paths without scenario prefix
  std::array<std::uint64_t, 2> sleutels{};  ///< of Getal
  double rang = 0;                          ///< Spearman's, strictly between -1 and 1
  bool operator==(const Correlatie&) const = default;
};

/// Another discontovoet from a calendar year on.
struct Discontostap {
  int vanaf = 0;
  GetalId voet;
  bool operator==(const Discontostap&) const = default;
};

struct Studie {
  std::string naam;
  int prijspeil = 0;
  int start = 0;           ///< calendar year of year 0
  int horizon = 0;         ///< years (H)
  int aanloopjaren = 3;    ///< years (W)
  int nulalternatief = 0;  ///< nummer of a scenario
  int replicaties = 10000;
  std::uint64_t zaad = 1;
  int duurste_gezinnen = 0;  ///< 0: not asked for
  bool kassabon_onzekerheid = true;
  Trekking trekking = Trekking::willekeurig;
  std::vector<Correlatie> correlaties;
  GedeeldeRijen trekrijen;                       ///< in place of its own draws; none: nothing was drawn beforehand
  std::vector<Discontostap> discontovoet_later;  ///< by year, each within the horizon and after `start`
  GetalId discontovoet, uren_per_fte, kostenopslag, verzilverbaar_vanaf;
  std::optional<GetalId> kassabon_steekproef;  ///< families that the gewichten are worth together; else their sum
  std::vector<Geldstroom> geldstromen;
  std::vector<Functie> functies;
  std::vector<Prijspost> prijzen;
  Traject traject;
  Instroom instroom;
  std::vector<Gemeente> gemeenten;
  std::vector<Invoering> basis;  ///< the study's own level, one per gemeente: what every scenario has before year 0
  std::vector<Scenario> scenarios;
  std::vector<Kassabon> kassabonnen;
  std::vector<PmPost> pm_posten;
  CausaalModel causaal_model;
  std::vector<Uitkomstdoel> uitkomstdoelen;  ///< by naam
  std::vector<Getal> getallen;               ///< every number once; GetalId points here

  [[nodiscard]] const Getal& getal(GetalId id) const { return getallen[id.nr]; }
  [[nodiscard]] std::size_t nul_index() const {
    std::size_t i = 0;
    while (scenarios[i].nummer != nulalternatief) ++i;
    return i;
  }
  bool operator==(const Studie&) const = default;
};

}  // namespace mbc
