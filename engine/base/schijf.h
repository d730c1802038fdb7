#pragma once

#include <cstddef>
#include <filesystem>

/// The file system as writing knows it: the narrow seam at which tests let the n-th operation fail.
namespace mbc {

/// Each operation returns 0 or the errno of what went wrong, and touches nothing but what it names.
class Schijf {
 public:
  virtual ~Schijf() = default;

  virtual int maak_map(const std::filesystem::path& pad, unsigned rechten);
  /// A folder (to sync or lock) or a new file that nobody else has made.
  virtual int open_map(const std::filesystem::path& pad, int& fd);
  virtual int open_nieuw(const std::filesystem::path& pad, int& fd);
  /// May write less than `n`, as the system may.
  virtual int schrijf(int fd, const char* bytes, std::size_t n, std::size_t& geschreven);
  virtual int synchroniseer(int fd);
  virtual int sluit(int fd);
  /// Locks an open folder for this process; EWOULDBLOCK where another one holds it. Ends with `sluit`, or with
  /// the process.
  virtual int vergrendel(int fd);
  /// Fails where `naar` is a folder with something in it.
  virtual int hernoem(const std::filesystem::path& van, const std::filesystem::path& naar);
  /// Two names change places in one step.
  virtual int wissel(const std::filesystem::path& a, const std::filesystem::path& b);
  /// With all that is in it; nothing where there is nothing.
  virtual int verwijder(const std::filesystem::path& pad);
};

}  // namespace mbc
