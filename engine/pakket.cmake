# The Debian package (./dev pakket): the program, its manual and its completion as it tells them itself while it is
# installed, and what it is learnt from: the studies and receipts of this repository, in the same place to each other.
include(GNUInstallDirs)
# cpack takes what was built, and builds nothing.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(gemaakt ${CMAKE_BINARY_DIR}/pakket)
file(MAKE_DIRECTORY ${gemaakt})
install(TARGETS mbc RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(CODE "
  execute_process(COMMAND \"$<TARGET_FILE:mbc>\" handleiding OUTPUT_FILE \"${gemaakt}/mbc.1\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND \"$<TARGET_FILE:mbc>\" aanvulling OUTPUT_FILE \"${gemaakt}/mbc\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9nf \"${gemaakt}/mbc.1\" COMMAND_ERROR_IS_FATAL ANY)")
install(FILES ${gemaakt}/mbc.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${gemaakt}/mbc DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES CHANGELOG.md README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY scenarios kassabonnen DESTINATION ${CMAKE_INSTALL_DATADIR}/mbc)
file(GLOB schemas CONFIGURE_DEPENDS reports/*.schema.json)
install(FILES ${schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/mbc/reports)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME mbc)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Maatschappelijke Business Case van sociale programma's")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "De makers van mbc <mbc@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
# The libraries that the program is linked with, by the packages they come from.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
