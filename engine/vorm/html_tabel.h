#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vorm/tabel.h"

namespace mbc {

/// A table as HTML: caption, heads of columns and rows, scrolling by itself where the page is narrower. `id` is
/// of the table and does not come from a label. Nothing where the table has no rows.
std::string html_tabel(const Onderdeel& onderdeel, std::string_view id);
/// Those that have rows, numbered from 1: `naam-1`, `naam-2`.
std::string html_tabellen(const std::vector<Onderdeel>& onderdelen, const std::string& naam);
/// What can be folded away under its title.
std::string html_uitklap(std::string_view titel, const std::string& inhoud);

}  // namespace mbc
