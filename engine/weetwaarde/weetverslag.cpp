#include "weetwaarde/weetverslag.h"

#include <algorithm>
#include <array>

#include "analyse/doorrekenen.h"
#include "chance/toeval.h"
#include "gevoeligheid/hefboom.h"

namespace mbc {
namespace {

constexpr std::array<int, 8> omvangen_bonnen = {1, 2, 5, 10, 20, 50, 100, 200};

/// The highest implementatiegraad that a scenario is expected to reach, over gemeenten.
double verwacht_bereik(const Studie& studie, const Scenario& scenario) {
  const auto band = zoek_hefboom("bereik")->verwacht(studie, scenario);
  return band ? band->second : 0;
}

std::size_t meeste_bereik(const Studie& studie, const Keuze& keuze) {
  const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  const auto van = [&](std::size_t s) { return verwacht_bereik(studie, studie.scenarios[s]); };
  return *std::ranges::max_element(scenarios, {}, van);
}

/// A count in one year, as a goal is about it.
Waarneming telling(const Uitkomstdoel& doel, int jaar, std::optional<std::size_t> gemeente) {
  Waarneming w;
  w.naam = doel.naam;
  w.indicator = doel.indicator;
  w.jaar = jaar;
  w.gemeente = gemeente;
  w.schaal.pad = "waarnemingen." + doel.naam + ".schaal";
  w.schaal.sleutel = naam_sleutel(w.schaal.pad);
  w.schaal.verdeling = Verdeling::vaste(1);
  w.ruis = Waarneemruis::poisson;
  w.gebruik = Gebruik::herijken;
  return w;
}

/// What it is called: its name in the study, and what the study says that it is.
std::string naam_van_telling(const Uitkomstdoel& d) {
  return d.omschrijving.empty() || d.omschrijving == d.naam ? d.naam : d.naam + ": " + d.omschrijving;
}

Telvraag vraag_tellingen(const Studie& studie, const Keuze& keuze, Weetvraag& uit) {
  if (studie.uitkomstdoelen.empty()) return Telvraag::geen_doelen;
  Meetontwerp ontwerp;
  ontwerp.scenario = meeste_bereik(studie, keuze);
  const auto gemeente = keuze.gemeenten.size() == 1 ? std::optional(keuze.gemeenten.front()) : std::nullopt;
  const int jaren = std::min(meeste_teljaren, studie.horizon);
  for (const Uitkomstdoel& d : studie.uitkomstdoelen) {
    if (vorm_van(d.indicator).aard != Aard::aantal) {
      uit.niet_geteld.push_back(naam_van_telling(d));
      continue;
    }
    Meting m{naam_van_telling(d), {}, {}, std::nullopt, std::nullopt};
    for (int j = 0; j < jaren; ++j) {
      m.waarnemingen.push_back(telling(d, studie.start + j, gemeente));
      m.maten.push_back(j + 1);
    }
    ontwerp.lijst.push_back(std::move(m));
  }
  if (ontwerp.lijst.empty()) return Telvraag::geen_aantal;
  uit.vraag.ontwerp = std::move(ontwerp);
  if (gemeente) uit.gemeente = studie.gemeenten[*gemeente].naam;
  return Telvraag::gevraagd;
}

}  // namespace

Weetvraag weetvraag(const Studie& studie, const Keuze& keuze, Informatievraag gevraagd) {
  Weetvraag uit;
  uit.vraag = std::move(gevraagd);
  uit.bonnen = studie.kassabonnen.size() < 2  ? Bonnenvraag::een_bon
               : !studie.kassabon_onzekerheid ? Bonnenvraag::gewichten_vast
                                              : Bonnenvraag::gevraagd;
  uit.vraag.kassabonnen.clear();
  if (uit.bonnen == Bonnenvraag::gevraagd) uit.vraag.kassabonnen.assign(omvangen_bonnen.begin(), omvangen_bonnen.end());
  uit.tellen = uit.vraag.ontwerp ? Telvraag::eigen_ontwerp : vraag_tellingen(studie, keuze, uit);
  return uit;
}

std::optional<Weetverslag> maak_weetverslag(const Studie& studie, const Keuze& keuze, const Informatievraag& gevraagd,
                                            const Uitvoering& uitvoering) {
  Weetverslag uit{weetvraag(studie, keuze, gevraagd), {}};
  auto waarde = maak_informatiewaarde(studie, keuze, uit.vraag.vraag, uitvoering);
  if (!waarde) return std::nullopt;
  uit.waarde = *std::move(waarde);
  return uit;
}

std::int64_t omvang_weetverslag(const Studie& studie) {
  // Two sets of families for each draw, and fits that take as long.
  constexpr std::int64_t per_trekking = 4;
  return per_trekking * std::min(studie.replicaties, hoogste_replicaties_weetverslag);
}

}  // namespace mbc
