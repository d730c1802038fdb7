#include "antwoord/vertraging.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/verslag_delen.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

/// Of so many gemeenten each has a table of its own in the text; of more only where asked for.
constexpr std::size_t meeste_uitgewerkt = 3;

constexpr const char* contante_waarde = "netto contante waarde";

std::string titel_van(const ScenarioKop& s) { return "scenario " + std::to_string(s.nummer) + " " + s.naam; }

/// With a plus where it is more.
Tabelcel verschilcel(Tabelcel cel) {
  if (cel.stijl == Stijl::gewoon && cel.tekst.find_first_of("123456789") != std::string::npos) cel.tekst.insert(0, "+");
  return cel;
}

/// What each choice changes, next to each other.
std::vector<Tabelcel> verschilcellen(const std::vector<Keuzepunt>& punten, Eenheid eenheid) {
  std::vector<Gemeten> bedragen;
  for (const Keuzepunt& p : punten) bedragen.push_back(gemiddelde_van(p.verschil));
  std::vector<Tabelcel> uit;
  for (Tabelcel& cel : bedragcellen(bedragen, eenheid)) uit.push_back(verschilcel(std::move(cel)));
  return uit;
}

/// "2023,5": a year in which something begins on average.
std::string jaartal(double jaar) {
  std::string tekst = punt_getal(jaar, 1);
  std::replace(tekst.begin(), tekst.end(), '.', ',');
  return tekst;
}

double grootste(const std::vector<Keuzepunt>& punten) {
  double uit = 0;
  for (const Keuzepunt& p : punten)
    for (const double x : {p.saldo.gemiddelde, p.saldo.p5, p.saldo.p95, p.kasput.diepte.gemiddelde})
      uit = std::max(uit, std::abs(x));
  return uit;
}

std::string jaar_of_streep(const std::optional<int>& jaar) { return jaar ? std::to_string(*jaar) : "-"; }

/// What a choice asks and when it is earned back, beside its saldo.
std::vector<Tabelcel> cellen_van(const Vertragingstabel& t, const Keuzepunt& p, std::string label, Eenheid eenheid) {
  return {{std::move(label)},
          kasputcel(p.kasput, eenheid),
          {aantal(p.fte.gemiddeld) + " (" + aantal(p.fte.piek) + ")"},
          {jaren_tekst(p.terugverdientijd.mediaan, t.horizon) + " (" +
           kans(p.terugverdientijd.kans_binnen.back(), t.replicaties) + ")"}};
}

/// Whether the rows show the same, but for their labels.
bool is_elke_keuze_gelijk(const std::vector<std::vector<Tabelcel>>& rijen) {
  return std::all_of(rijen.begin(), rijen.end(), [&](const std::vector<Tabelcel>& rij) {
    return std::equal(rij.begin() + 1, rij.end(), rijen.front().begin() + 1,
                      [](const Tabelcel& a, const Tabelcel& b) { return a.tekst == b.tekst; });
  });
}

class Tekst {
 public:
  Tekst(const Vertragingstabel& t, const Weergave& w) : t_(t), bladzijde_(w) {}

  std::string schrijf() {
    bladzijde_.alinea("Later beginnen, of sneller of langzamer opbouwen: wat het elke gemeente doet, tegen scenario " +
                      std::to_string(t_.nulalternatief) + ", " + replicatietal(t_.replicaties) + ".");
    const bool uitgewerkt = t_.gemeenten.size() <= meeste_uitgewerkt;
    if (t_.gemeenten.size() > 1)
      for (std::size_t s = 0; s < t_.scenarios.size(); ++s) onderdeel(tabel_keuzes(t_, s));
    if (uitgewerkt)
      for (std::size_t g = 0; g < t_.gemeenten.size(); ++g)
        for (std::size_t s = 0; s < t_.scenarios.size(); ++s) {
          onderdeel(tabel_gemeentekeuze(t_, s, g));
          zetten(t_.gemeenten[g], t_.punten[s][g]);
        }
    bladzijde_.wit();
    for (const std::string& uitleg : leeswijzer(t_, uitgewerkt ? Keuzetabel::gemeente : Keuzetabel::overzicht))
      bladzijde_.alinea(uitleg, "", Stijl::zwak);
    if (!uitgewerkt)
      bladzijde_.alinea("Kasput, formatie, terugverdientijd en bandbreedte van één gemeente: --gemeente " +
                            t_.gemeenten.front() + ". Alles, met de --zet van elke keuze: --csv of --json.",
                        "", Stijl::zwak);
    return bladzijde_.tekst();
  }

