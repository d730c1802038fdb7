#pragma once

#include <optional>
#include <string>
#include <vector>

#include "boom/bomen.h"
#include "boom/lagen.h"
#include "input/getalregister.h"
#include "model/velden.h"

/// From checked trees to a Studie: what every part needs, and the parts.
namespace mbc {

/// Where a Studie is put together. What could not be read is passed over: it was told.
struct Bouwplaats {
  const Bomen& bomen;
  const Ruwegetallen& ruw;
  Melder& melder;
  Getalregister getallen;
  Studie studie;

  Bouwplaats(const Bomen& de_bomen, const Ruwegetallen& de_getallen, Melder& de_melder)
      : bomen(de_bomen), ruw(de_getallen), melder(de_melder), getallen(de_getallen, de_melder) {}

  /// A number out of layers of a section of the study, with its default where nobody gives one; `deel` may be empty.
  GetalId getal(const Lagen& lagen, const std::string& deel, const Studieveld& veld);

  /// All numbers of a section that are members of `eigenaar`.
  template <class T>
  void vul(T& eigenaar, const Schema& schema, const Lagen& lagen, const std::string& deel) {
    elk_lid<GetalId>(schema, eigenaar, [&](const Studieveld& v, GetalId& id) { id = getal(lagen, deel, v); });
  }

  /// Index of a declared name; tells of one that is not declared.
  std::optional<std::size_t> geldstroom(const Boom* b);
  std::optional<std::size_t> functie(const Boom* b);
  std::optional<std::size_t> prijs(const Boom* b);

  /// What to tell of a line that says no `aantal` of a price, and counts ` per maand` where the price is per something
  /// else; nothing where it fits.
  [[nodiscard]] std::optional<Boodschap> vreemde_prijs(std::size_t prijs, const std::string& per) const;
};

/// Everything but scenarios and kassabonnen; first of all, as the rest refers to its names.
void bouw_studie(Bouwplaats& b);

/// The shared prices; the functies must be there.
void bouw_prijzen(Bouwplaats& b);

/// basis and scenarios.
void bouw_invoering(Bouwplaats& b);

/// The investment lines of one gemeente under one scenario; `lagen` are those of `investeringen`.
std::vector<Investering> bouw_investeringen(Bouwplaats& b, const Lagen& lagen);

void bouw_kassabonnen(Bouwplaats& b);

/// The goals of the programme; once the horizon is known.
void bouw_uitkomstdoelen(Bouwplaats& b);

/// The rank correlations, each pair of a longer list apart, once the numbers have their final paths. Tells of a pair
/// that cannot be, and leaves out with a warning a number that is not uncertain.
void bouw_correlaties(Studie& studie, const Bomen& bomen, Melder& melder);

/// What the counters cannot hold: more families or money than a study can have. Of a study that is whole.
void controleer_omvang(const Studie& studie, const Boom& boom, Melder& melder);

/// What must fit between parts of a study that are right on their own.
void controleer_samenhang(const Bouwplaats& b);

/// Warns of what is set with --zet in the study while every scenario has its own; returns the places of it.
std::vector<Plaats> meld_overschreven(const Bouwplaats& b);

/// Warns of what fits and still makes a part of the study do nothing.
void meld_twijfel(const Bouwplaats& b);

/// Warns of what a study leaves out, by which something else in it counts for nothing.
void meld_weglatingen(const Bouwplaats& b);

}  // namespace mbc
