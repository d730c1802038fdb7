#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Files in. What is the user's mistake is a value; what is the machine's is a MachineFout.
namespace mbc {

/// What stands under a path.
enum class Bestandsoort {
  bestand,
  map,
  ontbreekt,
  anders,  ///< a pipe, a device, a socket: never opened
  te_groot
};

/// A file's bytes, or why there are none.
struct Bestandsinhoud {
  Bestandsoort soort = Bestandsoort::ontbreekt;
  std::string inhoud;
};

/// Reads a regular file of at most `hoogstens` bytes. Throws MachineFout: no permission, I/O error.
Bestandsinhoud lees_bestand(const std::filesystem::path& pad, std::size_t hoogstens);

/// Names of what stands directly in a folder, sorted, that of a folder with a slash behind it; empty if it is no
/// folder. Throws MachineFout.
std::vector<std::string> inhoud_van(const std::filesystem::path& map);

/// The same without the folders.
std::vector<std::string> bestanden_in(const std::filesystem::path& map);

/// Whether a file of this name is what a file manager, a synchronised disk or an office program leaves in a folder
/// that it shows: no user put it there, and it says nothing.
bool is_achtergelaten(std::string_view naam) noexcept;

}  // namespace mbc