 private:
  void onderdeel(const Onderdeel& o) { bladzijde_.onderdeel(o.titel, o.toelichting, o.tabel); }

  void zetten(const std::string& gemeente, const std::vector<Keuzepunt>& punten) {
    bladzijde_.wit();
    bladzijde_.alinea("Een keuze los narekenen: mbc vergelijk STUDIE --gemeente \"" + gemeente + "\" en erbij", "  ",
                      Stijl::zwak);
    for (std::size_t k = 0; k < punten.size(); ++k) {
      std::string regel = keuzenaam(t_.keuzes[k]) + ":";
      for (const std::string& z : punten[k].zet.zet) regel += " --zet \"" + z + "\"";
      if (!punten[k].zet.zet.empty()) bladzijde_.alinea(regel, "    ", Stijl::zwak);
    }
  }

  const Vertragingstabel& t_;
  Bladzijde bladzijde_;
};

bool iets_vastgezet(const Vertragingstabel& t) {
  for (const auto& per_gemeente : t.punten)
    for (const auto& punten : per_gemeente)
      if (std::any_of(punten.begin(), punten.end(), [](const Keuzepunt& p) { return p.zet.vastgezet; })) return true;
  return false;
}

void schrijf_punt(JsonSchrijver& j, const Invoeringskeuze& keuze, const Keuzepunt& p) {
  j.begin_object();
  j.veld("keuze", keuzenaam(keuze));
  j.veld("jaren_later", keuze.jaren_later);
  j.veld("opbouw_factor", keuze.opbouw_factor);
  j.teksten("zet", p.zet.zet);
  j.veld("vastgezet", p.zet.vastgezet);
  j.veld("begin", p.begin, Decimalen::aantal);
  j.veld("opbouw", p.opbouw, Decimalen::aantal);
  j.veld("saldo", p.saldo, Decimalen::euro);
  j.veld("verschil", p.verschil, Decimalen::euro);
  j.veld("verzilverbaar_saldo", p.verzilverbaar_saldo, Decimalen::euro);
  j.object("fte", [&] {
    j.veld("gemiddeld", p.fte.gemiddeld, Decimalen::aantal);
    j.veld("piek", p.fte.piek, Decimalen::aantal);
    j.veld("piekjaar", p.fte.piekjaar);
  });
  schrijf_terugverdienen(j, p.terugverdientijd, p.kasput);
  j.eind_object();
}

}  // namespace

std::string keuzenaam(const Invoeringskeuze& k) {
  if (k.is_zoals_gepland()) return "zoals gepland";
  if (k.jaren_later != 0) return std::to_string(k.jaren_later) + " jaar later";
  return k.opbouw_factor < 1 ? "opbouw gehalveerd" : "opbouw verdubbeld";
}

std::string fte_van(const Vertragingstabel& t) { return t.functie.empty() ? "geen functie" : functienaam(t.functie); }

Onderdeel tabel_keuzes(const Vertragingstabel& t, std::size_t scenario) {
  double hoogste = 0;
  for (const std::vector<Keuzepunt>& punten : t.punten[scenario])
    for (const Keuzepunt& p : punten) hoogste = std::max(hoogste, std::abs(p.saldo.gemiddelde));
  const Eenheid eenheid = kies_eenheid(hoogste);
  std::vector<Tabelkolom> kolommen = {{"Gemeente"}};
  for (const Invoeringskeuze& k : t.keuzes)
    kolommen.push_back({k.is_zoals_gepland() ? "saldo zoals gepland" : keuzenaam(k), Uitlijning::komma});
  Tabel tabel(std::move(kolommen));
  for (std::size_t g = 0; g < t.gemeenten.size(); ++g) {
    std::vector<Tabelcel> cellen = {{t.gemeenten[g]}}, verschillen = verschilcellen(t.punten[scenario][g], eenheid);
    for (std::size_t k = 0; k < t.keuzes.size(); ++k)
      cellen.push_back(t.keuzes[k].is_zoals_gepland() ? bedragcel(t.punten[scenario][g][k].saldo, eenheid)
                                                      : verschillen[k]);
    tabel.rij(std::move(cellen));
  }
  std::string titel = titel_van(t.scenarios[scenario]);
  titel.front() = 'S';
  return {std::move(titel),
          std::string("saldo, en wat een andere keuze eraan verandert; ") + contante_waarde + ", " + naam(eenheid),
          std::move(tabel)};
}

