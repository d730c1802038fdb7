#include "cli/voortgang.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mbc {
namespace {

constexpr double ververs_na = 0.1;  // seconds: often enough to see it move
constexpr double zeker_na = 0.5;    // before this the time left is a guess
constexpr std::int64_t blokjes = 30;

std::string duur(double seconden) {
  const long s = std::lround(std::max(seconden, 1.0));
  if (s < 60) return std::to_string(s) + " s";
  if (s < 3600) return std::to_string(s / 60) + " min " + std::to_string(s % 60) + " s";
  return std::to_string(s / 3600) + " uur " + std::to_string(s % 3600 / 60) + " min";
}

}  // namespace

Voortgangsbalk::Voortgangsbalk(Omgeving& omgeving, Zichtbaar zichtbaar)
    : omgeving_(omgeving),
      zichtbaar_(zichtbaar == Zichtbaar::ja && omgeving.fout_is_terminal),
      in_regels_(zichtbaar == Zichtbaar::ja && !omgeving.fout_is_terminal && omgeving.ploeg != nullptr),
      begin_(omgeving.seconden()),
      vorige_(begin_) {}

Voortgangsbalk::~Voortgangsbalk() {
  if (staat_er_) omgeving_.fout.schrijf("\r\x1b[K");
}

void Voortgangsbalk::begin_bij(std::int64_t gedaan) {
  al_gedaan_ = gedaan;
  begin_ = omgeving_.seconden();
}

std::string Voortgangsbalk::rest(double nu, std::int64_t gedaan, std::int64_t totaal) const {
  const double bezig = nu - begin_;
  if (bezig < zeker_na || gedaan <= al_gedaan_ || gedaan >= totaal) return {};
  return "  nog ongeveer " +
         duur(bezig * static_cast<double>(totaal - gedaan) / static_cast<double>(gedaan - al_gedaan_));
}

void Voortgangsbalk::meld_tiende(std::int64_t gedaan, std::int64_t totaal) {
  if (10 * gedaan / totaal <= tienden_) return;
  tienden_ = 10 * gedaan / totaal;
  omgeving_.fout.schrijf("mbc: " + std::to_string(100 * gedaan / totaal) + "%" +
                         rest(omgeving_.seconden(), gedaan, totaal) + "\n");
}

std::string Voortgangsbalk::balk(double nu, std::int64_t gedaan, std::int64_t totaal) const {
  if (totaal <= 0) return std::to_string(gedaan) + " replicaties gedaan; hoeveel er nodig zijn, blijkt nog";
  std::string uit = "[";
  for (std::int64_t i = 0; i < blokjes; ++i) uit += i * totaal < gedaan * blokjes ? '#' : '.';
  return uit + "] " + std::to_string(100 * gedaan / totaal) + "%" + rest(nu, gedaan, totaal);
}

void Voortgangsbalk::meld(std::int64_t gedaan, std::int64_t totaal) {
  if (in_regels_ && totaal > 0) meld_tiende(gedaan, totaal);
  if (!zichtbaar_ || gedaan <= 0) return;
  const double nu = omgeving_.seconden();
  if (nu - vorige_ < ververs_na) return;
  vorige_ = nu;
  omgeving_.fout.schrijf("\r\x1b[K  " + balk(nu, gedaan, totaal));
  staat_er_ = true;
}

}  // namespace mbc
