#include "cli/opdracht_toets.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>

#include "analyse/toets.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/voortgang.h"
#include "input/waarnemingen.h"
#include "report/toets_tekst.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

struct ToetsOpties : VergelijkOpties {
  std::string waarnemingen;
};

po::options_description toets_opties() {
  const auto woord = [](const char* naam) { return po::value<std::string>()->value_name(naam); };
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                                   //
      ("waarnemingen", woord("BESTAND"), "wat er is gezien; verplicht")             //
      ("replicaties", woord("N"), "zo vaak worden de onzekere getallen getrokken")  //
      ("zaad", woord("Z"), "hetzelfde zaad geeft dezelfde bytes")                   //
      ("draden", woord("T"), "aantal draden (0: alle); verandert geen cijfer")      //
      ("zet", po::value<std::vector<std::string>>()->value_name("PAD=WAARDE"),
       "één getal anders dan in de bestanden; mag vaker")                      //
      ("json", "machineleesbaar op stdout")                                    //
      ("csv", "tabel op stdout, één rij per feit")                             //
      ("csv-excel", "dezelfde tabel, zoals een Nederlandse Excel haar opent")  //
      ("stil", "geen voortgang en geen waarschuwingen op stderr")              //
      ("help", "deze hulp");
  return o;
}

ToetsOpties lees_toetsopties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(toets_opties(), argumenten);
  ToetsOpties o;
  vul_vergelijk(w, o);
  if (o.hulp == Hulp::ja) return o;
  if (w.contains("waarnemingen")) o.waarnemingen = w["waarnemingen"].as<std::string>();
  if (o.waarnemingen.empty())
    throw Aanroepfout("de waarnemingen ontbreken; verwacht: mbc toets STUDIE --waarnemingen BESTAND");
  return o;
}

std::string indicatorenlijst() {
  std::string uit;
  for (const Indicatorvorm& i : indicatoren)
    uit += "  " + std::string(i.naam) + std::string(25 - i.naam.size(), ' ') + std::string(i.betekenis) + "\n";
  return uit;
}

std::string toets_hulp() {
  return R"(mbc toets: zegt het model wat we weten?

Gebruik:
  mbc toets STUDIE --waarnemingen BESTAND [opties]

)" + lijst(toets_opties()) +
         R"(
BESTAND zegt wat er is gezien, en onder welk scenario. Getoetst wordt wat `gebruik: toetsen` heeft:

  waarnemingen: Regio 2022
  scenario: 0
  lijst:
    ots_2022:  {indicator: ots_nieuw, jaar: 2022, waarde: 449, schaal: 1.6, gebruik: toetsen, bron: "..."}
    terugkeer: {indicator: recidive_1jaar, jaar: 2022, teller: 6, noemer: 80, gebruik: toetsen, bron: "..."}
    uren:      {getal: investeringen.extra_analyse.uren, gemiddelde: 22.5, n: 40, sd: 9, gebruik: toetsen}
    gezin:     {indicator: zorgkosten_per_gezin, jaar: 2022, waarde: 104000, marge: 30%, gebruik: toetsen}

Een indicator is van de regio, of met `gemeente: NAAM` van één gemeente; bedragen zijn in het prijspeil van de
studie. `schaal` vermenigvuldigt wat het model zegt, en mag onzeker zijn: kinderen per gezin, het deel dat
geregistreerd wordt. De indicatoren, per kalenderjaar:

)" + indicatorenlijst() +
         R"(
Een feit ligt binnen als het gemiddelde van het model binnen de opgegeven marge ligt, of zonder marge als de
waarneming tussen P5 en P95 ligt. Afsluitcode 4: minstens één feit ligt erbuiten. Zonder --replicaties worden
de getallen hoogstens )" +
         std::to_string(hoogste_replicaties_toets) + R"( keer getrokken.

Voorbeelden:
  mbc toets scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/feiten.yaml
  mbc toets scenarios/twente/studie.yaml --waarnemingen scenarios/twente/feiten.yaml --json
  mbc toets scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/feiten.yaml --zet aanloopjaren=18
)";
}

/// What is wrong with the observations, told; false where there is nothing to test with.
bool bruikbaar(const GelezenWaarnemingen& gelezen, const ToetsOpties& o, Omgeving& omgeving) {
  const std::string map = std::filesystem::path(o.waarnemingen).parent_path().generic_string();
  for (const Melding& m : gelezen.meldingen.gesorteerd()) {
    if (m.ernst == Ernst::fout || !o.stil) omgeving.fout.schrijf(toon(m, map) + "\n");
  }
  if (!gelezen.waarnemingen) {
    omgeving.fout.schrijf("mbc: de waarnemingen kloppen niet; er is niets doorgerekend\n");
    return false;
  }
  const auto& lijst = gelezen.waarnemingen->lijst;
  if (std::any_of(lijst.begin(), lijst.end(), [](const Waarneming& w) { return w.gebruik == Gebruik::toetsen; }))
    return true;
  omgeving.fout.schrijf("mbc: geen waarneming in " + o.waarnemingen +
                        " heeft gebruik: toetsen; er is niets doorgerekend\n");
  return false;
}

Toetskop kop(const Studie& studie, const Waarnemingen& w) {
  const Scenario& s = studie.scenarios[w.scenario];
  const auto anders =
      std::count_if(w.lijst.begin(), w.lijst.end(), [](const Waarneming& x) { return x.gebruik != Gebruik::toetsen; });
  return {studie.naam, w.naam, s.nummer, s.naam, static_cast<std::size_t>(anders)};
}

Afsluitcode toets(const ToetsOpties& o, Omgeving& omgeving) {
  Gelezen gelezen = lees_en_meld(o, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  Studie& studie = *gelezen.studie;
  pas_toe(o, studie);
  if (!o.replicaties) studie.replicaties = std::min(studie.replicaties, hoogste_replicaties_toets);
  const GelezenWaarnemingen waarnemingen = lees_waarnemingen(o.waarnemingen, studie);
  if (!bruikbaar(waarnemingen, o, omgeving)) return Afsluitcode::invoer_fout;
  std::optional<Toets> uit;
  {
    Voortgangsbalk balk(omgeving, o.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    uit = maak_toets(studie, *waarnemingen.waarnemingen, uitvoering_van(o, omgeving, meld));
  }
  if (!uit) return Afsluitcode::onderbroken;
  const Toetskop k = kop(studie, *waarnemingen.waarnemingen);
  switch (o.vorm) {
    case Uitvoervorm::json:
      omgeving.uit.schrijf(toets_json(k, studie, *uit));
      break;
    case Uitvoervorm::csv:
      omgeving.uit.schrijf(toets_csv(studie, *uit, o.dialect));
      break;
    case Uitvoervorm::tekst:
      omgeving.uit.schrijf(toets_tekst(k, studie, *uit, weergave_van(omgeving)));
      break;
  }
  const bool alles = std::all_of(uit->feiten.begin(), uit->feiten.end(), [](const Feit& f) { return f.binnen; });
  return alles ? Afsluitcode::gedaan : Afsluitcode::niet_gelijk;
}

}  // namespace

Afsluitcode toets_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const ToetsOpties opties = lees_toetsopties(argumenten);
  if (opties.hulp == Hulp::nee) return toets(opties, omgeving);
  omgeving.uit.schrijf(toets_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