Onderdeel tabel_gemeente(const Vertragingstabel& t, std::size_t gemeente) {
  double diepste = 0;
  for (const auto& scenario : t.punten)
    for (const Keuzepunt& p : scenario[gemeente]) diepste = std::max(diepste, std::abs(p.kasput.diepte.gemiddelde));
  const Eenheid eenheid = kies_eenheid(diepste);
  Tabel tabel({{"Keuze"},
               {"diepste kasput (jaar)", Uitlijning::rechts},
               {"fte (piek)", Uitlijning::rechts},
               {"terugverdiend (kans)", Uitlijning::rechts}});
  for (std::size_t s = 0; s < t.scenarios.size(); ++s) {
    std::vector<std::vector<Tabelcel>> rijen;
    for (std::size_t k = 0; k < t.keuzes.size(); ++k)
      rijen.push_back(cellen_van(t, t.punten[s][gemeente][k], "  " + keuzenaam(t.keuzes[k]), eenheid));
    if (is_elke_keuze_gelijk(rijen)) {
      rijen.resize(1);
      rijen.front().front().tekst = "  bij elke keuze";
    }
    std::string titel = titel_van(t.scenarios[s]);
    titel.front() = 'S';
    tabel.tussenkop(titel);
    for (std::vector<Tabelcel>& rij : rijen) tabel.rij(std::move(rij));
  }
  return {t.gemeenten[gemeente], "kasput niet contant gemaakt, " + naam(eenheid), std::move(tabel)};
}

Onderdeel tabel_gemeentekeuze(const Vertragingstabel& t, std::size_t scenario, std::size_t gemeente) {
  const std::vector<Keuzepunt>& punten = t.punten[scenario][gemeente];
  const Eenheid eenheid = kies_eenheid(grootste(punten));
  const std::vector<Tabelcel> verschillen = verschilcellen(punten, eenheid);
  Tabel tabel({{"Keuze"},
               {"begin", Uitlijning::komma},
               {"opbouw (jaar)", Uitlijning::komma},
               {"saldo", Uitlijning::komma},
               {"P5", Uitlijning::komma},
               {"P95", Uitlijning::komma},
               {"rekenruis", Uitlijning::komma},
               {"kans op positief", Uitlijning::rechts},
               {"verschil met gepland", Uitlijning::komma},
               {"verzilverbaar saldo", Uitlijning::komma},
               {"diepste kasput", Uitlijning::komma},
               {"meestal in", Uitlijning::rechts},
               {"fte gemiddeld", Uitlijning::komma},
               {"fte piek", Uitlijning::komma},
               {"piek in", Uitlijning::rechts},
               {"kans terug binnen horizon", Uitlijning::rechts},
               {"terugverdiend (mediaan)", Uitlijning::rechts}});
  for (std::size_t k = 0; k < punten.size(); ++k) {
    const Keuzepunt& p = punten[k];
    tabel.rij({{keuzenaam(t.keuzes[k]), t.keuzes[k].is_zoals_gepland() ? Stijl::vet : Stijl::gewoon},
               {jaartal(p.begin)},
               {getal_nl(p.opbouw, 1)},
               bedragcel(p.saldo, eenheid),
               randcel(p.saldo.p5, p.saldo, eenheid),
               randcel(p.saldo.p95, p.saldo, eenheid),
               ruiscel(p.saldo.mcse, eenheid),
               {kans(p.saldo.kans_positief, t.replicaties)},
               t.keuzes[k].is_zoals_gepland() ? Tabelcel{} : verschillen[k],
               bedragcel(p.verzilverbaar_saldo, eenheid),
               bedragcel(p.kasput.diepte, eenheid),
               {jaar_of_streep(p.kasput.jaar)},
               {aantal(p.fte.gemiddeld)},
               {aantal(p.fte.piek)},
               {jaar_of_streep(p.fte.piekjaar)},
               {kans(p.terugverdientijd.kans_binnen.back(), t.replicaties)},
               {jaren_tekst(p.terugverdientijd.mediaan, t.horizon)}});
  }
  return {t.gemeenten[gemeente] + ", " + titel_van(t.scenarios[scenario]),
          std::string(contante_waarde) + ", de kasput niet contant gemaakt, " + naam(eenheid), std::move(tabel)};
}

