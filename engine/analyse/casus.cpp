#include "analyse/casus.h"

#include <algorithm>
#include <span>
#include <utility>

#include "model/prijs.h"
#include "simulate/casus.h"
#include "simulate/investeringen.h"
#include "simulate/replicatie.h"
#include "simulate/volumes.h"

namespace mbc {
namespace {

/// What one unit of a receipt line costs, as prijs_kassabonnen prices it.
struct Regelprijs {
  Prijs zonder = 0, verschil = 0;
};

std::vector<Regelprijs> prijs_regels(const Wereld& o, const Kassabon& bon) {
  std::vector<Regelprijs> uit;
  for (const KassabonRegel& r : bon.regels) {
    const double een = eenheidswaarde(o.studie, r, [&](GetalId id) { return o.waarden[id]; }).euro;
    const Prijs zonder = naar_prijs(o.waarden[r.zonder] * een);
    uit.push_back({zonder, naar_prijs(o.waarden[r.met] * een) - zonder});
  }
  return uit;
}

/// The book (see simulate/casus.h) that writes down what happened and prices it line by line. Each event passes
/// through the engine's own VolumeBoek, so that its volumes are the engine's to the tick.
class Vertelboek : public Boekbasis {
 public:
  Vertelboek(const Wereld& o, const Kassabon& bon, Casusverloop& uit)
      : o_(o),
        bon_(bon),
        prijzen_(prijs_regels(o, bon)),
        kassas_({static_cast<std::size_t>(o.studie.horizon), o.studie.geldstromen.size()}),
        werkwijze_(1, kassas_.maat(0), 1),
        uit_(uit) {
    uit_.bestaat = false;
  }

  void instroom(double) { uit_.bestaat = true; }
  void periode(Fase fase, double van, double tot, double e) {
    if (van < tot) boek(fase, van, tot, e, [&](VolumeBoek& b) { b.periode(fase, van, tot, e); });
  }
  void gebeurtenis(Fase fase, double moment, double e) {
    boek(fase, moment, moment, e, [&](VolumeBoek& b) { b.gebeurtenis(fase, moment, e); });
  }
  void werkwijze(double start, double eind, double ots_start, double ots_eind, double e) {
    VolumeBoek(werkwijze_).werkwijze(start, eind, ots_start, ots_eind, e);
  }
  void einde(double, double) { ++traject_; }

  /// Per year.
  [[nodiscard]] std::span<const WerkwijzeVolumes> werkwijze() const { return std::as_const(werkwijze_).werkwijze(0); }

  void sluit() {
    std::stable_sort(uit_.gebeurtenissen.begin(), uit_.gebeurtenissen.end(),
                     [](const Casusgebeurtenis& a, const Casusgebeurtenis& b) { return a.van < b.van; });
    uit_.bedragen = Rooster<std::int64_t, 2>({kassas_.maat(0), kassas_.maat(1)});
    for (std::size_t i = 0; i < kassas_.cellen().size(); ++i) {
      uit_.bedragen.cellen()[i] = kassas_.cellen()[i].centen().waarde;
    }
    uit_.afronding = uit_.bedragen;
    for (const Casusgebeurtenis& g : uit_.gebeurtenissen) {
      for (const Casusregel& r : g.regels) {
        uit_.afronding(r.jaar - o_.studie.start, bon_.regels[r.regel].geldstroom) -= r.bedrag.waarde;
      }
    }
  }

 private:
  template <class Doe>
  void boek(Fase fase, double van, double tot, double e, Doe doe) {
    Volumes volumes(1, kassas_.maat(0), 1);
    VolumeBoek volumeboek(volumes);
    volumeboek.richt(0, 0);
    doe(volumeboek);
    Casusgebeurtenis& g = uit_.gebeurtenissen.emplace_back(Casusgebeurtenis{traject_, fase, van, tot, e, {}});
    for (std::size_t y = 0; y < kassas_.maat(0); ++y) {
      const Volume v = volumes.cel(0, y, 0)[static_cast<std::size_t>(fase)];
      if (v.plat != 0) prijs(fase, y, v, g);
    }
  }

