#pragma once

#include <string>
#include <string_view>

#include "vorm/tabel.h"

namespace mbc {

/// A table as HTML: caption, heads of columns and rows, scrolling by itself where the page is narrower. `id` is
/// of the table and does not come from a label. Nothing where the table has no rows.
std::string html_tabel(const Onderdeel& onderdeel, std::string_view id);

}  // namespace mbc
