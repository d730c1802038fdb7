#include "boom/verdeling_lezer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "boom/woorden.h"
#include "model/velden.h"

namespace mbc {

const std::vector<Verdelingvorm>& verdelingvormen() {
  using enum VerdelingSoort;
  static const std::vector<Verdelingvorm> vormen{
      {"vast", vast, {"waarde"}, false, "{vast: 12}"},
      {"uniform", uniform, {"a", "b"}, true, "{uniform: [10, 20]}"},
      {"driehoek", driehoek, {"min", "modus", "max"}, true, "{driehoek: [10, 15, 20]}"},
      {"pert", pert, {"min", "modus", "max"}, true, "{pert: [10, 15, 20]}"},
      {"normaal", normaal, {"gemiddelde", "sd"}, false, "{normaal: {gemiddelde: 15, sd: 2}}"},
      {"lognormaal", lognormaal, {"gemiddelde", "vc"}, false, "{lognormaal: {gemiddelde: 15, vc: 0.5}}"},
      {"beta", beta, {"gemiddelde", "sd"}, false, "{beta: {gemiddelde: 40%, sd: 10%}}"},
      {"gamma", gamma, {"gemiddelde", "vc"}, false, "{gamma: {gemiddelde: 15, vc: 0.5}}"},
      {"discreet", discreet, {"waarden", "kansen"}, false, "{discreet: {waarden: [10, 20], kansen: [30%, 70%]}}"},
      {"kwantielen", kwantielen, {"p5", "p50", "p95"}, false, "{kwantielen: {p5: 10, p50: 15, p95: 25}}"}};
  return vormen;
}

const Verdelingvorm& kwantielen_zonder_midden() {
  static const Verdelingvorm vorm{
      "kwantielen", VerdelingSoort::kwantielen, {"p5", "p95"}, false, "{kwantielen: {p5: 10, p95: 20}}"};
  return vorm;
}

const Verdelingvorm* verdelingvorm(std::string_view naam) {
  const auto& v = verdelingvormen();
  const auto it = std::find_if(v.begin(), v.end(), [&](const Verdelingvorm& x) { return x.naam == naam; });
  return it == v.end() ? nullptr : &*it;
}

std::string waarde_tekst(const Boom& b) {
  if (!is_kaart(b)) return als_tekst(b);
  for (const auto& [sleutel, waarde] : b) {
    if (verdelingvorm(sleutel) == nullptr) continue;
    return sleutel == "vast" ? als_tekst(waarde) : "{" + sleutel + ": " + als_tekst(waarde) + "}";
  }
  return als_tekst(b);
}

Getalsoort soort_van_onderdeel(std::string_view onderdeel, const Getalsoort& geheel) {
  if (onderdeel == "vc") return soort::spreiding;
  Getalsoort s = geheel;
  if (onderdeel == "sd") {
    s.domein = {0, std::numeric_limits<double>::infinity()};
    s.verwacht = "een standaardafwijking van 0 of meer";
  }
  return s;
}

std::optional<double> lees_waarde(const Boom& b, std::string_view naam, const Getalsoort& soort, Melder& melder) {
  if (is_fout(b)) return std::nullopt;
  if (!is_tekst(b)) {
    melder.fout(b, {"\"" + std::string(naam) + "\" kan hier geen " + (is_lijst(b) ? "lijst" : "verdeling") + " zijn",
                    std::string(soort.verwacht),
                    {},
                    {}});
    return std::nullopt;
  }
  const Getaltekst g = lees_getaltekst(bijgesneden(b.data().tekst), soort.notatie);
  if (g.waarde) return g.waarde;
  melder.fout(b, {melder.citaat(b) + " " + g.bezwaar,
                  std::string(soort.verwacht),
                  melder.vertrouwelijk(b.data().plaats) ? std::string() : g.bedoelde,
                  {}});
  return std::nullopt;
}

namespace {

std::vector<std::string> toegestane_sleutels(bool met_prijspeil) {
  std::vector<std::string> namen;
  for (const Verdelingvorm& v : verdelingvormen()) namen.emplace_back(v.naam);
  for (const Studieveld& v : getalvelden)
    if (met_prijspeil || v.naam != "prijspeil") namen.emplace_back(v.naam);
  return namen;
}

/// The parts of a list form: `[min, modus, max]`.
bool lees_lijst(const Verdelingvorm& vorm, const Boom& b, Verdelingknoop& uit, Melder& melder) {
  if (!is_lijst(b) || b.size() != vorm.onderdelen.size()) {
    std::string namen;
    for (const std::string_view n : vorm.onderdelen) namen.append(namen.empty() ? "" : ", ").append(n);
    const std::string heeft =
        is_lijst(b) ? "heeft " + std::to_string(b.size()) + (b.size() == 1 ? " getal" : " getallen") : "is geen lijst";
    melder.fout(b, {"\"" + std::string(vorm.naam) + "\" " + heeft,
                    std::to_string(vorm.onderdelen.size()) + " getallen: [" + namen + "]",
                    {},
                    {}});
    return false;
  }
  for (const auto& [geen, deel] : b) uit.onderdelen.push_back(&deel);
  return true;
}

/// The parts of a form with names: `{gemiddelde: .., sd: ..}`.
bool lees_namen(const Verdelingvorm& vorm, const Boom& b, Verdelingknoop& uit, Melder& melder) {
  if (!is_kaart(b)) {
    melder.fout(b, {"\"" + std::string(vorm.naam) + "\" mist zijn onderdelen", std::string(vorm.voorbeeld), {}, {}});
    return false;
  }
  const std::vector<std::string> namen(vorm.onderdelen.begin(), vorm.onderdelen.end());
  bool goed = true;
  for (const auto& [sleutel, waarde] : b) {
    if (std::find(namen.begin(), namen.end(), sleutel) != namen.end()) continue;
    const std::string citaat = sleutelcitaat(melder, waarde.data().sleutel, sleutel);
    melder.fout(waarde.data().sleutel,
                {"\"" + std::string(vorm.naam) + "\" kent" + (citaat.empty() ? " een sleutel niet" : " geen" + citaat),
                 opsomming(namen, "en"),
                 dichtstbijzijnde(sleutel, namen),
                 {}});
    goed = false;
  }
  for (const std::string& naam : namen) {
    const Boom* deel = kind(&b, naam);
    if (deel == nullptr) {
      if (goed)
        melder.fout(b,
                    {"\"" + std::string(vorm.naam) + "\" mist \"" + naam + "\"", std::string(vorm.voorbeeld), {}, {}});
      goed = false;
    } else {
      uit.onderdelen.push_back(deel);
    }
  }
  return goed;
}

/// From the two lists of a discreet to its parts.
bool lees_discreet(Verdelingknoop& uit, Melder& melder) {
  const Boom* waarden = uit.onderdelen[0];
  const Boom* kansen = uit.onderdelen[1];
  uit.onderdelen.clear();
  for (const Boom* lijst : {waarden, kansen}) {
    if (is_fout(*lijst)) return false;
    if (is_lijst(*lijst) && !lijst->empty()) continue;
    melder.fout(*lijst,
                {std::string("\"") + (lijst == waarden ? "waarden" : "kansen") + "\" is geen lijst van getallen",
                 "[10, 20]",
                 {},
                 {}});
    return false;
  }
  if (waarden->size() != kansen->size()) {
    melder.fout(*kansen, {std::to_string(waarden->size()) + " waarden bij " + std::to_string(kansen->size()) +
                              (kansen->size() == 1 ? " kans" : " kansen"),
                          "bij elke waarde één kans",
                          {},
                          {}});
    return false;
  }
  for (const auto& [geen, deel] : *waarden) uit.onderdelen.push_back(&deel);
  for (const auto& [geen, deel] : *kansen) uit.kansen.push_back(&deel);
  return true;
}

}  // namespace

std::optional<Verdelingknoop> lees_verdelingknoop(const Boom& b, std::string_view naam, const Getalsoort& soort,
                                                  bool met_prijspeil, Melder& melder) {
  Verdelingknoop uit;
  if (is_fout(b)) return std::nullopt;
  if (is_tekst(b)) {
    uit.knoop = &b;
    uit.onderdelen = {&b};
    return uit;
  }
  if (is_lijst(b)) {
    const std::string vorm = b.size() == 2 ? "uniform" : b.size() == 3 ? "driehoek" : "";
    const bool mag = !vorm.empty() && !melder.vertrouwelijk(b.data().plaats);
    melder.fout(b, {"\"" + std::string(naam) + "\" is een lijst zonder verdeling",
                    std::string(soort.verwacht) + ", of een verdeling",
                    mag ? "{" + vorm + ": " + als_tekst(b) + "}" : std::string(),
                    {}});
    return std::nullopt;
  }
  for (const char* deel : {"zonder", "met"}) {
    const Boom* k = kind(&b, deel);
    if (k == nullptr) continue;
    melder.fout(k->data().sleutel, {"\"" + std::string(naam) + "\" kan geen \"" + deel + "\" hebben",
                                    "\"zonder\" en \"met\" alleen bij uren",
                                    {},
                                    {}});
    return std::nullopt;
  }
  const std::vector<std::string> toegestaan = toegestane_sleutels(met_prijspeil);
  bool goed = true;
  for (const auto& [sleutel, waarde] : b) {
    if (const Verdelingvorm* vorm = verdelingvorm(sleutel)) {
      if (uit.vorm != nullptr) {
        melder.fout(waarde.data().sleutel, {"\"" + std::string(naam) + "\" heeft twee verdelingen",
                                            "één verdeling",
                                            {},
                                            {{uit.knoop->data().sleutel, "hier staat de eerste"}}});
        goed = false;
      } else {
        uit.vorm = vorm;
        uit.knoop = &waarde;
      }
    } else if (sleutel == "prijspeil" && !met_prijspeil) {
      melder.fout(waarde.data().sleutel,
                  {"\"" + std::string(naam) + "\" is geen bedrag en heeft geen prijspeil", "geen prijspeil", {}, {}});
    } else if (std::find(toegestaan.begin(), toegestaan.end(), sleutel) == toegestaan.end()) {
      const std::string bedoelde = dichtstbijzijnde(sleutel, toegestaan);
      melder.fout(
          waarde.data().sleutel,
          {"onbekende sleutel" + sleutelcitaat(melder, waarde.data().sleutel, sleutel) + " in \"" + std::string(naam) +
               "\"",
           bedoelde.empty() ? opsomming(toegestaan)
                            : "een verdeling, of " + opsomming(std::span(toegestaan).subspan(verdelingvormen().size())),
           bedoelde,
           {}});
      goed = goed && verdelingvorm(bedoelde) == nullptr;  // a misspelt distribution is told once
    }
  }
  if (uit.vorm == nullptr) {
    if (goed)
      melder.fout(b.data().sleutel, {"\"" + std::string(naam) + "\" heeft geen waarde of verdeling",
                                     std::string(soort.verwacht) + ", of een verdeling zoals {uniform: [a, b]}",
                                     {},
                                     {}});
    return std::nullopt;
  }
  if (!goed || is_fout(*uit.knoop)) return std::nullopt;
  if (uit.vorm->soort == VerdelingSoort::kwantielen && is_kaart(*uit.knoop) && kind(uit.knoop, "p50") == nullptr)
    uit.vorm = &kwantielen_zonder_midden();
  if (uit.vorm->soort == VerdelingSoort::vast) {
    uit.onderdelen = {uit.knoop};
    return uit;
  }
  if (!(uit.vorm->als_lijst ? lees_lijst(*uit.vorm, *uit.knoop, uit, melder)
                            : lees_namen(*uit.vorm, *uit.knoop, uit, melder)))
    return std::nullopt;
  if (uit.vorm->soort == VerdelingSoort::discreet && !lees_discreet(uit, melder)) return std::nullopt;
  return uit;
}

std::optional<std::vector<double>> lees_kansen(const Verdelingknoop& k, Melder& melder) {
  std::vector<double> kansen;
  bool goed = true;
  for (const Boom* b : k.kansen) {
    const std::optional<double> x = lees_waarde(*b, "kansen", soort::aandeel, melder);
    if (x && (*x < 0 || *x > 1)) {
      melder.fout(*b, {melder.citaat(*b) + " kan geen kans zijn", "0% tot en met 100%", {}, {}});
      goed = false;
    }
    goed = goed && x.has_value();
    kansen.push_back(x.value_or(0));
  }
  if (!goed) return std::nullopt;
  const double som = std::accumulate(kansen.begin(), kansen.end(), 0.0);
  constexpr double afronding = 1e-6;
  if (!k.kansen.empty() && std::fabs(som - 1) > afronding) {
    melder.fout(*k.kansen.front(), {melder.vertrouwelijk(k.kansen.front()->data().plaats)
                                        ? "de kansen zijn samen geen 100%"
                                        : "de kansen zijn samen " + in_notatie(som, soort::aandeel.notatie),
                                    "samen 100%",
                                    {},
                                    {}});
    return std::nullopt;
  }
  for (double& x : kansen) x /= som;
  return kansen;
}

}  // namespace mbc
