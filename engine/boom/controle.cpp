#include "boom/controle.h"

#include <algorithm>
#include <limits>
#include <map>

#include "base/tekst.h"
#include "boom/scalair.h"
#include "boom/woorden.h"

namespace mbc {
namespace {

using Namen = std::vector<std::string>;

Namen als_namen(std::span<const std::string_view> s) { return {s.begin(), s.end()}; }

class Controle final {
 public:
  Controle(Ruwegetallen& getallen, Melder& melder) : getallen_(getallen), melder_(melder) {}

  void waarde(const Boom& b, const Schema& s, std::string_view naam, const Verantwoording& omgeving) {
    if (is_fout(b)) return;
    switch (s.vorm) {
      case Veldvorm::getal:
        return getallen_.lees(b, naam, *s.getal, omgeving, melder_);
      case Veldvorm::zeker:
        return zeker(b, s, naam);
      case Veldvorm::familie:
        return getallen_.lees_familie(b, naam, *s.getal, omgeving, melder_);
      case Veldvorm::paar:
        return uren(b, s, naam, omgeving);
      case Veldvorm::per_jaar:
        return per_jaar(b, s, naam, omgeving);
      case Veldvorm::kaart:
        return kaart(b, s, naam);
      case Veldvorm::namen:
        return namen(b, s, naam);
      case Veldvorm::lijst:
        return lijst(b, s, naam);
      case Veldvorm::paden:
        return paden(b, naam);
      case Veldvorm::prijsindex:
        return prijsindex(b, s, naam);
      default:
        return scalair(b, s, naam);
    }
  }

  void kaart(const Boom& b, const Schema& s, std::string_view naam) {
    if (!is_kaart(b)) return verkeerde_vorm(b, naam, "onderdelen, elk als sleutel: waarde");
    const Verantwoording omgeving = s.met_bron ? lees_verantwoording(b, melder_) : Verantwoording();
    Namen bedoeld;  // required keys that are there under a misspelt name are not told as missing too
    for (const auto& [naam_kind, kind_boom] : b) {
      if (const Studieveld* bekend = veld(s, naam_kind)) {
        // A text of the kaart itself was looked at with its bron.
        const bool gelezen = s.met_bron && naam_kind == "eenheid";
        if (!gelezen)
          waarde(kind_boom, *bekend->schema, naam_kind, gaat_over(b, kind_boom) ? omgeving : Verantwoording());
      } else if (!is_bronsleutel(s, naam_kind)) {
        bedoeld.push_back(onbekend(kind_boom, s, naam, naam_kind));
      }
    }
    for (const Studieveld& eis : s.velden) {
      if (eis.plicht == Plicht::mag || kind(&b, std::string(eis.naam)) != nullptr) continue;
      if (std::find(bedoeld.begin(), bedoeld.end(), eis.naam) != bedoeld.end()) continue;
      melder_.fout(b.data().sleutel,
                   {aangehaald(eis.naam) + " ontbreekt" + (naam.empty() ? "" : " in " + aangehaald(naam)),
                    verwacht(*eis.schema),
                    {},
                    {}});
    }
  }

 private:
  /// Whether the bron of a kaart is about a number in it: not where one comes from a study and the other from its
  /// basis.
  static bool gaat_over(const Boom& kaart, const Boom& getal) {
    if (getal.data().uit_zet) return true;
    for (const char* sleutel : {"bron", "bronkwaliteit", "toelichting", "eenheid"})
      if (const Boom* bron = kind(&kaart, sleutel)) return bron->data().plaats.bestand == getal.data().plaats.bestand;
    return true;
  }

  static bool is_bronsleutel(const Schema& s, std::string_view naam) {
    return s.met_bron &&
           std::any_of(bronvelden.begin(), bronvelden.end(), [&](const Studieveld& v) { return v.naam == naam; });
  }

