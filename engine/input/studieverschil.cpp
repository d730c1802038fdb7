#include "input/studieverschil.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/tekst.h"
#include "boom/bomen.h"
#include "boom/scalair.h"
#include "boom/verdeling_lezer.h"
#include "model/velden.h"

namespace mbc {
namespace {

using Pad = std::vector<std::string>;

constexpr const char* de_scenarios = "scenarios";
constexpr const char* de_kassabonnen = "kassabonnen";

std::string tekst_onder(const Boom& b, const char* sleutel) { return tekst_van(kind(&b, sleutel)).value_or(""); }

/// What an element of a list is known by, so that its place says nothing; the longer form where the first is not enough
/// within its list. `tussen` is a list of its own.
std::string naam_van(const Boom& element, bool voluit) {
  const Boom* tussen = kind(&element, "tussen");
  if (tussen == nullptr) {
    std::string omschrijving = tekst_onder(element, "omschrijving");
    if (!voluit) return omschrijving;
    return omschrijving + ", " + tekst_onder(element, "fase") + ", " + tekst_onder(element, "geldstroom");
  }
  std::vector<std::string> paden;
  for (const auto& [geen, pad] : *tussen) paden.push_back(pad.data().tekst);
  std::sort(paden.begin(), paden.end());
  std::string uit;
  for (const std::string& pad : paden) uit += (uit.empty() ? "" : " en ") + pad;
  return uit;
}

/// Gives the elements of a list of kaarten names in place of their empty keys.
void benoem(Boom& lijst) {
  std::map<std::string, int> kort, lang;
  for (const auto& [geen, element] : lijst) ++kort[naam_van(element, false)];
  Boom uit(lijst.data());
  for (const auto& [geen, element] : lijst) {
    std::string naam = naam_van(element, false);
    if (kort[naam] > 1) naam = naam_van(element, true);
    const int keer = ++lang[naam];
    uit.push_back({keer > 1 ? naam + " (" + std::to_string(keer) + ")" : naam, element});
  }
  lijst.swap(uit);
}

void ontnoem(Boom& lijst) {
  Boom uit(lijst.data());
  for (const auto& [naam, element] : lijst) uit.push_back({"", element});
  lijst.swap(uit);
}

/// Calls f with each list of kaarten of a study: the elements are things with a name.
template <class F>
void elke_lijst(Boom& geheel, F f) {
  const auto onder = [&](Boom& kaart, const Schema& schema) {
    for (auto& [sleutel, waarde] : kaart) {
      const Studieveld* v = veld(schema, sleutel);
      if (v != nullptr && v->schema->vorm == Veldvorm::lijst && is_lijst(waarde)) f(waarde);
    }
  };
  onder(geheel, schema_studie);
  for (auto& [id, bon] : geheel.get_child(de_kassabonnen)) onder(bon, schema_kassabon);
}

/// All trees of a study as one, in which the names of files and the order of lists do not show.
Boom als_een_boom(const Bomen& bomen) {
  Boom uit = bomen.studie;
  const auto vervang = [&](const char* deel, const std::list<Bestandsboom>& bestanden, const char* naam) {
    uit.erase(deel);
    Boom& kaart = uit.push_back({deel, Boom()})->second;
    kaart.data().vorm = Vorm::kaart;
    for (const Bestandsboom& b : bestanden) kaart.push_back({tekst_onder(b.boom, naam), b.boom});
  };
  vervang(de_scenarios, bomen.scenarios, "nummer");
  vervang(de_kassabonnen, bomen.kassabonnen, "kassabon");
  elke_lijst(uit, benoem);
  return uit;
}

/// And back. `oud` says which files the study names: those are not looked at any more.
Bomen als_bomen(Boom geheel, const Bomen& oud) {
  elke_lijst(geheel, ontnoem);
  Bomen uit;
  for (const auto& [nummer, boom] : geheel.get_child(de_scenarios)) uit.scenarios.push_back({nummer, boom});
  for (const auto& [id, boom] : geheel.get_child(de_kassabonnen)) uit.kassabonnen.push_back({id, boom});
  for (const char* deel : {de_scenarios, de_kassabonnen}) {
    geheel.erase(deel);
    if (const Boom* paden = kind(&oud.studie, deel)) geheel.push_back({deel, *paden});
  }
  uit.trekrijen = oud.trekrijen;
  uit.studie.swap(geheel);
  return uit;
}

/// The child of a kaart, or of a list whose elements were named.
template <class B>
B* onderdeel(B& b, const std::string& naam) {
  const auto er = b.find(naam);
  return er == b.not_found() ? nullptr : &er->second;
}

/// What stands at a path differs: none where one of the two lacks it.
struct Verschilplek {
  Pad pad;
  const Boom *a, *b;
};

class Vergelijker final {
 public:
  std::vector<Verschilplek> vergelijk(const Boom& a, const Boom& b) {
    kaart(a, b, schema_studie);
    return std::move(uit_);
  }

