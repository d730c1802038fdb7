#pragma once

#include <string>
#include <string_view>

#include "boom/melder.h"

/// What of a kassabon may be repeated: the words of the format, and nothing that a user put there.
namespace mbc {

/// Whether it is a key that a kassabon may have, somewhere in it.
bool is_woord_van_kassabon(std::string_view sleutel);

/// A key for a message, with a space before it: ` "fase"`. Empty where it stands in a kassabon and is no word of the
/// format: a text that YAML misreads becomes a key.
std::string sleutelcitaat(const Melder& melder, const Plaats& plaats, std::string_view sleutel);

/// Whether a text is a kassabon by its keys, wherever its file was named: as a scenario or as the study by mistake.
bool lijkt_op_kassabon(std::string_view inhoud);

}  // namespace mbc