std::vector<std::string> leeswijzer(const Vertragingstabel& t, Keuzetabel soort) {
  std::vector<std::string> uit = mbc::leeswijzer(t.replicaties, t.trekking);
  if (soort == Keuzetabel::overzicht && t.replicaties > 1) uit.erase(uit.begin());  // it shows no P5 and P95
  uit.push_back(
      "Wat een keuze verandert, is gerekend op dezelfde gezinnen en trekkingen, en daarom veel minder ruizig dan elk "
      "saldo. Wie later begint, heeft binnen de horizon minder jaren: van kosten en van baten. Regionale kosten met "
      "een "
      "vast jaar schuiven niet mee. Bij een andere opbouw blijft de leertijd gelijk.");
  if (soort == Keuzetabel::gemeente) {
    uit.push_back(
        "fte: wat de investeringen vragen van " + fte_van(t) +
        ", tegen het nulalternatief. Een --zet zonder gemeente geldt voor alle gemeenten van het scenario; de "
        "uitkomst van een gemeente hangt niet af van wat een andere kiest.");
  }
  if (iets_vastgezet(t)) {
    uit.push_back(
        "Waar een onzeker getal niet te verschuiven is (lognormaal, gamma, beta), zet een keuze het vast op zijn "
        "gemiddelde.");
  }
  return uit;
}

std::string vertraging_tekst(const Vertragingstabel& t, const Weergave& weergave) {
  return Tekst(t, weergave).schrijf();
}

std::string vertraging_json(const Vertragingstabel& t) {
  JsonSchrijver j;
  begin_analyse(j, t.nulalternatief);
  j.veld("replicaties", t.replicaties);
  j.veld("functie", t.functie.empty() ? std::optional<std::string>() : t.functie);
  scenarios_json(j, t.scenarios, [&](std::size_t s) {
    j.object("gemeenten", [&] {
      for (std::size_t g = 0; g < t.gemeenten.size(); ++g) {
        j.sleutel(t.gemeenten[g]);
        j.begin_lijst();
        for (std::size_t k = 0; k < t.keuzes.size(); ++k) schrijf_punt(j, t.keuzes[k], t.punten[s][g][k]);
        j.eind_lijst();
      }
    });
  });
  j.eind_object();
  return j.klaar();
}

std::vector<Keuzerij> keuzerijen(const Vertragingstabel& t) {
  std::vector<Keuzerij> uit;
  for (std::size_t s = 0; s < t.scenarios.size(); ++s)
    for (std::size_t g = 0; g < t.gemeenten.size(); ++g)
      for (std::size_t k = 0; k < t.keuzes.size(); ++k)
        uit.push_back({t.scenarios[s], t.gemeenten[g], t.keuzes[k], t.punten[s][g][k]});
  return uit;
}

const Velden<Keuzerij>& velden_vertraging() {
  using R = Keuzerij;
  static const Velden<R> velden =
      Velden<R>()
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .veld("naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .veld("gemeente", Celsoort::tekst, [](const R& r) { return r.gemeente; })
          .veld("keuze", Celsoort::tekst, [](const R& r) { return keuzenaam(r.keuze); })
          .veld("jaren_later", Celsoort::geheel, [](const R& r) { return r.keuze.jaren_later; })
          .veld("opbouw_factor", Celsoort::getal, [](const R& r) { return r.keuze.opbouw_factor; })
          .veld("zet", Celsoort::tekst, [](const R& r) { return aaneen(r.punt.zet.zet, "; "); })
          .veld("begin", Celsoort::aantal, [](const R& r) { return r.punt.begin; })
          .veld("opbouw", Celsoort::aantal, [](const R& r) { return r.punt.opbouw; })
          .samenvatting("saldo", "saldo", "kans_positief", [](const R& r) { return r.punt.saldo; })
          .samenvatting("verzilverbaar_saldo", "verzilverbaar", "verzilverbaar_kans_positief",
                        [](const R& r) { return r.punt.verzilverbaar_saldo; })
          .moment("verschil", "verschil", [](const R& r) { return r.punt.verschil; })
          .moment("kasput", "kasput", [](const R& r) { return r.punt.kasput.diepte; })
          .cijfer("kasput_p5", &Samenvatting::p5, [](const R& r) { return r.punt.kasput.diepte; })
          .veld("kasput_jaar", Celsoort::geheel, [](const R& r) { return r.punt.kasput.jaar; })
          .veld("fte_gemiddeld", Celsoort::aantal, [](const R& r) { return r.punt.fte.gemiddeld; })
          .veld("fte_piek", Celsoort::aantal, [](const R& r) { return r.punt.fte.piek; })
          .veld("fte_piekjaar", Celsoort::geheel, [](const R& r) { return r.punt.fte.piekjaar; })
          .veld("kans_terugverdiend", Celsoort::aandeel,
                [](const R& r) { return r.punt.terugverdientijd.kans_binnen.back(); })
          .veld("terugverdientijd_mediaan", Celsoort::aantal,
                [](const R& r) { return r.punt.terugverdientijd.mediaan; });
  return velden;
}

std::string vertraging_csv(const Vertragingstabel& t, CsvDialect dialect) {
  return naar_csv(velden_vertraging(), keuzerijen(t), dialect);
}

}  // namespace mbc
