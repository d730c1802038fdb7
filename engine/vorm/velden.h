#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "base/samenvatting.h"
#include "vorm/csv_schrijver.h"
#include "vorm/tabelblad.h"

/// A list of fields says once what the columns of an answer hold: its key, of what kind it is and how it follows from a
/// row. CSV shows them all, in their order; a sheet those that it picks, under heads for readers.
namespace mbc {

/// What a row holds in one field: a text, a number or why there is none, or nothing.
struct Celwaarde {
  Celwaarde() = default;
  Celwaarde(double x) : getal(x) {}
  Celwaarde(std::integral auto n) : getal(static_cast<double>(n)) {}
  template <class T>
  Celwaarde(const std::optional<T>& x) : Celwaarde(x ? Celwaarde(*x) : Celwaarde()) {}
  Celwaarde(std::string s) : tekst(std::move(s)) {}
  Celwaarde(std::string_view s) : tekst(s) {}
  Celwaarde(const char* s) : tekst(s) {}

  std::optional<double> getal;
  std::string tekst;
  bool in_procenten = false;  ///< a number as written that is a share, where people read it
};

/// Texts as one.
std::string aaneen(std::span<const std::string> delen, std::string_view tussen);

/// Of what kind a column is: `getal` has no more digits than it needs, an `aantal` four decimals, an `aandeel` six.
enum class Celsoort { tekst, geheel, getal, euro, aantal, aandeel };
void schrijf(CsvSchrijver& c, Celsoort soort, const Celwaarde& waarde);
void schrijf(Tabelblad& t, Celsoort soort, const Celwaarde& waarde);

template <class Rij>
struct Veld {
  std::string sleutel;
  Celsoort soort = Celsoort::tekst;
  std::function<Celwaarde(const Rij&)> van;
  bool alleen_blad = false;  ///< not in CSV
};

template <class Rij>
class Velden {
 public:
  template <class F>
  Velden& veld(const std::string& sleutel, Celsoort soort, F van) {
    lijst_.push_back({sleutel, soort, std::move(van)});
    return *this;
  }
  template <class F>
  Velden& alleen_blad(const std::string& sleutel, Celsoort soort, F van) {
    lijst_.push_back({sleutel, soort, std::move(van), true});
    return *this;
  }
  /// Euros: the mean under `sleutel`, then `<voor>_sd` and `<voor>_mcse`. Of a Moment or a Samenvatting.
  template <class F>
  Velden& moment(const std::string& sleutel, const std::string& voor, F van) {
    veld(sleutel, Celsoort::euro, [van](const Rij& r) { return van(r).gemiddelde; });
    veld(voor + "_sd", Celsoort::euro, [van](const Rij& r) { return van(r).sd; });
    return veld(voor + "_mcse", Celsoort::euro, [van](const Rij& r) { return van(r).mcse; });
  }
  /// One figure of a Samenvatting of euros, where it is known.
  template <class F>
  Velden& cijfer(const std::string& sleutel, double Samenvatting::*welk, F van) {
    return veld(sleutel, Celsoort::euro, [van, welk](const Rij& r) { return wat_bekend_is(van(r)).*welk; });
  }
  /// The moment, P5, P50 and P95, and under a key of its own the probability above zero.
  template <class F>
  Velden& samenvatting(const std::string& sleutel, const std::string& voor, const std::string& kans, F van) {
    moment(sleutel, voor, van);
    cijfer(voor + "_p5", &Samenvatting::p5, van);
    cijfer(voor + "_p50", &Samenvatting::p50, van);
    cijfer(voor + "_p95", &Samenvatting::p95, van);
    return veld(kans, Celsoort::aandeel, [van](const Rij& r) { return wat_bekend_is(van(r)).kans_positief; });
  }

  [[nodiscard]] const std::vector<Veld<Rij>>& lijst() const noexcept { return lijst_; }

 private:
  std::vector<Veld<Rij>> lijst_;
};

template <class Rij>
std::string naar_csv(const Velden<Rij>& velden, const std::vector<Rij>& rijen, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const Veld<Rij>& v : velden.lijst())
    if (!v.alleen_blad) c.tekst(v.sleutel);
  c.einde_rij();
  for (const Rij& r : rijen) {
    for (const Veld<Rij>& v : velden.lijst())
      if (!v.alleen_blad) schrijf(c, v.soort, v.van(r));
    c.einde_rij();
  }
  return c.klaar();
}

/// A field on a sheet: the head that a reader sees, and how wide it is at least.
struct Bladveld {
  std::string sleutel, kop;
  double breedte;
};
std::vector<Tabelblad::Kolomkop> koppen_van(const std::vector<Bladveld>& kolommen);

/// Rows of a sheet with these heads.
template <class Rij>
void vul(Tabelblad& t, const Velden<Rij>& velden, const std::vector<Bladveld>& kolommen,
         const std::vector<Rij>& rijen) {
  std::vector<const Veld<Rij>*> gekozen;
  for (const Bladveld& k : kolommen) {
    const auto& lijst = velden.lijst();
    const auto v = std::find_if(lijst.begin(), lijst.end(), [&](const auto& x) { return x.sleutel == k.sleutel; });
    expects(v != lijst.end());
    gekozen.push_back(&*v);
  }
  for (const Rij& r : rijen) {
    for (const Veld<Rij>* v : gekozen) schrijf(t, v->soort, v->van(r));
    t.volgende_rij();
  }
}

}  // namespace mbc
