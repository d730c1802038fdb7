#include "weetwaarde/verdieping.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "analyse/factoren.h"
#include "base/tekst.h"
#include "gevoeligheid/hefboom.h"
#include "gevoeligheid/kaart.h"

namespace mbc {
namespace {

/// Simulations per row: one, and for each number that families depend on one more.
std::int64_t buren(const Studie& s, Indeling indeling) {
  const std::vector<Factor> alle = factoren(s, Kwantielen(s), indeling);
  return 1 + std::count_if(alle.begin(), alle.end(), [](const Factor& f) { return f.gezinnen; });
}

std::int64_t omvang_tornado(const Studie& s) {
  const auto kwantielen = static_cast<std::int64_t>(tornadokwantielen.size());
  return kwantielen * buren(s, Indeling::getallen) * std::min(s.replicaties, hoogste_replicaties_tornado);
}

std::size_t sobolpunten_van(const Studie& s) {
  const auto n = std::min(static_cast<std::size_t>(s.replicaties), hoogste_sobolpunten);
  return std::max(n - n % aantal_reeksen, aantal_reeksen);
}

/// Two points a row, each twice: with the families of two replicaties.
std::int64_t omvang_sobol(const Studie& s) {
  return 4 * buren(s, Indeling::onafhankelijk) * static_cast<std::int64_t>(sobolpunten_van(s));
}

std::int64_t omvang_kaart(const Studie& s) {
  return std::int64_t{meeste_punten_kaart} * std::min(s.replicaties, hoogste_replicaties_kaart);
}

std::int64_t omvang_vertraging(const Studie& s) {
  return static_cast<std::int64_t>(invoeringskeuzes().size()) * std::min(s.replicaties, hoogste_replicaties_vertraging);
}

std::int64_t omvang_omslag(const Studie& s) { return std::int64_t{hoogste_doorrekeningen} * s.replicaties; }

std::int64_t omvang_keerpunt(const Studie& s) {
  return std::int64_t{hoogste_doorrekeningen} * std::min(s.replicaties, hoogste_replicaties_keerpunt);
}

/// Which are asked: all of them, or the first.
std::span<const Hefboom> gevraagde_hefbomen(const std::set<Verdieping>& welke) {
  if (welke.contains(Verdieping::omslagpunt)) return hefbomen();
  return hefbomen().first(welke.contains(Verdieping::doelrealisatie) ? 1 : 0);
}

std::int64_t doorrekeningen_herkomst(const Studie& s) {
  return 2 * static_cast<std::int64_t>(gebruikte_mechanismen(s).count()) + 1;
}

/// Families, in all runs of one replicatie together.
double gezinnen_herkomst(const Studie& s) {
  double uit = 0;
  for (const Gemeente& g : s.gemeenten) uit += gemiddelde(s.getal(g.instroom).verdeling);
  return uit * (s.horizon + s.aanloopjaren) * static_cast<double>(doorrekeningen_herkomst(s));
}

/// What takes some 20 seconds on two cores: by its size and not by a clock, so that the same study gives the same
/// report.
constexpr double snel_gedaan = 3.5e8;

/// In a report: as many as are done quickly, in hundreds, between these bounds.
int replicaties_herkomst(const Studie& s) {
  constexpr double honderd = 100;
  const double passen = honderd * std::floor(snel_gedaan / std::max(gezinnen_herkomst(s), 1.0) / honderd);
  const double van = laagste_replicaties_herkomst, tot = hoogste_replicaties_herkomst;
  return std::min(s.replicaties, static_cast<int>(std::clamp(passen, van, tot)));
}

std::int64_t omvang_herkomst(const Studie& s) { return doorrekeningen_herkomst(s) * replicaties_herkomst(s); }

/// About ten values of an effect are tried for each goal.
std::int64_t omvang_doelen(const Studie& s) {
  return std::min(s.replicaties, hoogste_replicaties_doelen) +
         static_cast<std::int64_t>(10 * s.uitkomstdoelen.size()) * std::min(s.replicaties, hoogste_replicaties_nodig);
}

class Verdieper {
 public:
  Verdieper(const Studielezer& lezer, const Keuze& keuze, const Uitvoering& uitvoering, std::int64_t totaal)
      : lezer_(lezer), studie_(lezer({})), keuze_(keuze), uitvoering_(uitvoering), totaal_(totaal) {}

  /// Each is false where it was interrupted.
  bool tornado() {
    uit_.tornado = maak_tornado(studie_, keuze_, deel(omvang_tornado(studie_)));
    return uit_.tornado.has_value();
  }
  bool sobol() {
    uit_.sobol =
        maak_sobol(studie_, keuze_, Indeling::onafhankelijk, sobolpunten_van(studie_), deel(omvang_sobol(studie_)));
    return uit_.sobol.has_value();
  }
  bool herkomst() {
    if (vergeleken_scenarios(studie_, keuze_).empty()) return true;
    Studie kort = studie_;
    kort.replicaties = replicaties_herkomst(kort);
    uit_.herkomst = maak_herkomst(kort, keuze_, deel(omvang_herkomst(studie_)));
    return uit_.herkomst.has_value();
  }
  bool doelen() {
    if (studie_.uitkomstdoelen.empty() || vergeleken_scenarios(studie_, keuze_).empty()) return true;
    Studie kort = studie_;
    kort.replicaties = std::min(kort.replicaties, hoogste_replicaties_doelen);
    uit_.doelen = bekijk_doelen(kort, keuze_, deel(omvang_doelen(studie_)));
    return uit_.doelen.has_value();
  }
  bool kaart() {
    uit_.kaart = maak_kaart(lezer_, keuze_, deel(omvang_kaart(studie_)));
    return uit_.kaart.has_value();
  }
  bool vertraging() {
    if (vergeleken_scenarios(studie_, keuze_).empty()) return true;
    uit_.vertraging = bekijk_vertraging(kort(hoogste_replicaties_vertraging), keuze_, deel(omvang_vertraging(studie_)));
    return uit_.vertraging.has_value();
  }
  bool omslag(const std::string& pad) {
    const std::optional<Zoekbereik> bereik = zoekbereik(*zoek_getal(studie_, pad));
    if (!bereik) return true;
    uit_.omslag = zoek_omslagpunt(lezer_, pad, bereik->van, bereik->tot, keuze_, deel(omvang_omslag(studie_)));
    return uit_.omslag.has_value();
  }

