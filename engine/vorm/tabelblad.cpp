#include "vorm/tabelblad.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "vorm/afronden.h"

namespace mbc {
namespace {

/// Characters of "€ -1.234.567", and room beside it.
double breedte_van_euro(double euro) { return static_cast<double>(decimaal(std::round(euro), 0).size()) + 3.5; }

/// Lines that a head takes, where words do not fill each of them; a name without end is cut off.
double regels_van_kop(const Tabelblad::Kolomkop& k) {
  constexpr double meeste = 5;
  return std::min(meeste, std::ceil(1.3 * static_cast<double>(aantal_tekens(k.kop)) / k.breedte));
}

}  // namespace

Tabelblad::Tabelblad(Xlsx& boek, const std::string& naam, const std::string& titel, const std::string& uitleg,
                     const std::vector<Kolomkop>& koppen)
    : blad_(boek.blad(naam)), koppen_(koppen) {
  blad_.tekst(0, 0, titel, Celstijl::titel);
  blad_.tekst(1, 0, uitleg, Celstijl::uitleg);
  for (std::size_t k = 0; k < koppen_.size(); ++k)
    blad_.tekst(kopregel, static_cast<Kol>(k), koppen_[k].kop, Celstijl::kop);
  blad_.zet_vast(eerste_rij, 0);
}

Tabelblad& Tabelblad::tekst(std::string_view waarde, Celstijl stijl) {
  blad_.tekst(rij_, kolom_++, waarde, stijl);
  return *this;
}

Tabelblad& Tabelblad::getal(double waarde, Celstijl stijl) {
  if (!std::isfinite(waarde)) return tekst(onbekend_tekst);
  if (stijl == Celstijl::euro) {
    euro(rij_, kolom_++, waarde);
  } else {
    blad_.getal(rij_, kolom_++, waarde, stijl);
  }
  return *this;
}

void Tabelblad::euro(Rij rij, Kol kolom, double waarde) {
  blad_.getal(rij, kolom, waarde, Celstijl::euro);
  double& breedte = koppen_[kolom].breedte;
  if (std::isfinite(waarde)) breedte = std::max(breedte, breedte_van_euro(waarde));
}

Tabelblad& Tabelblad::getal(const std::optional<double>& waarde, Celstijl stijl) {
  if (waarde) return getal(*waarde, stijl);
  ++kolom_;
  return *this;
}

void Tabelblad::volgende_rij() {
  ++rij_;
  kolom_ = 0;
}

void Tabelblad::zet_breedtes() {
  double regels = 1;
  for (std::size_t k = 0; k < koppen_.size(); ++k) {
    blad_.breedte(static_cast<Kol>(k), static_cast<Kol>(k), koppen_[k].breedte);
    regels = std::max(regels, regels_van_kop(koppen_[k]));
  }
  constexpr double regelhoogte = 15;
  blad_.hoogte(kopregel, regelhoogte * regels);
}

void Tabelblad::klaar(const Papier& papier) {
  zet_breedtes();
  const Rij laatste = rij_ > eerste_rij ? rij_ - 1 : kopregel;
  const Kol rechts = static_cast<Kol>(koppen_.size() - 1);
  blad_.filter(kopregel, laatste, rechts);
  const Rij gedrukt = std::min(laatste, kopregel + papier.hoogstens.value_or(laatste));
  if (gedrukt < laatste)
    blad_.tekst(kopregel - 1, 0,
                "Op papier komt deze tabel tot en met regel " + std::to_string(gedrukt + 1) + " van " +
                    std::to_string(laatste + 1) + "; wis het afdrukbereik om alles af te drukken.",
                Celstijl::uitleg);
  // More would become too small to read.
  constexpr Rij meeste_op_een_blad = 90;
  const Rij onderste = gedrukt + papier.eronder;
  blad_.druk_af({onderste, static_cast<Kol>(rechts + papier.ernaast), kopregel, kopregel, papier.staand,
                 onderste < meeste_op_een_blad});
}

}  // namespace mbc
