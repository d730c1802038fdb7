#include "input/lees.h"

#include <algorithm>
#include <list>
#include <set>

#include "base/schrijfwijze.h"
#include "base/sha256.h"
#include "base/tekst.h"
#include "boom/privacy.h"
#include "boom/scalair.h"
#include "boom/stapel.h"
#include "boom/woorden.h"
#include "boom/yaml.h"
#include "boom/zet.h"
#include "input/bonnenmap.h"
#include "input/herijkverslag.h"
#include "input/prijslijst.h"
#include "input/samenstellen.h"
#include "input/trekrijen.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

constexpr const char *de_prijzen = "prijzen", *de_basis = "basis", *de_trekkingen = "trekkingen",
                     *de_herijking = "herijking";

/// Reads the files of one study, from the study's own to the last kassabon.
class Lezer final {
 public:
  /// `bonnen`: in place of those that the study names; null: its own.
  Lezer(const Bron& bron, std::string naam, std::span<const std::string> zet, const Lossebonnen* bonnen = nullptr)
      : bron_(bron), naam_(std::move(naam)), zet_(zet), bonnen_(bonnen) {}

  Gelezen lees() {
    Gelezen uit;
    const std::vector<Zetting> zettingen = lees_zettingen(zet_, melder_);
    if (std::optional<Boom> studie = lees_studie({naam_, 0, 0}, naam_)) {
      bomen_.studie = *studie;
      pas_toe_op(zettingen, Zetdoel::studie);
      lees_prijzen(bomen_.studie);
      lees_trekkingen();
      lees_herijking(uit);
      lees_scenarios();
      pas_toe_op(zettingen, Zetdoel::scenario);
      if (bonnen_ != nullptr) {
        neem_bonnen();
      } else {
        lees_kassabonnen();
      }
      pas_toe_op(zettingen, Zetdoel::kassabon);
      stel_samen(bomen_, meldingen_, melder_, uit);
      eis_eigen_trekkingen(uit);
    }
    for (Invoerbestand& b : bestanden_) uit.bestanden.push_back(std::move(b));
    std::sort(uit.bestanden.begin(), uit.bestanden.end(),
              [](const Invoerbestand& a, const Invoerbestand& b) { return a.naam < b.naam; });
    uit.meldingen = std::move(meldingen_);
    return uit;
  }

  /// What the study is built from.
  Bomen lees_bomen() {
    lees();
    return std::move(bomen_);
  }

 private:
  void pas_toe_op(const std::vector<Zetting>& zettingen, Zetdoel doel) {
    for (const Zetting& z : zettingen) {
      if (doel_van(z) != doel) continue;
      // What is set in a price needs the list that it stands in.
      if (z.pad.size() > 1 && z.pad.front().naam == de_prijzen) lees_prijzen(bomen_.studie);
      pas_toe(z, bomen_, melder_);
    }
  }

  /// Puts the prices of a file in the place of its path; what cannot be read is told.
  void lees_prijzen(Boom& studie) {
    Boom* prijzen = kind(&studie, de_prijzen);
    if (prijzen == nullptr || !is_tekst(*prijzen) || !pad_van(*prijzen)) return;
    const std::optional<Boom> lijst = lees_bestand(prijzen->data().plaats, *pad_van(*prijzen), prijslijst);
    Knoop& knoop = prijzen->data();
    knoop.vorm = lijst ? lijst->data().vorm : Vorm::fout;
    if (!lijst) return;
    for (const auto& prijs : *lijst) prijzen->push_back(prijs);
  }

  /// Puts what the rows are called in the place of their path: with what is in them, as another file may stand there.
  void lees_trekkingen() {
    Boom* b = kind(&bomen_.studie, de_trekkingen);
    if (b == nullptr || !is_tekst(*b) || !pad_van(*b)) return;
    const Invoerbestand* bestand = neem(b->data().plaats, *pad_van(*b), grootste_trekkingen,
                                        "een bestand met trekkingen, zoals mbc herijk het schrijft");
    if (bestand != nullptr) melder_.ken_bestand(bestand->naam, {}, Vertrouwelijkheid::open);
    std::optional<Trekrijen> rijen;
    if (bestand != nullptr) rijen = lees_trekrijen(bestand->naam, bestand->inhoud, melder_);
    if (rijen) {
      constexpr std::size_t genoeg_cijfers = 12;
      trekkingen_sha256_ = bestand->sha256;
      b->data().tekst += " (" + trekkingen_sha256_.substr(0, genoeg_cijfers) + ")";
      bomen_.trekrijen.emplace(b->data().tekst, GedeeldeRijen(std::move(*rijen)));
    } else {
      b->data().vorm = Vorm::fout;
    }
  }

