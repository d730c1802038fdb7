#include <array>
#include <limits>

#include "model/grenzen.h"
#include "model/velden_delen.h"

namespace mbc {
namespace {

using enum Rol;

constexpr std::array geldstroom_velden{
    woord("drager", een_naam, "wie de geldstroom betaalt: gemeente, Rijk, zorgverzekeraar", "gemeente", moet,
          &Geldstroom::drager),
    waarde("verzilverbaar", een_aandeel, &Geldstroom::verzilverbaar, achteraf, "100%", "{uniform: [40%, 80%]}",
           "deel van een besparing dat werkelijk vrij te besteden wordt"),
    woord("omschrijving", een_tekst, "wat eruit betaald wordt", "Jeugdhulp en jeugdbescherming")};
constexpr Schema een_geldstroom{.vorm = Veldvorm::kaart, .velden = geldstroom_velden, .met_bron = true};
constexpr Schema de_geldstromen{.vorm = Veldvorm::namen, .element = &een_geldstroom, .noem = "geldstroom"};
constexpr Schema een_tarief = van_getal(soort::tarief);
constexpr Schema de_tarieven{.vorm = Veldvorm::namen, .element = &een_tarief, .noem = "functie"};

constexpr Schema een_aantal_uren = van_getal(soort::uren);
constexpr std::array prijs_velden{
    woord("omschrijving", een_tekst, "wat er voor die prijs is", "Een maand jeugdbescherming"),
    waarde("bedrag", een_bedrag, {}, geld, "", "{driehoek: [1133, 1400, 1800]}", "euro's per stuk"),
    waarde("uren", een_aantal_uren, {}, geld, "", "{uniform: [1, 2]}",
           "in plaats van `bedrag`: uren per stuk, tegen het tarief van `functie`"),
    woord("functie", een_naam, "wiens uren het zijn: een naam onder `tarieven`; alleen bij `uren`", "lokaal_team"),
    prijspeilveld,
    eenheidveld};
constexpr Schema een_prijs{.vorm = Veldvorm::kaart, .velden = prijs_velden, .met_bron = true};
constexpr Schema de_prijzen{.vorm = Veldvorm::namen, .element = &een_prijs, .noem = "prijs", .of_bestand = true};

constexpr Schema de_leeftijd{.vorm = Veldvorm::familie, .getal = &soort::leeftijd};
constexpr Schema de_duur{.vorm = Veldvorm::familie, .getal = &soort::maanden};
constexpr Schema een_aantal_maanden = van_getal(soort::maanden);
constexpr Schema een_aantal_trajecten = van_geheel(1, hoogste_max_trajecten);
constexpr Schema een_aantal_per_jaar = van_getal(soort::per_jaar);
constexpr std::array vaste_trajectvelden{
    Studieveld{"leeftijd", &de_leeftijd, "leeftijd van het jongste kind bij instroom, verdeeld over de gezinnen", moet,
               "", &Traject::leeftijd, gezinnen, "{driehoek: [0, 8, 17]}"},
    Studieveld{"duur", &de_duur, "hoe lang een traject duurt zonder de werkwijze, verdeeld over de gezinnen", moet, "",
               &Traject::duur, gezinnen, "{lognormaal: {gemiddelde: 20, vc: 0.8}}"},
    waarde("vrijwillig_vooraf", een_aantal_maanden, &Traject::vrijwillig_vooraf, gezinnen, "0", "4",
           "vrijwillige fase vooraf: zo lang loopt een traject voordat een VTO of OTS kan volgen; een korter traject "
           "krijgt er geen"),
    waarde("max_trajecten", een_aantal_trajecten, &Traject::max_trajecten, geen, "4", "4",
           "hoe vaak een gezin hoogstens een traject heeft, het eerste meegeteld")};
constexpr auto traject_velden = [] {
  std::array<Studieveld, vaste_trajectvelden.size() + aantal_kansen> uit{};
  auto plek = std::ranges::copy(vaste_trajectvelden, uit.begin()).out;
  for (std::size_t k = 0; k < aantal_kansen; ++k) {
    const Kansvorm& v = kansvormen[k];
    *plek++ = waarde(v.sleutel, v.per_jaar ? een_aantal_per_jaar : een_aandeel, static_cast<Kans>(k), gezinnen,
                     v.per_jaar ? "0" : "0%", v.voorbeeld, v.betekenis);
  }
  return uit;
}();
constexpr Schema het_traject{.vorm = Veldvorm::kaart, .velden = traject_velden, .met_bron = true};

constexpr std::array<std::string_view, 2> spreiding_namen{"poisson", "vast"};
constexpr Schema een_spreiding = van_keuze(spreiding_namen);
constexpr Schema een_trend = van_getal(soort::trend);
constexpr std::array instroom_velden{
    waarde("spreiding", een_spreiding, {}, geen, "poisson", "vast",
           "poisson: het aantal gezinnen wisselt per jaar door toeval; vast: elk jaar precies het getal"),
    waarde("trend", een_trend, &Instroom::trend, gezinnen, "0%", "-3%",
           "groei van de instroom per jaar, in elk scenario; negatief: daling")};
constexpr Schema de_instroom{.vorm = Veldvorm::kaart, .velden = instroom_velden, .met_bron = true};

constexpr Schema instroom_van_gemeente = van_getal(soort::instroom);
constexpr Schema aantal_medewerkers = van_getal(soort::medewerkers);
constexpr Schema een_verloop = van_getal(soort::aandeel_per_jaar);
constexpr std::array gemeente_velden{
    Studieveld{"instroom", &instroom_van_gemeente, "nieuwe gezinnen per jaar", moet, "", &Gemeente::instroom, gezinnen,
               "{driehoek: [90, 110, 130]}"},
    waarde("huidig", een_aandeel, &Gemeente::huidig, gezinnen, "0%", "25%",
           "huidig bereik: deel van de trajecten waarin de werkwijze nu al wordt toegepast"),
    startveld,
    waarde("gestart", een_kalenderjaar, &Gemeente::gestart, gezinnen, "", "2020",
           "kalenderjaar waarin de gemeente al met de werkwijze begon: vanaf dan loopt de leertijd"),
    waarde("medewerkers", aantal_medewerkers, &Gemeente::medewerkers, geld, "0", "40",
           "medewerkers van de lokale teams"),
    waarde("getraind", een_aandeel, &Gemeente::getraind, geld, "0%", "95%",
           "deel van de medewerkers dat de training al had"),
    waarde("verloop", een_verloop, &Gemeente::verloop, geld, "", "15%",
           "verloop: deel van de medewerkers dat per jaar vertrekt en vervangen wordt; anders dat van de studie"),
    implementatieveld,
    methodetrouwveld,
    effectenveld,
    investeringenveld,
    woord("omschrijving", een_tekst, "wat een lezer van de gemeente moet weten", "Voorloper")};
constexpr Schema een_gemeente{.vorm = Veldvorm::kaart, .velden = gemeente_velden, .met_bron = true};
constexpr Schema de_gemeenten{.vorm = Veldvorm::namen, .element = &een_gemeente, .noem = "gemeente"};

constexpr std::array<std::string_view, 3> richting_namen{"positief", "negatief", "onbekend"};
constexpr Schema een_richting = van_keuze(richting_namen);
constexpr std::array pm_velden{
    woord("omschrijving", een_tekst, "wat er verandert zonder dat het een prijs heeft", "Werkplezier van professionals",
          moet, &PmPost::omschrijving),
    woord("richting", een_richting, "of dat goed is of niet", "positief", moet, &PmPost::richting),
    woord("bron", een_tekst, "waar het uit blijkt", "Evaluatie 2021", Plicht::mag, &PmPost::bron), toelichtingveld};
constexpr Schema een_pm_post{.vorm = Veldvorm::kaart, .velden = pm_velden};
constexpr Schema de_pm_posten{.vorm = Veldvorm::lijst, .element = &een_pm_post};

/// What happens to families; what the invoering asks stands last.
constexpr auto doelindicatoren = [] {
  std::array<std::string_view, std::size_t{std::ranges::count_if(indicatoren, &Indicatorvorm::van_gezinnen)}> uit;
  for (std::size_t i = 0; i < uit.size(); ++i) uit[i] = indicatoren[i].naam;
  return uit;
}();
static_assert(indicatoren[doelindicatoren.size() - 1].van_gezinnen);
constexpr std::array<std::string_view, 2> doelmaat_namen{"nulalternatief", "eerste_jaar"};
constexpr Schema een_doelindicator = van_keuze(doelindicatoren);
constexpr Schema een_doelmaat = van_keuze(doelmaat_namen);
constexpr Schema een_verandering = van_getal(soort::verandering);
constexpr std::array uitkomstdoel_velden{
    woord("indicator", een_doelindicator, "wat er verandert, in de hele regio", "vto", moet),
    Studieveld{"verandering", &een_verandering, "hoeveel, als deel; negatief: daling. Een doel is nooit een verdeling",
               moet, "", &Uitkomstdoel::verandering, geen, "-25%"},
    waarde("tegen", een_doelmaat, {}, geen, "nulalternatief", "eerste_jaar",
           "vergeleken waarmee: dezelfde gezinnen zonder programma, of het eerste jaar van het scenario zelf"),
    woord("uiterlijk", een_jaar, "het kalenderjaar waarin het gehaald moet zijn, binnen de horizon", "2024", moet),
    woord("omschrijving", een_tekst, "het doel in de woorden van het programma", "Een kwart minder VTO's", Plicht::mag,
          &Uitkomstdoel::omschrijving)};
constexpr Schema een_uitkomstdoel{.vorm = Veldvorm::kaart, .velden = uitkomstdoel_velden, .met_bron = true};
constexpr Schema de_uitkomstdoelen{.vorm = Veldvorm::namen, .element = &een_uitkomstdoel, .noem = "uitkomstdoel"};

constexpr Schema teksten{.vorm = Veldvorm::lijst, .element = &een_tekst};
constexpr std::array causaal_velden{
    woord("probleem", teksten, "wat er misgaat zonder het programma", "[Hulp komt te laat]"),
    woord("voorwaarden", teksten, "wat er nodig is om dat te veranderen",
          "[De juiste expertise is op tijd beschikbaar]"),
    woord("output", teksten, "wat het programma daarvoor doet", "[Elk gezin heeft één procesregisseur]")};
constexpr Schema een_causaal_model{.vorm = Veldvorm::kaart, .velden = causaal_velden, .met_bron = true};

constexpr Schema enkele_paden{.vorm = Veldvorm::lijst, .element = &een_tekst};
constexpr Schema een_rang{.vorm = Veldvorm::maat, .getal = &soort::rang};
constexpr std::array correlatie_velden{
    woord("tussen", enkele_paden, "de paden van twee of meer onzekere getallen; de rang geldt voor elk paar daarvan",
          "[tarieven.gi, tarieven.lokaal_team]", moet),
    woord("rang", een_rang, "hun rangcorrelatie (Spearman)", "0.6", moet), bronveld, toelichtingveld};
constexpr Schema een_correlatie{.vorm = Veldvorm::kaart, .velden = correlatie_velden};
constexpr Schema de_correlaties{.vorm = Veldvorm::lijst, .element = &een_correlatie};

constexpr std::array<std::string_view, 3> trekking_namen{"willekeurig", "lhs", "sobol"};
constexpr Schema een_trekking = van_keuze(trekking_namen);
constexpr Schema de_prijsindex{.vorm = Veldvorm::prijsindex, .getal = &soort::index};
constexpr Schema de_horizon = van_geheel(1, hoogste_horizon);
constexpr Schema de_aanloop = van_geheel(0, hoogste_aanloopjaren);
constexpr Schema de_replicaties = van_geheel(1, hoogste_replicaties);
constexpr Schema het_zaad = van_geheel(0, std::numeric_limits<std::int64_t>::max());
constexpr Schema een_schakelaar{.vorm = Veldvorm::schakelaar};
constexpr Schema aantal_gezinnen = van_geheel(0, 1'000'000);
constexpr Schema de_leeftijdsgrens{.vorm = Veldvorm::maat, .getal = &soort::leeftijdsgrens};
constexpr Schema een_voet{.vorm = Veldvorm::per_jaar, .getal = &soort::voet, .met_bron = true};
constexpr Schema de_uren_per_fte = van_getal(soort::uren_per_fte);
constexpr Schema een_steekproef = van_getal(soort::steekproef);
constexpr Schema een_opslag = van_getal(soort::opslag);
constexpr Schema de_paden{.vorm = Veldvorm::paden};

constexpr std::array studie_velden{
    woord("studie", een_tekst, "hoe de studie heet, boven elk verslag", "Beter Samenspel Haaglanden", moet,
          &Studie::naam),
    woord("basis", een_tekst, "een andere studie: deze is die studie, behalve wat hier staat",
          "../haaglanden/studie.yaml"),
    woord("omschrijving", een_tekst, "wat de studie onderzoekt", "Business case van de regio"),
    toelichtingveld,
    woord("prijspeil", een_jaar, "het jaar van de euro's waarin de bedragen staan", "2021", moet, &Studie::prijspeil),
    woord("uitkomst_prijspeil", een_jaar, "het jaar van de euro's waarin de uitkomst staat, naar `prijsindex`", "2022"),
    woord("prijsindex", de_prijsindex, "prijzen per jaar: rekent een bedrag met een ander prijspeil om",
          "{2019: 100.0, 2020: 101.3, 2021: 104.0}"),
    woord("start", een_jaar, "het eerste kalenderjaar dat telt", "2022", moet, &Studie::start),
    woord("horizon", de_horizon, "zoveel jaren tellen mee", "10", moet, &Studie::horizon),
    waarde("aanloopjaren", de_aanloop, &Studie::aanloopjaren, geen, "3", "5",
           "zoveel jaren instroom voor de start, opdat er bij de start al gezinnen in een traject zijn"),
    waarde("discontovoet", een_voet, &Studie::discontovoet, achteraf, "2.25%", "2.25%",
           "discontovoet: een euro een jaar later telt zoveel minder; of per kalenderjaar, elk vanaf dat jaar: {2022: "
           "2.25%, 2030: "
           "1.6%}"),
    woord("nulalternatief", een_scenarionummer, "nummer van het scenario waarmee de andere vergeleken worden", "0",
          moet, &Studie::nulalternatief),
    waarde("replicaties", de_replicaties, &Studie::replicaties, geen, "10000", "10000",
           "zo vaak worden alle onzekere getallen opnieuw getrokken"),
    waarde("zaad", het_zaad, &Studie::zaad, geen, "1", "20210615",
           "begin van het toeval: hetzelfde zaad geeft dezelfde uitkomst"),
    woord("geldstromen", de_geldstromen, "wie er betaalt, per geldstroom een naam",
          "{Jeugdwet: {drager: gemeente, verzilverbaar: 50%}}", moet),
    waarde("tarieven", de_tarieven, {}, geld, "", "{lokaal_team: 85}", "wat een uur van een functie kost"),
    woord("prijzen", de_prijzen,
          "prijzen die kassabonnen en investeringen delen: elk één keer getrokken; of een bestand (.yaml of .csv) met "
          "die prijzen",
          "{jeugdbescherming_maand: {bedrag: 1400, eenheid: euro per maand}}"),
    waarde("uren_per_fte", de_uren_per_fte, &Studie::uren_per_fte, geen, "1360", "1360",
           "werkbare uren van een voltijdsbaan: rekent gevraagde en vrijgespeelde uren om in fte"),
    waarde(
        "verloop", een_verloop, {}, geld, "0%", "15%",
        "verloop: deel van de medewerkers dat per jaar vertrekt en vervangen wordt; een gemeente kan een eigen hebben"),
    waarde("kostenopslag", een_opslag, &Studie::kostenopslag, geld, "0%", "{pert: [0%, 10%, 40%]}",
           "kostenopslag: zoveel duurder dan begroot vallen de investeringen in euro's uit"),
    waarde("verzilverbaar_vanaf", een_aantal_jaren, &Studie::verzilverbaar_vanaf, achteraf, "0", "2",
           "begin van het verzilveren: zoveel jaren na de start kan een besparing vrij budget worden"),
    waarde("kassabon_onzekerheid", een_schakelaar, &Studie::kassabon_onzekerheid, geen, "aan", "uit",
           "aan: weinig kassabonnen geven veel onzekerheid; uit: de gewichten zijn precies bekend"),
    waarde("kassabon_steekproef", een_steekproef, &Studie::kassabon_steekproef, gezinnen, "", "4",
           "steekproef achter de kassabonnen: op zoveel gezinnen rust wat de gewichten samen zeggen; anders de som van "
           "de gewichten"),
    waarde("trekking", een_trekking, {}, geen, "willekeurig", "sobol",
           "hoe de onzekere getallen over de replicaties worden gespreid"),
    woord("trekkingen", een_tekst,
          "een bestand met rijen kwantielen die samen getrokken zijn, in plaats van eigen trekkingen; mbc herijk "
          "schrijft "
          "het",
          "trekkingen.csv"),
    woord("herijking", een_tekst,
          "een bestand dat zegt wat er door die trekkingen veranderde; mbc herijk schrijft het, het verslag toont het",
          "herijking.json"),
    woord("correlaties", de_correlaties, "onzekere getallen die samen bewegen",
          "[{tussen: [tarieven.gi, tarieven.lokaal_team], rang: 0.6}]"),
    waarde("duurste_gezinnen", aantal_gezinnen, &Studie::duurste_gezinnen, geen, "0", "600",
           "wat zoveel duurste gezinnen van de regio per jaar gemiddeld kosten, wordt getoond; 0: niets"),
    waarde("leeftijdsgrens", de_leeftijdsgrens, {}, geen, "18", "18", "op deze leeftijd eindigt elk traject"),
    woord("traject", het_traject, "hoe het een gezin vergaat zonder de werkwijze",
          "{leeftijd: {driehoek: [0, 8, 17]}, duur: 20}", moet),
    effectenveld,
    woord("uitkomstdoelen", de_uitkomstdoelen,
          "wat het programma van de regio beloofde: een plafond, dat niets aan de uitkomst verandert",
          "{vto: {indicator: vto, verandering: -25%, uiterlijk: 2024, bron: \"Monitor, doel 2\"}}"),
    woord("instroom", de_instroom, "hoe de instroom van alle gemeenten wisselt en groeit", "{trend: -3%}"),
    woord("gemeenten", de_gemeenten, "de gemeenten van de studie, elk met haar instroom",
          "{Delft: {instroom: 110, medewerkers: 40}}", moet),
    implementatieveld,
    methodetrouwveld,
    investeringenveld,
    woord("pm_posten", de_pm_posten, "wat telt zonder prijs: het staat in elk verslag en niet in de euro's",
          "[{omschrijving: Werkplezier van professionals, richting: positief}]"),
    woord("causaal_model", een_causaal_model,
          "waarom het programma zou werken, in zijn eigen woorden: staat boven het causale model in het verslag",
          "{probleem: [Hulp komt te laat], voorwaarden: [Expertise is op tijd], output: [Elk gezin heeft één plan]}"),
    woord("scenarios", de_paden, "de bestanden van de scenario's, vanaf de map van de studie",
          "[0-zoals-nu.yaml, 1-invoeren.yaml]", moet),
    woord("kassabonnen", de_paden, "een map met kassabonnen, of een lijst van bestanden en mappen", "kassabonnen",
          moet)};

constexpr std::array scenario_gemeente_velden{startveld, implementatieveld, methodetrouwveld, effectenveld,
                                              investeringenveld};
constexpr Schema scenario_gemeente{.vorm = Veldvorm::kaart,
                                   .velden = scenario_gemeente_velden,
                                   .met_bron = true,
                                   .in_studie = &een_gemeente};
constexpr Schema scenario_gemeenten{.vorm = Veldvorm::namen, .element = &scenario_gemeente, .noem = "gemeente"};
constexpr std::array scenario_velden{
    woord("nummer", een_scenarionummer, "het nummer waarmee het gekozen en vergeleken wordt", "1", moet),
    woord("naam", een_tekst, "hoe het heet", "Invoeren", moet, &Scenario::naam),
    woord("omschrijving", een_tekst, "wat het is, in een paar zinnen: staat voor in het verslag",
          "In drie jaar naar 40% van de trajecten", Plicht::mag, &Scenario::omschrijving),
    toelichtingveld,
    implementatieveld,
    methodetrouwveld,
    effectenveld,
    investeringenveld,
    woord("gemeenten", scenario_gemeenten, "wat voor een gemeente anders is dan voor de rest van dit scenario",
          "{Dorp: {implementatie: {vertraging: 1}}}")};

}  // namespace

constexpr Schema schema_studie{.vorm = Veldvorm::kaart, .velden = studie_velden};
constexpr Schema schema_scenario{.vorm = Veldvorm::kaart, .velden = scenario_velden, .in_studie = &schema_studie};

}  // namespace mbc
