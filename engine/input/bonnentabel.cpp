#include "input/bonnentabel.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/tekst.h"
#include "boom/controle.h"
#include "boom/csv_cellen.h"
#include "boom/persoonsnamen.h"
#include "boom/privacy.h"
#include "boom/scalair.h"
#include "boom/werkmap.h"
#include "input/bouw.h"
#include "input/lees.h"

namespace mbc {
namespace {

using Namen = std::vector<std::string>;

/// Where the value of a column goes.
struct Kolomplaats {
  Bonkolom kolom;
  std::string_view sleutel;     // of the receipt or its line
  std::string_view onder = {};  // a key of which it is a part: uren and aantal
  bool van_bon = false;         // else of the line
  bool vrije_tekst = false;     // in which somebody could be named
};

std::string fasen_in_woorden() {
  std::string per_maand, per_keer;
  for (const Fasevorm& f : fasevormen) {
    std::string& woorden = f.per_maand() ? per_maand : per_keer;
    woorden += (woorden.empty() ? "" : ", ") + std::string(f.naam);
  }
  return "per maand: " + per_maand + "; per keer: " + per_keer;
}

const std::vector<Kolomplaats>& kolomplaatsen() {
  static const std::string fasen = fasen_in_woorden();
  static const std::vector<Kolomplaats> alle = {
      {{"kassabon", "de naam van de bon, in elke rij: kleine letters en streepjes, zoals delft-1", true},
       "kassabon",
       {},
       true},
      {{"titel", "waar het in dit gezin om gaat"}, "titel", {}, true, true},
      {{"gemeente", "waar het gezin woont"}, "gemeente", {}, true},
      {{"prijspeil", "het jaar van de bedragen op de bon"}, "prijspeil", {}, true},
      {{"gewicht", "als zoveel gezinnen telt de bon; leeg: 1"}, "gewicht", {}, true},
      {{"bron_kassabon", "waar de bon vandaan komt"}, "bron", {}, true},
      {{"toelichting_kassabon", "wat er gebeurde en wat is aangenomen"}, "toelichting", {}, true, true},
      {{"omschrijving", "wat er betaald wordt", true}, "omschrijving", {}, false, true},
      {{"geldstroom", "waaruit het betaald wordt", true}, "geldstroom"},
      {{"fase", fasen, true}, "fase"},
      {{"zonder", "euro's per maand of keer zonder de werkwijze"}, "zonder"},
      {{"met", "hetzelfde met de werkwijze; leeg: gelijk aan zonder"}, "met"},
      {{"uren_zonder", "in plaats van euro's: uren per maand of keer, van een functie"}, "zonder", "uren"},
      {{"uren_met", "hetzelfde met de werkwijze"}, "met", "uren"},
      {{"functie", "wiens uren het zijn"}, "functie"},
      {{"prijs", "in plaats van een bedrag: een prijs van de studie"}, "prijs"},
      {{"aantal_zonder", "hoeveel van die prijs; leeg: 1"}, "zonder", "aantal"},
      {{"aantal_met", "hetzelfde met de werkwijze"}, "met", "aantal"},
      {{"eenheid", "van het bedrag, als het geen euro per maand of keer is"}, "eenheid"},
      {{"bron", "waar het bedrag vandaan komt"}, "bron"},
      {{"bronkwaliteit", "S, B, A, G of X"}, "bronkwaliteit"},
      {{"toelichting", "wat bij deze regel is aangenomen"}, "toelichting", {}, false, true}};
  return alle;
}

const Kolomplaats* zoek_kolom(std::string_view naam) {
  const auto& alle = kolomplaatsen();
  const auto er = std::find_if(alle.begin(), alle.end(), [&](const Kolomplaats& k) { return k.kolom.naam == naam; });
  return er == alle.end() ? nullptr : &*er;
}

/// Euros, hours or numbers of something: with a decimal comma.
bool is_bedrag(const Kolomplaats& k) { return k.sleutel == "gewicht" || k.sleutel == "zonder" || k.sleutel == "met"; }
bool mag_getal_zijn(const Kolomplaats& k) { return is_bedrag(k) || k.sleutel == "prijspeil"; }

/// `Uren zonder` names the column uren_zonder.
std::string als_kolomnaam(std::string_view kop) {
  std::string uit = kleine_letters(bijgesneden(kop));
  std::replace(uit.begin(), uit.end(), ' ', '_');
  return uit;
}

Namen kolomnamen() {
  Namen uit;
  for (const Bonkolom& k : bonkolommen()) uit.emplace_back(k.naam);
  return uit;
}

Boom knoop(Vorm vorm, const Plaats& plaats, std::string tekst = {}) {
  Boom b;
  b.data().vorm = vorm;
  b.data().plaats = b.data().sleutel = plaats;
  b.data().tekst = std::move(tekst);
  return b;
}

class Bonnenlezer final {
 public:
  Bonnenlezer(std::string bestand, Invoercellen tabel, Melder& melder, Diagnostics& meldingen)
      : bestand_(std::move(bestand)),
        rijen_(std::move(tabel.rijen)),
        scheiding_(tabel.scheiding),
        melder_(melder),
        meldingen_(meldingen) {}

