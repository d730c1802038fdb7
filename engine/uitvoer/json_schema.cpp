#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include <rapidjson/document.h>

#include "boom/verdeling_lezer.h"
#include "boom/yaml_json.h"
#include "uitvoer/sleutels.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

constexpr std::array<std::string_view, 2> ja_of_nee{"ja", "nee"}, aan_of_uit{"aan", "uit"};
constexpr std::string_view prijspeil = "prijspeil";

/// Writes a draft-07 schema: what editors of YAML know. A part that stands in more places is a definition.
class Schemaschrijver {
 public:
  explicit Schemaschrijver(const Bestandsvorm& bestand) : bestand_(bestand) { tel(*bestand.schema, bestand.naam); }

  std::string schrijf() {
    j_.begin_object();
    j_.veld("$schema", "http://json-schema.org/draft-07/schema#");
    j_.veld("title", "mbc: " + std::string(bestand_.titel));
    kaart(*bestand_.schema);
    j_.object("definitions", [&] {
      for (const auto& [schema, naam] : gedeeld_) definitie(naam, [&, s = schema] { inhoud(*s); });
      for (const auto& [naam, soort] : soorten_) soortdefinities(naam, *soort);
    });
    j_.eind_object();
    return j_.klaar();
  }

 private:
  /// Finds the kinds of numbers, and the parts that stand in more places than one.
  void tel(const Schema& s, std::string_view naam) {
    if (s.getal != nullptr) neem(*s.getal, naam);
    if (s.vorm == Veldvorm::familie) families_.insert(s.getal);
    const bool deel = s.vorm == Veldvorm::kaart || s.vorm == Veldvorm::namen;
    if (deel && ++gezien_[&s] > 1) {
      if (namen_.emplace(&s, naam).second) gedeeld_.emplace_back(&s, naam);
      return;
    }
    for (const Studieveld& v : s.velden) tel(*v.schema, v.naam);
    if (s.element != nullptr) tel(*s.element, s.element->getal != nullptr ? naam : s.noem);
  }

  void neem(const Getalsoort& soort, std::string_view naam) {
    if (!soortnamen_.emplace(&soort, naam).second) return;
    soorten_.emplace_back(naam, &soort);
    neem(soort::spreiding, "een spreiding");
    neem(soort::aandeel, "een aandeel");
  }

  template <class F>
  void definitie(std::string_view naam, F&& schrijf_inhoud) {
    j_.object(naam, [&] { schrijf_inhoud(); });
  }

  /// A list of schemas under `anyOf`, `allOf` or a key like it.
  template <class... F>
  void lijst(std::string_view sleutel, F&&... elk) {
    j_.sleutel(sleutel);
    j_.begin_lijst();
    const auto een = [this](auto& f) {
      j_.begin_object();
      f();
      j_.eind_object();
    };
    (een(elk), ...);
    j_.eind_lijst();
  }

  auto verwijzing(std::string naam) {
    return [this, naam = std::move(naam)] { j_.veld("$ref", "#/definitions/" + naam); };
  }

  std::string soortnaam(const Getalsoort& soort) const { return std::string(soortnamen_.at(&soort)); }

  void keuzes(std::span<const std::string_view> namen) {
    j_.lijst("enum", namen, [&](const std::string_view n) { j_.tekst(n); });
  }

  void begrensd(const char* type, double laagst, double hoogst) {
    j_.veld("type", type);
    if (std::isfinite(laagst)) j_.veld("minimum", laagst);
    if (std::isfinite(hoogst)) j_.veld("maximum", hoogst);
  }

  /// What a number without a distribution looks like.
  void waarde(const Getalsoort& soort) {
    const Domein& d = soort.domein;
    const Notatie& n = soort.notatie;
    const auto getal = [&] {
      begrensd("number", d.laagst, n.procent ? std::min(d.hoogst, n.hoogst_zonder_procent) : d.hoogst);
    };
    if (!n.procent) return getal();
    const auto procent = [&] {
      j_.veld("type", "string");
      const std::string min = d.laagst < 0 ? "-?" : "";
      j_.veld("pattern", d.hoogst <= 1 ? "^" + min + "(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%$"
                                       : "^" + min + "[0-9]+(\\.[0-9]+)?%$");
    };
    lijst("anyOf", getal, procent);
  }

  /// A number: its value or a distribution of values; and a distribution between families, of numbers.
  void soortdefinities(std::string_view naam, const Getalsoort& soort) {
    const std::string n(naam);
    definitie("waarde van " + n, [&] { waarde(soort); });
    definitie(n, [&] { lijst("anyOf", verwijzing("waarde van " + n), [&] { verdeling(soort, "waarde van "); }); });
    if (families_.contains(&soort))
      definitie("gezinnen: " + n,
                [&] { lijst("anyOf", verwijzing("waarde van " + n), [&] { verdeling(soort, ""); }); });
  }

