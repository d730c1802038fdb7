#include "input/waarneming_bouw.h"

#include <algorithm>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "chance/toeval.h"
#include "input/indicatorjaar.h"
#include "input/waarneming_deel.h"
#include "input/waarneming_geld.h"
#include "model/velden_waarneming.h"

namespace mbc {
namespace {

/// One observation, from its node.
class Waarnemingbouw final : private Waarnemingdeel {
 public:
  Waarnemingbouw(const Boom& boom, std::string naam, const Waarnemingskader& kader, std::size_t scenario,
                 const Ruwegetallen& ruw, Melder& melder)
      : Waarnemingdeel{boom, kader.studie, melder}, prijsindex_(kader.prijsindex), scenario_(scenario), ruw_(ruw) {
    w.naam = std::move(naam);
  }

  /// The observation, or nothing where it cannot be used (which was told).
  std::optional<Waarneming> bouw() {
    kracht();
    grootheid();
    plaats();
    lees_gezien(*this);
    lees_marge(*this);
    prijspeil();
    schaal();
    const auto gebruik = keuze_van(kind("gebruik"), veld(schema_waarneming, "gebruik")->schema->keuzes);
    if (gebruik) w.gebruik = static_cast<Gebruik>(*gebruik);
    zekerheid();
    w.verantwoording = verantwoording();
    return goed && gebruik ? std::optional(w) : std::nullopt;
  }

  /// The same of one that is planned, in this calendar year.
  std::optional<Waarneming> bouw_gepland(std::optional<int> jaar) {
    gepland = true;
    w.jaar = jaar.value_or(0);
    grootheid();
    plaats();
    lees_ruis(*this);
    prijspeil();
    schaal();
    w.gebruik = Gebruik::herijken;
    w.verantwoording = verantwoording();
    return goed ? std::optional(w) : std::nullopt;
  }

 private:
  /// The scenario that was in force where it is another than that of the file, and against which a change is.
  void kracht() {
    const auto van = [&](const char* sleutel) -> std::optional<std::size_t> {
      const Boom* b = kind(sleutel);
      if (b == nullptr) return std::nullopt;
      const auto s = scenario_van(*b, studie, melder);
      goed = goed && s;
      return s;
    };
    w.scenario = van("scenario");
    w.tegen = van("tegen");
    const Boom *tegen = kind("tegen"), *verandering = kind("verandering");
    if (tegen == nullptr && verandering != nullptr)
      fout(*verandering, "\"tegen\" ontbreekt bij een verandering", "het nummer van een scenario");
    if (verandering == nullptr) w.tegen.reset();
    if (tegen != nullptr && verandering == nullptr)
      fout(*tegen, "\"verandering\" ontbreekt bij \"tegen\"", "hoeveel, als deel, zoals -10%");
    if (w.tegen == w.scenario.value_or(scenario_))
      fout(*tegen, "een verandering tegen hetzelfde scenario is er niet", "een ander scenario");
  }

  /// `indicator` or `getal`.
  void grootheid() {
    const Boom* indicator = kind("indicator");
    const Boom* getal = kind("getal");
    if ((indicator == nullptr) == (getal == nullptr)) {
      fout(indicator == nullptr ? "wat er is waargenomen ontbreekt" : "\"indicator\" en \"getal\" in één waarneming",
           "precies één van \"indicator\" en \"getal\"");
      return;
    }
    if (indicator != nullptr) {
      lees_indicator(*indicator);
    } else {
      lees_getal(*getal);
    }
  }

  void lees_indicator(const Boom& b) {
    const std::optional<std::string> naam = tekst_van(&b);
    goed = goed && naam;
    if (!naam) return;
    std::vector<std::string> bekend;
    for (std::size_t i = 0; i < indicatoren.size(); ++i) {
      bekend.emplace_back(indicatoren[i].naam);
      if (*naam == indicatoren[i].naam) w.indicator = static_cast<Indicator>(i);
    }
    if (!w.indicator) {
      fout(b, "onbekende indicator " + aangehaald(*naam), opsomming(bekend), dichtstbijzijnde(*naam, bekend));
      return;
    }
    if (*w.indicator == Indicator::kosten_duurste_gezinnen && studie.duurste_gezinnen == 0)
      fout(b, "de studie vraagt niet naar de duurste gezinnen", "\"duurste_gezinnen\" in de studie, zoals 600");
    jaar();
  }