  std::list<Bestandsboom> lees() {
    if (rijen_.empty()) {
      fout({bestand_, 0, 0}, "het bestand is leeg",
           "een rij met kolomnamen, zoals kassabon;omschrijving;geldstroom;fase;zonder;met");
      return {};
    }
    for (const Rij& rij : rijen_) weiger_persoonsgegevens_in(rij);
    kop_ = std::move(rijen_.front());
    rijen_.erase(rijen_.begin());
    weiger_titel();
    if (meldingen_.heeft_fouten()) return {};
    weiger_namen();
    if (meldingen_.heeft_fouten()) return {};
    lees_kop();
    if (meldingen_.heeft_fouten()) return {};
    for (const auto& rij : rijen_) lees_rij(rij);
    std::list<Bestandsboom> uit;
    for (auto& [naam, bon] : bonnen_) {
      bon.boom.push_back({"regels", bon.regels});
      uit.push_back({naam + ".yaml", bon.boom});
    }
    if (uit.empty() && !meldingen_.heeft_fouten())
      fout({bestand_, 0, 0}, "onder de kolomnamen staat geen enkele rij", "een rij voor elke regel van een kassabon");
    return uit;
  }

 private:
  using Rij = std::vector<Invoercel>;
  struct Bon {
    Boom boom, regels;
  };

  void fout(const Plaats& plaats, std::string wat, std::string verwacht, std::string bedoelde = {},
            std::vector<Noot> noten = {}) {
    melder_.fout(plaats, {std::move(wat), std::move(verwacht), std::move(bedoelde), std::move(noten)});
  }

  /// What points to a person in a cell, or in a text with what stands beside it: a house number may have a column of
  /// its own.
  void weiger_persoonsgegevens_in(const Rij& rij) {
    for (std::size_t i = 0; i < rij.size(); ++i) {
      std::string soort = persoonsgegeven_in(rij[i].tekst);
      if (soort.empty() && i + 1 < rij.size() && !rij[i].is_getal && persoonsgegeven_in(rij[i + 1].tekst).empty())
        soort = persoonsgegeven_in(rij[i].tekst + " " + rij[i + 1].tekst);
      if (!soort.empty())
        fout(rij[i].plaats, "hier staat iets dat op " + soort + " lijkt", "niets waaraan een gezin te herkennen is");
    }
  }

  /// The names of the columns lower than the first row: a title, or the name of who made it, stands above them.
  void weiger_titel() {
    const auto kolommen = [](const Rij& rij) {
      return std::count_if(rij.begin(), rij.end(),
                           [](const Invoercel& c) { return zoek_kolom(als_kolomnaam(c.tekst)) != nullptr; });
    };
    if (kolommen(kop_) > 0) return;
    const auto kop = std::find_if(rijen_.begin(), rijen_.end(), [&](const Rij& rij) { return kolommen(rij) > 1; });
    if (kop != rijen_.end())
      fout(kop->front().plaats, "hier pas staan de kolomnamen", "de kolomnamen in de eerste rij, zonder titel erboven");
  }

