#pragma once

namespace mbc {

/// The program: arguments, streams, signals and terminal of this process. Returns the exit code.
int hoofdprogramma(int argc, char** argv);

}  // namespace mbc
