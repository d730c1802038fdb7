// Prints the drawn world of the first replicaties as JSON, with what the engine makes of it: what another
// implementation needs to do the same work (peers.py). wereld STUDIE REPLICATIES
#include <charconv>
#include <iostream>
#include <numeric>
#include <string>

#include "input/lees.h"
#include "simulate/replicatie.h"

namespace mbc {
namespace {

std::string getal(double x) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, x).ptr};
}

/// Writes `[f(0),f(1),...]`.
template <class F>
std::string lijst(std::size_t n, F f) {
  std::string uit = "[";
  for (std::size_t i = 0; i < n; ++i) uit += (i > 0 ? "," : "") + f(i);
  return uit + "]";
}

std::string verdeling(const Verdeling& v) {
  constexpr const char* namen[] = {"vast",       "uniform", "driehoek", "pert",    "normaal",
                                   "lognormaal", "beta",    "gamma",    "discreet"};
  return std::string(R"({"soort":")") + namen[static_cast<std::size_t>(v.soort)] + R"(","p":)" +
         lijst(v.p.size(), [&](std::size_t i) { return getal(v.p[i]); }) + "}";
}

std::string bereik(const Wereld& w, const Bereik& b, const Gemeente& g, const Invoering& i) {
  const double klok = g.gestart ? w.waarden[*g.gestart] - w.studie.start : b.begin;
  const EffectWaarden& e = b.effect;
  const double getallen[] = {b.begin,
                             b.opbouw,
                             w.waarden[i.doel],
                             w.waarden[i.begin],
                             w.waarden[i.eind],
                             klok,
                             w.waarden[i.leertijd],
                             e.schaal,
                             e[Effect::instroom],
                             e.instroom_vertraging,
                             e[Effect::trajectduur],
                             e[Effect::vto],
                             e[Effect::ots],
                             e[Effect::otsduur],
                             e[Effect::uithuisplaatsing],
                             e[Effect::crisis],
                             e[Effect::recidive_1jaar],
                             e[Effect::recidive_2jaar]};
  return lijst(std::size(getallen), [&](std::size_t n) { return getal(getallen[n]); });
}

std::string gemeente(const Wereld& w, std::size_t g) {
  const Gemeente& naam = w.studie.gemeenten[g];
  const GemeenteWaarden& waarden = w.gemeenten[g];
  return R"({"instroom":)" + getal(waarden.instroom) + R"(,"huidig":)" + getal(waarden.huidig) + R"(,"basis":)" +
         bereik(w, waarden.basis, naam, w.studie.basis[g]) + R"(,"scenarios":)" +
         lijst(waarden.bereik.size(),
               [&](std::size_t s) { return bereik(w, waarden.bereik[s], naam, w.studie.scenarios[s].invoering[g]); }) +
         "}";
}

/// Euros per unit of each fase of a receipt over all geldstromen: without, and the difference at e = 1.
std::string prijzen(const KassabonPrijzen& k) {
  std::array<double, aantal_fasen> zonder{}, verschil{};
  for (const Tariefregel& r : k.euro) {
    zonder[static_cast<std::size_t>(r.fase)] += static_cast<double>(r.zonder) / prijs_per_cent / 100;
    verschil[static_cast<std::size_t>(r.fase)] += static_cast<double>(r.verschil) / prijs_per_cent / 100;
  }
  return "[" + lijst(aantal_fasen, [&](std::size_t f) { return getal(zonder[f]); }) + "," +
         lijst(aantal_fasen, [&](std::size_t f) { return getal(verschil[f]); }) + "]";
}

std::string wereld(const Wereld& w) {
  const TrajectWaarden& t = w.traject;
  const Traject& bron = w.studie.traject;
  const double getallen[] = {t.vrijwillig_vooraf,
                             t[Kans::vto],
                             t[Kans::ots],
                             t[Kans::uithuisplaatsing],
                             t[Kans::aandeel_uithuisplaatsing],
                             t.crises_per_maand,
                             t[Kans::recidive_1jaar],
                             t[Kans::recidive_2jaar]};
  return R"({"trend":)" + getal(w.waarden[w.studie.instroom.trend]) + R"(,"traject":)" +
         lijst(std::size(getallen), [&](std::size_t n) { return getal(getallen[n]); }) + R"(,"leeftijd":)" +
         verdeling(w.waarden.tussen_gezinnen(bron.leeftijd)) + R"(,"duur":)" +
         verdeling(w.waarden.tussen_gezinnen(bron.duur)) + R"(,"kassabon_grens":)" +
         lijst(w.kassabon_grens.size(), [&](std::size_t k) { return getal(w.kassabon_grens[k]); }) + R"(,"prijzen":)" +
         lijst(w.prijzen.size(), [&](std::size_t k) { return prijzen(w.prijzen[k]); }) + R"(,"gemeenten":)" +
         lijst(w.gemeenten.size(), [&](std::size_t g) { return gemeente(w, g); });
}

/// Care costs per scenario over the horizon, in euros, and trajecten begun.
std::string uitkomst(const Uitkomst& u) {
  const auto kosten = [&](std::size_t s) {
    double som = 0;
    for (std::size_t g = 0; g < u.maten.gemeenten; ++g) {
      for (std::size_t y = 0; y < u.maten.jaren; ++y) {
        for (std::size_t f = 0; f < u.maten.geldstromen; ++f) {
          som += static_cast<double>(u.zorgkosten(s, g, y, f).waarde) / 100;
        }
      }
    }
    return getal(som);
  };
  const auto trajecten = [&](std::size_t s) {
    std::int64_t som = 0;
    for (std::size_t y = 0; y < u.maten.jaren; ++y) som += u.tellingen(s, y, Telling::trajecten);
    return std::to_string(som);
  };
  return R"(,"zorgkosten":)" + lijst(u.maten.scenarios, kosten) + R"(,"trajecten":)" +
         lijst(u.maten.scenarios, trajecten) + "}";
}

int druk(const std::string& pad, std::uint32_t replicaties) {
  const Gelezen gelezen = lees_studie(pad, {});
  if (!gelezen.studie) return 1;
  const Studie& studie = *gelezen.studie;
  std::vector<std::size_t> gemeenten(studie.gemeenten.size());
  std::iota(gemeenten.begin(), gemeenten.end(), std::size_t{0});
  const Plan plan(studie, gemeenten);
  Simulator simulator(plan);
  Wereld w(studie);
  std::cout << R"({"horizon":)" << studie.horizon << R"(,"aanloopjaren":)" << studie.aanloopjaren
            << R"(,"max_trajecten":)" << studie.traject.max_trajecten << R"(,"leeftijdsgrens":)"
            << studie.traject.leeftijdsgrens << R"(,"werelden":[)";
  for (std::uint32_t r = 0; r < replicaties; ++r) {
    w.trek(r);
    std::cout << (r > 0 ? ",\n" : "\n") << wereld(w) << uitkomst(simulator.simuleer(r));
  }
  std::cout << "]}\n";
  return 0;
}

}  // namespace
}  // namespace mbc

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  return mbc::druk(argv[1], static_cast<std::uint32_t>(std::stoul(argv[2])));
}
