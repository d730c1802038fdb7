#include "base/pad.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

const Boom* langs(const Boom* boom, const std::vector<std::string>& pad) {
  for (const std::string& deel : pad) boom = kind(boom, deel);
  return boom;
}

/// Something in this tree that was set on the command line; none where nothing was.
const Boom* gezet(const Boom& boom) {
  if (boom.data().uit_zet) return &boom;
  for (const auto& [sleutel, deel] : boom) {
    if (const Boom* g = gezet(deel)) return g;
  }
  return nullptr;
}

/// Finds what is set in the study where every scenario has its own: a user would read that it does not matter.
class Overschreven final {
 public:
  explicit Overschreven(const Bouwplaats& b) : b_(b) {
    const Boom* gemeenten = kind(&b.bomen.studie, "gemeenten");
    if (gemeenten == nullptr) return;
    for (const auto& [naam, gemeente] : *gemeenten) huidig_ = huidig_ || kind(&gemeente, "huidig") != nullptr;
  }

  std::vector<Plaats> meld() {
    if (b_.bomen.scenarios.empty() || !b_.bomen.alle_scenarios) return {};
    in_deel(b_.bomen.studie, {});
    const Boom* gemeenten = kind(&b_.bomen.studie, "gemeenten");
    if (gemeenten == nullptr || !is_kaart(*gemeenten)) return gevonden_;
    for (const auto& [naam, gemeente] : *gemeenten) in_deel(gemeente, naam);
    return gevonden_;
  }

 private:
  void in_deel(const Boom& boom, const std::string& gemeente) {
    std::vector<std::string> delen{"implementatie"};
    // With families that have the werkwijze already, the study's own hold in the years before the first.
    if (!huidig_) delen.insert(delen.end(), {"methodetrouw", "effecten"});
    for (const std::string& deel : delen) {
      const Boom* kaart = kind(&boom, deel);
      if (kaart == nullptr) continue;
      for (const auto& [sleutel, waarde] : *kaart) meld(waarde, {deel, sleutel}, gemeente);
    }
    const Boom* investeringen = kind(&boom, "investeringen");
    if (investeringen == nullptr) return;
    for (const auto& [naam, investering] : *investeringen) {
      for (const auto& [sleutel, waarde] : investering) meld(waarde, {"investeringen", naam, sleutel}, gemeente);
    }
  }

  /// What a scenario has in its place: its own, or for a gemeente what it says of that.
  static const Boom* eigen(const Boom& scenario, const std::vector<std::string>& pad, const std::string& gemeente) {
    if (const Boom* b = langs(&scenario, pad)) return b;
    return gemeente.empty() ? nullptr : langs(kind(kind(&scenario, "gemeenten"), gemeente), pad);
  }

  void meld(const Boom& waarde, const std::vector<std::string>& pad, const std::string& gemeente) {
    const Boom* van_gebruiker = gezet(waarde);
    if (van_gebruiker == nullptr) return;
    std::vector<Noot> noten;
    std::string ander;
    for (const Bestandsboom& s : b_.bomen.scenarios) {
      const Boom* in_plaats = eigen(s.boom, pad, gemeente);
      if (in_plaats == nullptr) return;
      noten.push_back({in_plaats->data().plaats, "hier staat " + als_tekst(*in_plaats)});
      const std::string nummer = tekst_van(kind(&s.boom, "nummer")).value_or("<nummer>");
      if (ander.empty() || ander == std::to_string(b_.studie.nulalternatief)) ander = nummer;
    }
    std::string naam = gemeente.empty() ? "" : "gemeenten." + paddeel(gemeente);
    for (const std::string& deel : pad) naam += (naam.empty() ? "" : ".") + paddeel(deel);
    gevonden_.push_back(van_gebruiker->data().sleutel);
    b_.melder.waarschuwing(gevonden_.back(),
                           {"\"" + naam + "\" van de studie doet niets: elk scenario heeft zijn eigen",
                            "dat van een scenario", "scenarios." + ander + "." + naam, std::move(noten)});
  }

  const Bouwplaats& b_;
  bool huidig_ = false;
  std::vector<Plaats> gevonden_;
};

}  // namespace

std::vector<Plaats> meld_overschreven(const Bouwplaats& b) { return Overschreven(b).meld(); }

}  // namespace mbc
