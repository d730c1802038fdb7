#include "gevoeligheid/punten.h"

#include <algorithm>
#include <set>

#include "simulate/weging.h"

namespace mbc {
namespace {

/// Columns of this much memory at a time.
constexpr std::size_t meeste_bytes = std::size_t{1} << 29;
/// More variants than this beside one simulation make it no cheaper.
constexpr std::size_t meeste_varianten = 32;

/// How many points one run serves: itself, and what is priced beside it.
std::size_t punten_per_run(const Plan& plan) {
  const Maten m = plan.maten();
  const std::size_t per_replicatie = 2 * m.scenarios * (m.jaren * m.geldstromen + m.gemeenten) * sizeof(double);
  const std::size_t bytes =
      std::max<std::size_t>(1, per_replicatie * static_cast<std::size_t>(plan.studie.replicaties));
  return std::clamp<std::size_t>(meeste_bytes / bytes, 1, 1 + meeste_varianten);
}

/// Calls f(i) for i in [van, tot): the first, and then the others on the threads there are.
template <class F>
Afloop voor_elk(std::size_t van, std::size_t tot, const Uitvoering& u, F f) {
  f(van++);
  return voer_uit(static_cast<std::int64_t>(tot - van), 1, {u.draden, {}, u.stop},
                  [&](std::int64_t begin, std::int64_t eind, int) {
                    for (std::int64_t i = begin; i < eind; ++i) f(van + static_cast<std::size_t>(i));
                  });
}

/// What the study fixes of what is done with the money.
void zet_achteraf(const Studie& s, Kolommen& k) {
  const auto vul = [&](GetalId id, double* begin) {
    const Getal& g = s.getal(id);
    if (!g.verdeling.is_vast()) return;
    std::fill_n(begin, k.replicaties, std::clamp(g.verdeling.p[0], g.domein.laagst, g.domein.hoogst) * g.factor);
  };
  vul(s.discontovoet, k.discontovoet.vanaf(0, 0));
  for (std::size_t i = 0; i < s.discontovoet_later.size(); ++i)
    vul(s.discontovoet_later[i].voet, k.discontovoet.vanaf(i + 1, 0));
  std::vector<double> voeten(k.maten.voeten);
  for (std::size_t r = 0; r < k.replicaties; ++r) {
    for (std::size_t i = 0; i < voeten.size(); ++i) voeten[i] = k.discontovoet(i, r);
    const std::vector<double> factor = discontofactoren(jaarvoeten(s, voeten));
    for (std::size_t y = 0; y < factor.size(); ++y) k.disconto(y, r) = factor[y];
  }
  vul(s.verzilverbaar_vanaf, k.verzilverbaar_vanaf.data());
  for (std::size_t f = 0; f < s.geldstromen.size(); ++f) vul(s.geldstromen[f].verzilverbaar, &k.verzilverbaar(f, 0));
}

class Puntenwerk {
 public:
  Puntenwerk(std::size_t aantal, const Puntstudie& studie, const Keuze& keuze, const Uitvoering& uitvoering,
             const Puntnemer& neem)
      : aantal_(aantal), studie_(studie), keuze_(keuze), uitvoering_(uitvoering), neem_(neem), eerste_(studie(0)) {}

  Afloop simuleer() {
    for (std::size_t i = 0; i < aantal_; ++i) {
      const Studie s = i == 0 ? eerste_ : studie_(i);
      const auto kolommen = reken_door(maak_plan(s, keuze_), {}, deel_van(uitvoering_, i, aantal_));
      if (!kolommen) return Afloop::onderbroken;
      neem_(i, bedragen(s, kolommen->front(), gekozen_scenarios(s, keuze_)));
    }
    return Afloop::klaar;
  }

  Afloop herprijs() {
    const Plan plan = maak_plan(eerste_, keuze_);
    const std::size_t per_run = punten_per_run(plan), runs = (aantal_ + per_run - 1) / per_run;
    for (std::size_t run = 0; run < runs; ++run) {
      const std::size_t van = run * per_run, tot = std::min(aantal_, van + per_run);
      const Studie begin = run == 0 ? eerste_ : studie_(van);
      std::vector<Prijsvariant> varianten;
      for (std::size_t i = van + 1; i < tot; ++i) varianten.push_back(verschillen(begin, studie_(i)));
      const auto kolommen = reken_door(maak_plan(begin, keuze_), varianten, deel_van(uitvoering_, run, runs));
      if (!kolommen) return Afloop::onderbroken;
      const std::vector<std::size_t> scenarios = gekozen_scenarios(begin, keuze_);
      const Afloop afloop = voor_elk(
          van, tot, uitvoering_, [&](std::size_t i) { neem_(i, bedragen(begin, (*kolommen)[i - van], scenarios)); });
      if (afloop == Afloop::onderbroken) return afloop;
    }
    return Afloop::klaar;
  }

  Afloop reken_achteraf() {
    const auto kolommen = reken_door(maak_plan(eerste_, keuze_), {}, uitvoering_);
    if (!kolommen) return Afloop::onderbroken;
    const std::vector<std::size_t> scenarios = gekozen_scenarios(eerste_, keuze_);
    return voor_elk(0, aantal_, uitvoering_, [&](std::size_t i) {
      Kolommen eigen = kolommen->front();
      zet_achteraf(studie_(i), eigen);
      neem_(i, bedragen(eerste_, eigen, scenarios));
    });
  }

 private:
  std::size_t aantal_;
  const Puntstudie& studie_;
  const Keuze& keuze_;
  const Uitvoering& uitvoering_;
  const Puntnemer& neem_;
  const Studie eerste_;
};

}  // namespace

Afloop reken_punten(std::size_t aantal, const Puntstudie& studie, Verband hoe, const Keuze& keuze,
                    const Uitvoering& uitvoering, const Puntnemer& neem) {
  Puntenwerk werk(aantal, studie, keuze, uitvoering, neem);
  switch (hoe) {
    case Verband::achteraf:
      return werk.reken_achteraf();
    case Verband::prijzen:
      return werk.herprijs();
    case Verband::simuleren:
      break;
  }
  return werk.simuleer();
}

std::vector<std::string> dragers(const Studie& studie) {
  std::set<std::string> uit;
  for (const Geldstroom& f : studie.geldstromen) uit.insert(f.drager);
  return {uit.begin(), uit.end()};
}

}  // namespace mbc
