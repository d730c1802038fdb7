#include <algorithm>
#include <filesystem>

#include "analyse/vingerafdruk.h"
#include "base/bestanden.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "cli/geleverd.h"
#include "cli/reken_herijking.h"
#include "cli/reken_set.h"
#include "cli/sessie.h"
#include "cli/waarnemingen.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// What a check found; empty where all is well.
using Afwijking = std::string;

/// `achtergelaten` gets what is no part of the set and says nothing of it.
Afwijking zoek_extra(const fs::path& map, const Gelezenset& set, std::vector<std::string>& achtergelaten) {
  std::error_code fout;
  fs::recursive_directory_iterator it(map, fout);
  for (; !fout && it != fs::recursive_directory_iterator(); it.increment(fout)) {
    const std::string naam = it->path().lexically_relative(map).generic_string();
    if (it->is_directory(fout) || naam == manifestnaam || set.bestanden.contains(naam)) continue;
    if (!is_achtergelaten(it->path().filename().generic_string())) return naam + " staat niet in het manifest";
    achtergelaten.push_back(naam);
  }
  std::sort(achtergelaten.begin(), achtergelaten.end());
  return {};
}

/// Where two texts first differ: line and both lines; in other files the byte.
Afwijking eerste_verschil(const std::string& naam, std::string_view oud, std::string_view nieuw) {
  if (oud == nieuw) return {};
  const auto plaats =
      static_cast<std::size_t>(std::mismatch(oud.begin(), oud.end(), nieuw.begin(), nieuw.end()).first - oud.begin());
  if (naam.ends_with(".xlsx")) return naam + " verschilt vanaf byte " + std::to_string(plaats + 1);
  const auto regel_op = [plaats](std::string_view s) {
    const std::size_t begin = plaats == 0 ? 0 : s.rfind('\n', plaats - 1) + 1;
    constexpr std::size_t langst = 160;
    return veilig(s.substr(begin, std::min(s.find('\n', plaats) - begin, langst)));
  };
  const auto regel = std::count(oud.begin(), oud.begin() + static_cast<std::ptrdiff_t>(plaats), '\n') + 1;
  return naam + ":" + std::to_string(regel) + " verschilt\n  in de map:      " + regel_op(oud) +
         "\n  nu uitgerekend: " + regel_op(nieuw);
}

Afwijking vergelijk_sets(const Gelezenset& oud, const std::vector<Uitvoerbestand>& nieuw) {
  // The result first: where that differs, the rest follows from it.
  std::vector<const Uitvoerbestand*> volgorde;
  for (const Uitvoerbestand& b : nieuw) volgorde.push_back(&b);
  std::stable_partition(volgorde.begin(), volgorde.end(),
                        [](const Uitvoerbestand* b) { return b->naam == "resultaat.json"; });
  for (const Uitvoerbestand* b : volgorde) {
    if (b->naam == manifestnaam) continue;
    const auto er = oud.bestanden.find(b->naam);
    if (er == oud.bestanden.end()) return b->naam + " hoort bij dit resultaat maar staat niet in het manifest";
    if (Afwijking v = eerste_verschil(b->naam, er->second, b->inhoud); !v.empty()) return v;
  }
  // Another build that comes to the same bytes is as good.
  std::optional<Manifest> nu = lees_manifest(nieuw.back().inhoud);
  if (nu) nu->broncode = oud.manifest.broncode;
  return eerste_verschil(std::string(manifestnaam), oud.manifest_bytes, nu ? naar_json(*nu) : nieuw.back().inhoud);
}

struct Nagerekend {
  Afwijking verschil;
  std::string gelijk;  ///< what was found equal
};

