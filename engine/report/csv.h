#pragma once

#include <string>
#include <vector>

#include "report/verslag.h"
#include "vorm/velden.h"

/// The tidy tables of a result, for CSV and the workbook. The result must outlive its rows.
namespace mbc {

/// A scenario, geldstroom, gemeente and year: mean, standard deviation and Monte Carlo standard error of baten, kosten
/// and saldo against the nulalternatief, undiscounted, in euros.
struct Kasrij {
  const Resultaat& resultaat;
  const ScenarioResultaat& scenario;
  std::size_t geldstroom, gemeente, jaar;

  [[nodiscard]] const Cel& cel() const { return scenario.gemeenten[gemeente].cellen[jaar][geldstroom]; }
};
const Velden<Kasrij>& velden_kasstromen();

/// What a scenario itself costs in a year: a row per geldstroom, and one of all together without a geldstroom.
struct Niveaurij {
  const ScenarioResultaat& scenario;
  const JaarResultaat& jaar;
  const GeldstroomKop* geldstroom;
  const Kostenniveau& niveau;
};
std::vector<Niveaurij> niveaurijen(const Resultaat& r);
const Velden<Niveaurij>& velden_niveau();

/// What an investment line of a scenario costs on average in a gemeente and year, undiscounted and discounted.
struct Investeringsrij {
  const Resultaat& resultaat;
  const ScenarioResultaat& scenario;
  const InvesteringResultaat& regel;
  std::size_t gemeente, jaar;
};
std::vector<Investeringsrij> investeringsrijen(const Resultaat& r);
const Velden<Investeringsrij>& velden_investeringen();

std::string naar_csv(const Verslag& verslag, CsvDialect dialect);
std::string niveau_csv(const Verslag& verslag, CsvDialect dialect);
std::string investeringen_csv(const Verslag& verslag, CsvDialect dialect);

}  // namespace mbc
