#include "cli/opdrachtregel.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>
#include <limits>
#include <sstream>

#include "base/pad.h"
#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "boom/notatie.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

/// Width of the list of options in a help text.
constexpr unsigned hulpbreedte = 96;

po::options_description beschreven(const std::vector<Optie>& opties) {
  po::options_description uit("Opties", hulpbreedte);
  const auto voeg_toe = [&](std::string_view naam, std::string_view waarde, std::string_view betekenis) {
    const po::value_semantic* soort =
        waarde.empty()
            ? po::value<std::string>()->zero_tokens()->value_name("")
            : static_cast<const po::value_semantic*>(po::value<std::string>()->value_name(std::string(waarde)));
    uit.add_options()(std::string(naam).c_str(), soort, std::string(betekenis).c_str());
  };
  for (const Optie& o : opties) voeg_toe(o.naam, o.waarde, o.betekenis);
  voeg_toe("help", "", "deze hulp");
  return uit;
}

/// Boost's own texts are English: the same said in Dutch, with what was probably meant.
[[noreturn]] void in_het_nederlands(const po::error& fout, const po::options_description& bekend) {
  if (const auto* e = dynamic_cast<const po::unknown_option*>(&fout)) {
    std::vector<std::string> namen;
    for (const auto& o : bekend.options()) namen.push_back("--" + o->long_name());
    const std::string gegeven = e->get_option_name();
    const std::string beste = dichtstbijzijnde(gegeven, namen);
    throw Aanroepfout("onbekende optie " + gegeven + (beste.empty() ? "" : "; bedoelde u " + beste + "?"));
  }
  if (const auto* e = dynamic_cast<const po::invalid_command_line_syntax*>(&fout))
    throw Aanroepfout(
        "optie " + e->get_option_name() +
        (e->kind() == po::invalid_syntax::extra_parameter ? " krijgt geen waarde" : " vraagt een waarde"));
  throw Aanroepfout("de opties zijn niet te lezen");
}

std::vector<po::option> ontleed(std::span<const std::string> argumenten, const po::options_description& bekend) {
  namespace stijl = po::command_line_style;
  std::vector<std::string> woorden(argumenten.begin(), argumenten.end());
  std::replace(woorden.begin(), woorden.end(), std::string("-h"), std::string("--help"));
  try {
    return po::command_line_parser(woorden)
        .options(bekend)
        .style(stijl::unix_style & ~stijl::allow_guessing)
        .run()
        .options;
  } catch (const po::error& fout) {
    in_het_nederlands(fout, bekend);
  }
}

std::string voor_de_shell(std::string woord) {
  const bool kaal = woord.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=.,:%/") ==
                    std::string::npos;
  for (std::size_t p = 0; (p = woord.find('\'', p)) != std::string::npos; p += 4) woord.replace(p, 1, R"('\'')");
  return kaal ? woord : "'" + woord + "'";
}

void eis_losse(const std::vector<std::string>& gegeven, const Opdracht& opdracht) {
  const std::vector<LosWoord>& verwacht = opdracht.los;
  const bool hoeveel_ook = !verwacht.empty() && verwacht.back().keren == Keren::meer;
  if (gegeven.size() > verwacht.size() && !hoeveel_ook) {
    if (verwacht.empty()) throw Aanroepfout("mbc " + std::string(opdracht.naam) + " krijgt geen " + gegeven.front());
    throw Aanroepfout("er staat meer dan één " + std::string(verwacht.back().naam) +
                      "; namen met een spatie horen tussen aanhalingstekens");
  }
  if (gegeven.size() >= verwacht.size()) return;
  const LosWoord& eerste = verwacht[gegeven.size()];
  if (!eerste.verwacht.empty())
    throw Aanroepfout(std::string(eerste.naam) + " ontbreekt; verwacht: " + std::string(eerste.verwacht));
}

}  // namespace

