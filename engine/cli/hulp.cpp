#include "cli/hulp.h"

#include <algorithm>

#include "cli/opdrachtregel.h"
#include "report/verslag.h"

namespace mbc {

const std::string_view algemene_uitleg = R"(STUDIE is een YAML-bestand, bijvoorbeeld scenarios/voorbeeld/studie.yaml.

  mbc OPDRACHT --help   de opties van een opdracht, met voorbeelden
  mbc --versie          de versie, en de sha256 van de broncode waarmee gerekend wordt

Resultaten gaan naar stdout, voortgang en meldingen naar stderr.
Afsluitcode: 0 gedaan, 1 de invoer klopt niet, 2 de aanroep klopt niet, 3 de machine faalde,
4 niet gelijk, niet zo nauwkeurig als gevraagd of een feit buiten het model, 130 onderbroken.
)";

namespace {

/// The names of commands and what each does, in two columns.
std::string lijst_van(const std::vector<const Opdracht*>& lijst) {
  std::size_t breedte = 0;
  for (const Opdracht* o : lijst) breedte = std::max(breedte, o->naam.size() + 2);
  std::string uit;
  for (const Opdracht* o : lijst)
    uit += "  " + std::string(o->naam) + std::string(breedte - o->naam.size(), ' ') + std::string(o->doet) + "\n";
  return uit;
}

}  // namespace

std::string algemene_hulp() {
  std::vector<const Opdracht*> alle;
  for (const Opdracht& o : opdrachten()) alle.push_back(&o);
  return "mbc " + versie() + ": " + std::string(waarvoor) +
         "\n\nGebruik:\n  mbc OPDRACHT STUDIE [opties]\n\nOpdrachten:\n" + lijst_van(alle) + "\n" +
         std::string(algemene_uitleg);
}

std::string hulp_over(const std::string& woord, const std::vector<const Opdracht*>& deel) {
  return "mbc " + woord + "\n\nOpdrachten:\n" + lijst_van(deel) + "\nmbc " + std::string(deel.front()->naam) +
         " --help toont de opties, met voorbeelden.\n";
}

std::vector<std::string> gebruik(const Opdracht& o) {
  std::vector<std::string> uit;
  for (const std::string_view vorm : o.gebruik) {
    std::string& regel = uit.emplace_back("mbc " + std::string(o.naam));
    for (const LosWoord& w : o.los)
      regel += w.verwacht.empty() ? " [" + std::string(w.naam) + "]" : " " + std::string(w.naam);
    if (!vorm.empty()) regel += " " + std::string(vorm);
    if (!o.opties.empty()) regel += " [opties]";
  }
  return uit;
}

std::vector<std::string> voorbeelden(const Opdracht& o) {
  std::vector<std::string> uit;
  for (const std::string_view v : o.voorbeelden)
    uit.push_back("mbc " + std::string(o.naam) + (v.empty() ? "" : " " + std::string(v)));
  return uit;
}

std::string hulp(const Opdracht& o) {
  std::string uit = "mbc " + std::string(o.naam) + ": " + std::string(o.doet) + "\n\nGebruik:\n";
  for (const std::string& g : gebruik(o)) uit += "  " + g + "\n";
  if (!o.inleiding.empty()) uit += "\n" + std::string(o.inleiding);
  uit += "\n" + optielijst(o);
  if (!o.uitleg.empty()) uit += "\n" + o.uitleg;
  uit += "\nVoorbeelden:\n";
  for (const std::string& v : voorbeelden(o)) uit += "  " + v + "\n";
  return uit;
}

}  // namespace mbc
