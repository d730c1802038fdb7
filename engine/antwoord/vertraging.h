#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/vertraging.h"
#include "report/terminal.h"
#include "report/vergelijking.h"
#include "vorm/velden.h"

/// Each gemeente's own choice as tables, text, JSON and CSV.
namespace mbc {

/// "2 jaar later", "zoals gepland".
std::string keuzenaam(const Invoeringskeuze& keuze);

/// One scenario: a row per gemeente with the saldo as planned, and what each other choice adds to it or takes off.
Onderdeel tabel_keuzes(const Vertragingstabel& t, std::size_t scenario);
/// One gemeente under every scenario: a row per choice with its kasput, fte and terugverdientijd; one row where the
/// choices show the same.
Onderdeel tabel_gemeente(const Vertragingstabel& t, std::size_t gemeente);
/// One gemeente under one scenario: a row per choice, with all its figures.
Onderdeel tabel_gemeentekeuze(const Vertragingstabel& t, std::size_t scenario, std::size_t gemeente);
/// Whose fte are counted, in a sentence: "de lokale teams".
std::string fte_van(const Vertragingstabel& t);
/// How to read those tables; a paragraph each.
enum class Keuzetabel { overzicht, gemeente };
std::vector<std::string> leeswijzer(const Vertragingstabel& t, Keuzetabel soort);

/// What one choice does to one gemeente: a row of its table in CSV and workbook.
struct Keuzerij {
  const ScenarioKop& scenario;
  const std::string& gemeente;
  const Invoeringskeuze& keuze;
  const Keuzepunt& punt;
};
/// `t` must outlive them.
std::vector<Keuzerij> keuzerijen(const Vertragingstabel& t);
const Velden<Keuzerij>& velden_vertraging();

std::string vertraging_tekst(const Vertragingstabel& t, const Weergave& weergave);
std::string vertraging_json(const Vertragingstabel& t);
/// One row per scenario, gemeente and choice.
std::string vertraging_csv(const Vertragingstabel& t, CsvDialect dialect);

}  // namespace mbc
