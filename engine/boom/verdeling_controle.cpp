#include <algorithm>
#include <cmath>

#include "base/tekst.h"
#include "boom/verdeling_lezer.h"

namespace mbc {
namespace {

/// The parts from low to high as they are written: what a wrong order was meant to be.
std::string gesorteerd(const Verdelingknoop& k, const Verdeling& v) {
  std::vector<std::size_t> volgorde(k.onderdelen.size());
  for (std::size_t i = 0; i < volgorde.size(); ++i) volgorde[i] = i;
  std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) { return v.p[a] < v.p[b]; });
  std::string uit;
  for (const std::size_t i : volgorde) uit += (uit.empty() ? "" : ", ") + als_tekst(*k.onderdelen[i]);
  return "[" + uit + "]";
}

/// Where to tell that parts do not fit: at what was set on the command line, or else at the whole.
const Boom& foutplaats(const Verdelingknoop& k) {
  const auto it =
      std::find_if(k.onderdelen.begin(), k.onderdelen.end(), [](const Boom* b) { return b->data().uit_zet; });
  return it == k.onderdelen.end() ? *k.knoop : **it;
}

bool past_van_laag_naar_hoog(const Verdelingknoop& k, const Verdeling& v, Melder& melder) {
  const std::size_t n = k.onderdelen.size();
  if (std::is_sorted(v.p.begin(), v.p.begin() + static_cast<std::ptrdiff_t>(n))) return true;
  const bool om = v.p[0] > v.p[n - 1];
  const std::string wat = n == 2 ? "de ondergrens is hoger dan de bovengrens"
                          : om   ? "het minimum is hoger dan het maximum"
                                 : "de modus ligt niet tussen het minimum en het maximum";
  const Boom& plaats = foutplaats(k);
  const bool mag = &plaats == k.knoop && !melder.vertrouwelijk(plaats.data().plaats);
  std::string bedoelde = mag ? gesorteerd(k, v) : std::string();
  melder.fout(plaats, {wat, n == 2 ? "[laagste, hoogste]" : "[min, modus, max]", std::move(bedoelde), {}});
  return false;
}

bool past_beta(const Verdelingknoop& k, const Verdeling& v, const Getalsoort& soort, Melder& melder) {
  const double gemiddelde = v.p[0], sd = v.p[1];
  if (gemiddelde < 0 || gemiddelde > 1) {
    melder.fout(*k.onderdelen[0], {"het gemiddelde van een beta is een aandeel", "0% tot en met 100%", {}, {}});
    return false;
  }
  const double grens = std::sqrt(gemiddelde * (1 - gemiddelde));
  if (sd == 0 || sd < grens) return true;
  if (grens == 0) {
    melder.fout(*k.onderdelen[0], {"een beta met dit gemiddelde heeft geen spreiding",
                                   "een gemiddelde boven 0% en onder 100%, of één getal zonder verdeling",
                                   {},
                                   {}});
    return false;
  }
  const bool mag = !melder.vertrouwelijk(k.knoop->data().plaats);
  const double stap = std::pow(10, std::floor(std::log10(grens)) - 2);  // three digits, rounded down
  melder.fout(*k.onderdelen[1],
              {"deze sd kan niet bij dit gemiddelde",
               mag ? "minder dan " + in_notatie(std::floor(grens / stap) * stap, soort.notatie) : "een kleinere sd",
               {},
               {}});
  return false;
}

bool past_kwantielen(const Verdelingknoop& k, const Verdeling& v, Melder& melder) {
  const double links = v.p[1] - v.p[0], rechts = v.p[2] - v.p[1];
  if (links == 0 && rechts == 0) return true;
  std::string wat, verwacht;
  if (links <= 0 || rechts <= 0) {
    wat = "de kwantielen lopen niet op";
    verwacht = k.onderdelen.size() == 2 ? "p5 lager dan p95" : "p5 lager dan p50, en p50 lager dan p95";
  } else if (std::max(links, rechts) > meest_scheef * std::min(links, rechts)) {
    wat = "de ene staart is meer dan " + getal_tekst(meest_scheef) + " keer zo lang als de andere";
    verwacht = "een p50 die verder van beide ligt, of een lognormaal of discreet";
  } else {
    return true;
  }
  melder.fout(foutplaats(k), {std::move(wat), std::move(verwacht), {}, {}});
  return false;
}

bool past_waarden(const Verdelingknoop& k, const Verdeling& v, Melder& melder) {
  for (std::size_t i = 1; i < v.waarden.size(); ++i) {
    if (v.waarden[i] != v.waarden[i - 1]) continue;
    melder.fout(*k.knoop, {"een waarde staat er twee keer", "elke waarde één keer", {}, {}});
    return false;
  }
  return true;
}

