#include <algorithm>
#include <cmath>
#include <map>

#include "base/tekst.h"
#include "input/bouw.h"

namespace mbc {
namespace {

/// The phases that each effect makes fewer of.
std::map<std::string_view, std::vector<Fase>> werkingen() {
  std::map<std::string_view, std::vector<Fase>> uit;
  for (std::size_t f = 0; f < aantal_fasen; ++f) {
    for (const Effect e : fasevormen[f].verkleind_door) uit[vorm_van(e).sleutel].push_back(static_cast<Fase>(f));
  }
  return uit;
}

std::string fasentekst(const std::vector<Fase>& fasen, const std::string& voor_laatste) {
  std::vector<std::string> namen;
  for (const Fase f : fasen) namen.emplace_back(fasewoord(f));
  return opsomming(namen, voor_laatste);
}

/// Tells of what is allowed and probably not meant: it would make part of the study do nothing.
class Twijfel final {
 public:
  explicit Twijfel(const Bouwplaats& b) : b_(b), horizon_(b.studie.horizon) {}

  void meld() const {
    fasen_van_kassabonnen();
    steekproef(kind(&b_.bomen.studie, "kassabon_steekproef"));
    in_laag(b_.bomen.studie, true);
    for (const Bestandsboom& s : b_.bomen.scenarios) in_laag(s.boom, true);
  }

 private:
  void waarschuw(const Boom& bij, std::string wat, std::string verwacht, std::string bedoelde = {}) const {
    b_.melder.waarschuwing(bij.data().plaats, {std::move(wat), std::move(verwacht), std::move(bedoelde), {}});
  }

  /// The mean of a number that stands here; nothing where it is absent or could not be read.
  std::optional<double> waarde(const Boom* boom) const {
    const auto id = boom == nullptr ? std::nullopt : b_.getallen.ken(boom);
    return id ? b_.getallen.waarde(*id) : std::nullopt;
  }

  /// A study, a scenario, or a gemeente in one of these.
  void in_laag(const Boom& laag, bool met_gemeenten) const {
    if (!is_kaart(laag)) return;
    jaren(kind(&laag, "implementatie"));
    effecten(kind(&laag, "effecten"));
    const Boom* gemeenten = met_gemeenten ? kind(&laag, "gemeenten") : nullptr;
    if (gemeenten == nullptr || !is_kaart(*gemeenten)) return;
    for (const auto& [naam, gemeente] : *gemeenten) {
      start(naam, kind(&gemeente, "start"));
      in_laag(gemeente, false);
    }
  }

  /// A study that got more receipts, and still weighs them as it did those it had.
  void steekproef(const Boom* boom) const {
    const std::size_t bonnen = b_.studie.kassabonnen.size();
    if (waarde(boom).value_or(HUGE_VAL) >= static_cast<double>(bonnen)) return;
    waarschuw(*boom, "samen tellen de kassabonnen voor minder gezinnen dan er kassabonnen zijn",
              "minstens het aantal kassabonnen", std::to_string(bonnen));
  }

  void start(const std::string& gemeente, const Boom* boom) const {
    const auto jaar = waarde(boom);
    if (!jaar || horizon_ < 1 || *jaar < b_.studie.start + horizon_) return;
    waarschuw(*boom, gemeente + " begint na de horizon: de werkwijze komt er niet",
              "een jaar tot en met " + std::to_string(b_.studie.start + horizon_ - 1));
  }

  void jaren(const Boom* implementatie) const {
    const Boom* vertraging = kind(implementatie, "vertraging");
    const Boom* opbouw = kind(implementatie, "opbouw");
    const std::string horizon = "de horizon van " + std::to_string(horizon_) + " jaar";
    const auto te_lang = [&](const Boom* boom) { return horizon_ > 0 && waarde(boom).value_or(0) > horizon_; };
    if (te_lang(vertraging))
      waarschuw(*vertraging, "de invoering begint pas na " + horizon, "een aantal jaren", in_jaren(*vertraging));
    if (te_lang(opbouw))
      waarschuw(*opbouw, "de opbouw duurt langer dan " + horizon, "een aantal jaren", in_jaren(*opbouw));
  }

  /// Years, where months were probably written.
  std::string in_jaren(const Boom& boom) const {
    constexpr int maanden = 12;
    const double x = waarde(&boom).value_or(0);
    const int jaren = static_cast<int>(x) / maanden;
    return jaren > 0 && x == jaren * maanden ? std::to_string(jaren) : std::string();
  }

  void effecten(const Boom* kaart) const {
    if (b_.studie.kassabonnen.empty()) return;
    for (const auto& [effect, fasen] : werkingen_) {
      const Boom* boom = kind(kaart, std::string(effect));
      if (waarde(boom).value_or(0) <= 0) continue;
      if (std::none_of(fasen.begin(), fasen.end(), [this](Fase f) { return ergens(f); }))
        waarschuw(*boom,
                  "\"" + std::string(effect) + "\" bespaart niets: geen kassabon heeft een regel in fase " +
                      fasentekst(fasen, "of"),
                  "een regel in die fase");
    }
  }

  [[nodiscard]] bool ergens(Fase f) const {
    return std::any_of(b_.studie.kassabonnen.begin(), b_.studie.kassabonnen.end(),
                       [f](const Kassabon& k) { return heeft(k, f); });
  }

  static bool heeft(const Kassabon& k, Fase f) {
    return std::any_of(k.regels.begin(), k.regels.end(), [f](const KassabonRegel& r) { return r.fase == f; });
  }

  /// A receipt without lines for what may happen to any family makes that free. What a lokaal team does may stand under
  /// traject or vrijwillig, so those are not asked for.
  void fasen_van_kassabonnen() const {
    for (const Kassabon& k : b_.studie.kassabonnen) {
      std::vector<Fase> zonder;
      for (std::size_t n = 0; n < aantal_fasen; ++n)
        if (const auto f = static_cast<Fase>(n); hangt_van_kans_af(f) && ergens(f) && !heeft(k, f)) zonder.push_back(f);
      const Boom* boom = bij(k);
      if (!zonder.empty() && boom != nullptr)
        waarschuw(*boom,
                  "kassabon \"" + k.id + "\" heeft geen regel in fase " + fasentekst(zonder, "en") +
                      ", andere wel: wat een gezin daar meemaakt, kost op deze bon niets",
                  "een regel in elke fase");
    }
  }

  const Boom* bij(const Kassabon& k) const {
    for (const Bestandsboom& b : b_.bomen.kassabonnen) {
      const Boom* id = kind(&b.boom, "kassabon");
      if (id != nullptr && bijgesneden(id->data().tekst) == k.id) return id;
    }
    return nullptr;
  }

  const Bouwplaats& b_;
  int horizon_;
  std::map<std::string_view, std::vector<Fase>> werkingen_ = werkingen();
};

}  // namespace

void meld_twijfel(const Bouwplaats& b) { Twijfel(b).meld(); }

}  // namespace mbc
