#include <algorithm>
#include <array>

#include "base/pad.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

/// A scenario file and its place in paths.
struct Bestandsscenario {
  const Boom* boom = nullptr;  ///< null: the study's own level
  std::string pad;
};

/// All but the start.
Invoering bouw_een(Bouwplaats& b, const Lagen& lagen) {
  Invoering i;
  for (const char* deel : {"implementatie", "methodetrouw"})
    b.vul(i, *studieveld("", deel).schema, lagen.onder(deel), deel);
  b.vul(i.effecten, *studieveld("", "effecten").schema, lagen.onder("effecten"), "effecten");
  i.investeringen = bouw_investeringen(b, lagen.onder("investeringen"));
  return i;
}

bool heeft_eigen(const Boom* gemeente) {
  constexpr std::array delen{"implementatie", "methodetrouw", "effecten", "investeringen"};
  return std::any_of(delen.begin(), delen.end(), [&](const char* d) { return kind(gemeente, d) != nullptr; });
}

GetalId bouw_start(Bouwplaats& b, const Lagen& gemeente) {
  if (const Vondst v = gemeente.zoek("start")) {
    if (const auto bekend = b.getallen.ken(v.knoop)) return *bekend;
    return b.getallen.geef(v.knoop, gemeente.pad(v, "start"), gemeente.eerder(v, "start"));
  }
  const Boom* start = kind(&b.bomen.studie, "start");
  return start == nullptr ? Getalregister::geen : b.getallen.vast(*start, "start", soort::kalenderjaar, b.studie.start);
}

/// One Invoering per gemeente. A gemeente without numbers of its own shares those of the rest.
std::vector<Invoering> bouw_scenario(Bouwplaats& b, const Bestandsscenario& s) {
  const Boom* studie = &b.bomen.studie;
  const Boom* gemeenten = kind(studie, "gemeenten");
  const Boom* eigen_gemeenten = kind(s.boom, "gemeenten");
  std::optional<Invoering> gedeeld;
  std::vector<Invoering> uit;
  for (const Gemeente& g : b.studie.gemeenten) {
    const std::string naam = "gemeenten." + paddeel(g.naam) + ".";
    const Boom* van_studie = kind(gemeenten, g.naam);
    const Boom* van_scenario = kind(eigen_gemeenten, g.naam);
    if (heeft_eigen(van_studie) || heeft_eigen(van_scenario)) {
      uit.push_back(bouw_een(b, Lagen({{van_scenario, s.pad + naam, true, true},
                                       {s.boom, s.pad, false, true},
                                       {van_studie, naam, true, false},
                                       {studie, "", false, false}})));
    } else {
      if (!gedeeld) gedeeld = bouw_een(b, Lagen({{s.boom, s.pad, false, true}, {studie, "", false, false}}));
      uit.push_back(*gedeeld);
    }
    uit.back().start =
        bouw_start(b, Lagen({{van_scenario, s.pad + naam, true, true}, {van_studie, naam, true, false}}));
  }
  return uit;
}

void controleer_gemeenten(const Bouwplaats& b, const Boom& scenario) {
  const Boom* eigen = kind(&scenario, "gemeenten");
  if (eigen == nullptr || !is_kaart(*eigen) || b.studie.gemeenten.empty()) return;
  std::vector<std::string> namen;
  for (const Gemeente& g : b.studie.gemeenten) namen.push_back(g.naam);
  for (const auto& [naam, boom] : *eigen) {
    if (std::binary_search(namen.begin(), namen.end(), naam)) continue;
    constexpr std::size_t leesbaar = 20;
    const std::string bedoelde = dichtstbijzijnde(naam, namen);
    b.melder.fout(boom.data().sleutel, {"onbekende gemeente \"" + naam + "\"",
                                        namen.size() <= leesbaar ? opsomming(namen) : "een gemeente van de studie",
                                        bedoelde,
                                        {}});
  }
}

}  // namespace

void bouw_invoering(Bouwplaats& b) {
  b.studie.basis = bouw_scenario(b, {});
  for (const Bestandsboom& bestand : b.bomen.scenarios) {
    const auto nummer = geheel_van(&bestand.boom, *veld(schema_scenario, "nummer"));
    controleer_gemeenten(b, bestand.boom);
    Scenario s;
    s.nummer = static_cast<int>(nummer.value_or(-1));
    kopieer(s, schema_scenario, &bestand.boom);
    const auto zelfde = std::find_if(b.studie.scenarios.begin(), b.studie.scenarios.end(),
                                     [&](const Scenario& x) { return nummer && x.nummer == s.nummer; });
    if (zelfde != b.studie.scenarios.end()) {
      b.melder.fout(*kind(&bestand.boom, "nummer"),
                    {"scenario " + std::to_string(s.nummer) + " bestaat al (\"" + zelfde->naam + "\")",
                     "een eigen nummer per scenario",
                     {},
                     {}});
    }
    // Without a number of its own its paths are made different by the file's name.
    const std::string pad =
        "scenarios." + (nummer && zelfde == b.studie.scenarios.end() ? std::to_string(s.nummer) : bestand.naam) + ".";
    s.invoering = bouw_scenario(b, {&bestand.boom, pad});
    b.studie.scenarios.push_back(std::move(s));
  }
  std::sort(b.studie.scenarios.begin(), b.studie.scenarios.end(),
            [](const Scenario& x, const Scenario& y) { return x.nummer < y.nummer; });
}

}  // namespace mbc