  static std::string verwacht(const Schema& s) {
    switch (s.vorm) {
      case Veldvorm::tekst:
      case Veldvorm::naam:
        return "een tekst";
      case Veldvorm::geheel:
        if (s.hoogst == std::numeric_limits<std::int64_t>::max()) return "een geheel getal, 0 of meer";
        return "een geheel getal van " + std::to_string(s.laagst) + " tot en met " + std::to_string(s.hoogst);
      case Veldvorm::maat:
      case Veldvorm::getal:
      case Veldvorm::zeker:
      case Veldvorm::paar:
      case Veldvorm::per_jaar:
        return std::string(s.getal->verwacht);
      case Veldvorm::familie:
        return std::string(s.getal->verwacht) + ", of een verdeling tussen gezinnen";
      case Veldvorm::janee:
        return "ja of nee";
      case Veldvorm::schakelaar:
        return "aan of uit";
      case Veldvorm::keuze:
        return opsomming(als_namen(s.keuzes));
      case Veldvorm::lijst:
        return "een lijst";
      case Veldvorm::paden:
        return "een bestand of map, of een lijst daarvan";
      default:
        return "onderdelen, elk als sleutel: waarde";
    }
  }

  void verkeerde_vorm(const Boom& b, std::string_view naam, std::string_view moet) {
    const std::string is = is_lijst(b) ? "een lijst" : is_kaart(b) ? "een groep sleutels" : "een losse waarde";
    melder_.fout(b, {aangehaald(naam) + " is " + is, std::string(moet), {}, {}});
  }

  /// Tells of an unknown key; returns what it was probably meant to be.
  std::string onbekend(const Boom& b, const Schema& s, std::string_view waarin, const std::string& naam) {
    if (s.in_studie != nullptr && veld(*s.in_studie, naam) != nullptr) {
      melder_.fout(b.data().sleutel,
                   {aangehaald(naam) +
                        " hoort in de studie: alle scenario's gaan over dezelfde gezinnen, prijzen en geldstromen",
                    opsomming(bekende(s)),
                    {},
                    {}});
      return {};
    }
    std::string bedoelde = dichtstbijzijnde(naam, bekende(s));
    const std::string elders = bedoelde.empty() ? plaats_in_studie(naam) : std::string();
    std::string moet;
    if (!elders.empty()) {
      moet = aangehaald(naam) + " onder " + elders;
    } else if (bedoelde.empty()) {
      moet = opsomming(bekende(s));
    }
    melder_.fout(b.data().sleutel, {"onbekende sleutel" + sleutelcitaat(melder_, b.data().sleutel, naam) +
                                        (waarin.empty() ? "" : " in " + aangehaald(waarin)),
                                    std::move(moet),
                                    bedoelde,
                                    {}});
    return bedoelde;
  }

  static Namen bekende(const Schema& s) {
    Namen uit;
    for (const Studieveld& x : s.velden) uit.emplace_back(x.naam);
    if (s.met_bron)
      for (const Studieveld& x : bronvelden) uit.emplace_back(x.naam);
    return uit;
  }

  void namen(const Boom& b, const Schema& s, std::string_view naam) {
    if (s.of_bestand && is_tekst(b)) return pad(b, naam);
    if (!is_kaart(b)) return verkeerde_vorm(b, naam, "per " + std::string(s.noem) + " een naam met wat daarbij hoort");
    for (const auto& [naam_kind, kind_boom] : b) {
      if (const std::string bezwaar = bezwaar_tegen_naam(naam_kind); !bezwaar.empty()) {
        melder_.fout(
            kind_boom.data().sleutel,
            {"de naam " + aangehaald(naam_kind) + " " + bezwaar, "een naam zonder \", = of spaties eromheen", {}, {}});
      }
      waarde(kind_boom, *s.element, naam_kind, {});
    }
  }

  void lijst(const Boom& b, const Schema& s, std::string_view naam) {
    if (!is_lijst(b)) return verkeerde_vorm(b, naam, "een lijst");
    for (const auto& [geen, element] : b) waarde(element, *s.element, naam, {});
  }

