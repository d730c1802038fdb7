#include "report/csv.h"

namespace mbc {

const Velden<Kasrij>& velden_kasstromen() {
  using R = Kasrij;
  static const Velden<R> velden =
      Velden<R>()
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .veld("scenario_naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .alleen_blad("geldstroom_nummer", Celsoort::geheel, [](const R& r) { return r.geldstroom + 1; })
          .veld("geldstroom", Celsoort::tekst, [](const R& r) { return r.resultaat.geldstromen[r.geldstroom].naam; })
          .veld("drager", Celsoort::tekst, [](const R& r) { return r.resultaat.geldstromen[r.geldstroom].drager; })
          .veld("gemeente", Celsoort::tekst, [](const R& r) { return r.resultaat.gemeenten[r.gemeente]; })
          .veld("jaar", Celsoort::geheel, [](const R& r) { return r.scenario.jaren[r.jaar].jaar; })
          .moment("baten_gemiddelde", "baten", [](const R& r) { return r.cel().baten; })
          .moment("kosten_gemiddelde", "kosten", [](const R& r) { return r.cel().kosten; })
          .moment("saldo_gemiddelde", "saldo", [](const R& r) { return r.cel().saldo; });
  return velden;
}

std::vector<Niveaurij> niveaurijen(const Resultaat& r) {
  std::vector<Niveaurij> uit;
  for (const ScenarioResultaat& s : r.scenarios)
    for (const JaarResultaat& jaar : s.jaren) {
      for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
        uit.push_back({s, jaar, &r.geldstromen[f], jaar.niveau.geldstromen[f]});
      uit.push_back({s, jaar, nullptr, jaar.niveau.totaal});
    }
  return uit;
}

const Velden<Niveaurij>& velden_niveau() {
  using R = Niveaurij;
  const auto van_samen = [](std::optional<double> JaarNiveau::*wat) {
    return [wat](const R& r) { return r.geldstroom == nullptr ? r.jaar.niveau.*wat : std::nullopt; };
  };
  static const Velden<R> velden = [&] {
    Velden<R> uit;
    uit.veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
        .veld("scenario_naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
        .veld("jaar", Celsoort::geheel, [](const R& r) { return r.jaar.jaar; })
        .veld("geldstroom", Celsoort::tekst, [](const R& r) { return r.geldstroom ? r.geldstroom->naam : ""; })
        .veld("drager", Celsoort::tekst, [](const R& r) { return r.geldstroom ? r.geldstroom->drager : ""; });
    for (const auto& [wat, deel] :
         {std::pair{"zorgkosten", &Kostenniveau::zorgkosten}, {"investeringen", &Kostenniveau::investeringen}})
      for (const auto& [maat, welk] : {std::pair{"_gemiddelde", &Samenvatting::gemiddelde},
                                       {"_p5", &Samenvatting::p5},
                                       {"_p95", &Samenvatting::p95},
                                       {"_mcse", &Samenvatting::mcse}})
        uit.cijfer(std::string(wat) + maat, welk, [deel = deel](const R& r) { return r.niveau.*deel; });
    uit.alleen_blad("zorgkosten_per_traject", Celsoort::euro, van_samen(&JaarNiveau::per_traject))
        .alleen_blad("zorgkosten_per_nieuwe_ots", Celsoort::euro, van_samen(&JaarNiveau::per_nieuwe_ots));
    return uit;
  }();
  return velden;
}

std::vector<Investeringsrij> investeringsrijen(const Resultaat& r) {
  std::vector<Investeringsrij> uit;
  for (const ScenarioResultaat& s : r.scenarios)
    for (const InvesteringResultaat& i : s.regels) {
      if (i.niet_contant == 0) continue;  // switched off here
      for (std::size_t g = 0; g < i.bedragen.maat(0); ++g)
        for (std::size_t y = 0; y < i.bedragen.maat(1); ++y) uit.push_back({r, s, i, g, y});
    }
  return uit;
}

const Velden<Investeringsrij>& velden_investeringen() {
  using R = Investeringsrij;
  static const Velden<R> velden =
      Velden<R>()
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .veld("scenario_naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .veld("investering", Celsoort::tekst, [](const R& r) { return r.regel.id; })
          .veld("omschrijving", Celsoort::tekst, [](const R& r) { return r.regel.omschrijving; })
          .veld("geldstroom", Celsoort::tekst,
                [](const R& r) { return r.resultaat.geldstromen[r.regel.geldstroom].naam; })
          .veld("soort", Celsoort::tekst, [](const R& r) { return soortwoord(r.regel.soort); })
          .veld("reikwijdte", Celsoort::tekst, [](const R& r) { return reikwijdtewoord(r.regel.regionaal); })
          .veld("gemeente", Celsoort::tekst, [](const R& r) { return r.resultaat.gemeenten[r.gemeente]; })
          .veld("jaar", Celsoort::geheel, [](const R& r) { return r.scenario.jaren[r.jaar].jaar; })
          .veld("bedrag_gemiddelde", Celsoort::euro, [](const R& r) { return r.regel.bedragen(r.gemeente, r.jaar); })
          .veld("bedrag_contant_gemiddelde", Celsoort::euro,
                [](const R& r) { return r.regel.contante_bedragen(r.gemeente, r.jaar); })
          .veld("functie", Celsoort::tekst,
                [](const R& r) { return r.regel.functie ? r.resultaat.functies[*r.regel.functie] : std::string(); })
          .veld("uren_gemiddelde", Celsoort::aantal,
                [](const R& r) { return r.regel.functie ? Celwaarde(r.regel.uren(r.gemeente, r.jaar)) : Celwaarde(); });
  return velden;
}

std::string naar_csv(const Verslag& verslag, CsvDialect dialect) {
  const Resultaat& r = verslag.resultaat;
  std::vector<Kasrij> rijen;
  for (const ScenarioResultaat& s : r.scenarios)
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
      for (std::size_t g = 0; g < r.gemeenten.size(); ++g)
        for (std::size_t y = 0; y < s.jaren.size(); ++y) rijen.push_back({r, s, f, g, y});
  return naar_csv(velden_kasstromen(), rijen, dialect);
}

std::string niveau_csv(const Verslag& verslag, CsvDialect dialect) {
  return naar_csv(velden_niveau(), niveaurijen(verslag.resultaat), dialect);
}

std::string investeringen_csv(const Verslag& verslag, CsvDialect dialect) {
  return naar_csv(velden_investeringen(), investeringsrijen(verslag.resultaat), dialect);
}

}  // namespace mbc
