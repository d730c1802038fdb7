#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/getalnamen.h"
#include "vorm/afronden.h"
#include "vorm/tabel.h"
#include "vorm/velden.h"
#include "weetwaarde/informatiewaarde.h"

/// What looking further is worth, in words and tables that every form shares.
namespace mbc {

/// As many rows at most, of each kind.
inline constexpr std::size_t meeste_weetrijen = 10;

/// "maatschappij", "gemeente", "gemeente/verzilverbaar": its key in JSON and CSV.
std::string sleutel_van(const Beslisser& b);
/// "De maatschappij", "gemeente", "gemeente, verzilverbaar".
std::string naam_van(const Beslisser& b);

/// A row for each who chooses: what it chooses now, how sure, and what knowing all is worth.
Onderdeel tabel_keuzes(const Informatiewaarde& w);

/// Of one who chooses, what is worth most to know; of a kind of factors. Empty where nothing can be told from zero.
Tabel tabel_weten(const Informatiewaarde& w, const Beslisser& b, bool onderwerpen, const Getalnamen& namen);

/// Places of the factors that can be told from zero, of most worth first.
std::vector<std::size_t> op_waarde(const Informatiewaarde& w, const Beslisser& b, bool onderwerpen);

/// Of one for whom knowing all is worth something: how often it would change the choice, what is the most worth looking
/// at, and what that may cost.
std::string zin_over(const Informatiewaarde& w, const Beslisser& b, const Getalnamen& namen);
/// For whom no outcome of looking changes the choice; empty where it does for all.
std::string zin_niets_te_leren(const Informatiewaarde& w);
/// Of each thing that may be looked at, by size: what it is worth, costs and yields; all, or those that count in
/// `eenheid`. Empty where nothing was asked.
Tabel tabel_onderzoeken(const Informatiewaarde& w, const Beslisser& b, std::string_view eenheid = {});
/// Whether any size of it can be told from zero.
bool leert_iets(const Onderzoekswaarde& o);
/// Of what was computed a second way: both values, and whether they agree. Empty where nothing was asked.
Tabel tabel_genest(const Informatiewaarde& w, const Beslisser& b, const Getalnamen& namen);
/// What that second way is; empty where it was not asked.
std::string over_genest(const Informatiewaarde& w);
/// The second value of the factor at this place; none where it has none.
const Weetwaarde* genest_van(const Informatiewaarde& w, const Beslisser& b, std::size_t factor);
/// Whether looking is worth its cost, and in what size.
std::string zin_onderzoeken(const Informatiewaarde& w, const Beslisser& b);
/// The best size of one of them; that nobody can tell where nobody said what it costs.
std::string zin_omvang(const Onderzoek& onderzoek, const Onderzoekswaarde& waarde);
/// "1 kassabon", "3 jaren".
std::string omvang(int n, const std::string& eenheid);
/// What every reader of such a table must know; empty where nothing was asked.
std::vector<std::string> over_onderzoeken(const Informatiewaarde& w);
/// What all of it does not say, that among it.
std::vector<std::string> voorbehoud_informatiewaarde(const Informatiewaarde& w);
/// What choosing together is worth beside each choosing alone.
std::string zin_samen(const Informatiewaarde& w);
std::string leeswijzer_informatiewaarde();

/// One estimate: EVPI, the EVPPI of a factor, or the EVSI of a size.
struct Weetrij {
  const Beslisser& beslisser;
  std::string soort, naam, bronkwaliteit;
  const Weetwaarde& waarde;
  std::optional<int> omvang = {};
  std::optional<double> kosten = {};
  const Weetwaarde* genest = nullptr;
  std::optional<double> grens = {};  ///< of looking without end

  [[nodiscard]] std::optional<double> enbs() const {
    return kosten ? std::optional(waarde.waarde - *kosten) : std::nullopt;
  }
};
std::vector<Weetrij> weetrijen(const Informatiewaarde& w);
const Velden<Weetrij>& velden_informatiewaarde();

}  // namespace mbc
