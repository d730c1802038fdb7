#include "antwoord/herkomst_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "report/analyse_tekst.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

Eenheid eenheid_van(const Herkomstanalyse& h) {
  double grootste = 0;
  for (const ScenarioHerkomst& s : h.scenarios)
    for (const double x : {s.baten.gemiddelde, s.kosten.gemiddelde, s.saldo.gemiddelde})
      grootste = std::max(grootste, std::abs(x));
  return kies_eenheid(grootste);
}

Gemeten gemeten(const Herkomstbedrag& b) { return {b.euro(), b.mcse}; }

/// A post of the table with what it is in each column; none: the column does not have it.
struct Post {
  std::string naam;
  std::vector<const Herkomstbedrag*> bedragen;
  Stijl stijl = Stijl::gewoon;
};

/// The posts in their order under the heads of a table. What is nothing in each column is left out.
class Postentabel {
 public:
  Postentabel(std::vector<Tabelkolom> koppen, Eenheid eenheid) : tabel_(std::move(koppen)), eenheid_(eenheid) {}

  void kop(const std::string& naam) { tabel_.tussenkop(naam); }
  void post(const Post& p, bool altijd = false) {
    const auto is_iets = [](const Herkomstbedrag* b) {
      return b != nullptr && (b->gemiddelde.waarde != 0 || b->mcse != 0);
    };
    if (!altijd && std::none_of(p.bedragen.begin(), p.bedragen.end(), is_iets)) return;
    std::vector<Gemeten> er;
    for (const Herkomstbedrag* b : p.bedragen)
      if (b != nullptr) er.push_back(gemeten(*b));
    const std::vector<Tabelcel> getallen = bedragcellen(er, eenheid_);
    std::vector<Tabelcel> cellen = {{p.naam, p.stijl}};
    std::size_t n = 0;
    for (const Herkomstbedrag* b : p.bedragen) cellen.push_back(b != nullptr ? getallen[n++] : Tabelcel{});
    tabel_.rij(std::move(cellen));
  }
  Tabel klaar() { return std::move(tabel_); }

 private:
  Tabel tabel_;
  Eenheid eenheid_;
};

/// One column: a picture, and the lines that its places stand for.
struct Beeldkolom {
  const Herkomstbeeld* beeld;
  const std::vector<Kostenlijn>* lijnen;
};

/// Of all columns, by id, each once.
std::vector<Kostenlijn> alle_lijnen(const std::vector<Beeldkolom>& kolommen) {
  std::vector<Kostenlijn> uit;
  for (const Beeldkolom& k : kolommen)
    for (const Kostenlijn& l : *k.lijnen)
      if (std::none_of(uit.begin(), uit.end(), [&](const Kostenlijn& x) { return x.id == l.id; })) uit.push_back(l);
  std::sort(uit.begin(), uit.end(), [](const Kostenlijn& a, const Kostenlijn& b) { return a.id < b.id; });
  return uit;
}

template <class Bedrag>
Post post(std::string naam, const std::vector<Beeldkolom>& kolommen, Bedrag van, Stijl stijl = Stijl::gewoon) {
  Post uit{std::move(naam), {}, stijl};
  for (const Beeldkolom& k : kolommen) uit.bedragen.push_back(van(k));
  return uit;
}

const Herkomstbedrag* lijn_van(const Beeldkolom& k, const std::string& id) {
  for (std::size_t l = 0; l < k.lijnen->size(); ++l)
    if ((*k.lijnen)[l].id == id) return &k.beeld->lijnen[l];
  return nullptr;
}

void schrijf_baten(Postentabel& t, const std::vector<Beeldkolom>& kolommen) {
  for (std::size_t i = 0; i < aantal_mechanismen; ++i)
    t.post(post(std::string(mechanismevormen[i].woorden), kolommen,
                [i](const Beeldkolom& k) { return &k.beeld->mechanismen[i]; }));
  t.post(post("samenspel", kolommen, [](const Beeldkolom& k) { return &k.beeld->samenspel; }));
  t.post(post(
             "baten", kolommen, [](const Beeldkolom& k) { return &k.beeld->baten; }, Stijl::vet),
         true);
}

