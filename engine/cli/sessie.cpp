#include "cli/sessie.h"

#include <filesystem>

#include "analyse/doorrekenen.h"
#include "base/getaltekst.h"
#include "base/sha256.h"
#include "base/tekst.h"
#include "cli/keuze.h"
#include "cli/parameter.h"
#include "cli/ploegwerk.h"
#include "cli/reken_set.h"
#include "cli/zegel.h"

namespace mbc {
namespace {

Bewaarmap::Schademelder schademelder(Omgeving& omgeving) {
  return [&omgeving](const std::string& tekst) { omgeving.fout.schrijf("mbc: " + tekst + "\n"); };
}

std::unique_ptr<Bewaarmap> open_bewaarmap(const std::string& map, const std::string& zegel, Schijf& schijf,
                                          Omgeving& omgeving) {
  auto uit = std::make_unique<Bewaarmap>(map, schijf, schademelder(omgeving));
  if (uit->is_van_iets_anders())
    throw Aanroepfout("--hervat " + map + " kan niet: daar staat iets anders; verwacht: een nieuwe of lege map");
  if (const auto daar = uit->zegel(); daar && *daar != zegel)
    throw Aanroepfout("in " + map + " staat een andere doorrekening:\n" + zegelverschil(*daar, zegel) +
                      "Verwacht: dezelfde studie, opties en mbc, of een nieuwe of lege map");
  uit->begin(zegel);
  return uit;
}

/// `replicaties` is how many there will be, or with a wish for precision the most.
std::string staat_al(const Bewaarmap& map, int replicaties, const Opties& opties) {
  std::int64_t klaar = 0;
  for (const Stuk s : map.stukken(replicaties)) klaar += s.tot - s.van;
  const std::string waarvan = opties.nauwkeurigheid ? "" : " van de " + decimaal(replicaties, 0);
  return decimaal(static_cast<double>(klaar), 0) + waarvan + " replicaties staan in " + map.pad().generic_string() +
         "; dezelfde opdracht gaat daar verder";
}

/// How many replicaties from the first on are kept without a gap.
std::int64_t al_bewaard(const Bewaarmap& map, int replicaties) {
  std::int64_t tot = 0;
  for (const Stuk s : map.stukken(replicaties))
    if (s.van == tot) tot = s.tot;
  return tot;
}

}  // namespace

std::size_t vertel(const Diagnostics& meldingen, const std::string& map, const Opties& opties, Omgeving& omgeving) {
  std::size_t fouten = 0;
  for (const Melding& m : meldingen.gesorteerd()) {
    if (m.ernst == Ernst::fout) ++fouten;
    if (m.ernst == Ernst::fout || !opties.stil) omgeving.fout.schrijf(toon(m, map) + "\n");
  }
  return fouten;
}

Gelezen lees_en_meld(const Opties& opties, Omgeving& omgeving) {
  Gelezen gelezen = lees_samen(opties, omgeving);
  const std::size_t fouten = vertel(gelezen.meldingen, map_van(opties), opties, omgeving);
  if (!gelezen.studie)
    throw Invoerfout("mbc: " + std::to_string(fouten) + (fouten == 1 ? " fout" : " fouten") +
                     " in de invoer; er is niets doorgerekend\n");
  return gelezen;
}

std::string map_van(const Opties& opties) {
  return std::filesystem::path(opties.studie).parent_path().generic_string();
}

Uitvoering uitvoering_van(const Opties& opties, const Omgeving& omgeving, Voortgang voortgang) {
  Uitvoering uit;
  uit.draden = opties.draden == 0 && omgeving.ploeg != nullptr ? omgeving.ploeg->draden() : opties.draden;
  uit.voortgang = std::move(voortgang);
  uit.stop = omgeving.stop;
  uit.ploeg = omgeving.ploeg;
  return uit;
}

Weergave weergave_van(const Omgeving& omgeving) {
  return {omgeving.breedte, omgeving.uit_is_terminal && !omgeving.zonder_kleur ? Kleur::aan : Kleur::uit};
}

Sessie::Sessie(const Opties& opties, Omgeving& omgeving) : Sessie(opties, lees_en_meld(opties, omgeving), omgeving) {}

Sessie::Sessie(const Opties& opties, Gelezen gelezen, Omgeving& omgeving)
    : opties_(opties), omgeving_(omgeving), gelezen_(std::move(gelezen)) {
  pas_toe(opties_, studie());
  keuze_ = mbc::keuze(opties_, studie());
}

void Sessie::eis_vergelijking() const {
  if (!vergeleken_scenarios(*gelezen_.studie, keuze_).empty()) return;
  throw Aanroepfout("er is geen ander scenario gekozen dan " + std::to_string(gelezen_.studie->nulalternatief) +
                    ", het nulalternatief; verwacht: ook een scenario om daarmee te vergelijken");
}

void Sessie::eis_uitkomstdoelen() const {
  if (!gelezen_.studie->uitkomstdoelen.empty()) return;
  throw Invoerfout(
      "mbc: de studie heeft geen uitkomstdoelen; verwacht: onder uitkomstdoelen wat er beloofd is, zoals "
      "vto: {indicator: vto, verandering: -25%, uiterlijk: " +
      std::to_string(gelezen_.studie->start) + "}\n");
}

void Sessie::meld_vervallen(const Studie& vastgezet) const {
  if (!opties_.stil) omgeving_.fout.schrijf(vervallen_correlaties(*gelezen_.studie, vastgezet));
}

void Sessie::open_bewaring() {
  if (!opties_.hervat || map_) return;
  doe_op_nul(omgeving_, [&] {
    zegel_ = zegel(opties_, gelezen_, studie());
    map_ = open_bewaarmap(*opties_.hervat, zegel_, schijf_, omgeving_);
    return std::string();
  });
  // Beforehand: a launcher that is interrupted may leave no time to say so at the end.
  if (map_ && omgeving_.ploeg != nullptr && !opties_.stil)
    omgeving_.fout.schrijf("mbc: wat klaar is, blijft staan in " + map_->pad().generic_string() +
                           "; na een onderbreking gaat dezelfde opdracht daar verder\n");
}

void Sessie::begin_vraag(const std::string& vraag) {
  open_bewaring();
  if (!opties_.hervat) return;
  constexpr std::size_t genoeg_cijfers = 12;
  doe_op_nul(omgeving_, [&] {
    std::string geheel =
        "vraag=" + veilig(vraag) + "\nreplicaties=" + std::to_string(studie().replicaties) + "\nscenarios=";
    for (const int nr : opties_.scenarios) geheel += std::to_string(nr) + " ";
    geheel += "\n";
    werken_ = std::make_unique<Werkmappen>(map_->pad() / ("vraag-" + sha256_hex(geheel).substr(0, genoeg_cijfers)),
                                           zegel_ + geheel, schijf_, schademelder(omgeving_));
    return std::string();
  });
}

Voortgangsbalk Sessie::nieuwe_balk() const {
  return {omgeving_, opties_.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja};
}

Uitvoering Sessie::uitvoering_van_vraag(Voortgangsbalk& balk, std::int64_t vooraf) const {
  Uitvoering uit = uitvoering_van(opties_, omgeving_, [this, &balk, vooraf](std::int64_t gedaan, std::int64_t totaal) {
    // What was read is no measure of the time that is left.
    if (werken_ && werken_->alleen_gelezen()) balk.begin_bij(vooraf + gedaan);
    balk.meld(vooraf + gedaan, vooraf + totaal);
  });
  uit.werkmappen = werken_.get();
  return uit;
}

Onderbroken Sessie::onderbroken() const {
  if (!opties_.hervat) return {};
  return {"wat gerekend is, staat in " + *opties_.hervat + "; dezelfde opdracht gaat daar verder"};
}

Resultaat Sessie::doorrekening(std::vector<std::string>* vingerafdrukken, std::int64_t hierna) {
  open_bewaring();
  std::optional<Resultaat> resultaat;
  {
    Voortgangsbalk balk = nieuwe_balk();
    bool begonnen = map_ == nullptr;
    // Block after block reads what is kept: that is no measure of the time a new one takes.
    const std::int64_t bewaard =
        map_ && opties_.nauwkeurigheid ? al_bewaard(*map_, studie().replicaties) : std::int64_t{0};
    Uitvoering uitvoering = uitvoering_van(opties_, omgeving_, [&](std::int64_t gedaan, std::int64_t totaal) {
      if (!begonnen || gedaan <= bewaard) balk.begin_bij(gedaan);
      begonnen = true;
      balk.meld(gedaan, totaal + hierna);
    });
    uitvoering.bewaarmap = map_.get();
    resultaat = vergelijk(studie(), keuze_, uitvoering, vingerafdrukken, opties_.nauwkeurigheid);
  }
  if (!resultaat) throw map_ ? Onderbroken{staat_al(*map_, studie().replicaties, opties_)} : Onderbroken{};
  studie().replicaties = resultaat->replicaties;
  return *std::move(resultaat);
}

void Sessie::houd_plaats(const Opdrachtregel& regel) {
  if (const std::optional<Uitvoermap> uit = lees_uitvoermap(regel)) plaats_.emplace(*uit, omgeving_);
}

void Sessie::schrijf_set(const std::string& naam, const Analysevormen& vormen, const Studie& studie,
                         const Opdrachtregel& regel) {
  Aanroep aanroep = als_aanroep(opties_);
  aanroep.opdracht = regel.aanroep();
  omgeving_.uit.schrijf(plaats_->schrijf(stel_analyse_samen(naam, vormen, gelezen_, studie, aanroep)));
}

}  // namespace mbc