/// `-3` where -3% would do: the sign was forgotten. Empty where it would not do either.
std::string met_procentteken(const Boom& b, double waarde, const Getalsoort& soort) {
  const double aandeel = waarde / 100;
  const bool kan = soort.notatie.procent && aandeel >= soort.domein.laagst && aandeel <= soort.domein.hoogst;
  const std::string tekst = als_tekst(b);
  return kan && !tekst.ends_with('%') ? tekst + "%" : std::string();
}

}  // namespace

bool past(const Verdelingknoop& k, const Verdeling& v, const Getalsoort& soort, Melder& melder) {
  if (k.vorm == nullptr) return true;  // a plain number
  bool goed = true;
  for (std::size_t i = 0; !k.vorm->als_lijst && i < k.onderdelen.size(); ++i) {
    if (v.soort == VerdelingSoort::discreet) break;
    const std::string_view naam = k.vorm->onderdelen[i];
    if ((naam != "sd" && naam != "vc") || v.p[i] >= 0) continue;
    melder.fout(*k.onderdelen[i], {"\"" + std::string(naam) + "\" is negatief", "0 of meer", {}, {}});
    goed = false;
  }
  if (!goed) return false;
  switch (v.soort) {
    case VerdelingSoort::vast:
    case VerdelingSoort::normaal:
      return true;
    case VerdelingSoort::uniform:
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
      return past_van_laag_naar_hoog(k, v, melder);
    case VerdelingSoort::beta:
      return past_beta(k, v, soort, melder);
    case VerdelingSoort::discreet:
      return past_waarden(k, v, melder);
    case VerdelingSoort::kwantielen:
      return past_kwantielen(k, v, melder);
    case VerdelingSoort::lognormaal:
    case VerdelingSoort::gamma:
      break;
  }
  if (v.p[0] > 0) return true;
  melder.fout(*k.onderdelen[0], {"het gemiddelde van een " + std::string(k.vorm->naam) + " is niet groter dan 0",
                                 "een gemiddelde groter dan 0",
                                 {},
                                 {}});
  return false;
}

bool binnen_domein(const Verdelingknoop& k, std::string_view naam, const Verdeling& v, const Getalsoort& soort,
                   Melder& melder) {
  const Boom& b = foutplaats(k);
  const Domein& d = soort.domein;
  const auto [laag, hoog] = drager(v);
  if (laag >= d.laagst && hoog <= d.hoogst) return true;
  if (v.is_vast()) {
    melder.fout(b, {melder.citaat(b) + " valt buiten de grenzen van \"" + std::string(naam) + "\"",
                    grenzen(soort),
                    met_procentteken(b, v.p[0], soort),
                    {}});
    return false;
  }
  const bool mag = !melder.vertrouwelijk(b.data().plaats);
  if (std::isfinite(laag) && std::isfinite(hoog)) {
    const std::string van_tot =
        " van " + in_notatie(laag, soort.notatie) + " tot en met " + in_notatie(hoog, soort.notatie);
    melder.fout(
        b, {"\"" + std::string(naam) + "\" loopt" + (mag ? van_tot : " buiten zijn grenzen"), grenzen(soort), {}, {}});
    return false;
  }
  constexpr double hoogstens = 0.01;
  double buiten = 0;
  if (laag < d.laagst) buiten += kans_tot(v, d.laagst);
  if (hoog > d.hoogst) buiten += 1 - kans_tot(v, d.hoogst);
  if (buiten <= hoogstens) return true;
  const std::string deel = mag ? in_notatie(std::ceil(buiten * 1000) / 1000, {.procent = true}) : "meer dan 1%";
  melder.fout(b, {deel + " van \"" + std::string(naam) + "\" valt buiten " + grenzen(soort),
                  "hoogstens 1% daarbuiten, of een verdeling met grenzen zoals beta of pert",
                  {},
                  {}});
  return false;
}

Verdeling maak_verdeling(const Verdelingknoop& k, const std::vector<double>& delen, const std::vector<double>& kansen) {
  Verdeling v;
  if (k.vorm != nullptr) v.soort = k.vorm->soort;
  if (v.soort != VerdelingSoort::discreet) {
    std::copy(delen.begin(), delen.end(), v.p.begin());
    if (k.vorm == &kwantielen_zonder_midden()) v.p = {delen[0], 0.5 * (delen[0] + delen[1]), delen[1]};
    return v;
  }
  std::vector<std::size_t> volgorde(delen.size());
  for (std::size_t i = 0; i < volgorde.size(); ++i) volgorde[i] = i;
  std::sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) { return delen[a] < delen[b]; });
  for (const std::size_t i : volgorde) {
    v.waarden.push_back(delen[i]);
    v.kansen.push_back(kansen[i]);
  }
  return v;
}

}  // namespace mbc
