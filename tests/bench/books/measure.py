"""What a command costs with all processes it starts: seconds, CPU seconds, memory."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAUSE = 0.2  # seconds between looks: what a short-lived process spends after the last look is not counted
LIMIT = 900  # seconds: what takes longer is ended


@dataclass(frozen=True)
class Cost:
    """seconds on the clock, CPU seconds, memory in MB at its highest; ok: it ended well; told: all it said."""

    seconds: float
    cpu: float
    memory: float
    ok: bool
    told: str


def measure(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Cost:
    """Run `command` in `folder` and return its cost.

    Memory is the proportional share (PSS) of all its processes at one time, looked at a few times a second; CPU is
    the kernel's count for them, or what was seen of processes that nobody waited for, whichever is more.
    """
    log = folder / ".bench.log"
    with log.open("wb") as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        seen, most = {process.pid: 0.0}, 0.0
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            for one, spent in _session(process.pid):
                seen[one] = max(seen.get(one, 0.0), spent)
            most = max(most, sum(_memory(one) for one in seen))
            if time.perf_counter() - begun > LIMIT:
                os.killpg(process.pid, signal.SIGKILL)  # and all it started
            time.sleep(PAUSE)
        seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = max(usage.ru_utime + usage.ru_stime, sum(seen.values()))
    told = log.read_text("utf-8", "replace").strip()
    log.unlink()
    memory = max(most, usage.ru_maxrss / 1024 if len(seen) == 1 else 0.0)
    return Cost(seconds, cpu, memory, process.returncode == 0, told)


def _session(leader: int) -> list[tuple[int, float]]:
    """Return the processes of the session that `leader` began, with the CPU seconds of each."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == leader:
            found.append((int(path.parent.name), (int(fields[11]) + int(fields[12])) / TICK))
    return found


def _memory(pid: int) -> float:
    """Return the MB that process `pid` holds, its share of what it holds with others; 0 once it has ended."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        pass
    return 0.0
