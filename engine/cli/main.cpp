#include "cli/posix.h"

int main(int argc, char** argv) { return mbc::hoofdprogramma(argc, argv); }
