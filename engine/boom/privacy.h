#pragma once

#include <string>
#include <string_view>

#include "boom/melder.h"

namespace mbc {

/// Refuses what may point to a person in a kassabon: BSN, IBAN, e-mail, telephone, postcode with house
/// number, full date. Looks at all of the text, comments too, and repeats nothing of it.
void weiger_persoonsgegevens(const std::string& bestand, std::string_view inhoud, Melder& melder);

/// What in one line of text may point to a person: `een adres`; empty where nothing does.
std::string persoonsgegeven_in(std::string_view tekst);

}  // namespace mbc