 private:
  void vergelijk(const Boom* a, const Boom* b, const Schema* schema) {
    if (a == nullptr || b == nullptr) return neem(a, b);
    const bool kaarten = is_kaart(*a) && is_kaart(*b), lijsten = is_lijst(*a) && is_lijst(*b);
    if (schema != nullptr && kaarten && schema->vorm == Veldvorm::kaart) return kaart(*a, *b, *schema);
    if (schema != nullptr && kaarten && schema->vorm == Veldvorm::namen) return elk(*a, *b, schema->element);
    if (schema != nullptr && lijsten && schema->vorm == Veldvorm::lijst && schema->element->vorm == Veldvorm::kaart)
      return elk(*a, *b, schema->element);
    if (als_tekst(*a) != als_tekst(*b)) neem(a, b);
  }

  static const Schema* schema_van(const Schema& kaart, const std::string& naam) {
    const Studieveld* v = veld(kaart, naam);
    return v == nullptr ? nullptr : v->schema;
  }

  void kaart(const Boom& a, const Boom& b, const Schema& schema) {
    for (const std::string& naam : namen(a, b)) {
      const bool bestanden = pad_.empty() && (naam == de_scenarios || naam == de_kassabonnen);
      pad_.push_back(naam);
      if (bestanden) {
        elk(*onderdeel(a, naam), *onderdeel(b, naam), naam == de_scenarios ? &schema_scenario : &schema_kassabon);
      } else {
        vergelijk(onderdeel(a, naam), onderdeel(b, naam), schema_van(schema, naam));
      }
      pad_.pop_back();
    }
  }

  void elk(const Boom& a, const Boom& b, const Schema* element) {
    for (const std::string& naam : namen(a, b)) {
      pad_.push_back(naam);
      vergelijk(onderdeel(a, naam), onderdeel(b, naam), element);
      pad_.pop_back();
    }
  }

  static std::set<std::string> namen(const Boom& a, const Boom& b) {
    std::set<std::string> uit;
    for (const Boom* boom : {&a, &b})
      for (const auto& [naam, waarde] : *boom) uit.insert(naam);
    return uit;
  }

  void neem(const Boom* a, const Boom* b) { uit_.push_back({pad_, a, b}); }

