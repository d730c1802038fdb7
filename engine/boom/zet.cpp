#include "boom/zet.h"

#include <algorithm>

#include "base/pad.h"
#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "boom/verdeling_lezer.h"
#include "boom/yaml.h"
#include "model/paden.h"
#include "model/velden.h"

namespace mbc {
namespace {

/// The section of the study that declares names of this kind.
std::string_view sectie_van(std::string_view noem) {
  for (const Studieveld& v : schema_studie.velden) {
    if (v.schema->vorm == Veldvorm::namen && v.schema->noem == noem) return v.naam;
  }
  return {};
}

void merk(Boom& b) {
  b.data().uit_zet = true;
  for (auto& [sleutel, deel] : b) merk(deel);
}

/// Walks a path through a tree and sets what stands at its end.
class Zetter final {
 public:
  Zetter(const Zetting& z, std::size_t vanaf, Boom& wortel, const Bomen& bomen, Melder& melder)
      : z_(z), i_(vanaf), wortel_(wortel), bomen_(bomen), melder_(melder) {}

  void zet(const Schema& schema) { in(wortel_, schema, ""); }

 private:
  [[nodiscard]] const Zetting::Deel& deel() const { return z_.pad[i_]; }
  [[nodiscard]] bool klaar() const { return i_ == z_.pad.size(); }

  void fout(std::string wat, std::string verwacht, std::string bedoelde = {}) {
    if (nieuw_ != nullptr) nieuw_->data().vorm = Vorm::fout;  // what was made on the way is told with this
    const std::size_t bij = std::min(i_, z_.pad.size() - 1);
    melder_.fout(z_.pad[bij].plaats, {std::move(wat), std::move(verwacht), std::move(bedoelde), {}});
  }

  void onbekend(std::string_view wat, std::string_view waarin, const std::vector<std::string>& bekend) {
    constexpr std::size_t leesbaar = 60;
    const std::string bedoelde = dichtstbijzijnde(deel().naam, bekend);
    const bool noem = bedoelde.empty() && bekend.size() <= leesbaar;
    fout(std::string(wat) + " " + aangehaald(deel().naam) + (waarin.empty() ? "" : " in " + aangehaald(waarin)),
         noem ? opsomming(bekend) : std::string(), bedoelde);
  }

  void vervang(Boom& oud) {
    Boom nieuw = z_.waarde;
    merk(nieuw);
    nieuw.data().sleutel = z_.pad.back().plaats;
    nieuw.data().eerder = oud.data().eerder;
    if (!is_fout(oud)) nieuw.data().eerder.push_back({oud.data().plaats, waarde_tekst(oud)});
    oud = nieuw;
  }

  /// The child under this part of the path, made where it is absent; and on from there.
  void verder(Boom& b, const Schema* schema, std::string_view naam) {
    if (!is_kaart(b)) return;  // its form is wrong, and told where it stands
    const Zetting::Deel& d = deel();
    Boom* k = kind(&b, d.naam);
    if (k == nullptr) {
      k = &b.push_back({d.naam, Boom()})->second;
      k->data().sleutel = k->data().plaats = d.plaats;
      if (i_ + 1 < z_.pad.size()) k->data().vorm = Vorm::kaart;
      if (nieuw_ == nullptr) nieuw_ = k;
    }
    ++i_;
    if (klaar()) {
      vervang(*k);
    } else if (schema == nullptr) {
      fout(aangehaald(naam) + " heeft geen onderdelen", "een pad tot en met " + aangehaald(naam));
    } else {
      in(*k, *schema, naam);
    }
  }

  void in(Boom& b, const Schema& s, std::string_view naam) {
    switch (s.vorm) {
      case Veldvorm::kaart:
        return in_kaart(b, s, naam);
      case Veldvorm::namen:
        return in_namen(b, s);
      case Veldvorm::prijsindex:
        return verder(b, nullptr, deel().naam);
      case Veldvorm::getal:
      case Veldvorm::zeker:
      case Veldvorm::familie:
        return in_getal(b, naam);
      case Veldvorm::paar:
        return in_uren(b, naam);
      case Veldvorm::per_jaar:
        return in_per_jaar(b, s, naam);
      default:
        fout(aangehaald(naam) + " heeft geen onderdelen", "een pad tot en met " + aangehaald(naam));
    }
  }

