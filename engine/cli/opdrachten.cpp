#include "cli/opdrachten.h"

#include <array>
#include <new>
#include <string_view>

#include "base/machinefout.h"
#include "base/tekst.h"
#include "cli/doorrekening.h"
#include "cli/gedeeld.h"
#include "cli/hulp.h"
#include "cli/opdracht_casus.h"
#include "cli/opdracht_controleer.h"
#include "cli/opdracht_gevoeligheid.h"
#include "cli/opdracht_rapport.h"
#include "cli/opdracht_sleutels.h"
#include "cli/opdracht_toets.h"
#include "cli/opdracht_vergelijk.h"
#include "cli/opdracht_verifieer.h"
#include "cli/opdracht_verschil.h"
#include "report/verslag.h"
#include "run/ploeg.h"

namespace mbc {
namespace {

using Argumenten = std::span<const std::string>;

template <class Opties>
Afsluitcode hulp_of_doe(const Opties& opties, std::string (*hulp)(), Afsluitcode (*doe)(const Opties&, Omgeving&),
                        Omgeving& omgeving) {
  if (opties.hulp == Hulp::nee) return doe(opties, omgeving);
  omgeving.uit.schrijf(hulp());
  return Afsluitcode::gedaan;
}

/// Whether the processes that were started together share the work, or rank 0 does it.
enum class Samen { nee, ja };

struct Opdracht {
  std::string_view naam;
  Afsluitcode (*voer)(Argumenten, Omgeving&);
  Samen samen = Samen::nee;
};

constexpr std::array<Opdracht, 10> opdrachten = {{
    {"vergelijk",
     [](Argumenten a, Omgeving& o) {
       return hulp_of_doe(lees_vergelijk_opties(a), vergelijk_hulp, vergelijk_opdracht, o);
     },
     Samen::ja},
    {"controleer",
     [](Argumenten a, Omgeving& o) {
       return hulp_of_doe(lees_controleer_opties(a), controleer_hulp, controleer_opdracht, o);
     }},
    {"rapport", rapport_opdracht, Samen::ja},
    {"casus", casus_opdracht},
    {"verschil", verschil_opdracht},
    {"toets", toets_opdracht},
    {"verifieer", verifieer_opdracht},
    {"sleutels", sleutels_opdracht},
    {"gevoeligheid", gevoeligheid_opdracht, Samen::ja},
    {"omslagpunt", omslagpunt_opdracht, Samen::ja},
}};

[[noreturn]] void onbekend(const std::string& woord) {
  std::vector<std::string> namen;
  for (const Opdracht& o : opdrachten) namen.emplace_back(o.naam);
  const bool is_optie = woord.starts_with("-");
  if (is_optie) namen = {"--help", "--versie"};
  const std::string beste = dichtstbijzijnde(woord, namen);
  throw Aanroepfout((is_optie ? "onbekende optie " : "onbekende opdracht ") + woord +
                    (beste.empty() ? "" : "; bedoelde u " + beste + "?") + "\n  er is: " + opsomming(namen, "en"));
}

Afsluitcode voer(const Opdracht& opdracht, Argumenten argumenten, Omgeving& omgeving) {
  if (omgeving.ploeg == nullptr || opdracht.samen == Samen::ja) return opdracht.voer(argumenten, omgeving);
  if (omgeving.ploeg->rang() != 0) return Afsluitcode::gedaan;
  Omgeving alleen = omgeving;
  alleen.ploeg = nullptr;
  return opdracht.voer(argumenten, alleen);
}

Afsluitcode voer(Argumenten argumenten, Omgeving& omgeving) {
  if (argumenten.empty()) throw Aanroepfout("de opdracht ontbreekt; verwacht: mbc OPDRACHT STUDIE [opties]");
  const std::string& eerste = argumenten.front();
  if (eerste == "help") {  // `mbc help vergelijk`, as other programs take it
    const std::vector<std::string> anders = {argumenten.size() > 1 ? argumenten[1] : "--help", "--help"};
    return voer(anders, omgeving);
  }
  for (const Opdracht& o : opdrachten)
    if (eerste == o.naam) return voer(o, argumenten.subspan(1), omgeving);
  if (eerste == "--versie") {
    omgeving.uit.schrijf("mbc " + versie() + "\nbroncode " + std::string(broncode()) + "\n");
  } else if (eerste == "--help" || eerste == "-h") {
    omgeving.uit.schrijf(algemene_hulp());
  } else {
    onbekend(eerste);
  }
  return Afsluitcode::gedaan;
}

/// Where the user can read on: the help of the command if there is one.
std::string verwijzing(Argumenten argumenten) {
  for (const Opdracht& o : opdrachten)
    if (!argumenten.empty() && argumenten.front() == o.naam) return "mbc " + std::string(o.naam) + " --help";
  return "mbc --help";
}

/// A message of more lines keeps its own.
std::string veilige_regels(std::string_view tekst) {
  std::string uit;
  for (const std::string_view regel : splits(tekst, '\n')) uit += veilig(regel) + "\n";
  return uit;
}

}  // namespace

Afsluitcode voer_opdracht(Argumenten argumenten, Omgeving& omgeving) {
  const auto meld = [&](std::string_view tekst) { omgeving.fout.schrijf("mbc: " + veilige_regels(tekst)); };
  try {
    const Afsluitcode code = voer(argumenten, omgeving);
    if (code == Afsluitcode::onderbroken) meld("onderbroken; er is niets geschreven");
    return code;
  } catch (const Aanroepfout& fout) {
    meld(fout.what());
    omgeving.fout.schrijf("Zie " + verwijzing(argumenten) + "\n");
    return Afsluitcode::aanroep_fout;
  } catch (const Onderbroken& o) {
    meld("onderbroken; " + o.hoe_verder);
    return Afsluitcode::onderbroken;
  } catch (const Elders&) {
    return Afsluitcode::gedaan;
  } catch (const LezerWeg&) {
    return Afsluitcode::machine_fout;
  } catch (const MachineFout& fout) {
    meld(fout.what());
  } catch (const std::bad_alloc&) {
    meld("het geheugen is op");
  } catch (const std::exception& fout) {
    meld(std::string("onverwachte fout: ") + fout.what());
  }
  return Afsluitcode::machine_fout;
}

}  // namespace mbc
