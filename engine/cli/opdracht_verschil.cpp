#include "cli/opdracht_verschil.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>

#include "cli/gedeeld.h"
#include "cli/geleverd.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/reken_set.h"
#include "cli/voortgang.h"
#include "report/verschil_tekst.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

struct VerschilOpties : VergelijkOpties {
  std::string b;  ///< A is `studie`
};

po::options_description verschil_opties() {
  const auto woord = [](const char* naam) { return po::value<std::string>()->value_name(naam); };
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                               //
      ("replicaties", woord("N"), "voor beide; minder gaat sneller")            //
      ("zaad", woord("Z"), "voor beide")                                        //
      ("draden", woord("T"), "aantal draden (0: alle); verandert geen cijfer")  //
      ("json", "machineleesbaar op stdout")                                     //
      ("stil", "geen voortgang en geen waarschuwingen op stderr")               //
      ("help", "deze hulp");
  return o;
}

/// Where the words that are no option and no value of one stand.
std::vector<std::size_t> losse_woorden(std::span<const std::string> argumenten) {
  constexpr const char* zonder_waarde[] = {"--json", "--stil", "--help", "-h"};
  std::vector<std::size_t> uit;
  for (std::size_t i = 0; i < argumenten.size(); ++i) {
    const std::string& a = argumenten[i];
    if (!a.starts_with("-")) {
      uit.push_back(i);
    } else if (a.find('=') == std::string::npos &&
               std::find(std::begin(zonder_waarde), std::end(zonder_waarde), a) == std::end(zonder_waarde)) {
      ++i;
    }
  }
  return uit;
}

VerschilOpties lees_opties(std::span<const std::string> argumenten) {
  VerschilOpties o;
  std::vector<std::string> woorden(argumenten.begin(), argumenten.end());
  const std::vector<std::size_t> los = losse_woorden(argumenten);
  if (los.size() > 2) throw Aanroepfout("er staan meer dan twee namen; verwacht: mbc verschil A B [opties]");
  if (los.size() == 2) {
    o.b = woorden[los[1]];
    woorden.erase(woorden.begin() + static_cast<std::ptrdiff_t>(los[1]));
  }
  vul_vergelijk(lees_woorden(verschil_opties(), woorden), o);
  if (o.hulp == Hulp::nee && o.b.empty())
    throw Aanroepfout("B ontbreekt; verwacht: mbc verschil A B, twee studies of twee mappen van mbc rapport");
  return o;
}

std::string verschil_hulp() {
  return R"(mbc verschil: wat is er anders in B dan in A, en wat doet elke wijziging met het saldo

Gebruik:
  mbc verschil A B [opties]

A en B zijn studies, of mappen die mbc rapport schreef. De wijzigingen worden één voor één doorgevoerd, in een vaste
volgorde en op dezelfde gezinnen; samen zijn ze precies het verschil. Hoeveel een wijziging doet, hangt af van wat al
gewijzigd is. Wat geen getal is dat beide kennen (een gemeente, kassabon of regel erbij, een getal dat alleen één van
de twee per scenario opgeeft), staat samen in de laatste stap.

)" + lijst(verschil_opties()) +
         R"(
Voorbeelden:
  mbc verschil scenarios/haaglanden/studie.yaml kopie/studie.yaml --replicaties 1000
  mbc verschil haaglanden-juni haaglanden-september
)";
}

/// The study with what the options, or the record of a delivered set, say over it.
Gelezen lees_kant(const std::string& naam, const VerschilOpties& o, Omgeving& omgeving) {
  std::error_code fout;
  VerschilOpties eigen = o;
  eigen.studie = naam;
  Gelezen gelezen;
  if (std::filesystem::is_directory(naam, fout)) {
    Gelezenset set;
    if (const std::string mis = lees_set(naam, set); !mis.empty())
      throw Aanroepfout(naam + " is geen ongeschonden resultaat van mbc rapport: " + mis);
    gelezen = lees_invoer(set);
    const SetOpties toen = als_opties(set.manifest.aanroep);
    if (gelezen.studie) pas_toe(toen, *gelezen.studie);
    if (!gelezen.studie) omgeving.fout.schrijf("mbc: de studie in " + naam + " is niet te lezen\n");
  } else {
    gelezen = lees_en_meld(eigen, omgeving);
  }
  if (gelezen.studie) pas_toe(o, *gelezen.studie);
  return gelezen;
}

Afsluitcode toon_verschil(const VerschilOpties& o, Omgeving& omgeving) {
  const Gelezen a = lees_kant(o.studie, o, omgeving);
  const Gelezen b = lees_kant(o.b, o, omgeving);
  if (!a.studie || !b.studie) return Afsluitcode::invoer_fout;
  std::optional<Verschil> verschil;
  {
    Voortgangsbalk balk(omgeving, o.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    verschil = verklaar(*a.studie, *b.studie, {o.draden, meld, omgeving.stop});
  }
  if (!verschil) return Afsluitcode::onderbroken;
  const Verschilkant kant_a{a, o.studie}, kant_b{b, o.b};
  omgeving.uit.schrijf(o.vorm == Uitvoervorm::json ? verschil_json(kant_a, kant_b, *verschil)
                                                   : verschil_tekst(kant_a, kant_b, *verschil, weergave_van(omgeving)));
  return Afsluitcode::gedaan;
}

}  // namespace

Afsluitcode verschil_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const VerschilOpties opties = lees_opties(argumenten);
  if (opties.hulp == Hulp::nee) return toon_verschil(opties, omgeving);
  omgeving.uit.schrijf(verschil_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