  void paden(const Boom& b, std::string_view naam) {
    if (is_kaart(b)) return verkeerde_vorm(b, naam, "een bestand of map, of een lijst daarvan");
    if (is_tekst(b)) return pad(b, naam);
    for (const auto& [geen, element] : b) pad(element, naam);
  }

  void pad(const Boom& b, std::string_view naam) {
    if (is_fout(b)) return;
    const std::optional<std::string> s = tekst_van(&b);
    if (!s) return verkeerde_vorm(b, naam, "een bestand of map");
    if (s->starts_with('/') || (s->size() > 1 && (*s)[1] == ':')) {
      melder_.fout(b, {melder_.citaat(b) + " is een vast pad", "een pad vanaf de map van de studie", {}, {}});
    } else if (s->find('\\') != std::string::npos) {
      std::string goed = *s;
      std::replace(goed.begin(), goed.end(), '\\', '/');
      melder_.fout(b, {melder_.citaat(b) + " heeft schuine strepen naar links", "een pad met /", goed, {}});
    }
  }

  void prijsindex(const Boom& b, const Schema& s, std::string_view naam) {
    if (!is_kaart(b)) return verkeerde_vorm(b, naam, "per jaar een indexcijfer, zoals {2020: 100.0, 2021: 102.7}");
    const Schema cijfer{.vorm = Veldvorm::maat, .getal = s.getal};
    for (const auto& [sleutel_jaar, waarde_boom] : b) {
      jaar(sleutel_jaar, waarde_boom, naam);
      waarde(waarde_boom, cijfer, naam, {});
    }
  }

  /// A key that is a calendar year.
  void jaar(const std::string& sleutel, const Boom& bij, std::string_view naam) {
    Boom als_waarde(bij.data());
    als_waarde.data().vorm = Vorm::tekst;
    als_waarde.data().tekst = sleutel;
    als_waarde.data().plaats = bij.data().sleutel;
    scalair(als_waarde, een_jaar, naam);
  }

  void per_jaar(const Boom& b, const Schema& s, std::string_view naam, const Verantwoording& omgeving) {
    if (!is_per_jaar(b)) return getallen_.lees(b, naam, *s.getal, omgeving, melder_);
    const Verantwoording eigen = lees_verantwoording(b, melder_);
    for (const auto& [sleutel, waarde_boom] : b) {
      if (is_bronsleutel(s, sleutel)) continue;
      jaar(sleutel, waarde_boom, naam);
      if (!is_fout(waarde_boom)) getallen_.lees(waarde_boom, naam, *s.getal, eigen, melder_);
    }
  }

  void zeker(const Boom& b, const Schema& s, std::string_view naam) {
    getallen_.lees(b, naam, *s.getal, {}, melder_);
    const Ruwgetal* g = getallen_.zoek(&b);
    if (g == nullptr || g->verdeling.is_vast()) return;
    melder_.fout(b, {aangehaald(naam) + " kan geen verdeling zijn",
                     std::string(s.getal->verwacht) + "; hoe onzeker de gewichten samen zijn, zegt kassabon_steekproef",
                     {},
                     {}});
  }

  void uren(const Boom& b, const Schema& s, std::string_view naam, const Verantwoording& omgeving) {
    const bool paar = is_kaart(b) && (kind(&b, "zonder") != nullptr || kind(&b, "met") != nullptr);
    if (!paar) return getallen_.lees(b, naam, *s.getal, omgeving, melder_);
    const Namen delen{"zonder", "met"};
    for (const auto& [naam_kind, kind_boom] : b) {
      if (naam_kind == "zonder" || naam_kind == "met") {
        getallen_.lees(kind_boom, naam_kind, *s.getal, omgeving, melder_);
      } else {
        melder_.fout(kind_boom.data().sleutel,
                     {"onbekende sleutel" + sleutelcitaat(melder_, kind_boom.data().sleutel, naam_kind) + " in " +
                          aangehaald(naam),
                      "zonder en met",
                      dichtstbijzijnde(naam_kind, delen),
                      {}});
      }
    }
    if (kind(&b, "zonder") == nullptr) {
      melder_.fout(b.data().sleutel,
                   {"\"zonder\" ontbreekt in " + aangehaald(naam), std::string(s.getal->verwacht), {}, {}});
    }
  }

