#include <algorithm>
#include <cmath>
#include <set>

#include "base/pad.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "chance/copula.h"
#include "chance/steekproef.h"
#include "chance/toeval.h"
#include "input/bouw.h"
#include "model/paden.h"

namespace mbc {
namespace {

/// What a pair of paths may name: keys of the uncertain numbers, by path without scenario prefix. Numbers under the
/// same key move together, so one is uncertain where any of them is.
class Onzekere {
 public:
  Onzekere(const Studie& s, const Bomen& bomen) : bomen_(bomen) {
    for (const Getal& g : s.getallen) {
      alle_.insert(g.sleutel);
      if (g.verdeling.is_vast()) continue;
      onzeker_.insert(g.sleutel);
      // A line of a kassabon is a family's: it may be named here, not guessed.
      if (naam_sleutel(g.pad) == g.sleutel && !g.pad.starts_with("kassabonnen.")) paden_.push_back(g.pad);
    }
  }

  [[nodiscard]] bool is_onzeker(const std::string& pad) const { return onzeker_.contains(naam_sleutel(pad)); }

  /// Why a number takes no part, as it now stands; empty where the study has no such number.
  [[nodiscard]] std::string staat_buiten(const std::string& pad) const {
    if (alle_.contains(naam_sleutel(pad))) return "is niet onzeker";
    const bool in_scenario = std::any_of(bomen_.scenarios.begin(), bomen_.scenarios.end(),
                                         [&](const Bestandsboom& s) { return is_vervangen(s.boom, pad); });
    return in_scenario || is_vervangen(bomen_.studie, pad) ? "is met --zet vervangen" : "";
  }

  [[nodiscard]] std::string bedoelde(const std::string& pad) const { return bedoeld_pad(pad, paden_); }

 private:
  /// Whether something on the way to this path was set on the command line.
  static bool is_vervangen(const Boom& boom, const std::string& pad) {
    const Boom* b = &boom;
    for (const Padstuk& stuk : splits_pad(pad).value_or(std::vector<Padstuk>())) {
      b = kind(b, stuk.naam);
      if (b == nullptr) return false;
      if (b->data().uit_zet) return true;
    }
    return false;
  }

  const Bomen& bomen_;
  std::set<std::uint64_t> alle_, onzeker_;
  std::vector<std::string> paden_;  ///< of the uncertain ones, to be suggested
};

/// Reads the list: each correlation says how any two of its numbers go together, and so stands for all of their pairs.
class Correlatielezer {
 public:
  Correlatielezer(const Studie& s, const Bomen& bomen, Melder& melder) : onzekere_(s, bomen), melder_(melder) {}

  void lees(const Boom& b) {
    const Boom* tussen = kind(&b, "tussen");
    const auto rang = maat_van(&b, studieveld("correlaties", "rang"));
    if (tussen == nullptr || !rang) return;  // told
    const std::vector<std::string> leden = leden_van(*tussen);
    bool dubbel = false;
    for (std::size_t i = 0; i < leden.size(); ++i)
      for (std::size_t j = i + 1; j < leden.size() && !dubbel; ++j)
        dubbel = !voeg_toe({.tussen = {leden[i], leden[j]},
                            .sleutels = {naam_sleutel(leden[i]), naam_sleutel(leden[j])},
                            .rang = *rang},
                           b);
  }

  std::vector<Correlatie> paren;
  std::vector<const Boom*> knopen;  ///< of each pair, where it stands

 private:
  /// The paths that take part, in the order of the file.
  std::vector<std::string> leden_van(const Boom& tussen) {
    std::vector<std::string> leden;
    std::set<std::uint64_t> genoemd;
    std::size_t n = 0;
    for (const auto& [geen, knoop] : tussen) {
      const std::string pad = tekst_van(&knoop).value_or(std::string());
      ++n;
      if (!genoemd.insert(naam_sleutel(pad)).second) {
        melder_.fout(knoop, {"\"" + pad + "\" staat al in deze correlatie", "elk getal één keer", {}, {}});
      } else if (doet_mee(knoop, pad)) {
        leden.push_back(pad);
      }
    }
    if (n < 2)
      melder_.fout(tussen, {"een correlatie is tussen twee of meer getallen", "tussen: [pad, ander pad]", {}, {}});
    return leden;
  }

  /// Whether this number is uncertain. One that is not, as a scenario, a variant or --zet fixed it, takes no part in
  /// the draws, which is told once; one that is unknown is told.
  bool doet_mee(const Boom& b, const std::string& pad) {
    if (onzekere_.is_onzeker(pad)) return true;
    if (const std::string waarom = onzekere_.staat_buiten(pad); waarom.empty()) {
      melder_.fout(b, {"\"" + pad + "\" is geen getal van de studie",
                       "het pad van een onzeker getal, zonder scenario",
                       onzekere_.bedoelde(pad),
                       {}});
    } else if (gewaarschuwd_.insert(naam_sleutel(pad)).second) {
      melder_.waarschuwing(b.data().plaats,
                           {"\"" + pad + "\" " + waarom + ": in correlaties doet het niet mee", {}, {}, {}});
    }
    return false;
  }

  /// Whether this is a pair that was not yet there.
  bool voeg_toe(const Correlatie& c, const Boom& b) {
    if (!bekend_.insert(std::minmax(c.sleutels[0], c.sleutels[1])).second) {
      melder_.fout(b, {"de correlatie tussen \"" + c.tussen[0] + "\" en \"" + c.tussen[1] + "\" staat er twee keer",
                       "elk paar één keer",
                       {},
                       {}});
      return false;
    }
    paren.push_back(c);
    knopen.push_back(&b);
    return true;
  }

