#include <algorithm>
#include <array>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

const Studieveld& investeringveld(std::string_view naam) { return studieveld("investeringen", naam); }

/// The drivers of a kind, as a study writes them.
std::vector<std::string> namen_van(bool (*hoort)(Grondslag)) {
  std::vector<std::string> uit;
  for (std::size_t g = 0; g < aantal_grondslagen; ++g) {
    if (hoort(static_cast<Grondslag>(g))) uit.emplace_back(grondslagkenmerken[g].naam);
  }
  return uit;
}

/// Puts one line together from its layers.
class Regelbouw final {
 public:
  Regelbouw(Bouwplaats& b, const std::string& id, Lagen lagen) : b_(b), lagen_(std::move(lagen)) { regel_.id = id; }

  /// The line, or nothing where it is switched off or cannot be computed with (which was told).
  std::optional<Investering> bouw() {
    const bool actief = janee_van(lagen_.zoek("actief").knoop).value_or(true);
    regel_.omschrijving = tekst_van(lagen_.zoek("omschrijving").knoop).value_or(regel_.id);
    const auto geldstroom = b_.geldstroom(lagen_.zoek("geldstroom").knoop);
    regel_.geldstroom = geldstroom.value_or(0);
    grondslag_ = lagen_.zoek("grondslag");
    const auto grondslag = keuze_van(grondslag_.knoop, grondslagen);
    if (grondslag) regel_.grondslag = static_cast<Grondslag>(*grondslag);
    const auto soort = keuze_van(lagen_.zoek("soort").knoop, investeringveld("soort").schema->keuzes);
    regel_.soort = soort.value_or(0) == 0 ? Soort::incidenteel : Soort::structureel;
    const bool bedrag_goed = bedrag();
    deel("aandeel", regel_.aandeel);
    deel("kasdeel", regel_.kasdeel);
    if (grondslag) tijd_en_reikwijdte();
    if (actief) eis_volledig();
    return actief && fouten_ == 0 && geldstroom && grondslag && soort && bedrag_goed ? std::optional(regel_)
                                                                                     : std::nullopt;
  }

 private:
  void fout(const Plaats& plaats, std::string wat, std::string verwacht) {
    fout(plaats, {std::move(wat), std::move(verwacht), {}, {}});
  }
  void fout(const Plaats& plaats, Boodschap boodschap) {
    b_.melder.fout(plaats, std::move(boodschap));
    ++fouten_;
  }

  GetalId getal(const Vondst& v, const Boom* knoop, const std::string& sleutel) {
    if (const auto bekend = b_.getallen.ken(knoop)) return *bekend;
    return b_.getallen.geef(knoop, lagen_.pad(v, sleutel), lagen_.eerder(v, sleutel), {lagen_.zoek("prijspeil").knoop});
  }

  GetalId bedrag_van(const Vondst& v, const Boom* knoop, const std::string& sleutel) {
    Regel regel{lagen_.zoek("prijspeil").knoop};
    if (grondslag_ && !regel_.prijs && reken_om(v, *knoop)) regel.eenheid = eenheid_;
    if (const auto bekend = b_.getallen.ken(knoop)) return *bekend;
    return b_.getallen.geef(knoop, lagen_.pad(v, sleutel), lagen_.eerder(v, sleutel), regel);
  }

