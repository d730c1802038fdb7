#include "cli/gedeeld.h"

#include <charconv>
#include <filesystem>
#include <map>

#include "base/machinefout.h"
#include "base/tekst.h"
#include "report/verslag.h"
#include "run/ploeg.h"

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

/// Rank 0 reads the files; the others read the bytes they get from it.
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

}  // namespace

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

Uitvoering uitvoering_van(const VergelijkOpties& opties, const Omgeving& omgeving, Voortgang voortgang) {
  Uitvoering uit;
  uit.draden = opties.draden == 0 && omgeving.ploeg != nullptr ? omgeving.ploeg->draden() : opties.draden;
  uit.voortgang = std::move(voortgang);
  uit.stop = omgeving.stop;
  uit.ploeg = omgeving.ploeg;
  return uit;
}

Gelezen lees_en_meld(const Opties& opties, Omgeving& omgeving) {
  Gelezen gelezen = lees_samen(opties, omgeving);
  std::size_t fouten = 0;
  for (const Melding& m : gelezen.meldingen.gesorteerd()) {
    if (m.ernst == Ernst::fout) ++fouten;
    if (m.ernst == Ernst::fout || !opties.stil) omgeving.fout.schrijf(toon(m, map_van(opties)) + "\n");
  }
  if (fouten > 0)
    omgeving.fout.schrijf("mbc: " + std::to_string(fouten) + (fouten == 1 ? " fout" : " fouten") +
                          " in de invoer; er is niets doorgerekend\n");
  return gelezen;
}

std::string map_van(const Opties& opties) {
  return std::filesystem::path(opties.studie).parent_path().generic_string();
}

Weergave weergave_van(const Omgeving& omgeving) {
  return {omgeving.breedte, omgeving.uit_is_terminal && !omgeving.zonder_kleur ? Kleur::aan : Kleur::uit};
}

void bestaat_niet(const std::string& wat, const std::string& naam, const std::vector<std::string>& bekend) {
  const bool is_nummer = lees_geheel(naam).has_value();  // the nearest number is no guess
  const std::string beste = is_nummer ? std::string() : dichtstbijzijnde(naam, bekend);
  std::string tekst = wat + " " + naam + " bestaat niet";
  if (!beste.empty()) tekst += "; bedoelde u " + beste + "?";
  constexpr std::size_t leesbaar_veel = 40;
  if (bekend.size() <= leesbaar_veel) tekst += "\n  er is: " + opsomming(bekend, "en");
  throw Aanroepfout(tekst);
}

}  // namespace mbc
