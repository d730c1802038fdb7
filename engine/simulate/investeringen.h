#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "simulate/uitkomst.h"
#include "simulate/wereld.h"

namespace mbc {

/// The numbers that the price of an investment line is made of. Most gemeenten and scenarios share them.
struct Prijsbron {
  GetalId zonder, met, aandeel, kasdeel;
  std::optional<std::size_t> functie, prijs;

  bool operator==(const Prijsbron&) const = default;
};

/// The distinct investment lines of a study over all scenarios and gemeenten, by id: the rows of
/// Uitkomst::regels. Knows which row and which price each line of a scenario and gemeente has.
class Investeringsregels {
 public:
  explicit Investeringsregels(const Studie& studie);

  struct Plaats {
    std::uint32_t rij = 0;    ///< in ids()
    std::uint32_t prijs = 0;  ///< in prijsbronnen()

    bool operator==(const Plaats&) const = default;
  };

  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  [[nodiscard]] const std::vector<Prijsbron>& prijsbronnen() const { return prijsbronnen_; }
  /// Whether the study says of a line how much of it is paid extra. One that says 100% counts: a variant that is
  /// priced beside it may say less.
  [[nodiscard]] bool met_kasdeel() const { return met_kasdeel_; }
  /// Per entry of Invoering::investeringen.
  [[nodiscard]] const std::vector<Plaats>& plaatsen(std::size_t scenario, std::size_t gemeente) const {
    return plaatsen_(scenario, gemeente);
  }

  /// A scenario and a gemeente whose lines are those of more gemeenten under it: the same but for how many units they
  /// ask.
  struct Groep {
    std::size_t scenario = 0, gemeente = 0;
  };
  [[nodiscard]] const std::vector<Groep>& groepen() const { return groepen_; }
  [[nodiscard]] std::size_t groep(std::size_t scenario, std::size_t gemeente) const {
    return groep_(scenario, gemeente);
  }

 private:
  std::uint32_t prijs_van(const Prijsbron& bron);
  void deel_in(const Studie& studie);

  std::vector<std::string> ids_;
  std::vector<Prijsbron> prijsbronnen_;
  bool met_kasdeel_ = false;
  Rooster<std::vector<Plaats>, 2> plaatsen_;
  std::vector<Groep> groepen_;
  Rooster<std::size_t, 2> groep_;  ///< [scenario][gemeente]
};

/// The drivers from here on have units of their own in every year.
inline constexpr std::size_t eerste_wisselende = [] {
  std::size_t g = 0;
  while (is_vast(static_cast<Grondslag>(g))) ++g;
  return g;
}();

/// The years [van, tot) that ask the same number of units: `per_jaar` and `eenmalig`.
struct Vast {
  std::size_t van, tot;
};
/// None where the units differ from year to year. `begin_jaar` is the year in which the gemeente begins.
std::optional<Vast> vaste_jaren(const Investering& i, const Studie& studie, int begin_jaar);

/// How many units of each driver fall in each year of the horizon, in one gemeente under one scenario
/// (model.md §6); weighted with e where the amount may depend on methodetrouw.
class Eenheden {
 public:
  explicit Eenheden(std::size_t jaren);

  /// `werkwijze` per year.
  void stel_in(const Wereld& o, std::span<const WerkwijzeVolumes> werkwijze, std::size_t scenario,
               std::size_t gemeente);

  [[nodiscard]] int begin_jaar() const { return begin_jaar_; }
  [[nodiscard]] Volume van_jaar(Grondslag g, std::size_t y) const { return per_grondslag_(g, y); }
  [[nodiscard]] Volume totaal(Grondslag g) const { return totaal_[static_cast<std::size_t>(g)]; }
  /// A whole unit, or the gemeente's part of one.
  [[nodiscard]] Ticks deel(Reikwijdte r) const { return r == Reikwijdte::per_gemeente ? naar_ticks(1.0) : regiodeel_; }

 private:
  int begin_jaar_ = 0;                ///< year in which the gemeente begins
  Ticks regiodeel_ = 0;               ///< its part of something asked of the region once
  Rooster<Volume, 2> per_grondslag_;  ///< [Grondslag][year]; empty for per_jaar and eenmalig
  std::array<Volume, aantal_grondslagen> totaal_{};
};

/// Prices the investments of one gemeente. Owned by one thread: it keeps its room from one to the next.
class Investeringsprijzer {
 public:
  explicit Investeringsprijzer(const Maten& m);

  /// Takes the prices from the world as it is now: once per replicatie, and again where a value was set.
  void stel_prijzen_op(const Wereld& o, const Investeringsregels& regels);

  /// Under every scenario. `kolom` is the place of the gemeente among the chosen ones.
  void prijs(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
             const Investeringsregels& regels, Uitkomst& uit);
  /// Under one scenario, of which these are the units.
  void prijs(const Wereld& o, const Eenheden& eenheden, std::size_t scenario, std::size_t gemeente, std::size_t kolom,
             const Investeringsregels& regels, Uitkomst& uit);

  /// Where `uit` asks it: what each line costs per year, and those of a kind together.
  void prijs_lijnen(const Wereld& o, const Eenheden& eenheden, std::size_t scenario, std::size_t gemeente,
                    std::size_t kolom, const Investeringsregels& regels, Uitkomst& uit) const;

  /// What one unit costs, or how many hours it takes.
  struct Eenheidsprijs {
    Prijs zonder = 0;
    Prijs verschil = 0;  ///< met - zonder

    void boek(Volume v, Kassa& kassa) const noexcept {
      kassa.boek(v.plat, zonder);
      if (verschil != 0) kassa.boek(v.gewogen, verschil);
    }
  };
  struct Lijnprijs {
    Eenheidsprijs euro, uur, betaald;
  };
  /// Per prijsbron.
  [[nodiscard]] const std::vector<Lijnprijs>& prijzen() const { return prijzen_; }

 private:
  /// Before rounding: the prices of all lines that multiply the same units, added up, as money is linear in them.
  class Boekjaren {
   public:
    Boekjaren(std::size_t posten, std::size_t jaren)
        : per_grondslag_({posten, aantal_grondslagen}),
          voortaan_({posten, std::size_t{2}, jaren + 1}),
          geraakt_(posten),
          jaar_(jaren) {}

    void boek(const Investering& i, const std::optional<Vast>& vast, const Eenheidsprijs& prijs, std::size_t post);
    /// Multiplies and rounds to [year][post], and empties the posts.
    template <class Bedrag>
    void rond_af(const Eenheden& eenheden, Bedrag* uit);

   private:
    struct Prijssom {
      Int128 zonder = 0, verschil = 0;
    };
    void vermenigvuldig(const Eenheden& eenheden, std::size_t post);
    void wis(std::size_t post);

    Rooster<Prijssom, 2> per_grondslag_;  ///< [post][Grondslag]
    /// [post][Reikwijdte][year]: what is asked from a year on, less what ends then; most lines ask the same for years.
    Rooster<Int128, 3> voortaan_;
    std::vector<char> geraakt_;  ///< per post: whether it holds something
    std::vector<Kassa> jaar_;    ///< of the post at hand
  };

  static Eenheidsprijs eenheidsprijs(const Wereld& o, const Prijsbron& bron, double factor);

  std::vector<Lijnprijs> prijzen_;  ///< per prijsbron
  Eenheden eenheden_;
  Boekjaren euro_, uren_, betaald_;
};

}  // namespace mbc