  /// `voor` is what stands before the name of a definition for what may stand in a part.
  void verdeling(const Getalsoort& soort, const std::string& voor) {
    const auto deel = [&](std::string_view onderdeel) {
      if (onderdeel == "vc") return verwijzing(voor + soortnaam(soort::spreiding));
      return verwijzing(voor + soortnaam(soort));
    };
    j_.veld("type", "object");
    j_.veld("additionalProperties", false);
    j_.object("properties", [&] {
      for (const Verdelingvorm& v : verdelingvormen()) definitie(v.naam, [&] { vorm(v, deel); });
      for (const Studieveld& v : getalvelden)
        if (soort.geld || v.naam != prijspeil) veld(v);
    });
    j_.objecten("oneOf", verdelingvormen(),
                [&](const Verdelingvorm& v) { j_.teksten("required", std::vector<std::string>{std::string(v.naam)}); });
  }

  template <class Deel>
  void vorm(const Verdelingvorm& v, const Deel& deel) {
    j_.veld("description", "zoals " + std::string(v.voorbeeld));
    const auto reeks = [&](const auto& element) {
      j_.veld("type", "array");
      definitie("items", element);
    };
    if (v.soort == VerdelingSoort::vast) return lijst("allOf", deel("waarde"));
    if (v.als_lijst) {
      reeks(deel(v.onderdelen.front()));
      j_.veld("minItems", static_cast<int>(v.onderdelen.size()));
      return j_.veld("maxItems", static_cast<int>(v.onderdelen.size()));
    }
    j_.veld("type", "object");
    j_.veld("additionalProperties", false);
    std::vector<std::string> verplicht(v.onderdelen.begin(), v.onderdelen.end());
    if (v.soort == VerdelingSoort::kwantielen) std::erase(verplicht, "p50");
    j_.teksten("required", verplicht);
    j_.object("properties", [&] {
      for (const std::string_view o : v.onderdelen) {
        if (v.soort != VerdelingSoort::discreet) {
          definitie(o, deel(o));
        } else {
          definitie(o, [&] { reeks(o == "kansen" ? verwijzing("waarde van " + soortnaam(soort::aandeel)) : deel(o)); });
        }
      }
    });
  }

  /// A value as a study writes it.
  void waarde_in_yaml(std::string_view yaml) {
    rapidjson::Document d;
    d.Parse<rapidjson::kParseFullPrecisionFlag>(yaml_als_json(yaml).c_str());
    waarde_in_json(d);
  }

  void waarde_in_json(const rapidjson::Value& v) {
    if (v.IsObject()) {
      j_.begin_object();
      for (const auto& deel : v.GetObject()) {
        j_.sleutel(deel.name.GetString());
        waarde_in_json(deel.value);
      }
      j_.eind_object();
    } else if (v.IsArray()) {
      j_.begin_lijst();
      for (const auto& deel : v.GetArray()) waarde_in_json(deel);
      j_.eind_lijst();
    } else if (v.IsNumber()) {
      j_.getal(v.GetDouble());
    } else {
      j_.tekst(v.GetString());
    }
  }

  void kaart(const Schema& s) {
    j_.veld("type", "object");
    j_.veld("additionalProperties", false);
    std::vector<std::string> verplicht;
    for (const Studieveld& v : s.velden)
      if (v.plicht == Plicht::moet) verplicht.emplace_back(v.naam);
    // What stands on another study needs nothing else of its own.
    constexpr const char* basis = "basis";
    if (mbc::veld(s, basis) != nullptr) {
      lijst(
          "anyOf", [&] { j_.teksten("required", std::vector<std::string>{basis}); },
          [&] { j_.teksten("required", verplicht); });
    } else if (!verplicht.empty()) {
      j_.teksten("required", verplicht);
    }
    j_.object("properties", [&] {
      for (const Studieveld& v : s.velden) veld(v);
      if (s.met_bron)
        for (const Studieveld& v : bronvelden) veld(v);
    });
  }

  void veld(const Studieveld& v) {
    definitie(v.naam, [&] {
      std::string tekst(v.betekenis);
      const std::string eenheid = eenheidstekst(*v.schema), grens = grenstekst(*v.schema);
      if (!eenheid.empty()) tekst += ". Eenheid: " + eenheid;
      if (!grens.empty()) tekst += ". Grenzen: " + grens;
      j_.veld("description", tekst);
      if (!v.standaard.empty()) {
        j_.sleutel("default");
        waarde_in_yaml(v.standaard);
      }
      j_.sleutel("examples");
      j_.begin_lijst();
      waarde_in_yaml(v.voorbeeld);
      j_.eind_lijst();
      const auto naam = namen_.find(v.schema);
      if (naam != namen_.end()) return lijst("allOf", verwijzing(std::string(naam->second)));
      inhoud(*v.schema);
    });
  }

