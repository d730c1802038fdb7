#pragma once

/// What the code takes for granted. A contract that fails is our own mistake, never the user's (a `Diagnostics` tells
/// him of his): it prints where and what, and aborts. On where MBC_CONTRACTEN is defined, which is every build that is
/// not a release; there a contract is not even evaluated.
///   expects(x)     holds on entry: the caller saw to it
///   ensures(x)     holds from here on: we saw to it
///   unreachable()  nothing comes here
/// Macros, the only ones, as no function knows the text of its argument.
namespace mbc {

/// Prints `file:line: what` on stderr and aborts. The place is the caller's, as of std::source_location, which clang 14
/// (clang-tidy, libFuzzer) does not have.
[[noreturn]] void contract_gebroken(const char* wat, const char* bestand = __builtin_FILE(),
                                    int regel = __builtin_LINE()) noexcept;

/// Where all values of an enum were dealt with.
[[noreturn]] inline void unreachable([[maybe_unused]] const char* bestand = __builtin_FILE(),
                                     [[maybe_unused]] int regel = __builtin_LINE()) {
#ifdef MBC_CONTRACTEN
  contract_gebroken("unreachable()", bestand, regel);
#else
  __builtin_unreachable();
#endif
}

}  // namespace mbc

// NOLINTBEGIN(readability-identifier-naming, cppcoreguidelines-macro-usage)
#ifdef MBC_CONTRACTEN
#define expects(...) ((__VA_ARGS__) ? static_cast<void>(0) : ::mbc::contract_gebroken("expects(" #__VA_ARGS__ ")"))
#define ensures(...) ((__VA_ARGS__) ? static_cast<void>(0) : ::mbc::contract_gebroken("ensures(" #__VA_ARGS__ ")"))
#else
#define expects(...) static_cast<void>(sizeof((__VA_ARGS__) ? 1 : 0))
#define ensures(...) static_cast<void>(sizeof((__VA_ARGS__) ? 1 : 0))
#endif
// NOLINTEND(readability-identifier-naming, cppcoreguidelines-macro-usage)
