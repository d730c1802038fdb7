#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "gevoeligheid/gevoeligheid.h"

/// What a programme can do more or less of as a whole, asked as if it were one number of the study: what would have to
/// be true for it to break even?
namespace mbc {

/// The lowest and the highest of something that the study says more than once.
using Verwachtband = std::pair<double, double>;

/// All its values are shares, from 0 to `tot`.
struct Hefboom {
  std::string_view naam;
  double tot = 1;
  /// Moves it to this share, in every scenario but the nulalternatief; what no longer counts is still drawn, so that
  /// nothing else changes.
  void (*zet)(Studie& studie, double aandeel) = nullptr;
  /// What the study expects of a scenario, over gemeenten or effects; none where it means nothing there.
  std::optional<Verwachtband> (*verwacht)(const Studie& studie, const Scenario& scenario) = nullptr;
};

/// All effects together, each as a share of its ceiling: the highest value that its distribution allows (a certain one:
/// its value; without a bound: its domain's). Also those of the nulalternatief and before year 0, which are the same.
inline constexpr std::string_view doelrealisatie_pad = "doelrealisatie";

/// doelrealisatie; bereik (implementatie.doel, where it is not 0), methodetrouw (methodetrouw.eind) and selectie; uren:
/// every hour that the programme asks, against what the study says.
std::span<const Hefboom> hefbomen();

/// Null where none has this name.
const Hefboom* zoek_hefboom(std::string_view naam);

/// A reader that takes `doelrealisatie=35%` among the values it is asked for.
Studielezer met_hefboom(const Hefboom& hefboom, Studielezer lezer);

}  // namespace mbc