  /// In every cell in which something can be said, also of a column that is not known.
  void weiger_namen() {
    std::vector<std::optional<Naamruimte>> ruimtes;
    std::vector<bool> alleen_tekst;  // of a column that is not known, that is told later
    for (const Invoercel& c : kop_) {
      const Kolomplaats* k = zoek_kolom(als_kolomnaam(c.tekst));
      if (k == nullptr && is_kolom_van_persoon(c.tekst))
        fout(c.plaats, "deze kolom is er een voor persoonsgegevens", "geen kolom waarin staat wie het gezin is");
      const bool vrij = k == nullptr || k->vrije_tekst;
      ruimtes.push_back(vrij                   ? std::optional(Naamruimte::vrij)
                        : k->sleutel == "bron" ? std::optional(Naamruimte::bron)
                                               : std::nullopt);
      alleen_tekst.push_back(k != nullptr && !mag_getal_zijn(*k));
    }
    for (const Rij& rij : rijen_)
      for (std::size_t i = 0; i < rij.size(); ++i) {
        const std::optional<Naamruimte> ruimte = i < ruimtes.size() ? ruimtes[i] : Naamruimte::vrij;
        if (i < alleen_tekst.size() && alleen_tekst[i] && rij[i].is_getal)
          fout(rij[i].plaats, "hier staat een getal waar een tekst hoort; ook een datum is in een werkmap een getal",
               "tekst zonder datum of nummer van iemand");
        else if (ruimte && lijkt_naam_te_bevatten(rij[i].tekst, *ruimte))
          fout(rij[i].plaats, "hier staat iets dat op een naam lijkt",
               "niets waaraan een gezin te herkennen is; is het geen naam, dan met een kleine letter");
      }
  }

  void lees_kop() {
    const Namen bekend = kolomnamen();
    std::set<std::string> gezien;
    for (const Invoercel& c : kop_) {
      const std::string naam = als_kolomnaam(c.tekst);
      kolommen_.push_back(zoek_kolom(naam));
      if (naam.empty()) continue;  // a column that a spreadsheet left behind: nothing may stand in it
      if (kolommen_.back() == nullptr) {
        const std::string bedoelde = dichtstbijzijnde(naam, bekend);
        fout(c.plaats, "deze kolom is onbekend", opsomming(bekend), bedoelde);
        gezien.insert(bedoelde);  // not told as missing too
      } else if (!gezien.insert(naam).second) {
        fout(c.plaats, "kolom " + aangehaald(naam) + " staat er twee keer", "elke kolom één keer");
      }
    }
    for (const Bonkolom& k : bonkolommen())
      if (k.verplicht && gezien.count(std::string(k.naam)) == 0)
        fout(kop_.front().plaats, "kolom " + aangehaald(k.naam) + " ontbreekt", std::string(k.betekenis));
  }

  /// The receipt that a row is of; null where that cannot be told.
  Bon* bon_van(const Rij& rij) {
    const auto kolom = static_cast<std::size_t>(std::find(kolommen_.begin(), kolommen_.end(), zoek_kolom("kassabon")) -
                                                kolommen_.begin());
    if (kolom >= rij.size() || rij[kolom].tekst.empty()) {
      fout(rij.front().plaats, "in deze rij staat niet van welke kassabon zij is",
           "een naam in de kolom kassabon, in elke rij");
      return nullptr;
    }
    const Invoercel& cel = rij[kolom];
    if (const std::string bezwaar = bezwaar_tegen_bonnaam(cel.tekst); !bezwaar.empty()) {
      fout(cel.plaats, "de naam van deze kassabon " + bezwaar, std::string(verwachte_bonnaam));
      return nullptr;
    }
    const auto [er, nieuw] = bonnen_.try_emplace(cel.tekst);
    if (nieuw) er->second = {knoop(Vorm::kaart, cel.plaats), knoop(Vorm::lijst, cel.plaats)};
    return &er->second;
  }