  Pad pad_;
  std::vector<Verschilplek> uit_;
};

/// Puts what B says at a place, or takes away what it does not say.
void zet(Boom& geheel, const Verschilplek& plek) {
  Boom* b = &geheel;
  for (std::size_t i = 0; i + 1 < plek.pad.size(); ++i) b = onderdeel(*b, plek.pad[i]);
  if (plek.a != nullptr && plek.b != nullptr) {
    *onderdeel(*b, plek.pad.back()) = *plek.b;
  } else if (plek.b != nullptr) {
    b->push_back({plek.pad.back(), *plek.b});
  } else {
    b->erase(plek.pad.back());
  }
}

std::string met_punten(const Pad& pad) {
  std::string uit;
  for (const std::string& deel : pad) uit += (uit.empty() ? "" : ".") + deel;
  return uit;
}

/// Anything long is cut.
std::string getoond(const Boom& b) {
  constexpr std::size_t langst = 160;
  std::string uit = is_kaart(b) ? waarde_tekst(b) : als_tekst(b);
  if (aantal_tekens(uit) <= langst) return uit;
  uit.resize(langst);
  while (!uit.empty() && (static_cast<unsigned char>(uit.back()) & 0xC0U) == 0x80U) uit.pop_back();
  if (!uit.empty() && static_cast<unsigned char>(uit.back()) >= 0xC0U) uit.pop_back();
  return uit + "...";
}

/// What a study says, or what holds where it says nothing.
Opgegeven opgegeven(const Gelezen& kant, const std::string& pad, const Boom* boom, const Boom* ander) {
  if (boom != nullptr) {
    const Plaats& plaats = boom->data().plaats;
    if (ander == nullptr && is_kaart(*boom) && pad.starts_with("kassabonnen.")) return {"staat erin", plaats};
    // The bron alone differs: then it is shown too.
    if (ander != nullptr && waarde_tekst(*boom) == waarde_tekst(*ander)) return {als_tekst(*boom), plaats};
    return {getoond(*boom), plaats};
  }
  const auto& getallen = kant.studie->getallen;
  for (std::size_t i = 0; i < getallen.size(); ++i)
    if (getallen[i].pad == pad && getallen[i].opgave == Opgave::standaard)
      return {kant.oorsprong[i].tekst + " (standaard)", {}};
  return {"-", {}};
}

/// From the bytes that were read before.
Bomen bomen_van(const Studiekant& kant) {
  std::map<std::string, std::string> bestanden;
  for (const Invoerbestand& b : kant.gelezen.bestanden) bestanden[b.naam] = b.inhoud;
  return lees_bomen(GeheugenBron(std::move(bestanden)), kant.naam, kant.zet);
}

}  // namespace

Studieverschil studieverschil(const Studiekant& kant_a, const Studiekant& kant_b) {
  const Gelezen &a = kant_a.gelezen, &b = kant_b.gelezen;
  Bomen bomen_a = bomen_van(kant_a), bomen_b = bomen_van(kant_b);
  bomen_a.trekrijen.merge(bomen_b.trekrijen);  // a step may take the rows of either
  const Boom boom_a = als_een_boom(bomen_a), boom_b = als_een_boom(bomen_b);
  std::vector<Verschilplek> open = Vergelijker().vergelijk(boom_a, boom_b);
  // With the same draws and as many of them all that follows has less noise.
  std::stable_partition(open.begin(), open.end(), [](const Verschilplek& p) {
    return p.pad == Pad{"replicaties"} || p.pad == Pad{"zaad"} || p.pad == Pad{"trekking"};
  });
  const auto wijziging = [&](const Verschilplek& p) {
    const std::string pad = met_punten(p.pad);
    return Studiewijziging{pad, opgegeven(a, pad, p.a, p.b), opgegeven(b, pad, p.b, p.a)};
  };
  Studieverschil uit;
  Boom nu = boom_a;
  const auto studie_nu = [&]() -> const Studie& { return uit.stappen.empty() ? *a.studie : uit.stappen.back().na; };
  // What cannot be read yet waits for the others: a geldstroom goes when no line names it any more.
  for (std::size_t i = 0; i < open.size();) {
    Boom poging = nu;
    zet(poging, open[i]);
    std::optional<Studie> na = bouw_studie_uit(als_bomen(poging, bomen_a));
    if (!na) {
      ++i;
      continue;
    }
    nu.swap(poging);
    if (*na == studie_nu()) {
      uit.zonder_gevolg.push_back(wijziging(open[i]));
    } else {
      uit.stappen.push_back({{wijziging(open[i])}, std::move(*na)});
    }
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;
  }
  if (!open.empty()) {
    Studiestap samen{{}, *b.studie};
    for (const Verschilplek& p : open) samen.wijzigingen.push_back(wijziging(p));
    uit.stappen.push_back(std::move(samen));
  }
  return uit;
}

}  // namespace mbc