  void in_kaart(Boom& b, const Schema& s, std::string_view naam) {
    std::vector<std::string> bekend;
    for (const Studieveld& v : s.velden) bekend.emplace_back(v.naam);
    if (const Studieveld* v = veld(s, deel().naam)) {
      verder(b, v->schema, v->naam);
    } else if (s.in_studie != nullptr && veld(*s.in_studie, deel().naam) != nullptr) {
      fout(aangehaald(deel().naam) + " hoort in de studie, niet in een scenario", opsomming(bekend));
    } else if (const std::string elders = in_een_onderdeel(s); !elders.empty()) {
      fout("onbekende sleutel " + aangehaald(deel().naam) + (naam.empty() ? "" : " in " + aangehaald(naam)), "",
           elders);
    } else {
      onbekend("onbekende sleutel", naam, bekend);
    }
  }

  /// The path that was meant where it lacks its section: `traject.kans_ots` for `kans_ots`. Empty where no section has
  /// the key.
  std::string in_een_onderdeel(const Schema& s) const {
    std::vector<std::string> met_sleutel;
    for (std::string& pad : sleutelpaden(s))
      if (pad.ends_with("." + deel().naam)) met_sleutel.push_back(std::move(pad));
    std::string uit = bedoeld_pad(deel().naam, met_sleutel);
    if (uit.empty()) return uit;
    for (std::size_t i = i_; i-- > 0;) uit = paddeel(z_.pad[i].naam) + "." + uit;
    for (std::size_t i = i_ + 1; i < z_.pad.size(); ++i) uit += "." + paddeel(z_.pad[i].naam);
    return uit;
  }

  /// Names that may be set: a typing error must not make a new gemeente.
  std::vector<std::string> bekende_namen(const Boom& b, const Schema& s) const {
    const std::string deel_van_studie(sectie_van(s.noem));
    std::vector<std::string> uit;
    for (const Boom* kaart :
         {&b, const_cast<const Boom*>(kind(&wortel_, deel_van_studie)), kind(&bomen_.studie, deel_van_studie)}) {
      if (kaart == nullptr || !is_kaart(*kaart)) continue;
      for (const auto& [naam, waarde] : *kaart) uit.push_back(naam);
    }
    std::sort(uit.begin(), uit.end());
    uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
    return uit;
  }

  void in_namen(Boom& b, const Schema& s) {
    const std::vector<std::string> bekend = bekende_namen(b, s);
    if (!std::binary_search(bekend.begin(), bekend.end(), deel().naam))
      return onbekend("onbekende " + std::string(s.noem), "", bekend);
    verder(b, s.element, deel().naam);
  }

  /// `discontovoet.2027`, or a part of the distribution of one that holds for all years.
  void in_per_jaar(Boom& b, const Schema& s, std::string_view naam) {
    if (!is_per_jaar(b)) return in_getal(b, naam);
    if (kind(&b, deel().naam) == nullptr && !lees_geheel(deel().naam)) {
      std::vector<std::string> jaren;
      for (const auto& [jaar, waarde] : b) jaren.push_back(jaar);
      return onbekend("onbekend jaar", naam, jaren);
    }
    const Schema getal{.vorm = Veldvorm::getal, .getal = s.getal};
    verder(b, &getal, naam);
  }

  void in_uren(Boom& b, std::string_view naam) {
    if (deel().naam != "zonder" && deel().naam != "met") return in_getal(b, naam);
    if (kind(&b, "zonder") == nullptr)
      return fout(aangehaald(naam) + " is hier één getal", "een pad tot en met " + aangehaald(naam));
    const Schema getal{.vorm = Veldvorm::getal};
    const std::string onder = deel().naam;
    verder(b, &getal, onder);
  }

