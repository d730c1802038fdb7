#include <algorithm>

#include "cli/opties.h"
#include "input/lees.h"
#include "uitvoer/sleutels.h"

namespace mbc {
namespace {

constexpr std::string_view script =
    R"(# Aanvulling van mbc voor bash: opdrachten, opties, en van de genoemde studie de paden van haar getallen, haar gemeenten
# en scenario's. Wat er past, zegt mbc zelf.
_mbc() {
  local regel=${COMP_LINE:0:COMP_POINT} woord i
  local -a woorden kandidaten
  # As the shell splits them, but for the characters in COMP_WORDBREAKS.
  woorden=()
  woord=
  for ((i = 0; i < ${#regel}; i++)); do
    case ${regel:i:1} in
      ' ' | $'\t') [ -z "$woord" ] || woorden+=("$woord"); woord= ;;
      \\) i=$((i + 1)); woord+=${regel:i:1} ;;
      *) woord+=${regel:i:1} ;;
    esac
  done
  woorden+=("$woord")
  mapfile -t kandidaten < <("${COMP_WORDS[0]}" aanvulling -- "${woorden[@]:1}" 2>/dev/null)
  # What bash sees as the word begins after the last of its own breaks.
  local begin=
  case $woord in *[=:]*) begin=${woord%"${woord##*[=:]}"} ;; esac
  COMPREPLY=()
  for i in "${kandidaten[@]}"; do
    printf -v woord %q "${i#"$begin"}"
    COMPREPLY+=("${woord//\\=/=}")
  done
  [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}
complete -o default -F _mbc mbc
)";

/// What stands before the word on the line, and what can be made of it.
class Aanvuller {
 public:
  /// `woorden`: all after `mbc`, the one to complete last.
  explicit Aanvuller(const std::vector<std::string>& woorden) : woorden_(woorden), woord_(woorden.back()) {}

  std::vector<std::string> kandidaten() {
    const std::span<const std::string> ervoor(woorden_.data(), woorden_.size() - 1);
    if (const Opdracht* o = genoemd(ervoor)) {
      vul_aan(*o);
    } else {
      const bool na_help = !ervoor.empty() && ervoor.front() == "help";
      bied_namen_aan(na_help ? ervoor.subspan(1) : ervoor);
      if (ervoor.empty())
        for (const char* ander : {"help", "--help", "--versie"}) bied_aan(ander);
    }
    return std::move(uit_);
  }

 private:
  static const Optie* zoek(const Opdracht& o, std::string_view woord) {
    if (!woord.starts_with("--")) return nullptr;
    const auto er = std::find_if(o.opties.begin(), o.opties.end(),
                                 [&](const Optie& x) { return x.naam == woord.substr(2, woord.find('=') - 2); });
    return er == o.opties.end() ? nullptr : &*er;
  }

  /// The next word of the commands that begin with what stands there.
  void bied_namen_aan(std::span<const std::string> ervoor) {
    for (const Opdracht& o : opdrachten()) {
      const std::vector<std::string> naam = woorden_van(o);
      if (naam.size() <= ervoor.size() || !std::equal(ervoor.begin(), ervoor.end(), naam.begin())) continue;
      const std::string& woord = naam[ervoor.size()];
      if (std::find(uit_.begin(), uit_.end(), woord) == uit_.end()) bied_aan(woord);
    }
  }

  void vul_aan(const Opdracht& o) {
    std::vector<std::string> los;
    const Optie* open = nullptr;  // the option whose value comes next
    for (std::size_t i = woorden_van(o).size(); i + 1 < woorden_.size(); ++i) {
      if (open != nullptr) {
        open = nullptr;
      } else if (!woorden_[i].starts_with("-")) {
        los.push_back(woorden_[i]);
      } else if (const Optie* x = zoek(o, woorden_[i]); x != nullptr) {
        if (!x->waarde.empty() && woorden_[i].find('=') == std::string::npos) open = x;
      }
    }
    studie_ = los.empty() ? "" : los.front();
    const Optie* zelf = zoek(o, woord_);
    if (open != nullptr) {
      bied_waarden_aan(open->aanvulling, open->waarde, "");
    } else if (zelf != nullptr && woord_.find('=') != std::string::npos) {
      bied_waarden_aan(zelf->aanvulling, zelf->waarde, woord_.substr(0, woord_.find('=') + 1));
    } else if (woord_.starts_with("-")) {
      bied_opties_aan(o);
    } else if (los.size() < o.los.size()) {
      bied_waarden_aan(o.los[los.size()].aanvulling, "", "");
    }
  }

