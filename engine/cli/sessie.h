#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyse/vergelijk.h"
#include "base/schijf.h"
#include "cli/opties.h"
#include "cli/uitvoermap.h"
#include "cli/voortgang.h"
#include "gevoeligheid/gevoeligheid.h"
#include "input/lees.h"
#include "report/terminal.h"
#include "result/resultaat.h"
#include "run/bewaarmap.h"
#include "run/uitvoeren.h"
#include "run/werkmappen.h"
#include "uitvoer/analyseset.h"

/// What commands do alike around the question that each asks of a study.
namespace mbc {

/// The input is wrong (exit 1): what is still to be told of it; empty where all was.
class Invoerfout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Interrupted (exit 130); what the user may do about it, where that is not to ask again.
struct Onderbroken {
  std::string hoe_verder = {};
};

/// Tells the messages (warnings not with --stil) of what was read. The number of errors.
std::size_t vertel(const Diagnostics& meldingen, const std::string& map, const Opties& opties, Omgeving& omgeving);

/// Reads the study that an option names, on rank 0 for all, and tells its messages. Throws Invoerfout.
Gelezen lees_en_meld(const Opties& opties, Omgeving& omgeving);

/// The study's folder as the user wrote it; empty for the current one.
std::string map_van(const Opties& opties);

/// How a run of these options is executed.
Uitvoering uitvoering_van(const Opties& opties, const Omgeving& omgeving, Voortgang voortgang);

Weergave weergave_van(const Omgeving& omgeving);

/// On stdout, in the form that was asked for.
template <class Json, class Csv, class Tekst>
void schrijf_vorm(const Opties& opties, const Omgeving& omgeving, Json json, Csv csv, Tekst tekst) {
  omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json  ? json()
                       : opties.vorm == Uitvoervorm::csv ? csv(opties.dialect)
                                                         : tekst(weergave_van(omgeving)));
}

/// What `f` yields of an Uitvoering that tells its progress on a line of its own. Throws Onderbroken where it yields
/// nothing.
template <class F>
auto reken_met_voortgang(const Opties& opties, Omgeving& omgeving, F f) {
  auto uit = [&] {
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    return f(uitvoering_van(opties, omgeving, [&](std::int64_t n, std::int64_t van) { balk.meld(n, van); }));
  }();
  if (!uit) throw Onderbroken();
  return *std::move(uit);
}

/// One study, read and with what the options say set over it; what is computed of it is told while it is, and kept in
/// the folder of --hervat. The run itself stands in that folder, and below it a folder for every question that was
/// asked of the study; the files are rank 0's.
class Sessie final {
 public:
  /// Throws Invoerfout, Aanroepfout, MachineFout, Elders.
  Sessie(const Opties& opties, Omgeving& omgeving);
  /// Of a study that was read already, and can be.
  Sessie(const Opties& opties, Gelezen gelezen, Omgeving& omgeving);

  [[nodiscard]] const Opties& opties() const noexcept { return opties_; }
  [[nodiscard]] Omgeving& omgeving() const noexcept { return omgeving_; }
  [[nodiscard]] const Gelezen& gelezen() const noexcept { return gelezen_; }
  [[nodiscard]] Studie& studie() noexcept { return *gelezen_.studie; }
  /// The gemeenten and scenarios asked for.
  [[nodiscard]] const Keuze& keuze() const noexcept { return keuze_; }

  /// Refuses where nothing but the nulalternatief was chosen, or is there. Throws Aanroepfout.
  void eis_vergelijking() const;

  /// Refuses a study that promises nothing. Throws Invoerfout.
  void eis_uitkomstdoelen() const;

  /// Tells which correlations fall away where a number of the study is fixed as in `vastgezet`.
  void meld_vervallen(const Studie& vastgezet) const;

  /// The run itself; the fingerprints where asked for. `hierna`: what the command has still to do after it, in
  /// replicaties, for the progress. The study then has as many replicaties as were run. Throws Onderbroken.
  Resultaat doorrekening(std::vector<std::string>* vingerafdrukken = nullptr, std::int64_t hierna = 0);

  /// What `f` yields of an Uitvoering, as the answer to a question: `vraag` names all that it depends on beside the
  /// study and what was chosen of it. `vooraf`: so many replicaties were done before, for the progress. Throws
  /// Onderbroken where it yields nothing.
  template <class F>
  auto beantwoord(const std::string& vraag, F f, std::int64_t vooraf = 0) {
    begin_vraag(vraag);
    auto uit = [&] {
      Voortgangsbalk balk = nieuwe_balk();
      if (vooraf > 0) balk.begin_bij(vooraf);
      return f(uitvoering_van_vraag(balk, vooraf));
    }();
    if (!uit) throw onderbroken();
    return *std::move(uit);
  }

  /// Holds the folder of --uit, where there is one, from before the run.
  void houd_plaats(const Opdrachtregel& regel);
  [[nodiscard]] bool heeft_plaats() const noexcept { return plaats_.has_value(); }

  /// On stdout, in the form that was asked for.
  template <class Json, class Csv, class Tekst>
  void schrijf(Json json, Csv csv, Tekst tekst) const {
    schrijf_vorm(opties_, omgeving_, json, csv, tekst);
  }
  /// These files in the folder of --uit; what is then told.
  std::string schrijf_bestanden(const std::vector<Uitvoerbestand>& set) { return plaats_->schrijf(set); }
  /// In the folder of --uit, as the set of files of this analysis.
  void schrijf_set(const std::string& naam, const Analysevormen& vormen, const Studie& studie,
                   const Opdrachtregel& regel);

 private:
  void open_bewaring();
  void begin_vraag(const std::string& vraag);
  [[nodiscard]] Voortgangsbalk nieuwe_balk() const;
  [[nodiscard]] Uitvoering uitvoering_van_vraag(Voortgangsbalk& balk, std::int64_t vooraf) const;
  [[nodiscard]] Onderbroken onderbroken() const;

  Opties opties_;
  Omgeving& omgeving_;
  Gelezen gelezen_;
  Keuze keuze_;
  std::optional<Setplaats> plaats_;
  Schijf schijf_;
  std::string zegel_;
  std::unique_ptr<Bewaarmap> map_;
  std::unique_ptr<Werkmappen> werken_;
};

}  // namespace mbc