  bool keerpunten(std::span<const Hefboom> welke) {
    if (vergeleken_scenarios(studie_, keuze_).empty()) return true;
    for (const Hefboom& h : welke) {
      auto keerpunt = zoek_omslagpunt(met_hefboom(h, kort(hoogste_replicaties_keerpunt)), std::string(h.naam), 0, h.tot,
                                      keuze_, deel(omvang_keerpunt(studie_)));
      if (!keerpunt) return false;
      uit_.keerpunten.push_back(*std::move(keerpunt));
    }
    return true;
  }

  bool weten(const Informatievraag& vraag) {
    uit_.weten =
        maak_weetverslag(kort(hoogste_replicaties_weetverslag)({}), keuze_, vraag, deel(omvang_weetverslag(studie_)));
    return uit_.weten.has_value();
  }

  Analyses klaar() { return std::move(uit_); }

 private:
  /// A reader of the study on so many replicaties at most.
  [[nodiscard]] Studielezer kort(int hoogstens) const {
    return [this, hoogstens](const std::vector<std::string>& zet) {
      Studie uit = lezer_(zet);
      uit.replicaties = std::min(uit.replicaties, hoogstens);
      return uit;
    };
  }

  /// How the next analysis is executed: its progress is a part of the whole.
  Uitvoering deel(std::int64_t omvang) {
    Uitvoering uit = uitvoering_;
    if (uitvoering_.voortgang)
      uit.voortgang = [this, begin = gedaan_, omvang](std::int64_t n, std::int64_t van) {
        uitvoering_.voortgang(begin + (van > 0 ? omvang * n / van : 0), totaal_);
      };
    gedaan_ += omvang;
    return uit;
  }

  const Studielezer& lezer_;
  Studie studie_;
  const Keuze& keuze_;
  const Uitvoering& uitvoering_;
  std::int64_t gedaan_ = 0, totaal_;
  Analyses uit_;
};

}  // namespace

std::optional<Studie> probeer(const Studielezer& lezer, const std::set<Verdieping>& welke) {
  const Studie studie = lezer({});
  const std::optional<std::string> duur = trajectduur_pad(studie);
  const bool vast = welke.contains(Verdieping::gevoeligheid) || welke.contains(Verdieping::omslagpunt);
  if (!vast || !duur) return std::nullopt;
  return lezer({*duur + "=" + zet_tekst(*verwachte_waarde(studie, *duur))});
}

std::set<Verdieping> ongevraagd(const Studie& studie) {
  if (gezinnen_herkomst(studie) * replicaties_herkomst(studie) > snel_gedaan) return {};
  return {Verdieping::herkomst, Verdieping::doelrealisatie};
}

std::int64_t omvang(const Studie& studie, const std::set<Verdieping>& welke) {
  const bool duur = trajectduur_pad(studie).has_value();
  std::int64_t som = 0;
  if (welke.contains(Verdieping::gevoeligheid))
    som +=
        omvang_tornado(studie) + omvang_sobol(studie) + omvang_vertraging(studie) + (duur ? omvang_kaart(studie) : 0);
  if (welke.contains(Verdieping::herkomst)) som += omvang_herkomst(studie);
  if (welke.contains(Verdieping::monitor)) som += omvang_doelen(studie);
  if (welke.contains(Verdieping::omslagpunt) && duur) som += omvang_omslag(studie);
  if (welke.contains(Verdieping::informatiewaarde)) som += omvang_weetverslag(studie);
  som += static_cast<std::int64_t>(gevraagde_hefbomen(welke).size()) * omvang_keerpunt(studie);
  return som;
}

std::optional<Analyses> verdiep(const Studielezer& lezer, const std::set<Verdieping>& welke, const Keuze& keuze,
                                const Uitvoering& uitvoering, const Informatievraag& weten) {
  const Studie studie = lezer({});
  const std::optional<std::string> duur = trajectduur_pad(studie);
  Verdieper v(lezer, keuze, uitvoering, omvang(studie, welke));
  if (welke.contains(Verdieping::herkomst) && !v.herkomst()) return std::nullopt;
  if (welke.contains(Verdieping::monitor) && !v.doelen()) return std::nullopt;
  if (welke.contains(Verdieping::gevoeligheid)) {
    if (!v.tornado() || !v.sobol() || !v.vertraging()) return std::nullopt;
    if (duur && !v.kaart()) return std::nullopt;
  }
  if (welke.contains(Verdieping::omslagpunt) && duur && !v.omslag(*duur)) return std::nullopt;
  if (!v.keerpunten(gevraagde_hefbomen(welke))) return std::nullopt;
  if (welke.contains(Verdieping::informatiewaarde) && !v.weten(weten)) return std::nullopt;
  return v.klaar();
}

}  // namespace mbc
