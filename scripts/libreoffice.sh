# Sourced after browser.sh: the office suite that the tests open workbooks and papers with, with fonts for Vietnamese and Arabic.
# SOFFICE names another one.

# install_libreoffice: Debian's packages without windows.
install_libreoffice() {
    local programs=/usr/lib/libreoffice/program
    [[ -z ${SOFFICE:-} ]] && ! [[ -e $programs/libsclo.so && -e $programs/libswlo.so ]] || return 0
    apt_install libreoffice-calc-nogui libreoffice-writer-nogui fonts-liberation fonts-dejavu-core fonts-noto-core ||
        die "LibreOffice is needed at /usr/bin/soffice: install it, or name one with SOFFICE=…."
}
