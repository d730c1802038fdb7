#include "model/velden_waarneming.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <set>

#include "boom/controle.h"
#include "boom/notatie.h"
#include "boom/yaml.h"
#include "model/elk_getal.h"
#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

using proef::met;

/// Every kaart of the description once, with where it was found.
void elke_kaart(const Schema& s, const std::string& waar, std::set<const Schema*>& gezien,
                const std::function<void(const Schema&, const std::string&)>& f) {
  if (s.vorm == Veldvorm::kaart && gezien.insert(&s).second) f(s, waar);
  for (const Studieveld& v : s.velden) elke_kaart(*v.schema, waar + "." + std::string(v.naam), gezien, f);
  if (s.element != nullptr) elke_kaart(*s.element, waar, gezien, f);
}

void elke_kaart(const std::function<void(const Schema&, const std::string&)>& f) {
  std::set<const Schema*> gezien;
  elke_kaart(schema_studie, "studie", gezien, f);
  elke_kaart(schema_scenario, "scenario", gezien, f);
  elke_kaart(schema_kassabon, "kassabon", gezien, f);
  elke_kaart(schema_waarnemingen, "waarnemingen", gezien, f);
  elke_kaart(schema_ontwerp, "ontwerp", gezien, f);
}

void elk_veld(const std::function<void(const Schema&, const Studieveld&, const std::string&)>& f) {
  elke_kaart([&](const Schema& s, const std::string& waar) {
    for (const Studieveld& v : s.velden) f(s, v, waar + "." + std::string(v.naam));
  });
}

/// All that the reader has to say of a text in the place of this schema, missing keys aside.
std::vector<std::string> gezegd(const Schema& s, const std::string& yaml) {
  Diagnostics meldingen;
  Melder melder(meldingen);
  melder.ken_bestand("proef.yaml", yaml, Vertrouwelijkheid::open);
  std::vector<std::string> uit;
  if (const auto boom = lees_yaml("proef.yaml", yaml, melder)) {
    Ruwegetallen ruw;
    controleer(*boom, s, ruw, melder);
  }
  for (const Melding& m : meldingen.gesorteerd())
    if (m.wat.find("ontbreekt") == std::string::npos) uit.push_back(m.wat);
  return uit;
}

std::string regel(const Studieveld& v, std::string_view waarde) {
  return std::string(v.naam) + ": " + std::string(waarde) + "\n";
}

std::string buiten(const Studieveld& v) {
  const Schema& s = *v.schema;
  if (s.vorm == Veldvorm::geheel) return std::to_string(s.laagst - 1);
  if (s.getal == nullptr || s.element != nullptr || s.vorm == Veldvorm::prijsindex) return {};
  const double laagst = s.getal->domein.laagst;
  return in_notatie(laagst > 0 ? laagst / 2 : laagst - 1, s.getal->notatie);
}

TEST(Velden, ElkeSleutelHeeftEenBetekenisEnEenVoorbeeld) {
  elk_veld([](const Schema&, const Studieveld& v, const std::string& waar) {
    EXPECT_FALSE(v.betekenis.empty()) << waar;
    EXPECT_FALSE(v.voorbeeld.empty()) << waar;
    EXPECT_TRUE(v.plicht == Plicht::mag || v.standaard.empty()) << waar << ": verplicht en toch een standaard";
  });
}

TEST(Velden, ElkVoorbeeldEnElkeStandaardWordtAangenomenWaarDeSleutelHoort) {
  elk_veld([](const Schema& kaart, const Studieveld& v, const std::string& waar) {
    EXPECT_EQ(gezegd(kaart, regel(v, v.voorbeeld)), std::vector<std::string>()) << waar << ": " << v.voorbeeld;
    if (v.standaard.empty()) return;
    EXPECT_EQ(gezegd(kaart, regel(v, v.standaard)), std::vector<std::string>()) << waar << ": " << v.standaard;
  });
}

TEST(Velden, EenSleutelDieErNietHoortWordtGeweigerd) {
  elke_kaart([](const Schema& kaart, const std::string& waar) {
    std::set<std::string_view> hier;
    for (const Studieveld& v : kaart.velden) hier.insert(v.naam);
    if (kaart.met_bron)
      for (const Studieveld& v : bronvelden) hier.insert(v.naam);
    elk_veld([&](const Schema&, const Studieveld& v, const std::string&) {
      if (!hier.insert(v.naam).second) return;
      const std::vector<std::string> uit = gezegd(kaart, regel(v, v.voorbeeld));
      const std::string naam = "\"" + std::string(v.naam) + "\"";
      ASSERT_EQ(uit.size(), 1U) << waar << " neemt " << naam;
      const bool van_studie = kaart.in_studie != nullptr && veld(*kaart.in_studie, v.naam) != nullptr;
      EXPECT_EQ(uit[0].starts_with(van_studie ? naam + " hoort in de studie" : "onbekende sleutel " + naam), true)
          << waar << ": " << uit[0];
    });
  });
}