  /// The engine rounds a year of a geldstroom as a whole. A line rounded as its share of that would depend on the lines
  /// before it, and of two equal ones the second could cost a cent more.
  void prijs(Fase fase, std::size_t y, Volume v, Casusgebeurtenis& g) {
    for (std::size_t r = 0; r < bon_.regels.size(); ++r) {
      if (bon_.regels[r].fase != fase) continue;
      Kassa regel;
      regel.boek(v.plat, prijzen_[r].zonder);
      regel.boek(v.gewogen, prijzen_[r].verschil);
      kassas_(y, bon_.regels[r].geldstroom) += regel;
      g.regels.push_back({r, o_.studie.start + static_cast<int>(y), van_ticks(v.plat), regel.centen()});
    }
  }

  const Wereld& o_;
  const Kassabon& bon_;
  std::vector<Regelprijs> prijzen_;
  Rooster<Kassa, 2> kassas_;  ///< [year][geldstroom]
  Volumes werkwijze_;         ///< nothing but those of the werkwijze
  Casusverloop& uit_;
  int traject_ = 1;
};

/// The lines that the werkwijze asks of a family, at the prices that the engine takes.
class Werkwijzeregels {
 public:
  Werkwijzeregels(const Wereld& o, std::size_t gemeente)
      : o_(o), gemeente_(gemeente), regels_(o.studie), prijzer_(Plan(o.studie, {gemeente}).maten()) {
    prijzer_.stel_prijzen_op(o, regels_);
  }

  [[nodiscard]] std::vector<Casusinvestering> van(std::size_t scenario,
                                                  std::span<const WerkwijzeVolumes> werkwijze) const {
    const std::vector<Investering>& lijnen = o_.studie.scenarios[scenario].invoering[gemeente_].investeringen;
    Eenheden eenheden(werkwijze.size());
    eenheden.stel_in(o_, werkwijze, scenario, gemeente_);
    std::vector<Casusinvestering> uit;
    for (std::size_t n = 0; n < lijnen.size(); ++n) {
      const Grondslag grondslag = lijnen[n].grondslag;
      if (!kent_e(grondslag) || eenheden.totaal(grondslag).plat == 0) continue;
      const Investeringsprijzer::Lijnprijs& prijs = prijzer_.prijzen()[regels_.plaatsen(scenario, gemeente_)[n].prijs];
      Casusinvestering& i = uit.emplace_back(Casusinvestering{n, van_ticks(eenheden.totaal(grondslag).plat), 0, {}});
      for (std::size_t y = 0; y < werkwijze.size(); ++y) {
        Kassa euro, uur;
        prijs.euro.boek(eenheden.van_jaar(grondslag, y), euro);
        prijs.uur.boek(eenheden.van_jaar(grondslag, y), uur);
        i.bedrag += euro.centen();
        if (lijnen[n].functie) i.uren += static_cast<double>(uur.centen().waarde) / 100;
      }
    }
    return uit;
  }

