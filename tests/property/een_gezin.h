#pragma once

#include <array>
#include <string>

#include "property/tekststudie.h"

/// The study of the hand calculations: one family, three years (2022-2024), no chance.
namespace mbc::proef {

/// It flows in halfway 2022 (month 6), has a traject of 12 months and after 4 of them an OTS with VTO; half of the
/// OTS it lives elsewhere. Each fase is its own geldstroom, at 1000 euro per month or occurrence. Scenario 0 does
/// nothing, scenario 1 applies the werkwijze in full from 2022 on; no effect does anything until it is set.
/// discontovoet 25%: factors 1, 0.8, 0.64. Index 2019 = 100, 2021 = 104. A lokaal team costs 100 euro an hour.
Bestanden een_gezin();

/// The same with `regels` behind studie.yaml.
Bestanden een_gezin_met(const std::string& regels);

using DrieJaar = std::array<double, 3>;

/// Baten, kosten of one geldstroom (by name) and the whole of scenario 1 per year, undiscounted, in euros.
DrieJaar baten(const Resultaat& r, const std::string& geldstroom, int nummer = 1);
DrieJaar kosten(const Resultaat& r, const std::string& geldstroom, int nummer = 1);
DrieJaar baten(const Resultaat& r);
DrieJaar kosten(const Resultaat& r);

}  // namespace mbc::proef
