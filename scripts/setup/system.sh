#!/usr/bin/env bash
# Installs the system packages that a step needs when it may, else names them. $1: build | test | slow
set -euo pipefail
build_packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
test_packages=("${build_packages[@]}" chromium poppler-utils)
slow_packages=("${test_packages[@]}" libreoffice-impress)  # draws every .pptx as an office program does
case "${1:-build}" in
  build) wanted=("${build_packages[@]}") ;;
  test) wanted=("${test_packages[@]}") ;;
  slow) wanted=("${slow_packages[@]}") ;;
  *) echo "Cách dùng: $0 build|test|slow" >&2; exit 2 ;;
esac

# Other systems may have the libraries under other package names: what works is what counts.
works() {
  .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 || return 1
  [ "$1" = build ] || { command -v chromium >/dev/null && command -v pdftotext >/dev/null; } || return 1
  [ "$1" != slow ] || command -v soffice >/dev/null
}
works "${1:-build}" && exit 0

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
command="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Thiếu gói hệ thống: ${missing[*]:-không rõ}." >&2
  echo "Chạy lệnh sau bằng quyền quản trị, rồi chạy lại make:" >&2
  echo "  sudo $command" >&2
  exit 1
fi
start=$SECONDS
echo "→ Cài gói hệ thống: ${missing[*]} …"
log=$(mktemp)
if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive $command; } >"$log" 2>&1; then
  echo "Cài gói hệ thống hỏng. Các dòng cuối:" >&2
  tail -n 15 "$log" >&2
  exit 1
fi
rm -f "$log"
echo "  xong, $((SECONDS - start)) giây"
works "${1:-build}" || { echo "Đã cài nhưng WeasyPrint hoặc Chromium vẫn không chạy được." >&2; exit 1; }
