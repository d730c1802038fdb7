#include "result/samenvatten.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "result/kasstroom.h"
#include "result/statistiek.h"
#include "result/terugverdienen.h"

namespace mbc {
namespace {

BatenKosten vergelijk(const Kolom& baten, const Kolom& kosten) {
  return {vat_samen_centen(baten), vat_samen_centen(kosten), vat_samen_centen(verschil(baten, kosten))};
}

/// Of which functies a receipt has a line in hours.
std::vector<bool> functies_op_bonnen(const Studie& s) {
  std::vector<bool> uit(s.functies.size());
  for (const Kassabon& bon : s.kassabonnen)
    for (const KassabonRegel& regel : bon.regels)
      if (regel.functie) uit[*regel.functie] = true;
  return uit;
}

/// Fills one ScenarioResultaat, part by part.
class Samenvatter {
 public:
  Samenvatter(const Studie& studie, const std::vector<std::size_t>& gemeenten, const Sommen& sommen,
              const Kolommen& kolommen, std::size_t scenario)
      : studie_(studie),
        gemeenten_(gemeenten),
        sommen_(sommen),
        kolommen_(kolommen),
        s_(scenario),
        kas_(kolommen, scenario, studie.nul_index()),
        n_(static_cast<double>(kolommen.replicaties)),
        uren_per_fte_(verwachting(studie.getal(studie.uren_per_fte))),
        op_bonnen_(functies_op_bonnen(studie)) {}

  ScenarioResultaat vat_samen(const std::vector<std::string>& regels) {
    uit_.nummer = studie_.scenarios[s_].nummer;
    uit_.naam = studie_.scenarios[s_].naam;
    uit_.omschrijving = studie_.scenarios[s_].omschrijving;
    vat_geldstromen_samen();
    vat_gemeenten_samen();
    vat_jaren_samen();
    vat_niveaus_samen();
    vat_lijnen_samen(regels);
    return std::move(uit_);
  }

 private:
  void vat_geldstromen_samen() {
    const NcwKolommen ncw = ncw_kolommen(studie_, kas_, kolommen_.replicaties);
    for (const NcwKolommen::Stroom& f : ncw.geldstromen) uit_.geldstromen.push_back(vergelijk(f.baten, f.kosten));
    uit_.ncw = vergelijk(ncw.baten, ncw.kosten);
    uit_.verzilverbaar_saldo = vat_samen_centen(ncw.verzilverbaar);
    if (kolommen_.maten.kasstromen > 0) deel_kosten(ncw.kosten);
    if (uit_.ncw.kosten.gemiddelde != 0) {
      uit_.batenkostenratio = uit_.ncw.baten.gemiddelde / uit_.ncw.kosten.gemiddelde;
    }
    for (const NcwKolommen::Drager& d : ncw.dragers) {
      uit_.dragers.push_back({d.naam, vat_samen_centen(d.saldo), vat_samen_centen(d.verzilverbaar)});
    }
  }

  void deel_kosten(const Kolom& kosten) {
    Kolom betaald(kolommen_.replicaties);
    for (std::size_t f = 0; f < kolommen_.maten.geldstromen; ++f) tel_op(betaald, kas_.ncw_betaald(f));
    uit_.kostendeling = {vat_samen_centen(betaald), vat_samen_centen(verschil(kosten, betaald))};
  }

  void vat_gemeenten_samen() {
    for (std::size_t g = 0; g < gemeenten_.size(); ++g) {
      GemeenteResultaat& gemeente = uit_.gemeenten.emplace_back();
      Kolom baten, kosten;
      for (const Contant& c : kas_.gemeente(g)) {
        baten.push_back(c.baten());
        kosten.push_back(c.kosten());
      }
      gemeente.totaal = vergelijk(baten, kosten);
      for (std::size_t y = 0; y < kolommen_.maten.jaren; ++y) {
        std::vector<Cel>& cellen = gemeente.cellen.emplace_back();
        for (std::size_t f = 0; f < studie_.geldstromen.size(); ++f) {
          const auto moment = [&](const Rooster<ExacteSom, 4>& som) {
            return moment_centen(som(s_, g, y, f), kolommen_.replicaties);
          };
          cellen.push_back({moment(sommen_.baten), moment(sommen_.kosten), moment(sommen_.saldo)});
        }
        std::vector<Formatie>& formatie = gemeente.formatie.emplace_back();
        for (std::size_t f = 0; f < studie_.functies.size(); ++f) {
          formatie.push_back(naar_formatie(f, sommen_.uren_gevraagd(s_, g, y, f), sommen_.uren_vrij(s_, g, y, f)));
        }
      }
    }
  }

  /// Mean hours and fte from sums of hundredths of an hour over replicaties.
  Formatie naar_formatie(std::size_t functie, Int128 gevraagd, Int128 vrij) const {
    Formatie f;
    f.gevraagd_uren = gemiddelde_uren(gevraagd, n_);
    f.gevraagd_fte = f.gevraagd_uren / uren_per_fte_;
    if (!op_bonnen_[functie]) return f;
    f.vrijgespeeld_uren = gemiddelde_uren(vrij, n_);
    f.vrijgespeeld_fte = *f.vrijgespeeld_uren / uren_per_fte_;
    return f;
  }

