#pragma once

#include "model/velden.h"

/// Parts that several tables of keys share.
namespace mbc {

constexpr Schema van_keuze(std::span<const std::string_view> keuzes) {
  return {.vorm = Veldvorm::keuze, .keuzes = keuzes};
}
constexpr Schema van_geheel(std::int64_t laagst, std::int64_t hoogst) {
  return {.vorm = Veldvorm::geheel, .laagst = laagst, .hoogst = hoogst};
}
constexpr Schema van_getal(const Getalsoort& s) { return {.vorm = Veldvorm::getal, .getal = &s}; }

inline constexpr Plicht moet = Plicht::moet;

inline constexpr Schema een_tekst{};
inline constexpr Schema een_naam{.vorm = Veldvorm::naam};
inline constexpr Schema een_janee{.vorm = Veldvorm::janee};
inline constexpr Schema een_bedrag = van_getal(soort::bedrag);
inline constexpr Schema een_aandeel = van_getal(soort::aandeel);
inline constexpr Schema een_aantal_jaren = van_getal(soort::jaren);
inline constexpr Schema een_kalenderjaar = van_getal(soort::kalenderjaar);
inline constexpr Schema een_scenarionummer = van_geheel(0, 999'999);
inline constexpr Schema de_uren{.vorm = Veldvorm::paar, .getal = &soort::uren};
inline constexpr Schema het_aantal{.vorm = Veldvorm::paar, .getal = &soort::aantal};

extern const Schema de_implementatie, de_methodetrouw, de_effecten, de_investeringen;

/// A key that is a text for readers, or a name.
constexpr Studieveld woord(std::string_view naam, const Schema& schema, std::string_view betekenis,
                           std::string_view voorbeeld, Plicht plicht = Plicht::mag, Lid lid = {}) {
  return {
      .naam = naam, .schema = &schema, .betekenis = betekenis, .plicht = plicht, .lid = lid, .voorbeeld = voorbeeld};
}

/// A number that is left out at its default.
constexpr Studieveld waarde(std::string_view naam, const Schema& schema, Lid lid, Rol rol, std::string_view standaard,
                            std::string_view voorbeeld, std::string_view betekenis) {
  return {naam, &schema, betekenis, Plicht::mag, standaard, lid, rol, voorbeeld};
}

inline constexpr Studieveld bronveld =
    woord("bron", een_tekst, "waar het vandaan komt; zonder bron is het een aanname", "\"CBS, Jeugdbescherming 2021\"");
inline constexpr Studieveld toelichtingveld =
    woord("toelichting", een_tekst, "wat een lezer er verder van moet weten", "\"de spreiding is een aanname\"");
inline constexpr Studieveld eenheidveld =
    woord("eenheid", een_tekst, "waarin het getal staat; een andere eenheid wordt omgerekend of geweigerd", "maanden");
inline constexpr Studieveld prijspeilveld =
    woord("prijspeil", een_jaar, "het jaar van de euro's; anders dat van het bestand", "2019");
inline constexpr Studieveld prijsveld =
    woord("prijs", een_naam, "in plaats van een bedrag of uren: een naam onder `prijzen` van de studie", "gesprek");

inline constexpr Studieveld startveld =
    waarde("start", een_kalenderjaar, &Invoering::start, Rol::gezinnen, "", "2023",
           "kalenderjaar waarin de gemeente begint; anders het eerste jaar van de studie");
inline constexpr Studieveld implementatieveld =
    woord("implementatie", de_implementatie, "hoe ver de werkwijze reikt, en hoe snel", "{doel: 40%, opbouw: 4}");
inline constexpr Studieveld methodetrouwveld = woord(
    "methodetrouw", de_methodetrouw, "hoe trouw de werkwijze wordt uitgevoerd: zo veel van elk effect blijft over",
    "{begin: 50%, eind: 90%, leertijd: 3}");
inline constexpr Studieveld effectenveld =
    woord("effecten", de_effecten, "wat de werkwijze verandert in een gezin dat haar krijgt, bij volle methodetrouw",
          "{ots_reductie: {pert: [0%, 10%, 25%]}}");
inline constexpr Studieveld investeringenveld =
    woord("investeringen", de_investeringen, "wat de werkwijze vraagt, per post een naam",
          "{training: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_medewerker, uren: 16, functie: "
          "lokaal_team}}");

}  // namespace mbc
