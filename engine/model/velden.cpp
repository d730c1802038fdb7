#include "model/velden.h"

#include <algorithm>
#include <array>

#include "model/velden_delen.h"

namespace mbc {
namespace {

using enum Rol;

constexpr std::array<std::string_view, 5> kwaliteit_namen{"S", "B", "A", "G", "X"};
constexpr Schema een_kwaliteit = van_keuze(kwaliteit_namen);
constexpr std::array getal_velden{
    bronveld,
    woord("bronkwaliteit", een_kwaliteit, "S brondocument, B openbare bron, A afgeleid, G uit het geheugen, X aanname",
          "B"),
    toelichtingveld, eenheidveld, prijspeilveld};
constexpr std::size_t van_een_kaart = 3;

constexpr Schema een_regelbedrag = van_getal(soort::regelbedrag);
constexpr Schema een_fase = van_keuze(fasenamen);
/// The phases that count a month, in words.
constexpr std::string fasebetekenis() {
  std::string uit = "waarover het gerekend wordt: ";
  auto over = std::ranges::count_if(fasevormen, &Fasevorm::per_maand);
  for (const Fasevorm& f : fasevormen) {
    if (!f.per_maand()) continue;
    uit += f.naam;
    if (--over > 0) uit += over == 1 ? " en " : ", ";
  }
  return uit + " per maand, de andere per keer";
}
constexpr auto fasetekst = [] {
  std::array<char, fasebetekenis().size()> uit{};
  std::ranges::copy(fasebetekenis(), uit.begin());
  return uit;
}();
constexpr std::array regel_velden{
    woord("omschrijving", een_tekst, "wat er betaald wordt; één keer per bon, fase en geldstroom", "Jeugdbescherming",
          moet),
    woord("geldstroom", een_naam, "waaruit het betaald wordt: een naam onder `geldstromen` van de studie", "Jeugdwet",
          moet),
    woord("fase", een_fase, {fasetekst.data(), fasetekst.size()}, "ots", moet),
    waarde("zonder", een_regelbedrag, &KassabonRegel::zonder, geld, "", "1400",
           "euro's per maand of per keer zonder de werkwijze"),
    waarde("met", een_regelbedrag, &KassabonRegel::met, geld, "", "1330",
           "hetzelfde met de werkwijze, bij volle methodetrouw; weggelaten: gelijk aan `zonder`"),
    waarde("uren", de_uren, {}, geld, "", "{zonder: 40, met: 24}",
           "in plaats van `zonder` en `met`: uren, tegen het tarief van `functie`"),
    woord("functie", een_naam, "wiens uren het zijn: een naam onder `tarieven` van de studie; alleen bij `uren`",
          "lokaal_team"),
    prijsveld,
    waarde("aantal", het_aantal, {}, geld, "1", "{zonder: 1, met: 0.9}",
           "hoeveel van de prijs per maand of per keer; alleen bij `prijs`"),
    prijspeilveld,
    eenheidveld};
constexpr Schema een_regel{.vorm = Veldvorm::kaart, .velden = regel_velden, .met_bron = true};
constexpr Schema de_regels{.vorm = Veldvorm::lijst, .element = &een_regel};
constexpr Schema het_gewicht{.vorm = Veldvorm::zeker, .getal = &soort::gewicht};
constexpr std::array kassabon_velden{
    woord("kassabon", een_naam, "hoe de bon heet: gelijk aan de bestandsnaam, zonder .yaml", "gemeente-kort-kenmerk",
          moet),
    woord("titel", een_tekst, "waar het in dit gezin om gaat", "OTS voorkomen", Plicht::mag, &Kassabon::titel),
    woord("omschrijving", een_tekst, "wat een lezer van de bon moet weten", "Gezin met twee kinderen"),
    woord("gemeente", een_tekst, "waar het gezin woont", "Delft", Plicht::mag, &Kassabon::gemeente),
    woord("prijspeil", een_jaar, "het jaar van de euro's op deze bon; anders dat van de studie", "2021"),
    waarde("gewicht", het_gewicht, &Kassabon::gewicht, gezinnen, "1", "{vast: 0.5, bron: \"telling 2023\"}",
           "als zoveel gezinnen telt deze bon; met een eigen bron, anders is het een aanname"),
    woord("regels", de_regels, "wat het gezin kost, per regel",
          "[{omschrijving: Jeugdbescherming, geldstroom: Jeugdwet, fase: ots, zonder: 1400}]", moet)};

}  // namespace

constexpr Schema schema_kassabon{.vorm = Veldvorm::kaart, .velden = kassabon_velden, .met_bron = true};
constexpr std::span<const Studieveld> getalvelden = getal_velden;
constexpr std::span<const Studieveld> bronvelden{getal_velden.data(), van_een_kaart};
constexpr std::span<const std::string_view> bronkwaliteiten = kwaliteit_namen;

const Studieveld* veld(const Schema& kaart, std::string_view naam) {
  const auto it =
      std::find_if(kaart.velden.begin(), kaart.velden.end(), [&](const Studieveld& s) { return s.naam == naam; });
  return it == kaart.velden.end() ? nullptr : &*it;
}

const Studieveld& studieveld(std::string_view deel, std::string_view naam) {
  if (deel.empty()) return *veld(schema_studie, naam);
  const Schema& schema = *veld(schema_studie, deel)->schema;
  return *veld(schema.element != nullptr ? *schema.element : schema, naam);
}

std::string plaats_in_studie(std::string_view naam) {
  for (const Studieveld& s : schema_studie.velden) {
    const bool namen = s.schema->vorm == Veldvorm::namen;
    const Schema& deel = namen ? *s.schema->element : *s.schema;
    if (deel.vorm != Veldvorm::kaart || veld(deel, naam) == nullptr) continue;
    return std::string(s.naam) + (namen ? ".<" + std::string(s.schema->noem) + ">" : "");
  }
  return veld(schema_studie, naam) != nullptr ? "de studie zelf" : std::string();
}

}  // namespace mbc
