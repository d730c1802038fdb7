#include "input/waarnemingen.h"

#include <algorithm>

#include "base/sha256.h"
#include "base/tekst.h"
#include "boom/controle.h"
#include "boom/scalair.h"
#include "boom/yaml.h"
#include "input/meetmaten.h"
#include "input/waarneming_bouw.h"
#include "model/velden_waarneming.h"

namespace mbc {
namespace {

class Waarnemingenlezer final {
 public:
  Waarnemingenlezer(const Bron& bron, const std::string& naam, const Waarnemingskader& kader)
      : bron_(bron), naam_(naam), kader_(kader) {}

  GelezenWaarnemingen lees() {
    GelezenWaarnemingen uit;
    lees_boom(uit, [&](Boom& boom) { bouw(boom, uit); });
    return uit;
  }

  GelezenOntwerp lees_gepland() {
    GelezenOntwerp uit;
    wat_ = "ontwerp";
    lees_boom(uit, [&](Boom& boom) { bouw(boom, uit); });
    return uit;
  }

 private:
  template <class Gelezen_, class F>
  void lees_boom(Gelezen_& uit, F f) {
    Bestandsinhoud inhoud = bron_.lees(naam_);
    if (inhoud.soort != Bestandsoort::bestand) {
      meld_ontbrekend(inhoud.soort);
    } else {
      uit.bestand = {naam_, sha256_hex(inhoud.inhoud), std::move(inhoud.inhoud)};
      melder_.ken_bestand(naam_, uit.bestand->inhoud, Vertrouwelijkheid::vertrouwelijk);
      if (std::optional<Boom> boom = lees_yaml(naam_, uit.bestand->inhoud, melder_)) f(*boom);
    }
    uit.meldingen = std::move(meldingen_);
  }

  void meld_ontbrekend(Bestandsoort soort) {
    const std::filesystem::path pad(naam_);
    Boodschap b{aangehaald(naam_) + " is geen leesbaar bestand", "een YAML-bestand met " + wat_inhoud(), {}, {}};
    if (soort == Bestandsoort::map) b.wat = aangehaald(naam_) + " is een map";
    if (soort == Bestandsoort::te_groot) b.wat = aangehaald(naam_) + " is te groot";
    if (soort == Bestandsoort::ontbreekt) {
      b.wat = aangehaald(naam_) + " bestaat niet";
      b.bedoelde = dichtstbijzijnde(naam_, bron_.lijst("."));
    }
    melder_.fout({naam_, 0, 0}, std::move(b));
  }

  [[nodiscard]] std::string wat_inhoud() const {
    return wat_ == "ontwerp" ? "een ontwerp van metingen" : "waarnemingen";
  }

  /// What a file is that holds something else; empty where it may.
  [[nodiscard]] std::string iets_anders(const Boom& b) const {
    if (!is_kaart(b) || kind(&b, wat_.c_str()) != nullptr) return {};
    if (kind(&b, "waarnemingen") != nullptr) return "een lijst van waarnemingen";
    if (kind(&b, "ontwerp") != nullptr) return "een ontwerp van metingen";
    if (kind(&b, "studie") != nullptr) return "een studie";
    if (kind(&b, "kassabon") != nullptr) return "een kassabon";
    return kind(&b, "nummer") != nullptr ? "een scenario" : "";
  }

  /// The scenario in force; tells of one that is not there.
  std::optional<std::size_t> scenario(const Boom& boom) {
    const Boom* b = kind(&boom, "scenario");
    if (b == nullptr && wat_ == "ontwerp") return kader_.studie.nul_index();
    return b != nullptr ? scenario_van(*b, kader_.studie, melder_) : std::nullopt;
  }

  /// `marge: 30%` is a list of one; of a design `jaren: 2023` and `n: 40` too.
  static void maak_lijsten(Boom& boom, const std::vector<const char*>& sleutels) {
    Boom* lijst = kind(&boom, "lijst");
    if (lijst == nullptr || !is_kaart(*lijst)) return;
    for (auto& [naam, knoop] : *lijst) {
      for (const char* sleutel : sleutels) {
        Boom* een = kind(&knoop, sleutel);
        if (een == nullptr || !is_tekst(*een)) continue;
        const Boom deel = *een;
        een->data().vorm = Vorm::lijst;
        een->push_back({"", deel});
      }
    }
  }

