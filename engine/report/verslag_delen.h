#pragma once

#include <vector>

#include "report/verslag.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

/// Parts of a verslag that stand in more than one document.
namespace mbc {

/// Under the key `invoer`: file name to sha256.
void schrijf_invoer(JsonSchrijver& j, std::span<const Invoer> invoer);

/// Under the keys `terugverdientijd` and `kasput`.
void schrijf_terugverdienen(JsonSchrijver& j, const Terugverdientijd& t, const Kasput& k);

/// A list of {tekst, pad}.
void schrijf_waarschuwingen(JsonSchrijver& j, std::span<const Verslagwaarschuwing> waarschuwingen);

/// Under a heading of its own; nothing where there are none.
void toon_waarschuwingen(Bladzijde& b, const std::vector<Verslagwaarschuwing>& waarschuwingen);

/// "-1,2 (2025)": how deep on average, and when most often.
Tabelcel kasputcel(const Kasput& k, Eenheid eenheid);

}  // namespace mbc