TEST(Velden, WatBuitenDeGrenzenLigtWordtGeweigerd) {
  int geprobeerd = 0;
  elk_veld([&](const Schema& kaart, const Studieveld& v, const std::string& waar) {
    const std::string te_laag = buiten(v);
    if (te_laag.empty()) return;
    ++geprobeerd;
    EXPECT_EQ(gezegd(kaart, regel(v, te_laag)).size(), 1U) << waar << ": " << te_laag;
  });
  EXPECT_GT(geprobeerd, 60);
}

/// What a study does not say, holds as the description tells it.
TEST(Velden, WatErNietStaatHeeftDeStandaard) {
  proef::Bestanden b = proef::bestanden();
  const Studie s = proef::geldig(b);
  int geprobeerd = 0;
  for (const Getal& g : s.getallen) {
    if (g.opgave != Opgave::standaard) continue;
    const std::size_t punt = g.pad.find('.');
    const bool los = punt == std::string::npos;
    const Studieveld& v = g.pad.starts_with("kassabonnen.") ? *veld(schema_kassabon, "gewicht")
                          : los                             ? studieveld("", g.pad)
                                                            : studieveld(g.pad.substr(0, punt), g.pad.substr(punt + 1));
    const double verwacht = lees_getaltekst(v.standaard, v.schema->getal->notatie).waarde.value();
    EXPECT_EQ(g.verdeling, Verdeling::vaste(verwacht)) << g.pad;
    ++geprobeerd;
  }
  EXPECT_GT(geprobeerd, 25);
  const Studie kaal;
  EXPECT_EQ(s.aanloopjaren, kaal.aanloopjaren);
  EXPECT_EQ(s.replicaties, kaal.replicaties);
  EXPECT_EQ(s.zaad, kaal.zaad);
  EXPECT_EQ(s.duurste_gezinnen, kaal.duurste_gezinnen);
  EXPECT_EQ(s.kassabon_onzekerheid, kaal.kassabon_onzekerheid);
  EXPECT_EQ(s.trekking, kaal.trekking);
  EXPECT_EQ(s.instroom.spreiding, kaal.instroom.spreiding);
  EXPECT_EQ(s.traject.max_trajecten, kaal.traject.max_trajecten);
  EXPECT_EQ(s.traject.leeftijdsgrens, kaal.traject.leeftijdsgrens);
}

TEST(Velden, WatErNietStaatEnGeenGetalVanHetRegisterIsWordtOokGezegd) {
  std::vector<std::string> gezegd;
  for (const Standaardwaarde& s : proef::lees(met("studie.yaml", "horizon: 5", "horizon: 5\nzaad: 7")).standaarden)
    gezegd.push_back(s.pad + ": " + s.waarde);
  const std::vector<std::string> verwacht{
      "aanloopjaren: 3",     "replicaties: 10000", "kassabon_onzekerheid: aan", "trekking: willekeurig",
      "duurste_gezinnen: 0", "leeftijdsgrens: 18", "traject.max_trajecten: 4",  "instroom.spreiding: poisson"};
  EXPECT_EQ(gezegd, verwacht);
}

/// A study holds no number that nothing in it uses: an analysis would move it, and a register tell of it.
TEST(Velden, ElkGetalHoortBijEenSleutelVanDeStudie) {
  const Studie s = proef::geldig(met("studie.yaml", "horizon: 5", "horizon: 5\nverloop: 15%"));
  std::set<std::uint32_t> gebruikt;
  elk_getal(s, [&](const Studieveld&, const GetalId& id) { gebruikt.insert(id.nr); });
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i) EXPECT_TRUE(gebruikt.contains(i)) << s.getallen[i].pad;
  EXPECT_EQ(proef::getal(s, "verloop").verdeling, Verdeling::vaste(0.15));
}

TEST(Velden, WatEenIndicatorBeweegtIsEenEffect) {
  const Schema& effecten = *studieveld("", "effecten").schema;
  for (const Indicatorvorm& i : indicatoren) EXPECT_EQ(i.effect.empty(), veld(effecten, i.effect) == nullptr) << i.naam;
  EXPECT_EQ(vorm_van(Indicator::ots_nieuw).effect, "ots_reductie");
  EXPECT_EQ(vorm_van(Indicator::recidive_2jaar).jaren_daarna, 2);
}

}  // namespace
}  // namespace mbc