  /// A part of a distribution: `gemiddelde`, or `lognormaal.gemiddelde`.
  void in_getal(Boom& b, std::string_view naam) {
    if (is_fout(b)) return;
    if (nieuw_ != nullptr)
      return fout(aangehaald(naam) + " staat hier niet in de invoer",
                  "een hele waarde: een pad tot en met " + aangehaald(naam));
    if (is_tekst(b)) {
      if (deel().naam != "waarde" && deel().naam != "vast")
        return fout(aangehaald(naam) + " is een getal zonder verdeling", "een pad tot en met " + aangehaald(naam));
      ++i_;
      if (!klaar())
        return fout(aangehaald(naam) + " is een getal zonder verdeling", "een pad tot en met " + aangehaald(naam));
      return vervang(b);
    }
    const Verdelingvorm* vorm = nullptr;
    Boom* knoop = nullptr;
    for (auto& [sleutel, waarde] : b) {
      if (verdelingvorm(sleutel) == nullptr) continue;
      vorm = verdelingvorm(sleutel);
      knoop = &waarde;
    }
    if (vorm == nullptr || is_fout(*knoop)) return;
    if (deel().naam == vorm->naam) {
      ++i_;
      if (klaar()) return vervang(*knoop);
    } else if (verdelingvorm(deel().naam) != nullptr) {
      return fout(aangehaald(naam) + " is een " + std::string(vorm->naam) + ", geen " + deel().naam,
                  "de hele waarde: {" + deel().naam + ": ...} met een pad tot en met " + aangehaald(naam));
    }
    in_verdeling(*vorm, *knoop, naam);
  }

  void in_verdeling(const Verdelingvorm& vorm, Boom& knoop, std::string_view naam) {
    const auto it = std::find(vorm.onderdelen.begin(), vorm.onderdelen.end(), deel().naam);
    Boom* doel = nullptr;
    if (it != vorm.onderdelen.end() && vorm.soort == VerdelingSoort::vast) {
      doel = &knoop;
    } else if (it != vorm.onderdelen.end() && vorm.als_lijst) {
      const auto plek = static_cast<std::size_t>(it - vorm.onderdelen.begin());
      if (!is_lijst(knoop) || knoop.size() <= plek) return;
      doel = &std::next(knoop.begin(), static_cast<std::ptrdiff_t>(plek))->second;
    } else if (it != vorm.onderdelen.end()) {
      doel = kind(&knoop, deel().naam);
      if (doel == nullptr && vorm.soort != VerdelingSoort::kwantielen) return;  // told where it lacks
    }
    if (doel == nullptr) {
      const std::vector<std::string> namen(vorm.onderdelen.begin(), vorm.onderdelen.end());
      return onbekend("onbekend onderdeel", std::string(naam), namen);
    }
    const std::string onderdeel = deel().naam;
    ++i_;
    if (klaar()) return vervang(*doel);
    in_getal(*doel, onderdeel);
  }

