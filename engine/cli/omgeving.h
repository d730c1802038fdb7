#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string_view>

/// The narrow seam between the commands and the machine they run on: tests put memory here, main the terminal.
namespace mbc {

/// Where bytes go.
class Uitgang {
 public:
  virtual ~Uitgang() = default;
  /// All of it, or a MachineFout.
  virtual void schrijf(std::string_view bytes) = 0;
};

class Ploeg;

/// stdout was closed by its reader (`mbc ... | head`): nothing to complain about, but not all was told.
struct LezerWeg {};

struct Omgeving {
  Uitgang& uit;   ///< results
  Uitgang& fout;  ///< progress and messages; never throws: there is nowhere left to complain
  bool uit_is_terminal = false;
  bool fout_is_terminal = false;
  bool zonder_kleur = false;  ///< NO_COLOR
  std::size_t breedte = 100;
  const std::atomic<bool>* stop = nullptr;  ///< set by Ctrl-C
  std::function<double()> seconden;         ///< a clock that only goes forward
  Ploeg* ploeg = nullptr;                   ///< the processes started together; none: this one alone
};

}  // namespace mbc
