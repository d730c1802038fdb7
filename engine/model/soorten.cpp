#include "model/soorten.h"

#include "model/grenzen.h"

namespace mbc::soort {

namespace {
constexpr Notatie als_aandeel{.procent = true, .hoogst_zonder_procent = 1};
// What costs more than this a year is no discontovoet: 1 was meant as 1%, 0.75 as 0.75%.
constexpr Notatie als_voet{.procent = true, .hoogst_zonder_procent = 0.2};
// No spread between families is ten times their mean: 80 was meant as 80%.
constexpr Notatie als_veelvoud{.procent = true, .hoogst_zonder_procent = 10};
constexpr Notatie als_aantal{.duizendtallen = true};
constexpr Notatie als_kalenderjaar{.duizendtallen = true, .kleinste_lezing = eerste_jaar};
constexpr Notatie als_getal{};
constexpr Notatie als_maanden{.duizendtallen = true, .eenheid = Maateenheid::maand};
constexpr Notatie als_jaren{.duizendtallen = true, .eenheid = Maateenheid::jaar};
constexpr Notatie als_uren{.duizendtallen = true, .eenheid = Maateenheid::uur};
constexpr Notatie als_tarief{.duizendtallen = true, .eenheid = Maateenheid::per_uur};
constexpr std::string_view aandeel_tekst = "een aandeel zoals 40% of 0.4";
constexpr std::string_view bedrag_tekst = "een bedrag in euro's zoals 14790 of 14790.50";
constexpr std::string_view jaren_tekst = "een aantal jaren zoals 2 of 0.5";
}  // namespace

constexpr Getalsoort aandeel{als_aandeel, {0, 1, true}, aandeel_tekst, "aandeel", "40%"};
constexpr Getalsoort aandeel_per_jaar{als_aandeel, {0, 1, true}, aandeel_tekst, "aandeel per jaar", "15%"};
constexpr Getalsoort voet{als_voet,
                          {-0.1, 1, true},
                          "een percentage per jaar zoals 2.25%",
                          "aandeel per jaar",
                          "2.25%"};
constexpr Getalsoort opslag{als_aandeel, {0, 10, true}, aandeel_tekst, "aandeel", "10%"};
constexpr Getalsoort trend{als_aandeel,
                           {-0.5, 0.5, true},
                           "een percentage per jaar zoals -3%",
                           "aandeel per jaar",
                           "-3%"};
constexpr Getalsoort verandering{als_aandeel, {-1, 10, true}, "een aandeel zoals -25%", "aandeel", "-25%"};
constexpr Getalsoort rang{als_getal, {-0.999, 0.999}, "een rangcorrelatie tussen -1 en 1", "", "0.6"};
constexpr Getalsoort keren{als_veelvoud, {0, 100}, aandeel_tekst, "keer", "80%"};
constexpr Getalsoort tarief{als_tarief,     {0, 10'000}, "een bedrag per uur in euro's zoals 85 of 85.50",
                            "euro per uur", "85",        true};
constexpr Getalsoort bedrag{als_aantal, {0, 1e9}, bedrag_tekst, "euro", "50000", true};
constexpr Getalsoort regelbedrag{als_aantal, {-1e9, 1e9}, bedrag_tekst, "euro", "1400", true};
constexpr Getalsoort uren{als_uren, {0, 1e6}, "een aantal uren zoals 16 of 7.5", "uren", "16"};
constexpr Getalsoort aantal{als_aantal, {0, 1e6}, "een aantal zoals 1 of 0.5", "", "16"};
constexpr Getalsoort uren_per_fte{als_uren,
                                  {1, 10'000},
                                  "een aantal uren per jaar zoals 1360",
                                  "uren per jaar",
                                  "1360"};
constexpr Getalsoort medewerkers{als_aantal, {0, 1e6}, "een aantal medewerkers zoals 40", "medewerkers", "40"};
constexpr Getalsoort instroom{als_aantal,
                              {0, 1e5},
                              "een aantal gezinnen per jaar zoals 110",
                              "gezinnen per jaar",
                              "110"};
constexpr Getalsoort maanden{als_maanden, {0, 1200}, "een aantal maanden zoals 20", "maanden", "20"};
constexpr Getalsoort jaren{als_jaren, {0, 100}, jaren_tekst, "jaren", "2"};
constexpr Getalsoort vertraging{als_jaren, {-100, 100}, jaren_tekst, "jaren", "1"};
constexpr Getalsoort kalenderjaar{als_kalenderjaar,
                                  {eerste_jaar, laatste_jaar},
                                  "een kalenderjaar zoals 2022",
                                  "kalenderjaar",
                                  "2022"};
constexpr Getalsoort per_jaar{als_getal,
                              {0, meeste_crises_per_jaar},
                              "een aantal per jaar zoals 0.6",
                              "per gezin per jaar",
                              "0.6"};
constexpr Getalsoort leeftijd{als_jaren, {0, 120}, "een leeftijd in jaren zoals 8", "jaren", "8"};
constexpr Getalsoort spreiding{als_veelvoud, {0, 100}, "een verhouding zoals 0.8 of 80%", "", "0.8"};
constexpr Getalsoort gewicht{als_aantal, {1e-6, 1e6}, "een gewicht groter dan 0, zoals 1", "", "1"};
constexpr Getalsoort steekproef{als_aantal, {0.1, 1e6}, "een aantal gezinnen zoals 4", "gezinnen", "4"};
constexpr Getalsoort leeftijdsgrens{{.eenheid = Maateenheid::jaar},
                                    {1, hoogste_leeftijdsgrens},
                                    "een leeftijd van 1 tot en met 120",
                                    "jaren",
                                    "18"};
constexpr Getalsoort index{als_getal, {1e-3, 1e6}, "een indexcijfer zoals 104.0", "", "104.0"};

}  // namespace mbc::soort
