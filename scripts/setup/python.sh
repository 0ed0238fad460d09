#!/usr/bin/env bash
# Makes the virtual environment from the hashed lock. Run by make; a second run with the same lock is skipped there.
set -euo pipefail
venv=$1
start=$SECONDS
python=$(command -v python3 || true)
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "Cần Python 3.11 trở lên. Trên Debian 12: apt-get install -y python3 python3-venv" >&2
  exit 1
fi
echo "→ Cài thư viện Python vào $venv …"
if [ ! -x "$venv/bin/pip" ] && ! "$python" -m venv "$venv"; then
  echo "Không tạo được môi trường Python. Chạy: apt-get install -y python3-venv" >&2
  exit 1
fi
log=$(mktemp)
if ! { "$venv/bin/pip" install -q --require-hashes -r requirements.lock &&
       "$venv/bin/pip" install -q --no-deps --no-build-isolation -e .; } >"$log" 2>&1; then
  echo "Cài thư viện hỏng. Kiểm tra mạng rồi chạy lại make. Các dòng cuối:" >&2
  tail -n 15 "$log" >&2
  exit 1
fi
rm -f "$log"
echo "  xong, $((SECONDS - start)) giây"