Nagerekend reken_snel_na(int n, const Gelezenset& set, Sessie& sessie) {
  const Studie& studie = sessie.studie();
  const auto er = set.bestanden.find(std::string(vingerafdrukkennaam));
  if (er == set.bestanden.end()) return {std::string(vingerafdrukkennaam) + " ontbreekt", {}};
  const std::vector<std::string> oud = lees_vingerafdrukken(er->second);
  if (const int meeste = std::min(studie.replicaties, static_cast<int>(oud.size())); n > meeste)
    throw Aanroepfout("--snel " + std::to_string(n) + " kan niet: in de map staan vingerafdrukken van " +
                      std::to_string(meeste) + " replicaties; verwacht: 1 tot en met " + std::to_string(meeste));
  const std::vector<std::string> nieuw =
      reken_met_voortgang(sessie.opties(), sessie.omgeving(),
                          [&](const Uitvoering& u) { return eerste_vingerafdrukken(studie, sessie.keuze(), n, u); });
  for (std::size_t r = 0; r < nieuw.size(); ++r)
    if (oud[r] != nieuw[r]) return {"replicatie " + std::to_string(r) + " komt anders uit", {}};
  return {{},
          "gelijk zover nagerekend: " + std::to_string(set.bestanden.size() + 1) +
              " bestanden volgens het manifest, en " + decimaal(n, 0) + " van de " + decimaal(studie.replicaties, 0) +
              " replicaties"};
}

std::string gelijk_tot_de_byte(const Gelezenset& set, const Sessie& sessie) {
  return "gelijk, byte voor byte: " + std::to_string(set.bestanden.size() + 1) + " bestanden, " +
         decimaal(sessie.gelezen().studie->replicaties, 0) + " replicaties opnieuw uitgerekend";
}

Nagerekend reken_herijking_na(std::optional<std::int64_t> snel, const Gelezenset& set, Sessie& sessie) {
  if (snel) throw Aanroepfout("--snel kan niet bij een herijkte studie: haar rijen hangen samen");
  const auto er = set.bestanden.find(std::string(waarnemingennaam));
  if (er == set.bestanden.end()) return {std::string(waarnemingennaam) + " ontbreekt", {}};
  const GeheugenBron bron(std::map<std::string, std::string>{{er->first, er->second}});
  const GelezenWaarnemingen gelezen = lees_waarnemingen(bron, er->first, sessie.studie(), sessie.gelezen().prijsindex);
  if (!gelezen.waarnemingen) return {"de waarnemingen in de map zijn niet te lezen", {}};
  const Herijkuitkomst u = reken_herijking(sessie, gelezen);
  return {vergelijk_sets(set, herijkset(sessie, u, gelezen)), gelijk_tot_de_byte(set, sessie)};
}

/// What the set was asked; none where its design cannot be read.
std::optional<Setvraag> vraag_van(const Gelezenset& set, Sessie& sessie) {
  const Aanroep& a = set.manifest.aanroep;
  Setvraag uit{lees_met(a.met), a.kosten_per_kassabon, std::nullopt, std::nullopt};
  if (a.ontwerp.empty()) return uit;
  const auto er = set.bestanden.find(std::string(ontwerpnaam));
  if (er == set.bestanden.end()) return std::nullopt;
  const GeheugenBron bron(std::map<std::string, std::string>{{er->first, er->second}});
  GelezenOntwerp gelezen = lees_ontwerp(bron, er->first, sessie.studie(), sessie.gelezen().prijsindex);
  if (!gelezen.ontwerp) return std::nullopt;
  uit.ontwerp = std::move(gelezen.ontwerp);
  uit.ontwerpbestand = std::move(gelezen.bestand);
  return uit;
}

/// The first `snel` replicaties alone, where it is given.
Nagerekend reken_na(const Opties& eigen, std::optional<std::int64_t> snel, const Gelezenset& set, Omgeving& omgeving) {
  Gelezen gelezen = lees_invoer(set);
  if (!gelezen.studie) {
    const std::vector<Melding> meldingen = gelezen.meldingen.gesorteerd();
    return {"de invoer in de map is niet te lezen\n" + (meldingen.empty() ? "" : toon(meldingen.front())), {}};
  }
  Opties opties = als_opties(set.manifest.aanroep);
  opties.draden = eigen.draden;
  opties.stil = eigen.stil;
  Sessie sessie(opties, std::move(gelezen), omgeving);
  if (!set.manifest.aanroep.waarnemingen.empty()) return reken_herijking_na(snel, set, sessie);
  if (snel) return reken_snel_na(static_cast<int>(*snel), set, sessie);
  try {
    const std::optional<Setvraag> vraag = vraag_van(set, sessie);
    if (!vraag) return {std::string(ontwerpnaam) + " ontbreekt, of is niet te lezen", {}};
    const Setuitkomst nieuw = reken_set(sessie, *vraag);
    return {vergelijk_sets(set, nieuw.bestanden), gelijk_tot_de_byte(set, sessie)};
  } catch (const Invoerfout& fout) {
    return {std::string("met deze invoer kan dit resultaat niet gemaakt zijn\n") + fout.what(), {}};
  }
}

