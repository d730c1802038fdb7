#include <filesystem>

#include "base/bestanden.h"
#include "cli/sessie.h"
#include "input/bonyaml.h"
#include "uitvoer/bonbestand.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// Throws Invoerfout where it is no file that can be read.
std::string lees_tabel(const std::string& bestand) {
  Bestandsinhoud gelezen = lees_bestand(bestand, grootste_invoer);
  switch (gelezen.soort) {
    case Bestandsoort::bestand:
      return std::move(gelezen.inhoud);
    case Bestandsoort::ontbreekt:
      throw Invoerfout("mbc: " + bestand + " bestaat niet; verwacht: een tabel, als werkmap (.xlsx) of CSV\n");
    case Bestandsoort::te_groot:
      throw Invoerfout("mbc: " + bestand + " is te groot; verwacht: hoogstens " +
                       std::to_string(grootste_invoer >> 20) + " MB\n");
    case Bestandsoort::map:
    case Bestandsoort::anders:
      break;
  }
  throw Invoerfout("mbc: " + bestand + " is geen bestand; verwacht: een tabel, als werkmap (.xlsx) of CSV\n");
}

/// Tells each message where its file stands: the table as it was named, the rest from the study's folder.
std::size_t vertel_meldingen(const Diagnostics& alle, const std::string& bestand, const std::string& studie,
                             const Opties& opties, Omgeving& omgeving) {
  Diagnostics van_tabel, van_studie;
  for (const Melding& m : alle.gesorteerd()) (m.plaats.bestand == bestand ? van_tabel : van_studie).meld(m);
  return vertel(van_tabel, "", opties, omgeving) +
         vertel(van_studie, fs::path(studie).parent_path().generic_string(), opties, omgeving);
}

Afsluitcode doe_kassabon_inlezen(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::string& bestand = regel.los().front();
  std::optional<Uitvoermap> uit = lees_uitvoermap(regel);
  if (!uit) throw Aanroepfout("--uit ontbreekt; verwacht: --uit MAP, een nieuwe map voor de kassabonnen");
  uit->te_vervangen = false;
  Setplaats plaats(*uit, omgeving);
  const std::optional<std::string> studie = regel.waarde("studie");
  const std::string inhoud = lees_tabel(bestand);
  const Bonnentabel tabel = studie ? lees_bonnentabel_bij(*studie, bestand, inhoud) : lees_bonnentabel(bestand, inhoud);
  if (const std::size_t fouten =
          vertel_meldingen(tabel.meldingen, bestand, studie.value_or(std::string()), opties, omgeving);
      fouten > 0)
    throw Invoerfout("mbc: " + std::to_string(fouten) + (fouten == 1 ? " fout" : " fouten") +
                     " in de tabel; er is niets geschreven\n");
  std::vector<Uitvoerbestand> bonnen;
  for (const Bestandsboom& bon : tabel.bonnen) bonnen.push_back({bon.naam, als_yaml(bon), {}});
  plaats.schrijf(bonnen);
  schrijf_vorm(
      opties, omgeving, [&] { return ingelezen_json(tabel); }, [&](CsvDialect d) { return ingelezen_csv(tabel, d); },
      [&](const Weergave& w) { return ingelezen_tekst(tabel, uit->map, studie.has_value(), w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht kassabon_inlezen_opdracht() {
  return {
      .naam = "kassabon inlezen",
      .doet = "maak kassabonnen van een tabel, een rij per regel van een bon",
      .los = {{"TABEL", "een werkmap (.xlsx) of een CSV-bestand"}},
      .gebruik = {"--uit MAP"},
      .inleiding =
          R"(Leest een tabel zoals controllers haar bijhouden, en schrijft van elke kassabon een bestand: alle, of geen. Wat er in een
rij niet klopt, staat er met bestand, rij en kolom, alles ineens.
)",
      .opties = {optie::anders(optie::uit, "een nieuwe of lege map, waarin de kassabonnen komen; verplicht"),
                 {"studie", "STUDIE", "kijk ook of de geldstromen, functies en prijzen in deze studie bestaan",
                  Aanvulling::bestand},
                 optie::json,
                 optie::anders(optie::csv, "welke bonnen er zijn gemaakt, als tabel op stdout"),
                 optie::csv_excel,
                 optie::anders(optie::stil, "geen waarschuwingen op stderr")},
      .uitleg = R"(De eerste rij noemt de kolommen, in elke volgorde; met * is verplicht:

)" + kolommenlijst() +
                R"(
Van een werkmap wordt het eerste blad gelezen, ook wat erop verborgen is. Van een formule telt de uitkomst. Een melding
noemt een cel met rij en kolom als getal: 3:5 is E3. In een CSV mag een bedrag zoals Excel het schrijft (1.400,50 of
€ 890,-), met ; of een tab tussen de cellen; staan er komma's tussen, dan heeft een bedrag een punt. `1.400` zonder komma
kan als tekst 1400 of 1,4 zijn en wordt geweigerd. Wat over de bon gaat (tot en met toelichting_kassabon) is in elke rij
hetzelfde, of staat alleen in de eerste.

Privacy gaat voor. Lijkt iets op een naam, burgerservicenummer, rekeningnummer, adres, telefoonnummer, e-mailadres of
volledige datum, dan wordt de tabel geweigerd en niets geschreven; een melding zegt waar, niet wat. In een werkmap is een
datum een getal: in een kolom voor tekst wordt dus elk getal geweigerd. In een
omschrijving, titel of toelichting geldt elk woord met een hoofdletter in een zin als naam: is het er geen, schrijf
het dan met een kleine letter. In bron mogen namen van organisaties staan: daar valt alleen een aanspreking (mevrouw,
gezin) of een voorletter op. Niet elke naam is te herkennen: laat iemand anders de bonnen lezen.
)",
      .voorbeelden = {"kassabonnen/sjabloon/tabel.csv --uit bonnen",
                      "kassabonnen/sjabloon/tabel.csv --uit bonnen --studie scenarios/haaglanden/studie.yaml"},
      .doe = doe_kassabon_inlezen};
}

}  // namespace mbc
