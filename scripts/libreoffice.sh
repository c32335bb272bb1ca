# Sourced: the LibreOffice that the tests of Word and Excel files need, with fonts for Vietnamese and Arabic. SOFFICE names another one.

install_libreoffice() {
    [[ -z ${SOFFICE:-} && ! -x /usr/bin/soffice ]] || return 0
    apt_install libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation fonts-dejavu-core fonts-noto-core ||
        die "LibreOffice is needed at /usr/bin/soffice: install it, or name one with SOFFICE=…."
}