Tabel tabel_van(const std::vector<Tabelkolom>& koppen, const std::vector<Beeldkolom>& kolommen, Eenheid eenheid) {
  Postentabel t(koppen, eenheid);
  t.kop("Waar de baten vandaan komen");
  schrijf_baten(t, kolommen);
  t.kop("Wat het kost");
  for (const Kostenlijn& l : alle_lijnen(kolommen))
    t.post(post(lijnnaam(l), kolommen, [&](const Beeldkolom& k) { return lijn_van(k, l.id); }));
  t.post(post(
             "kosten", kolommen, [](const Beeldkolom& k) { return &k.beeld->kosten; }, Stijl::vet),
         true);
  for (std::size_t g = 0; g < kostengroepen.size(); ++g)
    t.post(post(
        "waarvan " + groepwoord(kostengroepen[g]), kolommen, [g](const Beeldkolom& k) { return &k.beeld->groepen[g]; },
        Stijl::zwak));
  t.kop("Samen");
  t.post(post(
             "saldo", kolommen, [](const Beeldkolom& k) { return &k.beeld->saldo; }, Stijl::vet),
         true);
  return t.klaar();
}

std::vector<Tabelkolom> scenariokoppen(const Herkomstanalyse& h, const std::string& eerste) {
  std::vector<Tabelkolom> uit = {{eerste}};
  for (const ScenarioHerkomst& s : h.scenarios)
    uit.push_back({std::to_string(s.nummer) + " " + s.naam, Uitlijning::komma});
  return uit;
}

/// What of a mechanism can be counted.
std::string in_aantallen(const ScenarioHerkomst& s, std::size_t mechanisme) {
  const Mechanismevorm& m = mechanismevormen[mechanisme];
  if (!m.telling) return "";
  return aantal(s.aantallen[static_cast<std::size_t>(*m.telling)].gemiddelde) + " " + std::string(m.geteld);
}

}  // namespace

const std::vector<Herkomstbeeld>& beelden(const ScenarioHerkomst& s, Gezichtspunt g) {
  switch (g) {
    case Gezichtspunt::drager:
      return s.dragers;
    case Gezichtspunt::gemeente:
      return s.gemeenten;
    case Gezichtspunt::jaar:
      return s.jaren;
    case Gezichtspunt::geldstroom:
      break;
  }
  return s.geldstromen;
}

std::string mechanismewoord(Mechanisme m) { return std::string(mechanismevormen[static_cast<std::size_t>(m)].woorden); }

std::string groepwoord(const Kostengroep& g) {
  return std::string(soortwoord(g.soort)) + (g.reikwijdte == Reikwijdte::regio ? ", van de regio" : ", per gemeente");
}

std::string groepsleutel(const Kostengroep& g) {
  return std::string(soortwoord(g.soort)) + (g.reikwijdte == Reikwijdte::regio ? "_regio" : "_per_gemeente");
}

const std::string& lijnnaam(const Kostenlijn& l) { return l.omschrijving.empty() ? l.id : l.omschrijving; }

std::vector<Watervalstap> waterval(const Herkomstanalyse& h, const ScenarioHerkomst& s) {
  std::vector<Watervalstap> uit;
  Centen stand{};
  const auto euro = [](Centen c) { return static_cast<double>(c.waarde) / 100; };
  const auto stap = [&](const std::string& naam, const Herkomstbedrag& b, std::int64_t teken) {
    if (b.gemiddelde.waarde == 0) return;
    const Centen erna = stand + Centen{teken * b.gemiddelde.waarde};
    uit.push_back({naam, euro(stand), euro(erna), b.mcse});
    stand = erna;
  };
  for (std::size_t i = 0; i < aantal_mechanismen; ++i)
    if (h.gebruikt.test(i)) stap(std::string(mechanismevormen[i].woorden), s.totaal.mechanismen[i], 1);
  stap("samenspel", s.totaal.samenspel, 1);
  uit.push_back({"baten", 0, s.totaal.baten.euro(), s.totaal.baten.mcse, true});
  for (std::size_t g = 0; g < kostengroepen.size(); ++g)
    stap("kosten " + groepwoord(kostengroepen[g]), s.totaal.groepen[g], -1);
  uit.push_back({"saldo", 0, s.totaal.saldo.euro(), s.totaal.saldo.mcse, true});
  return uit;
}

Onderdeel tabel_herkomst(const Herkomstanalyse& h) {
  const Eenheid eenheid = eenheid_van(h);
  std::vector<Beeldkolom> kolommen;
  for (const ScenarioHerkomst& s : h.scenarios) kolommen.push_back({&s.totaal, &s.lijnen});
  return {"Waar het saldo vandaan komt", "netto contante waarde, " + naam(eenheid),
          h.scenarios.empty() ? Tabel({}) : tabel_van(scenariokoppen(h, "Post"), kolommen, eenheid)};
}

