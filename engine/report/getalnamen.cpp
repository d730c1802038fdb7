#include "report/getalnamen.h"

#include <string_view>

#include "base/pad.h"
#include "base/tekst.h"
#include "model/elk_getal.h"
#include "report/teksten.h"

namespace mbc {
namespace {

/// The meaning of a key up to its explanation, without what stands in brackets.
std::string kern(std::string_view betekenis) {
  std::string uit;
  bool haakjes = false;
  for (const char c : betekenis.substr(0, betekenis.find_first_of(";:"))) {
    if (c == '(') haakjes = true;
    if (!haakjes && !(c == ' ' && uit.ends_with(' '))) uit += c;
    if (c == ')') haakjes = false;
  }
  return uit;
}

/// Of which scenario or gemeente a path is: " (scenario 2, Delft)".
std::string van_wie(const std::string& pad) {
  std::string_view rest = pad;
  std::string uit;
  const auto neem = [&](std::string_view soort, std::string_view voor) {
    if (!rest.starts_with(soort)) return;
    rest.remove_prefix(soort.size());
    const bool aangehaald = rest.starts_with('"');
    const std::size_t eind = aangehaald ? rest.find('"', 1) + 1 : rest.find('.');
    const std::string_view naam = aangehaald ? rest.substr(1, eind - 2) : rest.substr(0, eind);
    uit += (uit.empty() ? "" : ", ") + std::string(voor) + std::string(naam);
    rest.remove_prefix(std::min(rest.size(), eind + 1));
  };
  neem("scenarios.", "scenario ");
  neem("gemeenten.", "");
  return uit.empty() ? uit : " (" + uit + ")";
}

}  // namespace

Getalnamen getalnamen(const Studie& s) {
  Getalnamen uit;
  const auto noem = [&](GetalId id, const std::string& naam) {
    const std::string& pad = s.getal(id).pad;
    uit[pad] = naam + van_wie(pad);
  };
  elk_getal(s, [&](const Studieveld& veld, const GetalId& id) {
    const std::string& pad = s.getal(id).pad;
    const std::string gewoon = getalnaam(pad);
    noem(id, gewoon == pad ? std::string(bijgesneden(kern(veld.betekenis))) : gewoon);
  });
  for (const Geldstroom& f : s.geldstromen) noem(f.verzilverbaar, "verzilverbaar deel van " + f.naam);
  for (const Functie& f : s.functies) noem(f.tarief, "uurtarief " + f.naam);
  const auto noem_lijnen = [&](const Invoering& invoering) {
    for (const Investering& i : invoering.investeringen) {
      const std::string naam = i.omschrijving.empty() ? i.id : i.omschrijving;
      noem(i.zonder, naam + (i.functie ? ", uren" : ", bedrag"));
      if (i.met != i.zonder) noem(i.met, naam + ", uren met de werkwijze");
      noem(i.aandeel, naam + ", aandeel");
    }
  };
  for (const Invoering& i : s.basis) noem_lijnen(i);
  for (const Scenario& x : s.scenarios)
    for (const Invoering& i : x.invoering) noem_lijnen(i);
  for (const Kassabon& k : s.kassabonnen) {
    const std::string titel = k.titel.empty() ? k.id : k.titel;
    uit["kassabonnen." + paddeel(k.id)] = "kassabon " + titel;
    noem(k.gewicht, "gewicht van kassabon " + titel);
  }
  return uit;
}

std::string naam_van(const Getalnamen& namen, const std::string& pad) {
  std::string uit;
  constexpr std::string_view en = " + ";
  for (std::size_t van = 0; van <= pad.size();) {
    const std::size_t tot = std::min(pad.find(en, van), pad.size());
    const std::string deel = pad.substr(van, tot - van);
    const auto er = namen.find(deel);
    uit += (uit.empty() ? "" : std::string(en)) + (er == namen.end() ? deel : er->second);
    van = tot + en.size();
  }
  return uit;
}

}  // namespace mbc
