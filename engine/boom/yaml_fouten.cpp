#include "boom/yaml_fouten.h"

#include <algorithm>

#include "base/tekst.h"
#include "boom/woorden.h"

namespace mbc {
namespace {

constexpr const char* sleutel_waarde = "sleutel: waarde";

bool vertrouwelijk(const Brontekst& b, const Melder& m) { return m.vertrouwelijk({b.bestand(), 1, 1}); }

std::size_t inspringing(std::string_view regel) { return std::min(regel.find_first_not_of(" \t"), regel.size()); }

/// Without its comment; quotes are not looked into, a `#` in a text is seldom and only a guess is spoiled.
std::string_view zonder_commentaar(std::string_view regel) {
  const std::size_t p = regel.find(" #");
  return bijgesneden(regel.substr(0, p));
}

/// The first colon that ends a key: followed by white space or the end.
std::size_t sleutelpunt(std::string_view regel) {
  for (std::size_t i = 0; i < regel.size(); ++i) {
    if (regel[i] == ':' && (i + 1 == regel.size() || regel[i + 1] == ' ' || regel[i + 1] == '\t')) return i;
  }
  return std::string_view::npos;
}

/// The end of a quoted text that begins at `pos`; nothing where it is not closed.
std::optional<std::size_t> sluiting(std::string_view tekst, std::size_t pos) {
  const char teken = tekst[pos];
  for (std::size_t i = pos + 1; i < tekst.size(); ++i) {
    if (teken == '"' && tekst[i] == '\\') {
      ++i;
    } else if (tekst[i] == teken) {
      if (teken != '\'' || i + 1 >= tekst.size() || tekst[i + 1] != '\'') return i;
      ++i;
    }
  }
  return std::nullopt;
}

/// A line that should have been `sleutel: waarde`: told at `pos` with what stands there.
void meld_zonder_dubbele_punt(const Brontekst& b, std::string_view tekst, std::size_t pos, Melder& melder) {
  const std::size_t punt = tekst.find(':');
  const std::size_t spatie = tekst.find(' ');
  const bool mag = !vertrouwelijk(b, melder);
  if (punt != std::string_view::npos && punt > 0 && punt < spatie) {
    const std::string goed = std::string(tekst.substr(0, punt)) + ": " + std::string(tekst.substr(punt + 1));
    melder.fout(b.plaats(pos + punt), {"na de dubbele punt ontbreekt een spatie", sleutel_waarde, mag ? goed : "", {}});
    return;
  }
  std::string goed;
  if (spatie != std::string_view::npos) {
    std::string_view waarde = bijgesneden(tekst.substr(spatie));
    if (waarde.starts_with('=')) waarde = bijgesneden(waarde.substr(1));
    goed = std::string(tekst.substr(0, spatie)) + ": " + std::string(waarde);
  }
  melder.fout(b.plaats(pos), {"hier ontbreekt een dubbele punt", sleutel_waarde, mag ? goed : "", {}});
}

bool meld_tab(const Brontekst& b, std::size_t regel, Melder& melder) {
  const std::string_view s = b.regel(regel);
  const std::size_t tab = s.substr(0, inspringing(s)).find('\t');
  if (tab == std::string_view::npos) return false;
  melder.fout(b.plaats(b.begin_van(regel) + tab), {"een tab in de inspringing", "spaties", {}, {}});
  return true;
}

bool meld_aanhaling(const Brontekst& b, std::size_t pos, const Leesstand& stand, Melder& melder) {
  if (!stand.aanhaling) return false;
  const std::size_t begin = *stand.aanhaling;
  const std::optional<std::size_t> eind = sluiting(b.tekst(), begin);
  if (!eind) {
    meld_open_aanhaling(b, begin, melder);
    return true;
  }
  const std::size_t eindregel = b.regelnummer(*eind);
  if (eindregel > b.regelnummer(begin) && eindregel + 1 >= b.regelnummer(pos)) {
    melder.fout(b.plaats(begin),
                {"dit aanhalingsteken wordt pas op regel " + std::to_string(eindregel + 1) + " gesloten",
                 "een aanhalingsteken aan het eind van de tekst",
                 {},
                 {}});
    return true;
  }
  const bool vlak_erachter = *eind < pos && eindregel == b.regelnummer(pos);
  const std::string_view ertussen = std::string_view(b.tekst()).substr(*eind + 1, pos - std::min(pos, *eind + 1));
  if (!vlak_erachter || !bijgesneden(ertussen).empty()) return false;
  melder.fout(b.plaats(pos), {"tekst achter een aanhalingsteken dat al sluit",
                              b.op(begin) == '\'' ? "binnen '...' een aanhalingsteken dubbel: ''"
                                                  : "binnen \"...\" een aanhalingsteken als \\\"",
                              {},
                              {}});
  return true;
}

void zeg_open_haak(const Brontekst& b, std::size_t begin, Melder& melder) {
  melder.fout(b.plaats(begin), {std::string("\"") + b.op(begin) + "\" wordt niet gesloten",
                                std::string("een \"") + (b.op(begin) == '[' ? ']' : '}') + "\" aan het eind",
                                {},
                                {}});
}

bool meld_open_haak(const Brontekst& b, std::size_t pos, const Leesstand& stand, Melder& melder) {
  if (stand.open.empty()) return false;
  const std::size_t begin = stand.open.back();
  const char sluit = b.op(begin) == '[' ? ']' : '}';
  // Closed on its own line: then something inside is wrong, not the bracket.
  const std::string_view regel = b.regel(b.regelnummer(begin));
  const std::size_t na = std::max(pos, begin) - b.begin_van(b.regelnummer(begin));
  if (b.regelnummer(pos) == b.regelnummer(begin) && regel.find(sluit, std::min(na, regel.size())) != regel.npos) {
    return false;
  }
  zeg_open_haak(b, begin, melder);
  return true;
}

void meld_punt_in_waarde(const Brontekst& b, std::size_t pos, Melder& melder) {
  melder.fout(b.plaats(pos),
              {"een dubbele punt binnen een waarde", "tekst met een dubbele punt tussen aanhalingstekens", {}, {}});
}

void meld_dubbele_punt(const Brontekst& b, std::size_t pos, Melder& melder) {
  const std::size_t r = b.regelnummer(pos);
  const std::string_view regel = b.regel(r);
  if (b.begin_van(r) + std::min(sleutelpunt(regel), regel.size()) < pos) {
    meld_punt_in_waarde(b, pos, melder);
    return;
  }
  const std::size_t v = b.vorige_inhoud(r);
  const std::string_view vorige = zonder_commentaar(b.regel(v));
  if (v != r && sleutelpunt(vorige) == std::string_view::npos && !vorige.starts_with("- ")) {
    meld_zonder_dubbele_punt(b, vorige, b.begin_van(v) + inspringing(b.regel(v)), melder);
    return;
  }
  const bool dieper = v != r && inspringing(regel) > inspringing(b.regel(v));
  melder.fout(b.plaats(b.begin_van(r) + inspringing(regel)),
              {dieper ? "deze regel springt in onder een sleutel die al een waarde heeft"
                      : "deze regel past niet bij de vorige",
               dieper ? "dezelfde inspringing als de regel erboven" : sleutel_waarde,
               {},
               {}});
}

/// Walks over quotes and comments to what a text leaves open: a quote, or else its last bracket.
std::optional<std::size_t> laat_open(std::string_view tekst, bool aanhalingen) {
  std::vector<std::size_t> haken;
  for (std::size_t i = 0; i < tekst.size(); ++i) {
    const bool begin = i == 0 || std::string_view(" \t\n[{,").find(tekst[i - 1]) != std::string_view::npos;
    if (begin && tekst[i] == '#') {
      i = std::min(tekst.find('\n', i), tekst.size());
    } else if (begin && (tekst[i] == '"' || tekst[i] == '\'')) {
      const std::optional<std::size_t> eind = sluiting(tekst, i);
      if (!eind) return aanhalingen ? std::optional(i) : std::nullopt;
      i = *eind;
    } else if (begin && (tekst[i] == '[' || tekst[i] == '{')) {
      haken.push_back(i);
    } else if ((tekst[i] == ']' || tekst[i] == '}') && !haken.empty()) {
      haken.pop_back();
    }
  }
  if (aanhalingen || haken.empty()) return std::nullopt;
  return haken.back();
}

}  // namespace

bool meld_wat_open_blijft(const Brontekst& b, Melder& melder) {
  const auto aanhaling = laat_open(b.tekst(), true);
  const auto haak = laat_open(b.tekst(), false);
  if (aanhaling) {
    meld_open_aanhaling(b, *aanhaling, melder);
  } else if (haak) {
    zeg_open_haak(b, *haak, melder);
  }
  return aanhaling || haak;
}

void meld_open_aanhaling(const Brontekst& b, std::size_t pos, Melder& melder) {
  melder.fout(b.plaats(pos),
              {"dit aanhalingsteken wordt niet gesloten", "een aanhalingsteken aan het eind van de tekst", {}, {}});
}

void meld_leesfout(const Brontekst& b, std::string_view reden, std::size_t pos, const Leesstand& stand,
                   Melder& melder) {
  const auto zegt = [&](std::string_view deel) { return reden.find(deel) != std::string_view::npos; };
  const std::size_t r = b.regelnummer(std::min(pos, b.tekst().size()));
  if (meld_tab(b, r, melder) || meld_tab(b, b.vorige_inhoud(r), melder)) return;
  if (zegt("illegal EOF in scalar")) {
    meld_open_aanhaling(b, laat_open(b.tekst(), true).value_or(pos), melder);
    return;
  }
  if (meld_aanhaling(b, pos, stand, melder)) return;
  const std::optional<std::size_t> nog_open =
      laat_open(std::string_view(b.tekst()).substr(0, std::min(pos, b.eigen_lengte())), false);
  if (zegt("illegal flow end") && pos < b.eigen_lengte() && !nog_open) {
    melder.fout(b.plaats(pos),
                {std::string("een \"") + b.op(pos) + "\" zonder begin", "evenveel haken open als dicht", {}, {}});
  } else if (meld_open_haak(b, pos, stand, melder)) {
    return;
  } else if (!stand.open.empty() && b.op(pos) == ':') {
    meld_punt_in_waarde(b, pos, melder);
  } else if (zegt("illegal map value")) {
    meld_dubbele_punt(b, pos, melder);
  } else if (zegt("illegal block entry")) {
    melder.fout(b.plaats(pos),
                {"een streepje achter een sleutel", "een lijst met streepjes op een nieuwe regel, of [a, b]", {}, {}});
  } else if (zegt("unknown token") || zegt("anchor") || zegt("alias") || zegt("tag")) {
    melder.fout(b.plaats(pos), {std::string("een waarde kan niet beginnen met \"") + b.op(pos) + "\"",
                                "de tekst tussen aanhalingstekens",
                                {},
                                {}});
  } else if (zegt("end of map not found") && sleutelpunt(zonder_commentaar(b.regel(r))) == std::string_view::npos) {
    meld_zonder_dubbele_punt(b, zonder_commentaar(b.regel(r)), b.begin_van(r) + inspringing(b.regel(r)), melder);
  } else if (zegt("end of map not found") || zegt("end of sequence not found")) {
    melder.fout(b.plaats(pos), {"de inspringing van deze regel past niet bij wat erboven staat",
                                "dezelfde inspringing voor wat bij elkaar hoort",
                                {},
                                {}});
  } else if (zegt("escape")) {
    melder.fout(b.plaats(pos), {"een onbekend teken achter \\", "binnen \"...\" een \\ dubbel: \\\\", {}, {}});
  } else if (nog_open && zegt("flow")) {
    zeg_open_haak(b, *nog_open, melder);
  } else {
    melder.fout(b.plaats(pos), {"de opmaak is hier niet te volgen", sleutel_waarde, {}, {}});
  }
}

void meld_lege_waarde(const Brontekst& b, const std::string& sleutel, std::size_t pos, Melder& melder) {
  std::size_t na = pos + sleutel.size();
  if (b.op(pos) == '"' || b.op(pos) == '\'') na += 2;
  while (b.op(na) == ' ') ++na;
  if (b.op(na) != ':') {
    meld_zonder_dubbele_punt(b, sleutel, pos, melder);
    return;
  }
  const std::string citaat = sleutelcitaat(melder, b.plaats(pos), sleutel);
  melder.fout(b.plaats(pos), {(citaat.empty() ? "deze sleutel" : citaat.substr(1)) + " heeft geen waarde",
                              "een waarde achter de dubbele punt",
                              {},
                              {}});
}

}  // namespace mbc
