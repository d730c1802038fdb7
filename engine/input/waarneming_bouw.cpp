#include "input/waarneming_bouw.h"

#include <algorithm>
#include <cmath>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "chance/toeval.h"
#include "input/indicatorjaar.h"
#include "input/meetmaten.h"
#include "input/waarneming_geld.h"
#include "model/ontwerp.h"
#include "model/velden_waarneming.h"

namespace mbc {
namespace {

/// One observation, from its node.
class Waarnemingbouw final {
 public:
  Waarnemingbouw(const Boom& boom, std::string naam, const Waarnemingskader& kader, std::size_t scenario,
                 const Ruwegetallen& ruw, Melder& melder)
      : boom_(boom),
        studie_(kader.studie),
        prijsindex_(kader.prijsindex),
        scenario_(scenario),
        ruw_(ruw),
        melder_(melder) {
    w_.naam = std::move(naam);
  }

  /// The observation, or nothing where it cannot be used (which was told).
  std::optional<Waarneming> bouw() {
    grootheid();
    plaats();
    gezien();
    marge();
    prijspeil();
    schaal();
    const auto gebruik = keuze_van(kind("gebruik"), veld(schema_waarneming, "gebruik")->schema->keuzes);
    if (gebruik) w_.gebruik = static_cast<Gebruik>(*gebruik);
    zekerheid();
    w_.verantwoording = verantwoording();
    return goed_ && gebruik ? std::optional(w_) : std::nullopt;
  }

  /// The same of one that is planned, in this calendar year.
  std::optional<Waarneming> bouw_gepland(std::optional<int> jaar) {
    gepland_ = true;
    w_.jaar = jaar.value_or(0);
    grootheid();
    plaats();
    ruis();
    prijspeil();
    schaal();
    w_.gebruik = Gebruik::herijken;
    w_.verantwoording = verantwoording();
    return goed_ ? std::optional(w_) : std::nullopt;
  }

 private:
  [[nodiscard]] const Boom* kind(const char* sleutel) const { return mbc::kind(&boom_, sleutel); }

  void fout(const Boom& bij, std::string wat, std::string verwacht, std::string bedoelde = {}) {
    melder_.fout(bij.data().sleutel, {std::move(wat), std::move(verwacht), std::move(bedoelde), {}});
    goed_ = false;
  }
  /// Only tells of what the whole observation lacks or has too much of.
  void fout(std::string wat, std::string verwacht) { fout(boom_, std::move(wat), std::move(verwacht)); }

  [[nodiscard]] Aard aard() const {
    if (w_.indicator) return vorm_van(*w_.indicator).aard;
    return w_.getal && is_aandeel(studie_.getal(*w_.getal)) ? Aard::aandeel : Aard::euro;
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
    goed_ = goed_ && naam;
    if (!naam) return;
    std::vector<std::string> bekend;
    for (std::size_t i = 0; i < indicatoren.size(); ++i) {
      bekend.emplace_back(indicatoren[i].naam);
      if (*naam == indicatoren[i].naam) w_.indicator = static_cast<Indicator>(i);
    }
    if (!w_.indicator) {
      fout(b, "onbekende indicator " + aangehaald(*naam), opsomming(bekend), dichtstbijzijnde(*naam, bekend));
      return;
    }
    if (*w_.indicator == Indicator::kosten_duurste_gezinnen && studie_.duurste_gezinnen == 0)
      fout(b, "de studie vraagt niet naar de duurste gezinnen", "\"duurste_gezinnen\" in de studie, zoals 600");
    jaar();
  }

  void jaar() {
    if (gepland_) {
      if (const auto bezwaar = bezwaar_tegen_jaar(studie_, *w_.indicator, w_.jaar, studie_.start))
        fout(*kind("jaren"), bezwaar->wat, bezwaar->verwacht);
      return;
    }
    const Boom* b = kind("jaar");
    if (b == nullptr) return fout("\"jaar\" ontbreekt", "het kalenderjaar waarover de indicator gaat");
    const auto gegeven = geheel_van(b, *veld(schema_waarneming, "jaar")->schema);
    goed_ = goed_ && gegeven;
    if (!gegeven) return;
    w_.jaar = static_cast<int>(*gegeven);
    if (const auto bezwaar = bezwaar_tegen_jaar(studie_, *w_.indicator, w_.jaar, studie_.start))
      fout(*b, bezwaar->wat, bezwaar->verwacht);
  }

