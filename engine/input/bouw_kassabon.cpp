#include <algorithm>
#include <map>

#include "base/pad.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

/// One line of a receipt.
class Bonregel final {
 public:
  Bonregel(Bouwplaats& b, const Boom& boom, const std::string& bon, const Boom* prijspeil)
      : b_(b), boom_(boom), prijspeil_(kind(&boom, "prijspeil") != nullptr ? kind(&boom, "prijspeil") : prijspeil) {
    const auto geldstroom = b.geldstroom(kind(&boom, "geldstroom"));
    const auto fase = keuze_van(kind(&boom, "fase"), fasenamen);
    regel_.omschrijving = tekst_van(kind(&boom, "omschrijving")).value_or(std::string());
    regel_.geldstroom = geldstroom.value_or(0);
    regel_.fase = static_cast<Fase>(fase.value_or(0));
    goed_ = geldstroom && fase && !regel_.omschrijving.empty();
    if (goed_)
      sleutel_ =
          regel_.omschrijving + "." + std::string(fasenamen[*fase]) + "." + b.studie.geldstromen[*geldstroom].naam;
    pad_ = "kassabonnen." + paddeel(bon) + "." + sleutel_ + ".";
  }

  /// What makes the line unique within its receipt; empty where that could not be read.
  [[nodiscard]] const std::string& sleutel() const noexcept { return sleutel_; }

  std::optional<KassabonRegel> bouw() {
    const Boom *uren = kind(&boom_, "uren"), *prijs = kind(&boom_, "prijs"), *aantal = kind(&boom_, "aantal");
    const bool bedragen = kind(&boom_, "zonder") != nullptr || kind(&boom_, "met") != nullptr;
    if (aantal != nullptr && prijs == nullptr)
      fout(*aantal, "\"aantal\" zonder \"prijs\"", "prijs: een naam onder prijzen van de studie");
    if (prijs != nullptr && (uren != nullptr || bedragen)) {
      fout(*prijs, "\"prijs\" naast \"uren\", \"zonder\" of \"met\"",
           "een prijs met aantal: {zonder: .., met: ..}, of bedragen, of uren");
    } else if (uren != nullptr && bedragen) {
      fout(*uren, "\"uren\" naast \"zonder\" of \"met\"", "bedragen, of uren: {zonder: .., met: ..}");
    } else if (prijs != nullptr) {
      van_prijs(*prijs, aantal);
    } else if (uren != nullptr) {
      in_uren(*uren);
    } else {
      in_euro();
    }
    if (!goed_ || regel_.zonder == Getalregister::geen || regel_.met == Getalregister::geen) return std::nullopt;
    return regel_;
  }

 private:
  void fout(const Boom& bij, std::string wat, std::string verwacht) {
    fout(bij, {std::move(wat), std::move(verwacht), {}, {}});
  }
  void fout(const Boom& bij, Boodschap boodschap) {
    b_.melder.fout(bij.data().sleutel, std::move(boodschap));
    goed_ = false;
  }

  void neem(const Boom* zonder, const Boom* met) {
    const bool maand = is_maandfase(regel_.fase);
    const Regel regel{
        prijspeil_,
        regel_.functie ? (maand ? "uren per maand" : "uren per keer") : (maand ? "euro per maand" : "euro per keer"),
        kind(&boom_, "eenheid")};
    regel_.zonder = b_.getallen.geef(zonder, pad_ + "zonder", {}, regel);
    regel_.met = met == nullptr ? regel_.zonder : b_.getallen.geef(met, pad_ + "met", {}, regel);
  }

  void in_uren(const Boom& uren) {
    if (const Boom* p = kind(&boom_, "prijspeil"))
      fout(*p, "uren hebben geen prijspeil", "een prijspeil bij een bedrag");
    const Boom* functie = kind(&boom_, "functie");
    if (functie == nullptr) fout(uren, "\"functie\" ontbreekt bij \"uren\"", functies());
    regel_.functie = b_.functie(functie);
    goed_ = goed_ && regel_.functie;
    if (is_paar(uren)) {
      neem(kind(&uren, "zonder"), kind(&uren, "met"));
    } else {
      neem(&uren, nullptr);
    }
  }

  static bool is_paar(const Boom& b) { return kind(&b, "zonder") != nullptr || kind(&b, "met") != nullptr; }

  void van_prijs(const Boom& prijs, const Boom* aantal) {
    for (const char* sleutel : {"functie", "prijspeil", "eenheid"})
      if (const Boom* b = kind(&boom_, sleutel))
        fout(*b, "\"" + std::string(sleutel) + "\" naast \"prijs\"", "dat bij de prijs zelf, onder prijzen");
    regel_.prijs = b_.prijs(&prijs);
    goed_ = goed_ && regel_.prijs;
    if (!regel_.prijs) return;
    regel_.functie = b_.studie.prijzen[*regel_.prijs].functie;
    const std::string pad = pad_ + "aantal";
    if (aantal == nullptr) {
      regel_.zonder = regel_.met =
          b_.getallen.standaard(pad, *veld(*veld(schema_kassabon, "regels")->schema->element, "aantal"));
      if (auto vreemd = b_.vreemde_prijs(*regel_.prijs, is_maandfase(regel_.fase) ? " per maand" : " per keer"))
        fout(prijs, std::move(*vreemd));
    } else if (is_paar(*aantal)) {
      regel_.zonder = b_.getallen.geef(kind(aantal, "zonder"), pad + ".zonder");
      const Boom* met = kind(aantal, "met");
      regel_.met = met == nullptr ? regel_.zonder : b_.getallen.geef(met, pad + ".met");
    } else {
      regel_.zonder = regel_.met = b_.getallen.geef(aantal, pad);
    }
  }

