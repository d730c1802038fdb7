#include "analyse/tornado.h"

#include <algorithm>
#include <map>
#include <memory>

#include "analyse/rollen.h"
#include "analyse/saldo.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// The numbers that share one quantile.
struct Factor {
  std::vector<std::uint32_t> getallen;
  bool gezinnen = false;  ///< needs a simulation
};

std::string zonder_scenario(const std::string& pad) {
  if (!pad.starts_with("scenarios.")) return pad;
  return pad.substr(pad.find('.', std::string_view("scenarios.").size()) + 1);
}

/// Weakest last: assumed and unsourced numbers weigh the same.
int zwakte(Bronkwaliteit k) {
  return k == Bronkwaliteit::geen ? static_cast<int>(Bronkwaliteit::X) : static_cast<int>(k);
}

double op_kwantiel(const Getal& g, double u) {
  return std::clamp(kwantiel(g.verdeling, u), g.domein.laagst, g.domein.hoogst);
}

std::map<std::uint64_t, Factor> factoren(const Studie& s) {
  const std::vector<Rol> rol = rollen(s);
  std::map<std::uint64_t, Factor> uit;
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i) {
    if (s.getallen[i].verdeling.is_vast()) continue;
    Factor& f = uit[s.getallen[i].sleutel];
    f.getallen.push_back(i);
    f.gezinnen = f.gezinnen || rol[i] == Rol::gezinnen;
  }
  return uit;
}

Balk beschrijf(const Studie& s, const Factor& f) {
  Balk b;
  const Getal& eerste = s.getallen[f.getallen.front()];
  b.pad = zonder_scenario(eerste.pad);
  b.p10 = op_kwantiel(eerste, 0.1);
  b.p90 = op_kwantiel(eerste, 0.9);
  b.kwaliteit = eerste.verantwoording.kwaliteit;
  for (const std::uint32_t i : f.getallen) {
    const Bronkwaliteit k = s.getallen[i].verantwoording.kwaliteit;
    if (zwakte(k) > zwakte(b.kwaliteit)) b.kwaliteit = k;
  }
  return b;
}

Prijsvariant variant(const Studie& s, const Factor& f, double u) {
  Prijsvariant uit;
  for (const std::uint32_t i : f.getallen) uit.push_back({{i}, op_kwantiel(s.getallen[i], u) * s.getallen[i].factor});
  return uit;
}

Studie vastgezet(const Studie& s, const Factor& f, double u) {
  Studie uit = s;
  for (const std::uint32_t i : f.getallen) uit.getallen[i].verdeling = Verdeling::vaste(op_kwantiel(s.getallen[i], u));
  return uit;
}

/// Saldi per replicatie of one way of running: [scenario].
struct Reeks {
  std::vector<Kolom> saldo, verzilverbaar;

  Reeks(std::size_t scenarios, std::size_t n) : saldo(scenarios, Kolom(n)), verzilverbaar(scenarios, Kolom(n)) {}
  void bewaar(std::size_t r, const Uitkomst& u, const std::vector<std::size_t>& scenarios, std::size_t nul) {
    const std::vector<NcwSaldo> x = ncw_saldi(u, scenarios, nul);
    for (std::size_t s = 0; s < x.size(); ++s) {
      saldo[s][r] = x[s].saldo;
      verzilverbaar[s][r] = x[s].verzilverbaar;
    }
  }
};

Zwaai zwaai(const Kolom& laag, const Kolom& hoog) {
  const Moment verschil_van = moment_centen(verschil(hoog, laag));
  return {moment_centen(laag).gemiddelde, moment_centen(hoog).gemiddelde, verschil_van.gemiddelde, verschil_van.mcse};
}

class Bouwer {
 public:
  Bouwer(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering)
      : studie_(studie), keuze_(keuze), uitvoering_(uitvoering), nul_(studie.nul_index()) {
    studie_.replicaties = std::min(studie_.replicaties, hoogste_replicaties_tornado);
    for (const std::size_t s : gekozen_scenarios(studie_, keuze)) {
      if (s == nul_) continue;
      scenarios_.push_back(s);
      uit_.scenarios.push_back({studie_.scenarios[s].nummer, studie_.scenarios[s].naam});
    }
    uit_.replicaties = studie_.replicaties;
    uit_.nulalternatief = studie_.nulalternatief;
  }

