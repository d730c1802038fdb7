#include "input/schema.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "model/studie.h"

namespace mbc {

namespace soort {
constexpr Notatie als_aandeel{.procent = true, .hoogst_zonder_procent = 1};
constexpr Notatie als_aantal{.duizendtallen = true};
constexpr Notatie als_getal{};
constexpr Notatie als_maanden{.duizendtallen = true, .eenheid = Maateenheid::maand};
constexpr Notatie als_jaren{.duizendtallen = true, .eenheid = Maateenheid::jaar};
constexpr Notatie als_uren{.duizendtallen = true, .eenheid = Maateenheid::uur};
constexpr std::string_view aandeel_tekst = "een aandeel zoals 40% of 0.4";
constexpr std::string_view bedrag_tekst = "een bedrag in euro's zoals 14790 of 14790.50";

constexpr Getalsoort aandeel{als_aandeel, {0, 1}, aandeel_tekst};
// What costs more than this a year is no discontovoet: 1 was meant as 1%, 0.75 as 0.75%.
constexpr Getalsoort voet{{.procent = true, .hoogst_zonder_procent = 0.2},
                          {0, 1},
                          "een percentage per jaar zoals 2.25%"};
constexpr Getalsoort opslag{als_aandeel, {0, 10}, aandeel_tekst};
constexpr Getalsoort rang{{}, {-0.999, 0.999}, "een rangcorrelatie tussen -1 en 1"};
constexpr Getalsoort trend{als_aandeel, {-0.5, 0.5}, "een percentage per jaar zoals -3%"};
constexpr Getalsoort keren{{.procent = true, .hoogst_zonder_procent = 10}, {0, 100}, aandeel_tekst};
constexpr Getalsoort tarief{{.duizendtallen = true, .eenheid = Maateenheid::per_uur},
                            {0, 10'000},
                            "een bedrag per uur in euro's zoals 85 of 85.50",
                            true};
constexpr Getalsoort bedrag{als_aantal, {0, 1e9}, bedrag_tekst, true};
constexpr Getalsoort regelbedrag{als_aantal, {-1e9, 1e9}, bedrag_tekst, true};
constexpr Getalsoort uren{als_uren, {0, 1e6}, "een aantal uren zoals 16 of 7.5"};
constexpr Getalsoort uren_per_fte{als_uren, {1, 10'000}, "een aantal uren per jaar zoals 1360"};
constexpr Getalsoort medewerkers{als_aantal, {0, 1e6}, "een aantal medewerkers zoals 40"};
constexpr Getalsoort instroom{als_aantal, {0, 1e5}, "een aantal gezinnen per jaar zoals 110"};
constexpr Getalsoort maanden{als_maanden, {0, 1200}, "een aantal maanden zoals 20"};
constexpr Getalsoort jaren{als_jaren, {0, 100}, "een aantal jaren zoals 2 of 0.5"};
constexpr Getalsoort vertraging{als_jaren, {-100, 100}, "een aantal jaren zoals 2 of 0.5"};
constexpr Getalsoort kalenderjaar{als_aantal, {1900, 2200}, "een kalenderjaar zoals 2022"};
constexpr Getalsoort per_jaar{als_getal, {0, 36}, "een aantal per jaar zoals 0.6"};
constexpr Getalsoort leeftijd{als_jaren, {0, 120}, "een leeftijd in jaren zoals 8"};
// No spread between families is ten times their mean: 80 was meant as 80%.
constexpr Getalsoort spreiding{{.procent = true, .hoogst_zonder_procent = 10},
                               {0, 100},
                               "een verhouding zoals 0.8 of 80%"};
constexpr Getalsoort gewicht{als_aantal, {1e-6, 1e6}, "een gewicht groter dan 0, zoals 1"};
constexpr Getalsoort leeftijdsgrens{{.eenheid = Maateenheid::jaar}, {1, 120}, "een leeftijd van 1 tot en met 120"};
constexpr Getalsoort index{als_getal, {1e-3, 1e6}, "een indexcijfer zoals 104.0"};
}  // namespace soort

namespace {

using enum Waarde;

constexpr std::array<std::string_view, 3> bron_namen{"bron", "bronkwaliteit", "toelichting"};
constexpr std::array<std::string_view, 5> kwaliteit_namen{"S", "B", "A", "G", "X"};
constexpr std::array<std::string_view, 8> grondslag_namen{
    "per_jaar",        "eenmalig",      "per_medewerker",   "per_nieuwe_medewerker", "per_getrainde_medewerker",
    "per_bss_traject", "per_bss_maand", "per_bss_ots_maand"};
constexpr std::array<std::string_view, 2> soort_namen{"incidenteel", "structureel"};
constexpr std::array<std::string_view, 3> trekking_namen{"willekeurig", "lhs", "sobol"};
constexpr std::array<std::string_view, 2> spreiding_namen{"poisson", "vast"};
constexpr std::array<std::string_view, 3> richting_namen{"positief", "negatief", "onbekend"};

constexpr Schema van_keuze(std::span<const std::string_view> keuzes) { return {.waarde = keuze, .keuzes = keuzes}; }
constexpr Schema van_geheel(std::int64_t laagst, std::int64_t hoogst) {
  return {.waarde = geheel, .laagst = laagst, .hoogst = hoogst};
}
constexpr Schema van_getal(const Getalsoort& s) { return {.waarde = getal, .getal = &s}; }

constexpr Schema een_tekst{};
constexpr Schema een_naam{.waarde = naam};
constexpr Schema een_jaar = van_geheel(1900, 2200);
constexpr Schema een_janee{.waarde = janee};
constexpr Schema een_kwaliteit = van_keuze(kwaliteit_namen);
constexpr Schema een_aandeel = van_getal(soort::aandeel);
constexpr Schema een_voet = van_getal(soort::voet);
constexpr Schema een_aantal_jaren = van_getal(soort::jaren);
constexpr Schema een_kalenderjaar = van_getal(soort::kalenderjaar);

constexpr Schema een_vertraging = van_getal(soort::vertraging);
constexpr std::array implementatie_velden{Veld{"doel", &een_aandeel}, Veld{"vertraging", &een_vertraging},
                                          Veld{"opbouw", &een_aantal_jaren}, Veld{"te_trainen", &een_aandeel}};
constexpr Schema een_implementatie{.waarde = kaart, .velden = implementatie_velden, .met_bron = true};

constexpr std::array methodetrouw_velden{Veld{"begin", &een_aandeel, false, 1}, Veld{"eind", &een_aandeel, false, 1},
                                         Veld{"leertijd", &een_aantal_jaren}};
constexpr Schema een_methodetrouw{.waarde = kaart, .velden = methodetrouw_velden, .met_bron = true};

constexpr std::array effecten_velden{Veld{"optimismecorrectie", &een_aandeel, false, 1},
                                     Veld{"attributie", &een_aandeel, false, 1},
                                     Veld{"instroomreductie", &een_aandeel},
                                     Veld{"instroom_vertraging", &een_aantal_jaren},
                                     Veld{"trajectduur_reductie", &een_aandeel},
                                     Veld{"vto_reductie", &een_aandeel},
                                     Veld{"ots_reductie", &een_aandeel},
                                     Veld{"otsduur_reductie", &een_aandeel},
                                     Veld{"uithuisplaatsing_reductie", &een_aandeel},
                                     Veld{"crisis_reductie", &een_aandeel},
                                     Veld{"recidive_reductie_1jaar", &een_aandeel},
                                     Veld{"recidive_reductie_2jaar", &een_aandeel}};
constexpr Schema de_effecten{.waarde = kaart, .velden = effecten_velden, .met_bron = true};

constexpr std::array doelen_velden{
    Veld{"instroomreductie", &een_aandeel},       Veld{"trajectduur_reductie", &een_aandeel},
    Veld{"vto_reductie", &een_aandeel},           Veld{"ots_reductie", &een_aandeel},
    Veld{"otsduur_reductie", &een_aandeel},       Veld{"uithuisplaatsing_reductie", &een_aandeel},
    Veld{"crisis_reductie", &een_aandeel},        Veld{"recidive_reductie_1jaar", &een_aandeel},
    Veld{"recidive_reductie_2jaar", &een_aandeel}};
constexpr Schema de_doelen{.waarde = kaart, .velden = doelen_velden, .met_bron = true};

constexpr Schema een_grondslag = van_keuze(grondslag_namen);
constexpr Schema een_soort = van_keuze(soort_namen);
constexpr Schema een_bedrag = van_getal(soort::bedrag);
constexpr Schema de_uren{.waarde = uren, .getal = &soort::uren};
constexpr Schema een_keer = van_getal(soort::keren);
constexpr std::array investering_velden{Veld{"omschrijving", &een_tekst}, Veld{"geldstroom", &een_naam},
                                        Veld{"soort", &een_soort},        Veld{"grondslag", &een_grondslag},
                                        Veld{"bedrag", &een_bedrag},      Veld{"uren", &de_uren},
                                        Veld{"functie", &een_naam},       Veld{"aandeel", &een_keer, false, 1},
                                        Veld{"van", &een_jaar},           Veld{"tot", &een_jaar},
                                        Veld{"jaar", &een_jaar},          Veld{"per_gemeente", &een_janee},
                                        Veld{"actief", &een_janee},       Veld{"prijspeil", &een_jaar},
                                        Veld{"eenheid", &een_tekst}};
constexpr Schema een_investering{.waarde = kaart, .velden = investering_velden, .met_bron = true};
constexpr Schema de_investeringen{.waarde = namen, .element = &een_investering, .noem = "investering"};

constexpr std::array geldstroom_velden{Veld{"drager", &een_naam, true}, Veld{"verzilverbaar", &een_aandeel, false, 1},
                                       Veld{"omschrijving", &een_tekst}};
constexpr Schema een_geldstroom{.waarde = kaart, .velden = geldstroom_velden, .met_bron = true};
constexpr Schema de_geldstromen{.waarde = namen, .element = &een_geldstroom, .noem = "geldstroom"};
constexpr Schema een_tarief = van_getal(soort::tarief);
constexpr Schema de_tarieven{.waarde = namen, .element = &een_tarief, .noem = "functie"};

constexpr Schema de_leeftijd{.waarde = familie, .getal = &soort::leeftijd};
constexpr Schema de_duur{.waarde = familie, .getal = &soort::maanden};
constexpr Schema een_aantal_maanden = van_getal(soort::maanden);
constexpr Schema een_aantal_trajecten = van_geheel(1, 100);
constexpr Schema een_aantal_per_jaar = van_getal(soort::per_jaar);
constexpr std::array traject_velden{Veld{"leeftijd", &de_leeftijd, true},
                                    Veld{"duur", &de_duur, true},
                                    Veld{"vrijwillig_vooraf", &een_aantal_maanden},
                                    Veld{"max_trajecten", &een_aantal_trajecten},
                                    Veld{"kans_vto", &een_aandeel},
                                    Veld{"kans_ots", &een_aandeel},
                                    Veld{"kans_uithuisplaatsing", &een_aandeel},
                                    Veld{"aandeel_uithuisplaatsing", &een_aandeel},
                                    Veld{"crises_per_jaar", &een_aantal_per_jaar},
                                    Veld{"kans_recidive_1jaar", &een_aandeel},
                                    Veld{"kans_recidive_2jaar", &een_aandeel}};
constexpr Schema het_traject{.waarde = kaart, .velden = traject_velden, .met_bron = true};

constexpr Schema een_spreiding = van_keuze(spreiding_namen);
constexpr Schema een_trend = van_getal(soort::trend);
constexpr std::array instroom_velden{Veld{"spreiding", &een_spreiding}, Veld{"trend", &een_trend}};
constexpr Schema de_instroom{.waarde = kaart, .velden = instroom_velden, .met_bron = true};

constexpr Schema instroom_van_gemeente = van_getal(soort::instroom);
constexpr Schema aantal_medewerkers = van_getal(soort::medewerkers);
constexpr std::array gemeente_velden{Veld{"instroom", &instroom_van_gemeente, true},
                                     Veld{"huidig", &een_aandeel},
                                     Veld{"start", &een_kalenderjaar},
                                     Veld{"gestart", &een_kalenderjaar},
                                     Veld{"medewerkers", &aantal_medewerkers},
                                     Veld{"getraind", &een_aandeel},
                                     Veld{"verloop", &een_aandeel},
                                     Veld{"implementatie", &een_implementatie},
                                     Veld{"methodetrouw", &een_methodetrouw},
                                     Veld{"effecten", &de_effecten},
                                     Veld{"investeringen", &de_investeringen},
                                     Veld{"omschrijving", &een_tekst}};
constexpr Schema een_gemeente{.waarde = kaart, .velden = gemeente_velden, .met_bron = true};
constexpr Schema de_gemeenten{.waarde = namen, .element = &een_gemeente, .noem = "gemeente"};

constexpr Schema een_richting = van_keuze(richting_namen);
constexpr std::array pm_velden{Veld{"omschrijving", &een_tekst, true}, Veld{"richting", &een_richting, true},
                               Veld{"bron", &een_tekst}, Veld{"toelichting", &een_tekst}};
constexpr Schema een_pm_post{.waarde = kaart, .velden = pm_velden};
constexpr Schema de_pm_posten{.waarde = lijst, .element = &een_pm_post};

constexpr Schema een_trekking = van_keuze(trekking_namen);
constexpr Schema twee_paden{.waarde = lijst, .element = &een_tekst};
constexpr Schema een_rang{.waarde = maat, .getal = &soort::rang};
constexpr std::array correlatie_velden{Veld{"tussen", &twee_paden, true}, Veld{"rang", &een_rang, true},
                                       Veld{"bron", &een_tekst}, Veld{"toelichting", &een_tekst}};
constexpr Schema een_correlatie{.waarde = kaart, .velden = correlatie_velden};
constexpr Schema de_correlaties{.waarde = lijst, .element = &een_correlatie};

constexpr Schema de_prijsindex{.waarde = prijsindex, .getal = &soort::index};
constexpr Schema de_horizon = van_geheel(1, 100);
constexpr Schema de_aanloop = van_geheel(0, 25);
constexpr Schema een_nummer = van_geheel(0, 999'999);
constexpr Schema de_replicaties = van_geheel(1, 10'000'000);
constexpr Schema het_zaad = van_geheel(0, std::numeric_limits<std::int64_t>::max());
constexpr Schema een_schakelaar{.waarde = schakelaar};
constexpr Schema aantal_gezinnen = van_geheel(0, 1'000'000);
constexpr Schema de_leeftijdsgrens{.waarde = maat, .getal = &soort::leeftijdsgrens};
constexpr Schema de_uren_per_fte = van_getal(soort::uren_per_fte);
constexpr Schema een_opslag = van_getal(soort::opslag);
constexpr Schema de_paden{.waarde = paden};
constexpr std::array studie_velden{Veld{"studie", &een_tekst, true},
                                   Veld{"omschrijving", &een_tekst},
                                   Veld{"toelichting", &een_tekst},
                                   Veld{"prijspeil", &een_jaar, true},
                                   Veld{"prijsindex", &de_prijsindex},
                                   Veld{"start", &een_jaar, true},
                                   Veld{"horizon", &de_horizon, true},
                                   Veld{"aanloopjaren", &de_aanloop},
                                   Veld{"discontovoet", &een_voet, false, 0.0225},
                                   Veld{"nulalternatief", &een_nummer, true},
                                   Veld{"replicaties", &de_replicaties},
                                   Veld{"zaad", &het_zaad},
                                   Veld{"geldstromen", &de_geldstromen, true},
                                   Veld{"tarieven", &de_tarieven},
                                   Veld{"uren_per_fte", &de_uren_per_fte, false, 1360},
                                   Veld{"verloop", &een_aandeel},
                                   Veld{"kostenopslag", &een_opslag},
                                   Veld{"verzilverbaar_vanaf", &een_aantal_jaren},
                                   Veld{"kassabon_onzekerheid", &een_schakelaar},
                                   Veld{"trekking", &een_trekking},
                                   Veld{"correlaties", &de_correlaties},
                                   Veld{"duurste_gezinnen", &aantal_gezinnen},
                                   Veld{"leeftijdsgrens", &de_leeftijdsgrens},
                                   Veld{"traject", &het_traject, true},
                                   Veld{"effecten", &de_effecten},
                                   Veld{"doelen", &de_doelen},
                                   Veld{"instroom", &de_instroom},
                                   Veld{"gemeenten", &de_gemeenten, true},
                                   Veld{"implementatie", &een_implementatie},
                                   Veld{"methodetrouw", &een_methodetrouw},
                                   Veld{"investeringen", &de_investeringen},
                                   Veld{"pm_posten", &de_pm_posten},
                                   Veld{"scenarios", &de_paden, true},
                                   Veld{"kassabonnen", &de_paden, true}};

constexpr std::array scenario_gemeente_velden{
    Veld{"start", &een_kalenderjaar}, Veld{"implementatie", &een_implementatie},
    Veld{"methodetrouw", &een_methodetrouw}, Veld{"effecten", &de_effecten}, Veld{"investeringen", &de_investeringen}};
constexpr Schema scenario_gemeente{.waarde = kaart,
                                   .velden = scenario_gemeente_velden,
                                   .met_bron = true,
                                   .in_studie = gemeente_velden};
constexpr Schema scenario_gemeenten{.waarde = namen, .element = &scenario_gemeente, .noem = "gemeente"};
constexpr std::array scenario_velden{Veld{"nummer", &een_nummer, true},
                                     Veld{"naam", &een_tekst, true},
                                     Veld{"omschrijving", &een_tekst},
                                     Veld{"toelichting", &een_tekst},
                                     Veld{"implementatie", &een_implementatie},
                                     Veld{"methodetrouw", &een_methodetrouw},
                                     Veld{"effecten", &de_effecten},
                                     Veld{"investeringen", &de_investeringen},
                                     Veld{"gemeenten", &scenario_gemeenten}};

constexpr Schema een_regelbedrag = van_getal(soort::regelbedrag);
constexpr Schema een_fase = van_keuze(fasenamen);
constexpr std::array regel_velden{Veld{"omschrijving", &een_tekst, true},
                                  Veld{"geldstroom", &een_naam, true},
                                  Veld{"fase", &een_fase, true},
                                  Veld{"zonder", &een_regelbedrag},
                                  Veld{"met", &een_regelbedrag},
                                  Veld{"uren", &de_uren},
                                  Veld{"functie", &een_naam},
                                  Veld{"prijspeil", &een_jaar},
                                  Veld{"eenheid", &een_tekst}};
constexpr Schema een_regel{.waarde = kaart, .velden = regel_velden, .met_bron = true};
constexpr Schema de_regels{.waarde = lijst, .element = &een_regel};
constexpr Schema het_gewicht{.waarde = maat, .getal = &soort::gewicht};
constexpr std::array kassabon_velden{Veld{"kassabon", &een_naam, true}, Veld{"titel", &een_tekst},
                                     Veld{"omschrijving", &een_tekst},  Veld{"gemeente", &een_tekst},
                                     Veld{"prijspeil", &een_jaar},      Veld{"gewicht", &het_gewicht},
                                     Veld{"regels", &de_regels, true}};

}  // namespace

constexpr Schema schema_studie{.waarde = kaart, .velden = studie_velden};
constexpr Schema schema_scenario{.waarde = kaart, .velden = scenario_velden, .in_studie = studie_velden};
constexpr Schema schema_kassabon{.waarde = kaart, .velden = kassabon_velden, .met_bron = true};
constexpr std::span<const std::string_view> bronsleutels = bron_namen;
constexpr std::span<const std::string_view> bronkwaliteiten = kwaliteit_namen;
constexpr std::span<const std::string_view> fasen = fasenamen;
constexpr std::span<const std::string_view> grondslagen = grondslag_namen;

const Veld* veld(const Schema& kaart_schema, std::string_view naam) {
  const auto it = std::find_if(kaart_schema.velden.begin(), kaart_schema.velden.end(),
                               [&](const Veld& s) { return s.naam == naam; });
  return it == kaart_schema.velden.end() ? nullptr : &*it;
}

const Veld& studieveld(std::string_view deel, std::string_view naam) {
  const Schema& kaart_schema = deel.empty() ? schema_studie : *veld(schema_studie, deel)->schema;
  return *veld(kaart_schema, naam);
}

std::string plaats_in_studie(std::string_view naam) {
  for (const Veld& s : schema_studie.velden) {
    if (s.schema->waarde == kaart && veld(*s.schema, naam) != nullptr) return std::string(s.naam);
    if (s.schema->waarde == namen && s.schema->element->waarde == kaart && veld(*s.schema->element, naam) != nullptr) {
      return std::string(s.naam) + ".<" + std::string(s.schema->noem) + ">";
    }
  }
  return veld(schema_studie, naam) != nullptr ? "de studie zelf" : std::string();
}

}  // namespace mbc
