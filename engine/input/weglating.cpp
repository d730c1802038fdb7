#include <algorithm>
#include <array>
#include <set>

#include "base/tekst.h"
#include "input/bouw.h"

namespace mbc {
namespace {

/// Tells of what a study leaves out, so that something else in it counts for nothing without anyone noticing.
class Weglating final {
 public:
  explicit Weglating(const Bouwplaats& b) : b_(b), s_(b.studie) {}

  void meld() const {
    geen_effecten();
    for (std::size_t k = 0; k < aantal_kansen; ++k) gebeurt_nooit(static_cast<Kans>(k));
    zonder_training();
    ook_in_nulalternatief();
    ongebruikt();
  }

 private:
  void waarschuw(const Boom& bij, std::string wat, std::string verwacht) const {
    const bool met_sleutel = bij.data().sleutel.regel > 0;
    b_.melder.waarschuwing(met_sleutel ? bij.data().sleutel : bij.data().plaats,
                           {std::move(wat), std::move(verwacht), {}, {}});
  }

  [[nodiscard]] bool nul(GetalId id) const { return b_.getallen.waarde(id).value_or(1) == 0; }
  [[nodiscard]] const Boom* in_studie(const char* deel, const std::string& naam) const {
    return kind(kind(&b_.bomen.studie, deel), naam);
  }

  void geen_effecten() const {
    const auto heeft = [](const Boom& laag) {
      if (kind(&laag, "effecten") != nullptr) return true;
      const Boom* gemeenten = kind(&laag, "gemeenten");
      return gemeenten != nullptr && std::any_of(gemeenten->begin(), gemeenten->end(),
                                                 [](const auto& g) { return kind(&g.second, "effecten") != nullptr; });
    };
    const auto& scenarios = b_.bomen.scenarios;
    if (heeft(b_.bomen.studie) ||
        std::any_of(scenarios.begin(), scenarios.end(), [&](const Bestandsboom& s) { return heeft(s.boom); }))
      return;
    waarschuw(b_.bomen.studie, "\"effecten\" ontbreekt, ook in elk scenario: de werkwijze voorkomt en verkort niets",
              "effecten met wat de werkwijze doet, zoals effecten: {ots_reductie: 10%}");
  }

  [[nodiscard]] bool op_een_bon(Fase f) const {
    return std::any_of(s_.kassabonnen.begin(), s_.kassabonnen.end(), [f](const Kassabon& k) {
      return std::any_of(k.regels.begin(), k.regels.end(), [f](const KassabonRegel& r) { return r.fase == f; });
    });
  }

  [[nodiscard]] bool werkt(Effect effect) const {
    const Boom* eigen = kind(kind(&b_.bomen.studie, "effecten"), std::string(vorm_van(effect).sleutel));
    const auto id = eigen == nullptr ? std::nullopt : b_.getallen.ken(eigen);
    return id && b_.getallen.waarde(*id).value_or(0) > 0;
  }

  /// Without this number something never happens, and what is written of it counts for nothing.
  void gebeurt_nooit(Kans kans) const {
    if (!nul(s_.traject[kans])) return;
    const Kansvorm& v = kansvormen[static_cast<std::size_t>(kans)];
    std::vector<std::string> fasen, effecten;
    for (const Fase f : v.fasen)
      if (op_een_bon(f)) fasen.emplace_back(fasewoord(f));
    for (const Effect e : v.effecten)
      if (werkt(e)) effecten.push_back("\"" + std::string(vorm_van(e).sleutel) + "\"");
    if (fasen.empty() && effecten.empty()) return;
    const Boom* traject = kind(&b_.bomen.studie, "traject");
    const Boom* eigen = kind(traject, std::string(v.sleutel));
    std::string wat = "\"" + std::string(v.sleutel) + "\" is 0" + (eigen == nullptr ? " (niet opgegeven)" : "") + ": ";
    if (!fasen.empty()) wat += "wat op kassabonnen in fase " + opsomming(fasen, "en") + " staat, komt nooit voor";
    if (!effecten.empty())
      wat += (fasen.empty() ? "" : ", en ") + opsomming(effecten, "en") +
             (effecten.size() == 1 ? " verandert niets" : " veranderen niets");
    waarschuw(eigen != nullptr ? *eigen : *traject, std::move(wat), "een getal groter dan 0 in \"traject\"");
  }

  /// Calls f with each line as it holds for a gemeente under a scenario, and that Invoering and gemeente.
  template <class F>
  void elke_regel(F f) const {
    for (const Scenario& scenario : s_.scenarios)
      for (std::size_t g = 0; g < scenario.invoering.size() && g < s_.gemeenten.size(); ++g)
        for (const Investering& i : scenario.invoering[g].investeringen) f(i, scenario.invoering[g], s_.gemeenten[g]);
  }

