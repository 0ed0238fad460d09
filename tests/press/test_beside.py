"""A step in a second process: what it raises, and that it never outlives the first."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import small_book

from sotay.press import beside as module
from sotay.press.beside import BesideError, beside
from sotay.press.bind import bind
from sotay.press.book import make_book
from sotay.press.expected import Expected
from sotay.press.fault import BookError, Fault
from sotay.press.fonts import FontSet
from sotay.press.ship import Shop

FAULT = Fault("thu", "lỗi thử.", "handbook/01-thu.md:3", 7, "Sửa lại.")


def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "can_fork", lambda: True)


@pytest.mark.parametrize("cores", [1, 2])
def test_it_leaves_its_file(cores: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "can_fork", lambda: cores > 1)
    with beside(lambda: (tmp_path / "pid").write_text(str(os.getpid()))):
        pass
    assert ((tmp_path / "pid").read_text() != str(os.getpid())) == (cores > 1)


@pytest.mark.parametrize("cores", [1, 2])
def test_its_answer_is_there_after_the_block(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "can_fork", lambda: cores > 1)
    with beside(lambda: ("chữ" * 100_000, os.getpid())) as told:
        here = os.getpid()
    text, there = told.get()
    assert text == "chữ" * 100_000 and (there != here) == (cores > 1)


def test_an_answer_that_cannot_be_sent_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _two_cores(monkeypatch)
    with pytest.raises(BesideError, match="pickle"), beside(lambda: lambda: None):
        pass


def test_a_book_bound_by_two_is_bound_alike(fonts: FontSet, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for cores in (1, 2):
        monkeypatch.setattr(module, "can_fork", lambda cores=cores: cores > 1)
        made.append(bind(small_book.volume(), fonts))
    assert made[0] == made[1]


@pytest.mark.parametrize("cores", [1, 2])
def test_faults_of_a_book_come_back_whole(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "can_fork", lambda: cores > 1)

    def step() -> None:
        raise BookError([FAULT])

    with pytest.raises(BookError) as raised, beside(step):
        pass
    assert raised.value.faults == (FAULT,)
    assert str(raised.value) == str(BookError([FAULT]))


def test_any_other_error_comes_back_as_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    _two_cores(monkeypatch)

    def step() -> None:
        raise KeyError("chỗ hỏng")

    with pytest.raises(BesideError, match="KeyError: 'chỗ hỏng'"), beside(step):
        pass


def test_a_lost_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _two_cores(monkeypatch)
    with (
        pytest.raises(BookError, match="dung-giua-chung"),
        beside(lambda: os.kill(os.getpid(), signal.SIGKILL)),
    ):
        pass


def test_it_ends_when_the_block_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _two_cores(monkeypatch)
    note = tmp_path / "pid"

    def step() -> None:
        note.write_text(str(os.getpid()))
        time.sleep(60)

    with pytest.raises(ZeroDivisionError), beside(step):
        while not note.exists() or not note.read_text():
            time.sleep(0.01)
        raise ZeroDivisionError
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_it_ends_when_the_first_process_is_killed(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = (
        "import os, sys, time\nfrom pathlib import Path\nfrom sotay.press import beside\n"
        "beside.can_fork = lambda: True\n"
        "def step():\n Path(sys.argv[1]).touch()\n time.sleep(60)\n os.write(1, b'outlived it')\n"
        "with beside.beside(step): time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(note)], stdout=subprocess.PIPE)
    try:
        while not note.exists():
            assert process.poll() is None
            time.sleep(0.02)
    finally:
        process.kill()
        told, _ = process.communicate()  # to the end of all who hold the pipe
    assert told == b""


def test_a_fault_of_the_reading_file_leaves_the_press_file_as_it_was(tmp_path: Path) -> None:
    target, press = tmp_path / "so-tay.pdf", tmp_path / "nha-in" / "so-tay-in.pdf"
    press.parent.mkdir()
    press.write_bytes(b"cu")
    lost = Expected("đoạn", ("câu không có trong sách",), "handbook/01-thu.md", "nhan-dien")
    with pytest.raises(BookError, match="thieu-chu"):
        make_book(
            small_book.volume(),
            target,
            fonts_folder=small_book.FONTS_FOLDER,
            expected=[lost],
            shop=Shop(press),
        )
    assert press.read_bytes() == b"cu"
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["nha-in", "so-tay-in.pdf"]
