#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "boom/csv_cellen.h"

/// A table in a workbook as Excel and LibreOffice write it (Office Open XML, ECMA-376). What a zip archive and XML are,
/// only werkmap.cpp knows, through libzip and pugixml.
namespace mbc {

/// Whether a file is no text but a workbook, or another file of an office program.
bool is_werkmap(std::string_view inhoud) noexcept;

/// The rows of the first sheet, of which a place is a row and a column, as numbers. A number has a decimal point, a
/// formula what it came to. No message repeats what stands in a cell. None where the file is no workbook that can be
/// read, which is told.
std::optional<Invoercellen> lees_werkmap(const std::string& bestand, std::string_view inhoud, Melder& melder);

}  // namespace mbc
