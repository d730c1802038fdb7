#include "analyse/invoeringskeuze.h"

#include <optional>

#include "base/tekst.h"

namespace mbc {
namespace {

/// A number of a study as its reader takes it: three decimals could be thousands, so never three.
std::string als_invoer(double x) {
  std::string tekst = getal_tekst(x);
  const std::size_t punt = tekst.find('.');
  if (punt != std::string::npos && tekst.size() - punt == 4) tekst += '0';
  return tekst;
}

std::string als_lijst(const double* begin, std::size_t n) {
  std::string uit;
  for (std::size_t i = 0; i < n; ++i) uit += (i == 0 ? "[" : ", ") + als_invoer(begin[i]);
  return uit + "]";
}

std::string als_invoer(const Verdeling& v) {
  const auto twee = [&](const char* naam, const char* tweede) {
    return "{" + std::string(naam) + ": {gemiddelde: " + als_invoer(v.p[0]) + ", " + tweede + ": " +
           als_invoer(v.p[1]) + "}}";
  };
  switch (v.soort) {
    case VerdelingSoort::vast:
      return als_invoer(v.p[0]);
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
    case VerdelingSoort::discreet:
      break;
  }
  return "{discreet: {waarden: " + als_lijst(v.waarden.data(), v.waarden.size()) +
         ", kansen: " + als_lijst(v.kansen.data(), v.kansen.size()) + "}}";
}

/// The same form so much further on; none where the form cannot be that.
std::optional<Verdeling> verschoven(Verdeling v, double plus) {
  std::size_t n = 0;
  switch (v.soort) {
    case VerdelingSoort::vast:
    case VerdelingSoort::normaal:
      n = 1;
      break;
    case VerdelingSoort::uniform:
      n = 2;
      break;
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
      n = 3;
      break;
    case VerdelingSoort::discreet:
      break;
    case VerdelingSoort::lognormaal:
    case VerdelingSoort::beta:
    case VerdelingSoort::gamma:
      return std::nullopt;
  }
  for (std::size_t i = 0; i < n; ++i) v.p[i] += plus;
  for (double& w : v.waarden) w += plus;
  return v;
}

/// The same form so many times as large; none where the form cannot be that.
std::optional<Verdeling> gestrekt(Verdeling v, double factor) {
  std::size_t n = 0;
  switch (v.soort) {
    case VerdelingSoort::vast:
    case VerdelingSoort::lognormaal:  // the spread is a share of the mean
    case VerdelingSoort::gamma:
      n = 1;
      break;
    case VerdelingSoort::uniform:
    case VerdelingSoort::normaal:
      n = 2;
      break;
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
      n = 3;
      break;
    case VerdelingSoort::discreet:
      break;
    case VerdelingSoort::beta:
      return std::nullopt;
  }
  for (std::size_t i = 0; i < n; ++i) v.p[i] *= factor;
  for (double& w : v.waarden) w *= factor;
  return v;
}

/// Where a number is to be set so that it holds for this gemeente under this scenario, with the quantile it has.
std::string zetpad(const Studie& s, std::size_t scenario, std::size_t gemeente, const Getal& g, const char* sleutel) {
  const std::string in_scenario = "scenarios." + std::to_string(s.scenarios[scenario].nummer) + ".";
  const std::string eigen = "gemeenten." + s.gemeenten[gemeente].naam + ".implementatie." + sleutel;
  const bool staat_bij_gemeente = g.pad == eigen || g.pad == in_scenario + eigen;
  if (g.verdeling.is_vast() || staat_bij_gemeente) return in_scenario + eigen;
  return in_scenario + "implementatie." + sleutel;
}

void voeg_toe(Keuzezet& uit, const std::string& pad, const std::optional<Verdeling>& nieuw, double anders) {
  uit.vastgezet = uit.vastgezet || !nieuw;
  uit.zet.push_back(pad + "=" + als_invoer(nieuw.value_or(Verdeling::vaste(anders))));
}

}  // namespace

const std::vector<Invoeringskeuze>& invoeringskeuzes() {
  static const std::vector<Invoeringskeuze> keuzes = {{}, {1, 1}, {2, 1}, {3, 1}, {0, 0.5}, {0, 2}};
  return keuzes;
}

Keuzezet keuzezet(const Studie& s, std::size_t scenario, std::size_t gemeente, const Invoeringskeuze& keuze) {
  const Invoering& i = s.scenarios[scenario].invoering[gemeente];
  Keuzezet uit;
  if (keuze.jaren_later != 0) {
    const Getal& g = s.getal(i.vertraging);
    const double plus = keuze.jaren_later;
    voeg_toe(uit, zetpad(s, scenario, gemeente, g, "vertraging"), verschoven(g.verdeling, plus),
             gemiddelde(g.verdeling) + plus);
  }
  if (keuze.opbouw_factor != 1) {
    const Getal& g = s.getal(i.opbouw);
    voeg_toe(uit, zetpad(s, scenario, gemeente, g, "opbouw"), gestrekt(g.verdeling, keuze.opbouw_factor),
             gemiddelde(g.verdeling) * keuze.opbouw_factor);
  }
  return uit;
}

}  // namespace mbc
