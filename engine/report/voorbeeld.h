#pragma once

#include <span>
#include <string_view>

namespace mbc {

/// scenarios/voorbeeld, built into the program (reports/inbedden.cmake).
struct Voorbeeldbestand {
  std::string_view naam;  ///< within the study's folder, forward slashes
  std::string_view inhoud;
};

/// The study first.
std::span<const Voorbeeldbestand> voorbeeldbestanden() noexcept;

/// kassabonnen/sjabloon/kassabon.yaml, built in too.
std::string_view bonsjabloon() noexcept;

/// What an invented number says of itself: with this bron a study has not replaced it yet.
inline constexpr std::string_view verzonnen = "Verzonnen voor het voorbeeld";

}  // namespace mbc
