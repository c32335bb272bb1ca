# Sourced after browser.sh: the office suite that the tests open workbooks and papers with, with fonts for Vietnamese and Arabic,
# and the program that reads text from PDF.
# SOFFICE names another one.

# install_libreoffice: Debian's packages without windows, and Poppler's tools.
install_libreoffice() {
    local programs=/usr/lib/libreoffice/program
    command -v pdftotext >/dev/null || apt_install poppler-utils || die "pdftotext is needed: install Poppler's tools."
    [[ -z ${SOFFICE:-} ]] && ! [[ -e $programs/libsclo.so && -e $programs/libswlo.so ]] || return 0
    apt_install libreoffice-calc-nogui libreoffice-writer-nogui fonts-liberation fonts-dejavu-core fonts-noto-core ||
        die "LibreOffice is needed at /usr/bin/soffice: install it, or name one with SOFFICE=…."
}
