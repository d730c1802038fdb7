#include "base/pad.h"

namespace mbc {

std::string paddeel(std::string_view naam) {
  if (naam.find('.') == std::string_view::npos) return std::string(naam);
  return "\"" + std::string(naam) + "\"";
}

std::size_t buiten_aanhaling(std::string_view tekst, char c) noexcept {
  bool erin = false;
  for (std::size_t i = 0; i < tekst.size(); ++i) {
    if (tekst[i] == '"') erin = !erin;
    if (!erin && tekst[i] == c) return i;
  }
  return std::string_view::npos;
}

std::optional<std::vector<Padstuk>> splits_pad(std::string_view pad) {
  std::vector<Padstuk> uit;
  std::size_t begin = 0;
  while (true) {
    const std::string_view rest = pad.substr(begin);
    const std::size_t eind = buiten_aanhaling(rest, '.');
    std::string_view deel = rest.substr(0, eind);
    const bool aangehaald = deel.size() >= 2 && deel.starts_with('"') && deel.ends_with('"');
    if (aangehaald) deel = deel.substr(1, deel.size() - 2);
    if (deel.find('"') != std::string_view::npos) return std::nullopt;
    uit.push_back({std::string(deel), begin});
    if (eind == std::string_view::npos) return uit;
    begin += eind + 1;
  }
}

}  // namespace mbc
