#include <algorithm>

#include "base/tekst.h"
#include "input/bouw.h"
#include "input/scalair.h"

namespace mbc {

GetalId Bouwplaats::getal(const Boom* kaart, const std::string& deel, const std::string& sleutel) {
  return getal(Lagen({{kaart, deel.empty() ? "" : deel + ".", false, false}}), deel, sleutel);
}

GetalId Bouwplaats::getal(const Lagen& lagen, const std::string& deel, const std::string& sleutel) {
  const Veld& v = studieveld(deel, sleutel);
  const Vondst gevonden = lagen.zoek(sleutel);
  if (!gevonden)
    return getallen.standaard(deel.empty() ? sleutel : deel + "." + sleutel, *v.schema->getal, v.standaard);
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

int geheel(const Boom& studie, const std::string& sleutel, int standaard) {
  return static_cast<int>(geheel_van(kind(&studie, sleutel), *studieveld("", sleutel).schema).value_or(standaard));
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

void bouw_traject(Bouwplaats& b) {
  const Boom* boom = kind(&b.bomen.studie, "traject");
  Traject& t = b.studie.traject;
  t.leeftijd = bouw_familie(b, boom, "leeftijd");
  t.duur = bouw_familie(b, boom, "duur");
  const auto getal = [&](const char* sleutel) { return b.getal(boom, "traject", sleutel); };
  t.vrijwillig_vooraf = getal("vrijwillig_vooraf");
  t.kans_vto = getal("kans_vto");
  t.kans_ots = getal("kans_ots");
  t.kans_uithuisplaatsing = getal("kans_uithuisplaatsing");
  t.aandeel_uithuisplaatsing = getal("aandeel_uithuisplaatsing");
  t.crises_per_jaar = getal("crises_per_jaar");
  t.kans_recidive_1jaar = getal("kans_recidive_1jaar");
  t.kans_recidive_2jaar = getal("kans_recidive_2jaar");
  t.max_trajecten = static_cast<int>(
      geheel_van(kind(boom, "max_trajecten"), *studieveld("traject", "max_trajecten").schema).value_or(4));
  t.leeftijdsgrens =
      maat_van(kind(&b.bomen.studie, "leeftijdsgrens"), *studieveld("", "leeftijdsgrens").schema).value_or(18);
}

void bouw_gemeenten(Bouwplaats& b) {
  const Boom& studie = b.bomen.studie;
  const Schema& schema = *studieveld("", "gemeenten").schema->element;
  for (const auto& [naam, boom] : op_naam(kind(&studie, "gemeenten"))) {
    Gemeente g;
    g.naam = naam;
    const std::string voor = "gemeenten." + naam + ".";
    const auto getal = [&, boom = boom](const std::string& sleutel) {
      const Boom* knoop = kind(boom, sleutel);
      const Veld& v = *veld(schema, sleutel);
      return knoop != nullptr ? b.getallen.geef(knoop, voor + sleutel)
                              : b.getallen.standaard("gemeenten." + sleutel, *v.schema->getal, v.standaard);
    };
    g.instroom = kind(boom, "instroom") != nullptr ? getal("instroom") : Getalregister::geen;
    g.huidig = getal("huidig");
    g.medewerkers = getal("medewerkers");
    g.getraind = getal("getraind");
    g.verloop = b.getal(Lagen({{boom, voor, true, false}, {&studie, "", false, false}}), "", "verloop");
    if (kind(boom, "gestart") != nullptr) g.gestart = getal("gestart");
    b.studie.gemeenten.push_back(std::move(g));
  }
}

void bouw_pm_posten(Bouwplaats& b) {
  const Boom* lijst = kind(&b.bomen.studie, "pm_posten");
  if (lijst == nullptr || !is_lijst(*lijst)) return;
  for (const auto& [geen, post] : *lijst) {
    const auto tekst = [&, p = &post](const char* sleutel) {
      return tekst_van(kind(p, sleutel)).value_or(std::string());
    };
    b.studie.pm_posten.push_back({tekst("omschrijving"), tekst("richting"), tekst("bron")});
  }
  std::sort(b.studie.pm_posten.begin(), b.studie.pm_posten.end(),
            [](const PmPost& x, const PmPost& y) { return x.omschrijving < y.omschrijving; });
}

Prijsindex lees_prijsindex(const Boom& studie) {
  Prijsindex p;
  if (const auto jaar = geheel_van(kind(&studie, "prijspeil"), *studieveld("", "prijspeil").schema))
    p.prijspeil = static_cast<int>(*jaar);
  const Schema cijfer{.waarde = Waarde::maat, .getal = &soort::index};
  for (const auto& [jaar, b] : op_naam(kind(&studie, "prijsindex"))) {
    const auto j = lees_geheel(jaar);
    const auto x = maat_van(b, cijfer);
    if (j && x) p.index.emplace(static_cast<int>(*j), *x);
  }
  return p;
}

}  // namespace

std::optional<std::size_t> Bouwplaats::geldstroom(const Boom* b) {
  if (studie.geldstromen.empty()) return std::nullopt;  // a study without geldstromen was told
  return zoek_naam(studie.geldstromen, b, "geldstroom", kind(&bomen.studie, "geldstromen"), melder);
}

std::optional<std::size_t> Bouwplaats::functie(const Boom* b) {
  return zoek_naam(studie.functies, b, "functie", kind(&bomen.studie, "tarieven"), melder);
}

void bouw_studie(Bouwplaats& b) {
  const Boom& boom = b.bomen.studie;
  Studie& s = b.studie;
  b.getallen.stel_prijsindex_in(lees_prijsindex(boom));
  s.naam = tekst_van(kind(&boom, "studie")).value_or(std::string());
  s.prijspeil = geheel(boom, "prijspeil", 0);
  s.start = geheel(boom, "start", 0);
  s.horizon = geheel(boom, "horizon", 1);
  s.aanloopjaren = geheel(boom, "aanloopjaren", 3);
  s.nulalternatief = geheel(boom, "nulalternatief", -1);
  s.replicaties = geheel(boom, "replicaties", 10'000);
  s.zaad = static_cast<std::uint64_t>(geheel_van(kind(&boom, "zaad"), *studieveld("", "zaad").schema).value_or(1));
  s.duurste_gezinnen = geheel(boom, "duurste_gezinnen", 0);
  s.kassabon_onzekerheid = schakelaar_van(kind(&boom, "kassabon_onzekerheid")).value_or(true);
  const auto trekking = keuze_van(kind(&boom, "trekking"), studieveld("", "trekking").schema->keuzes);
  s.trekking = static_cast<Trekking>(trekking.value_or(0));
  s.discontovoet = b.getal(&boom, "", "discontovoet");
  s.uren_per_fte = b.getal(&boom, "", "uren_per_fte");
  s.kostenopslag = b.getal(&boom, "", "kostenopslag");
  s.verzilverbaar_vanaf = b.getal(&boom, "", "verzilverbaar_vanaf");
  const Veld& verzilverbaar = *veld(*studieveld("", "geldstromen").schema->element, "verzilverbaar");
  for (const auto& [naam, g] : op_naam(kind(&boom, "geldstromen"))) {
    const Boom* knoop = kind(g, "verzilverbaar");
    const GetalId deel =
        knoop != nullptr ? b.getallen.geef(knoop, "geldstromen." + naam + ".verzilverbaar")
                         : b.getallen.standaard("geldstromen.verzilverbaar", soort::aandeel, verzilverbaar.standaard);
    s.geldstromen.push_back({naam, tekst_van(kind(g, "drager")).value_or(std::string()), deel});
  }
  for (const auto& [naam, t] : op_naam(kind(&boom, "tarieven")))
    s.functies.push_back({naam, b.getallen.geef(t, "tarieven." + naam)});
  bouw_traject(b);
  const Boom* instroom = kind(&boom, "instroom");
  const auto spreiding =
      keuze_van(kind(instroom, "spreiding"), veld(*studieveld("", "instroom").schema, "spreiding")->schema->keuzes);
  s.instroom.spreiding = spreiding.value_or(0) == 0 ? Spreiding::poisson : Spreiding::vast;
  s.instroom.trend = b.getal(instroom, "instroom", "trend");
  bouw_gemeenten(b);
  bouw_pm_posten(b);
  const Schema& doelen = *studieveld("", "doelen").schema;
  for (const auto& [effect, d] : op_naam(kind(&boom, "doelen"))) {
    if (veld(doelen, effect) != nullptr) s.doelen.push_back({effect, b.getallen.geef(d, "doelen." + effect)});
  }
}

}  // namespace mbc
