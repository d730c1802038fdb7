#include <algorithm>
#include <map>

#include "base/pad.h"
#include "base/tekst.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {

GetalId Bouwplaats::getal(const Lagen& lagen, const std::string& deel, const Studieveld& veld) {
  const std::string sleutel(veld.naam);
  const Vondst gevonden = lagen.zoek(sleutel);
  if (!gevonden && veld.plicht == Plicht::moet) return Getalregister::geen;  // told as missing
  if (!gevonden) return getallen.standaard(deel.empty() ? sleutel : deel + "." + sleutel, veld);
  if (const auto bekend = getallen.ken(gevonden.knoop)) return *bekend;
  return getallen.geef(gevonden.knoop, lagen.pad(gevonden, sleutel), lagen.eerder(gevonden, sleutel));
}

namespace {

template <typename T>
std::optional<std::size_t> zoek_naam(const std::vector<T>& lijst, const Boom* b, std::string_view wat,
                                     const Boom* verklaard, Melder& melder) {
  const std::optional<std::string> naam = tekst_van(b);
  if (!naam || (verklaard != nullptr && !is_kaart(*verklaard))) return std::nullopt;  // told where they are declared
  std::vector<std::string> namen;
  for (const T& x : lijst) namen.push_back(x.naam);
  const auto it = std::find(namen.begin(), namen.end(), *naam);
  if (it != namen.end()) return static_cast<std::size_t>(it - namen.begin());
  const std::string verwacht = namen.empty() ? "een " + std::string(wat) + " die de studie kent" : opsomming(namen);
  const bool mag = !melder.vertrouwelijk(b->data().plaats);
  melder.fout(*b, {std::string("onbekende ") + std::string(wat) + (mag ? " " + melder.citaat(*b) : ""),
                   verwacht,
                   dichtstbijzijnde(*naam, namen),
                   {}});
  return std::nullopt;
}

/// Children of a kaart by name.
std::vector<std::pair<std::string, const Boom*>> op_naam(const Boom* kaart) {
  std::vector<std::pair<std::string, const Boom*>> uit;
  if (kaart == nullptr || !is_kaart(*kaart)) return uit;
  for (const auto& [naam, b] : *kaart) uit.emplace_back(naam, &b);
  std::sort(uit.begin(), uit.end());
  return uit;
}

FamilieVerdeling bouw_familie(Bouwplaats& b, const Boom* traject, const std::string& naam) {
  FamilieVerdeling v;
  const Ruwefamilie* f = b.ruw.zoek_familie(kind(traject, naam));
  if (f == nullptr) return v;
  v.soort = f->soort;
  v.kansen = f->kansen;
  for (std::size_t i = 0; i < f->delen.size(); ++i) {
    v.p.push_back(b.getallen.geef(f->delen[i], "traject." + naam + "." + f->namen[i]));
  }
  return v;
}

/// The layer that the study itself is.
Lagen enig(const Boom* kaart, const std::string& deel = {}) {
  return Lagen({{kaart, deel.empty() ? "" : deel + ".", false, false}});
}

void bouw_traject(Bouwplaats& b) {
  const Boom* boom = kind(&b.bomen.studie, "traject");
  const Schema& schema = *studieveld("", "traject").schema;
  Traject& t = b.studie.traject;
  elk_lid<FamilieVerdeling>(schema, t, [&](const Studieveld& v, FamilieVerdeling& verdeling) {
    verdeling = bouw_familie(b, boom, std::string(v.naam));
  });
  b.vul(t, schema, enig(boom, "traject"), "traject");
  kopieer(t, schema, boom);
  t.leeftijdsgrens = maat_van(&b.bomen.studie, studieveld("", "leeftijdsgrens")).value_or(t.leeftijdsgrens);
}

void bouw_gemeenten(Bouwplaats& b) {
  const Boom& studie = b.bomen.studie;
  const Schema& schema = *studieveld("", "gemeenten").schema->element;
  for (const auto& [naam, boom] : op_naam(kind(&studie, "gemeenten"))) {
    Gemeente g;
    g.naam = naam;
    const std::string voor = "gemeenten." + paddeel(naam);
    elk_lid<GetalId>(schema, g, [&, boom = boom](const Studieveld& v, GetalId& id) {
      // What the study can say for all gemeenten is a layer below that of each.
      const Studieveld* van_studie = veld(schema_studie, v.naam);
      const bool gelaagd = van_studie != nullptr && van_studie->schema == v.schema;
      id = gelaagd ? b.getal(Lagen({{boom, voor + ".", true, false}, {&studie, "", false, false}}), "", *van_studie)
                   : b.getal(enig(boom, voor), "gemeenten", v);
    });
    elk_lid<std::optional<GetalId>>(schema, g, [&, boom = boom](const Studieveld& v, std::optional<GetalId>& id) {
      const std::string sleutel(v.naam);
      if (const Boom* knoop = kind(boom, sleutel)) id = b.getallen.geef(knoop, voor + "." + sleutel);
    });
    b.studie.gemeenten.push_back(std::move(g));
  }
}

void bouw_pm_posten(Bouwplaats& b) {
  const Boom* lijst = kind(&b.bomen.studie, "pm_posten");
  if (lijst == nullptr || !is_lijst(*lijst)) return;
  for (const auto& [geen, post] : *lijst)
    kopieer(b.studie.pm_posten.emplace_back(), *studieveld("", "pm_posten").schema->element, &post);
  std::sort(b.studie.pm_posten.begin(), b.studie.pm_posten.end(),
            [](const PmPost& x, const PmPost& y) { return x.omschrijving < y.omschrijving; });
}

void bouw_causaal_model(Bouwplaats& b) {
  const Boom* kaart = kind(&b.bomen.studie, "causaal_model");
  if (kaart == nullptr) return;
  const auto teksten = [&](const char* sleutel, std::vector<std::string>& uit) {
    const Boom* lijst = kind(kaart, sleutel);
    if (lijst == nullptr || !is_lijst(*lijst)) return;
    for (const auto& [geen, tekst] : *lijst) uit.push_back(tekst_van(&tekst).value_or(std::string()));
  };
  teksten("probleem", b.studie.causaal_model.probleem);
  teksten("voorwaarden", b.studie.causaal_model.voorwaarden);
  teksten("output", b.studie.causaal_model.output);
}

Prijsindex lees_prijsindex(const Boom& studie) {
  Prijsindex p;
  if (const auto jaar = geheel_van(&studie, studieveld("", "prijspeil"))) p.prijspeil = static_cast<int>(*jaar);
  const Schema& cijfers = *studieveld("", "prijsindex").schema;
  for (const auto& [jaar, b] : op_naam(kind(&studie, "prijsindex"))) {
    const auto j = lees_geheel(jaar);
    const auto x = maat_van(b, cijfers);
    if (j && x) p.index.emplace(static_cast<int>(*j), *x);
  }
  return p;
}

/// In euros of which year the outcome is told; asks the prijsindex for that year and for the study's own.
void bouw_uitkomst_prijspeil(Bouwplaats& b, Prijsindex& p) {
  const Boom* boom = kind(&b.bomen.studie, "uitkomst_prijspeil");
  const auto jaar = geheel_van(boom, een_jaar);
  if (!jaar || !p.prijspeil || *jaar == *p.prijspeil) return;
  std::string bekend;
  for (const auto& [j, x] : p.index) bekend += (bekend.empty() ? "" : ", ") + std::to_string(j);
  for (const int j : {static_cast<int>(*jaar), *p.prijspeil}) {
    if (p.index.contains(j)) continue;
    b.melder.fout(*boom,
                  {"geen prijsindex voor " + std::to_string(j),
                   bekend.empty() ? "een prijsindex in de studie, met dat jaar en " + std::to_string(*p.prijspeil)
                                  : "dat jaar onder prijsindex van de studie; bekend is " + bekend,
                   {},
                   {}});
    return;
  }
  p.uitkomst = b.studie.prijspeil = static_cast<int>(*jaar);
}

/// One discontovoet, or several that each hold from a calendar year on: that of the first year of the horizon first.
void bouw_discontovoet(Bouwplaats& b) {
  const Boom* boom = kind(&b.bomen.studie, "discontovoet");
  if (boom == nullptr || !is_per_jaar(*boom)) return;
  Studie& s = b.studie;
  std::map<int, const Boom*> voeten;
  for (const auto& [jaar, voet] : *boom)
    if (const auto j = lees_geheel(jaar)) voeten.emplace(static_cast<int>(*j), &voet);
  const auto geef = [&](int jaar) { return b.getallen.geef(voeten.at(jaar), "discontovoet." + std::to_string(jaar)); };
  auto later = voeten.upper_bound(s.start);
  if (later == voeten.begin()) {
    const std::string start = std::to_string(s.start);
    b.melder.fout(*boom, {"de discontovoet begint na " + start + ", het jaar waarin de studie begint",
                          "de discontovoet vanaf " + start + " of eerder",
                          {},
                          {}});
    return;
  }
  s.discontovoet = geef(std::prev(later)->first);
  const int einde = s.start + s.horizon;
  for (; later != voeten.end(); ++later) {
    if (later->first < einde) {
      s.discontovoet_later.push_back({later->first, geef(later->first)});
      continue;
    }
    const std::string laatste = std::to_string(einde - 1);
    b.melder.waarschuwing(later->second->data().sleutel,
                          {"de discontovoet vanaf " + std::to_string(later->first) +
                               " doet niets: het laatste jaar van de studie is " + laatste,
                           "een jaar tot en met " + laatste,
                           {},
                           {}});
  }
}

}  // namespace

