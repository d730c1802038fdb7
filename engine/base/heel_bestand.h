#pragma once

#include <filesystem>
#include <string_view>

#include "base/schijf.h"

namespace mbc {

/// Writes a file that appears whole or not at all, and stays after a power cut: beside its place under a hidden
/// name, synced, renamed. The old file of that name, if any, stays until then. One process at a time may write in
/// a folder. Throws MachineFout.
void schrijf_heel(const std::filesystem::path& pad, std::string_view bytes, Schijf& schijf);

}  // namespace mbc