  bool is_iets_anders(const Boom& boom, const char* verwacht) {
    const std::string wat = iets_anders(boom);
    if (wat.empty()) return false;
    const char* bedoeld = wat_ == "ontwerp" ? "geen ontwerp van metingen" : "geen lijst van waarnemingen";
    melder_.fout({naam_, 0, 0}, {"dit is " + wat + ", " + bedoeld, verwacht, {}, {}});
    return true;
  }

  /// What tells one file from another.
  struct Bestandssleutels {
    const char* naam;
    std::vector<const char*> lijst_of_waarde;
  };

  /// Checks the whole, takes its name and scenario, and calls f(name, node, raw numbers) for each of its list.
  template <class Bestand, class F>
  void elk_van_lijst(Boom& boom, const Schema& schema, const Bestandssleutels& sleutels, Bestand& uit, F f) {
    maak_lijsten(boom, sleutels.lijst_of_waarde);
    Ruwegetallen ruw;
    controleer(boom, schema, ruw, melder_);
    uit.scenario = scenario(boom).value_or(0);
    uit.naam = tekst_van(kind(&boom, sleutels.naam)).value_or(std::string());
    const Boom* lijst = kind(&boom, "lijst");
    if (lijst == nullptr || !is_kaart(*lijst)) return;
    for (const auto& [naam, knoop] : *lijst)
      if (is_kaart(knoop)) f(naam, knoop, ruw);
  }

  void bouw(Boom& boom, GelezenOntwerp& uit) {
    if (is_iets_anders(boom, "een bestand met \"ontwerp\" en \"lijst\"")) return;
    Meetontwerp o;
    elk_van_lijst(
        boom, schema_ontwerp, {"ontwerp", {"jaren", "n", "noemer"}}, o,
        [&](const std::string& naam, const Boom& knoop, const Ruwegetallen& ruw) { bouw_meting(knoop, naam, ruw, o); });
    std::sort(o.lijst.begin(), o.lijst.end(), [](const Meting& a, const Meting& b) { return a.naam < b.naam; });
    if (!meldingen_.heeft_fouten()) uit.ontwerp = std::move(o);
  }

  /// The first and the last calendar year; told where they are wrong, or missing.
  std::optional<std::pair<int, int>> jaren(const Boom& knoop, const std::string& naam) {
    const Boom* b = kind(&knoop, "jaren");
    const auto fout = [&](std::string wat) {
      melder_.fout(b != nullptr ? b->data().sleutel : knoop.data().sleutel,
                   {std::move(wat),
                    "een kalenderjaar, of [eerste, laatste], hoogstens " + std::to_string(meeste_meetjaren) + " jaren",
                    {},
                    {}});
    };
    if (b == nullptr) {
      fout("\"jaren\" ontbreekt bij " + aangehaald(naam));
      return std::nullopt;
    }
    if (!is_lijst(*b)) return std::nullopt;
    std::vector<int> uit;
    for (const auto& [geen, kind_] : *b) {
      const auto jaar = geheel_van(&kind_, een_jaar);
      if (!jaar) return std::nullopt;
      uit.push_back(static_cast<int>(*jaar));
    }
    if (uit.empty() || uit.size() > 2 || uit.front() > uit.back() || uit.back() - uit.front() >= meeste_meetjaren) {
      fout("zulke jaren kunnen niet");
      return std::nullopt;
    }
    return std::pair(uit.front(), uit.back());
  }

  /// In euros of the outcome.
  [[nodiscard]] std::optional<double> kosten(const Boom& knoop, const char* sleutel) const {
    const Prijsindex& prijzen = kader_.prijsindex;
    const auto index = prijzen.prijspeil ? prijzen.factor(*prijzen.prijspeil) : std::nullopt;
    const auto euro = maat_van(kind(&knoop, sleutel), *veld(schema_meting, sleutel)->schema);
    return euro ? std::optional(*euro * index.value_or(1)) : std::nullopt;
  }

