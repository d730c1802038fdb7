#include "cli/opdracht_verifieer.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>
#include <limits>

#include "analyse/vingerafdruk.h"
#include "base/bestanden.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "cli/geleverd.h"
#include "cli/herlezen.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/reken_set.h"
#include "cli/voortgang.h"

namespace mbc {
namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;

struct VerifieerOpties {
  std::string map;
  std::optional<int> snel;
  int draden = 0;
  bool stil = false;
  Hulp hulp = Hulp::nee;
};

po::options_description verifieer_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                                                              //
      ("snel", po::value<std::string>()->value_name("N"), "reken alleen de eerste N replicaties na")           //
      ("draden", po::value<std::string>()->value_name("T"), "aantal draden (0: alle); verandert geen cijfer")  //
      ("stil", "geen voortgang op stderr")                                                                     //
      ("help", "deze hulp");
  return o;
}

VerifieerOpties lees_verifieeropties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(verifieer_opties(), argumenten);
  VerifieerOpties o;
  if (w.contains("help")) {
    o.hulp = Hulp::ja;
    return o;
  }
  if (!w.contains("studie")) throw Aanroepfout("MAP ontbreekt; verwacht: de map die mbc rapport schreef");
  o.map = w["studie"].as<std::string>();
  if (const auto n = geheel(w, "snel", 1, meeste_vingerafdrukken)) o.snel = static_cast<int>(*n);
  o.draden = static_cast<int>(geheel(w, "draden", 0, meeste_draden).value_or(0));
  o.stil = w.contains("stil");
  return o;
}

std::string verifieer_hulp() {
  return R"(mbc verifieer: is een resultaat nog zoals mbc rapport het schreef, en komt het er opnieuw uit?

Gebruik:
  mbc verifieer MAP [opties]

Controleert elk bestand tegen manifest.json, rekent de studie in MAP/invoer opnieuw door met dezelfde versie,
opties en hetzelfde zaad, en vergelijkt elke byte. Afsluitcode 0: gelijk; 4: niet gelijk, en wat het eerst verschilt.
Van een map die gevoeligheid of omslagpunt schreef, controleert hij alleen de bestanden.
Met --snel N wordt na de controle van alle bestanden alleen het begin nagerekend: de eerste N replicaties, vergeleken
met hun vingerafdrukken.

)" + lijst(verifieer_opties()) +
         R"(
Voorbeelden:
  mbc verifieer haaglanden
  mbc verifieer haaglanden --snel 100
)";
}

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
  Afsluitcode code = Afsluitcode::gedaan;
  Afwijking verschil;
  std::string gelijk;  ///< what was found equal
};

Nagerekend reken_snel_na(const VerifieerOpties& o, const Gelezenset& set, Gelezen& gelezen, VergelijkOpties& opties,
                         Omgeving& omgeving) {
  pas_toe(opties, *gelezen.studie);
  const auto er = set.bestanden.find(std::string(vingerafdrukkennaam));
  if (er == set.bestanden.end()) return {Afsluitcode::gedaan, std::string(vingerafdrukkennaam) + " ontbreekt", {}};
  const std::vector<std::string> oud = lees_vingerafdrukken(er->second);
  const int n = *o.snel;
  if (const int meeste = std::min(gelezen.studie->replicaties, static_cast<int>(oud.size())); n > meeste)
    throw Aanroepfout("--snel " + std::to_string(n) + " kan niet: in de map staan vingerafdrukken van " +
                      std::to_string(meeste) + " replicaties; verwacht: 1 tot en met " + std::to_string(meeste));
  std::optional<std::vector<std::string>> nieuw;
  {
    Voortgangsbalk balk(omgeving, o.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    nieuw = eerste_vingerafdrukken(*gelezen.studie, keuze(opties, *gelezen.studie), n, {o.draden, meld, omgeving.stop});
  }
  if (!nieuw) return {Afsluitcode::onderbroken, {}, {}};
  for (std::size_t r = 0; r < nieuw->size(); ++r)
    if (oud[r] != (*nieuw)[r]) return {Afsluitcode::gedaan, "replicatie " + std::to_string(r) + " komt anders uit", {}};
  return {Afsluitcode::gedaan,
          {},
          "gelijk zover nagerekend: " + std::to_string(set.bestanden.size() + 1) +
              " bestanden volgens het manifest, en " + decimaal(n, 0) + " van de " +
              decimaal(gelezen.studie->replicaties, 0) + " replicaties"};
}

Nagerekend reken_na(const VerifieerOpties& o, const Gelezenset& set, Omgeving& omgeving) {
  Gelezen gelezen = lees_invoer(set);
  if (!gelezen.studie) {
    const std::vector<Melding> meldingen = gelezen.meldingen.gesorteerd();
    return {Afsluitcode::gedaan,
            "de invoer in de map is niet te lezen\n" + (meldingen.empty() ? "" : toon(meldingen.front())),
            {}};
  }
  SetOpties opties = als_opties(set.manifest.aanroep);
  opties.draden = o.draden;
  opties.stil = o.stil;
  if (o.snel) return reken_snel_na(o, set, gelezen, opties, omgeving);
  std::optional<std::vector<Uitvoerbestand>> nieuw;
  try {
    nieuw = reken_set(opties, gelezen, omgeving);
  } catch (const Herleesfout& fout) {
    return {
        Afsluitcode::gedaan, std::string("met deze invoer kan dit resultaat niet gemaakt zijn\n") + fout.what(), {}};
  }
  if (!nieuw) return {Afsluitcode::onderbroken, {}, {}};
  return {Afsluitcode::gedaan, vergelijk_sets(set, *nieuw),
          "gelijk, byte voor byte: " + std::to_string(set.bestanden.size() + 1) + " bestanden, " +
              decimaal(gelezen.studie->replicaties, 0) + " replicaties opnieuw uitgerekend"};
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

Afsluitcode verifieer(const VerifieerOpties& o, Omgeving& omgeving) {
  std::error_code fout;
  if (!fs::is_directory(o.map, fout))
    throw Aanroepfout(o.map + " is geen map; verwacht: de map die mbc rapport schreef");
  Gelezenset set;
  Afwijking verschil = lees_set(o.map, set);
  std::vector<std::string> achtergelaten;
  if (verschil.empty()) verschil = zoek_extra(o.map, set, achtergelaten);
  if (verschil.empty()) verschil = andere_versie(set.manifest);
  Nagerekend na;
  const bool los = !set.manifest.aanroep.opdracht.empty();
  const bool nagerekend = verschil.empty() && !los;
  if (verschil.empty() && los)
    na.gelijk = "ongeschonden volgens het manifest: " + std::to_string(set.bestanden.size() + 1) +
                " bestanden. Narekenen kan verifieer alleen wat rapport schreef; dit komt opnieuw uit\n  mbc " +
                veilig(set.manifest.aanroep.opdracht);
  if (nagerekend) {
    na = reken_na(o, set, omgeving);
    verschil = na.verschil;
  }
  if (na.code != Afsluitcode::gedaan) return na.code;
  omgeving.uit.schrijf((verschil.empty() ? na.gelijk : "niet gelijk: " + verschil) + "\n" +
                       (nagerekend ? andere_broncode(set.manifest) : "") + overgeslagen(achtergelaten));
  return verschil.empty() ? Afsluitcode::gedaan : Afsluitcode::niet_gelijk;
}

}  // namespace

Afsluitcode verifieer_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const VerifieerOpties opties = lees_verifieeropties(argumenten);
  if (opties.hulp == Hulp::nee) return verifieer(opties, omgeving);
  omgeving.uit.schrijf(verifieer_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