  std::vector<Formatie> formatie_regio(std::size_t y) const {
    std::vector<Formatie> uit;
    for (std::size_t f = 0; f < studie_.functies.size(); ++f) {
      Int128 gevraagd = 0;
      Int128 vrij = 0;
      for (std::size_t g = 0; g < gemeenten_.size(); ++g) {
        gevraagd += sommen_.uren_gevraagd(s_, g, y, f);
        vrij += sommen_.uren_vrij(s_, g, y, f);
      }
      uit.push_back(naar_formatie(f, gevraagd, vrij));
    }
    return uit;
  }

  Aantallen aantallen(std::size_t y) const {
    const auto gem = [&](Telling t) {
      return static_cast<double>(sommen_.tellingen(s_, y, static_cast<std::size_t>(t))) / n_;
    };
    Aantallen uit;
    for (std::size_t a = 0; a < aantal_aantallen; ++a) {
      const Telsom& som = aantalsoorten[a].som;
      uit.waarden[a] = gem(som.telling) + (som.meer ? gem(*som.meer) : 0) - (som.min ? gem(*som.min) : 0);
    }
    return uit;
  }

  JaarNiveau niveau(std::size_t y, const Aantallen& aantallen) const {
    JaarNiveau uit;
    Kolom zorg(kolommen_.replicaties), investeringen(kolommen_.replicaties);
    for (std::size_t f = 0; f < studie_.geldstromen.size(); ++f) {
      const Kolom z = kas_.zorgkosten(y, f), i = kas_.investeringen(y, f);
      uit.geldstromen.push_back({vat_samen_centen(z), vat_samen_centen(i)});
      tel_op(zorg, z);
      tel_op(investeringen, i);
    }
    uit.totaal = {vat_samen_centen(zorg), vat_samen_centen(investeringen)};
    const double kosten = uit.totaal.zorgkosten.gemiddelde;
    if (aantallen[Aantal::trajecten_lopend] > 0) uit.per_traject = kosten / aantallen[Aantal::trajecten_lopend];
    if (aantallen[Aantal::ots_nieuw] > 0) uit.per_nieuwe_ots = kosten / aantallen[Aantal::ots_nieuw];
    return uit;
  }

  void vat_jaren_samen() {
    Kolom cumulatief(kolommen_.replicaties);
    TerugverdienRekening terug(kolommen_.replicaties);
    KasputRekening kasput(kolommen_.replicaties);
    for (std::size_t y = 0; y < kolommen_.maten.jaren; ++y) {
      JaarResultaat& jaar = uit_.jaren.emplace_back();
      jaar.jaar = studie_.start + static_cast<int>(y);
      for (std::size_t f = 0; f < studie_.geldstromen.size(); ++f) {
        jaar.geldstromen.push_back(vergelijk(kas_.baten(y, f), kas_.kosten(y, f)));
      }
      const Kolom baten = kas_.baten(y);
      const Kolom kosten = kas_.kosten(y);
      jaar.totaal = vergelijk(baten, kosten);
      Kolom saldo = verschil(baten, kosten);
      kasput.tel(saldo);
      kas_.disconteer(saldo, y);
      tel_op(cumulatief, saldo);
      terug.tel(cumulatief);
      jaar.cumulatief = vat_samen_centen(cumulatief);
      jaar.aantallen = aantallen(y);
      jaar.niveau = niveau(y, jaar.aantallen);
      jaar.formatie = formatie_regio(y);
    }
    uit_.terugverdientijd = terug.uitkomst();
    uit_.kasput = kasput.uitkomst(studie_.start);
  }

  void vat_niveaus_samen() {
    uit_.zorgkosten = vat_samen_centen(kas_.niveau_zorgkosten());
    uit_.investeringen = vat_samen_centen(kas_.niveau_investeringen());
    const auto recidive = [&](std::size_t termijn) {
      const double* begin = &kolommen_.recidive(s_, termijn, 0);
      return mbc::vat_samen(Kolom(begin, begin + kolommen_.replicaties));
    };
    uit_.recidive_1jaar = recidive(0);
    uit_.recidive_2jaar = recidive(1);
  }

  /// The line as this scenario has it, else as another does.
  const Investering& lijn(const std::string& id) const {
    const auto in = [&](const Scenario& s) -> const Investering* {
      for (const Invoering& invoering : s.invoering)
        for (const Investering& i : invoering.investeringen)
          if (i.id == id) return &i;
      return nullptr;
    };
    if (const Investering* eigen = in(studie_.scenarios[s_])) return *eigen;
    for (const Scenario& s : studie_.scenarios)
      if (const Investering* ander = in(s)) return *ander;
    unreachable();
  }

