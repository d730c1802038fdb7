#include "cli/herlezen.h"

#include <filesystem>
#include <memory>

#include "cli/gedeeld.h"
#include "cli/keuze.h"

namespace mbc {

Studielezer herlezer(const Gelezen& gelezen, const VergelijkOpties& opties) {
  std::map<std::string, std::string> bestanden;
  for (const Invoerbestand& b : gelezen.bestanden) bestanden[b.naam] = b.inhoud;
  const auto bron = std::make_shared<const GeheugenBron>(std::move(bestanden));
  const std::string naam = std::filesystem::path(opties.studie).filename().generic_string();
  return [bron, naam, opties](const std::vector<std::string>& zet) {
    std::vector<std::string> alle = opties.zet;
    alle.insert(alle.end(), zet.begin(), zet.end());
    Gelezen opnieuw = lees_studie(*bron, naam, alle);
    if (!opnieuw.studie) {
      std::string tekst;
      for (const Melding& m : opnieuw.meldingen.gesorteerd()) {
        if (m.ernst == Ernst::fout) tekst += toon(m, map_van(opties)) + "\n";
      }
      throw Herleesfout(tekst);
    }
    pas_toe(opties, *opnieuw.studie);
    opnieuw.studie->duurste_gezinnen = 0;
    return std::move(*opnieuw.studie);
  };
}

}  // namespace mbc