  Onzekere onzekere_;
  Melder& melder_;
  std::set<std::uint64_t> gewaarschuwd_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> bekend_;
};

/// Pairs of which nothing is said, and so count as 0, with what follows for them from the pairs that are: the strongest
/// product along a chain. Where those are a tree, that is always possible.
std::vector<Rangcorrelatie> weggelaten(std::size_t variabelen, const std::vector<Rangcorrelatie>& paren) {
  std::vector<std::vector<double>> sterkte(variabelen, std::vector<double>(variabelen, 0));
  auto bekend = sterkte;
  for (const Rangcorrelatie& p : paren) {
    sterkte[p.eerste][p.tweede] = sterkte[p.tweede][p.eerste] = p.rang;
    bekend[p.eerste][p.tweede] = bekend[p.tweede][p.eerste] = 1;
  }
  for (std::size_t k = 0; k < variabelen; ++k)
    for (std::size_t i = 0; i < variabelen; ++i)
      for (std::size_t j = 0; j < variabelen; ++j) {
        const double langs = sterkte[i][k] * sterkte[k][j];
        if (i != j && std::abs(langs) > std::abs(sterkte[i][j])) sterkte[i][j] = langs;
      }
  std::vector<Rangcorrelatie> uit;
  for (std::size_t i = 0; i < variabelen; ++i)
    for (std::size_t j = i + 1; j < variabelen; ++j)
      if (bekend[i][j] == 0 && sterkte[i][j] != 0) uit.push_back({i, j, sterkte[i][j]});
  return uit;
}

/// Whether the pairs are possible as soon as those left out have a value too; tells which.
bool meld_weggelaten(const std::vector<std::string>& paden, std::vector<Rangcorrelatie> paren, const Boom& lijst,
                     Melder& melder) {
  const std::vector<Rangcorrelatie> erbij = weggelaten(paden.size(), paren);
  if (erbij.empty()) return false;
  paren.insert(paren.end(), erbij.begin(), erbij.end());
  const auto aangevuld = Copula::maak(paden.size(), paren);
  if (std::holds_alternative<Tegenspraak>(aangevuld)) return false;
  constexpr std::size_t genoemd = 3;
  constexpr double honderdsten = 100;
  std::vector<std::string> tussen, regels;
  for (std::size_t i = 0; i < erbij.size() && i < genoemd; ++i) {
    const std::string &a = paden[erbij[i].eerste], &b = paden[erbij[i].tweede];
    tussen.push_back("\"" + a + "\" en \"" + b + "\"");
    regels.push_back("{tussen: [" + a + ", " + b +
                     "], rang: " + getal_tekst(std::round(erbij[i].rang * honderdsten) / honderdsten) + "}");
  }
  const std::string meer =
      erbij.size() > genoemd ? " (en nog " + std::to_string(erbij.size() - genoemd) + " paren)" : "";
  melder.fout(lijst.data().sleutel, {"de correlaties gaan niet samen zolang er niets staat tussen " +
                                         opsomming(tussen, "en tussen") + meer + ": wat er niet staat, telt als 0",
                                     "bijvoorbeeld ook " + opsomming(regels, "en") + ", of minder sterke correlaties",
                                     {},
                                     {}});
  return true;
}

/// Together they must be possible: told at the pair that needs the least change, or of the pairs that lack.
void controleer_matrix(const std::vector<Correlatie>& correlaties, const std::vector<const Boom*>& knopen,
                       const Boom& lijst, Melder& melder) {
  std::vector<std::string> variabelen;
  const auto plek = [&](const std::string& pad) {
    const auto i = std::find(variabelen.begin(), variabelen.end(), pad);
    if (i == variabelen.end()) variabelen.push_back(pad);
    return static_cast<std::size_t>(std::find(variabelen.begin(), variabelen.end(), pad) - variabelen.begin());
  };
  std::vector<Rangcorrelatie> paren;
  for (const Correlatie& c : correlaties) {
    const std::size_t eerste = plek(c.tussen[0]);
    paren.push_back({eerste, plek(c.tussen[1]), c.rang});
  }
  const auto copula = Copula::maak(variabelen.size(), paren);
  const Tegenspraak* t = std::get_if<Tegenspraak>(&copula);
  if (t == nullptr || meld_weggelaten(variabelen, paren, lijst, melder)) return;
  for (std::size_t i = 0; i < paren.size(); ++i) {
    if (paren[i].eerste != t->eerste || paren[i].tweede != t->tweede) continue;
    // The rang of a longer list is not this pair's own.
    const bool alleen = std::count(knopen.begin(), knopen.end(), knopen[i]) == 1;
    melder.fout(*knopen[i],
                {"de rangcorrelatie " + getal_tekst(correlaties[i].rang) + " tussen \"" + correlaties[i].tussen[0] +
                     "\" en \"" + correlaties[i].tussen[1] + "\" gaat niet samen met de andere correlaties",
                 t->kan_wel && alleen ? "hier bijvoorbeeld " + getal_tekst(*t->kan_wel) : "minder sterke correlaties",
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

void bouw_correlaties(Studie& s, const Bomen& bomen, Melder& melder) {
  const Boom& studie = bomen.studie;
  controleer_sobol(s, studie, melder);
  const Boom* lijst = kind(&studie, "correlaties");
  if (lijst == nullptr || !is_lijst(*lijst)) return;
  Correlatielezer lezer(s, bomen, melder);
  for (const auto& [geen, b] : *lijst) lezer.lees(b);
  controleer_matrix(lezer.paren, lezer.knopen, *lijst, melder);
  s.correlaties = std::move(lezer.paren);
  // The order in the file must not matter (model.md §1).
  std::sort(s.correlaties.begin(), s.correlaties.end(),
            [](const Correlatie& a, const Correlatie& b) { return a.tussen < b.tussen; });
}

}  // namespace mbc
