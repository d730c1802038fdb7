#include "cli/herlezen.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/tekst.h"
#include "cli/keuze.h"
#include "cli/sessie.h"

namespace mbc {
namespace {

/// What the input calls all that is set on top of the files.
constexpr std::string_view zet_naam = "--zet ";

/// Whether a place lies in what was added.
bool is_eigen(const Plaats& plaats, const std::vector<std::string>& toegevoegd) {
  if (!plaats.bestand.starts_with(zet_naam)) return false;
  const std::string wat = plaats.bestand.substr(zet_naam.size());
  return std::any_of(toegevoegd.begin(), toegevoegd.end(), [&](const auto& z) { return veilig(z) == wat; });
}

void hernoem(Plaats& plaats, const std::vector<std::string>& toegevoegd, const std::string& optie) {
  if (is_eigen(plaats, toegevoegd)) plaats.bestand = optie + " " + plaats.bestand.substr(zet_naam.size());
}

/// What makes a study with these values senseless: an error, or a value that changes nothing.
std::string bezwaren(const Gelezen& gelezen, const std::vector<std::string>& toegevoegd, const Opties& opties,
                     const std::string& optie) {
  const auto& leeg = gelezen.zonder_gevolg;
  std::string tekst;
  for (Melding& m : gelezen.meldingen.gesorteerd()) {
    const bool doet_niets =
        is_eigen(m.plaats, toegevoegd) && std::find(leeg.begin(), leeg.end(), m.plaats) != leeg.end();
    if (m.ernst != Ernst::fout && !doet_niets) continue;
    m.ernst = Ernst::fout;
    hernoem(m.plaats, toegevoegd, optie);
    for (Noot& n : m.noten) hernoem(n.plaats, toegevoegd, optie);
    tekst += toon(m, map_van(opties)) + "\n";
  }
  return tekst;
}

}  // namespace

Studielezer herlezer(const Gelezen& gelezen, const Opties& opties, const std::string& optie) {
  std::map<std::string, std::string> bestanden;
  for (const Invoerbestand& b : gelezen.bestanden) bestanden[b.naam] = b.inhoud;
  const auto bron = std::make_shared<const GeheugenBron>(std::move(bestanden));
  const std::string naam = std::filesystem::path(opties.studie).filename().generic_string();
  return [bron, naam, opties, optie](const std::vector<std::string>& zet) {
    std::vector<std::string> alle = opties.zet;
    alle.insert(alle.end(), zet.begin(), zet.end());
    Gelezen opnieuw = lees_studie(*bron, naam, alle);
    if (const std::string tekst = bezwaren(opnieuw, zet, opties, optie); !tekst.empty()) throw Invoerfout(tekst);
    pas_toe(opties, *opnieuw.studie);
    return std::move(*opnieuw.studie);
  };
}

}  // namespace mbc
