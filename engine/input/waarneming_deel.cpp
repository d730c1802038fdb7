#include "input/waarneming_deel.h"

#include <algorithm>
#include <cmath>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/meetmaten.h"
#include "model/ontwerp.h"
#include "model/velden_waarneming.h"

namespace mbc {

const Boom* Waarnemingdeel::kind(const char* sleutel) const { return mbc::kind(&boom, sleutel); }

bool Waarnemingdeel::heeft(std::initializer_list<const char*> sleutels) const {
  return std::ranges::any_of(sleutels, [&](const char* s) { return kind(s) != nullptr; });
}

void Waarnemingdeel::fout(const Boom& bij, std::string wat, std::string verwacht, std::string bedoelde) {
  melder.fout(bij.data().sleutel, {std::move(wat), std::move(verwacht), std::move(bedoelde), {}});
  goed = false;
}

void Waarnemingdeel::fout(std::string wat, std::string verwacht) { fout(boom, std::move(wat), std::move(verwacht)); }

std::optional<double> Waarnemingdeel::maat(const char* sleutel) {
  const Boom* b = kind(sleutel);
  if (b == nullptr) return std::nullopt;
  const auto x = maat_van(b, *veld(schema_waarneming, sleutel)->schema);
  goed = goed && x;
  return x;
}

std::optional<std::int64_t> Waarnemingdeel::geheel(const char* sleutel) {
  const Boom* b = kind(sleutel);
  if (b == nullptr) return std::nullopt;
  const auto x = geheel_van(b, *veld(schema_waarneming, sleutel)->schema);
  goed = goed && x;
  return x;
}

Aard Waarnemingdeel::aard() const {
  if (w.tegen) return Aard::aandeel;
  if (w.indicator) return vorm_van(*w.indicator).aard;
  return w.getal && is_aandeel(studie.getal(*w.getal)) ? Aard::aandeel : Aard::euro;
}

namespace {

/// Whether it is so many of so many: a share of amounts is not.
bool is_deel_van_gevallen(const Waarnemingdeel& d) {
  return d.aard() == Aard::aandeel && d.w.indicator != Indicator::kostenaandeel_duurste_1procent;
}

void als_waarde(Waarnemingdeel& d) {
  const std::optional<double> x = d.maat("waarde"), sd = d.maat("sd");
  if (!x) return;
  d.w.waarde = *x;
  if (d.kind("sd") != nullptr) {
    d.w.ruis = Waarneemruis::normaal;
    d.w.sd = sd.value_or(0);
  } else if (d.w.indicator && d.aard() == Aard::aantal) {
    d.w.ruis = Waarneemruis::poisson;
    if (std::floor(*x) != *x)
      d.fout(*d.kind("waarde"), "een aantal kan geen breuk zijn: een deel van een gezin bestaat niet",
             "een heel getal, of een sd erbij voor een schatting");
  } else if (d.kind("marge") == nullptr && d.is_bekend()) {
    d.fout("bij deze waarde hoort hoe zeker zij is", "\"sd\" of \"marge\" erbij");
  }
  if (d.aard() == Aard::aandeel && *x > 1)
    d.fout(*d.kind("waarde"), "een aandeel kan niet boven 100% liggen", "een aandeel zoals 40% of 0.4");
}

void als_deel(Waarnemingdeel& d) {
  const std::optional<std::int64_t> teller = d.geheel("teller"), noemer = d.geheel("noemer");
  for (const char* sleutel : {"teller", "noemer"})
    if (d.kind(sleutel) == nullptr) d.fout(aangehaald(sleutel) + " ontbreekt", "teller en noemer samen");
  if (const Boom* b = d.kind("sd"))
    d.fout(*b, "\"sd\" kan niet bij teller en noemer", "die zeggen zelf hoe zeker het is");
  if (!teller || !noemer) return;
  if (*teller > *noemer) d.fout(*d.kind("teller"), "de teller is groter dan de noemer", "hoogstens de noemer");
  if (d.is_bekend() && !is_deel_van_gevallen(d))
    d.fout(*d.kind("teller"), "teller en noemer horen bij een aandeel van gevallen",
           "een waarde, of gemiddelde, n en sd");
  d.w.ruis = Waarneemruis::binomiaal;
  d.w.teller = *teller;
  d.w.noemer = *noemer;
  d.w.waarde = static_cast<double>(*teller) / static_cast<double>(*noemer);
}

void als_gemiddelde(Waarnemingdeel& d) {
  const std::optional<double> x = d.maat("gemiddelde"), sd = d.maat("sd");
  const std::optional<std::int64_t> n = d.geheel("n");
  for (const char* sleutel : {"gemiddelde", "n", "sd"})
    if (d.kind(sleutel) == nullptr) d.fout(aangehaald(sleutel) + " ontbreekt", "gemiddelde, n en sd samen");
  if (!x || !n || !sd) return;
  d.w.ruis = Waarneemruis::normaal;
  d.w.waarde = *x;
  d.w.sd = *sd / std::sqrt(static_cast<double>(*n));
}

void als_verandering(Waarnemingdeel& d) {
  const std::optional<double> x = d.maat("verandering"), sd = d.maat("sd");
  if (!x) return;
  d.w.waarde = *x;
  if (sd) {
    d.w.ruis = Waarneemruis::normaal;
    d.w.sd = *sd;
  } else if (d.kind("marge") == nullptr) {
    d.fout("bij deze verandering hoort hoe zeker zij is", "\"sd\" of \"marge\" erbij");
  }
}

}  // namespace

void lees_gezien(Waarnemingdeel& d) {
  const bool waarde = d.heeft({"waarde"}), deel = d.heeft({"teller", "noemer"}),
             gemiddelde = d.heeft({"gemiddelde", "n"}), verandering = d.heeft({"verandering"});
  const int manieren = int{waarde} + int{deel} + int{gemiddelde} + int{verandering};
  if (manieren != 1)
    return d.fout(manieren > 1 ? "wat er is gezien staat er op meer dan één manier" : "wat er is gezien ontbreekt",
                  "één van: waarde; teller en noemer; gemiddelde, n en sd; verandering en tegen");
  if (waarde) return als_waarde(d);
  if (deel) return als_deel(d);
  if (gemiddelde) return als_gemiddelde(d);
  als_verandering(d);
}

void lees_ruis(Waarnemingdeel& d) {
  if (!d.is_bekend()) return;  // told
  const std::optional<double> sd = d.maat("sd");
  const std::vector<int> n = meetmaten(d.boom, "n"), noemer = meetmaten(d.boom, "noemer");
  const bool telt = d.w.indicator && d.aard() == Aard::aantal;
  if (const Boom* b = d.kind("noemer"); b != nullptr && !is_deel_van_gevallen(d))
    d.fout(*b, "\"noemer\" bij iets dat geen aandeel van gevallen is",
           d.w.getal ? "n en sd" : "een sd, of niets bij een aantal");
  if (const Boom* b = d.kind("n"); b != nullptr && !d.w.getal)
    d.fout(*b, "\"n\" hoort bij een getal", telt ? "niets: een aantal zegt zelf hoe zeker het is" : "sd of noemer");
  if (const Boom* b = d.kind("sd"); b != nullptr && d.kind("noemer") != nullptr)
    d.fout(*b, "\"sd\" en \"noemer\" in één meting", "een van beide");
  if (const Boom* b = d.kind("sd"); b != nullptr && sd && !(*sd > 0))
    d.fout(*b, "met een sd van 0 zou de meting alles weten", "een sd boven 0");
  for (const char* sleutel : {"n", "noemer"}) {
    const Boom* b = d.kind(sleutel);
    if (b == nullptr || !is_lijst(*b)) continue;
    if (b->empty() || b->size() > meeste_meetmaten)
      d.fout(*b, aangehaald(sleutel) + " heeft " + std::to_string(b->size()) + " getallen",
             "een aantal, of een lijst van hoogstens " + std::to_string(meeste_meetmaten));
  }
  if (const Boom* b = d.kind("noemer"); b != nullptr && d.w.indicator && noemer.size() > 1)
    d.fout(*b, "een lijst kan niet bij een indicator", "één noemer, van elk jaar");
  if (!noemer.empty()) {
    d.w.ruis = Waarneemruis::binomiaal;
    d.w.noemer = noemer.back();
  } else if (sd && d.w.getal && !n.empty()) {
    d.w.ruis = Waarneemruis::normaal;
    d.w.sd = *sd / std::sqrt(static_cast<double>(n.back()));
  } else if (sd && d.w.indicator) {
    d.w.ruis = Waarneemruis::normaal;
    d.w.sd = *sd;
  } else if (telt) {
    d.w.ruis = Waarneemruis::poisson;
  } else if (d.goed) {
    d.fout("hoe zeker deze meting zal zijn ontbreekt",
           d.w.getal ? "n en sd, of bij een aandeel een noemer" : "sd, of bij een aandeel een noemer");
  }
}

void lees_marge(Waarnemingdeel& d) {
  const Boom* b = d.kind("marge");
  if (b == nullptr || !is_lijst(*b)) return;
  std::vector<double> grenzen;
  for (const auto& [geen, knoop] : *b) {
    const auto x = maat_van(&knoop, {.vorm = Veldvorm::maat, .getal = &soort::waargenomen});
    d.goed = d.goed && x;
    grenzen.push_back(x.value_or(0));
  }
  if (grenzen.size() == 1) {
    if (grenzen[0] > 1)
      d.fout(*b, "een marge als deel kan niet boven 100% liggen", "een aandeel zoals 30%, of [laagste, hoogste]");
    const auto [laagste, hoogste] = std::minmax({d.w.waarde * (1 - grenzen[0]), d.w.waarde * (1 + grenzen[0])});
    d.w.marge = {laagste, hoogste};
  } else if (d.kind("verandering") != nullptr) {
    d.fout(*b, "de marge van een verandering is een deel daarvan", "een aandeel zoals 30%");
  } else if (grenzen.size() == 2) {
    if (grenzen[0] > grenzen[1])
      d.fout(*b, "de laagste grens van \"marge\" ligt boven de hoogste", "[laagste, hoogste]");
    d.w.marge = {grenzen[0], grenzen[1]};
  } else {
    d.fout(*b, "\"marge\" heeft " + std::to_string(grenzen.size()) + " getallen",
           "een aandeel zoals 30%, of [laagste, hoogste]");
  }
}

}  // namespace mbc