  void lees_getal(const Boom& b) {
    const std::optional<std::string> pad = tekst_van(&b);
    goed_ = goed_ && pad;
    if (!pad) return;
    const std::string eigen = "scenarios." + std::to_string(studie_.scenarios[scenario_].nummer) + "." + *pad;
    std::vector<std::string> bekend;
    for (std::uint32_t i = 0; i < studie_.getallen.size(); ++i) {
      const std::string& p = studie_.getallen[i].pad;
      bekend.push_back(p);
      if (p == eigen || (p == *pad && !w_.getal)) w_.getal = GetalId{i};
    }
    if (!w_.getal)
      fout(b, "onbekend getal " + aangehaald(*pad), "een pad zoals mbc controleer ze toont",
           dichtstbijzijnde(*pad, bekend));
    for (const char* sleutel : {"jaar", "jaren", "gemeente", "geldstroom", "functie"})
      if (const Boom* teveel = kind(sleutel))
        fout(*teveel, aangehaald(sleutel) + " kan niet bij een getal",
             aangehaald(sleutel) + " alleen bij een indicator");
  }

  /// What recalibrates must say how far what was seen scatters.
  void zekerheid() {
    if (w_.gebruik != Gebruik::herijken || !goed_) return;
    if (w_.ruis == Waarneemruis::geen)
      fout("om te herijken moet bekend zijn hoe zeker de waarneming is", "\"sd\" bij de waarde");
    if (w_.ruis == Waarneemruis::normaal && !(w_.sd > 0))
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
    if (!w_.indicator) return;
    w_.gemeente = uit("gemeente", studie_.gemeenten);
    w_.geldstroom = uit("geldstroom", studie_.geldstromen);
    w_.functie = uit("functie", studie_.functies);
    const std::string naam(vorm_van(*w_.indicator).naam);
    if (const Boom* b = kind("gemeente"); b != nullptr && !vorm_van(*w_.indicator).per_gemeente)
      fout(*b, naam + " is van de hele regio", "geen gemeente");
    const bool kosten = *w_.indicator == Indicator::zorgkosten || *w_.indicator == Indicator::zorgkosten_per_gezin;
    if (const Boom* b = kind("geldstroom"); b != nullptr && !kosten)
      fout(*b, naam + " heeft geen geldstroom", "een geldstroom alleen bij zorgkosten en zorgkosten_per_gezin");
    const bool uren = *w_.indicator == Indicator::gevraagd_uren;
    const Boom* functie = kind("functie");
    if (functie != nullptr && !uren)
      fout(*functie, naam + " heeft geen functie", "een functie alleen bij gevraagd_uren");
    if (functie == nullptr && uren)
      fout("\"functie\" ontbreekt bij gevraagd_uren", "een functie onder tarieven van de studie");
  }

  std::optional<double> maat(const char* sleutel) {
    const Boom* b = kind(sleutel);
    if (b == nullptr) return std::nullopt;
    const auto x = maat_van(b, *veld(schema_waarneming, sleutel)->schema);
    goed_ = goed_ && x;
    return x;
  }
  std::optional<std::int64_t> geheel(const char* sleutel) {
    const Boom* b = kind(sleutel);
    if (b == nullptr) return std::nullopt;
    const auto x = geheel_van(b, *veld(schema_waarneming, sleutel)->schema);
    goed_ = goed_ && x;
    return x;
  }

  /// Which of the three ways to say what was seen, and that it is complete.
  void gezien() {
    const bool waarde = kind("waarde") != nullptr;
    const bool deel = kind("teller") != nullptr || kind("noemer") != nullptr;
    const bool gemiddelde = kind("gemiddelde") != nullptr || kind("n") != nullptr;
    if (int{waarde} + int{deel} + int{gemiddelde} != 1) {
      fout(waarde || deel || gemiddelde ? "wat er is gezien staat er op meer dan één manier"
                                        : "wat er is gezien ontbreekt",
           "één van: waarde; teller en noemer; gemiddelde, n en sd");
      return;
    }
    if (waarde) return als_waarde();
    if (deel) return als_deel();
    als_gemiddelde();
  }

