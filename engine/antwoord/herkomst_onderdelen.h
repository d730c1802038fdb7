#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/herkomst.h"
#include "report/vergelijking.h"

/// Where a saldo comes from, who pays and who gains, in tables and sentences for every form that tells it to people.
namespace mbc {

/// From where a saldo is seen beside its total.
enum class Gezichtspunt : std::uint8_t { geldstroom, drager, gemeente, jaar };
inline constexpr std::array<std::string_view, 4> gezichtspunten = {"geldstroom", "drager", "gemeente", "jaar"};
constexpr std::string_view gezichtswoord(Gezichtspunt g) { return gezichtspunten[static_cast<std::size_t>(g)]; }

const std::vector<Herkomstbeeld>& beelden(const ScenarioHerkomst& s, Gezichtspunt g);

/// What a mechanism does, in words: "kortere trajecten".
std::string mechanismewoord(Mechanisme m);
/// "structureel, van de regio"; and as results name it.
std::string groepwoord(const Kostengroep& groep);
std::string groepsleutel(const Kostengroep& groep);
/// Its omschrijving; its id where it has none.
const std::string& lijnnaam(const Kostenlijn& lijn);

/// A step of the road from nothing to the saldo, in euros: a bar from `van` to `tot`.
struct Watervalstap {
  std::string naam;
  double van = 0, tot = 0;
  double mcse = 0;
  bool som = false;  ///< baten, and the saldo at the end: from zero

  [[nodiscard]] double bedrag() const { return tot - van; }
};
/// The mechanisms, what they make together, the groups of kosten, and the saldo; what is nothing is left out.
std::vector<Watervalstap> waterval(const Herkomstanalyse& h, const ScenarioHerkomst& s);

/// A row for each mechanism and line of kosten, a column for each scenario.
Onderdeel tabel_herkomst(const Herkomstanalyse& h);
/// The same of one scenario, with a column for each purse, drager, gemeente or year.
Onderdeel tabel_herkomst(const Herkomstanalyse& h, const ScenarioHerkomst& s, Gezichtspunt g);
/// The table of a Dutch MKBA: effects in numbers, in euros per drager, and those without a price.
Onderdeel tabel_overzicht(const Herkomstanalyse& h, const ScenarioHerkomst& s, const std::vector<PmPost>& pm_posten);
/// A row for each drager, a column for each scenario: what it has of it, and the chance that it gains.
Onderdeel tabel_winst(const Herkomstanalyse& h);
/// What dragers would pay each other.
Onderdeel tabel_verevening(const Herkomstanalyse& h, const ScenarioHerkomst& s);
/// A column for each scenario: kosten, baten and saldo of a traject that it reaches.
Onderdeel tabel_per_traject(const Herkomstanalyse& h);

/// What brings most and what costs most.
std::string grootste_baten(const ScenarioHerkomst& s);   ///< "minder OTS'en (€ 7,8 mln) en ..."; may be empty
std::string grootste_kosten(const ScenarioHerkomst& s);  ///< the same of lines
std::string zin_herkomst(const ScenarioHerkomst& s);
/// Whether payments between dragers can leave each level, and which.
std::string zin_verevening(const ScenarioHerkomst& s);
/// What the effects without a price must be worth for the saldo to be zero; empty where it reaches no trajecten.
std::string zin_per_traject(const ScenarioHerkomst& s);
/// What the columns mean, and how much was computed.
std::string leeswijzer_herkomst(const Herkomstanalyse& h);

}  // namespace mbc
