#include "html/html_tabellen.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/verslag_delen.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

using Greep = std::function<const Samenvatting&(const ScenarioResultaat&)>;
using Tekst = std::function<Tabelcel(const ScenarioResultaat&)>;

std::vector<Tabelkolom> kolommen(const std::string& eerste, const std::vector<const ScenarioResultaat*>& scenarios) {
  std::vector<Tabelkolom> uit = {{eerste}};
  for (const ScenarioResultaat* s : scenarios) uit.push_back({kop_van(*s), Uitlijning::rechts});
  return uit;
}

Eenheid eenheid_van(const std::vector<const ScenarioResultaat*>& scenarios, const std::vector<Greep>& grepen) {
  double grootste = 0;
  for (const Greep& greep : grepen)
    for (const ScenarioResultaat* s : scenarios) grootste = std::max(grootste, std::abs(greep(*s).gemiddelde));
  return kies_eenheid(grootste);
}

/// One amount of each scenario with its band.
std::vector<Tabelcel> bandenrij(const std::string& label, const std::vector<const ScenarioResultaat*>& scenarios,
                                const Greep& greep, Eenheid eenheid) {
  std::vector<const Samenvatting*> waarden;
  for (const ScenarioResultaat* s : scenarios) waarden.push_back(&greep(*s));
  std::vector<Tabelcel> uit = {{label}};
  for (Tabelcel& cel : met_banden(waarden, eenheid)) uit.push_back(std::move(cel));
  return uit;
}

/// Amounts with their band: a row per label, a column per scenario that is compared.
Onderdeel banden(const Resultaat& r, const std::string& titel, const std::string& eerste,
                 const std::vector<std::string>& labels, const std::vector<Greep>& grepen) {
  const auto scenarios = vergeleken(r);
  const Eenheid eenheid = eenheid_van(scenarios, grepen);
  Tabel t(kolommen(eerste, scenarios));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    t.rij(bandenrij(labels[i], scenarios, grepen[i], eenheid));
  }
  return {titel, "gemiddelde (P5 tot P95), netto contante waarde, " + naam(eenheid), std::move(t)};
}

void rij(Tabel& t, const Resultaat& r, const std::string& label, const Tekst& cel) {
  std::vector<Tabelcel> cellen = {{label}};
  for (const ScenarioResultaat* s : vergeleken(r)) cellen.push_back(cel(*s));
  t.rij(std::move(cellen));
}

/// The same for amounts, of which none is shown on the wrong side of another.
void bedragenrij(Tabel& t, const Resultaat& r, const std::string& label, const Greep& greep, Eenheid eenheid,
                 std::optional<Stijl> stijl = {}) {
  std::vector<Gemeten> bedragen;
  for (const ScenarioResultaat* s : vergeleken(r)) bedragen.push_back(gemiddelde_van(greep(*s)));
  std::vector<Tabelcel> cellen = bedragcellen(bedragen, eenheid);
  for (Tabelcel& cel : cellen) cel.stijl = stijl.value_or(cel.stijl);
  std::size_t volgende = 0;
  rij(t, r, label, [&](const ScenarioResultaat&) { return cellen[volgende++]; });
}

