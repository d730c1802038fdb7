#include <algorithm>

#include "base/tekst.h"
#include "chance/copula.h"
#include "chance/steekproef.h"
#include "chance/toeval.h"
#include "input/bouw.h"
#include "input/scalair.h"

namespace mbc {
namespace {

/// What a pair of paths may name: keys of the uncertain numbers, by path without scenario prefix.
class Onzekere {
 public:
  explicit Onzekere(const Studie& s) {
    for (const Getal& g : s.getallen) {
      if (naam_sleutel(g.pad) != g.sleutel) continue;  // of a scenario: it moves with the study's own
      alle_.push_back(g.pad);
      if (!g.verdeling.is_vast()) onzeker_.push_back(g.pad);
    }
  }

  /// Whether the path names an uncertain number; tells where it does not.
  bool controleer(const Boom& b, const std::string& pad, Melder& melder) const {
    if (heeft(onzeker_, pad)) return true;
    if (heeft(alle_, pad)) {
      melder.fout(b, {"\"" + pad + "\" is niet onzeker", "een getal met een verdeling", {}, {}});
    } else {
      melder.fout(b, {"\"" + pad + "\" is geen getal van de studie",
                      "het pad van een onzeker getal, zonder scenario",
                      dichtstbijzijnde(pad, onzeker_),
                      {}});
    }
    return false;
  }

 private:
  static bool heeft(const std::vector<std::string>& namen, const std::string& naam) {
    return std::find(namen.begin(), namen.end(), naam) != namen.end();
  }
  std::vector<std::string> alle_, onzeker_;
};

std::optional<Correlatie> lees(const Boom& b, const Onzekere& onzekere, Melder& melder) {
  const Boom* tussen = kind(&b, "tussen");
  const auto rang = maat_van(&b, studieveld("correlaties", "rang"));
  if (tussen == nullptr || !rang) return std::nullopt;  // told
  Correlatie c;
  c.rang = *rang;
  std::size_t n = 0;
  for (const auto& [geen, knoop] : *tussen) {
    const std::string pad = tekst_van(&knoop).value_or(std::string());
    if (n < 2 && !onzekere.controleer(knoop, pad, melder)) return std::nullopt;
    if (n < 2) c.tussen[n] = pad;
    if (n < 2) c.sleutels[n] = naam_sleutel(pad);
    ++n;
  }
  if (n != 2 || c.sleutels[0] == c.sleutels[1]) {
    melder.fout(*tussen, {"een correlatie is tussen twee getallen", "tussen: [pad, ander pad]", {}, {}});
    return std::nullopt;
  }
  return c;
}

bool zelfde_paar(const Correlatie& a, const Correlatie& b) {
  return a.sleutels == b.sleutels || (a.sleutels[0] == b.sleutels[1] && a.sleutels[1] == b.sleutels[0]);
}

/// Together they must be possible: told at the pair that needs the least change.
void controleer_matrix(const std::vector<Correlatie>& correlaties, const std::vector<const Boom*>& knopen,
                       Melder& melder) {
  std::vector<std::uint64_t> variabelen;
  const auto plek = [&](std::uint64_t sleutel) {
    const auto i = std::find(variabelen.begin(), variabelen.end(), sleutel);
    if (i == variabelen.end()) variabelen.push_back(sleutel);
    return static_cast<std::size_t>(std::find(variabelen.begin(), variabelen.end(), sleutel) - variabelen.begin());
  };
  std::vector<Rangcorrelatie> paren;
  for (const Correlatie& c : correlaties) {
    const std::size_t eerste = plek(c.sleutels[0]);
    paren.push_back({eerste, plek(c.sleutels[1]), c.rang});
  }
  const auto copula = Copula::maak(variabelen.size(), paren);
  const Tegenspraak* t = std::get_if<Tegenspraak>(&copula);
  if (t == nullptr) return;
  for (std::size_t i = 0; i < paren.size(); ++i) {
    if (paren[i].eerste != t->eerste || paren[i].tweede != t->tweede) continue;
    melder.fout(*knopen[i],
                {"de rangcorrelatie " + getal_tekst(correlaties[i].rang) + " tussen \"" + correlaties[i].tussen[0] +
                     "\" en \"" + correlaties[i].tussen[1] + "\" gaat niet samen met de andere correlaties",
                 t->kan_wel ? "hier bijvoorbeeld " + getal_tekst(*t->kan_wel) : "minder sterke correlaties",
                 {},
                 {}});
  }
}

/// The sequence has an end: each uncertain number and each receipt's weight takes a dimension.
void controleer_sobol(const Studie& s, const Boom& studie, Melder& melder) {
  if (s.trekking != Trekking::sobol) return;
  std::size_t onzeker = s.kassabon_onzekerheid ? s.kassabonnen.size() : 0;
  for (const Getal& g : s.getallen) onzeker += g.verdeling.is_vast() ? 0U : 1U;
  if (onzeker <= SobolRij::hoogste_dimensies) return;
  melder.fout(*kind(&studie, "trekking"), {"deze studie heeft " + std::to_string(onzeker) + " onzekere getallen",
                                           "bij sobol hoogstens " + std::to_string(SobolRij::hoogste_dimensies),
                                           "lhs",
                                           {}});
}

}  // namespace

void bouw_correlaties(Studie& s, const Boom& studie, Melder& melder) {
  controleer_sobol(s, studie, melder);
  const Boom* lijst = kind(&studie, "correlaties");
  if (lijst == nullptr || !is_lijst(*lijst)) return;
  const Onzekere onzekere(s);
  std::vector<const Boom*> knopen;
  for (const auto& [geen, b] : *lijst) {
    const std::optional<Correlatie> c = lees(b, onzekere, melder);
    if (!c) continue;
    if (std::any_of(s.correlaties.begin(), s.correlaties.end(),
                    [&](const Correlatie& x) { return zelfde_paar(x, *c); })) {
      melder.fout(b, {"deze correlatie staat er twee keer", "elk paar één keer", {}, {}});
      continue;
    }
    s.correlaties.push_back(*c);
    knopen.push_back(&b);
  }
  controleer_matrix(s.correlaties, knopen, melder);
  // The order in the file must not matter (model.md §1).
  std::sort(s.correlaties.begin(), s.correlaties.end(),
            [](const Correlatie& a, const Correlatie& b) { return a.tussen < b.tussen; });
}

}  // namespace mbc
