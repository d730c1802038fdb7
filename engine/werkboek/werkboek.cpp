#include "werkboek/werkboek.h"

#include "werkboek/werkboek_bladen.h"

namespace mbc {

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
  blad_niveau(boek, v);
  blad_investeringen(boek, v);
  if (v.analyses.herkomst) {
    blad_herkomst(boek, *v.analyses.herkomst);
    blad_verevening(boek, *v.analyses.herkomst);
  }
  if (v.analyses.omslag) blad_omslagpunt(boek, *v.analyses.omslag, v.resultaat);
  if (v.analyses.kaart) blad_kaart(boek, *v.analyses.kaart);
  if (v.analyses.tornado) blad_tornado(boek, *v.analyses.tornado);
  if (v.analyses.sobol) blad_sobol(boek, *v.analyses.sobol);
  if (v.analyses.vertraging) blad_vertraging(boek, *v.analyses.vertraging);
  if (v.analyses.weten) {
    const Informatiewaarde& w = v.analyses.weten->waarde;
    blad_informatiewaarde(boek, w);
    if (!w.onderzoeken.empty()) blad_verder_kijken(boek, w);
  }
  if (v.herijking) bladen_herijking(boek, *v.herijking);
  blad_aannames(boek, v);
  blad_kassabonnen(boek, v);
  blad_verantwoording(boek, v);
  return boek.klaar();
}

}  // namespace mbc