Afwijking andere_versie(const Manifest& m) {
  if (m.mbc == versie()) return {};
  return "gemaakt met mbc " + m.mbc + ", en dit is mbc " + versie() +
         "; de bestanden kloppen met het manifest, maar narekenen vraagt dezelfde versie";
}

/// May explain a difference; where there is none it says that another build comes to the same.
std::string andere_broncode(const Manifest& m) {
  if (m.broncode == broncode()) return {};
  if (m.broncode.empty()) return "De map zegt niet uit welke broncode de mbc was gebouwd die haar maakte\n";
  return "De map is gemaakt met een mbc van andere broncode (" + veilig(m.broncode) + ") dan deze (" +
         std::string(broncode()) + ")\n";
}

std::string overgeslagen(const std::vector<std::string>& namen) {
  if (namen.empty()) return {};
  std::vector<std::string> veilige;
  for (const std::string& naam : namen) veilige.push_back(veilig(naam));
  return "Geen deel van het resultaat en overgeslagen: " + opsomming(veilige, "en") + "\n";
}

Afsluitcode doe_verifieer(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::optional<std::int64_t> snel = regel.geheel("snel", 1, meeste_vingerafdrukken);
  const std::string& map = regel.los().front();
  std::error_code fout;
  if (!fs::is_directory(map, fout)) throw Aanroepfout(map + " is geen map; verwacht: de map die mbc rapport schreef");
  Gelezenset set;
  Afwijking verschil = lees_set(map, set);
  std::vector<std::string> achtergelaten;
  if (verschil.empty()) verschil = zoek_extra(map, set, achtergelaten);
  if (verschil.empty()) verschil = andere_versie(set.manifest);
  Nagerekend na;
  const bool los = !set.manifest.aanroep.opdracht.empty();
  const bool nagerekend = verschil.empty() && !los;
  if (verschil.empty() && los)
    na.gelijk = "ongeschonden volgens het manifest: " + std::to_string(set.bestanden.size() + 1) +
                " bestanden. Narekenen kan verifieer alleen wat rapport schreef; dit komt opnieuw uit\n  mbc " +
                veilig(set.manifest.aanroep.opdracht);
  if (nagerekend) {
    na = reken_na(opties, snel, set, omgeving);
    verschil = na.verschil;
  }
  omgeving.uit.schrijf((verschil.empty() ? na.gelijk : "niet gelijk: " + verschil) + "\n" +
                       (nagerekend ? andere_broncode(set.manifest) : "") + overgeslagen(achtergelaten));
  return verschil.empty() ? Afsluitcode::gedaan : Afsluitcode::niet_gelijk;
}

}  // namespace

Opdracht verifieer_opdracht() {
  return {
      .naam = "verifieer",
      .doet = "reken een map van rapport of herijk opnieuw uit en vergelijk elke byte",
      .los = {{"MAP", "de map die mbc rapport schreef", Aanvulling::map}},
      .inleiding =
          R"(Controleert elk bestand tegen manifest.json, rekent de studie in MAP/invoer opnieuw door met dezelfde versie,
opties en hetzelfde zaad, en vergelijkt elke byte. Afsluitcode 0: gelijk; 4: niet gelijk, en wat het eerst verschilt.
Van een map die herijk schreef, herijkt hij opnieuw. Van een map die gevoeligheid of omslagpunt schreef, controleert hij alleen de bestanden.
Met --snel N wordt na de controle van alle bestanden alleen het begin nagerekend: de eerste N replicaties, vergeleken
met hun vingerafdrukken.
)",
      .opties = {{"snel", "N", "reken alleen de eerste N replicaties na"},
                 optie::draden,
                 optie::anders(optie::stil, "geen voortgang op stderr")},
      .voorbeelden = {"haaglanden", "haaglanden --snel 100"},
      .doe = doe_verifieer};
}

}  // namespace mbc
