#include "cli/posix.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/machinefout.h"
#include "base/systeemfout.h"
#include "cli/opdrachten.h"
#include "run/ploeg.h"

namespace mbc {
namespace {

/// Set by the signal handler, which can reach nothing that is not global.
std::atomic<bool> gestopt = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// The second Ctrl-C ends the program at once, as without this handler.
extern "C" void vraag_om_stop(int) {
  gestopt.store(true, std::memory_order_relaxed);
  (void)std::signal(SIGINT, SIG_DFL);
  (void)std::signal(SIGTERM, SIG_DFL);
}

void vang_signalen() {
  struct sigaction actie {};
  actie.sa_handler = vraag_om_stop;
  sigemptyset(&actie.sa_mask);
  sigaction(SIGINT, &actie, nullptr);
  sigaction(SIGTERM, &actie, nullptr);
  // A closed pipe and a file limit are errors of a write, not the end of the program.
  (void)std::signal(SIGPIPE, SIG_IGN);
  (void)std::signal(SIGXFSZ, SIG_IGN);
}

/// Writes all of it; the errno of the write that failed, or 0.
int schrijf_alles(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

[[noreturn]] void meld_schrijffout(int fout) {
  if (fout == EPIPE) throw LezerWeg();
  throw MachineFout("schrijven naar stdout mislukt: " + systeemfout(fout));
}

class Stdout final : public Uitgang {
 public:
  void schrijf(std::string_view bytes) override {
    if (const int fout = schrijf_alles(STDOUT_FILENO, bytes); fout != 0) meld_schrijffout(fout);
  }
};

class Stderr final : public Uitgang {
 public:
  void schrijf(std::string_view bytes) override { (void)schrijf_alles(STDERR_FILENO, bytes); }
};

/// What a rank other than 0 has to say: the same as rank 0, or why all must end.
class Onthouden final : public Uitgang {
 public:
  void schrijf(std::string_view bytes) override { tekst += bytes; }
  std::string tekst;
};

class Nergens final : public Uitgang {
 public:
  void schrijf(std::string_view) override {}
};

/// Tables are made for 100 columns; narrower than 80 they would be no use.
std::size_t terminalbreedte() {
  winsize maat{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &maat) != 0 || maat.ws_col == 0) return 100;
  return std::clamp<std::size_t>(maat.ws_col, 80, 100);
}

/// All was told, also where the answer is no.
bool heeft_uitkomst(Afsluitcode code) { return code == Afsluitcode::gedaan || code == Afsluitcode::niet_gelijk; }

/// Some file systems tell of a full disk only when the file is closed.
Afsluitcode sluit_stdout(Afsluitcode code, Uitgang& fout) {
  if (::close(STDOUT_FILENO) == 0 || errno == EBADF || !heeft_uitkomst(code)) return code;
  fout.schrijf("mbc: schrijven naar stdout mislukt: " + systeemfout(errno) + "\n");
  return Afsluitcode::machine_fout;
}

Omgeving omgeving_van_dit_proces(Uitgang& uit, Uitgang& fout) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in this program sets the environment
  const char* kleurloos = std::getenv("NO_COLOR");
  const auto seconden = [] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  };
  return {.uit = uit,
          .fout = fout,
          .uit_is_terminal = ::isatty(STDOUT_FILENO) == 1,
          .fout_is_terminal = ::isatty(STDERR_FILENO) == 1,
          .zonder_kleur = kleurloos != nullptr && *kleurloos != '\0',
          .breedte = terminalbreedte(),
          .stop = &gestopt,
          .seconden = seconden};
}

/// This process as one of those that were started together.
Afsluitcode voer_samen(std::span<const std::string> argumenten, Ploeg& ploeg) {
  const bool leidt = ploeg.rang() == 0;
  Stdout naar_stdout;
  Stderr naar_stderr;
  Nergens nergens;
  Onthouden onthouden;
  Omgeving omgeving =
      leidt ? omgeving_van_dit_proces(naar_stdout, naar_stderr) : omgeving_van_dit_proces(nergens, onthouden);
  // The launcher puts a terminal of its own before stdout.
  omgeving.uit_is_terminal = false;
  omgeving.breedte = 100;
  omgeving.ploeg = &ploeg;
  Afsluitcode code = voer_opdracht(argumenten, omgeving);
  if (leidt) code = sluit_stdout(code, naar_stderr);
  if (ploeg.sluit(heeft_uitkomst(code) ? Ploeg::Einde::goed : Ploeg::Einde::mislukt)) return code;
  if (!leidt) naar_stderr.schrijf("op rang " + std::to_string(ploeg.rang()) + ": " + onthouden.tekst);
  ploeg.breek_af(static_cast<int>(code));
  return code;
}

}  // namespace

int hoofdprogramma(int argc, char** argv) {
  vang_signalen();
  const std::vector<std::string> argumenten(argv + std::min(argc, 1), argv + argc);
  Stdout uit;
  Stderr fout;
  const Gestart samen = gestart();
  if (samen.processen > 1 && !kan_samen()) {
    if (samen.rang == 0)
      fout.schrijf("mbc: gestart als " + std::to_string(samen.processen) +
                   " processen, maar deze mbc is zonder MPI gebouwd en zou " + std::to_string(samen.processen) +
                   " keer hetzelfde doen; bouw met ./dev mpi en start build/mpi/mbc\n");
    return static_cast<int>(Afsluitcode::aanroep_fout);
  }
  try {
    if (const std::unique_ptr<Ploeg> ploeg = begin_ploeg()) return static_cast<int>(voer_samen(argumenten, *ploeg));
  } catch (const MachineFout& e) {
    fout.schrijf("mbc: " + std::string(e.what()) + "\n");
    return static_cast<int>(Afsluitcode::machine_fout);
  }
  Omgeving omgeving = omgeving_van_dit_proces(uit, fout);
  return static_cast<int>(sluit_stdout(voer_opdracht(argumenten, omgeving), fout));
}

}  // namespace mbc