  void jaar() {
    if (gepland) {
      if (const auto bezwaar = bezwaar_tegen_jaar(studie, *w.indicator, w.jaar, studie.start))
        fout(*kind("jaren"), bezwaar->wat, bezwaar->verwacht);
      return;
    }
    const Boom* b = kind("jaar");
    if (b == nullptr) return fout("\"jaar\" ontbreekt", "het kalenderjaar waarover de indicator gaat");
    const auto gegeven = geheel_van(b, *veld(schema_waarneming, "jaar")->schema);
    goed = goed && gegeven;
    if (!gegeven) return;
    w.jaar = static_cast<int>(*gegeven);
    if (const auto bezwaar = bezwaar_tegen_jaar(studie, *w.indicator, w.jaar, studie.start))
      fout(*b, bezwaar->wat, bezwaar->verwacht);
  }

  void lees_getal(const Boom& b) {
    const std::optional<std::string> pad = tekst_van(&b);
    goed = goed && pad;
    if (!pad) return;
    const std::string eigen =
        "scenarios." + std::to_string(studie.scenarios[w.scenario.value_or(scenario_)].nummer) + "." + *pad;
    std::vector<std::string> bekend;
    for (std::uint32_t i = 0; i < studie.getallen.size(); ++i) {
      const std::string& p = studie.getallen[i].pad;
      bekend.push_back(p);
      if (p == eigen || (p == *pad && !w.getal)) w.getal = GetalId{i};
    }
    if (!w.getal)
      fout(b, "onbekend getal " + aangehaald(*pad), "een pad zoals mbc controleer ze toont",
           dichtstbijzijnde(*pad, bekend));
    for (const char* sleutel : {"jaar", "jaren", "gemeente", "geldstroom", "functie", "tegen"})
      if (const Boom* teveel = kind(sleutel))
        fout(*teveel, aangehaald(sleutel) + " kan niet bij een getal",
             aangehaald(sleutel) + " alleen bij een indicator");
  }

  /// What recalibrates must say how far what was seen scatters.
  void zekerheid() {
    if (w.gebruik != Gebruik::herijken || !goed) return;
    for (const char* sleutel : {"scenario", "tegen"})
      if (const Boom* b = kind(sleutel))
        fout(*b, "om te herijken is één scenario van kracht", "gebruik: toetsen, of zonder " + aangehaald(sleutel));
    if (w.ruis == Waarneemruis::geen)
      fout("om te herijken moet bekend zijn hoe zeker de waarneming is", "\"sd\" bij de waarde");
    if (w.ruis == Waarneemruis::normaal && !(w.sd > 0))
      fout(*kind("sd"), "met een sd van 0 zou de waarneming alles weten", "een sd boven 0");
  }

  template <class Lijst>
  std::optional<std::size_t> uit(const char* sleutel, const Lijst& lijst) {
    const Boom* b = kind(sleutel);
    const std::optional<std::string> naam = tekst_van(b);
    if (!naam) return std::nullopt;
    std::vector<std::string> bekend;
    for (const auto& x : lijst) bekend.push_back(x.naam);
    const auto it = std::find(bekend.begin(), bekend.end(), *naam);
    if (it != bekend.end()) return static_cast<std::size_t>(it - bekend.begin());
    fout(*b, std::string("onbekende ") + sleutel + " " + aangehaald(*naam), opsomming(bekend),
         dichtstbijzijnde(*naam, bekend));
    return std::nullopt;
  }

  /// Of what the indicator is: gemeente, geldstroom, functie.
  void plaats() {
    if (!w.indicator) return;
    w.gemeente = uit("gemeente", studie.gemeenten);
    w.geldstroom = uit("geldstroom", studie.geldstromen);
    w.functie = uit("functie", studie.functies);
    const std::string naam(vorm_van(*w.indicator).naam);
    if (const Boom* b = kind("gemeente"); b != nullptr && !vorm_van(*w.indicator).per_gemeente)
      fout(*b, naam + " is van de hele regio", "geen gemeente");
    const bool kosten = *w.indicator == Indicator::zorgkosten || *w.indicator == Indicator::zorgkosten_per_gezin;
    if (const Boom* b = kind("geldstroom"); b != nullptr && !kosten)
      fout(*b, naam + " heeft geen geldstroom", "een geldstroom alleen bij zorgkosten en zorgkosten_per_gezin");
    const bool uren = *w.indicator == Indicator::gevraagd_uren;
    const Boom* functie = kind("functie");
    if (functie != nullptr && !uren)
      fout(*functie, naam + " heeft geen functie", "een functie alleen bij gevraagd_uren");
    if (functie == nullptr && uren)
      fout("\"functie\" ontbreekt bij gevraagd_uren", "een functie onder tarieven van de studie");
  }