Onderdeel tabel_herkomst(const Herkomstanalyse& h, const ScenarioHerkomst& s, Gezichtspunt g) {
  const Eenheid eenheid = eenheid_van(h);
  std::vector<Tabelkolom> koppen = {{"Post"}};
  std::vector<Beeldkolom> kolommen;
  for (const Herkomstbeeld& b : beelden(s, g)) {
    koppen.push_back({b.naam, Uitlijning::komma});
    kolommen.push_back({&b, &s.lijnen});
  }
  koppen.push_back({"samen", Uitlijning::komma});
  kolommen.push_back({&s.totaal, &s.lijnen});
  return {scenariotitel(s.nummer, s.naam) + ", per " + std::string(gezichtswoord(g)),
          "netto contante waarde, " + naam(eenheid), tabel_van(koppen, kolommen, eenheid)};
}

Onderdeel tabel_overzicht(const Herkomstanalyse& h, const ScenarioHerkomst& s, const std::vector<PmPost>& pm_posten) {
  const Eenheid eenheid = eenheid_van(h);
  std::vector<Tabelkolom> koppen = {{"Effect"}, {"in aantallen", Uitlijning::rechts}};
  for (const Herkomstbeeld& d : s.dragers) koppen.push_back({d.naam, Uitlijning::komma});
  koppen.push_back({"samen", Uitlijning::komma});
  Tabel t(koppen);
  const auto rij = [&](const std::string& naam, const std::string& aantallen, auto bedrag_van, bool altijd = false,
                       Stijl stijl = Stijl::gewoon) {
    std::vector<Gemeten> bedragen;
    for (const Herkomstbeeld& d : s.dragers) bedragen.push_back(gemeten(bedrag_van(d)));
    bedragen.push_back(gemeten(bedrag_van(s.totaal)));
    const bool niets = std::all_of(bedragen.begin(), bedragen.end(), [](const Gemeten& x) { return x.waarde == 0; });
    if (niets && !altijd) return;
    std::vector<Tabelcel> cellen = {{naam, stijl}, {aantallen}};
    for (Tabelcel& cel : bedragcellen(bedragen, eenheid)) cellen.push_back(std::move(cel));
    t.rij(std::move(cellen));
  };
  t.tussenkop("Baten");
  for (std::size_t i = 0; i < aantal_mechanismen; ++i)
    if (h.gebruikt.test(i))
      rij(
          std::string(mechanismevormen[i].woorden), in_aantallen(s, i),
          [i](const Herkomstbeeld& b) { return b.mechanismen[i]; }, true);
  rij("samenspel", "", [](const Herkomstbeeld& b) { return b.samenspel; });
  rij(
      "baten", "", [](const Herkomstbeeld& b) { return b.baten; }, true, Stijl::vet);
  t.tussenkop("Kosten");
  for (std::size_t g = 0; g < kostengroepen.size(); ++g)
    rij(groepwoord(kostengroepen[g]), "", [g](const Herkomstbeeld& b) { return b.groepen[g]; });
  rij(
      "kosten", "", [](const Herkomstbeeld& b) { return b.kosten; }, true, Stijl::vet);
  t.tussenkop("Saldo");
  rij(
      "saldo", "", [](const Herkomstbeeld& b) { return b.saldo; }, true, Stijl::vet);
  std::vector<Tabelcel> kansen = {{"kans op een positief saldo"}, {""}}, vrij = {{"verzilverbaar saldo"}, {""}};
  for (const DragerHerkomst& d : s.verdeling) {
    kansen.push_back({kans(d.saldo.kans_positief, h.replicaties)});
    vrij.push_back(bedragcel(d.verzilverbaar_saldo, eenheid));
  }
  kansen.push_back({kans(s.saldo.kans_positief, h.replicaties)});
  vrij.push_back(bedragcel(s.verzilverbaar_saldo, eenheid));
  t.rij(std::move(kansen));
  t.rij(std::move(vrij));
  if (!pm_posten.empty()) t.tussenkop("Wel echt, niet in euro's (PM)");
  for (const PmPost& p : pm_posten) t.rij({{p.omschrijving}, {p.richting}});
  return {scenariotitel(s.nummer, s.naam), "netto contante waarde, " + naam(eenheid), std::move(t)};
}