void uitkomstrijen(Tabel& t, const Resultaat& r, Eenheid eenheid) {
  const Greep saldo = [](const ScenarioResultaat& s) -> const Samenvatting& { return s.ncw.saldo; };
  bedragenrij(
      t, r, "Baten", [](const auto& s) -> const Samenvatting& { return s.ncw.baten; }, eenheid);
  bedragenrij(
      t, r, "Kosten", [](const auto& s) -> const Samenvatting& { return s.ncw.kosten; }, eenheid);
  if (deelt_kosten(r)) {
    bedragenrij(
        t, r, "  extra betaald", [](const auto& s) -> const Samenvatting& { return s.kostendeling->betaald; }, eenheid);
    bedragenrij(
        t, r, "  tijd uit ander werk",
        [](const auto& s) -> const Samenvatting& { return s.kostendeling->uit_ander_werk; }, eenheid);
  }
  bedragenrij(t, r, "Saldo", saldo, eenheid, Stijl::vet);
  rij(t, r, "  met 90% kans tussen", [&](const auto& s) { return Tabelcel{band(saldo(s), eenheid)}; });
  rij(t, r, "  kans op een positief saldo",
      [&](const auto& s) { return Tabelcel{kans(saldo(s).kans_positief, r.replicaties)}; });
  bedragenrij(
      t, r, "Verzilverbaar saldo", [](const auto& s) -> const Samenvatting& { return s.verzilverbaar_saldo; }, eenheid);
  rij(t, r, "Baten per euro kosten", [&](const auto& s) { return Tabelcel{ratio_tekst(s)}; });
}

void terugverdienrijen(Tabel& t, const Resultaat& r, Eenheid eenheid) {
  rij(t, r, "Terugverdiend na (mediaan)", [&](const auto& s) { return Tabelcel{terugverdiend_tekst(s, r.horizon)}; });
  rij(t, r, "  kans binnen " + std::to_string(r.horizon) + " jaar",
      [&](const auto& s) { return Tabelcel{kans_terugverdiend_tekst(s, r.replicaties)}; });
  rij(t, r, "Diepste kasput (jaar)", [&](const auto& s) { return kasputcel(s.kasput, eenheid); });
}

std::vector<std::string> jaren(const Resultaat& r, const std::string& voor) {
  std::vector<std::string> uit;
  for (int y = 0; y < r.horizon; ++y) uit.push_back(voor + std::to_string(r.start + y));
  return uit;
}

/// A row for each line that costs something, by kind; below them the sum.
class Investeringstabel {
 public:
  Investeringstabel(const Resultaat& r, const ScenarioResultaat& s) : s_(s), jaren_(s.jaren.size()), tabel_(koppen(r)) {
    double grootste = 0;
    for (const InvesteringResultaat& i : s.regels) grootste = std::max(grootste, std::abs(i.niet_contant));
    duizenden_ = kies_eenheid(grootste) != Eenheid::euro;
    for (const Kostensoort& k : s.kostensoorten) groep(k);
    if (!tabel_.leeg()) slot();
  }

  [[nodiscard]] bool leeg() const { return tabel_.leeg(); }
  [[nodiscard]] Onderdeel onderdeel() && {
    return {"Investeringen per regel en jaar: scenario " + kop_van(s_),
            "van het scenario zelf, gemiddeld, niet contant gemaakt, " +
                naam(duizenden_ ? Eenheid::duizend : Eenheid::euro) + "; uren over de hele periode",
            std::move(tabel_)};
  }

 private:
  static std::vector<Tabelkolom> koppen(const Resultaat& r) {
    std::vector<Tabelkolom> uit = {{"Regel"}};
    for (const std::string& jaar : jaren(r, "")) uit.push_back({jaar, Uitlijning::rechts});
    uit.push_back({"samen", Uitlijning::rechts});
    uit.push_back({"uren", Uitlijning::rechts});
    return uit;
  }

  /// The noise of a line is not kept: no digit below a hundred, or a thousand where there are many.
  [[nodiscard]] std::string euro(double x) const {
    return duizenden_ ? decimaal(rond_op(x, {1, 3}) / 1000, 0) : decimaal(rond_op(x, {1, 0}), 0);
  }

