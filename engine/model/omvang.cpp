#include "model/omvang.h"

#include <algorithm>
#include <cmath>

#include "base/contract.h"
#include "model/prijs.h"

namespace mbc {
namespace {

/// The highest size that a number can have: no quantile is drawn nearer to 0 or 1.
double hoogste(const Studie& s, GetalId id) {
  constexpr double rand = 0x1p-53;
  const Getal& g = s.getal(id);
  const auto op = [&](double u) { return std::clamp(kwantiel(g.verdeling, u), g.domein.laagst, g.domein.hoogst); };
  return std::max(std::abs(op(rand)), std::abs(op(1 - rand))) * g.factor;
}

/// Euros of a line or an investment; hours count as euros where they cost less.
template <class Post>
double in_euro(const Studie& s, const Post& post) {
  const Eenheidswaarde een = eenheidswaarde(s, post, [&](GetalId id) { return hoogste(s, id); });
  return std::max(hoogste(s, post.zonder), hoogste(s, post.met)) * std::max(een.euro, een.uren);
}

/// Euros of one of each.
struct Prijzen {
  double maand = 0, keer = 0, crisis = 0;

  [[nodiscard]] double samen() const { return maand + keer + crisis; }
};

/// The highest of each over the receipts.
Prijzen kassabonprijzen(const Studie& s) {
  Prijzen uit;
  for (const Kassabon& bon : s.kassabonnen) {
    Prijzen p;
    for (const KassabonRegel& r : bon.regels) {
      double& post = is_maandfase(r.fase) ? p.maand : r.fase == Fase::crisis ? p.crisis : p.keer;
      post += in_euro(s, r);
    }
    uit = {std::max(uit.maand, p.maand), std::max(uit.keer, p.keer), std::max(uit.crisis, p.crisis)};
  }
  return uit;
}

/// How many units of a driver a year has at most.
double eenheden(const Studie& s, Grondslag grondslag, const Gemeente& g, double gezinnen) {
  switch (kenmerk(grondslag).maatstaf) {
    case Maatstaf::vast:
      return 1;
    case Maatstaf::medewerkers:
      return hoogste(s, g.medewerkers);
    case Maatstaf::trajecten:
      return gezinnen * s.traject.max_trajecten;
    case Maatstaf::maanden:
      return gezinnen * 12;
  }
  unreachable();
}

struct Investeringen {
  double eenheidsprijs = 0, jaarbedrag = 0;
};

/// The highest of each over the scenarios.
Investeringen investeringen(const Studie& s, std::size_t gemeente, double gezinnen) {
  const double opslag = 1 + hoogste(s, s.kostenopslag);
  Investeringen uit;
  for (const Scenario& scenario : s.scenarios) {
    Investeringen som;
    for (const Investering& i : scenario.invoering[gemeente].investeringen) {
      const double prijs = in_euro(s, i) * hoogste(s, i.aandeel) * opslag;
      som.eenheidsprijs += prijs;
      som.jaarbedrag += prijs * eenheden(s, i.grondslag, s.gemeenten[gemeente], gezinnen);
    }
    uit = {std::max(uit.eenheidsprijs, som.eenheidsprijs), std::max(uit.jaarbedrag, som.jaarbedrag)};
  }
  return uit;
}

}  // namespace

Omvang hoogste_omvang(const Studie& s) {
  const Getal& trend = s.getal(s.instroom.trend);
  const double groei = 1 + std::clamp(kwantiel(trend.verdeling, 1 - 0x1p-53), trend.domein.laagst, trend.domein.hoogst);
  const Prijzen prijzen = kassabonprijzen(s);
  const double per_gezin = 12 * prijzen.maand + s.traject.max_trajecten * prijzen.keer +
                           hoogste(s, s.traject[Kans::crises_per_jaar]) * prijzen.crisis;
  Omvang uit;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g) {
    const double instroom = hoogste(s, s.gemeenten[g].instroom);
    double gezinnen = s.aanloopjaren * instroom, jaar = instroom;
    for (int y = 0; y < s.horizon; ++y, jaar *= groei) gezinnen += jaar;
    const double drukste = instroom * std::max(1.0, std::pow(groei, s.horizon - 1));
    if (drukste > uit.gezinnen_per_jaar) {
      uit.gezinnen_per_jaar = drukste;
      uit.gemeente = g;
    }
    const Investeringen vraagt = investeringen(s, g, gezinnen);
    const double jaarbedrag = gezinnen * per_gezin + vraagt.jaarbedrag;
    uit.gezinnen += gezinnen;
    uit.eenheidsprijs = std::max(uit.eenheidsprijs, prijzen.samen() + vraagt.eenheidsprijs);
    uit.jaarbedrag = std::max(uit.jaarbedrag, jaarbedrag);
    uit.totaal += jaarbedrag * s.horizon;
  }
  return uit;
}

}  // namespace mbc
