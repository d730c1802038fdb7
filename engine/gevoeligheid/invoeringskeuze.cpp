#include "gevoeligheid/invoeringskeuze.h"

#include <optional>

#include "base/pad.h"
#include "base/tekst.h"

namespace mbc {
namespace {

std::string als_lijst(const double* begin, std::size_t n) {
  std::string uit;
  for (std::size_t i = 0; i < n; ++i) uit += (i == 0 ? "[" : ", ") + invoer_tekst(begin[i]);
  return uit + "]";
}

std::string als_invoer(const Verdeling& v) {
  const auto twee = [&](const char* naam, const char* tweede) {
    return "{" + std::string(naam) + ": {gemiddelde: " + invoer_tekst(v.p[0]) + ", " + tweede + ": " +
           invoer_tekst(v.p[1]) + "}}";
  };
  switch (v.soort) {
    case VerdelingSoort::vast:
      return invoer_tekst(v.p[0]);
    case VerdelingSoort::uniform:
      return "{uniform: " + als_lijst(v.p.data(), 2) + "}";
    case VerdelingSoort::driehoek:
      return "{driehoek: " + als_lijst(v.p.data(), 3) + "}";
    case VerdelingSoort::pert:
      return "{pert: " + als_lijst(v.p.data(), 3) + "}";
    case VerdelingSoort::normaal:
      return twee("normaal", "sd");
    case VerdelingSoort::lognormaal:
      return twee("lognormaal", "vc");
    case VerdelingSoort::beta:
      return twee("beta", "sd");
    case VerdelingSoort::gamma:
      return twee("gamma", "vc");
    case VerdelingSoort::kwantielen:
      return "{kwantielen: {p5: " + invoer_tekst(v.p[0]) + ", p50: " + invoer_tekst(v.p[1]) +
             ", p95: " + invoer_tekst(v.p[2]) + "}}";
    case VerdelingSoort::discreet:
      break;
  }
  return "{discreet: {waarden: " + als_lijst(v.waarden.data(), v.waarden.size()) +
         ", kansen: " + als_lijst(v.kansen.data(), v.kansen.size()) + "}}";
}

/// How many of the first numbers of a form are places on the axis: those move with it. And how many lie along it, as a
/// place or a width: those stretch with it. Of a discreet it is all of the values; a form that has none cannot.
struct Bewegend {
  std::optional<std::size_t> plaatsen, maten;
};

Bewegend bewegend(VerdelingSoort soort) {
  switch (soort) {
    case VerdelingSoort::vast:
      return {1, 1};
    case VerdelingSoort::normaal:
      return {1, 2};
    case VerdelingSoort::uniform:
      return {2, 2};
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
    case VerdelingSoort::kwantielen:
      return {3, 3};
    case VerdelingSoort::lognormaal:  // its spread is a share of the mean
    case VerdelingSoort::gamma:
      return {std::nullopt, 1};
    case VerdelingSoort::discreet:
      return {0, 0};
    case VerdelingSoort::beta:
      break;
  }
  return {};
}

/// f over those numbers; the mean in their place where the form cannot.
template <class F>
Verdeling bewogen(Verdeling v, std::optional<std::size_t> aantal, F f) {
  if (!aantal) return Verdeling::vaste(f(gemiddelde(v)));
  for (std::size_t i = 0; i < *aantal; ++i) v.p[i] = f(v.p[i]);
  for (double& w : v.waarden) w = f(w);
  return v;
}

/// Where a number is to be set so that it holds for this gemeente under this scenario, with the quantile it has.
std::string zetpad(const Studie& s, std::size_t scenario, std::size_t gemeente, const Getal& g, const char* sleutel) {
  const std::string in_scenario = "scenarios." + std::to_string(s.scenarios[scenario].nummer) + ".";
  const std::string eigen = "gemeenten." + paddeel(s.gemeenten[gemeente].naam) + ".implementatie." + sleutel;
  const bool staat_bij_gemeente = g.pad == eigen || g.pad == in_scenario + eigen;
  if (g.verdeling.is_vast() || staat_bij_gemeente) return in_scenario + eigen;
  return in_scenario + "implementatie." + sleutel;
}

}  // namespace

const std::vector<Invoeringskeuze>& invoeringskeuzes() {
  static const std::vector<Invoeringskeuze> keuzes = {{}, {1, 1}, {2, 1}, {3, 1}, {0, 0.5}, {0, 2}};
  return keuzes;
}

Keuzezet keuzezet(const Studie& s, std::size_t scenario, std::size_t gemeente, const Invoeringskeuze& keuze) {
  const Invoering& i = s.scenarios[scenario].invoering[gemeente];
  Keuzezet uit;
  const auto zet = [&](GetalId id, const char* sleutel, std::optional<std::size_t> Bewegend::*wat, auto f) {
    const Getal& g = s.getal(id);
    const std::optional<std::size_t> aantal = bewegend(g.verdeling.soort).*wat;
    uit.vastgezet = uit.vastgezet || !aantal;
    uit.zet.push_back(zetpad(s, scenario, gemeente, g, sleutel) + "=" + als_invoer(bewogen(g.verdeling, aantal, f)));
  };
  if (keuze.jaren_later != 0)
    zet(i.vertraging, "vertraging", &Bewegend::plaatsen, [&](double x) { return x + keuze.jaren_later; });
  if (keuze.opbouw_factor != 1)
    zet(i.opbouw, "opbouw", &Bewegend::maten, [&](double x) { return x * keuze.opbouw_factor; });
  return uit;
}

}  // namespace mbc