  void groep(const Kostensoort& k) {
    bool begonnen = false;
    for (const InvesteringResultaat& i : s_.regels) {
      if (i.niet_contant == 0 || i.soort != k.soort || i.regionaal != k.regionaal) continue;
      if (!begonnen)
        tabel_.tussenkop(std::string(soortwoord(k.soort)) + ", " + std::string(reikwijdtewoord(k.regionaal)));
      begonnen = true;
      double uren = 0;
      for (const double u : i.uren.cellen()) uren += u;
      rij("  " + (i.omschrijving.empty() ? i.id : i.omschrijving), i.jaren, i.niet_contant,
          i.functie ? aantal(uren) : "-", Stijl::gewoon);
      for (std::size_t y = 0; y < jaren_; ++y) samen_[y] += i.jaren[y];
      alles_ += i.niet_contant;
    }
  }
  void slot() { rij("samen", samen_, alles_, "", Stijl::vet); }
  void rij(const std::string& label, const std::vector<double>& bedragen, double som, const std::string& uren,
           Stijl stijl) {
    std::vector<Tabelcel> cellen = {{label, stijl}};
    for (const double x : bedragen) cellen.push_back({euro(x), stijl});
    cellen.push_back({euro(som), stijl});
    cellen.push_back({uren});
    tabel_.rij(std::move(cellen));
  }

  const ScenarioResultaat& s_;
  std::size_t jaren_;
  Tabel tabel_;
  std::vector<double> samen_ = std::vector<double>(jaren_);
  double alles_ = 0;
  bool duizenden_ = false;
};

}  // namespace

Onderdeel tabel_naast_elkaar(const Resultaat& r) {
  const Greep baten = [](const ScenarioResultaat& s) -> const Samenvatting& { return s.ncw.baten; };
  const Greep kosten = [](const ScenarioResultaat& s) -> const Samenvatting& { return s.ncw.kosten; };
  const Eenheid eenheid = eenheid_van(vergeleken(r), {baten, kosten});
  Tabel t(kolommen("Uitkomst", vergeleken(r)));
  uitkomstrijen(t, r, eenheid);
  terugverdienrijen(t, r, eenheid);
  return {"De scenario's naast elkaar",
          "verschil met " + scenario_titel(r, r.nulalternatief) + ", netto contante waarde, " + naam(eenheid) +
              "; kasput niet contant gemaakt" + toelichting_kostendeling(r),
          std::move(t)};
}

namespace {

/// The scenarios against `ander`, a row each.
struct Onderlingblok {
  const ScenarioResultaat* ander;
  std::vector<std::string> koppen;
  std::vector<const Onderling*> rijen;
};

std::vector<Onderlingblok> onderlingblokken(const Resultaat& r) {
  std::vector<Onderlingblok> uit;
  if (vergeleken(r).size() < 2) return uit;
  for (const ScenarioResultaat* ander : vergeleken(r)) {
    Onderlingblok& blok = uit.emplace_back(Onderlingblok{ander, {}, {}});
    for (const ScenarioResultaat& s : r.scenarios)
      for (const Onderling& o : s.onderling) {
        if (o.tegen != ander->nummer) continue;
        blok.koppen.push_back(kop_van(s));
        blok.rijen.push_back(&o);
      }
  }
  return uit;
}

}  // namespace

Onderdeel tabel_onderling(const Resultaat& r) {
  const std::vector<Onderlingblok> blokken = onderlingblokken(r);
  double grootste = 0;
  for (const Onderlingblok& blok : blokken)
    for (const Onderling* o : blok.rijen) grootste = std::max(grootste, std::abs(o->saldo.gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"saldo", Uitlijning::rechts},
           {"met 90% kans tussen", Uitlijning::rechts},
           {"kans op een positief saldo", Uitlijning::rechts},
           {"verzilverbaar saldo", Uitlijning::rechts}});
  for (const Onderlingblok& blok : blokken) {
    std::vector<Gemeten> saldo, vrij;
    for (const Onderling* o : blok.rijen) {
      saldo.push_back(gemiddelde_van(o->saldo));
      vrij.push_back(gemiddelde_van(o->verzilverbaar_saldo));
    }
    const std::vector<Tabelcel> saldi = bedragcellen(saldo, eenheid), vrije = bedragcellen(vrij, eenheid);
    t.tussenkop("tegen " + kop_van(*blok.ander));
    for (std::size_t i = 0; i < blok.rijen.size(); ++i) {
      const Samenvatting& s = blok.rijen[i]->saldo;
      t.rij({{"  " + blok.koppen[i]}, saldi[i], {band(s, eenheid)}, {kans(s.kans_positief, r.replicaties)}, vrije[i]});
    }
  }
  return {"Elk scenario tegen elk ander", "netto contante waarde, " + naam(eenheid), std::move(t)};
}