  void vat_lijnen_samen(const std::vector<std::string>& ids) {
    const auto gemiddeld = [&](Int128 centen) { return static_cast<double>(centen) / n_ / 100.0; };
    const std::size_t jaren = kolommen_.maten.jaren;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Investering& l = lijn(ids[i]);
      InvesteringResultaat& uit = uit_.regels.emplace_back();
      uit.id = ids[i];
      uit.niet_contant = gemiddeld(sommen_.regels(s_, i));
      uit.omschrijving = l.omschrijving;
      uit.geldstroom = l.geldstroom;
      uit.functie = l.functie;
      uit.soort = l.soort;
      uit.regionaal = is_regionaal(l);
      if (sommen_.lijnen.cellen().empty()) continue;
      uit.bedragen = uit.contante_bedragen = uit.uren = Rooster<double, 2>({gemeenten_.size(), jaren});
      Int128 contant = 0;
      for (std::size_t y = 0; y < jaren; ++y) {
        Int128 som = 0;
        for (std::size_t g = 0; g < gemeenten_.size(); ++g) {
          som += sommen_.lijnen(s_, i, g, y);
          uit.bedragen(g, y) = gemiddeld(sommen_.lijnen(s_, i, g, y));
          uit.contante_bedragen(g, y) = gemiddeld(sommen_.lijnen_contant(s_, i, g, y)) / 1000;
          uit.uren(g, y) = gemiddeld(sommen_.lijnuren(s_, i, g, y));
          contant += sommen_.lijnen_contant(s_, i, g, y);
        }
        uit.jaren.push_back(gemiddeld(som));
      }
      uit.contant = gemiddeld(contant) / 1000;
    }
    const bool leeg = sommen_.kostensoorten.cellen().empty();  // not a line
    for (std::size_t k = 0; k < aantal_kostensoorten; ++k)
      uit_.kostensoorten.push_back(
          {static_cast<Soort>(k / 2), k % 2 == 0,
           leeg ? Moment{} : moment_centen(sommen_.kostensoorten(s_, k), kolommen_.replicaties)});
  }

  const Studie& studie_;
  const std::vector<std::size_t>& gemeenten_;
  const Sommen& sommen_;
  const Kolommen& kolommen_;
  std::size_t s_;
  Kasstroom kas_;
  double n_;
  double uren_per_fte_;
  std::vector<bool> op_bonnen_;  ///< functies
  ScenarioResultaat uit_;
};

/// Scenario s against each other one shown, as if that were the nulalternatief.
std::vector<Onderling> vat_onderling_samen(const Studie& studie, const std::vector<std::size_t>& scenarios,
                                           const Kolommen& kolommen, std::size_t s) {
  std::vector<Onderling> uit;
  for (const std::size_t ander : scenarios) {
    if (ander == s || ander == studie.nul_index()) continue;
    const NcwKolommen ncw = ncw_kolommen(studie, Kasstroom(kolommen, s, ander), kolommen.replicaties);
    uit.push_back({studie.scenarios[ander].nummer, vat_samen_centen(verschil(ncw.baten, ncw.kosten)),
                   vat_samen_centen(ncw.verzilverbaar)});
  }
  return uit;
}

}  // namespace

Resultaat vat_samen(const Studie& studie, const std::vector<std::size_t>& gemeenten,
                    const std::vector<std::size_t>& scenarios, const std::vector<std::string>& regels,
                    const Sommen& sommen, const Kolommen& kolommen) {
  Resultaat uit;
  uit.studie = studie.naam;
  uit.zaad = studie.zaad;
  uit.replicaties = static_cast<int>(kolommen.replicaties);
  uit.trekking = studie.trekking;
  uit.nulalternatief = studie.nulalternatief;
  uit.start = studie.start;
  uit.horizon = studie.horizon;
  uit.prijspeil = studie.prijspeil;
  uit.duurste_gezinnen = studie.duurste_gezinnen;
  const auto voet = [&](std::size_t i) {
    const double* begin = kolommen.discontovoet.vanaf(i, 0);
    return vat_samen(Kolom(begin, begin + kolommen.replicaties)).gemiddelde;
  };
  uit.discontovoet = voet(0);
  for (std::size_t i = 0; i < studie.discontovoet_later.size(); ++i)
    uit.discontovoet_later.push_back({studie.discontovoet_later[i].vanaf, voet(i + 1)});
  for (const Geldstroom& f : studie.geldstromen) uit.geldstromen.push_back({f.naam, f.drager});
  for (const std::size_t g : gemeenten) uit.gemeenten.push_back(studie.gemeenten[g].naam);
  for (const Functie& f : studie.functies) uit.functies.push_back(f.naam);
  for (const std::size_t s : scenarios) {
    uit.scenarios.push_back(Samenvatter(studie, gemeenten, sommen, kolommen, s).vat_samen(regels));
    uit.scenarios.back().onderling = vat_onderling_samen(studie, scenarios, kolommen, s);
  }
  std::set<std::string> dragers;
  for (const Geldstroom& f : studie.geldstromen) dragers.insert(f.drager);
  uit.dragers.assign(dragers.begin(), dragers.end());
  return uit;
}

}  // namespace mbc