  void als_waarde() {
    const std::optional<double> x = maat("waarde"), sd = maat("sd");
    if (!x) return;
    w_.waarde = *x;
    const bool kent_sd = kind("sd") != nullptr;
    if (kent_sd) {
      w_.ruis = Waarneemruis::normaal;
      w_.sd = sd.value_or(0);
    } else if (w_.indicator && aard() == Aard::aantal) {
      w_.ruis = Waarneemruis::poisson;
      if (std::floor(*x) != *x)
        fout(*kind("waarde"), "een aantal kan geen breuk zijn: een deel van een gezin bestaat niet",
             "een heel getal, of een sd erbij voor een schatting");
    } else if (kind("marge") == nullptr && (w_.indicator || w_.getal)) {
      fout("bij deze waarde hoort hoe zeker zij is", "\"sd\" of \"marge\" erbij");
    }
    if (aard() == Aard::aandeel && *x > 1)
      fout(*kind("waarde"), "een aandeel kan niet boven 100% liggen", "een aandeel zoals 40% of 0.4");
  }

  void als_deel() {
    const std::optional<std::int64_t> teller = geheel("teller"), noemer = geheel("noemer");
    for (const char* sleutel : {"teller", "noemer"})
      if (kind(sleutel) == nullptr) fout(aangehaald(sleutel) + " ontbreekt", "teller en noemer samen");
    if (const Boom* b = kind("sd"))
      fout(*b, "\"sd\" kan niet bij teller en noemer", "die zeggen zelf hoe zeker het is");
    if (!teller || !noemer) return;
    if (*teller > *noemer) fout(*kind("teller"), "de teller is groter dan de noemer", "hoogstens de noemer");
    if ((w_.indicator || w_.getal) && aard() != Aard::aandeel)
      fout(*kind("teller"), "teller en noemer horen bij een aandeel", "een waarde, of gemiddelde, n en sd");
    w_.ruis = Waarneemruis::binomiaal;
    w_.teller = *teller;
    w_.noemer = *noemer;
    w_.waarde = static_cast<double>(*teller) / static_cast<double>(*noemer);
  }

  void als_gemiddelde() {
    const std::optional<double> x = maat("gemiddelde"), sd = maat("sd");
    const std::optional<std::int64_t> n = geheel("n");
    for (const char* sleutel : {"gemiddelde", "n", "sd"})
      if (kind(sleutel) == nullptr) fout(aangehaald(sleutel) + " ontbreekt", "gemiddelde, n en sd samen");
    if (!x || !n || !sd) return;
    w_.ruis = Waarneemruis::normaal;
    w_.waarde = *x;
    w_.sd = *sd / std::sqrt(static_cast<double>(*n));
  }

  /// How what would be seen scatters, and that it is said.
  void ruis() {
    if (!w_.indicator && !w_.getal) return;  // told
    const std::optional<double> sd = maat("sd");
    const std::vector<int> n = meetmaten(boom_, "n"), noemer = meetmaten(boom_, "noemer");
    const bool telt = w_.indicator && aard() == Aard::aantal;
    if (const Boom* b = kind("noemer"); b != nullptr && aard() != Aard::aandeel)
      fout(*b, "\"noemer\" bij iets dat geen aandeel is", w_.getal ? "n en sd" : "een sd, of niets bij een aantal");
    if (const Boom* b = kind("n"); b != nullptr && !w_.getal)
      fout(*b, "\"n\" hoort bij een getal", telt ? "niets: een aantal zegt zelf hoe zeker het is" : "sd of noemer");
    if (const Boom* b = kind("sd"); b != nullptr && kind("noemer") != nullptr)
      fout(*b, "\"sd\" en \"noemer\" in één meting", "een van beide");
    if (const Boom* b = kind("sd"); b != nullptr && sd && !(*sd > 0))
      fout(*b, "met een sd van 0 zou de meting alles weten", "een sd boven 0");
    for (const char* sleutel : {"n", "noemer"}) {
      const Boom* b = kind(sleutel);
      if (b == nullptr || !is_lijst(*b)) continue;
      if (b->empty() || b->size() > meeste_meetmaten)
        fout(*b, aangehaald(sleutel) + " heeft " + std::to_string(b->size()) + " getallen",
             "een aantal, of een lijst van hoogstens " + std::to_string(meeste_meetmaten));
    }
    if (const Boom* b = kind("noemer"); b != nullptr && w_.indicator && noemer.size() > 1)
      fout(*b, "een lijst kan niet bij een indicator", "één noemer, van elk jaar");
    if (!noemer.empty()) {
      w_.ruis = Waarneemruis::binomiaal;
      w_.noemer = noemer.back();
    } else if (sd && w_.getal && !n.empty()) {
      w_.ruis = Waarneemruis::normaal;
      w_.sd = *sd / std::sqrt(static_cast<double>(n.back()));
    } else if (sd && w_.indicator) {
      w_.ruis = Waarneemruis::normaal;
      w_.sd = *sd;
    } else if (telt) {
      w_.ruis = Waarneemruis::poisson;
    } else if (goed_) {
      fout("hoe zeker deze meting zal zijn ontbreekt",
           w_.getal ? "n en sd, of bij een aandeel een noemer" : "sd, of bij een aandeel een noemer");
    }
  }