Onderdeel tabel_cumulatief_band(const Resultaat& r) {
  std::vector<Greep> grepen;
  for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y)
    grepen.push_back([y](const auto& s) -> const auto& { return s.jaren[y].cumulatief; });
  return banden(r, "Opgeteld saldo tot en met elk jaar", "Tot en met", jaren(r, ""), grepen);
}

Onderdeel tabel_kans_binnen(const Resultaat& r) {
  const auto scenarios = terug_te_verdienen(r);
  Tabel t(kolommen("Binnen", scenarios));
  for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y) {
    std::vector<Tabelcel> cellen = {{std::to_string(y + 1) + " jaar"}};
    for (const ScenarioResultaat* s : scenarios)
      cellen.push_back({kans(s->terugverdientijd.kans_binnen[y], r.replicaties)});
    t.rij(std::move(cellen));
  }
  return {"Kans dat het is terugverdiend", "deel van de replicaties", std::move(t)};
}

Onderdeel tabel_gemeenten_band(const Resultaat& r) {
  const auto scenarios = vergeleken(r);
  std::vector<Greep> grepen;
  for (std::size_t g = 0; g < r.gemeenten.size(); ++g)
    grepen.push_back([g](const auto& s) -> const auto& { return s.gemeenten[g].totaal.saldo; });
  const Eenheid eenheid = eenheid_van(scenarios, grepen);
  Tabel t(kolommen("Gemeente", scenarios));
  for (std::size_t g = 0; g < r.gemeenten.size(); ++g) {
    std::vector<Tabelcel> cellen = bandenrij(r.gemeenten[g], scenarios, grepen[g], eenheid);
    for (std::size_t s = 0; s < scenarios.size(); ++s)
      if (overheerst_toeval(grepen[g](*scenarios[s]), scenarios[s]->ncw.saldo)) cellen[s + 1].tekst += toevalsteken;
    t.rij(std::move(cellen));
  }
  return {"Saldo per gemeente", "gemiddelde (P5 tot P95), netto contante waarde, " + naam(eenheid), std::move(t)};
}

std::vector<Onderdeel> tabellen_investeringen(const Resultaat& r) {
  std::vector<Onderdeel> uit;
  for (const ScenarioResultaat& s : r.scenarios) {
    Investeringstabel tabel(r, s);
    if (!tabel.leeg()) uit.push_back(std::move(tabel).onderdeel());
  }
  return uit;
}

Onderdeel tabel_aantallen_per_jaar(const Resultaat& r) {
  std::vector<Tabelkolom> koppen = {{"Scenario"}};
  for (const std::string& jaar : jaren(r, "")) koppen.push_back({jaar, Uitlijning::rechts});
  Tabel t(koppen);
  for (const Aantal a : aantallen_in_tabellen) {
    const std::string_view label = soort_van(a).naam;
    t.tussenkop(label.starts_with(" ") ? "waarvan " + std::string(bijgesneden(label)) : std::string(label));
    for (const ScenarioResultaat& s : r.scenarios) {
      std::vector<Tabelcel> cellen = {{"  " + kop_van(s)}};
      for (const JaarResultaat& jaar : s.jaren) cellen.push_back({aantal(jaar.aantallen[a])});
      t.rij(std::move(cellen));
    }
  }
  return {"Aantallen per jaar", "gemiddelde over de replicaties", std::move(t)};
}

}  // namespace mbc