  /// Whether an amount is written in another unit than its grondslag asks, and is to be converted. Where that would
  /// take two layers, which number was meant is not plain: then it is told.
  bool reken_om(const Vondst& v, const Boom& knoop) {
    const Boom* eigen = kind(&knoop, "eenheid");
    const Vondst geschreven = eigen != nullptr ? Vondst{eigen, v.laag} : lagen_.zoek("eenheid");
    const Ruwgetal* ruw = b_.ruw.zoek(&knoop);
    const auto tekst = tekst_van(geschreven.knoop);
    if (!tekst || ruw == nullptr) return false;
    const Omrekening o = omrekening(*tekst, eenheid_);
    if (o.uitkomst == Omrekening::Uitkomst::zelfde) return false;
    const bool anders = o.uitkomst == Omrekening::Uitkomst::anders;
    const bool naast = geschreven.knoop->data().plaats.bestand == knoop.data().plaats.bestand;
    if (anders && naast && geschreven.laag == v.laag && grondslag_.laag == v.laag && !bevat_zet(knoop)) return true;
    if (o.uitkomst == Omrekening::Uitkomst::weigeren && geschreven.laag > v.laag)
      return false;  // of what was there before
    const auto waarde = ruw->verdeling.is_vast() ? std::optional(ruw->verdeling.p[0]) : std::nullopt;
    b_.melder.fout(*geschreven.knoop, vreemde_eenheid(*geschreven.knoop, o, eenheid_, {}, waarde, b_.melder));
    ++fouten_;
    return false;
  }

  static bool bevat_zet(const Boom& b) {
    return b.data().uit_zet || std::any_of(b.begin(), b.end(), [](const auto& deel) { return bevat_zet(deel.second); });
  }

  [[nodiscard]] std::string per() const { return std::string(kenmerk(regel_.grondslag).per); }

  /// The key that says what it costs: that of the most specific layer. Two in one layer are told, and give none.
  std::pair<std::string, Vondst> wijze() {
    std::pair<std::string, Vondst> uit;
    for (const char* sleutel : {"bedrag", "uren", "prijs"}) {
      const Vondst v = lagen_.zoek(sleutel);
      if (!v || (uit.second && uit.second.laag < v.laag)) continue;
      if (uit.second && uit.second.laag == v.laag) {
        fout(v.knoop->data().sleutel, "\"" + uit.first + "\" en \"" + sleutel + "\" in één investering",
             "een van beide");
        return {};
      }
      uit = {sleutel, v};
    }
    return uit;
  }

  /// A key that does not go with how the amount is said, unless that was chosen in a later layer.
  void weiger(const char* sleutel, const Vondst& bedrag, std::string wat, std::string verwacht) {
    const Vondst v = lagen_.zoek(sleutel);
    if (v && v.laag <= bedrag.laag) fout(v.knoop->data().sleutel, std::move(wat), std::move(verwacht));
  }

  /// bedrag, uren or prijs. True where it can be computed with.
  bool bedrag() {
    const auto [sleutel, v] = wijze();
    if (!v) return false;
    if (sleutel == "prijs") return van_prijs(v);
    weiger("aantal", v, "\"aantal\" hoort bij een prijs", "\"prijs\": een naam onder prijzen, of geen aantal");
    eenheid_ = (sleutel == "uren" ? "uren" : "euro") + per();
    if (sleutel == "uren") {
      regel_.functie = b_.functie(lagen_.zoek("functie").knoop);
      weiger("prijspeil", v, "uren hebben geen prijspeil", "een prijspeil bij een bedrag");
      return paar_van(v, "uren") && regel_.functie;
    }
    weiger("functie", v, "\"functie\" hoort bij uren, niet bij een bedrag",
           "\"uren\" in plaats van \"bedrag\", of geen functie");
    regel_.zonder = regel_.met = bedrag_van(v, v.knoop, "bedrag");
    return regel_.zonder != Getalregister::geen;
  }

  bool van_prijs(const Vondst& v) {
    for (const char* sleutel : {"functie", "prijspeil", "eenheid"})
      weiger(sleutel, v, "\"" + std::string(sleutel) + "\" naast \"prijs\"", "dat bij de prijs zelf, onder prijzen");
    regel_.prijs = b_.prijs(v.knoop);
    if (!regel_.prijs) return false;
    regel_.functie = b_.studie.prijzen[*regel_.prijs].functie;
    if (const Vondst aantal = lagen_.zoek("aantal")) return paar_van(aantal, "aantal");
    regel_.zonder = regel_.met = b_.getallen.standaard("investeringen.aantal", investeringveld("aantal"));
    if (auto vreemd = b_.vreemde_prijs(*regel_.prijs, per()); vreemd && grondslag_)
      fout(v.knoop->data().sleutel, std::move(*vreemd));
    return true;
  }

