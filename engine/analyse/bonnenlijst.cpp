#include "analyse/bonnenlijst.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/contract.h"

namespace mbc {
namespace {

/// A part before it is known whether it may be shown.
struct Onderdeelbedragen {
  Bonindeling indeling = Bonindeling::totaal;
  std::vector<std::string> namen;
  std::vector<bool> staat_op;       // per receipt: whether it has a line in it
  std::vector<Bonbedrag> bedragen;  // per receipt

  void tel_op(std::size_t bon, double zonder, double met) {
    staat_op[bon] = true;
    bedragen[bon].zonder += zonder;
    bedragen[bon].met += met;
  }
  void tel_op(const Onderdeelbedragen& ander) {
    namen.insert(namen.end(), ander.namen.begin(), ander.namen.end());
    for (std::size_t k = 0; k < bedragen.size(); ++k)
      if (ander.staat_op[k]) tel_op(k, ander.bedragen[k].zonder, ander.bedragen[k].met);
  }
  [[nodiscard]] std::size_t bonnen() const {
    return static_cast<std::size_t>(std::count(staat_op.begin(), staat_op.end(), true));
  }
};

/// All parts of all receipts: the whole, the geldstromen, the fasen and the years.
class Uitsplitsing final {
 public:
  Uitsplitsing(const Studie& s, const Standaardtraject& traject) : s_(s), traject_(traject) {
    nieuw(Bonindeling::totaal, {});
    for (const Geldstroom& g : s.geldstromen) nieuw(Bonindeling::geldstroom, {g.naam});
    for (const std::string_view f : fasenamen) nieuw(Bonindeling::fase, {std::string(f)});
    for (std::size_t y = 0; y < traject.jaren.size(); ++y) nieuw(Bonindeling::jaar, {std::to_string(y + 1)});
    for (std::size_t k = 0; k < s.kassabonnen.size(); ++k)
      for (const KassabonRegel& r : s.kassabonnen[k].regels) tel_op(k, r);
  }

  [[nodiscard]] std::vector<Onderdeelbedragen> van(Bonindeling indeling) const {
    std::vector<Onderdeelbedragen> uit;
    std::copy_if(delen_.begin(), delen_.end(), std::back_inserter(uit),
                 [&](const Onderdeelbedragen& d) { return d.indeling == indeling && d.bonnen() > 0; });
    return uit;
  }

 private:
  void nieuw(Bonindeling indeling, std::vector<std::string> namen) {
    const std::size_t n = s_.kassabonnen.size();
    delen_.push_back({indeling, std::move(namen), std::vector<bool>(n), std::vector<Bonbedrag>(n)});
  }

  void tel_op(std::size_t bon, const KassabonRegel& r) {
    const Bonbedrag een = verwachte_prijs(s_, r);
    const auto fase = static_cast<std::size_t>(r.fase);
    const std::size_t eerste_fase = 1 + s_.geldstromen.size(), eerste_jaar = eerste_fase + aantal_fasen;
    const double keer = traject_.samen()[fase];
    for (const std::size_t deel : {std::size_t{0}, 1 + r.geldstroom, eerste_fase + fase})
      delen_[deel].tel_op(bon, keer * een.zonder, keer * een.met);
    for (std::size_t y = 0; y < traject_.jaren.size(); ++y)
      if (const double in_jaar = traject_.jaren[y][fase]; in_jaar > 0)
        delen_[eerste_jaar + y].tel_op(bon, in_jaar * een.zonder, in_jaar * een.met);
  }

