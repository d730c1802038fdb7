#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "boom/brontekst.h"

/// A table as spreadsheets write it, line by line.
namespace mbc {

struct Invoercel {
  std::string tekst;  ///< without white space around it, and without its quotation marks
  Plaats plaats;
  bool is_getal = false;  ///< a number in a workbook, in which a date is one too; what a CSV has is text
};

/// The rows with something in them, the names of the columns first.
struct Invoercellen {
  std::vector<std::vector<Invoercel>> rijen;
  char scheiding = ';';  ///< what tells the cells apart
};

/// Those of a whole CSV; none where it is empty. What cannot be read is told.
Invoercellen csv_tabel(const Brontekst& bron, Melder& melder);

/// The line in which the columns are named: the first with something in it, but for the one by which Excel says what
/// tells cells apart. As many as there are lines where there is none.
std::size_t csv_kopregel(const Brontekst& bron);

/// What tells the cells of a table apart, by the line that names its columns: `;`, else a tab, else `,`.
char csv_scheiding(std::string_view kop);

/// The cells of a line; nothing where a quotation mark is not closed on it, which is told.
std::optional<std::vector<Invoercel>> csv_cellen(const Brontekst& bron, std::size_t regel, char scheiding,
                                                 Melder& melder);

/// A number as a Dutch spreadsheet writes it, as a study has it: `1.400,50`, `€ 890,-` and `37,5%`. What is no such
/// number or can be read in two ways stays as it is, as everything does where a comma tells the cells apart.
std::string met_decimale_punt(std::string_view tekst, char scheiding);

}  // namespace mbc
