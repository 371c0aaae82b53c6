"""The embedded engine's process: shared, ended when nobody needs it, whole after a kill."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import embedded, schema
from graph.errors import StoreUnavailable, UsageError
from graph.store import Store

if TYPE_CHECKING:
    from tests.contract.conftest import Home

PAPERS = "MATCH (p:Paper) RETURN p.id AS id ORDER BY id"
IN_ANOTHER_COMMAND = (
    "import sys; from graph.store import Store\n"
    "with Store.open(sys.argv[1]) as store: print(store.text_rows('MATCH (p:Paper) RETURN count(p) AS n', {}))"
)


def put(store: Store, *ids: str) -> None:
    rows = [{"id": id, "fields": {"id": id, "title": "A title"}} for id in ids]
    store.write(lambda tx: tx.run_batches("write.papers.put", rows))


def test_it_ends_some_seconds_after_its_last_client_and_keeps_the_graph(home: Home) -> None:
    with Store.open(home.url) as store:
        schema.ensure(store)
        put(store, "a")
        pid = home.pid
        time.sleep(5.5)  # longer than it lingers without a client
        assert store.text_rows(PAPERS, {}) == [{"id": "a"}]
    closed = time.monotonic()
    with Store.open(home.url):
        assert home.pid == pid
    assert home.ends(pid, 12)
    assert time.monotonic() - closed > 2
    assert not home.run_file.exists()
    with Store.open(home.url) as store:
        assert home.pid != pid
        assert store.text_rows(PAPERS, {}) == [{"id": "a"}]


def test_a_second_command_shares_it(home: Home) -> None:
    with Store.open(home.url) as store:
        schema.ensure(store)
        put(store, "a", "b")
        command = [sys.executable, "-c", IN_ANOTHER_COMMAND, home.url]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == ("[{'n': 2}]\n", "")


def test_two_that_start_it_at_once_get_the_same(home: Home) -> None:
    stores: list[Store] = []
    threads = [threading.Thread(target=lambda: stores.append(Store.open(home.url))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    put(stores[0], "a")
    assert [store.text_rows(PAPERS, {}) for store in stores] == [[{"id": "a"}]] * 3
    for store in stores:
        store.close()


def test_a_killed_one_is_replaced_and_nothing_acknowledged_is_lost(home: Home) -> None:
    store = Store.open(home.url)
    schema.ensure(store)
    done: list[str] = []

    def write() -> None:
        for number in range(10_000):
            try:
                put(store, f"{number:05}-a", f"{number:05}-b")
            except StoreUnavailable:
                return
            done.append(f"{number:05}")

    writer = threading.Thread(target=write)
    writer.start()
    while len(done) < 30:
        time.sleep(0.01)
    pid = home.kill(signal.SIGKILL)
    assert home.ends(pid, 5)
    assert home.run_file.exists()  # it leads nowhere now
    with Store.open(home.url) as again:
        found = [str(row["id"]) for row in again.text_rows(PAPERS, {})]
        assert set(done) <= {id[:5] for id in found}
        assert found == [f"{id}-{half}" for id in sorted({id[:5] for id in found}) for half in "ab"]
        schema.ensure(again)
        put(again, found[0])  # its indexes still know what is there
        assert len(again.text_rows(PAPERS, {})) == len(found)
    writer.join(60)
    store.close()
    assert not writer.is_alive()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_though_it_has_clients(home: Home, number: signal.Signals) -> None:
    store = Store.open(home.url)
    schema.ensure(store)
    put(store, "a")
    assert home.ends(home.kill(number), 8)
    assert not home.run_file.exists()
    assert "Traceback" not in (home.folder / "engine.log").read_text("utf-8")
    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        store.text_rows(PAPERS, {})
    store.close()
    with Store.open(home.url) as again:
        assert again.text_rows(PAPERS, {}) == [{"id": "a"}]


def test_a_client_that_dies_lets_go_of_it(home: Home) -> None:
    text = f"import os; from graph.store import Store; Store.open({home.url!r}); os._exit(0)"
    subprocess.run([sys.executable, "-c", text], check=True)
    assert home.ends(home.pid, 12)


def test_a_run_file_that_leads_elsewhere_is_passed_over(home: Home) -> None:
    home.folder.mkdir()
    other = subprocess.Popen(
        [sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1"],
        stderr=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert other.stdout is not None
    port = int(other.stdout.readline().split(b"port ")[1].split()[0])
    try:
        home.run_file.write_text(
            f'{{"pid": {other.pid}, "bolt": {port}, "control": {port}, "password": "x", "token": "y"}}'
        )
        with Store.open(home.url) as store:
            assert store.text_rows("RETURN 1 AS one", {}) == [{"one": 1}]
        assert other.poll() is None
    finally:
        other.terminate()
        other.wait()
        other.stdout.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the modes of files are those of other systems")
def test_what_tells_of_it_is_for_its_owner_alone(home: Home) -> None:
    with Store.open(home.url):
        assert stat.S_IMODE(home.run_file.stat().st_mode) == 0o600
        assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="this system does not tell who listens where")
def test_it_listens_on_loopback_alone(home: Home) -> None:
    with Store.open(home.url):
        inodes = {os.readlink(link) for link in Path(f"/proc/{home.pid}/fd").iterdir() if link.exists() or True}
        listening = []
        for table in ("tcp", "tcp6"):
            for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and f"socket:[{fields[9]}]" in inodes:
                    listening.append(fields[1].rsplit(":", 1)[0])
        assert listening
        assert set(listening) <= {"0100007F", "0000000000000000FFFF00000100007F"}


def test_its_files_stay_in_its_folder(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with Store.open(home.url) as store:
        schema.ensure(store)
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreUnavailable, match="cannot keep its files"):
        Store.open(f"embedded:{tmp_path / 'file' / 'graph'}")
    with pytest.raises(UsageError, match="needs a folder"):
        Store.open("embedded:")


def test_a_machine_without_the_engine_is_told_what_to_do(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "find_spec", lambda name: None)
    with pytest.raises(StoreUnavailable, match=r"citeweave\[embedded\].*--store bolt://"):
        Store.open(home.url)


def test_one_that_ends_while_starting_leaves_its_last_words(home: Home) -> None:
    home.folder.mkdir()
    (home.folder / "data").write_text("in its way")
    with pytest.raises(StoreUnavailable, match="its last words"):
        Store.open(home.url)