  const Zetting& z_;
  std::size_t i_;
  Boom& wortel_;
  const Bomen& bomen_;
  Melder& melder_;
  Boom* nieuw_ = nullptr;  // the first node that was not there yet
};

}  // namespace

std::vector<Zetting> lees_zettingen(std::span<const std::string> teksten, Melder& melder) {
  std::vector<Zetting> uit;
  for (const std::string& tekst : teksten) {
    const std::string naam = "--zet " + veilig(tekst);
    melder.ken_bestand(naam, tekst, Vertrouwelijkheid::open);
    const std::size_t is = tekst.find('=');
    if (is == std::string::npos || is == 0 || tekst.find('\n') != std::string::npos) {
      melder.fout({naam, 1, 1},
                  {"dit is geen PAD=WAARDE", "een pad, een = en een waarde, zoals implementatie.doel=40%", {}, {}});
      continue;
    }
    const std::string_view pad = std::string_view(tekst).substr(0, is);
    const auto kolom = [&](std::size_t begin) { return static_cast<int>(aantal_tekens(pad.substr(0, begin))) + 1; };
    const std::optional<std::vector<Padstuk>> delen = splits_pad(pad);
    if (!delen) {
      melder.fout({naam, 1, kolom(pad.find('"'))}, {"een aanhalingsteken staat hier niet om een heel deel van het pad",
                                                    "een pad zoals gemeenten.\"Bergen (NH.)\".instroom",
                                                    {},
                                                    {}});
      continue;
    }
    Zetting z;
    bool leeg = false;
    for (const Padstuk& deel : *delen) {
      if (deel.naam.empty() && !leeg)
        melder.fout({naam, 1, kolom(deel.begin)},
                    {"een leeg deel in het pad", "een pad zoals implementatie.doel", {}, {}});
      leeg = leeg || deel.naam.empty();
      z.pad.push_back({samengevoegd(deel.naam), {naam, 1, kolom(deel.begin)}});
    }
    if (std::optional<Boom> waarde = lees_yaml_waarde(naam, tekst, is + 1, melder)) {
      z.waarde = *waarde;
      if (!leeg && !is_fout(z.waarde)) uit.push_back(std::move(z));
    }
  }
  return uit;
}

Zetdoel doel_van(const Zetting& z) {
  if (z.pad.size() > 1 && z.pad[0].naam == "scenarios") return Zetdoel::scenario;
  return z.pad.size() > 1 && z.pad[0].naam == "kassabonnen" ? Zetdoel::kassabon : Zetdoel::studie;
}

namespace {

/// The year of the euros in the files: with another one each amount without its own would be another amount.
void weiger_prijspeil(const Zetting& z, Melder& melder) {
  const std::string jaar = tekst_van(&z.waarde).value_or("JAAR");
  melder.fout(z.pad[0].plaats, {"prijspeil zegt in euro's van welk jaar de bedragen zijn geschreven, en dat verandert "
                                "niet door het te zetten",
                                "het jaar waarin de uitkomst wordt getoond",
                                "--prijspeil " + jaar,
                                {}});
}

/// The study on which this one stands was read before anything can be set.
void weiger_basis(const Zetting& z, Melder& melder) {
  melder.fout(z.pad[0].plaats, {"de basis van een studie staat in haar bestand en kan niet worden gezet",
                                "een eigen bestand met een andere basis",
                                {},
                                {}});
}

void zet_in_scenario(const Zetting& z, Bomen& bomen, Melder& melder) {
  std::vector<std::string> nummers;
  for (Bestandsboom& s : bomen.scenarios) {
    const std::string nummer = tekst_van(kind(&s.boom, "nummer")).value_or(std::string());
    nummers.push_back(nummer);
    if (nummer != z.pad[1].naam) continue;
    if (z.pad.size() == 2) {
      melder.fout(z.pad[1].plaats, {"een heel scenario kan niet worden gezet",
                                    "een pad in het scenario, zoals scenarios." + nummer + ".implementatie.doel",
                                    {},
                                    {}});
    } else {
      Zetter(z, 2, s.boom, bomen, melder).zet(schema_scenario);
    }
    return;
  }
  if (!bomen.alle_scenarios) return;
  std::sort(nummers.begin(), nummers.end());
  melder.fout(z.pad[1].plaats, {"er is geen scenario " + aangehaald(z.pad[1].naam), opsomming(nummers), {}, {}});
}

void zet_in_kassabon(const Zetting& z, Bomen& bomen, Melder& melder) {
  if (z.pad.size() != 3 || z.pad[2].naam != "gewicht") {
    melder.fout(z.pad.back().plaats,
                {"van een kassabon kan alleen het gewicht worden gezet", "kassabonnen.<kassabon>.gewicht", {}, {}});
    return;
  }
  std::vector<std::string> ids;
  for (Bestandsboom& k : bomen.kassabonnen) {
    const std::string id = tekst_van(kind(&k.boom, "kassabon")).value_or(std::string());
    if (id == z.pad[1].naam) return Zetter(z, 2, k.boom, bomen, melder).zet(schema_kassabon);
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  melder.fout(
      z.pad[1].plaats,
      {"onbekende kassabon " + aangehaald(z.pad[1].naam), opsomming(ids), dichtstbijzijnde(z.pad[1].naam, ids), {}});
}

}  // namespace

void pas_toe(const Zetting& z, Bomen& bomen, Melder& melder) {
  switch (doel_van(z)) {
    case Zetdoel::studie:
      if (z.pad.size() == 1 && z.pad[0].naam == "prijspeil") return weiger_prijspeil(z, melder);
      if (z.pad[0].naam == "basis") return weiger_basis(z, melder);
      return Zetter(z, 0, bomen.studie, bomen, melder).zet(schema_studie);
    case Zetdoel::scenario:
      return zet_in_scenario(z, bomen, melder);
    case Zetdoel::kassabon:
      return zet_in_kassabon(z, bomen, melder);
  }
}

}  // namespace mbc
