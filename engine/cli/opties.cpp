#include "cli/opties.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <limits>
#include <sstream>

#include "base/pad.h"
#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "cli/nauwkeurig.h"
#include "cli/opties_lezer.h"
#include "input/notatie.h"
#include "model/grenzen.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

auto woord(const char* naam) { return po::value<std::string>()->value_name(naam); }
auto woorden(const char* naam) { return po::value<std::vector<std::string>>()->value_name(naam); }

void voeg_gedeelde_toe(po::options_description& o) {
  o.add_options()                                                                                 //
      ("zet", woorden("PAD=WAARDE"), "één getal anders dan in de bestanden; mag vaker")           //
      ("prijspeil", woord("JAAR"), "toon elk bedrag in euro's van dat jaar, naar de prijsindex")  //
      ("json", "machineleesbaar op stdout")                                                       //
      ("csv", "tabel op stdout, één rij per waarneming")                                          //
      ("csv-excel", "dezelfde tabel, zoals een Nederlandse Excel haar opent")                     //
      ("stil", "geen voortgang en geen waarschuwingen op stderr")                                 //
      ("help", "deze hulp");
}

}  // namespace

po::options_description vergelijk_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                                      //
      ("scenario", woorden("NR,..."), "toon alleen deze scenario's")                   //
      ("gemeente", woorden("NAAM,..."), "toon alleen deze gemeenten; mag vaker")       //
      ("nul", woord("NR"), "vergelijk met dit scenario, niet met het nulalternatief")  //
      ("replicaties", woord("N"), "zo vaak worden de onzekere getallen getrokken")     //
      ("zaad", woord("Z"), "hetzelfde zaad geeft dezelfde bytes")                      //
      ("draden", woord("T"), "aantal draden (0: alle); verandert geen cijfer");
  voeg_gedeelde_toe(o);
  return o;
}

po::options_description hervatbare_opties() {
  po::options_description o = vergelijk_opties();
  o.add_options()("hervat", woord("MAP"), "bewaar in MAP wat al gerekend is, en ga daar verder");
  return o;
}

po::options_description nauwkeurige_opties() {
  po::options_description o = hervatbare_opties();
  o.add_options()("nauwkeurigheid", woord("P%|EURO"),
                  "reken door tot de rekenruis van elk saldo zo klein is; --replicaties is dan het maximum");
  return o;
}

namespace {

po::options_description controleer_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                                          //
      ("toon", woord("PAD"), "toon één getal: waarde, verdeling, bron en waar het staat")  //
      ("kassabonnen", "neem ook de regels van de kassabonnen op in het register");
  voeg_gedeelde_toe(o);
  return o;
}

}  // namespace

std::string lijst(const po::options_description& o) {
  std::ostringstream uit;
  uit << o;
  return uit.str();
}

namespace {

/// Boost's own texts are English: the same said in Dutch, with what was probably meant.
[[noreturn]] void in_het_nederlands(const po::error& fout, const po::options_description& bekend,
                                    std::string_view los) {
  if (const auto* e = dynamic_cast<const po::unknown_option*>(&fout)) {
    std::vector<std::string> namen;
    for (const auto& o : bekend.options()) namen.push_back("--" + o->long_name());
    const std::string gegeven = e->get_option_name();
    const std::string beste = dichtstbijzijnde(gegeven, namen);
    throw Aanroepfout("onbekende optie " + gegeven + (beste.empty() ? "" : "; bedoelde u " + beste + "?"));
  }
  if (const auto* e = dynamic_cast<const po::multiple_occurrences*>(&fout))
    throw Aanroepfout("optie " + e->get_option_name() + " staat er meer dan één keer");
  if (dynamic_cast<const po::too_many_positional_options_error*>(&fout) != nullptr)
    throw Aanroepfout("er staat meer dan één " + std::string(los) +
                      "; namen met een spatie horen tussen aanhalingstekens");
  if (const auto* e = dynamic_cast<const po::invalid_command_line_syntax*>(&fout)) {
    if (e->kind() == po::invalid_syntax::extra_parameter)
      throw Aanroepfout("optie " + e->get_option_name() + " krijgt geen waarde");
    throw Aanroepfout("optie " + e->get_option_name() + " vraagt een waarde");
  }
  throw Aanroepfout("de opties zijn niet te lezen");
}

}  // namespace

po::variables_map lees_woorden(const po::options_description& zichtbaar, std::span<const std::string> argumenten,
                               std::string_view los) {
  po::options_description alles;
  alles.add(zichtbaar).add_options()("studie", po::value<std::string>());
  po::positional_options_description plaats;
  plaats.add("studie", 1);
  try {
    namespace stijl = po::command_line_style;
    po::variables_map waarden;
    std::vector<std::string> woorden(argumenten.begin(), argumenten.end());
    std::replace(woorden.begin(), woorden.end(), std::string("-h"), std::string("--help"));
    po::store(po::command_line_parser(woorden)
                  .options(alles)
                  .positional(plaats)
                  .style(stijl::unix_style & ~stijl::allow_guessing)
                  .run(),
              waarden);
    return waarden;
  } catch (const po::error& fout) {
    in_het_nederlands(fout, zichtbaar, los);
  }
}

