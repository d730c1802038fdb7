#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rooster.h"
#include "base/samenvatting.h"
#include "model/gebeurtenis.h"
#include "model/studie.h"

/// What a run says (model.md §7), per scenario against the nulalternatief. Amounts in euros, real; lists in
/// the study's canonical order. `ncw` and everything per geldstroom, drager and gemeente is discounted;
/// `jaren` are not, but for `cumulatief`.
namespace mbc {

struct BatenKosten {
  Samenvatting baten, kosten, saldo;
};

/// One cell of scenario x gemeente x year x geldstroom, undiscounted.
struct Cel {
  Moment baten, kosten, saldo;
};

/// Mean numbers of one year under one scenario (its own level, not against the nulalternatief).
struct Aantallen {
  std::array<double, aantal_aantallen> waarden{};  ///< in the order of Aantal
  /// Mean cost in the year of each of the most expensive families; absent where it was not asked for.
  std::optional<double> kosten_duurste_gezinnen = {};
  /// How many those are: as many as the study asks for, or all there are. Absent where it was not asked for.
  std::optional<double> duurste_gezinnen = {};

  double& operator[](Aantal a) { return waarden[static_cast<std::size_t>(a)]; }
  double operator[](Aantal a) const { return waarden[static_cast<std::size_t>(a)]; }
};

/// Hours of one functie in one year against the nulalternatief: asked by investments, freed by receipt lines.
struct Formatie {
  double gevraagd_uren = 0, gevraagd_fte = 0;
  /// None where no receipt has a line in hours of this functie: what it frees is then in euros only.
  std::optional<double> vrijgespeeld_uren, vrijgespeeld_fte;
};

/// What a scenario itself costs, not against the nulalternatief.
struct Kostenniveau {
  Samenvatting zorgkosten, investeringen;
};

/// The same of one year, undiscounted.
struct JaarNiveau {
  Kostenniveau totaal;
  std::vector<Kostenniveau> geldstromen;
  /// Zorgkosten over the trajecten that ran in the year, and over its new OTS'en; none where there are none.
  std::optional<double> per_traject, per_nieuwe_ots;
};

struct JaarResultaat {
  int jaar = 0;
  BatenKosten totaal;
  Samenvatting cumulatief;  ///< discounted saldo up to and including this year
  std::vector<BatenKosten> geldstromen;
  JaarNiveau niveau;
  Aantallen aantallen;
  std::vector<Formatie> formatie;  ///< per functie
};

struct DragerResultaat {
  std::string naam;
  Samenvatting saldo, verzilverbaar_saldo;
};

struct GemeenteResultaat {
  BatenKosten totaal;
  std::vector<std::vector<Cel>> cellen;         ///< [year][geldstroom]
  std::vector<std::vector<Formatie>> formatie;  ///< [year][functie]
};

struct Terugverdientijd {
  std::vector<double> kans_binnen;  ///< within 1, 2, ... H years
  std::optional<double> mediaan;    ///< years; none where half or more never earn it back
};

/// The lowest point of the cumulative undiscounted saldo (0 where it never goes below).
struct Kasput {
  Samenvatting diepte;      ///< <= 0
  std::optional<int> jaar;  ///< calendar year in which it most often lies; none where there never is one
};

/// What one investment line costs at the scenario's own level, mean.
struct InvesteringResultaat {
  std::string id;
  double niet_contant = 0, contant = 0;  ///< over the horizon
  std::string omschrijving;
  std::size_t geldstroom = 0;
  Soort soort = Soort::structureel;
  bool regionaal = false;
  std::vector<double> jaren;                       ///< the gemeenten together, undiscounted
  Rooster<double, 2> bedragen, contante_bedragen;  ///< [gemeente][year]
  Rooster<double, 2> uren;                         ///< the same, hours of its functie; of none where it has none
  std::optional<std::size_t> functie;
};
/// "incidenteel" or "structureel", "regionaal" or "lokaal".
constexpr std::string_view soortwoord(Soort s) { return s == Soort::incidenteel ? "incidenteel" : "structureel"; }
constexpr std::string_view reikwijdtewoord(bool regionaal) { return regionaal ? "regionaal" : "lokaal"; }

/// What the lines of a kind cost together over the horizon, undiscounted.
struct Kostensoort {
  Soort soort = Soort::structureel;
  bool regionaal = false;
  Moment niet_contant;
};

/// The kosten in two: what is paid extra, and what is time taken from other work (kasdeel). Discounted.
struct Kostendeling {
  Samenvatting betaald, uit_ander_werk;
};

/// How far one uncertain number decides a saldo: its own part in the variance (first order), and the mean saldo where
/// it is in its lowest and in its highest fifth. Discounted.
struct Doorslag {
  std::string pad;
  double aandeel = 0;
  Moment laag, hoog;
  bool beweegt_mee = false;  ///< with other numbers: the part is theirs too
};

/// One scenario against another than the nulalternatief, on the same families. Discounted.
struct Onderling {
  int tegen = 0;  ///< nummer of the other
  Samenvatting saldo, verzilverbaar_saldo;
};

struct ScenarioResultaat {
  int nummer = 0;
  std::string naam;
  std::string omschrijving;  ///< the study's own words; may be empty
  BatenKosten ncw;
  Samenvatting verzilverbaar_saldo;
  std::optional<Kostendeling> kostendeling;  ///< none where the study names no kasdeel
  std::optional<double> batenkostenratio;    ///< mean baten / mean kosten; none without kosten
  std::vector<Onderling> onderling;          ///< the others shown but the nulalternatief, against which all else is
  std::vector<BatenKosten> geldstromen;
  std::vector<DragerResultaat> dragers;
  std::vector<GemeenteResultaat> gemeenten;
  std::vector<JaarResultaat> jaren;
  Samenvatting zorgkosten, investeringen;  ///< the scenario's own level, discounted
  Terugverdientijd terugverdientijd;
  Kasput kasput;
  Samenvatting recidive_1jaar, recidive_2jaar;  ///< shares of the trajecten ended (model.md §7)
  std::vector<InvesteringResultaat> regels;     ///< by id
  std::vector<Kostensoort> kostensoorten;       ///< incidenteel first, and of each the regional first
  std::vector<Doorslag> doorslag;               ///< the most deciding first; empty where none is told from chance
};

struct GeldstroomKop {
  std::string naam, drager;
};

struct Resultaat {
  std::string studie;
  std::uint64_t zaad = 0;
  int replicaties = 0;
  Trekking trekking = Trekking::willekeurig;
  int nulalternatief = 0;
  int start = 0, horizon = 0, prijspeil = 0;
  double discontovoet = 0;  ///< mean over replicaties
  /// Another discontovoet from a calendar year on: its mean.
  struct Voet {
    int vanaf = 0;
    double voet = 0;
  };
  std::vector<Voet> discontovoet_later;
  int duurste_gezinnen = 0;  ///< how many the study asks for; 0: none
  std::vector<GeldstroomKop> geldstromen;
  std::vector<std::string> dragers, gemeenten, functies;
  std::vector<ScenarioResultaat> scenarios;
};

}  // namespace mbc
