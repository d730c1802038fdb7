#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/terminal.h"
#include "report/verslag.h"
#include "vorm/csv_schrijver.h"

/// The register of aannames: every number of a study, what it is and what it rests on.
namespace mbc {

/// What `controleer` found: the register and what the engine warns of.
struct Controle {
  std::string studie;
  std::vector<Invoer> invoer;
  std::vector<std::string> zet;
  std::vector<Aanname> aannames;
  std::vector<Standaardwaarde> standaarden;  ///< of what is no number of the register
  std::vector<Verslagwaarschuwing> waarschuwingen;
  std::vector<std::string> van_voorbeeld;  ///< paths of numbers with the bron of the example; a kassabon once
  std::size_t verborgen = 0;               ///< numbers on receipts that are not in `aannames`
};

Controle maak_controle(const Gelezen& gelezen, std::span<const std::string> zet, Kassabonregels kassabonregels);

std::string register_tekst(const Controle& controle, const Weergave& weergave);
std::string register_json(const Controle& controle);
std::string register_csv(const Controle& controle, CsvDialect dialect);

/// Each number with all that is known of it, earlier layers too. `map` is the study's folder as the reader sees it.
std::string toon_tekst(std::span<const Aanname> aannames, const Weergave& weergave, const std::string& map);
std::string toon_json(std::span<const Aanname> aannames);

}  // namespace mbc
