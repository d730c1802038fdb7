#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The processes that work on one run together. What MPI is, only ploeg.cpp knows.
namespace mbc {

/// What one process of a ploeg says to another.
enum class Berichtsoort : std::uint8_t {
  vraag,      ///< to rank 0: I can do a part
  deel,       ///< to rank 0: a part that is done; and I can do another
  gestopt,    ///< to rank 0: I was interrupted
  doe,        ///< from rank 0: do this part
  niets_meer  ///< from rank 0: there are no more
};

struct Bericht {
  int van = 0;
  Berichtsoort soort = Berichtsoort::vraag;
  std::string bytes;
};

/// All processes run the same command on the same study, so that they come by the same runs in the same order;
/// rank 0 alone reads files and writes. Used by one thread of each process.
class Ploeg {
 public:
  Ploeg() = default;
  virtual ~Ploeg() = default;
  Ploeg(const Ploeg&) = delete;
  Ploeg& operator=(const Ploeg&) = delete;

  [[nodiscard]] virtual int rang() const = 0;
  [[nodiscard]] virtual int grootte() const = 0;
  virtual void stuur(int naar, Berichtsoort soort, std::string_view bytes) = 0;
  /// A message that has come, if one has.
  virtual std::optional<Bericht> kijk() = 0;
  /// What rank 0 has in `bytes`, all have after it.
  virtual void zeg_allen(std::string& bytes) = 0;
  /// This process's part of the threads of its machine.
  [[nodiscard]] virtual int draden() const = 0;

  enum class Einde { goed, mislukt };
  /// Waits until all have come to their end. False where others may never come: then the only way is breek_af.
  virtual bool sluit(Einde einde) = 0;
  /// Ends all processes with this exit code, this one too.
  virtual void breek_af(int code) = 0;
};

/// The processes that the launcher (mpirun, srun) says it started for this command; 1 without one.
struct Gestart {
  int processen = 1;
  int rang = 0;
};
Gestart gestart();

/// Can this build work with more processes?
bool kan_samen();

/// The processes that were started together; none where there is one. At most once. Throws MachineFout.
std::unique_ptr<Ploeg> begin_ploeg();

}  // namespace mbc
