#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/velden.h"
#include "report/terminal.h"

/// What may stand in a study, a scenario, a kassabon and a file of observations, for who fills them in: the description
/// of the keys as text, as a page, as JSON.
namespace mbc {

/// A file that a user writes.
struct Bestandsvorm {
  std::string_view naam;   ///< "studie"
  std::string_view titel;  ///< "een studie"
  const Schema* schema = nullptr;
};

const std::vector<Bestandsvorm>& bestandsvormen();

/// One key in one place.
struct Sleutelrij {
  const Bestandsvorm* bestand = nullptr;
  std::string pad;  ///< names as `<gemeente>`, elements of a list as `[]`
  const Studieveld* veld = nullptr;
  bool in_scenario = false;  ///< of a study: a scenario may have its own
  std::string elders;        ///< where the keys below it are told; empty: right below it
  bool herhaald = false;     ///< the same key is told in another place
};

/// Every key of every file, in the order of the description.
std::vector<Sleutelrij> sleutels();

/// Those at or below a path, or with this name, or else what the path is a part of: `gemeenten.Delft.huidig` finds
/// `gemeenten.<gemeente>.huidig`, `traject.duur.vc` finds `traject.duur`.
std::vector<Sleutelrij> zoek_sleutels(const std::vector<Sleutelrij>& alle, std::string_view pad);

/// What may stand behind a key, its unit and its bounds, in Dutch; empty where there is nothing to say.
std::string vormtekst(const Schema& schema);
std::string eenheidstekst(const Schema& schema);
std::string grenstekst(const Schema& schema);
/// How a study would write it.
std::string voorbeeldtekst(const Studieveld& veld);
/// What holds where it is left out.
std::string standaardtekst(const Studieveld& veld);

std::string sleutels_tekst(const std::vector<Sleutelrij>& rijen, const Weergave& weergave);
std::string sleutels_json(const std::vector<Sleutelrij>& rijen);
/// scenarios/SLEUTELS.md.
std::string sleutels_bladzijde();

/// A JSON Schema of one kind of file, with which an editor completes and explains its keys.
std::string json_schema(const Bestandsvorm& bestand);

}  // namespace mbc
