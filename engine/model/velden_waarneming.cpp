#include "model/velden_waarneming.h"

#include <array>

#include "model/velden_delen.h"

namespace mbc {

namespace soort {
constexpr Getalsoort schaal{{}, {0, 1000}, "een getal van 0 of meer zoals 1.6", "", "1.6"};
constexpr Getalsoort waargenomen{{.procent = true, .hoogst_zonder_procent = 1e12, .duizendtallen = true},
                                 {0, 1e12},
                                 "een getal zoals 449, 40% of 14790.50",
                                 "",
                                 "449"};
}  // namespace soort

namespace {

constexpr std::array<std::string_view, 2> gebruik_namen{"toetsen", "herijken"};  // in the order of Gebruik

constexpr Schema een_waargenomen{.vorm = Veldvorm::maat, .getal = &soort::waargenomen};
constexpr Schema een_schaal = van_getal(soort::schaal);
constexpr Schema een_verschil{.vorm = Veldvorm::maat, .getal = &soort::verandering};
constexpr Schema een_telling = van_geheel(0, 1'000'000);
constexpr Schema een_noemer = van_geheel(1, 1'000'000);
constexpr Schema de_grenzen{.vorm = Veldvorm::lijst, .element = &een_waargenomen, .of_een = true};
constexpr Schema een_gebruik = van_keuze(gebruik_namen);

constexpr std::array waarneming_velden{
    woord("indicator", een_naam, "wat er is geteld; mbc toets --help noemt ze", "ots_nieuw"),
    woord("getal", een_tekst, "of welk getal van de studie is gezien: zijn pad", "investeringen.training.uren"),
    woord("jaar", een_jaar, "het kalenderjaar van de indicator", "2022"),
    woord("gemeente", een_naam, "van deze gemeente; anders van de hele regio", "Delft"),
    woord("geldstroom", een_naam, "alleen de kosten van deze geldstroom; anders van alle", "Jeugdwet"),
    woord("functie", een_naam, "van wie de gevraagde uren zijn", "lokaal_team"),
    woord("waarde", een_waargenomen, "wat er is gezien: een aantal, of een waarde met sd of marge", "449"),
    woord("sd", een_waargenomen, "standaardafwijking van de waarde, of tussen wie samen het gemiddelde gaven", "9"),
    woord("teller", een_telling, "bij hoeveel van de noemer het is gezien", "6"),
    woord("noemer", een_noemer, "bij hoeveel er is gekeken", "80"),
    woord("gemiddelde", een_waargenomen, "het gemiddelde van n metingen", "22.5"),
    woord("n", een_noemer, "het aantal metingen", "40"),
    woord("verandering", een_verschil, "of hoeveel de indicator anders is dan onder het scenario van tegen, als deel",
          "-10%"),
    woord("tegen", een_scenarionummer, "nummer van het scenario waarmee een verandering vergelijkt", "0"),
    woord("scenario", een_scenarionummer, "nummer van het scenario dat hier van kracht is; anders dat van het bestand",
          "2"),
    woord("marge", de_grenzen,
          "waarbinnen het gemiddelde van het model moet liggen: [laagste, hoogste], of een deel van de waarde",
          "[1350, 1700]"),
    waarde("schaal", een_schaal, {}, Rol::geen, "1", "{driehoek: [1.2, 1.6, 2.2]}",
           "waarmee wat het model zegt wordt vermenigvuldigd, zoals kinderen per gezin"),
    woord("gebruik", een_gebruik, "toetsen legt het naast het model, herijken past de getallen erop aan", "toetsen",
          moet),
    woord("prijspeil", een_jaar, "het jaar van de euro's van een bedrag; anders dat van de studie", "2017"),
    woord("eenheid", een_tekst, "waarin het is gemeten; voor de lezer", "kinderen")};

constexpr Schema de_waarnemingen{.vorm = Veldvorm::namen, .element = &schema_waarneming, .noem = "waarneming"};
constexpr std::array waarnemingen_velden{
    woord("waarnemingen", een_tekst, "wat er is waargenomen, boven elk verslag", "Haaglanden 2021-2024", moet),
    woord("omschrijving", een_tekst, "waar het vandaan komt", "jaarverslagen en CBS"),
    woord("scenario", een_scenarionummer, "nummer van het scenario dat van kracht was", "0", moet),
    woord("lijst", de_waarnemingen, "de waarnemingen, elk met een naam",
          "{ots: {indicator: ots_nieuw, jaar: 2022, waarde: 449, gebruik: toetsen}}", moet)};

constexpr Schema de_jaren{.vorm = Veldvorm::lijst, .element = &een_jaar, .of_een = true};
constexpr Schema de_aantallen{.vorm = Veldvorm::lijst, .element = &een_noemer, .of_een = true};
constexpr Schema de_kosten{.vorm = Veldvorm::maat, .getal = &soort::bedrag};

constexpr std::array meting_velden{
    woord("indicator", een_naam, "wat er geteld zal worden; mbc toets --help noemt ze", "ots_nieuw"),
    woord("getal", een_tekst, "of welk getal van de studie gemeten zal worden: zijn pad",
          "investeringen.training.uren"),
    woord("jaren", de_jaren, "de kalenderjaren van de indicator: een, of [eerste, laatste]", "[2022, 2024]"),
    woord("gemeente", een_naam, "van deze gemeente; anders van de hele regio", "Delft"),
    woord("geldstroom", een_naam, "alleen de kosten van deze geldstroom; anders van alle", "Jeugdwet"),
    woord("functie", een_naam, "van wie de gevraagde uren zijn", "lokaal_team"),
    woord("n", de_aantallen, "bij een getal: het aantal metingen, of een paar aantallen om te vergelijken",
          "[10, 20, 40]"),
    woord("sd", een_waargenomen, "bij een getal de spreiding tussen metingen, bij een indicator die van een jaar", "9"),
    woord("noemer", de_aantallen, "bij een aandeel: bij hoeveel er gekeken wordt, van een indicator per jaar",
          "[40, 80]"),
    waarde("schaal", een_schaal, {}, Rol::geen, "1", "{driehoek: [1.2, 1.6, 2.2]}",
           "waarmee wat het model zegt wordt vermenigvuldigd, zoals kinderen per gezin"),
    woord(
        "kosten", de_kosten,
        "wat dit onderzoek kost, in euro's, of wat het kost los van zijn omvang; zonder is niet te zeggen of het loont",
        "10000"),
    woord("kosten_per_meting", de_kosten, "bij een getal: wat elke meting kost, boven op kosten", "85"),
    woord("kosten_per_jaar", de_kosten, "bij een indicator: wat elk jaar tellen kost, boven op kosten", "2500"),
    woord("prijspeil", een_jaar, "het jaar van de euro's van de sd van een bedrag; anders dat van de studie", "2017"),
    woord("eenheid", een_tekst, "waarin gemeten wordt; voor de lezer", "uren")};

constexpr Schema de_metingen{.vorm = Veldvorm::namen, .element = &schema_meting, .noem = "meting"};
constexpr std::array ontwerp_velden{
    woord("ontwerp", een_tekst, "wat er bekeken kan worden, boven elk verslag", "metingen", moet),
    woord("omschrijving", een_tekst, "waar het voor is", "monitor en tijdschrijven"),
    woord("scenario", een_scenarionummer, "nummer van het scenario dat dan van kracht is; anders het nulalternatief",
          "0"),
    woord("lijst", de_metingen, "wat er bekeken kan worden, elk met een naam",
          "{vto_3jaar: {indicator: vto, jaren: [2022, 2024], kosten: 10000}}", moet)};

}  // namespace

constexpr Schema schema_meting{.vorm = Veldvorm::kaart, .velden = meting_velden, .met_bron = true};
constexpr Schema schema_ontwerp{.vorm = Veldvorm::kaart, .velden = ontwerp_velden};
constexpr Schema schema_waarneming{.vorm = Veldvorm::kaart, .velden = waarneming_velden, .met_bron = true};
constexpr Schema schema_waarnemingen{.vorm = Veldvorm::kaart, .velden = waarnemingen_velden};

}  // namespace mbc
