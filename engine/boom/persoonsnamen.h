#pragma once

#include <string_view>

#include "boom/csv_cellen.h"

/// Names of people in a table of receipts. No program knows all names: this finds how they are mostly written, and asks
/// to write otherwise what only looks like one.
namespace mbc {

/// What may stand in a text: in a `bron` names of organisations and documents do.
enum class Naamruimte { vrij, bron };

/// Whether a text holds what looks like somebody's name: behind `mevrouw`, `gezin`, `moeder` or initials; and, but for
/// a bron, any word with a capital within a sentence that is none of the field.
bool lijkt_naam_te_bevatten(std::string_view tekst, Naamruimte ruimte);

/// Whether the name of a column says that it tells who somebody is.
bool is_kolom_van_persoon(std::string_view kolom);

}  // namespace mbc
