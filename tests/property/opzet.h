#pragma once

#include <rapidcheck.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "property/tekststudie.h"

/// Studies made by chance, in parts that a law can change before they become text.
namespace mbc::proef {

/// `sleutel: waarde`, in the order in which they are written.
using Regels = std::vector<std::pair<std::string, std::string>>;

/// Adds a key or changes it.
void zet(Regels& regels, const std::string& sleutel, const std::string& waarde);
/// Takes a key away, if it is there.
void haal_weg(Regels& regels, const std::string& sleutel);

/// A line of a receipt: euros, hours of functie "gi", or how many of a shared price.
struct Bonregel {
  std::string geldstroom, fase;
  double zonder = 0, met = 0;
  bool in_uren = false;
  std::string omschrijving = "Extra";  ///< its own within the receipt
  std::string prijs{};                 ///< of which zonder and met are numbers; empty: none
};
struct Bon {
  std::string id;
  double gewicht = 1;
  std::vector<Bonregel> regels;
};

/// An investment line: euros, hours of functie "lokaal_team", or how many of a shared price.
struct Investeringsregel {
  std::string id, geldstroom, grondslag;
  double bedrag = 0;
  bool in_uren = false;
  std::string rest{};     ///< further keys, each with a comma in front
  std::string prijs{};    ///< of which bedrag is a number; empty: none
  std::string kasdeel{};  ///< empty: not said
};

struct Scenarioregels {
  int nummer = 0;
  std::string naam;
  Regels regels;  ///< values in flow style
};

struct Opzet {
  Regels kop, geldstromen, traject, instroom, effecten, implementatie, methodetrouw;
  std::vector<std::pair<std::string, Regels>> gemeenten;
  std::vector<Investeringsregel> investeringen;
  std::vector<Scenarioregels> scenarios;
  std::vector<Bon> bonnen;
  double zorgbedragen = 1, investeringsbedragen = 1;  ///< multiply every amount and tarief
  bool zekere_prijzen = false;                        ///< the shared prices have no spread
};

/// As files: studie.yaml, s<nummer>.yaml and bonnen/<id>.yaml.
Bestanden tekst(const Opzet& o);

/// Few families, few years, everything that the model knows: draws from the running rapidcheck property, which
/// shows its files when it fails.
Opzet willekeurige_opzet();
/// As far as the schema goes: up to 40 years, 100 trajecten, 14 scenarios and 60 gemeenten, none or few families, every
/// form of distribution between them. For laws of single replicaties.
Opzet ruime_opzet();
void showValue(const Opzet& o, std::ostream& uit);

/// Something drawn at a uniform integer in [laag, hoog].
int geheel(int laag, int hoog);
/// True in `honderdsten` of 100 draws.
bool kans(int honderdsten);
/// A share in whole percents, as text.
std::string procent(int laag, int hoog);

/// Gives every gemeente this number.
void zet_gemeenten(Opzet& o, const std::string& sleutel, const std::string& waarde);

/// Every effect of the study and its scenarios, and `met` of every receipt line, without working.
void zonder_effecten(Opzet& o);

}  // namespace mbc::proef
