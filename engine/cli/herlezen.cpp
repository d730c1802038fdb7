#include "cli/herlezen.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/tekst.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"

namespace mbc {
namespace {

/// The input calls all that is set on top of the files --zet.
void hernoem(Plaats& plaats, const std::vector<std::string>& toegevoegd, const std::string& optie) {
  constexpr std::string_view zet = "--zet ";
  if (!plaats.bestand.starts_with(zet)) return;
  const std::string wat = plaats.bestand.substr(zet.size());
  const bool eigen = std::any_of(toegevoegd.begin(), toegevoegd.end(), [&](const auto& z) { return veilig(z) == wat; });
  if (eigen) plaats.bestand = optie + " " + wat;
}

}  // namespace

Studielezer herlezer(const Gelezen& gelezen, const VergelijkOpties& opties, const std::string& optie) {
  std::map<std::string, std::string> bestanden;
  for (const Invoerbestand& b : gelezen.bestanden) bestanden[b.naam] = b.inhoud;
  const auto bron = std::make_shared<const GeheugenBron>(std::move(bestanden));
  const std::string naam = std::filesystem::path(opties.studie).filename().generic_string();
  return [bron, naam, opties, optie](const std::vector<std::string>& zet) {
    std::vector<std::string> alle = opties.zet;
    alle.insert(alle.end(), zet.begin(), zet.end());
    Gelezen opnieuw = lees_studie(*bron, naam, alle);
    if (!opnieuw.studie) {
      std::string tekst;
      for (Melding& m : opnieuw.meldingen.gesorteerd()) {
        if (m.ernst != Ernst::fout) continue;
        hernoem(m.plaats, zet, optie);
        for (Noot& n : m.noten) hernoem(n.plaats, zet, optie);
        tekst += toon(m, map_van(opties)) + "\n";
      }
      throw Herleesfout(tekst);
    }
    pas_toe(opties, *opnieuw.studie);
    opnieuw.studie->duurste_gezinnen = 0;
    return std::move(*opnieuw.studie);
  };
}

}  // namespace mbc