  void inhoud(const Schema& s) {
    switch (s.vorm) {
      case Veldvorm::tekst:
      case Veldvorm::naam:
        return j_.teksten("type", std::vector<std::string>{"string", "number", "boolean"});
      case Veldvorm::geheel: {
        const bool open = s.hoogst == std::numeric_limits<std::int64_t>::max();
        return begrensd("integer", static_cast<double>(s.laagst),
                        open ? std::numeric_limits<double>::infinity() : static_cast<double>(s.hoogst));
      }
      case Veldvorm::maat:
        return lijst("allOf", verwijzing("waarde van " + soortnaam(*s.getal)));
      case Veldvorm::janee:
        return lijst(
            "anyOf", [&] { keuzes(ja_of_nee); }, [&] { j_.veld("type", "boolean"); });
      case Veldvorm::schakelaar:
        return keuzes(aan_of_uit);
      case Veldvorm::keuze:
        return keuzes(s.keuzes);
      case Veldvorm::zeker:
        return zeker(*s.getal);
      case Veldvorm::getal:
        return lijst("allOf", verwijzing(soortnaam(*s.getal)));
      case Veldvorm::familie:
        return lijst("allOf", verwijzing("gezinnen: " + soortnaam(*s.getal)));
      case Veldvorm::paar:
        return uren(*s.getal);
      case Veldvorm::per_jaar:
        return per_jaar(*s.getal);
      case Veldvorm::kaart:
        return kaart(s);
      case Veldvorm::namen: {
        const auto kaart_van_namen = [&] {
          j_.veld("type", "object");
          definitie("additionalProperties", [&] { inhoud(*s.element); });
        };
        if (!s.of_bestand) return kaart_van_namen();
        return lijst("anyOf", kaart_van_namen, [&] { j_.veld("type", "string"); });
      }
      case Veldvorm::lijst: {
        const auto rij = [&] {
          j_.veld("type", "array");
          definitie("items", [&] { inhoud(*s.element); });
        };
        if (!s.of_een) return rij();
        return lijst("anyOf", rij, [&] { inhoud(*s.element); });
      }
      case Veldvorm::paden:
        return lijst(
            "anyOf", [&] { j_.veld("type", "string"); },
            [&] {
              j_.veld("type", "array");
              definitie("items", [&] { j_.veld("type", "string"); });
            });
      case Veldvorm::prijsindex:
        j_.veld("type", "object");
        j_.veld("additionalProperties", false);
        return definitie("patternProperties", [&] {
          definitie("^[0-9]{4}$", [&] { lijst("allOf", verwijzing("waarde van " + soortnaam(*s.getal))); });
        });
    }
  }

  /// A value, or a value with what it rests on.
  void zeker(const Getalsoort& soort) {
    const auto waarde = verwijzing("waarde van " + soortnaam(soort));
    lijst("anyOf", waarde, [&] {
      j_.veld("type", "object");
      j_.veld("additionalProperties", false);
      j_.teksten("required", std::vector<std::string>{"vast"});
      j_.object("properties", [&] {
        definitie("vast", waarde);
        for (const Studieveld& v : getalvelden)
          if (v.naam != prijspeil) veld(v);
      });
    });
  }

  void per_jaar(const Getalsoort& soort) {
    const auto getal = verwijzing(soortnaam(soort));
    lijst("anyOf", getal, [&] {
      j_.veld("type", "object");
      j_.veld("additionalProperties", false);
      definitie("patternProperties", [&] { definitie("^[0-9]{4}$", getal); });
      j_.object("properties", [&] {
        for (const Studieveld& v : bronvelden) veld(v);
      });
    });
  }

  void uren(const Getalsoort& soort) {
    const auto getal = verwijzing(soortnaam(soort));
    lijst("anyOf", getal, [&] {
      j_.veld("type", "object");
      j_.veld("additionalProperties", false);
      j_.teksten("required", std::vector<std::string>{"zonder"});
      j_.object("properties", [&] {
        definitie("zonder", getal);
        definitie("met", getal);
      });
    });
  }

  JsonSchrijver j_;
  const Bestandsvorm& bestand_;
  std::map<const Schema*, int> gezien_;
  std::map<const Schema*, std::string_view> namen_;
  std::vector<std::pair<const Schema*, std::string_view>> gedeeld_;
  std::map<const Getalsoort*, std::string_view> soortnamen_;
  std::set<const Getalsoort*> families_;
  std::vector<std::pair<std::string_view, const Getalsoort*>> soorten_;
};

}  // namespace

std::string json_schema(const Bestandsvorm& bestand) { return Schemaschrijver(bestand).schrijf(); }

}  // namespace mbc
