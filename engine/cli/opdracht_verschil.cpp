#include "cli/opdracht_verschil.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>

#include "base/tekst.h"
#include "cli/gedeeld.h"
#include "cli/geleverd.h"
#include "cli/opties_lezer.h"
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
      ("prijspeil", woord("JAAR"), "beide in euro's van dat jaar")              //
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

VerschilOpties lees_verschilopties(std::span<const std::string> argumenten) {
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
gewijzigd is. Elke sleutel die anders is, staat erbij: in het saldo, in wat verzilverbaar is en per drager. Alleen wat
niet los van elkaar kan, is samen één stap.

)" + lijst(verschil_opties()) +
         R"(
Voorbeelden:
  mbc verschil scenarios/haaglanden/studie.yaml kopie/studie.yaml --replicaties 1000
  mbc verschil haaglanden-juni haaglanden-september
)";
}

/// One side: what was read, and of which gemeenten its outcome is.
struct Kant : Studiekant {
  std::vector<std::string> gemeenten;  ///< empty: all
};

/// What an option says, as a value of the study.
std::vector<std::string> als_zetten(const std::optional<int>& nul, const std::optional<int>& replicaties,
                                    const std::optional<std::uint64_t>& zaad) {
  std::vector<std::string> uit;
  if (nul) uit.push_back("nulalternatief=" + std::to_string(*nul));
  if (replicaties) uit.push_back("replicaties=" + std::to_string(*replicaties));
  if (zaad) uit.push_back("zaad=" + std::to_string(*zaad));
  return uit;
}

Kant lees_geleverd(const std::string& naam, const std::vector<std::string>& zet, Omgeving& omgeving) {
  Gelezenset set;
  if (const std::string mis = lees_set(naam, set); !mis.empty())
    throw Aanroepfout(naam + " is geen ongeschonden resultaat van mbc rapport: " + mis);
  const Aanroep& toen = set.manifest.aanroep;
  if (!toen.opdracht.empty())
    throw Aanroepfout(naam + " is geen resultaat van mbc rapport maar van mbc " + toen.opdracht +
                      "; verwacht: twee studies of twee mappen van mbc rapport");
  if (set.manifest.broncode != broncode())
    omgeving.fout.schrijf("mbc: " + naam + " is gemaakt met een andere mbc (" + veilig(set.manifest.mbc) +
                          "); hier is de studie daarin opnieuw doorgerekend, met deze\n");
  const std::vector<std::string> opties = als_zetten(toen.nul, toen.replicaties, toen.zaad);
  set.manifest.aanroep.zet.insert(set.manifest.aanroep.zet.end(), opties.begin(), opties.end());
  set.manifest.aanroep.zet.insert(set.manifest.aanroep.zet.end(), zet.begin(), zet.end());
  Kant uit{{lees_invoer(set), toen.studie, toen.zet}, toen.gemeenten};
  std::sort(uit.gemeenten.begin(), uit.gemeenten.end());
  if (!uit.gelezen.studie) omgeving.fout.schrijf("mbc: de studie in " + naam + " is niet te lezen\n");
  return uit;
}

/// The study with what the options, or the record of a delivered set, say over it.
Kant lees_kant(const std::string& naam, const VerschilOpties& o, Omgeving& omgeving) {
  std::vector<std::string> zet = als_zetten({}, o.replicaties, o.zaad);
  zet.insert(zet.begin(), o.zet.begin(), o.zet.end());
  std::error_code fout;
  if (std::filesystem::is_directory(naam, fout)) return lees_geleverd(naam, zet, omgeving);
  VerschilOpties eigen = o;
  eigen.studie = naam;
  eigen.zet = zet;
  return {{lees_en_meld(eigen, omgeving), std::filesystem::path(naam).filename().generic_string(), zet}, {}};
}

/// Outcomes of other gemeenten, or without a scenario in common, differ in all and by nothing that changed.
void eis_vergelijkbaar(const VerschilOpties& o, const Kant& a, const Kant& b) {
  const auto van = [](const Kant& k) {
    return k.gemeenten.empty() ? std::string("alle gemeenten") : opsomming(k.gemeenten, "en");
  };
  if (a.gemeenten != b.gemeenten)
    throw Aanroepfout(o.studie + " is van " + van(a) + " en " + o.b + " van " + van(b) +
                      ": zulke uitkomsten zijn niet te vergelijken; verwacht: twee keer dezelfde gemeenten");
  if (gedeelde_scenarios(*a.gelezen.studie, *b.gelezen.studie).empty())
    throw Aanroepfout(o.studie + " en " + o.b +
                      " hebben geen scenario met hetzelfde nummer; verwacht: twee studies "
                      "met een scenario gemeen");
}

Afsluitcode toon_verschil(const VerschilOpties& o, Omgeving& omgeving) {
  const Kant a = lees_kant(o.studie, o, omgeving);
  const Kant b = lees_kant(o.b, o, omgeving);
  if (!a.gelezen.studie || !b.gelezen.studie) return Afsluitcode::invoer_fout;
  eis_vergelijkbaar(o, a, b);
  Verschilverslag verslag{o.studie, o.b, studieverschil(a, b), {}};
  std::vector<const Studie*> studies{&*a.gelezen.studie};
  for (const Studiestap& stap : verslag.studies.stappen) studies.push_back(&stap.na);
  std::optional<Verschil> verschil;
  {
    Voortgangsbalk balk(omgeving, o.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    verschil = verklaar(studies, a.gemeenten, {o.draden, meld, omgeving.stop});
  }
  if (!verschil) return Afsluitcode::onderbroken;
  verslag.verschil = std::move(*verschil);
  omgeving.uit.schrijf(o.vorm == Uitvoervorm::json ? verschil_json(verslag)
                                                   : verschil_tekst(verslag, weergave_van(omgeving)));
  return Afsluitcode::gedaan;
}

}  // namespace

Afsluitcode verschil_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const VerschilOpties opties = lees_verschilopties(argumenten);
  if (opties.hulp == Hulp::nee) return toon_verschil(opties, omgeving);
  omgeving.uit.schrijf(verschil_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