  bool paar_van(const Vondst& v, const std::string& sleutel) {
    const Boom* zonder = kind(v.knoop, "zonder");
    const Boom* met = kind(v.knoop, "met");
    if (zonder == nullptr && met == nullptr) {
      regel_.zonder = regel_.met = bedrag_van(v, v.knoop, sleutel);
      return regel_.zonder != Getalregister::geen;
    }
    if (grondslag_ && !kent_e(regel_.grondslag)) {
      fout(v.knoop->data().sleutel,
           "\"zonder\" en \"met\" kunnen niet bij " + std::string(kenmerk(regel_.grondslag).naam),
           "één getal, of een grondslag " + opsomming(namen_van(kent_e)));
      return false;
    }
    if (zonder == nullptr) return false;  // told
    regel_.zonder = bedrag_van(v, zonder, sleutel + ".zonder");
    regel_.met = met == nullptr ? regel_.zonder : bedrag_van(v, met, sleutel + ".met");
    return regel_.zonder != Getalregister::geen && regel_.met != Getalregister::geen;
  }

  void deel(const std::string& sleutel, GetalId& id) {
    const Vondst v = lagen_.zoek(sleutel);
    id = v ? getal(v, v.knoop, sleutel) : b_.getallen.standaard("investeringen." + sleutel, investeringveld(sleutel));
    if (id == Getalregister::geen) ++fouten_;
  }

  /// A key that does not fit the grondslag is refused, unless the grondslag was chosen in a later layer.
  Vondst passend(const char* sleutel, bool past, const std::string& bij) {
    const Vondst v = lagen_.zoek(sleutel);
    if (!v || past) return v;
    if (v.laag <= grondslag_.laag) {
      fout(v.knoop->data().sleutel,
           "\"" + std::string(sleutel) + "\" kan niet bij " + std::string(kenmerk(regel_.grondslag).naam), bij);
    }
    return {};
  }

  std::optional<int> jaar(const Vondst& v) {
    const auto j = geheel_van(v.knoop, een_jaar);
    return j ? std::optional(static_cast<int>(*j)) : std::nullopt;
  }

  void tijd_en_reikwijdte() {
    const bool per_jaar = regel_.grondslag == Grondslag::per_jaar, eenmalig = regel_.grondslag == Grondslag::eenmalig;
    const Vondst van = passend("van", per_jaar, "\"van\" en \"tot\" alleen bij per_jaar");
    const Vondst tot = passend("tot", per_jaar, "\"van\" en \"tot\" alleen bij per_jaar");
    const Vondst in_jaar = passend("jaar", eenmalig, "\"jaar\" alleen bij eenmalig");
    const Vondst per_gemeente = passend("per_gemeente", is_vast(regel_.grondslag),
                                        "\"per_gemeente\" alleen bij " + opsomming(namen_van(is_vast)) +
                                            "; de andere grondslagen zijn al per gemeente");
    regel_.van = jaar(van);
    regel_.tot = jaar(tot);
    regel_.jaar = jaar(in_jaar);
    if (janee_van(per_gemeente.knoop).value_or(false)) regel_.reikwijdte = Reikwijdte::per_gemeente;
    if (regel_.van && regel_.tot && *regel_.van > *regel_.tot) {
      fout(tot.knoop->data().plaats,
           "\"tot\" (" + std::to_string(*regel_.tot) + ") ligt voor \"van\" (" + std::to_string(*regel_.van) + ")",
           "een jaar vanaf \"van\"");
    }
    const int eerste = b_.studie.start, laatste = b_.studie.start + b_.studie.horizon - 1;
    const auto buiten = [&](const Vondst& v, bool erbuiten) {
      if (erbuiten && eerste > 0)
        b_.melder.waarschuwing(v.knoop->data().plaats,
                               {"investering \"" + regel_.id + "\" valt buiten de horizon en kost niets",
                                "een jaar van " + std::to_string(eerste) + " tot en met " + std::to_string(laatste),
                                {},
                                {}});
    };
    buiten(van, regel_.van && *regel_.van > laatste);
    buiten(tot, regel_.tot && *regel_.tot < eerste);
    buiten(in_jaar, regel_.jaar && (*regel_.jaar < eerste || *regel_.jaar > laatste));
    const bool van_gemeenten =
        std::all_of(lagen_.lagen().begin(), lagen_.lagen().end(), [](const Laagboom& l) { return l.van_gemeente; });
    if (van_gemeenten && (per_jaar || eenmalig) && regel_.reikwijdte == Reikwijdte::regio) {
      fout(lagen_.lagen().front().boom->data().sleutel,
           "investering \"" + regel_.id + "\" van één gemeente geldt voor de regio", "per_gemeente: ja");
    }
  }

