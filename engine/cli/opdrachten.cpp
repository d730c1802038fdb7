#include "cli/opdrachten.h"

#include <algorithm>
#include <new>
#include <string_view>

#include "base/machinefout.h"
#include "base/tekst.h"
#include "cli/hulp.h"
#include "cli/ploegwerk.h"
#include "cli/sessie.h"
#include "report/verslag.h"
#include "run/ploeg.h"

namespace mbc {

// Each in its own file, opdracht_<naam>.cpp.
Opdracht vergelijk_opdracht();
Opdracht gevoeligheid_opdracht();
Opdracht omslagpunt_opdracht();
Opdracht herkomst_opdracht();
Opdracht informatiewaarde_opdracht();
Opdracht monitor_opdracht();
Opdracht kassabon_lijst_opdracht();
Opdracht kassabon_bundel_opdracht();
Opdracht kassabon_inlezen_opdracht();
Opdracht kassabon_nieuw_opdracht();
Opdracht sleutels_opdracht();
Opdracht nieuw_opdracht();
Opdracht controleer_opdracht();
Opdracht rapport_opdracht();
Opdracht casus_opdracht();
Opdracht verschil_opdracht();
Opdracht toets_opdracht();
Opdracht herijk_opdracht();
Opdracht verifieer_opdracht();
Opdracht aanvulling_opdracht();
Opdracht handleiding_opdracht();

const std::vector<Opdracht>& opdrachten() {
  static const std::vector<Opdracht> alle = {vergelijk_opdracht(),
                                             gevoeligheid_opdracht(),
                                             omslagpunt_opdracht(),
                                             herkomst_opdracht(),
                                             informatiewaarde_opdracht(),
                                             monitor_opdracht(),
                                             kassabon_lijst_opdracht(),
                                             kassabon_bundel_opdracht(),
                                             kassabon_inlezen_opdracht(),
                                             kassabon_nieuw_opdracht(),
                                             sleutels_opdracht(),
                                             nieuw_opdracht(),
                                             controleer_opdracht(),
                                             rapport_opdracht(),
                                             casus_opdracht(),
                                             verschil_opdracht(),
                                             toets_opdracht(),
                                             herijk_opdracht(),
                                             verifieer_opdracht(),
                                             aanvulling_opdracht(),
                                             handleiding_opdracht()};
  return alle;
}

std::vector<std::string> woorden_van(const Opdracht& opdracht) {
  std::vector<std::string> uit;
  for (const std::string_view woord : splits(opdracht.naam, ' ')) uit.emplace_back(woord);
  return uit;
}

const Opdracht* genoemd(std::span<const std::string> woorden) {
  const auto er = std::find_if(opdrachten().begin(), opdrachten().end(), [&](const Opdracht& o) {
    const std::vector<std::string> naam = woorden_van(o);
    return naam.size() <= woorden.size() && std::equal(naam.begin(), naam.end(), woorden.begin());
  });
  return er == opdrachten().end() ? nullptr : &*er;
}

namespace {

using Argumenten = std::span<const std::string>;

/// The commands of two words whose first is this one.
std::vector<const Opdracht*> opdrachten_over(const std::string& woord) {
  std::vector<const Opdracht*> uit;
  for (const Opdracht& o : opdrachten())
    if (o.naam.starts_with(woord + " ")) uit.push_back(&o);
  return uit;
}

[[noreturn]] void onbekend(Argumenten argumenten) {
  const std::vector<const Opdracht*> deel = opdrachten_over(argumenten.front());
  if (!deel.empty() && argumenten.size() == 1)
    throw Aanroepfout("wat mbc " + argumenten.front() + " moet doen, ontbreekt; verwacht: mbc " +
                      std::string(deel.front()->naam) + ", bijvoorbeeld");
  const std::string woord = argumenten.front() + (deel.empty() ? "" : " " + argumenten[1]);
  std::vector<std::string> namen;
  for (const Opdracht& o : opdrachten())
    if (deel.empty() || o.naam.starts_with(argumenten.front() + " ")) namen.emplace_back(o.naam);
  const bool is_optie = woord.starts_with("-");
  if (is_optie) namen = {"--help", "--versie"};
  std::vector<std::string> bedoelde = namen;
  if (deel.empty())
    for (std::string& naam : bedoelde) naam = naam.substr(0, naam.find(' '));
  const std::string beste = dichtstbijzijnde(woord, bedoelde);
  throw Aanroepfout((is_optie ? "onbekende optie " : "onbekende opdracht ") + woord +
                    (beste.empty() ? "" : "; bedoelde u " + beste + "?") + "\n  er is: " + opsomming(namen, "en"));
}

Afsluitcode voer(const Opdracht& opdracht, Argumenten argumenten, Omgeving& omgeving) {
  if (omgeving.ploeg != nullptr && opdracht.samen == Samen::nee) {
    if (omgeving.ploeg->rang() != 0) return Afsluitcode::gedaan;
    Omgeving alleen = omgeving;
    alleen.ploeg = nullptr;
    return voer(opdracht, argumenten, alleen);
  }
  const Opdrachtregel regel(opdracht, argumenten);
  if (!regel.vraagt_hulp()) return opdracht.doe(regel, omgeving);
  omgeving.uit.schrijf(hulp(opdracht));
  return Afsluitcode::gedaan;
}

Afsluitcode voer(Argumenten argumenten, Omgeving& omgeving) {
  if (argumenten.empty()) throw Aanroepfout("de opdracht ontbreekt; verwacht: mbc OPDRACHT STUDIE [opties]");
  const std::string& eerste = argumenten.front();
  if (eerste == "help") {  // `mbc help vergelijk`, as other programs take it
    std::vector<std::string> anders(argumenten.begin() + 1, argumenten.end());
    anders.emplace_back("--help");
    return voer(anders, omgeving);
  }
  if (const Opdracht* o = genoemd(argumenten)) return voer(*o, argumenten.subspan(woorden_van(*o).size()), omgeving);
  const bool vraagt_hulp = argumenten.size() > 1 && (argumenten[1] == "--help" || argumenten[1] == "-h");
  if (const auto deel = opdrachten_over(eerste); vraagt_hulp && !deel.empty()) {
    omgeving.uit.schrijf(hulp_over(eerste, deel));
    return Afsluitcode::gedaan;
  }
  if (eerste == "--versie") {
    omgeving.uit.schrijf("mbc " + versie() + "\nbroncode " + std::string(broncode()) + "\n");
  } else if (eerste == "--help" || eerste == "-h") {
    omgeving.uit.schrijf(algemene_hulp());
  } else {
    onbekend(argumenten);
  }
  return Afsluitcode::gedaan;
}

/// A message of more lines keeps its own.
std::string veilige_regels(std::string_view tekst) {
  std::string uit;
  for (const std::string_view regel : splits(tekst, '\n')) uit += veilig(regel) + "\n";
  return uit;
}

/// What a user may do who was not heard of --hervat.
std::string niets_bewaard(const Opdracht& opdracht) {
  std::string uit = "er is niets geschreven";
  const bool kan_hervatten = std::any_of(opdracht.opties.begin(), opdracht.opties.end(),
                                         [](const Optie& o) { return o.naam == optie::hervat.naam; });
  if (!kan_hervatten) return uit;
  return uit + "\nMet --hervat MAP blijft bewaard wat al gerekend is, en gaat dezelfde opdracht daar verder";
}

}  // namespace

Afsluitcode voer_opdracht(Argumenten argumenten, Omgeving& omgeving) {
  const auto meld = [&](std::string_view tekst) { omgeving.fout.schrijf("mbc: " + veilige_regels(tekst)); };
  try {
    return voer(argumenten, omgeving);
  } catch (const Aanroepfout& fout) {
    meld(fout.what());
    const Opdracht* o = genoemd(argumenten);
    std::string waarover = o != nullptr ? std::string(o->naam) + " " : "";
    if (o == nullptr && !argumenten.empty() && !opdrachten_over(argumenten.front()).empty())
      waarover = argumenten.front() + " ";
    omgeving.fout.schrijf("Zie mbc " + waarover + "--help\n");
    return Afsluitcode::aanroep_fout;
  } catch (const Invoerfout& fout) {
    omgeving.fout.schrijf(fout.what());
    return Afsluitcode::invoer_fout;
  } catch (const Onderbroken& o) {
    meld("onderbroken; " + (o.hoe_verder.empty() ? niets_bewaard(*genoemd(argumenten)) : o.hoe_verder));
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