Onderdeel tabel_winst(const Herkomstanalyse& h) {
  const Eenheid eenheid = eenheid_van(h);
  Tabel t(scenariokoppen(h, "Drager"));
  const auto cel = [&](const Samenvatting& saldo) {
    Tabelcel uit = bedragcel(saldo, eenheid);
    uit.tekst += " (" + kans(saldo.kans_positief, h.replicaties) + ")";
    return uit;
  };
  for (std::size_t d = 0; !h.scenarios.empty() && d < h.scenarios.front().verdeling.size(); ++d) {
    std::vector<Tabelcel> cellen = {{h.scenarios.front().verdeling[d].naam}};
    for (const ScenarioHerkomst& s : h.scenarios) cellen.push_back(cel(s.verdeling[d].saldo));
    t.rij(std::move(cellen));
  }
  std::vector<Tabelcel> samen = {{"samen", Stijl::vet}};
  for (const ScenarioHerkomst& s : h.scenarios) samen.push_back(cel(s.saldo));
  if (!h.scenarios.empty()) t.rij(std::move(samen));
  return {"Wie wint, wie verliest",
          "saldo, netto contante waarde, " + naam(eenheid) + "; tussen haakjes de kans dat het positief is",
          std::move(t)};
}

Onderdeel tabel_verevening(const Herkomstanalyse& h, const ScenarioHerkomst& s) {
  const Eenheid eenheid = eenheid_van(h);
  Tabel t({{"Drager"},
           {"kosten", Uitlijning::komma},
           {"baten", Uitlijning::komma},
           {"saldo", Uitlijning::komma},
           {"kans", Uitlijning::rechts},
           {"gelijk rendement: ontvangt", Uitlijning::komma},
           {"kans daarna", Uitlijning::rechts},
           {"minste: ontvangt", Uitlijning::komma},
           {"kans daarna", Uitlijning::rechts}});
  // Whether they lose together, so that no payment leaves all at zero, noise may decide; whether there is a return not.
  const bool ruis = in_de_ruis(s.totaal.saldo.euro(), s.totaal.saldo.mcse);
  for (const DragerHerkomst& d : s.verdeling) {
    std::vector<Tabelcel> cellen = {{d.naam},
                                    bedragcel(d.kosten, eenheid),
                                    bedragcel(d.baten, eenheid),
                                    bedragcel(d.saldo, eenheid),
                                    {kans(d.saldo.kans_positief, h.replicaties)}};
    for (const auto* wijze : {&d.gelijk_rendement, &d.minste}) {
      const std::optional<Vereveningsbedrag>& betaling = *wijze;
      cellen.push_back(betaling ? bedragcel(static_cast<double>(betaling->bedrag.waarde) / 100, betaling->mcse, eenheid)
                                : Tabelcel{ruis && wijze == &d.minste ? "niet te zeggen" : "kan niet", Stijl::zwak});
      cellen.push_back({betaling ? kans(betaling->kans, h.replicaties) : ""});
    }
    t.rij(std::move(cellen));
  }
  return {scenariotitel(s.nummer, s.naam), "verevening, netto contante waarde, " + naam(eenheid), std::move(t)};
}

Onderdeel tabel_per_traject(const Herkomstanalyse& h) {
  Tabel t(scenariokoppen(h, "Per bereikt traject"));
  const auto rij = [&](const char* naam, auto cel) {
    std::vector<Tabelcel> cellen = {{naam}};
    for (const ScenarioHerkomst& s : h.scenarios)
      cellen.push_back(s.per_traject ? cel(*s.per_traject) : Tabelcel{"bereikt er geen", Stijl::zwak});
    t.rij(std::move(cellen));
  };
  const auto bedragrij = [&](const char* naam, Moment PerTraject::*lid) {
    rij(naam, [lid](const PerTraject& p) { return bedragcel(p.*lid, Eenheid::euro); });
  };
  if (h.scenarios.empty()) return {"Per bereikt traject", "", std::move(t)};
  rij("trajecten (contant gemaakt)", [](const PerTraject& p) { return Tabelcel{aantal(p.aantal.gemiddelde)}; });
  bedragrij("kosten", &PerTraject::kosten);
  bedragrij("baten", &PerTraject::baten);
  bedragrij("saldo", &PerTraject::saldo);
  return {"Per bereikt traject", "netto contante waarde, euro per traject met de werkwijze boven het nulalternatief",
          std::move(t)};
}

}  // namespace mbc
