#include "html/html_keten.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "antwoord/doelen_tekst.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "vorm/afronden.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string schakel(std::string_view wat, const std::string& getal, const std::string& toelichting) {
  return "<div class=\"schakel\"><span>" + html(wat) + "</span> <strong>" + html(getal) + "</strong> <small>" +
         html(toelichting) + "</small></div>\n";
}

/// The chain of one scenario.
class Keten {
 public:
  Keten(const Verslag& v, const Doelanalyse& a, std::size_t plaats)
      : v_(v), a_(a), plaats_(plaats), s_(*scenario(v.resultaat, a.doelen.front().scenarios[plaats].nummer)) {}

  [[nodiscard]] std::string figuur() const {
    std::string uit = "<figure class=\"keten\">\n<figcaption>" + html_naam(scenariotitel(s_.nummer, s_.naam)) +
                      ": van inzet naar doel</figcaption>\n<div class=\"samen\">\n" + inzet() + bereik() + trouw() +
                      "</div>\n<ul>\n";
    for (const Doelbeeld& d : a_.doelen) uit += "<li>\n" + doel(d) + "</li>\n";
    return uit + "</ul>\n</figure>\n";
  }

  /// Without any the chain says nothing.
  [[nodiscard]] bool bereikt_gezinnen() const {
    constexpr double hoegenaamd = 0.005;
    const Aantallen& a = jaar().aantallen;
    return a[Aantal::bss_trajecten] > hoegenaamd * a[Aantal::trajecten];
  }

 private:
  static const ScenarioResultaat* scenario(const Resultaat& r, int nummer) {
    return &*std::find_if(r.scenarios.begin(), r.scenarios.end(),
                          [&](const ScenarioResultaat& s) { return s.nummer == nummer; });
  }

  /// A number of the study as this scenario has it; null where the study has none.
  [[nodiscard]] const Aanname* getal(const std::string& pad) const {
    for (const std::string& zoek : {"scenarios." + std::to_string(s_.nummer) + "." + pad, pad}) {
      const auto er =
          std::find_if(v_.aannames.begin(), v_.aannames.end(), [&](const Aanname& a) { return a.pad == zoek; });
      if (er != v_.aannames.end()) return &*er;
    }
    return nullptr;
  }
  [[nodiscard]] std::string verwacht(const std::string& pad) const {
    const Aanname* a = getal(pad);
    return a ? procent(a->gemiddelde, 0) : "onbekend";
  }

  /// The year of the last promise: all that the goals share is told of that year.
  [[nodiscard]] const JaarResultaat& jaar() const {
    int laatste = 0;
    for (const Doelbeeld& d : a_.doelen) laatste = std::max(laatste, d.doel.uiterlijk);
    const auto plek = static_cast<std::size_t>(laatste - s_.jaren.front().jaar);
    return s_.jaren[std::min(plek, s_.jaren.size() - 1)];
  }

  [[nodiscard]] std::string inzet() const {
    const Samenvatting& kosten = jaar().totaal.kosten;
    const bool minder = kosten.gemiddelde < 0;
    return schakel(minder ? "Het programma bespaart" : "Het programma vraagt",
                   bedrag(std::abs(kosten.gemiddelde), kosten.mcse),
                   std::string(minder ? "op kosten" : "extra") + " in " + std::to_string(jaar().jaar));
  }
  [[nodiscard]] std::string bereik() const {
    const double met = jaar().aantallen[Aantal::bss_trajecten], alle = jaar().aantallen[Aantal::trajecten];
    return schakel("Het bereikt", alle > 0 ? procent(met / alle, 0) : "0%",
                   aantal(met) + " van de " + aantal(alle) + " trajecten in " + std::to_string(jaar().jaar));
  }
  [[nodiscard]] std::string trouw() const {
    return schakel("Zo getrouw wordt gewerkt", verwacht("methodetrouw.begin"),
                   "aan het begin, later " + verwacht("methodetrouw.eind") + "; van de verandering komt " +
                       verwacht("effecten.attributie") + " door het programma");
  }
  [[nodiscard]] std::string effect(const Doelscenario& s) const {
    const Aanname* a = s.nodig ? getal("effecten." + s.nodig->effect) : nullptr;
    if (!a) return schakel("In een bereikt gezin", "meer dan één effect", "samen veranderen zij dit");
    return schakel("In een bereikt gezin", procent(a->gemiddelde, 0),
                   naam_van(v_.getalnamen, a->pad) + ", " + procent(a->p5, 0) + " tot " + procent(a->p95, 0));
  }
  [[nodiscard]] std::string doel(const Doelbeeld& d) const {
    const Doelscenario& s = d.scenarios[plaats_];
    const Doeljaar& j = s.jaren[d.doeljaar(s)];
    const Samenvatting& x = j.verandering;
    const double rand = ruis_van_p5(x.mcse);
    return effect(s) +
           schakel(
               "In de regio", (x.gemiddelde > 0 ? "+" : "") + in_procenten(x.gemiddelde, x.mcse),
               "in " + std::to_string(j.jaar) + ", " + in_procenten(x.p5, rand) + " tot " + in_procenten(x.p95, rand)) +
           schakel(belofte(d), kans(j.kans_gehaald, a_.replicaties), "kans dat het wordt gehaald");
  }

  const Verslag& v_;
  const Doelanalyse& a_;
  std::size_t plaats_;
  const ScenarioResultaat& s_;
};

std::string vak(const char* wat, const std::vector<std::string>& teksten) {
  std::string uit = "<div class=\"schakel\"><span>" + std::string(wat) + "</span>\n<ul>\n";
  for (const std::string& t : teksten) uit += "<li>" + html(t) + "</li>\n";
  return uit + "</ul>\n</div>\n";
}

/// Why it should work, as the programme says; without any of it nothing.
std::string in_woorden(const CausaalModel& c) {
  std::string uit;
  if (!c.probleem.empty()) uit += vak("Het probleem", c.probleem);
  if (!c.voorwaarden.empty()) uit += vak("Wat ervoor nodig is", c.voorwaarden);
  if (!c.output.empty()) uit += vak("Wat het programma doet", c.output);
  if (uit.empty()) return uit;
  return "<figure class=\"keten woorden\">\n<figcaption>Waarom het zou werken, in de woorden van het programma"
         "</figcaption>\n<div class=\"samen\">\n" +
         uit + "</div>\n</figure>\n";
}

}  // namespace

std::string html_keten(const Verslag& v) {
  const Doelanalyse& a = *v.analyses.doelen;
  std::string uit = in_woorden(v.causaal_model);
  for (std::size_t s = 0; s < a.doelen.front().scenarios.size(); ++s)
    if (const Keten keten(v, a, s); keten.bereikt_gezinnen()) uit += keten.figuur();
  return uit;
}

}  // namespace mbc