  /// Brings amounts to the prices of the outcome.
  void prijspeil() {
    const Boom* b = kind("prijspeil");
    if (!w.indicator && !w.getal) return;  // told
    if (!is_geld(w, studie)) {
      if (b != nullptr) fout(*b, "\"prijspeil\" bij iets dat geen bedrag is", "een prijspeil alleen bij euro's");
      return;
    }
    if (!prijsindex_.prijspeil) return;
    const auto eigen = static_cast<int>(geheel_van(b, een_jaar).value_or(*prijsindex_.prijspeil));
    const auto factor = prijsindex_.factor(eigen);
    if (!factor && b != nullptr)
      fout(*b, "geen prijsindex voor " + std::to_string(eigen), "dat jaar onder prijsindex van de studie");
    w.waarde *= factor.value_or(1);
    w.sd *= factor.value_or(1);
    if (w.marge)
      for (double& grens : *w.marge) grens *= factor.value_or(1);
  }

  void schaal() {
    w.schaal.pad = "waarnemingen." + w.naam + ".schaal";
    w.schaal.sleutel = naam_sleutel(w.schaal.pad);
    w.schaal.verdeling = Verdeling::vaste(1);
    const Boom* b = kind("schaal");
    if (b == nullptr) return;
    const Ruwgetal* g = ruw_.zoek(b);
    goed = goed && g != nullptr;
    if (g == nullptr) return;
    w.schaal.verdeling = g->verdeling;
    w.schaal.domein = g->domein;
    w.schaal.verantwoording = g->verantwoording;
    if (gepland && w.getal && !g->verdeling.is_vast())
      fout(*b, "een onzekere schaal kan niet bij een getal", "een vaste schaal, of de onzekerheid in de sd");
    if ((w.indicator || w.getal) && aard() == Aard::aandeel)
      fout(*b, "een aandeel heeft geen schaal", "een schaal bij een aantal, bedrag, duur of uren");
  }

  /// Mistakes in it were told while checking.
  [[nodiscard]] Verantwoording verantwoording() const {
    Diagnostics stil;
    Melder melder(stil);
    return lees_verantwoording(boom, melder);
  }

  const Prijsindex& prijsindex_;
  std::size_t scenario_;
  const Ruwegetallen& ruw_;
};

}  // namespace

std::optional<std::size_t> scenario_van(const Boom& b, const Studie& studie, Melder& melder) {
  const auto nummer = geheel_van(&b, *veld(schema_waarnemingen, "scenario")->schema);
  if (!nummer) return std::nullopt;
  std::vector<std::string> bekend;
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s) {
    if (studie.scenarios[s].nummer == *nummer) return s;
    bekend.push_back(std::to_string(studie.scenarios[s].nummer));
  }
  melder.fout(b, {"scenario " + std::to_string(*nummer) + " bestaat niet in de studie", opsomming(bekend), {}, {}});
  return std::nullopt;
}

std::optional<Waarneming> bouw_waarneming(const Boom& boom, const std::string& naam, const Waarnemingskader& kader,
                                          std::size_t scenario, const Ruwegetallen& ruw, Melder& melder) {
  return Waarnemingbouw(boom, naam, kader, scenario, ruw, melder).bouw();
}

std::optional<Waarneming> bouw_geplande_waarneming(const Boom& boom, const std::string& naam, std::optional<int> jaar,
                                                   const Waarnemingskader& kader, std::size_t scenario,
                                                   const Ruwegetallen& ruw, Melder& melder) {
  return Waarnemingbouw(boom, naam, kader, scenario, ruw, melder).bouw_gepland(jaar);
}

}  // namespace mbc
