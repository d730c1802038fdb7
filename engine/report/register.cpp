#include "report/register.h"

#include <algorithm>
#include <set>

#include "model/getrokken.h"
#include "report/register_tekst.h"
#include "report/verslag_delen.h"
#include "report/voorbeeld.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

std::set<GetalId> kassabongetallen(const Studie& s) {
  std::set<GetalId> uit;
  for (const Kassabon& bon : s.kassabonnen)
    for (const KassabonRegel& regel : bon.regels) {
      uit.insert(regel.zonder);
      uit.insert(regel.met);
    }
  return uit;
}

/// Where an invented number still stands.
std::vector<std::string> van_voorbeeld(const Studie& s) {
  std::vector<std::string> uit;
  for (const Getal& g : s.getallen)
    if (g.verantwoording.bron == verzonnen && !g.pad.starts_with("kassabonnen.")) uit.push_back(g.pad);
  for (const Kassabon& bon : s.kassabonnen)
    if (bon.bron == verzonnen) uit.push_back("kassabonnen." + bon.id);
  return uit;
}

Aanname maak_aanname(const Studie& s, const Getal& g, const Oorsprong& oorsprong) {
  const auto in_domein = [&](double x) { return std::clamp(x, g.domein.laagst, g.domein.hoogst) * g.factor; };
  Aanname a;
  a.pad = g.pad;
  a.waarde = oorsprong.tekst;
  a.verdeling = g.verdeling;
  const Getrokken getal = getrokken(s, g);
  a.gemiddelde = in_domein(getal.gemiddelde);
  a.p5 = in_domein(getal.p5);
  a.p95 = in_domein(getal.p95);
  a.is_aandeel = is_aandeel(g) || oorsprong.tekst.find('%') != std::string::npos;
  a.opgave = g.opgave;
  a.verantwoording = g.verantwoording;
  a.oorsprong = oorsprong;
  return a;
}

void schrijf_plaats(JsonSchrijver& j, const Plaats& p) {
  j.veld("bestand", p.bestand);
  j.veld("regel", p.regel);
  j.veld("kolom", p.kolom);
}

void schrijf_aanname(JsonSchrijver& j, const Aanname& a) {
  j.begin_object();
  j.veld("pad", a.pad);
  j.veld("waarde", a.waarde);
  j.veld("verdeling", soortnaam(a.verdeling.soort));
  j.veld("gemiddelde", a.gemiddelde);
  j.veld("p5", a.p5);
  j.veld("p95", a.p95);
  j.veld("eenheid", a.verantwoording.eenheid);
  j.veld("bron", a.verantwoording.bron);
  j.veld("bronkwaliteit", kwaliteitsletter(a.verantwoording.kwaliteit));
  j.veld("toelichting", a.verantwoording.toelichting);
  j.veld("standaard", a.opgave == Opgave::standaard);
  j.veld("aanname", a.verantwoording.bron.empty());
  schrijf_plaats(j, a.oorsprong.plaats);
  j.objecten("eerder", a.oorsprong.eerder, [&](const Laag& laag) {
    j.veld("waarde", laag.tekst);
    schrijf_plaats(j, laag.plaats);
  });
  j.eind_object();
}

void schrijf_aannames(JsonSchrijver& j, std::span<const Aanname> aannames) {
  j.begin_lijst();
  for (const Aanname& a : aannames) schrijf_aanname(j, a);
  j.eind_lijst();
}

}  // namespace

std::vector<Aanname> maak_register(const Gelezen& gelezen, Kassabonregels kassabonregels) {
  const Studie& s = *gelezen.studie;
  const std::set<GetalId> van_kassabon = kassabongetallen(s);
  std::vector<Aanname> uit;
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i) {
    const bool op_bon = van_kassabon.contains(GetalId{i});
    if (op_bon && kassabonregels == Kassabonregels::verborgen) continue;
    uit.push_back(maak_aanname(s, s.getallen[i], gelezen.oorsprong[i]));
    uit.back().van_kassabon = op_bon;
  }
  return uit;
}

Controle maak_controle(const Gelezen& gelezen, std::span<const std::string> zet, Kassabonregels kassabonregels) {
  Controle c;
  c.studie = gelezen.studie->naam;
  for (const Invoerbestand& b : gelezen.bestanden) c.invoer.push_back({b.naam, b.sha256});
  c.zet.assign(zet.begin(), zet.end());
  c.aannames = maak_register(gelezen, kassabonregels);
  c.standaarden = gelezen.standaarden;
  c.van_voorbeeld = van_voorbeeld(*gelezen.studie);
  c.verborgen = gelezen.studie->getallen.size() - c.aannames.size();
  c.waarschuwingen = met_paden(*gelezen.studie, waarschuw(*gelezen.studie));
  return c;
}

std::string register_json(const Controle& c) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", c.studie);
  schrijf_invoer(j, c.invoer);
  j.teksten("zet", c.zet);
  j.sleutel("waarschuwingen");
  schrijf_waarschuwingen(j, c.waarschuwingen);
  j.teksten("van_voorbeeld", c.van_voorbeeld);
  j.veld("verborgen_kassabongetallen", static_cast<int>(c.verborgen));
  j.objecten("standaarden", c.standaarden, [&](const Standaardwaarde& s) {
    j.veld("pad", s.pad);
    j.veld("waarde", s.waarde);
  });
  j.sleutel("aannames");
  schrijf_aannames(j, c.aannames);
  j.eind_object();
  return j.klaar();
}

std::string toon_json(std::span<const Aanname> aannames) {
  JsonSchrijver j;
  schrijf_aannames(j, aannames);
  return j.klaar();
}

std::string register_csv(const Controle& controle, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "waarde", "verdeling", "gemiddelde", "p5", "p95", "eenheid", "bron", "bronkwaliteit",
                          "toelichting", "standaard", "aanname", "bestand", "regel"})
    c.tekst(kop);
  c.einde_rij();
  for (const Aanname& a : controle.aannames) {
    c.tekst(a.pad);
    c.tekst(a.waarde);
    c.tekst(soortnaam(a.verdeling.soort));
    c.getal(a.gemiddelde);
    c.getal(a.p5);
    c.getal(a.p95);
    c.tekst(a.verantwoording.eenheid);
    c.tekst(a.verantwoording.bron);
    c.tekst(kwaliteitsletter(a.verantwoording.kwaliteit));
    c.tekst(a.verantwoording.toelichting);
    c.tekst(a.opgave == Opgave::standaard ? "ja" : "nee");
    c.tekst(a.verantwoording.bron.empty() ? "ja" : "nee");
    c.tekst(a.oorsprong.plaats.bestand);
    c.geheel(a.oorsprong.plaats.regel);
    c.einde_rij();
  }
  return c.klaar();
}

}  // namespace mbc
