#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulate/banen.h"
#include "simulate/investeringen.h"

namespace mbc {

/// What Investeringsprijzer does, for all posts at once, and for gemeenten that have the same lines: those are added up
/// once a replicatie. Owned by one thread.
class SnelleInvesteringsprijzer {
 public:
  /// `studie` and `regels` must outlive it.
  SnelleInvesteringsprijzer(const Maten& m, const Studie& studie, const Investeringsregels& regels);

  /// Begins a replicatie with the prices of `prijzer`.
  void stel_prijzen_op(const Investeringsprijzer& prijzer);

  /// Prices one gemeente under one scenario. False where a cent was in doubt: then what it wrote is no result.
  [[nodiscard]] bool prijs(const Eenheden& eenheden, std::size_t s, std::size_t gemeente, std::size_t kolom,
                           Uitkomst& uit);

  /// Adds what each line cost of all that was priced without doubt.
  void schrijf_regels(Uitkomst& uit) const;

 private:
  /// What a price is multiplied with: a whole unit or the gemeente's part of one, in the years of the line or in the
  /// year in which the gemeente begins; or the units of a driver that change from year to year.
  enum Maat : std::uint8_t { regio, per_gemeente, regio_begin, gemeente_begin, eerste_grondslag };
  static constexpr std::size_t aantal_maten = eerste_grondslag + aantal_grondslagen - eerste_wisselende;
  static Maat maat_van(const Investering& i) noexcept;

  struct Tarief {
    Baan zonder, verschil;
  };
  /// A driver that some line has.
  struct Grondslagtarief {
    Grondslag grondslag;
    bool verschilt;
    Tarief tarief;
  };
  /// The lines of a group together, in one baan.
  struct Jaartarief {
    std::vector<Baan> per_jaar[2];  ///< by Reikwijdte
    Baan bij_begin[2];              ///< the same
    std::vector<Grondslagtarief> grondslagen;
  };
  /// At most seven lines of a group with the same Maat, side by side instead of added up.
  struct Lijnbaan {
    Maat maat;
    std::vector<std::size_t> lijnen;             ///< in Invoering::investeringen
    Tarief tarief{};                             ///< over the horizon, where the maat is the same every year
    std::array<std::int64_t, 8> som{}, erbij{};  ///< cents: of the replicatie, and of the gemeente at hand
  };
  struct Groep {
    std::vector<Jaartarief> banen;
    std::vector<Lijnbaan> lijnbanen;
  };
  /// Prices while they are added up.
  struct Optelling {
    std::vector<Prijsbaan> per_jaar[2];
    Prijsbaan bij_begin[2];
    std::array<Prijsbaan, aantal_grondslagen> zonder, verschil;
  };
  /// Of the gemeente and scenario at hand, by Maat: what falls in the horizon.
  struct Totalen {
    std::array<double, aantal_maten> plat{}, gewogen{};
  };

  void deel_lijnen_in(std::size_t groep);
  void tel_lijn_op(const Investering& i, const Investeringsprijzer::Lijnprijs& prijs);
  void boek(std::size_t post, const Investering& i, const Investeringsprijzer::Eenheidsprijs& prijs);
  void sluit_af(Optelling& op, Jaartarief& uit) const;
  void stel_lijnprijzen_op(std::size_t groep, const Investeringsprijzer& prijzer);
  [[nodiscard]] Totalen totalen(const Eenheden& eenheden) const noexcept;
  void prijs_jaren(const Groep& groep, const Eenheden& eenheden, std::size_t s, std::size_t kolom, Afronder& afronder,
                   Uitkomst& uit) const;
  void prijs_lijnen(Groep& groep, const Totalen& totalen, Afronder& afronder) const;

  const Studie& studie_;
  const Investeringsregels& regels_;
  Posten posten_;
  std::vector<Groep> groepen_;
  std::vector<Optelling> optelling_;  ///< per baan
};

}  // namespace mbc
