#include "input/waarnemingen.h"

#include <algorithm>

#include "base/sha256.h"
#include "base/tekst.h"
#include "input/controle.h"
#include "input/scalair.h"
#include "input/waarneming_bouw.h"
#include "input/yaml.h"
#include "model/velden_waarneming.h"

namespace mbc {
namespace {

class Waarnemingenlezer final {
 public:
  Waarnemingenlezer(const Bron& bron, const std::string& naam, const Waarnemingskader& kader)
      : bron_(bron), naam_(naam), kader_(kader) {}

  GelezenWaarnemingen lees() {
    GelezenWaarnemingen uit;
    Bestandsinhoud inhoud = bron_.lees(naam_);
    if (inhoud.soort != Bestandsoort::bestand) {
      meld_ontbrekend(inhoud.soort);
    } else {
      uit.bestand = {naam_, sha256_hex(inhoud.inhoud), std::move(inhoud.inhoud)};
      melder_.ken_bestand(naam_, uit.bestand->inhoud, Vertrouwelijkheid::vertrouwelijk);
      if (std::optional<Boom> boom = lees_yaml(naam_, uit.bestand->inhoud, melder_)) bouw(*boom, uit);
    }
    uit.meldingen = std::move(meldingen_);
    return uit;
  }

 private:
  void meld_ontbrekend(Bestandsoort soort) {
    const std::filesystem::path pad(naam_);
    Boodschap b{aangehaald(naam_) + " is geen leesbaar bestand", "een YAML-bestand met waarnemingen", {}, {}};
    if (soort == Bestandsoort::map) b.wat = aangehaald(naam_) + " is een map";
    if (soort == Bestandsoort::te_groot) b.wat = aangehaald(naam_) + " is te groot";
    if (soort == Bestandsoort::ontbreekt) {
      b.wat = aangehaald(naam_) + " bestaat niet";
      b.bedoelde = dichtstbijzijnde(naam_, bron_.lijst("."));
    }
    melder_.fout({naam_, 0, 0}, std::move(b));
  }

  /// What a file is that holds no observations; empty where it may.
  static std::string iets_anders(const Boom& b) {
    if (!is_kaart(b) || kind(&b, "waarnemingen") != nullptr) return {};
    if (kind(&b, "studie") != nullptr) return "een studie";
    if (kind(&b, "kassabon") != nullptr) return "een kassabon";
    return kind(&b, "nummer") != nullptr ? "een scenario" : "";
  }

  /// The scenario in force; tells of one that is not there.
  std::optional<std::size_t> scenario(const Boom& boom) {
    const Boom* b = kind(&boom, "scenario");
    const auto nummer = geheel_van(b, *veld(schema_waarnemingen, "scenario")->schema);
    if (!nummer) return std::nullopt;
    std::vector<std::string> bekend;
    const std::vector<Scenario>& scenarios = kader_.studie.scenarios;
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      if (scenarios[s].nummer == *nummer) return s;
      bekend.push_back(std::to_string(scenarios[s].nummer));
    }
    melder_.fout(*b, {"scenario " + std::to_string(*nummer) + " bestaat niet in de studie", opsomming(bekend), {}, {}});
    return std::nullopt;
  }

  /// `marge: 30%` is a list of one.
  static void maak_lijsten(Boom& boom) {
    Boom* lijst = kind(&boom, "lijst");
    if (lijst == nullptr || !is_kaart(*lijst)) return;
    for (auto& [naam, knoop] : *lijst) {
      Boom* marge = kind(&knoop, "marge");
      if (marge == nullptr || !is_tekst(*marge)) continue;
      const Boom deel = *marge;
      marge->data().vorm = Vorm::lijst;
      marge->push_back({"", deel});
    }
  }

  void bouw(Boom& boom, GelezenWaarnemingen& uit) {
    if (const std::string wat = iets_anders(boom); !wat.empty()) {
      melder_.fout({naam_, 0, 0}, {"dit is " + wat + ", geen lijst van waarnemingen",
                                   "een bestand met \"waarnemingen\", \"scenario\" en \"lijst\"",
                                   {},
                                   {}});
      return;
    }
    maak_lijsten(boom);
    Ruwegetallen ruw;
    controleer(boom, schema_waarnemingen, ruw, melder_);
    const std::optional<std::size_t> s = scenario(boom);
    Waarnemingen w;
    w.naam = tekst_van(kind(&boom, "waarnemingen")).value_or(std::string());
    w.scenario = s.value_or(0);
    const Boom* lijst = kind(&boom, "lijst");
    if (lijst == nullptr || !is_kaart(*lijst)) return;
    for (const auto& [naam, knoop] : *lijst) {
      if (!is_kaart(knoop)) continue;
      if (auto een = bouw_waarneming(knoop, naam, kader_, w.scenario, ruw, melder_)) w.lijst.push_back(std::move(*een));
    }
    std::sort(w.lijst.begin(), w.lijst.end(), [](const Waarneming& a, const Waarneming& b) { return a.naam < b.naam; });
    if (!meldingen_.heeft_fouten()) uit.waarnemingen = std::move(w);
  }

  const Bron& bron_;
  std::string naam_;
  Waarnemingskader kader_;
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

}  // namespace mbc