Opdrachtregel::Opdrachtregel(const Opdracht& opdracht, std::span<const std::string> argumenten)
    : aanroep_(opdracht.naam) {
  for (const po::option& o : ontleed(argumenten, beschreven(opdracht.opties))) {
    const bool is_los = o.position_key >= 0;
    if (is_los) los_.push_back(o.value.front());
    const auto optie = std::find_if(opdracht.opties.begin(), opdracht.opties.end(),
                                    [&](const Optie& x) { return x.naam == o.string_key; });
    if (!is_los) {
      std::vector<std::string>& waarden = waarden_[o.string_key];
      if (heeft(o.string_key) && !waarden.empty() && optie->keren == Keren::een)
        throw Aanroepfout("optie --" + o.string_key + " staat er meer dan één keer");
      waarden.push_back(o.value.empty() ? "" : o.value.front());
    }
    if (optie != opdracht.opties.end() && optie->raakt == Raakt::niets) continue;
    // Where the study stood is of this machine.
    for (const std::string& woord : o.original_tokens)
      aanroep_ += " " + voor_de_shell(is_los ? std::filesystem::path(woord).filename().string() : woord);
  }
  if (!vraagt_hulp()) eis_losse(los_, opdracht);
}

std::optional<std::string> Opdrachtregel::waarde(std::string_view optie) const {
  const auto er = waarden_.find(optie);
  return er == waarden_.end() ? std::nullopt : std::optional(er->second.front());
}

std::vector<std::string> Opdrachtregel::waarden(std::string_view optie) const {
  const auto er = waarden_.find(optie);
  return er == waarden_.end() ? std::vector<std::string>{} : er->second;
}

std::vector<std::string> Opdrachtregel::opgesomd(std::string_view optie) const {
  std::vector<std::string> uit;
  for (const std::string& keer : waarden(optie))
    for (std::string_view rest = keer;;) {
      const std::size_t komma = buiten_aanhaling(rest, ',');
      std::string_view deel = bijgesneden(rest.substr(0, komma));
      if (deel.size() > 1 && deel.starts_with('"') && deel.ends_with('"')) deel = deel.substr(1, deel.size() - 2);
      if (bijgesneden(deel).empty()) throw Aanroepfout("--" + std::string(optie) + " " + keer + " bevat een lege naam");
      uit.emplace_back(bijgesneden(deel));
      if (komma == std::string_view::npos) break;
      rest.remove_prefix(komma + 1);
    }
  return uit;
}

std::optional<std::int64_t> Opdrachtregel::geheel(std::string_view optie, std::int64_t laagst,
                                                  std::int64_t hoogst) const {
  const std::optional<std::string> tekst = waarde(optie);
  return tekst ? std::optional(lees_geheel_van(optie, *tekst, laagst, hoogst)) : std::nullopt;
}

void Opdrachtregel::eis_hoogstens_een(std::initializer_list<const char*> opties) const {
  if (std::count_if(opties.begin(), opties.end(), [&](const char* o) { return heeft(o); }) < 2) return;
  std::vector<std::string> namen;
  for (const char* o : opties) namen.push_back("--" + std::string(o));
  throw Aanroepfout(opsomming(namen, "en") + " gaan niet samen");
}

std::int64_t lees_geheel_van(std::string_view optie, const std::string& tekst, std::int64_t laagst,
                             std::int64_t hoogst) {
  const auto in_bereik = [&](const std::string& s) {
    const std::optional<std::int64_t> getal = lees_geheel(s);
    return getal && *getal >= laagst && *getal <= hoogst ? getal : std::nullopt;
  };
  if (const auto getal = in_bereik(tekst)) return *getal;
  const std::string bedoelde = lees_getaltekst(bijgesneden(tekst), {.duizendtallen = true, .geheel = true}).bedoelde;
  throw Aanroepfout("--" + std::string(optie) + " " + tekst + " kan niet; verwacht: een geheel getal van " +
                    std::to_string(laagst) +
                    (hoogst < std::numeric_limits<int>::max() ? " t/m " + std::to_string(hoogst) : " of hoger") +
                    (in_bereik(bedoelde) ? "; bedoelde u " + bedoelde + "?" : ""));
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

std::string optielijst(const Opdracht& opdracht) {
  std::ostringstream uit;
  uit << beschreven(opdracht.opties);
  return uit.str();
}

}  // namespace mbc
