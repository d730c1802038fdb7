#pragma once

#include <memory>
#include <string>

#include "base/schijf.h"
#include "cli/omgeving.h"
#include "cli/opties.h"
#include "cli/voortgang.h"
#include "input/lees.h"
#include "run/bewaarmap.h"
#include "run/uitvoeren.h"
#include "run/werkmappen.h"

namespace mbc {

/// Interrupted (exit 130); what the user may do about it.
struct Onderbroken {
  std::string hoe_verder;
};

/// The folder of --hervat: what a command computes of a study is kept there, and the next one goes on with it. The run
/// itself stands in the folder, and below it a folder for every question that was asked of the study. Nothing of all
/// this where the option was not given; the files are rank 0's.
class Bewaring final {
 public:
  /// Opens the folder, or says why it cannot be that one. `studie` is what was read, with the options set over it.
  /// Throws Aanroepfout and MachineFout.
  Bewaring(const VergelijkOpties& opties, const Gelezen& gelezen, const Studie& studie, Omgeving& omgeving);

  /// Tells beforehand where to go on: a launcher that is interrupted may leave no time to say so at the end.
  void meld_plaats() const;
  /// The parts of the run itself.
  [[nodiscard]] Bewaarmap* map() const noexcept { return map_.get(); }
  /// Keeps the works of a question: `vraag` names all that they depend on beside the study and what was chosen of it.
  void begin_vraag(const std::string& vraag, const Studie& studie);
  /// Executed as `u`, with the works kept.
  [[nodiscard]] Uitvoering van(Uitvoering u) const;
  /// Tells the progress of the question to `balk`, which must outlive it.
  [[nodiscard]] Voortgang meld_op(Voortgangsbalk& balk) const;

  /// For a question that was interrupted.
  [[nodiscard]] Onderbroken onderbroken() const;

 private:
  const VergelijkOpties& opties_;
  Omgeving& omgeving_;
  Schijf schijf_;
  std::string zegel_;
  std::unique_ptr<Bewaarmap> map_;
  std::unique_ptr<Werkmappen> werken_;
};

/// What `--hervat` said, for a run that was interrupted without.
Onderbroken onderbroken_zonder_hervat();

}  // namespace mbc