  void lees_rij(const Rij& rij) {
    Bon* bon = bon_van(rij);
    if (bon == nullptr) return;
    Boom regel = knoop(Vorm::kaart, rij.front().plaats);
    for (std::size_t i = 0; i < rij.size(); ++i) {
      if (rij[i].tekst.empty()) continue;
      const Kolomplaats* k = i < kolommen_.size() ? kolommen_[i] : nullptr;
      if (k == nullptr) {
        fout(rij[i].plaats, "deze cel staat in geen kolom", "een tekst met de scheiding erin tussen aanhalingstekens");
      } else if (k->van_bon) {
        zet_van_bon(bon->boom, *k, rij[i]);
      } else {
        zet_van_regel(regel, *k, rij[i]);
      }
    }
    bon->regels.push_back({"", std::move(regel)});
  }

  [[nodiscard]] Boom waarde(const Kolomplaats& k, const Invoercel& cel) const {
    return knoop(Vorm::tekst, cel.plaats, is_bedrag(k) ? met_decimale_punt(cel.tekst, scheiding_) : cel.tekst);
  }

  void zet_van_bon(Boom& bon, const Kolomplaats& k, const Invoercel& cel) {
    const std::string sleutel(k.sleutel);
    const Boom nieuw = waarde(k, cel);
    const Boom* eerder = kind(&bon, sleutel);
    if (eerder == nullptr) {
      bon.push_back({sleutel, nieuw});
    } else if (eerder->data().tekst != nieuw.data().tekst) {
      fout(cel.plaats, "kolom " + aangehaald(k.kolom.naam) + " is anders dan in een eerdere rij van dezelfde kassabon",
           "in elke rij hetzelfde, of alleen in de eerste", {}, {{eerder->data().plaats, "hier staat de eerste"}});
    }
  }

  void zet_van_regel(Boom& regel, const Kolomplaats& k, const Invoercel& cel) {
    const std::string sleutel(k.sleutel), onder(k.onder);
    if (onder.empty()) {
      regel.push_back({sleutel, waarde(k, cel)});
      return;
    }
    if (kind(&regel, onder) == nullptr) regel.push_back({onder, knoop(Vorm::kaart, cel.plaats)});
    kind(&regel, onder)->push_back({sleutel, waarde(k, cel)});
  }

