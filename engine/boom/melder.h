#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "boom/boom.h"

/// How the readers of this room tell what is wrong.
namespace mbc {

/// Whether messages may repeat what stands in a file. A kassabon describes a real family: they may not.
enum class Vertrouwelijkheid { open, vertrouwelijk };

/// What a message says besides its place.
struct Boodschap {
  std::string wat;
  std::string verwacht;
  std::string bedoelde;
  std::vector<Noot> noten;
};

/// Sends messages to a Diagnostics with the source line they are about.
class Melder {
 public:
  explicit Melder(Diagnostics& naar) : naar_(naar) {}

  /// Lines of a file to quote from. `inhoud` must outlive this object.
  void ken_bestand(const std::string& naam, std::string_view inhoud, Vertrouwelijkheid v);

  void fout(const Plaats& plaats, Boodschap b) { meld(Ernst::fout, plaats, std::move(b)); }
  /// At a value; what it was before --zet is told with it.
  void fout(const Boom& waarde, Boodschap b);
  void waarschuwing(const Plaats& plaats, Boodschap b) { meld(Ernst::waarschuwing, plaats, std::move(b)); }

  /// The text of a scalar between quotes, or `deze waarde` where it may not be repeated.
  [[nodiscard]] std::string citaat(const Boom& waarde) const;
  /// Whether nothing that stands at this place may be repeated, nor guessed from it.
  [[nodiscard]] bool vertrouwelijk(const Plaats& plaats) const;

 private:
  struct Bestand {
    std::vector<std::string_view> regels;
    Vertrouwelijkheid vertrouwelijkheid = Vertrouwelijkheid::open;
  };
  void meld(Ernst ernst, const Plaats& plaats, Boodschap b);

  Diagnostics& naar_;
  std::map<std::string, Bestand, std::less<>> bestanden_;
};

}  // namespace mbc
