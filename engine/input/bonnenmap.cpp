#include "input/bonnenmap.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/tekst.h"
#include "boom/privacy.h"
#include "boom/woorden.h"

namespace mbc {
namespace {

enum class Bestandsrol { bon, bon_met_txt, geen, onbekend };

bool is_yaml(std::string_view naam) { return naam.ends_with(".yaml") || naam.ends_with(".yml"); }

/// What a file in the folder is by its name. Windows hides endings: a text that Notepad saved as x.yaml is x.yaml.txt.
Bestandsrol rol_van(std::string_view bestand) {
  constexpr std::string_view txt = ".txt";
  constexpr std::array<std::string_view, 3> uitleg{"readme", "leesmij", "sjabloon"};
  constexpr std::array<std::string_view, 2> van_windows{"thumbs.db", "desktop.ini"};
  const std::string naam = kleine_letters(bestand);
  if (naam.starts_with('.') || naam.starts_with('~')) return Bestandsrol::geen;  // hidden, or open in an editor
  if (is_yaml(naam)) return Bestandsrol::bon;
  if (naam.ends_with(txt) && is_yaml(std::string_view(naam).substr(0, naam.size() - txt.size())))
    return Bestandsrol::bon_met_txt;
  const bool bekend = std::any_of(uitleg.begin(), uitleg.end(), [&](auto x) { return naam.starts_with(x); }) ||
                      std::find(van_windows.begin(), van_windows.end(), naam) != van_windows.end();
  return bekend ? Bestandsrol::geen : Bestandsrol::onbekend;
}

void meld_map(const std::string& map, const Plaats& vanuit, Melder& melder) {
  melder.waarschuwing(vanuit, {"map " + aangehaald(veilig(map)) + " in deze map wordt niet gelezen",
                               "de kassabonnen zelf in deze map, of die map buiten deze map",
                               {},
                               {}});
}

void meld_ongelezen(const Bron& bron, const std::string& pad, const std::string& bestand, const Plaats& vanuit,
                    Melder& melder) {
  const Bestandsinhoud inhoud = bron.lees(pad);
  const bool bon = inhoud.soort == Bestandsoort::bestand && lijkt_op_kassabon(inhoud.inhoud);
  melder.waarschuwing(vanuit, {"bestand " + aangehaald(veilig(bestand)) + " in deze map wordt niet gelezen" +
                                   (bon ? ", al lijkt het een kassabon" : ": het is geen YAML-bestand"),
                               bon ? "een naam die eindigt op .yaml, of het bestand buiten deze map"
                                   : "alleen kassabonnen (.yaml) in deze map",
                               {},
                               {}});
}

}  // namespace

Bonnenmap bonnen_in_map(const Bron& bron, const std::string& map, const Plaats& vanuit, Melder& melder) {
  Bonnenmap uit;
  for (const std::string& bestand : bron.lijst(map)) {
    const Bestandsrol rol = rol_van(bestand);
    if (rol == Bestandsrol::geen) continue;
    const std::string pad = (std::filesystem::path(map) / bestand).lexically_normal().generic_string();
    if (const std::string wat = persoonsgegeven_in(bestand); !wat.empty()) {
      uit.geweigerd = true;
      melder.fout(vanuit, {"de naam van een bestand in deze map lijkt op " + wat,
                           "een bestandsnaam waaraan geen gezin te herkennen is",
                           {},
                           {}});
    } else if (bestand.ends_with('/')) {
      meld_map(bestand.substr(0, bestand.size() - 1), vanuit, melder);
    } else if (rol == Bestandsrol::onbekend) {
      meld_ongelezen(bron, pad, bestand, vanuit, melder);
    } else {
      if (rol == Bestandsrol::bon_met_txt)
        melder.waarschuwing(vanuit, {"bestand " + aangehaald(veilig(bestand)) + " is gelezen als kassabon",
                                     "een naam die eindigt op .yaml",
                                     bestand.substr(0, bestand.size() - 4),
                                     {}});
      uit.bonnen.push_back(pad);
    }
  }
  return uit;
}

}  // namespace mbc