  /// What herijk told of the rows, out of the tree: it changes no outcome.
  void lees_herijking(Gelezen& uit) {
    const Boom* b = kind(&bomen_.studie, de_herijking);
    if (b == nullptr || !is_tekst(*b)) return;
    herijking_hier_ = *b;
    bomen_.studie.erase(de_herijking);
    const Boom& hier = herijking_hier_;
    const std::optional<std::string> pad = pad_van(hier);
    if (!pad)
      return melder_.fout(
          hier,
          {melder_.citaat(hier) + " is geen pad naar een bestand", "een pad vanaf de map van dit bestand", {}, {}});
    const Invoerbestand* bestand =
        neem(hier.data().plaats, *pad, grootste_invoer, "herijking.json, zoals mbc herijk het schrijft");
    if (bestand == nullptr) return;
    melder_.ken_bestand(bestand->naam, bestand->inhoud, Vertrouwelijkheid::vertrouwelijk);
    uit.herijking = lees_herijkverslag(bestand->naam, bestand->inhoud, melder_);
  }

  /// What is told of other rows than these is no part of the study.
  void eis_eigen_trekkingen(Gelezen& uit) {
    const Boom* rijen = kind(&bomen_.studie, de_trekkingen);
    const bool onleesbaar = rijen != nullptr && is_fout(*rijen);
    if (!uit.herijking || onleesbaar || uit.herijking->trekkingen == trekkingen_sha256_) return;
    melder_.fout(herijking_hier_,
                 {melder_.citaat(herijking_hier_) + (rijen == nullptr ? " hoort bij trekkingen, en die zijn er niet"
                                                                      : " hoort bij andere trekkingen dan deze"),
                  "beide zoals mbc herijk ze samen schreef, of geen \"herijking\"",
                  {},
                  {}});
    uit.studie.reset();
  }

  /// A study as it stands on its basis, which may stand on another. Nothing where one of them is no study that can be
  /// read, which is told.
  std::optional<Boom> lees_studie(const Plaats& vanuit, const std::string& naam) {
    if (std::find(stapel_.begin(), stapel_.end(), naam) != stapel_.end()) {
      melder_.fout(vanuit, {"\"" + naam + "\" staat zo op zichzelf", "een andere studie als basis", {}, {}});
      return std::nullopt;
    }
    stapel_.push_back(naam);
    std::optional<Boom> boven = lees_bestand(vanuit, naam, gewoon);
    if (!boven) return std::nullopt;
    if (const std::string wat = onderdeel(*boven); !wat.empty()) {
      meld_onderdeel(wat, naam);
      return std::nullopt;
    }
    lees_prijzen(*boven);
    const Boom* basis = kind(&*boven, de_basis);
    if (basis == nullptr) return boven;
    const auto pad = pad_van(*basis);
    if (!pad) {
      melder_.fout(*basis, {melder_.citaat(*basis) + " is geen pad naar een studie",
                            "een pad vanaf de map van dit bestand, zoals ../haaglanden/studie.yaml",
                            {},
                            {}});
      return std::nullopt;
    }
    std::optional<Boom> onder = lees_studie(basis->data().plaats, *pad);
    if (!onder) return std::nullopt;
    leg_op(*onder, *boven, schema_studie);
    onder->erase(de_basis);
    return onder;
  }

  /// A path that a file names, from its own folder; nothing of what is no path within its reach: that is told with the
  /// rest of the study.
  [[nodiscard]] std::optional<std::string> pad_van(const Boom& knoop) const {
    const std::optional<std::string> s = tekst_van(&knoop);
    if (!s || s->starts_with('/') || s->find('\\') != std::string::npos || s->find(':') != std::string::npos)
      return std::nullopt;
    return naast(knoop.data().uit_zet ? naam_ : knoop.data().plaats.bestand, *s);
  }

  /// What stands in the place of the study while it is a part of one; empty where it is no such thing.
  static std::string onderdeel(const Boom& b) {
    if (!is_kaart(b) || kind(&b, "studie") != nullptr) return {};
    if (kind(&b, "kassabon") != nullptr) return "kassabon";
    return kind(&b, "nummer") != nullptr ? "scenario" : "";
  }

