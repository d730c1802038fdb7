#include "base/bestanden.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/machinefout.h"
#include "base/systeemfout.h"

namespace mbc {
namespace {

bool ontbreekt(int fout) { return fout == ENOENT || fout == ENOTDIR || fout == ENAMETOOLONG || fout == ELOOP; }

[[noreturn]] void faal(const std::filesystem::path& pad, int fout) {
  throw MachineFout(pad.generic_string() + " is niet te lezen: " + systeemfout(fout));
}

/// Closes the file on every way out.
class Open final {
 public:
  explicit Open(const std::filesystem::path& pad) : fd_(::open(pad.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~Open() {
    if (fd_ >= 0) ::close(fd_);
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  [[nodiscard]] int fd() const noexcept { return fd_; }

 private:
  int fd_;
};

Bestandsoort soort_van(const struct stat& s) {
  if (S_ISREG(s.st_mode)) return Bestandsoort::bestand;
  return S_ISDIR(s.st_mode) ? Bestandsoort::map : Bestandsoort::anders;
}

}  // namespace

Bestandsinhoud lees_bestand(const std::filesystem::path& pad, std::size_t hoogstens) {
  struct stat s {};
  // Looked at before opening: opening a device may do something.
  if (::stat(pad.c_str(), &s) != 0) {
    if (ontbreekt(errno)) return {};
    faal(pad, errno);
  }
  if (soort_van(s) != Bestandsoort::bestand) return {soort_van(s), {}};
  const Open bestand(pad);
  if (bestand.fd() < 0) {
    if (ontbreekt(errno)) return {};
    faal(pad, errno);
  }
  if (::fstat(bestand.fd(), &s) != 0) faal(pad, errno);
  if (soort_van(s) != Bestandsoort::bestand) return {soort_van(s), {}};
  Bestandsinhoud uit{Bestandsoort::bestand, {}};
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t n = ::read(bestand.fd(), buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) faal(pad, errno);
    if (n == 0) return uit;
    uit.inhoud.append(buffer.data(), static_cast<std::size_t>(n));
    if (uit.inhoud.size() > hoogstens) return {Bestandsoort::te_groot, {}};
  }
}

std::vector<std::string> inhoud_van(const std::filesystem::path& map) {
  std::vector<std::string> namen;
  std::error_code fout;
  std::filesystem::directory_iterator it(map, fout);
  if (fout && ontbreekt(fout.value())) return namen;
  for (; !fout && it != std::filesystem::directory_iterator(); it.increment(fout)) {
    std::error_code onbekend;  // a dangling link is no folder: reading it will tell
    namen.push_back(it->path().filename().generic_string() + (it->is_directory(onbekend) ? "/" : ""));
  }
  if (fout) faal(map, fout.value());
  std::sort(namen.begin(), namen.end());
  return namen;
}

std::vector<std::string> bestanden_in(const std::filesystem::path& map) {
  std::vector<std::string> namen = inhoud_van(map);
  std::erase_if(namen, [](const std::string& naam) { return naam.ends_with('/'); });
  return namen;
}

bool is_achtergelaten(std::string_view naam) noexcept {
  constexpr std::string_view heel[] = {".DS_Store",   "Thumbs.db",   "ehthumbs.db",
                                       "desktop.ini", "Desktop.ini", ".directory"};
  // AppleDouble, and what Excel and LibreOffice put beside a workbook while it is open.
  constexpr std::string_view begin[] = {"._", "~$", ".~lock."};
  return std::find(std::begin(heel), std::end(heel), naam) != std::end(heel) ||
         std::any_of(std::begin(begin), std::end(begin), [&](std::string_view b) { return naam.starts_with(b); });
}

}  // namespace mbc
