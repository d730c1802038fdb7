#include "cli/waarnemingen.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/ploegwerk.h"
#include "run/ploeg.h"

namespace mbc {

std::string waarnemingenbestand(const Opdrachtregel& regel, std::string_view opdracht) {
  std::string bestand = regel.waarde("waarnemingen").value_or("");
  if (bestand.empty())
    throw Aanroepfout("de waarnemingen ontbreken; verwacht: mbc " + std::string(opdracht) +
                      " STUDIE --waarnemingen BESTAND");
  return bestand;
}

namespace {

/// `lees` of the file on rank 0, and of its bytes on the others; what is to be said of it is told.
template <class F>
auto lees_samen_met(const std::string& bestand, Sessie& sessie, F lees) {
  const Studie& studie = sessie.studie();
  const Prijsindex& index = sessie.gelezen().prijsindex;
  auto gelezen = decltype(lees(std::filesystem::path(bestand), studie, index)){};
  const std::string bytes = doe_op_nul(sessie.omgeving(), [&] {
    gelezen = lees(std::filesystem::path(bestand), studie, index);
    return gelezen.bestand ? gelezen.bestand->inhoud : std::string();
  });
  if (sessie.omgeving().ploeg != nullptr && sessie.omgeving().ploeg->rang() != 0)
    gelezen = lees(GeheugenBron(std::map<std::string, std::string>{{bestand, bytes}}), bestand, studie, index);
  vertel(gelezen.meldingen, std::filesystem::path(bestand).parent_path().generic_string(), sessie.opties(),
         sessie.omgeving());
  return gelezen;
}

}  // namespace

GelezenOntwerp lees_ontwerp_samen(const std::string& bestand, Sessie& sessie) {
  GelezenOntwerp gelezen = lees_samen_met(bestand, sessie, [](const auto&... wat) { return lees_ontwerp(wat...); });
  if (!gelezen.ontwerp) throw Invoerfout("mbc: het ontwerp klopt niet; er is niets doorgerekend\n");
  return gelezen;
}

GelezenWaarnemingen lees_waarnemingen_samen(const std::string& bestand, Sessie& sessie) {
  GelezenWaarnemingen gelezen =
      lees_samen_met(bestand, sessie, [](const auto&... wat) { return lees_waarnemingen(wat...); });
  if (!gelezen.waarnemingen) throw Invoerfout("mbc: de waarnemingen kloppen niet; er is niets doorgerekend\n");
  return gelezen;
}

std::size_t aantal_met(const Waarnemingen& w, Gebruik gebruik) {
  return static_cast<std::size_t>(
      std::count_if(w.lijst.begin(), w.lijst.end(), [&](const Waarneming& x) { return x.gebruik == gebruik; }));
}

}  // namespace mbc