  void bied_opties_aan(const Opdracht& o) {
    for (const Optie& x : o.opties) {
      const std::string naam = "--" + std::string(x.naam);
      const bool staat_er = std::any_of(woorden_.begin(), woorden_.end() - 1,
                                        [&](const std::string& w) { return w == naam || w.starts_with(naam + "="); });
      if (!staat_er || x.keren == Keren::meer) bied_aan(naam);
    }
    bied_aan("--help");
  }

  /// `vorm` is what help calls the value: in a list after each comma, of a path with what follows it.
  void bied_waarden_aan(Aanvulling soort, std::string_view vorm, const std::string& voor) {
    std::string begin = voor;
    if (vorm.find(',') != std::string_view::npos)
      if (const std::size_t komma = woord_.rfind(','); komma != std::string::npos && komma >= voor.size())
        begin = woord_.substr(0, komma + 1);
    switch (soort) {
      case Aanvulling::sleutel:
        for (const Sleutelrij& r : sleutels())
          if (r.pad.find('<') == std::string::npos) bied_aan(r.pad);
        return;
      case Aanvulling::gemeente:
        for (const Gemeente& g : studie().gemeenten)
          bied_aan(begin + (g.naam.find(',') == std::string::npos ? g.naam : "\"" + g.naam + "\""));
        return;
      case Aanvulling::scenario:
        for (const Scenario& s : studie().scenarios) bied_aan(begin + std::to_string(s.nummer));
        return;
      case Aanvulling::getal:
        for (const Getal& g : studie().getallen)
          if (!g.pad.starts_with("kassabonnen.")) bied_aan(begin + g.pad + (vorm.find('=') != vorm.npos ? "=" : ""));
        return;
      case Aanvulling::niets:
      case Aanvulling::bestand:
      case Aanvulling::map:
        return;  // the shell's own
    }
  }

  void bied_aan(const std::string& kandidaat) {
    if (kandidaat.starts_with(woord_)) uit_.push_back(kandidaat);
  }

  /// The one on the line; an empty one where it cannot be read.
  const Studie& studie() {
    if (!gelezen_ && !studie_.empty()) gelezen_ = lees_studie(studie_);
    static const Studie leeg;
    return gelezen_ && gelezen_->studie ? *gelezen_->studie : leeg;
  }

  const std::vector<std::string>& woorden_;
  const std::string& woord_;
  std::string studie_;
  std::optional<Gelezen> gelezen_;
  std::vector<std::string> uit_;
};

Afsluitcode doe_aanvulling(const Opdrachtregel& regel, Omgeving& omgeving) {
  if (regel.los().empty()) {
    omgeving.uit.schrijf(script);
    return Afsluitcode::gedaan;
  }
  std::string uit;
  for (const std::string& k : Aanvuller(regel.los()).kandidaten()) uit += k + "\n";
  omgeving.uit.schrijf(uit);
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht aanvulling_opdracht() {
  return {
      .naam = "aanvulling",
      .doet = "laat bash opdrachten, opties, paden en namen aanvullen met de Tab-toets",
      .los = {{"WOORD...", "", Aanvulling::niets, Keren::meer}},
      .inleiding =
          R"(Zonder WOORD het script voor bash; waar mbc uit een pakket komt, staat het er al. Met WOORD, na --, wat er voor het
laatste kan staan.
)",
      .voorbeelden = {"> mbc.bash", "-- vergelijk scenarios/haaglanden/studie.yaml --gemeente Wes"},
      .doe = doe_aanvulling};
}

}  // namespace mbc