namespace {

std::int64_t als_geheel(const std::string& optie, const std::string& tekst, std::int64_t laagst, std::int64_t hoogst) {
  const auto in_bereik = [&](const std::string& s) {
    const std::optional<std::int64_t> getal = lees_geheel(s);
    return getal && *getal >= laagst && *getal <= hoogst ? getal : std::nullopt;
  };
  if (const auto getal = in_bereik(tekst)) return *getal;
  const std::string bedoelde = lees_getaltekst(bijgesneden(tekst), {.duizendtallen = true, .geheel = true}).bedoelde;
  throw Aanroepfout("--" + optie + " " + tekst + " kan niet; verwacht: een geheel getal van " + std::to_string(laagst) +
                    (hoogst < std::numeric_limits<int>::max() ? " t/m " + std::to_string(hoogst) : " of hoger") +
                    (in_bereik(bedoelde) ? "; bedoelde u " + bedoelde + "?" : ""));
}

}  // namespace

std::optional<std::int64_t> geheel(const po::variables_map& w, const std::string& optie, std::int64_t laagst,
                                   std::int64_t hoogst) {
  if (!w.contains(optie)) return std::nullopt;
  return als_geheel(optie, w[optie].as<std::string>(), laagst, hoogst);
}

/// The parts between commas of every time an option stands there; within double quotes a comma is part of the name.
std::vector<std::string> opgesomd(const po::variables_map& w, const std::string& optie) {
  std::vector<std::string> uit;
  if (!w.contains(optie)) return uit;
  for (const std::string& keer : w[optie].as<std::vector<std::string>>())
    for (std::string_view rest = keer;;) {
      const std::size_t komma = buiten_aanhaling(rest, ',');
      std::string_view deel = bijgesneden(rest.substr(0, komma));
      if (deel.size() > 1 && deel.starts_with('"') && deel.ends_with('"')) deel = deel.substr(1, deel.size() - 2);
      if (bijgesneden(deel).empty()) throw Aanroepfout("--" + optie + " " + keer + " bevat een lege naam");
      uit.emplace_back(bijgesneden(deel));
      if (komma == std::string_view::npos) break;
      rest.remove_prefix(komma + 1);
    }
  return uit;
}

namespace {

void vul_gedeelde(const po::variables_map& w, Opties& o) {
  if (w.contains("help")) {
    o.hulp = Hulp::ja;
    return;
  }
  o.stil = w.contains("stil");
  if (w.contains("zet")) o.zet = w["zet"].as<std::vector<std::string>>();
  if (const auto jaar = geheel(w, "prijspeil", 1900, 2200))
    o.zet.push_back("uitkomst_prijspeil=" + std::to_string(*jaar));
  for (const std::string& z : o.zet)
    if (z.find('=') == std::string::npos || z.front() == '=')
      throw Aanroepfout("--zet " + z + " kan niet; verwacht: PAD=WAARDE, bijvoorbeeld --zet discontovoet=3%");
  if (w.count("json") + w.count("csv") + w.count("csv-excel") > 1)
    throw Aanroepfout("--json, --csv en --csv-excel gaan niet samen");
  if (w.contains("json")) o.vorm = Uitvoervorm::json;
  if (w.contains("csv") || w.contains("csv-excel")) o.vorm = Uitvoervorm::csv;
  if (w.contains("csv-excel")) o.dialect = CsvDialect::excel;
  if (!w.contains("studie")) throw Aanroepfout("STUDIE ontbreekt; verwacht: het pad van een studiebestand");
  o.studie = w["studie"].as<std::string>();
}

}  // namespace

void vul_vergelijk(const po::variables_map& w, VergelijkOpties& o) {
  vul_gedeelde(w, o);
  if (o.hulp == Hulp::ja) return;
  constexpr std::int64_t grootste = std::numeric_limits<int>::max();
  for (const std::string& nr : opgesomd(w, "scenario"))
    o.scenarios.push_back(static_cast<int>(als_geheel("scenario", nr, 0, grootste)));
  o.gemeenten = opgesomd(w, "gemeente");
  if (const auto nul = geheel(w, "nul", 0, grootste)) o.nul = static_cast<int>(*nul);
  if (const auto n = geheel(w, "replicaties", 1, hoogste_replicaties)) o.replicaties = static_cast<int>(*n);
  if (const auto z = geheel(w, "zaad", 0, std::numeric_limits<std::int64_t>::max()))
    o.zaad = static_cast<std::uint64_t>(*z);
  o.draden = static_cast<int>(geheel(w, "draden", 0, meeste_draden).value_or(0));
  if (w.contains("nauwkeurigheid")) o.nauwkeurigheid = lees_nauwkeurigheid(w["nauwkeurigheid"].as<std::string>());
  if (w.contains("hervat")) o.hervat = w["hervat"].as<std::string>();
  if (o.hervat && o.hervat->empty())
    throw Aanroepfout("--hervat is leeg; verwacht: --hervat MAP, de map waarin bewaard wordt wat al gerekend is");
}

VergelijkOpties lees_vergelijk_opties(std::span<const std::string> argumenten) {
  VergelijkOpties o;
  vul_vergelijk(lees_woorden(nauwkeurige_opties(), argumenten), o);
  return o;
}

ControleerOpties lees_controleer_opties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(controleer_opties(), argumenten);
  ControleerOpties o;
  vul_gedeelde(w, o);
  if (o.hulp == Hulp::ja) return o;
  if (w.contains("toon")) o.toon = samengevoegd(w["toon"].as<std::string>());
  o.kassabonnen = w.contains("kassabonnen");
  if (o.toon && o.vorm == Uitvoervorm::csv) throw Aanroepfout("--toon en --csv gaan niet samen");
  return o;
}

std::string vergelijk_optielijst() { return lijst(nauwkeurige_opties()); }
std::string controleer_optielijst() { return lijst(controleer_opties()); }

}  // namespace mbc