  void zonder_training() const {
    std::set<std::string> op_medewerkers, kost_iets;
    bool iemand = false, te_trainen = false;
    elke_regel([&](const Investering& i, const Invoering& in, const Gemeente& g) {
      const bool per_nieuwe = i.grondslag == Grondslag::per_nieuwe_medewerker;
      const bool per_getrainde = i.grondslag == Grondslag::per_getrainde_medewerker;
      if (i.grondslag != Grondslag::per_medewerker && !per_nieuwe && !per_getrainde) return;
      op_medewerkers.insert(i.id);
      const bool traint = !nul(in.te_trainen) || (per_getrainde && !nul(g.getraind));
      iemand = iemand || !nul(g.medewerkers);
      te_trainen = te_trainen || traint;
      if (traint && !nul(g.medewerkers) && (!per_nieuwe || !nul(g.verloop))) kost_iets.insert(i.id);
    });
    for (const std::string& id : op_medewerkers) {
      const Boom* boom = in_studie("investeringen", id);
      if (kost_iets.contains(id) || boom == nullptr) continue;
      const std::string mist = !iemand       ? "\"medewerkers\" van elke gemeente"
                               : !te_trainen ? "\"te_trainen\""
                                             : "\"verloop\"";
      waarschuw(*boom, "investering \"" + id + "\" kost nooit iets: " + mist + " is 0",
                iemand ? (te_trainen ? "een verloop groter dan 0" : "implementatie: {te_trainen: 100%}")
                       : "per gemeente het aantal medewerkers");
    }
  }

  /// A fixed line that the nulalternatief has too, is the same on both sides of every difference.
  void ook_in_nulalternatief() const {
    const auto nul = std::find_if(s_.scenarios.begin(), s_.scenarios.end(),
                                  [&](const Scenario& x) { return x.nummer == s_.nulalternatief; });
    if (nul == s_.scenarios.end() || s_.scenarios.size() < 2) return;
    std::set<std::string> vast;
    for (const Invoering& in : nul->invoering)
      for (const Investering& i : in.investeringen)
        if (i.grondslag == Grondslag::per_jaar || i.grondslag == Grondslag::eenmalig) vast.insert(i.id);
    for (const std::string& id : vast) {
      const Boom* boom = in_studie("investeringen", id);
      if (boom == nullptr || !overal_gelijk(id, *nul)) continue;
      const std::string nummer = std::to_string(s_.nulalternatief);
      waarschuw(*boom,
                "investering \"" + id + "\" loopt ook in het nulalternatief (scenario " + nummer +
                    ") en kost daardoor in geen scenario iets extra",
                "in scenario " + nummer + ": investeringen: {" + id + ": {actief: nee}}");
    }
  }

  [[nodiscard]] bool overal_gelijk(const std::string& id, const Scenario& nul) const {
    const auto regel = [&](const Invoering& in) -> std::optional<Investering> {
      for (const Investering& i : in.investeringen)
        if (i.id == id) return i;
      return std::nullopt;
    };
    for (const Scenario& x : s_.scenarios)
      for (std::size_t g = 0; g < x.invoering.size(); ++g)
        if (regel(x.invoering[g]) != regel(nul.invoering[g])) return false;
    return true;
  }

  void ongebruikt() const {
    std::set<std::size_t> geldstromen, functies, prijzen;
    const auto neem = [&](const auto& regel) {
      geldstromen.insert(regel.geldstroom);
      if (regel.functie) functies.insert(*regel.functie);
      if (regel.prijs) prijzen.insert(*regel.prijs);
    };
    for (const Kassabon& k : s_.kassabonnen)
      for (const KassabonRegel& r : k.regels) neem(r);
    for (const Invoering& in : s_.basis)
      for (const Investering& i : in.investeringen) neem(i);
    elke_regel([&](const Investering& i, const Invoering&, const Gemeente&) { neem(i); });
    const auto meld = [&](const auto& lijst, const std::set<std::size_t>& gebruikt, const char* deel, const char* wat) {
      for (std::size_t i = 0; i < lijst.size(); ++i) {
        const Boom* boom = in_studie(deel, lijst[i].naam);
        if (gebruikt.contains(i) || boom == nullptr) continue;
        waarschuw(*boom, std::string(wat) + " \"" + lijst[i].naam + "\" wordt nergens gebruikt",
                  "een kassabonregel of investering met " + std::string(wat) + ": " + lijst[i].naam +
                      ", of de studie zonder");
      }
    };
    meld(s_.geldstromen, geldstromen, "geldstromen", "geldstroom");
    meld(s_.functies, functies, "tarieven", "functie");
    meld(s_.prijzen, prijzen, "prijzen", "prijs");
  }

  const Bouwplaats& b_;
  const Studie& s_;
};

}  // namespace

void meld_weglatingen(const Bouwplaats& b) { Weglating(b).meld(); }

}  // namespace mbc
