#pragma once

#include <compare>
#include <filesystem>
#include <string>
#include <vector>

/// What is wrong with the input: collected, all of it, and told in a form an editor can jump to.
namespace mbc {

/// Where something stands. Lines and columns start at 1; columns count characters, not bytes.
struct Plaats {
  std::string bestand;  ///< relative to the study's folder, or `--zet PAD=WAARDE`
  int regel = 0;        ///< 0: the file as a whole
  int kolom = 0;
  auto operator<=>(const Plaats&) const = default;
};

enum class Ernst { fout, waarschuwing };

/// Another place that matters to a message: what a layer before said.
struct Noot {
  Plaats plaats;
  std::string tekst;
  auto operator<=>(const Noot&) const = default;
};

/// One message: what is wrong, what is expected, what was probably meant.
struct Melding {
  Plaats plaats;
  Ernst ernst = Ernst::fout;
  std::string wat;
  std::string verwacht;   ///< empty: nothing more to say
  std::string bedoelde;   ///< empty: no guess; otherwise what was probably meant
  std::string bronregel;  ///< the source line for the caret; empty: none is shown
  std::vector<Noot> noten;
  auto operator<=>(const Melding&) const = default;
};

/// Collects messages; a user's mistake is never an exception.
class Diagnostics {
 public:
  void meld(Melding m) { meldingen_.push_back(std::move(m)); }
  void voeg_toe(const Diagnostics& ander);
  [[nodiscard]] bool heeft_fouten() const noexcept;
  [[nodiscard]] bool leeg() const noexcept { return meldingen_.empty(); }
  /// Sorted by file, line and column; a message told twice stands once.
  [[nodiscard]] std::vector<Melding> gesorteerd() const;

 private:
  std::vector<Melding> meldingen_;
};

/// `bestand:regel:kolom: fout: wat; verwacht: ...; bedoelde u ...?`, the source line and a caret.
/// `map` is the study's folder as the reader of the message sees it: put in front of the file names.
std::string toon(const Melding& m, const std::filesystem::path& map = {});

}  // namespace mbc
