#include "vorm/tabel.h"

#include <algorithm>

#include "base/tekst.h"

namespace mbc {
namespace {

constexpr std::size_t tussenruimte = 2;
/// A head of numbers is broken into lines of this width, unless its numbers are wider.
constexpr std::size_t kopbreedte = 14;
/// A label keeps at least this much when a table has to shrink.
constexpr std::size_t smalste_label = 16;

std::string vul(const std::string& tekst, std::size_t kolommen, Uitlijning u) {
  const std::string leegte(kolommen - std::min(breedte(tekst), kolommen), ' ');
  return u == Uitlijning::links ? tekst + leegte : leegte + tekst;
}

/// Columns after the whole part of a number: its decimal comma and what follows, or a sign like %.
std::size_t na_geheel(const std::string& tekst) {
  const std::size_t komma = tekst.rfind(',');
  if (komma != std::string::npos) return tekst.size() - komma;
  const std::size_t cijfer = tekst.find_last_of("0123456789");
  return cijfer == std::string::npos ? 0 : tekst.size() - cijfer - 1;
}

/// Lines of a label: its own indentation, what goes on two further in; what takes more than three is cut.
std::vector<std::string> breek_label(const std::string& label, std::size_t kolommen) {
  constexpr std::size_t meeste_regels = 3;
  if (breedte(label) <= kolommen) return {label};
  const std::string inspringing(std::min(label.find_first_not_of(' '), kolommen / 2), ' ');
  std::vector<std::string> regels = breek(label, kolommen - inspringing.size() - 2);
  if (regels.size() > meeste_regels) {
    regels.resize(meeste_regels);
    regels.back() = kort_af(regels.back() + "……", kolommen - inspringing.size() - 2);
  }
  for (std::size_t i = 0; i < regels.size(); ++i) regels[i].insert(0, inspringing + (i == 0 ? "" : "  "));
  return regels;
}

void zonder_spaties_achter(std::string& regel) {
  while (!regel.empty() && regel.back() == ' ') regel.pop_back();
}

}  // namespace

void Tabel::rij(std::vector<Tabelcel> cellen) {
  cellen.resize(kolommen_.size());
  for (Tabelcel& c : cellen) c.tekst = veilig(c.tekst);
  rijen_.push_back({std::move(cellen), false});
}

void Tabel::tussenkop(const std::string& tekst) { rijen_.push_back({{{veilig(tekst), Stijl::vet}}, true}); }

std::string Tabel::toon(std::size_t totaal, Kleur kleur) const {
  Tabel uitgelijnd = *this;
  std::vector<std::size_t> breedtes(kolommen_.size(), 0);
  for (std::size_t k = 0; k < kolommen_.size(); ++k) {
    std::size_t cijfers = 0;
    if (kolommen_[k].uitlijning == Uitlijning::komma)
      for (const Rij& r : rijen_)
        if (!r.is_kop) cijfers = std::max(cijfers, na_geheel(r.cellen[k].tekst));
    for (Rij& r : uitgelijnd.rijen_) {
      if (r.is_kop) continue;
      std::string& tekst = r.cellen[k].tekst;
      if (cijfers > 0 && !tekst.empty()) tekst.append(cijfers - na_geheel(tekst), ' ');
      breedtes[k] = std::max(breedtes[k], breedte(tekst));
    }
    const std::string& kop = kolommen_[k].kop;
    const std::size_t ruimte =
        kolommen_[k].uitlijning == Uitlijning::links ? breedte(kop) : std::max(breedtes[k], kopbreedte);
    for (const std::string& regel : breek(veilig(kop), std::max<std::size_t>(ruimte, 1)))
      breedtes[k] = std::max(breedtes[k], breedte(regel));
  }
  std::size_t breedste = 0, alle = 0;
  for (std::size_t k = 1; k < breedtes.size(); ++k) {
    breedtes[k] = std::min(breedtes[k], totaal - smalste_label - tussenruimte);
    breedste = std::max(breedste, tussenruimte + breedtes[k]);
    alle += tussenruimte + breedtes[k];
  }
  // The label gives way first; only what then still does not fit moves to a next block.
  const std::size_t wens = alle + smalste_label <= totaal ? totaal - alle : totaal - breedste;
  breedtes[0] = std::min(breedtes[0], std::max(smalste_label, std::min(wens, totaal / 2 + smalste_label)));

  std::string uit;
  for (std::size_t k = 1; k < kolommen_.size() || uit.empty();) {
    std::vector<std::size_t> blok = {0};
    std::size_t op = breedtes[0];
    while (k < kolommen_.size() && (blok.size() == 1 || op + tussenruimte + breedtes[k] <= totaal)) {
      op += tussenruimte + breedtes[k];
      blok.push_back(k++);
    }
    if (!uit.empty()) uit += '\n';
    uit += uitgelijnd.toon_blok(blok, breedtes, totaal, kleur);
  }
  return uit;
}

std::string Tabel::toon_blok(const std::vector<std::size_t>& kolommen, const std::vector<std::size_t>& breedtes,
                             std::size_t totaal, Kleur kleur) const {
  std::string uit;
  std::vector<std::vector<std::string>> koppen;
  std::size_t hoogte = 0, lengte = 0;
  for (const std::size_t k : kolommen) {
    koppen.push_back(breek(veilig(kolommen_[k].kop), std::max<std::size_t>(breedtes[k], 1)));
    hoogte = std::max(hoogte, koppen.back().size());
    lengte += breedtes[k] + (k == 0 ? 0 : tussenruimte);
  }
  for (std::size_t h = 0; h < hoogte; ++h) {
    std::string regel;
    for (std::size_t i = 0; i < kolommen.size(); ++i) {
      const std::size_t boven = hoogte - koppen[i].size();  // heads stand on the rule
      if (i > 0) regel.append(tussenruimte, ' ');
      regel += vul(h < boven ? "" : koppen[i][h - boven], breedtes[kolommen[i]], kolommen_[kolommen[i]].uitlijning);
    }
    zonder_spaties_achter(regel);
    uit += gestileerd(regel, Stijl::vet, kleur) + '\n';
  }
  for (std::size_t i = 0; i < lengte; ++i) uit += "─";
  uit += '\n';
  for (const Rij& r : rijen_) {
    if (r.is_kop) {
      uit += gestileerd(kort_af(r.cellen[0].tekst, totaal), r.cellen[0].stijl, kleur) + '\n';
      continue;
    }
    // A label too long for its column goes on above its own row.
    std::vector<std::string> label = breek_label(r.cellen[0].tekst, breedtes[0]);
    for (std::size_t i = 0; i + 1 < label.size(); ++i) uit += gestileerd(label[i], r.cellen[0].stijl, kleur) + '\n';
    std::string regel;
    std::string nog;  // spaces that only count when something follows
    for (const std::size_t k : kolommen) {
      if (k != 0) nog.append(tussenruimte, ' ');
      const Tabelcel& cel = r.cellen[k];
      const std::string inhoud = k == 0 ? label.back() : kort_af(cel.tekst, breedtes[k]);
      const std::string tekst = vul(inhoud, breedtes[k], kolommen_[k].uitlijning);
      const std::size_t begin = tekst.find_first_not_of(' ');
      if (begin == std::string::npos) {
        nog += tekst;
        continue;
      }
      const std::size_t eind = tekst.find_last_not_of(' ') + 1;
      regel += nog + tekst.substr(0, begin) + gestileerd(tekst.substr(begin, eind - begin), cel.stijl, kleur);
      nog = tekst.substr(eind);
    }
    uit += regel + '\n';
  }
  return uit;
}

}  // namespace mbc
