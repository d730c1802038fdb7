#include "boom/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <cmath>
#include <list>
#include <sstream>
#include <vector>

#include "base/tekst.h"
#include "boom/brontekst.h"
#include "boom/notatie.h"
#include "boom/woorden.h"
#include "boom/yaml_fouten.h"

namespace mbc {
namespace {

// Appended to every file and required as the root's last key: what swallows the rest of a file swallows this.
constexpr std::string_view slot = "__einde_van_het_bestand__";

/// Ends the reading of a text of which the reason was told already.
struct StopLezen {};

/// Builds the tree from yaml-cpp's events; refuses what YAML allows but a study does not need.
class Bouwer final : public YAML::EventHandler {
 public:
  /// `eigen_haak`: a bracket there is the reader's own, not the user's.
  Bouwer(const Brontekst& bron, Melder& melder, std::optional<std::size_t> eigen_haak = {})
      : bron_(bron), melder_(melder), eigen_haak_(eigen_haak) {}

  [[nodiscard]] const Leesstand& stand() const noexcept { return stand_; }
  [[nodiscard]] int documenten() const noexcept { return documenten_; }
  [[nodiscard]] bool slot_gezien() const noexcept { return slot_gezien_; }
  Boom neem() { return wortel_; }

  void OnDocumentStart(const YAML::Mark& m) override {
    if (++documenten_ == 1) return;
    melder_.fout(bron_.plaats(pos(m)),
                 {"dit hoort niet bij wat erboven staat", "een bestand met alleen sleutel: waarde", {}, {}});
    throw StopLezen{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& m, YAML::anchor_t anker) override {
    weiger_anker(m, anker);
    Kader* k = kader();
    if (k == nullptr) return;
    if (verwacht_sleutel()) {
      melder_.fout(bron_.plaats(pos(m)), {"een sleutel zonder naam", "sleutel: waarde", {}, {}});
      k->sleutel.reset();
      k->sla_over = true;
      k->bij_waarde = true;
      return;
    }
    if (is_kaart(*k->boom)) {
      if (!k->sla_over) meld_lege_waarde(bron_, *k->sleutel, k->sleutelpos, melder_);
    } else {
      // Of a streepje with nothing behind it the reader only knows what comes next.
      std::size_t r = bron_.regelnummer(pos(m));
      if (!k->haken && r > 0) r = bron_.vorige_inhoud(r);
      const std::size_t kop = std::min(bron_.regel(r).find_first_not_of(" \t"), bron_.regel(r).size());
      melder_.fout(bron_.plaats(k->haken ? pos(m) : bron_.begin_van(r) + kop),
                   {"een leeg element in een lijst", "een waarde", {}, {}});
    }
    zet(m, Vorm::fout);
  }

  void OnAlias(const YAML::Mark& m, YAML::anchor_t) override {
    melder_.fout(bron_.plaats(pos(m)), {"een verwijzing (*) wordt niet gelezen", "de waarde zelf", {}, {}});
    if (verwacht_sleutel()) throw StopLezen{};
    zet(m, Vorm::fout);
  }

  void OnScalar(const YAML::Mark& m, const std::string& tag, YAML::anchor_t anker, const std::string& v) override {
    const char eerste = bron_.op(pos(m));
    const bool aangehaald = eerste == '"' || eerste == '\'';
    if (aangehaald) {
      stand_.aanhaling = pos(m);
      if (v.find(slot) != std::string::npos) {
        meld_open_aanhaling(bron_, pos(m), melder_);
        throw StopLezen{};
      }
    }
    weiger_anker(m, anker);
    weiger_tag(m, tag);
    if (verwacht_sleutel()) {
      if (!aangehaald && meld_decimale_komma(m, v)) return;
      begin_sleutel(m, v);
      return;
    }
    if (!aangehaald && meld_decimale_komma(m, v)) return;
    Boom* b = zet(m, Vorm::tekst);
    if (b != nullptr) b->data().tekst = v;
    if (Kader* k = kader(); k != nullptr && !aangehaald) {
      k->vorige = b;
      k->vorige_tekst = v;
      k->vorige_eind = pos(m) + v.size();
    }
  }

  void OnSequenceStart(const YAML::Mark& m, const std::string& tag, YAML::anchor_t anker,
                       YAML::EmitterStyle::value stijl) override {
    begin(m, tag, anker, stijl, Vorm::lijst);
  }
  void OnSequenceEnd() override { einde(); }
  void OnMapStart(const YAML::Mark& m, const std::string& tag, YAML::anchor_t anker,
                  YAML::EmitterStyle::value stijl) override {
    begin(m, tag, anker, stijl, Vorm::kaart);
  }
  void OnMapEnd() override { einde(); }

 private:
  /// A map or list under construction.
  struct Kader {
    Boom* boom = nullptr;
    bool haken = false;       // flow style
    bool bij_waarde = false;  // a map's key is known, its value comes
    bool sla_over = false;    // the value belongs to a key that was refused
    std::optional<std::string> sleutel;
    std::size_t sleutelpos = 0;
    Plaats sleutelplaats;
    Boom* vorige = nullptr;  // the last plain scalar, for the decimal comma
    std::string vorige_tekst;
    std::size_t vorige_eind = 0;
    bool komma_gemeld = false;
  };

  static std::size_t pos(const YAML::Mark& m) { return m.pos < 0 ? 0 : static_cast<std::size_t>(m.pos); }
  Kader* kader() { return kaders_.empty() ? nullptr : &kaders_.back(); }
  bool verwacht_sleutel() { return !kaders_.empty() && is_kaart(*kaders_.back().boom) && !kaders_.back().bij_waarde; }

  void weiger_anker(const YAML::Mark& m, YAML::anchor_t anker) {
    if (anker != 0) melder_.fout(bron_.plaats(pos(m)), {"een anker (&) wordt niet gelezen", "de waarde zelf", {}, {}});
  }
  void weiger_tag(const YAML::Mark& m, const std::string& tag) {
    const bool geen = tag.empty() || tag == "?" || (tag == "!" && bron_.op(pos(m)) != '!');
    if (!geen)
      melder_.fout(bron_.plaats(pos(m)), {"een typeaanduiding (!) wordt niet gelezen", "de waarde zelf", {}, {}});
  }

  // `[0,4, 1]`: YAML reads three numbers, a Dutch hand wrote two.
  bool meld_decimale_komma(const YAML::Mark& m, const std::string& v) {
    Kader* k = kader();
    if (k == nullptr || !k->haken || k->vorige_tekst.empty() || v.empty()) return false;
    const bool aaneen = pos(m) == k->vorige_eind + 1 && bron_.op(k->vorige_eind) == ',';
    if (!aaneen || !cijfer(k->vorige_tekst.back()) || !cijfer(v.front())) {
      k->komma_gemeld = false;
      return false;
    }
    if (!k->komma_gemeld) meld_komma(*k, pos(m) + v.size(), v);
    if (is_lijst(*k->boom)) {
      k->boom->data().vorm = Vorm::fout;  // how many numbers there are is not known any more
    } else {
      if (k->vorige != nullptr) k->vorige->data().vorm = Vorm::fout;
      if (!k->bij_waarde) {
        k->sla_over = true;
        k->bij_waarde = true;
      }
    }
    k->komma_gemeld = true;  // `1,500,000` is one number
    k->vorige = nullptr;
    k->vorige_tekst = v;
    k->vorige_eind = pos(m) + v.size();
    return true;
  }

  /// `v` ends at `eind`; more groups of digits may stand behind it.
  void meld_komma(const Kader& k, std::size_t eind, const std::string& v) {
    std::string geheel = k.vorige_tekst + "," + v;
    const auto cijfer = [this](std::size_t p) { return bron_.op(p) >= '0' && bron_.op(p) <= '9'; };
    while (bron_.op(eind) == ',' && cijfer(eind + 1)) {
      do geheel += bron_.op(eind++);
      while (cijfer(eind) || bron_.op(eind) == '.');
    }
    const Notatie elke{.procent = true, .hoogst_zonder_procent = HUGE_VAL, .duizendtallen = true};
    const bool mag = !melder_.vertrouwelijk({bron_.bestand(), 1, 1});
    std::string bedoelde = lees_getaltekst(geheel, elke).bedoelde;
    if (bedoelde.empty() && is_lijst(*k.boom)) {
      for (const std::string_view getal : splits(geheel, ','))
        bedoelde.append(bedoelde.empty() ? "" : ", ").append(getal);
    }
    melder_.fout(bron_.plaats(k.vorige_eind), {"een komma zonder spatie tussen twee cijfers",
                                               "een punt als decimaalteken, of een spatie na de komma",
                                               mag ? bedoelde : "",
                                               {}});
  }

  void begin_sleutel(const YAML::Mark& m, const std::string& naam) {
    Kader& k = kaders_.back();
    k.bij_waarde = true;
    k.sleutel = naam;
    k.sleutelpos = pos(m);
    k.sleutelplaats = bron_.plaats(pos(m));
    k.sla_over = false;
    k.vorige_tekst.clear();
    if (kaders_.size() == 1 && naam == slot && pos(m) >= bron_.eigen_lengte()) {
      slot_gezien_ = true;
      k.sla_over = true;
      return;
    }
    if (naam == "<<") {
      melder_.fout(bron_.plaats(pos(m)), {"een samenvoeging (<<) wordt niet gelezen", "de sleutels zelf", {}, {}});
      k.sla_over = true;
    } else if (const Boom* eerder = kind(k.boom, naam)) {
      const std::string citaat = sleutelcitaat(melder_, k.sleutelplaats, naam);
      melder_.fout(bron_.plaats(pos(m)),
                   {(citaat.empty() ? "een sleutel" : "de sleutel" + citaat) + " staat er twee keer",
                    "elke sleutel één keer",
                    {},
                    {{eerder->data().sleutel, "hier stond hij al"}}});
      k.sla_over = true;
    }
  }

  // Puts a node where the next value belongs; null where that value is passed over.
  Boom* zet(const YAML::Mark& m, Vorm vorm) {
    constexpr std::size_t meeste = 400'000;
    if (++knopen_ > meeste) {
      melder_.fout(bron_.plaats(pos(m)),
                   {"het bestand heeft te veel waarden", "hoogstens " + std::to_string(meeste), {}, {}});
      throw StopLezen{};
    }
    Boom* b = &wortel_;
    const Plaats hier = bron_.plaats(pos(m));
    Plaats sleutel = hier;
    if (Kader* k = kader()) {
      k->bij_waarde = false;
      if (k->sla_over) {
        k->sla_over = false;
        afval_.emplace_back();
        b = &afval_.back();
      } else if (is_kaart(*k->boom)) {
        sleutel = k->sleutelplaats;
        b = &k->boom->push_back({*k->sleutel, Boom()})->second;
      } else {
        b = &k->boom->push_back({std::string(), Boom()})->second;
      }
    }
    b->data().vorm = vorm;
    b->data().plaats = hier;
    b->data().sleutel = std::move(sleutel);
    return b;
  }

  void begin(const YAML::Mark& m, const std::string& tag, YAML::anchor_t anker, YAML::EmitterStyle::value stijl,
             Vorm vorm) {
    weiger_anker(m, anker);
    weiger_tag(m, tag);
    if (verwacht_sleutel()) {
      if (meld_wat_open_blijft(bron_, melder_)) throw StopLezen{};
      melder_.fout(bron_.plaats(pos(m)), {"een lijst of kaart als sleutel", "een naam", {}, {}});
      throw StopLezen{};
    }
    constexpr std::size_t diepste = 32;
    if (kaders_.size() >= diepste) {
      melder_.fout(bron_.plaats(pos(m)),
                   {"te diep genest", "hoogstens " + std::to_string(diepste) + " niveaus", {}, {}});
      throw StopLezen{};
    }
    Boom* b = zet(m, vorm);
    kaders_.emplace_back();
    kaders_.back().boom = b;
    kaders_.back().haken = stijl == YAML::EmitterStyle::Flow;
    if (kaders_.back().haken && pos(m) != eigen_haak_) stand_.open.push_back(pos(m));
  }

  void einde() {
    if (kaders_.back().haken && !stand_.open.empty()) stand_.open.pop_back();
    kaders_.pop_back();
  }

  const Brontekst& bron_;
  Melder& melder_;
  std::optional<std::size_t> eigen_haak_;
  Boom wortel_;
  std::vector<Kader> kaders_;
  std::list<Boom> afval_;  // values of refused keys: read for their own mistakes, then dropped
  Leesstand stand_;
  std::size_t knopen_ = 0;
  int documenten_ = 0;
  bool slot_gezien_ = false;
};

// True where the text could be read to its end.
bool verwerk(const Brontekst& bron, Bouwer& bouwer, Melder& melder) {
  try {
    std::istringstream in(bron.tekst());
    YAML::Parser parser(in);
    parser.HandleNextDocument(bouwer);
    return !parser.HandleNextDocument(bouwer);
  } catch (const StopLezen&) {
    return false;
  } catch (const YAML::Exception& e) {
    meld_leesfout(bron, e.msg, e.mark.pos < 0 ? 0 : static_cast<std::size_t>(e.mark.pos), bouwer.stand(), melder);
    return false;
  }
}

// `---` before anything else is harmless; any other mark begins a second document or ends the first.
bool een_document(const Brontekst& bron, std::size_t eerste, Melder& melder) {
  for (std::size_t i = 0; i < bron.aantal_regels(); ++i) {
    const std::string_view r = bron.regel(i);
    const bool streep = r.starts_with("---"), punten = r.starts_with("...");
    if ((!streep && !punten) || (r.size() > 3 && r[3] != ' ' && r[3] != '\t')) continue;
    if (streep && i == eerste && bijgesneden(r) == "---") continue;
    melder.fout(bron.plaats(bron.begin_van(i)),
                {streep ? "hier begint een tweede document" : "\"...\" sluit het document",
                 "één document per bestand",
                 {},
                 {}});
    return false;
  }
  return true;
}

bool begint_als_kaart(const Brontekst& bron, std::size_t eerste, Melder& melder) {
  const std::string_view r = bron.regel(eerste);
  const std::size_t kop = r.find_first_not_of(" \t");
  const std::size_t pos = bron.begin_van(eerste) + kop;
  if (r[kop] == '[' || r.substr(kop) == "-" || r.substr(kop).starts_with("- ")) {
    melder.fout(bron.plaats(pos), {"het bestand begint met een lijst", "sleutel: waarde", {}, {}});
    return false;
  }
  if (kop > 0 && r[kop] != '{') {
    melder.fout(bron.plaats(pos), {"de eerste sleutel springt in", "de buitenste sleutels aan de kantlijn", {}, {}});
    return false;
  }
  return true;
}

constexpr std::string_view slot_regel = "\n__einde_van_het_bestand__: einde\n";

}  // namespace

std::optional<Boom> lees_yaml(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  const Brontekst kaal(bestand, inhoud);
  if (!kaal.controleer(melder)) return std::nullopt;
  std::size_t eerste = 0;
  while (eerste < kaal.aantal_regels() && !kaal.heeft_inhoud(eerste)) ++eerste;
  const std::size_t streep = eerste;
  if (eerste < kaal.aantal_regels() && bijgesneden(kaal.regel(eerste)) == "---") ++eerste;
  while (eerste < kaal.aantal_regels() && !kaal.heeft_inhoud(eerste)) ++eerste;
  if (eerste >= kaal.aantal_regels()) {
    melder.fout({bestand, 0, 0}, {"het bestand is leeg", "sleutel: waarde", {}, {}});
    return std::nullopt;
  }
  if (!een_document(kaal, streep, melder) || !begint_als_kaart(kaal, eerste, melder)) return std::nullopt;
  // A root in braces cannot take another key, and cannot be left open in silence either.
  const bool haken = bijgesneden(kaal.regel(eerste)).front() == '{';
  const Brontekst bron(bestand, inhoud, haken ? std::string_view() : slot_regel);
  Bouwer bouwer(bron, melder);
  if (!verwerk(bron, bouwer, melder)) return std::nullopt;
  if (!haken && !bouwer.slot_gezien()) {
    melder.fout(bron.plaats(bron.begin_van(eerste)),
                {"dit is geen lijst van sleutels met hun waarde", "sleutel: waarde", {}, {}});
    return std::nullopt;
  }
  return bouwer.neem();
}

std::optional<Boom> lees_yaml_waarde(const std::string& bestand, std::string_view tekst, std::size_t vanaf,
                                     Melder& melder) {
  // Read within brackets, so that nothing can stand behind it; as many characters before it as in `tekst`.
  const std::string voor(aantal_tekens(tekst.substr(0, vanaf)) - 1, ' ');
  const Brontekst bron(bestand, voor + "[" + std::string(tekst.substr(vanaf)), "\n]");
  if (!bron.controleer(melder)) return std::nullopt;
  Bouwer bouwer(bron, melder, voor.size());
  if (!verwerk(bron, bouwer, melder)) return std::nullopt;
  Boom lijst = bouwer.neem();
  if (is_fout(lijst)) return std::nullopt;
  const Plaats begin = bron.plaats(voor.size() + 1);
  if (lijst.size() != 1) {
    melder.fout(
        begin,
        {lijst.empty() ? "geen waarde" : "meer dan één waarde", "één waarde, zoals 40% of {uniform: [1, 2]}", {}, {}});
    return std::nullopt;
  }
  return lijst.front().second;
}

}  // namespace mbc