  /// Instead of all that it lacks as a study.
  void meld_onderdeel(const std::string& wat, const std::string& naam) {
    const std::string ernaast = naast(naam, "studie.yaml");
    melder_.fout({naam, 0, 0},
                 {"dit is een " + wat + ", geen studie",
                  "het bestand van de studie; dat leest en controleert ook haar scenario's en kassabonnen",
                  bron_.lees(ernaast).soort == Bestandsoort::bestand ? ernaast : std::string(),
                  {}});
  }

  [[nodiscard]] static std::string naast(const std::string& bestand, const std::string& pad) {
    return (fs::path(bestand).parent_path() / pad).lexically_normal().generic_string();
  }

  void meld_ontbrekend(const Plaats& plaats, const std::string& naam, Bestandsoort soort, const char* verwacht) {
    Boodschap b{"\"" + naam + "\" ", {}, {}, {}};
    switch (soort) {
      case Bestandsoort::ontbreekt: {
        b.wat += "bestaat niet";
        b.verwacht = verwacht;
        const fs::path pad(naam);
        const std::string buur =
            dichtstbijzijnde(pad.filename().generic_string(),
                             bron_.lijst(pad.parent_path().empty() ? "." : pad.parent_path().generic_string()));
        if (!buur.empty()) b.bedoelde = (pad.parent_path() / buur).generic_string();
        break;
      }
      case Bestandsoort::map: {
        b.wat += "is een map";
        b.verwacht = "een YAML-bestand";
        const std::string studie = (fs::path(naam) / "studie.yaml").generic_string();
        if (plaats.regel == 0 && bron_.lees(studie).soort == Bestandsoort::bestand) b.bedoelde = studie;
        break;
      }
      case Bestandsoort::te_groot:
        b.wat += "is te groot";
        b.verwacht = "hoogstens " + std::to_string(grootste_invoer >> 20) + " MB";
        break;
      default:
        b.wat += "is geen gewoon bestand";
        b.verwacht = "een YAML-bestand";
    }
    melder_.fout(plaats, std::move(b));
  }

  /// The file as the disk spells it: a name that a Mac wrote with separate accents is the same name.
  [[nodiscard]] std::string op_schijf(const std::string& naam) const {
    if (bron_.lees(naam).soort != Bestandsoort::ontbreekt) return naam;
    const fs::path pad(naam);
    const std::string map = pad.parent_path().empty() ? "." : pad.parent_path().generic_string();
    for (const std::string& bestand : bron_.lijst(map))
      if (samengevoegd(bestand) == samengevoegd(pad.filename().generic_string()))
        return (pad.parent_path() / bestand).generic_string();
    return naam;
  }

  /// What a file is, by where it was named.
  struct Bestandsrol {
    Vertrouwelijkheid vertrouwelijkheid;
    std::optional<Boom> (*ontleed)(const std::string& naam, std::string_view tekst, Melder& melder);
    const char* verwacht;  ///< where it is absent
  };
  static constexpr Bestandsrol gewoon{Vertrouwelijkheid::open, lees_yaml, "een YAML-bestand"};
  static constexpr Bestandsrol bon{Vertrouwelijkheid::vertrouwelijk, lees_yaml,
                                   "een map met kassabonnen, of een kassabon"};
  static constexpr Bestandsrol prijslijst{Vertrouwelijkheid::open, lees_prijslijst, "een .yaml of .csv met prijzen"};

  /// A file as it is; null where it cannot be read, which is told.
  const Invoerbestand* neem(const Plaats& vanuit, const std::string& gevraagd, std::size_t grootste,
                            const char* verwacht) {
    const std::string naam = op_schijf(gevraagd);
    Bestandsinhoud inhoud = bron_.lees(naam, grootste);
    if (inhoud.soort != Bestandsoort::bestand) {
      meld_ontbrekend(vanuit, naam, inhoud.soort, verwacht);
      return nullptr;
    }
    bestanden_.push_back({naam, sha256_hex(inhoud.inhoud), std::move(inhoud.inhoud)});
    return &bestanden_.back();
  }

  std::optional<Boom> lees_bestand(const Plaats& vanuit, const std::string& gevraagd, const Bestandsrol& rol) {
    const Invoerbestand* bestand = neem(vanuit, gevraagd, grootste_invoer, rol.verwacht);
    if (bestand == nullptr) return std::nullopt;
    const auto& [naam, sha256, tekst] = *bestand;
    const Vertrouwelijkheid v = lijkt_op_kassabon(tekst) ? Vertrouwelijkheid::vertrouwelijk : rol.vertrouwelijkheid;
    melder_.ken_bestand(naam, tekst, v);
    if (v == Vertrouwelijkheid::vertrouwelijk) weiger_persoonsgegevens(naam, tekst, melder_);
    return rol.ontleed(naam, tekst, melder_);
  }