  void in_euro() {
    const Boom* zonder = kind(&boom_, "zonder");
    if (zonder == nullptr)
      fout(boom_, "\"zonder\" ontbreekt in deze regel",
           "wat het kost zonder de werkwijze: een bedrag, uren van een functie, of een prijs");
    if (const Boom* f = kind(&boom_, "functie"))
      fout(*f, "\"functie\" hoort bij uren, niet bij een bedrag", "uren: {zonder: .., met: ..}, of geen functie");
    neem(zonder, kind(&boom_, "met"));
  }

  std::string functies() const {
    std::vector<std::string> namen;
    for (const Functie& f : b_.studie.functies) namen.push_back(f.naam);
    return namen.empty() ? "een functie onder tarieven van de studie" : opsomming(namen);
  }

  Bouwplaats& b_;
  const Boom& boom_;
  const Boom* prijspeil_;
  KassabonRegel regel_;
  std::string sleutel_, pad_;
  bool goed_ = false;
};

Kassabon bouw_bon(Bouwplaats& b, const Bestandsboom& bestand) {
  const Boom& boom = bestand.boom;
  Kassabon k;
  k.id = tekst_van(kind(&boom, "kassabon")).value_or(bestand.naam);
  kopieer(k, schema_kassabon, &boom);
  if (k.titel.empty()) k.titel = k.id;
  k.bron = tekst_van(kind(&boom, "bron")).value_or(std::string());
  const Boom* gewicht = kind(&boom, "gewicht");
  const std::string pad = "kassabonnen." + paddeel(k.id) + ".gewicht";
  k.gewicht =
      gewicht != nullptr ? b.getallen.geef(gewicht, pad) : b.getallen.standaard(pad, *veld(schema_kassabon, "gewicht"));
  const Boom* regels = kind(&boom, "regels");
  if (regels == nullptr || !is_lijst(*regels)) return k;
  std::map<std::string, const Boom*> gezien;
  std::vector<std::pair<std::string, KassabonRegel>> op_sleutel;
  for (const auto& [geen, regel] : *regels) {
    if (!is_kaart(regel)) continue;
    Bonregel r(b, regel, k.id, kind(&boom, "prijspeil"));
    if (!r.sleutel().empty()) {
      const auto [it, nieuw] = gezien.emplace(r.sleutel(), &regel);
      if (!nieuw) {
        b.melder.fout(regel.data().plaats, {"een tweede regel met dezelfde omschrijving, fase en geldstroom",
                                            "geef elke regel een eigen omschrijving",
                                            {},
                                            {{it->second->data().plaats, "hier staat de eerste"}}});
        continue;
      }
    }
    if (auto klaar = r.bouw()) op_sleutel.emplace_back(r.sleutel(), std::move(*klaar));
  }
  std::sort(op_sleutel.begin(), op_sleutel.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  for (auto& [sleutel, regel] : op_sleutel) k.regels.push_back(std::move(regel));
  return k;
}

}  // namespace

namespace {

/// The name of a file up to its first ending: what its kassabon is expected to be called.
std::string stam(const std::string& pad) {
  const std::string bestand = pad.substr(pad.rfind('/') + 1);
  return bestand.substr(0, bestand.find('.'));
}

/// A receipt is found by its file and told by its name: two names for one lead astray.
void meld_andere_naam(const Bouwplaats& b, const Bestandsboom& bestand, const Kassabon& k) {
  const Boom* id = kind(&bestand.boom, "kassabon");
  if (id == nullptr || k.id == stam(bestand.naam)) return;
  b.melder.waarschuwing(id->data().plaats, {"de kassabon heet anders dan zijn bestand",
                                            "kassabon: " + stam(bestand.naam) + ", of een bestand met de naam ervan",
                                            {},
                                            {}});
}

/// Whose family it is decides whether the region's prices are in it; a misspelt gemeente is told as such.
void meld_vreemde_gemeente(const Bouwplaats& b, const Bestandsboom& bestand, const Kassabon& k) {
  const Boom* gemeente = kind(&bestand.boom, "gemeente");
  std::vector<std::string> namen;
  for (const Gemeente& g : b.studie.gemeenten) namen.push_back(g.naam);
  if (gemeente == nullptr || k.gemeente.empty() || namen.empty() ||
      std::find(namen.begin(), namen.end(), k.gemeente) != namen.end())
    return;
  b.melder.waarschuwing(gemeente->data().plaats,
                        {"de gemeente van deze kassabon is geen gemeente van de studie: de bon telt gewoon mee",
                         opsomming(namen),
                         dichtstbijzijnde(k.gemeente, namen),
                         {}});
}

}  // namespace

void bouw_kassabonnen(Bouwplaats& b) {
  std::map<std::string, const Bestandsboom*> gezien;
  for (const Bestandsboom& bestand : b.bomen.kassabonnen) {
    const Boom* id = kind(&bestand.boom, "kassabon");
    if (const auto naam = tekst_van(id)) {
      const auto [it, nieuw] = gezien.emplace(*naam, &bestand);
      if (!nieuw) {
        b.melder.fout(*id, {"kassabon \"" + *naam + "\" bestaat al",
                            "een eigen naam per kassabon",
                            {},
                            {{kind(&it->second->boom, "kassabon")->data().plaats, "hier staat de eerste"}}});
        continue;
      }
    }
    b.studie.kassabonnen.push_back(bouw_bon(b, bestand));
    meld_andere_naam(b, bestand, b.studie.kassabonnen.back());
    meld_vreemde_gemeente(b, bestand, b.studie.kassabonnen.back());
  }
  std::sort(b.studie.kassabonnen.begin(), b.studie.kassabonnen.end(),
            [](const Kassabon& x, const Kassabon& y) { return x.id < y.id; });
}

}  // namespace mbc