  std::optional<Tornado> bouw() {
    const std::map<std::uint64_t, Factor> alle = factoren(studie_);
    std::vector<const Factor*> geprijsd, gesimuleerd;
    for (const auto& [sleutel, f] : alle) (f.gezinnen ? gesimuleerd : geprijsd).push_back(&f);
    totaal_ = static_cast<std::int64_t>(2 * gesimuleerd.size() + 1) * studie_.replicaties;
    if (prijs(geprijsd) == Afloop::onderbroken) return std::nullopt;
    for (const Factor* f : gesimuleerd) {
      const auto laag = simuleer(vastgezet(studie_, *f, 0.1)), hoog = simuleer(vastgezet(studie_, *f, 0.9));
      if (!laag || !hoog) return std::nullopt;
      voeg_toe(*f, *laag, *hoog);
    }
    std::sort(uit_.balken.begin(), uit_.balken.end(), [](const Balk& a, const Balk& b) { return a.pad < b.pad; });
    return std::move(uit_);
  }

 private:
  /// All bars of money in one go: the families are simulated once.
  Afloop prijs(const std::vector<const Factor*>& factoren) {
    std::vector<Prijsvariant> varianten;
    for (const Factor* f : factoren) {
      varianten.push_back(variant(studie_, *f, 0.1));
      varianten.push_back(variant(studie_, *f, 0.9));
    }
    const std::optional<std::vector<Reeks>> reeksen = loop(studie_, varianten);
    if (!reeksen) return Afloop::onderbroken;
    for (const Kolom& saldo : reeksen->front().saldo) uit_.midden.push_back(moment_centen(saldo));
    for (std::size_t f = 0; f < factoren.size(); ++f)
      voeg_toe(*factoren[f], (*reeksen)[1 + 2 * f], (*reeksen)[2 + 2 * f]);
    return Afloop::klaar;
  }

  std::optional<Reeks> simuleer(const Studie& studie) {
    std::optional<std::vector<Reeks>> uit = loop(studie, {});
    if (!uit) return std::nullopt;
    return std::move(uit->front());
  }

  void voeg_toe(const Factor& f, const Reeks& laag, const Reeks& hoog) {
    Balk& b = uit_.balken.emplace_back(beschrijf(studie_, f));
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
      b.scenarios.push_back({zwaai(laag.saldo[s], hoog.saldo[s]), zwaai(laag.verzilverbaar[s], hoog.verzilverbaar[s])});
    }
  }

  std::optional<std::vector<Reeks>> loop(const Studie& studie, const std::vector<Prijsvariant>& varianten) {
    const Plan plan = maak_plan(studie, keuze_);
    std::vector<Reeks> uit(varianten.size() + 1,
                           Reeks(scenarios_.size(), static_cast<std::size_t>(studie.replicaties)));
    Uitvoering deel = uitvoering_;
    if (uitvoering_.voortgang) {
      deel.voortgang = [this](std::int64_t gedaan, std::int64_t) { uitvoering_.voortgang(gedaan_ + gedaan, totaal_); };
    }
    const Afloop afloop = loop_replicaties(plan, varianten, deel, [&](std::size_t r, std::size_t v, const Uitkomst& u) {
      uit[v].bewaar(r, u, scenarios_, nul_);
    });
    if (afloop == Afloop::onderbroken) return std::nullopt;
    gedaan_ += studie.replicaties;
    return uit;
  }

  Studie studie_;
  const Keuze& keuze_;
  const Uitvoering& uitvoering_;
  std::size_t nul_;
  std::vector<std::size_t> scenarios_;
  std::int64_t gedaan_ = 0, totaal_ = 0;
  Tornado uit_;
};

}  // namespace

std::optional<Tornado> maak_tornado(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering) {
  return Bouwer(studie, keuze, uitvoering).bouw();
}

double aandeel_zwakke_bron(const Tornado& t, std::size_t scenario) {
  double zwak = 0, alles = 0;
  for (const Balk& b : t.balken) {
    const double kwadraat = b.scenarios[scenario].saldo.zwaai * b.scenarios[scenario].saldo.zwaai;
    alles += kwadraat;
    if (zwakte(b.kwaliteit) >= static_cast<int>(Bronkwaliteit::G)) zwak += kwadraat;
  }
  return alles > 0 ? zwak / alles : 0;
}

}  // namespace mbc