  /// The paths of a key of the study, with the nodes that name them.
  std::vector<std::pair<std::string, const Boom*>> paden(const char* sleutel) const {
    std::vector<std::pair<std::string, const Boom*>> uit;
    const Boom* b = kind(&bomen_.studie, sleutel);
    if (b == nullptr) return uit;
    const auto neem = [&](const Boom& knoop) {
      if (auto pad = pad_van(knoop)) uit.emplace_back(std::move(*pad), &knoop);
    };
    if (is_tekst(*b)) neem(*b);
    if (is_lijst(*b)) {
      for (const auto& [geen, knoop] : *b) neem(knoop);
    }
    return uit;
  }

  void lees_scenarios() {
    std::set<std::string> gezien;
    for (const auto& [naam, knoop] : paden("scenarios")) {
      if (!gezien.insert(naam).second) {
        melder_.fout(*knoop,
                     {"scenario " + melder_.citaat(*knoop) + " staat er twee keer", "elk scenario één keer", {}, {}});
      } else if (std::optional<Boom> b = lees_bestand(knoop->data().plaats, naam, gewoon)) {
        bomen_.scenarios.push_back({naam, *b});
      } else {
        bomen_.alle_scenarios = false;
      }
    }
    bomen_.scenarios.sort([](const Bestandsboom& a, const Bestandsboom& b) { return a.naam < b.naam; });
  }

  void neem_bonnen() {
    melder_.ken_bestand(bonnen_->bestand, bonnen_->inhoud, Vertrouwelijkheid::vertrouwelijk);
    bomen_.kassabonnen = bonnen_->bonnen;
  }

  void lees_kassabonnen() {
    std::set<std::string> gezien;
    for (const auto& [naam, knoop] : paden("kassabonnen")) {
      std::vector<std::string> namen{naam};
      if (bron_.lees(naam).soort == Bestandsoort::map) {
        const Bonnenmap map = bonnen_in_map(bron_, naam, knoop->data().plaats, melder_);
        namen = map.bonnen;
        if (namen.empty() && !map.geweigerd)
          melder_.fout(*knoop, {"in map " + melder_.citaat(*knoop) + " staan geen kassabonnen",
                                "bestanden die eindigen op .yaml",
                                {},
                                {}});
      }
      for (const std::string& pad : namen) {
        if (!gezien.insert(pad).second) continue;
        if (std::optional<Boom> b = lees_bestand(knoop->data().plaats, pad, bon))
          bomen_.kassabonnen.push_back({pad, *b});
      }
    }
    bomen_.kassabonnen.sort([](const Bestandsboom& a, const Bestandsboom& b) { return a.naam < b.naam; });
  }

  const Bron& bron_;
  std::string naam_;
  std::span<const std::string> zet_;
  const Lossebonnen* bonnen_;
  Diagnostics meldingen_;
  Melder melder_{meldingen_};
  std::string trekkingen_sha256_;       // of the rows that were read
  Boom herijking_hier_;                 // the node that names what was told of them
  std::vector<std::string> stapel_;     // the studies read so far, each the basis of the one before
  std::list<Invoerbestand> bestanden_;  // the melder quotes from them: they do not move
  Bomen bomen_;
};

}  // namespace

Bomen lees_bomen(const Bron& bron, const std::string& naam, std::span<const std::string> zet) {
  return Lezer(bron, naam, zet).lees_bomen();
}

Gelezen lees_studie(const Bron& bron, const std::string& naam, std::span<const std::string> zet) {
  return Lezer(bron, naam, zet).lees();
}

Gelezen lees_studie_met(const std::filesystem::path& studie, const Lossebonnen& bonnen) {
  const SchijfBron bron(studie.parent_path());
  return Lezer(bron, studie.filename().generic_string(), {}, &bonnen).lees();
}

Gelezen lees_studie(const std::filesystem::path& studie, std::span<const std::string> zet) {
  const fs::path pad = studie.has_filename() ? studie : studie.parent_path();
  return lees_studie(SchijfBron(pad.parent_path()), pad.filename().generic_string(), zet);
}

}  // namespace mbc