  const Studie& s_;
  const Standaardtraject& traject_;
  std::vector<Onderdeelbedragen> delen_;
};

/// What has to be taken together becomes one part, the last; nothing where that is all there is.
std::vector<Onderdeelbedragen> beschermd(std::vector<Onderdeelbedragen> delen, std::size_t minste) {
  std::vector<std::vector<bool>> staat_op;
  for (const Onderdeelbedragen& d : delen) staat_op.push_back(d.staat_op);
  const std::vector<bool> samen = samen_te_nemen(staat_op, minste);
  std::vector<Onderdeelbedragen> uit, rest;
  for (std::size_t i = 0; i < delen.size(); ++i) {
    if (!samen[i]) {
      uit.push_back(std::move(delen[i]));
    } else if (rest.empty()) {
      rest.push_back(std::move(delen[i]));
    } else {
      rest.front().tel_op(delen[i]);
    }
  }
  if (!uit.empty() && !rest.empty()) uit.push_back(std::move(rest.front()));
  return uit;
}

double mediaan(std::vector<double> x) {
  expects(!x.empty());
  std::sort(x.begin(), x.end());
  const std::size_t midden = x.size() / 2;
  return x.size() % 2 == 1 ? x[midden] : (x[midden - 1] + x[midden]) / 2;
}

std::vector<double> kolom(const Onderdeelbedragen& d, double (*wat)(const Bonbedrag&)) {
  std::vector<double> uit;
  for (const Bonbedrag& b : d.bedragen) uit.push_back(wat(b));
  return uit;
}

double wat_zonder(const Bonbedrag& b) { return b.zonder; }
double wat_met(const Bonbedrag& b) { return b.met; }
double wat_besparing(const Bonbedrag& b) { return b.besparing(); }

Bonpost naar_post(const Onderdeelbedragen& d, const std::vector<KassabonKop>& koppen) {
  Bonpost p{d.indeling, d.namen, d.bonnen(), {}, {mediaan(kolom(d, wat_zonder)), mediaan(kolom(d, wat_met))}};
  for (std::size_t k = 0; k < koppen.size(); ++k) {
    p.gemiddelde.zonder += koppen[k].aandeel * d.bedragen[k].zonder;
    p.gemiddelde.met += koppen[k].aandeel * d.bedragen[k].met;
  }
  return p;
}

void zoek_uitschieters(const std::vector<Onderdeelbedragen>& delen, std::vector<Bonrij>& rijen) {
  if (rijen.size() < minste_voor_elk) return;
  for (std::size_t p = 0; p < delen.size(); ++p)
    for (const bool in_besparing : {false, true}) {
      const std::vector<double> x = kolom(delen[p], in_besparing ? wat_besparing : wat_zonder), afstand = afstanden(x);
      for (std::size_t k = 0; k < x.size(); ++k)
        if (std::abs(afstand[k]) > verste_afstand) rijen[k].uitschieters.push_back({p, in_besparing, x[k], mediaan(x)});
    }
}

}  // namespace

std::vector<bool> samen_te_nemen(const std::vector<std::vector<bool>>& staat_op, std::size_t minste) {
  const auto hoeveel = [](const std::vector<bool>& b) {
    return static_cast<std::size_t>(std::count(b.begin(), b.end(), true));
  };
  std::vector<bool> uit(staat_op.size()), samen;
  const auto neem = [&](std::size_t i) {
    uit[i] = true;
    samen.resize(std::max(samen.size(), staat_op[i].size()));
    for (std::size_t k = 0; k < staat_op[i].size(); ++k) samen[k] = samen[k] || staat_op[i][k];
  };
  for (std::size_t i = 0; i < staat_op.size(); ++i)
    if (const std::size_t n = hoeveel(staat_op[i]); n > 0 && n < minste) neem(i);
  while (hoeveel(samen) > 0 && hoeveel(samen) < minste) {
    std::size_t kleinste = staat_op.size();
    for (std::size_t i = 0; i < staat_op.size(); ++i) {
      const bool kan = !uit[i] && hoeveel(staat_op[i]) > 0;
      if (kan && (kleinste == staat_op.size() || hoeveel(staat_op[i]) < hoeveel(staat_op[kleinste]))) kleinste = i;
    }
    if (kleinste == staat_op.size()) break;
    neem(kleinste);
  }
  return uit;
}

std::vector<double> afstanden(const std::vector<double>& x) {
  if (x.empty()) return {};
  const double midden = mediaan(x);
  std::vector<double> afwijkingen;
  double som = 0;
  for (const double waarde : x) som += afwijkingen.emplace_back(std::abs(waarde - midden));
  // What a standard normal variable has for each: so that a distance is one in standard deviations.
  constexpr double per_mediaan = 0.6745, per_gemiddelde = 0.7979;
  const double mad = mediaan(afwijkingen), gemiddeld = som / static_cast<double>(x.size());
  // What rounding leaves of equal amounts is no spread.
  const double niets = 1e-9 * (std::abs(midden) + gemiddeld);
  double schaal = mad > niets ? mad / per_mediaan : gemiddeld > niets ? gemiddeld / per_gemiddelde : 0;
  std::vector<double> uit;
  for (const double waarde : x) uit.push_back(schaal > 0 ? (waarde - midden) / schaal : 0);
  return uit;
}

bool mag_uitsnede(const Bonnenlijst& geheel, const Studie& uitsnede) {
  bool apart = false;
  for (const Bonpost& p : geheel.posten) {
    if (p.indeling != Bonindeling::geldstroom) continue;
    apart = true;
    const auto erin = static_cast<std::size_t>(std::ranges::count_if(p.namen, [&](const std::string& naam) {
      return std::ranges::find(uitsnede.geldstromen, naam, &Geldstroom::naam) != uitsnede.geldstromen.end();
    }));
    if (erin > 0 && erin < p.namen.size()) return false;
  }
  return apart;
}

Bonnenlijst maak_bonnenlijst(const Studie& s, PerKassabon per_kassabon) {
  const Kassabonbeeld beeld = kassabonbeeld(s);
  Bonnenlijst uit;
  uit.traject = standaardtraject(s);
  uit.bonnen = s.kassabonnen.size();
  uit.beschermd = per_kassabon == PerKassabon::zo_het_mag;
  const Uitsplitsing alles(s, uit.traject);
  const std::vector<Onderdeelbedragen> geheel = alles.van(Bonindeling::totaal);
  if (geheel.empty()) return uit;
  const std::size_t bonnen = uit.beschermd ? beeld.met_gewicht : geheel.front().bonnen();
  uit.per_kassabon = !uit.beschermd || bonnen >= minste_voor_elk;
  const std::size_t minste = !uit.beschermd ? 1 : uit.per_kassabon ? minste_voor_elk : minste_kassabonnen;
  if (bonnen < minste || (!uit.per_kassabon && beeld.een_overheerst)) return uit;
  std::vector<Onderdeelbedragen> delen = geheel;
  for (const Bonindeling i : {Bonindeling::geldstroom, Bonindeling::fase, Bonindeling::jaar})
    for (Onderdeelbedragen& d : beschermd(alles.van(i), minste)) delen.push_back(std::move(d));
  for (const Onderdeelbedragen& d : delen) uit.posten.push_back(naar_post(d, beeld.bonnen));
  if (!uit.per_kassabon) return uit;
  for (std::size_t k = 0; k < beeld.bonnen.size(); ++k) {
    Bonrij rij{beeld.bonnen[k], {}, {}};
    for (const Onderdeelbedragen& d : delen) rij.bedragen.push_back(d.bedragen[k]);
    uit.rijen.push_back(std::move(rij));
  }
  zoek_uitschieters(delen, uit.rijen);
  return uit;
}

}  // namespace mbc
