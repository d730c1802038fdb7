#include "cli/ploegwerk.h"

#include <charconv>
#include <filesystem>
#include <map>

#include "base/machinefout.h"
#include "report/verslag.h"

namespace mbc {
namespace {

void schrijf_tekst(std::string& uit, std::string_view tekst) {
  uit.append(std::to_string(tekst.size()) + " ").append(tekst);
}

std::string_view lees_tekst(std::string_view& bytes) {
  std::size_t lengte = 0;
  const char* einde = std::from_chars(bytes.data(), bytes.data() + bytes.size(), lengte).ptr;
  bytes.remove_prefix(static_cast<std::size_t>(einde - bytes.data()) + 1);
  const std::string_view uit = bytes.substr(0, lengte);
  bytes.remove_prefix(lengte);
  return uit;
}

}  // namespace

Gelezen lees_samen(const Opties& opties, const Omgeving& omgeving) {
  std::optional<Gelezen> gelezen;
  const std::string bytes = doe_op_nul(omgeving, [&] {
    gelezen = lees_studie(opties.studie, opties.zet);
    std::string uit;
    if (omgeving.ploeg == nullptr) return uit;
    schrijf_tekst(uit, broncode());
    for (const Invoerbestand& b : gelezen->bestanden) {
      schrijf_tekst(uit, b.naam);
      schrijf_tekst(uit, b.inhoud);
    }
    return uit;
  });
  if (gelezen) return std::move(*gelezen);
  std::string_view rest = bytes;
  if (lees_tekst(rest) != broncode())
    throw MachineFout("deze mbc is uit andere broncode gebouwd dan die van rang 0; zet op elke machine dezelfde");
  std::map<std::string, std::string> bestanden;
  while (!rest.empty()) {
    const std::string_view naam = lees_tekst(rest);
    bestanden.emplace(naam, lees_tekst(rest));
  }
  const std::filesystem::path studie(opties.studie);
  const std::filesystem::path pad = studie.has_filename() ? studie : studie.parent_path();
  return lees_studie(GeheugenBron(std::move(bestanden)), pad.filename().generic_string(), opties.zet);
}

std::string doe_op_nul(const Omgeving& omgeving, const std::function<std::string()>& f) {
  Ploeg* ploeg = omgeving.ploeg;
  if (ploeg == nullptr) return f();
  // In front, whether it went well.
  std::string bytes = "0";
  if (ploeg->rang() == 0) {
    try {
      bytes = "1" + f();
    } catch (...) {
      ploeg->zeg_allen(bytes);
      throw;
    }
  }
  ploeg->zeg_allen(bytes);
  if (bytes.front() == '0') throw Elders();
  return bytes.substr(1);
}

}  // namespace mbc
