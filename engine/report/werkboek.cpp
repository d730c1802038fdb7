#include "report/werkboek.h"

#include "report/werkboek_bladen.h"

namespace mbc {

Tabelblad::Tabelblad(Xlsx& boek, const std::string& naam, const std::string& titel, const std::string& uitleg,
                     const std::vector<Kolomkop>& koppen)
    : blad_(boek.blad(naam)), kolommen_(static_cast<Kol>(koppen.size())) {
  blad_.tekst(0, 0, titel, Celstijl::titel);
  blad_.tekst(1, 0, uitleg, Celstijl::uitleg);
  for (Kol k = 0; k < kolommen_; ++k) {
    blad_.tekst(kopregel, k, koppen[k].kop, Celstijl::kop);
    blad_.breedte(k, k, koppen[k].breedte);
  }
  constexpr double drie_regels = 45;
  blad_.hoogte(kopregel, drie_regels);
  blad_.zet_vast(eerste_rij, 0);
}

Tabelblad& Tabelblad::tekst(std::string_view waarde, Celstijl stijl) {
  blad_.tekst(rij_, kolom_++, waarde, stijl);
  return *this;
}

Tabelblad& Tabelblad::getal(double waarde, Celstijl stijl) {
  blad_.getal(rij_, kolom_++, waarde, stijl);
  return *this;
}

Tabelblad& Tabelblad::getal(const std::optional<double>& waarde, Celstijl stijl) {
  if (waarde) blad_.getal(rij_, kolom_, *waarde, stijl);
  ++kolom_;
  return *this;
}

void Tabelblad::volgende_rij() {
  ++rij_;
  kolom_ = 0;
}

void Tabelblad::klaar(Rij eronder) {
  const Rij laatste = rij_ > eerste_rij ? rij_ - 1 : kopregel;
  const Kol rechts = static_cast<Kol>(kolommen_ - 1);
  blad_.filter(kopregel, laatste, rechts);
  blad_.druk_af(laatste + eronder, rechts, kopregel, kopregel);
}

std::string naar_werkboek(const Verslag& v) {
  Xlsx boek;
  blad_samenvatting(boek, v);
  blad_geldstromen(boek, v);
  blad_jaren(boek, v);
  blad_kasstromen(boek, v);
  blad_discontering(boek, v);
  blad_gemeenten(boek, v);
  blad_formatie(boek, v);
  blad_aantallen(boek, v);
  if (v.analyses.omslag) blad_omslagpunt(boek, *v.analyses.omslag, v.resultaat);
  if (v.analyses.kaart) blad_kaart(boek, *v.analyses.kaart);
  if (v.analyses.tornado) blad_tornado(boek, *v.analyses.tornado);
  if (v.analyses.sobol) blad_sobol(boek, *v.analyses.sobol);
  if (v.analyses.vertraging) blad_vertraging(boek, *v.analyses.vertraging);
  blad_aannames(boek, v);
  blad_kassabonnen(boek, v);
  blad_verantwoording(boek, v);
  return boek.klaar();
}

}  // namespace mbc
