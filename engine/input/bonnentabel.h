#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "boom/bomen.h"

/// A table as controllers keep it, a row for each line of a receipt, read into receipts.
namespace mbc {

/// A column of the table and what stands in it.
struct Bonkolom {
  std::string_view naam;
  std::string_view betekenis;
  bool verplicht = false;
};
/// Those of a receipt, the same in each of its rows, and those of a line.
const std::vector<Bonkolom>& bonkolommen();

struct Bonnentabel {
  std::list<Bestandsboom> bonnen;  ///< by name: as the file of each is read; empty where anything is wrong
  Diagnostics meldingen;           ///< nothing in them repeats what stands in the table
};

/// All rows or none. What points to a person is looked for first: where there is any, only that is told. `bestand`: how
/// messages call the table.
Bonnentabel lees_bonnentabel(const std::string& bestand, std::string_view inhoud);

/// The same, and whether the receipts fit a study, in place of its own. Errors of the study itself are told too.
Bonnentabel lees_bonnentabel_bij(const std::filesystem::path& studie, const std::string& bestand,
                                 std::string_view inhoud);

/// Why a receipt cannot be called so; empty where it can: a name of its file, in which nobody is named.
std::string bezwaar_tegen_bonnaam(std::string_view naam);
inline constexpr std::string_view verwachte_bonnaam =
    "kleine letters, cijfers en streepjes, zoals delft-1 of gemeente-kort-kenmerk";

}  // namespace mbc