  void bouw_meting(const Boom& knoop, const std::string& naam, const Ruwegetallen& ruw, Meetontwerp& o) {
    Meting m;
    m.naam = naam;
    const bool telt = kind(&knoop, "indicator") != nullptr;
    const char *per_stuk = telt ? "kosten_per_jaar" : "kosten_per_meting",
               *ander = telt ? "kosten_per_meting" : "kosten_per_jaar";
    if (const Boom* b = kind(&knoop, ander))
      melder_.fout(
          b->data().sleutel,
          {aangehaald(ander) + (telt ? " kan niet bij een indicator" : " kan niet bij een getal"), per_stuk, {}, {}});
    std::optional<std::pair<int, int>> periode;
    if (telt) {
      periode = jaren(knoop, naam);
      if (!periode) return;
    }
    const int eerste = periode ? periode->first : 0, laatste = periode ? periode->second : 0;
    for (int jaar = eerste; jaar <= laatste; ++jaar) {
      auto w = bouw_geplande_waarneming(knoop, naam, periode ? std::optional(jaar) : std::nullopt, kader_, o.scenario,
                                        ruw, melder_);
      if (!w) return;
      m.waarnemingen.push_back(std::move(*w));
    }
    for (int jaren = 1; periode && jaren <= laatste - eerste + 1; ++jaren) m.maten.push_back(jaren);
    for (const char* sleutel : {"n", "noemer"})
      if (m.maten.empty()) m.maten = meetmaten(knoop, sleutel);
    m.kosten = kosten(knoop, "kosten");
    m.kosten_per_stuk = kosten(knoop, per_stuk);
    o.lijst.push_back(std::move(m));
  }

  void bouw(Boom& boom, GelezenWaarnemingen& uit) {
    if (is_iets_anders(boom, "een bestand met \"waarnemingen\", \"scenario\" en \"lijst\"")) return;
    Waarnemingen w;
    elk_van_lijst(boom, schema_waarnemingen, {"waarnemingen", {"marge"}}, w,
                  [&](const std::string& naam, const Boom& knoop, const Ruwegetallen& ruw) {
                    if (auto een = bouw_waarneming(knoop, naam, kader_, w.scenario, ruw, melder_))
                      w.lijst.push_back(std::move(*een));
                  });
    std::sort(w.lijst.begin(), w.lijst.end(), [](const Waarneming& a, const Waarneming& b) { return a.naam < b.naam; });
    if (!meldingen_.heeft_fouten()) uit.waarnemingen = std::move(w);
  }

  const Bron& bron_;
  std::string naam_;
  Waarnemingskader kader_;
  std::string wat_ = "waarnemingen";  ///< the key that such a file has
  Diagnostics meldingen_;
  Melder melder_{meldingen_};
};

}  // namespace

GelezenWaarnemingen lees_waarnemingen(const Bron& bron, const std::string& naam, const Studie& studie,
                                      const Prijsindex& prijsindex) {
  return Waarnemingenlezer(bron, naam, {studie, prijsindex}).lees();
}

GelezenWaarnemingen lees_waarnemingen(const std::filesystem::path& bestand, const Studie& studie,
                                      const Prijsindex& prijsindex) {
  const std::filesystem::path pad = bestand.has_filename() ? bestand : bestand.parent_path();
  return lees_waarnemingen(SchijfBron(pad.parent_path()), pad.filename().generic_string(), studie, prijsindex);
}

GelezenOntwerp lees_ontwerp(const Bron& bron, const std::string& naam, const Studie& studie,
                            const Prijsindex& prijsindex) {
  return Waarnemingenlezer(bron, naam, {studie, prijsindex}).lees_gepland();
}

GelezenOntwerp lees_ontwerp(const std::filesystem::path& bestand, const Studie& studie, const Prijsindex& prijsindex) {
  const std::filesystem::path pad = bestand.has_filename() ? bestand : bestand.parent_path();
  return lees_ontwerp(SchijfBron(pad.parent_path()), pad.filename().generic_string(), studie, prijsindex);
}

}  // namespace mbc
