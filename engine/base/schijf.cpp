#include "base/schijf.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace mbc {
namespace {

int uitslag(int teruggegeven) { return teruggegeven == 0 ? 0 : errno; }

int open_als(const std::filesystem::path& pad, int vlaggen, int& fd) {
  constexpr mode_t rechten = 0666;  // less the umask
  fd = ::open(pad.c_str(), vlaggen | O_CLOEXEC | O_NOFOLLOW, rechten);
  return fd < 0 ? errno : 0;
}

}  // namespace

int Schijf::maak_map(const std::filesystem::path& pad, unsigned rechten) {
  return uitslag(::mkdir(pad.c_str(), rechten));
}

int Schijf::open_map(const std::filesystem::path& pad, int& fd) { return open_als(pad, O_RDONLY | O_DIRECTORY, fd); }

int Schijf::open_nieuw(const std::filesystem::path& pad, int& fd) {
  return open_als(pad, O_WRONLY | O_CREAT | O_EXCL, fd);
}

int Schijf::schrijf(int fd, const char* bytes, std::size_t n, std::size_t& geschreven) {
  ssize_t gelukt = 0;
  do {
    gelukt = ::write(fd, bytes, n);
  } while (gelukt < 0 && errno == EINTR);
  geschreven = gelukt < 0 ? 0 : static_cast<std::size_t>(gelukt);
  return gelukt < 0 ? errno : 0;
}

int Schijf::synchroniseer(int fd) { return uitslag(::fsync(fd)); }

int Schijf::sluit(int fd) { return uitslag(::close(fd)); }

int Schijf::vergrendel(int fd) { return uitslag(::flock(fd, LOCK_EX | LOCK_NB)); }

int Schijf::hernoem(const std::filesystem::path& van, const std::filesystem::path& naar) {
  return uitslag(::rename(van.c_str(), naar.c_str()));
}

int Schijf::wissel(const std::filesystem::path& a, const std::filesystem::path& b) {
  return uitslag(::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE));
}

int Schijf::verwijder(const std::filesystem::path& pad) {
  std::error_code fout;
  std::filesystem::remove_all(pad, fout);
  return fout.value();
}

}  // namespace mbc