std::optional<std::size_t> Bouwplaats::geldstroom(const Boom* b) {
  if (studie.geldstromen.empty()) return std::nullopt;  // a study without geldstromen was told
  return zoek_naam(studie.geldstromen, b, "geldstroom", kind(&bomen.studie, "geldstromen"), melder);
}

std::optional<std::size_t> Bouwplaats::functie(const Boom* b) {
  return zoek_naam(studie.functies, b, "functie", kind(&bomen.studie, "tarieven"), melder);
}

std::optional<std::size_t> Bouwplaats::prijs(const Boom* b) {
  return zoek_naam(studie.prijzen, b, "prijs", kind(&bomen.studie, "prijzen"), melder);
}

void bouw_studie(Bouwplaats& b) {
  const Boom& boom = b.bomen.studie;
  Studie& s = b.studie;
  s.horizon = 1;
  s.nulalternatief = -1;
  kopieer(s, schema_studie, &boom);
  Prijsindex prijsindex = lees_prijsindex(boom);
  bouw_uitkomst_prijspeil(b, prijsindex);
  b.getallen.stel_prijsindex_in(std::move(prijsindex));
  elk_lid<std::uint64_t>(schema_studie, s, [&](const Studieveld& v, std::uint64_t& x) {
    if (const auto gelezen = geheel_van(&boom, v)) x = static_cast<std::uint64_t>(*gelezen);
  });
  elk_lid<bool>(schema_studie, s, [&](const Studieveld& v, bool& x) { x = schakelaar_van(&boom, v).value_or(x); });
  s.trekking = static_cast<Trekking>(keuze_van(&boom, studieveld("", "trekking")).value_or(0));
  b.vul(s, schema_studie, enig(&boom), "");
  bouw_discontovoet(b);
  elk_lid<std::optional<GetalId>>(schema_studie, s, [&](const Studieveld& v, std::optional<GetalId>& id) {
    const std::string sleutel(v.naam);
    if (const Boom* knoop = kind(&boom, sleutel)) id = b.getallen.geef(knoop, sleutel);
  });
  const Schema& geldstroom = *studieveld("", "geldstromen").schema->element;
  for (const auto& [naam, g] : op_naam(kind(&boom, "geldstromen"))) {
    Geldstroom& x = s.geldstromen.emplace_back();
    x.naam = naam;
    kopieer(x, geldstroom, g);
    b.vul(x, geldstroom, enig(g, "geldstromen." + paddeel(naam)), "geldstromen");
  }
  for (const auto& [naam, t] : op_naam(kind(&boom, "tarieven")))
    s.functies.push_back({naam, b.getallen.geef(t, "tarieven." + paddeel(naam))});
  bouw_prijzen(b);
  bouw_traject(b);
  const Boom* instroom = kind(&boom, "instroom");
  const auto spreiding = keuze_van(instroom, studieveld("instroom", "spreiding"));
  s.instroom.spreiding = static_cast<Spreiding>(spreiding.value_or(0));
  b.vul(s.instroom, *studieveld("", "instroom").schema, enig(instroom, "instroom"), "instroom");
  bouw_gemeenten(b);
  bouw_pm_posten(b);
  bouw_causaal_model(b);
  bouw_uitkomstdoelen(b);
}

}  // namespace mbc
