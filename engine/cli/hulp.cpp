#include "cli/hulp.h"

#include "cli/opdrachtregel.h"
#include "report/verslag.h"

namespace mbc {

std::string algemene_hulp() {
  constexpr std::size_t naambreedte = 13;
  std::string uit = "mbc " + versie() + R"(: de maatschappelijke business case van een sociaal programma

Gebruik:
  mbc OPDRACHT STUDIE [opties]

Opdrachten:
)";
  for (const Opdracht& o : opdrachten())
    uit += "  " + std::string(o.naam) + std::string(naambreedte - o.naam.size(), ' ') + std::string(o.doet) + "\n";
  return uit + R"(
STUDIE is een YAML-bestand, bijvoorbeeld scenarios/voorbeeld/studie.yaml.

  mbc OPDRACHT --help   de opties van een opdracht, met voorbeelden
  mbc --versie          de versie, en de sha256 van de broncode waarmee gerekend wordt

Resultaten gaan naar stdout, voortgang en meldingen naar stderr.
Afsluitcode: 0 gedaan, 1 de invoer klopt niet, 2 de aanroep klopt niet, 3 de machine faalde,
4 niet gelijk, niet zo nauwkeurig als gevraagd of een feit buiten het model, 130 onderbroken.
)";
}

std::string hulp(const Opdracht& o) {
  const std::string mbc = "  mbc " + std::string(o.naam);
  std::string uit = "mbc " + std::string(o.naam) + ": " + std::string(o.doet) + "\n\nGebruik:\n";
  for (const std::string_view vorm : o.gebruik) {
    uit += mbc;
    for (const LosWoord& w : o.los)
      uit += w.verwacht.empty() ? " [" + std::string(w.naam) + "]" : " " + std::string(w.naam);
    uit += (vorm.empty() ? "" : " " + std::string(vorm)) + " [opties]\n";
  }
  if (!o.inleiding.empty()) uit += "\n" + std::string(o.inleiding);
  uit += "\n" + optielijst(o);
  if (!o.uitleg.empty()) uit += "\n" + o.uitleg;
  uit += "\nVoorbeelden:\n";
  for (const std::string_view v : o.voorbeelden) uit += mbc + (v.empty() ? "" : " " + std::string(v)) + "\n";
  return uit;
}

}  // namespace mbc