  std::string bestand_;
  std::vector<Rij> rijen_;
  char scheiding_;
  Melder& melder_;
  Diagnostics& meldingen_;
  Rij kop_;
  std::vector<const Kolomplaats*> kolommen_;
  std::map<std::string, Bon> bonnen_;
};

/// What the rows refer to, as if a study had it all.
void neem_namen_over(const std::list<Bestandsboom>& bonnen, Studie& s) {
  std::set<std::string> geldstromen, functies, prijzen;
  for (const Bestandsboom& bon : bonnen)
    for (const auto& [geen, regel] : *kind(&bon.boom, "regels")) {
      if (const auto naam = tekst_van(kind(&regel, "geldstroom"))) geldstromen.insert(*naam);
      if (const auto naam = tekst_van(kind(&regel, "functie"))) functies.insert(*naam);
      if (const auto naam = tekst_van(kind(&regel, "prijs"))) prijzen.insert(*naam);
    }
  for (const std::string& naam : geldstromen) s.geldstromen.push_back({naam, {}, {}});
  for (const std::string& naam : functies) s.functies.push_back({naam, {}});
  for (const std::string& naam : prijzen) s.prijzen.push_back({naam, Getalregister::geen, {}});
}

/// What is wrong within the receipts, without a study to lay them beside.
void controleer_op_zichzelf(const std::list<Bestandsboom>& bonnen, Melder& melder) {
  Bomen bomen;
  bomen.kassabonnen = bonnen;
  Ruwegetallen ruw;
  for (const Bestandsboom& b : bomen.kassabonnen) controleer(b.boom, schema_kassabon, ruw, melder);
  Bouwplaats plaats(bomen, ruw, melder);
  neem_namen_over(bomen.kassabonnen, plaats.studie);
  bouw_kassabonnen(plaats);
}

/// The cells of a table in which nothing points to a person; none where that, or how it is written, is wrong.
std::optional<Invoercellen> lees_cellen(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  if (is_werkmap(inhoud)) return lees_werkmap(bestand, inhoud, melder);
  const Brontekst bron(bestand, inhoud);
  if (!bron.controleer(melder)) return std::nullopt;
  weiger_persoonsgegevens(bestand, inhoud, melder);
  return csv_tabel(bron, melder);
}

std::list<Bestandsboom> lees_rijen(const std::string& bestand, std::string_view inhoud, Melder& melder,
                                   Diagnostics& meldingen) {
  melder.ken_bestand(bestand, inhoud, Vertrouwelijkheid::vertrouwelijk);
  std::optional<Invoercellen> tabel = lees_cellen(bestand, inhoud, melder);
  if (!tabel || meldingen.heeft_fouten()) return {};
  return Bonnenlezer(bestand, std::move(*tabel), melder, meldingen).lees();
}

}  // namespace

const std::vector<Bonkolom>& bonkolommen() {
  static const std::vector<Bonkolom> alle = [] {
    std::vector<Bonkolom> uit;
    for (const Kolomplaats& k : kolomplaatsen()) uit.push_back(k.kolom);
    return uit;
  }();
  return alle;
}

Bonnentabel lees_bonnentabel(const std::string& bestand, std::string_view inhoud) {
  Bonnentabel uit;
  Melder melder(uit.meldingen);
  uit.bonnen = lees_rijen(bestand, inhoud, melder, uit.meldingen);
  controleer_op_zichzelf(uit.bonnen, melder);
  if (uit.meldingen.heeft_fouten()) uit.bonnen.clear();
  return uit;
}

Bonnentabel lees_bonnentabel_bij(const std::filesystem::path& studie, const std::string& bestand,
                                 std::string_view inhoud) {
  Bonnentabel uit;
  Melder melder(uit.meldingen);
  uit.bonnen = lees_rijen(bestand, inhoud, melder, uit.meldingen);
  if (uit.bonnen.empty()) return uit;
  const Gelezen gelezen = lees_studie_met(studie, {bestand, inhoud, uit.bonnen});
  for (const Melding& m : gelezen.meldingen.gesorteerd())
    if (m.ernst == Ernst::fout || m.plaats.bestand == bestand) uit.meldingen.meld(m);
  if (uit.meldingen.heeft_fouten()) uit.bonnen.clear();
  return uit;
}

std::string bezwaar_tegen_bonnaam(std::string_view naam) {
  constexpr std::size_t langste = 60;
  const auto mag = [](char c) { return cijfer(c) || (c >= 'a' && c <= 'z') || c == '-'; };
  if (naam.empty()) return "is leeg";
  if (naam.size() > langste) return "is langer dan " + std::to_string(langste) + " tekens";
  if (!std::all_of(naam.begin(), naam.end(), mag))
    return "heeft andere tekens dan kleine letters, cijfers en streepjes";
  constexpr std::ptrdiff_t langste_nummer = 4;
  if (std::count_if(naam.begin(), naam.end(), cijfer) > langste_nummer &&
      std::none_of(naam.begin(), naam.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return "heeft geen letter: dat kan een nummer of datum van iemand zijn";
  if (naam.front() == '-' || naam.back() == '-' || naam.find("--") != std::string_view::npos)
    return "heeft een streepje te veel";
  if (naam.find('-') == std::string_view::npos && std::none_of(naam.begin(), naam.end(), cijfer))
    return "is één woord: dat kan een achternaam zijn";
  return persoonsgegeven_in(naam).empty() ? "" : "lijkt op " + persoonsgegeven_in(naam);
}

}  // namespace mbc