  /// One share of what was seen, or the lowest and the highest.
  void marge() {
    const Boom* b = kind("marge");
    if (b == nullptr || !is_lijst(*b)) return;
    std::vector<double> grenzen;
    for (const auto& [geen, knoop] : *b) {
      const auto x = maat_van(&knoop, {.vorm = Veldvorm::maat, .getal = &soort::waargenomen});
      goed_ = goed_ && x;
      grenzen.push_back(x.value_or(0));
    }
    if (grenzen.size() == 1) {
      if (grenzen[0] > 1)
        fout(*b, "een marge als deel kan niet boven 100% liggen", "een aandeel zoals 30%, of [laagste, hoogste]");
      w_.marge = {w_.waarde * (1 - grenzen[0]), w_.waarde * (1 + grenzen[0])};
    } else if (grenzen.size() == 2) {
      if (grenzen[0] > grenzen[1])
        fout(*b, "de laagste grens van \"marge\" ligt boven de hoogste", "[laagste, hoogste]");
      w_.marge = {grenzen[0], grenzen[1]};
    } else {
      fout(*b, "\"marge\" heeft " + std::to_string(grenzen.size()) + " getallen",
           "een aandeel zoals 30%, of [laagste, hoogste]");
    }
  }

  /// Brings amounts to the prices of the outcome.
  void prijspeil() {
    const Boom* b = kind("prijspeil");
    if (!w_.indicator && !w_.getal) return;  // told
    if (!is_geld(w_, studie_)) {
      if (b != nullptr) fout(*b, "\"prijspeil\" bij iets dat geen bedrag is", "een prijspeil alleen bij euro's");
      return;
    }
    if (!prijsindex_.prijspeil) return;
    const auto eigen = static_cast<int>(geheel_van(b, een_jaar).value_or(*prijsindex_.prijspeil));
    const auto factor = prijsindex_.factor(eigen);
    if (!factor && b != nullptr)
      fout(*b, "geen prijsindex voor " + std::to_string(eigen), "dat jaar onder prijsindex van de studie");
    w_.waarde *= factor.value_or(1);
    w_.sd *= factor.value_or(1);
    if (w_.marge)
      for (double& grens : *w_.marge) grens *= factor.value_or(1);
  }

  void schaal() {
    w_.schaal.pad = "waarnemingen." + w_.naam + ".schaal";
    w_.schaal.sleutel = naam_sleutel(w_.schaal.pad);
    w_.schaal.verdeling = Verdeling::vaste(1);
    const Boom* b = kind("schaal");
    if (b == nullptr) return;
    const Ruwgetal* g = ruw_.zoek(b);
    goed_ = goed_ && g != nullptr;
    if (g == nullptr) return;
    w_.schaal.verdeling = g->verdeling;
    w_.schaal.domein = g->domein;
    w_.schaal.verantwoording = g->verantwoording;
    if (gepland_ && w_.getal && !g->verdeling.is_vast())
      fout(*b, "een onzekere schaal kan niet bij een getal", "een vaste schaal, of de onzekerheid in de sd");
    if ((w_.indicator || w_.getal) && aard() == Aard::aandeel)
      fout(*b, "een aandeel heeft geen schaal", "een schaal bij een aantal, bedrag, duur of uren");
  }

  /// Mistakes in it were told while checking.
  [[nodiscard]] Verantwoording verantwoording() const {
    Diagnostics stil;
    Melder melder(stil);
    return lees_verantwoording(boom_, melder);
  }

  const Boom& boom_;
  const Studie& studie_;
  const Prijsindex& prijsindex_;
  std::size_t scenario_;
  const Ruwegetallen& ruw_;
  Melder& melder_;
  Waarneming w_;
  bool goed_ = true, gepland_ = false;
};

}  // namespace

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