  void eis_volledig() {
    const Plaats& plaats = lagen_.lagen().front().boom->data().sleutel;
    for (const char* sleutel : {"geldstroom", "soort", "grondslag"}) {
      if (!lagen_.zoek(sleutel))
        fout(plaats, "\"" + std::string(sleutel) + "\" ontbreekt in investering \"" + regel_.id + "\"",
             verwacht(sleutel));
    }
    const Vondst uren = lagen_.zoek("uren");
    const bool anders = lagen_.zoek("bedrag") || lagen_.zoek("prijs");
    if (!uren && !anders)
      fout(plaats, "\"bedrag\", \"uren\" of \"prijs\" ontbreekt in investering \"" + regel_.id + "\"",
           "een bedrag in euro's, uren van een functie, of een prijs");
    if (uren && !anders && !lagen_.zoek("functie")) {
      fout(uren.knoop->data().sleutel, "\"functie\" ontbreekt bij de uren van investering \"" + regel_.id + "\"",
           verwacht("functie"));
    }
  }

  std::string verwacht(std::string_view sleutel) const {
    std::vector<std::string> namen;
    if (sleutel == "geldstroom") {
      for (const Geldstroom& g : b_.studie.geldstromen) namen.push_back(g.naam);
    } else if (sleutel == "functie") {
      for (const Functie& f : b_.studie.functies) namen.push_back(f.naam);
    } else {
      const auto keuzes = investeringveld(sleutel).schema->keuzes;
      namen.assign(keuzes.begin(), keuzes.end());
    }
    return namen.empty() ? "een functie onder tarieven" : opsomming(namen);
  }

  Bouwplaats& b_;
  Lagen lagen_;
  Vondst grondslag_;
  std::string eenheid_;
  Investering regel_;
  int fouten_ = 0;
};

/// A line of a scenario that the study does not know, and that is no new one either: most likely a misspelt name.
bool is_verschrijving(const Lagen& regel) {
  const bool nieuw = std::all_of(regel.lagen().begin(), regel.lagen().end(),
                                 [](const Laagboom& l) { return l.van_scenario || l.van_gemeente; });
  const bool volledig = regel.zoek("grondslag") || regel.zoek("geldstroom");
  return nieuw && !volledig;
}

}  // namespace

std::vector<Investering> bouw_investeringen(Bouwplaats& b, const Lagen& lagen) {
  std::vector<Investering> uit;
  const std::vector<std::string> ids = lagen.sleutels();
  for (const std::string& id : ids) {
    Lagen regel = lagen.onder(id);
    if (regel.leeg()) continue;
    if (is_verschrijving(regel)) {
      std::vector<std::string> bekend;
      if (const Boom* studie = kind(&b.bomen.studie, "investeringen"); studie != nullptr && is_kaart(*studie)) {
        for (const auto& [naam, boom] : *studie) bekend.push_back(naam);
      }
      b.melder.fout(regel.lagen().front().boom->data().sleutel,
                    {"onbekende investering \"" + id + "\"",
                     "een investering van de studie, of een volledige nieuwe",
                     dichtstbijzijnde(id, bekend),
                     {}});
      continue;
    }
    if (std::optional<Investering> i = Regelbouw(b, id, std::move(regel)).bouw()) uit.push_back(std::move(*i));
  }
  return uit;
}

}  // namespace mbc
