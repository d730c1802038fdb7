#include <array>

#include "model/velden_delen.h"

namespace mbc {
namespace {

using enum Rol;

constexpr Schema een_vertraging = van_getal(soort::vertraging);
constexpr std::array implementatie_velden{
    waarde("doel", een_aandeel, &Invoering::doel, gezinnen, "0%", "40%",
           "bereik: deel van de trajecten waarin de werkwijze wordt toegepast als de opbouw klaar is"),
    waarde("vertraging", een_vertraging, &Invoering::vertraging, gezinnen, "0", "1",
           "vertraging van de invoering: zoveel jaren na zijn `start` begint een gemeente"),
    waarde("opbouw", een_aantal_jaren, &Invoering::opbouw, gezinnen, "0", "4",
           "opbouw: in zoveel jaren gaat het bereik van `huidig` naar `doel`; 0: ineens"),
    waarde("te_trainen", een_aandeel, &Invoering::te_trainen, geld, "0%", "100%",
           "deel van de medewerkers dat de training volgt"),
    waarde("selectie", een_aandeel, &Invoering::selectie, gezinnen, "0%", "{driehoek: [0%, 26%, 57%]}",
           "selectie: hoe goed teams de gezinnen kiezen met de meeste kans op een VTO of OTS; 0%: naar toeval, 100%: "
           "volmaakt"),
    waarde("instap", een_aandeel, &Invoering::instap, gezinnen, "0%", "25%",
           "instap: deel van de lopende trajecten dat de werkwijze alsnog krijgt als haar bereik stijgt")};

constexpr std::array methodetrouw_velden{
    waarde("begin", een_aandeel, &Invoering::begin, gezinnen, "100%", "50%",
           "methodetrouw aan het begin: hoe trouw de teams de werkwijze dan uitvoeren"),
    waarde("eind", een_aandeel, &Invoering::eind, gezinnen, "100%", "90%",
           "methodetrouw na de leertijd: hoe trouw de teams de werkwijze dan uitvoeren"),
    waarde("leertijd", een_aantal_jaren, &Invoering::leertijd, gezinnen, "0", "3",
           "leertijd: in zoveel jaren gaat de methodetrouw van `begin` naar `eind`")};

constexpr std::array overige_effecten{
    waarde("optimismecorrectie", een_aandeel, &Effecten::optimismecorrectie, gezinnen, "100%",
           "{pert: [60%, 80%, 100%]}", "optimismecorrectie: deel van elk effect dat daarna overblijft"),
    waarde("attributie", een_aandeel, &Effecten::attributie, gezinnen, "100%", "{uniform: [50%, 100%]}",
           "attributie: deel van elk effect dat het programma toekomt"),
    waarde("instroom_vertraging", een_aantal_jaren, &Effecten::instroom_vertraging, gezinnen, "0", "2",
           "vertraging van de lagere instroom: zoveel jaren na de werkwijze komt zij")};
/// What scales every effect stands first, and the delay of the inflow behind what it delays.
constexpr auto effecten_velden = [] {
  std::array<Studieveld, overige_effecten.size() + aantal_effecten> uit{};
  std::size_t n = 0;
  uit[n++] = overige_effecten[0];
  uit[n++] = overige_effecten[1];
  for (std::size_t e = 0; e < aantal_effecten; ++e) {
    uit[n++] = waarde(effectvormen[e].sleutel, een_aandeel, static_cast<Effect>(e), gezinnen, "0%",
                      "{pert: [0%, 10%, 25%]}", effectvormen[e].betekenis);
    if (static_cast<Effect>(e) == Effect::instroom) uit[n++] = overige_effecten[2];
  }
  return uit;
}();

constexpr auto grondslag_namen = [] {
  std::array<std::string_view, aantal_grondslagen> uit;
  for (std::size_t g = 0; g < uit.size(); ++g) uit[g] = grondslagkenmerken[g].naam;
  return uit;
}();
constexpr std::array<std::string_view, 2> soort_namen{"incidenteel", "structureel"};
constexpr Schema een_grondslag = van_keuze(grondslag_namen);
constexpr Schema een_soort = van_keuze(soort_namen);
constexpr Schema een_keer = van_getal(soort::keren);

constexpr std::array investering_velden{
    woord("omschrijving", een_tekst, "wat het is, zoals het in een verslag staat; anders de naam", "Starttraining"),
    woord("geldstroom", een_naam, "waaruit het betaald wordt: een naam onder `geldstromen`", "Jeugdwet"),
    woord("soort", een_soort, "of het ophoudt (incidenteel) of blijft (structureel)", "structureel"),
    woord("grondslag", een_grondslag,
          "waarmee het bedrag vermenigvuldigd wordt; bss: trajecten en maanden met de werkwijze", "per_bss_traject"),
    waarde("bedrag", een_bedrag, {}, geld, "", "50000",
           "euro's per eenheid van de grondslag; bij per_jaar en eenmalig het hele bedrag"),
    waarde("uren", de_uren, {}, geld, "", "{uniform: [20, 30]}",
           "in plaats van `bedrag`: uren per eenheid van de grondslag, tegen het tarief van `functie`"),
    woord("functie", een_naam, "wiens uren het zijn: een naam onder `tarieven`; alleen bij `uren`", "lokaal_team"),
    waarde("aandeel", een_keer, &Investering::aandeel, geld, "100%", "80%",
           "in welk deel van de eenheden, of hoe vaak per eenheid, het gevraagd wordt"),
    prijsveld,
    waarde("aantal", het_aantal, {}, geld, "1", "16",
           "hoeveel van de prijs per eenheid van de grondslag; alleen bij `prijs`"),
    waarde("kasdeel", een_aandeel, &Investering::kasdeel, geld, "100%", "{driehoek: [40%, 70%, 100%]}",
           "deel dat werkelijk extra betaald wordt; de rest is tijd uit ander werk: kosten voor de maatschappij, niet "
           "voor wie betaalt"),
    woord("van", een_jaar, "eerste kalenderjaar, alleen bij per_jaar; anders het begin van de horizon", "2022"),
    woord("tot", een_jaar, "laatste kalenderjaar, dat zelf meetelt, alleen bij per_jaar; anders het einde", "2026"),
    woord("jaar", een_jaar, "kalenderjaar, alleen bij eenmalig; anders het jaar waarin een gemeente begint", "2022"),
    waarde("per_gemeente", een_janee, {}, geen, "nee", "ja",
           "ja: elke gemeente betaalt het bedrag; nee: het is van de regio en wordt naar instroom verdeeld"),
    waarde("actief", een_janee, {}, geen, "ja", "nee", "nee: telt niet mee, tot een scenario haar aanzet"),
    prijspeilveld,
    eenheidveld};
constexpr Schema een_investering{.vorm = Veldvorm::kaart, .velden = investering_velden, .met_bron = true};

}  // namespace

constexpr Schema de_implementatie{.vorm = Veldvorm::kaart, .velden = implementatie_velden, .met_bron = true};
constexpr Schema de_methodetrouw{.vorm = Veldvorm::kaart, .velden = methodetrouw_velden, .met_bron = true};
constexpr Schema de_effecten{.vorm = Veldvorm::kaart, .velden = effecten_velden, .met_bron = true};
constexpr Schema de_investeringen{.vorm = Veldvorm::namen, .element = &een_investering, .noem = "investering"};
constexpr std::span<const std::string_view> grondslagen = grondslag_namen;

}  // namespace mbc
