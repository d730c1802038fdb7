#include <algorithm>
#include <filesystem>

#include "base/tekst.h"
#include "cli/geleverd.h"
#include "cli/sessie.h"
#include "report/verschil_tekst.h"

namespace mbc {
namespace {

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
  if (!uit.gelezen.studie) throw Invoerfout("mbc: de studie in " + naam + " is niet te lezen\n");
  return uit;
}

/// The study with what the options, or the record of a delivered set, say over it.
Kant lees_kant(const std::string& naam, const Opties& o, Omgeving& omgeving) {
  std::vector<std::string> zet = als_zetten({}, o.replicaties, o.zaad);
  zet.insert(zet.begin(), o.zet.begin(), o.zet.end());
  std::error_code fout;
  if (std::filesystem::is_directory(naam, fout)) return lees_geleverd(naam, zet, omgeving);
  Opties eigen = o;
  eigen.studie = naam;
  eigen.zet = zet;
  return {{lees_en_meld(eigen, omgeving), std::filesystem::path(naam).filename().generic_string(), zet}, {}};
}

/// Outcomes of other gemeenten, or without a scenario in common, differ in all and by nothing that changed.
void eis_vergelijkbaar(const std::vector<std::string>& namen, const Kant& a, const Kant& b) {
  const auto van = [](const Kant& k) {
    return k.gemeenten.empty() ? std::string("alle gemeenten") : opsomming(k.gemeenten, "en");
  };
  if (a.gemeenten != b.gemeenten)
    throw Aanroepfout(namen[0] + " is van " + van(a) + " en " + namen[1] + " van " + van(b) +
                      ": zulke uitkomsten zijn niet te vergelijken; verwacht: twee keer dezelfde gemeenten");
  if (gedeelde_scenarios(*a.gelezen.studie, *b.gelezen.studie).empty())
    throw Aanroepfout(namen[0] + " en " + namen[1] +
                      " hebben geen scenario met hetzelfde nummer; verwacht: twee studies "
                      "met een scenario gemeen");
}

Afsluitcode doe_verschil(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::vector<std::string>& namen = regel.los();
  const Kant a = lees_kant(namen[0], opties, omgeving), b = lees_kant(namen[1], opties, omgeving);
  eis_vergelijkbaar(namen, a, b);
  Verschilverslag verslag{namen[0], namen[1], studieverschil(a, b), {}};
  std::vector<const Studie*> studies{&*a.gelezen.studie};
  for (const Studiestap& stap : verslag.studies.stappen) studies.push_back(&stap.na);
  verslag.verschil =
      reken_met_voortgang(opties, omgeving, [&](const Uitvoering& u) { return verklaar(studies, a.gemeenten, u); });
  omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json ? verschil_json(verslag)
                                                        : verschil_tekst(verslag, weergave_van(omgeving)));
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht verschil_opdracht() {
  constexpr std::string_view twee = "twee studies of twee mappen van mbc rapport";
  return {
      .naam = "verschil",
      .doet = "wat is er anders tussen twee studies of resultaten, en wat doet dat met het saldo",
      .los = {{"A", twee}, {"B", twee}},
      .inleiding =
          R"(A en B zijn studies, of mappen die mbc rapport schreef. De wijzigingen worden één voor één doorgevoerd, in een vaste
volgorde en op dezelfde gezinnen; samen zijn ze precies het verschil. Hoeveel een wijziging doet, hangt af van wat al
gewijzigd is. Elke sleutel die anders is, staat erbij: in het saldo, in wat verzilverbaar is en per drager. Alleen wat
niet los van elkaar kan, is samen één stap.
)",
      .opties = {optie::anders(optie::replicaties, "voor beide; minder gaat sneller"),
                 optie::anders(optie::zaad, "voor beide"),
                 optie::anders(optie::prijspeil, "beide in euro's van dat jaar"), optie::draden, optie::json,
                 optie::stil},
      .voorbeelden = {"scenarios/haaglanden/studie.yaml kopie/studie.yaml --replicaties 1000",
                      "haaglanden-juni haaglanden-september"},
      .doe = doe_verschil};
}

}  // namespace mbc
