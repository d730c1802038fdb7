#include "base/systeemfout.h"

#include <cerrno>
#include <system_error>

namespace mbc {

std::string systeemfout(int fout) {
  switch (fout) {
    case ENOSPC:
      return "de schijf is vol";
    case EDQUOT:
      return "het toegestane schijfgebruik is bereikt";
    case EFBIG:
      return "het bestand wordt te groot";
    case EIO:
      return "lees- of schrijffout van de schijf";
    case EACCES:
    case EPERM:
      return "geen toestemming";
    case EROFS:
      return "de schijf is alleen te lezen";
    case EBADF:
      return "de uitvoer is gesloten";
    case EMFILE:
    case ENFILE:
      return "te veel open bestanden";
    case ENOENT:
      return "het pad bestaat niet";
    case ENOTDIR:
      return "een deel van het pad is geen map";
    case ELOOP:
      return "een verwijzing die in een kring loopt";
    case ENAMETOOLONG:
      return "de naam is te lang";
    default:
      return std::generic_category().message(fout);
  }
}

}  // namespace mbc