  void scalair(const Boom& b, const Schema& s, std::string_view naam) {
    if (!is_tekst(b)) return verkeerde_vorm(b, naam, verwacht(s));
    const std::optional<std::string> t = tekst_van(&b);
    if (!t) return melder_.fout(b, {aangehaald(naam) + " is leeg", verwacht(s), {}, {}});
    switch (s.vorm) {
      case Veldvorm::naam:
        if (const std::string bezwaar = bezwaar_tegen_naam(*t); !bezwaar.empty()) {
          melder_.fout(b, {aangehaald(naam) + " " + bezwaar, "een naam zonder \", = of spaties eromheen", {}, {}});
        }
        return;
      case Veldvorm::geheel:
      case Veldvorm::maat:
        return getal(b, s, naam);
      case Veldvorm::janee:
        if (!janee_van(&b)) niet(b, s, "geen ja of nee", ja_of_nee(*t, "ja", "nee"));
        return;
      case Veldvorm::schakelaar:
        if (!schakelaar_van(&b)) niet(b, s, "geen aan of uit", ja_of_nee(*t, "aan", "uit"));
        return;
      case Veldvorm::keuze:
        if (!keuze_van(&b, s.keuzes)) {
          niet(b, s, "onbekend voor " + aangehaald(naam), dichtstbijzijnde(*t, als_namen(s.keuzes)));
        }
        return;
      default:
        return;
    }
  }

  void getal(const Boom& b, const Schema& s, std::string_view naam) {
    const bool is_geheel = s.vorm == Veldvorm::geheel;
    if (is_geheel ? geheel_van(&b, s).has_value() : maat_van(&b, s).has_value()) return;
    const Notatie notatie =
        is_geheel ? Notatie{.duizendtallen = true, .geheel = true, .eenheid = Maateenheid::jaar} : s.getal->notatie;
    const Getaltekst g = lees_getaltekst(*tekst_van(&b), notatie);
    const bool whole = g.waarde && is_geheel && !lees_geheel(*tekst_van(&b));
    if (!g.waarde) return niet(b, s, g.bezwaar, melder_.vertrouwelijk(b.data().plaats) ? "" : g.bedoelde, "");
    if (whole) return niet(b, s, "geen geheel getal", "");
    melder_.fout(b, {melder_.citaat(b) + " valt buiten de grenzen van " + aangehaald(naam), verwacht(s), {}, {}});
  }

  void niet(const Boom& b, const Schema& s, std::string_view wat, std::string bedoelde,
            std::string_view werkwoord = "is ") {
    melder_.fout(
        b, {melder_.citaat(b) + " " + std::string(werkwoord) + std::string(wat), verwacht(s), std::move(bedoelde), {}});
  }

  static std::string ja_of_nee(std::string_view tekst, std::string ja, std::string nee) {
    const std::string t = kleine_letters(tekst);
    for (const char* s : {"ja", "j", "yes", "y", "true", "on", "aan", "1", "waar"}) {
      if (t == s) return ja;
    }
    for (const char* s : {"nee", "n", "no", "false", "off", "uit", "0", "onwaar"}) {
      if (t == s) return nee;
    }
    return {};
  }

  Ruwegetallen& getallen_;
  Melder& melder_;
};

}  // namespace

void controleer(const Boom& wortel, const Schema& schema, Ruwegetallen& getallen, Melder& melder) {
  Controle(getallen, melder).waarde(wortel, schema, "", {});
}

}  // namespace mbc