 private:
  const Wereld& o_;
  std::size_t gemeente_;
  Investeringsregels regels_;
  Investeringsprijzer prijzer_;
};

/// Months within which two moments are the same: their rounding is far smaller.
constexpr double zelfde_moment = 1e-6;

Inkorting inkorting_traject(double duurde, double eind, double duur, double meerderjarig) {
  if (duurde > duur - zelfde_moment) return Inkorting::geen;
  return eind > meerderjarig - zelfde_moment ? Inkorting::leeftijdsgrens : Inkorting::werkwijze;
}

/// The first and the last part of a traject, or of the ots in it: two where it was taken in on the way.
struct Delen {
  Casusgebeurtenis *eerste = nullptr, *laatste = nullptr;
};
Delen delen_van(std::vector<Casusgebeurtenis>& gebeurtenissen, int traject, Fase fase) {
  Delen uit;
  for (Casusgebeurtenis& g : gebeurtenissen) {
    if (g.traject != traject || g.fase != fase) continue;
    if (uit.eerste == nullptr) uit.eerste = &g;
    uit.laatste = &g;
  }
  return uit;
}

/// An ots lasts to the end of its traject, with what shortened that, unless the werkwijze ends it before.
void verklaar_inkorting(const Wereld& o, Gezin& gezin, int trajecten, Casusverloop& uit) {
  const double meerderjarig = 12 * (gezin.instroom + o.traject.leeftijdsgrens - gezin.leeftijd);
  for (int j = 1; j <= trajecten; ++j) {
    const Delen traject = delen_van(uit.gebeurtenissen, j, Fase::traject);
    const Delen ots = delen_van(uit.gebeurtenissen, j, Fase::ots);
    if (traject.laatste == nullptr) continue;
    const double eind = traject.laatste->tot;
    const Inkorting reden = inkorting_traject(eind - traject.eerste->van, eind, gezin.traject(j).duur, meerderjarig);
    traject.laatste->ingekort = reden;
    if (ots.laatste == nullptr) continue;
    ots.laatste->ingekort = ots.laatste->tot < eind - zelfde_moment ? Inkorting::werkwijze : reden;
  }
}

Sleutel sleutel_van(const Studie& s, std::size_t gemeente) {
  return stroom_sleutel(s.zaad, naam_sleutel(s.gemeenten[gemeente].naam));
}

/// The inflow moment of a family where it is fixed (model.md §3).
double vast_moment(const Wereld& o, std::size_t gemeente, Sleutel sleutel, CasusNummer nummer) {
  return nummer.jaar + (nummer.rang + 0.5) / aantal_gezinnen(o, gemeente, sleutel, nummer.jaar);
}

}  // namespace

std::vector<Jaarinstroom> instroom_van(const Studie& s, std::uint32_t replicatie, std::size_t gemeente) {
  Wereld o(s);
  o.trek(replicatie);
  std::vector<Jaarinstroom> uit;
  for (int jaar = -s.aanloopjaren; jaar < s.horizon; ++jaar) {
    uit.push_back({s.start + jaar, aantal_gezinnen(o, gemeente, sleutel_van(s, gemeente), jaar)});
  }
  return uit;
}

Casus vertel_casus(const Studie& s, std::uint32_t replicatie, std::size_t gemeente, Gezinsnummer gevraagd,
                   const std::vector<std::size_t>& scenarios) {
  Wereld o(s);
  o.trek(replicatie);
  const Sleutel sleutel = sleutel_van(s, gemeente);
  const CasusNummer nummer{gevraagd.jaar - s.start, gevraagd.rang - 1};
  const double moment = vast_moment(o, gemeente, sleutel, nummer);
  Gezin gezin;
  gezin.begin(o, sleutel, nummer, s.instroom.spreiding == Spreiding::vast ? &moment : nullptr);
  Casus uit{gezin.instroom, gezin.leeftijd, gezin.x, gezin.kassabon, {}, {}};
  static const Kassabon geen_bon;
  const Kassabon& bon = gezin.kassabon < s.kassabonnen.size() ? s.kassabonnen[gezin.kassabon] : geen_bon;
  int trajecten = 0;
  const Werkwijzeregels regels(o, gemeente);
  for (const std::size_t scenario : scenarios) {
    Casusverloop& verloop = uit.verlopen.emplace_back();
    verloop.scenario = scenario;
    Vertelboek boek(o, bon, verloop);
    leef(o, o.gemeenten[gemeente], o.gemeenten[gemeente].bereik[scenario], gezin, boek);
    boek.sluit();
    verloop.werkwijze = regels.van(scenario, boek.werkwijze());
    for (const Casusgebeurtenis& g : verloop.gebeurtenissen) trajecten = std::max(trajecten, g.traject);
    verklaar_inkorting(o, gezin, trajecten, verloop);
  }
  for (int j = 1; j <= trajecten; ++j) {
    const TrajectTrekking& t = gezin.traject(j);
    uit.trekkingen.push_back({t.v, t.duur, t.o, t.q, t.z, t.h, t.y});
  }
  return uit;
}

}  // namespace mbc
