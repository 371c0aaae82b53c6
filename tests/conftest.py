"""Real engines for the tests: the embedded one always, a real Neo4j wherever one runs or can be started.

Each engine is started once a session, its graph wiped before each test. CITEWEAVE_TEST_NEO4J=bolt://… names a
Neo4j that runs (its graph is wiped!), with NEO4J_USERNAME and NEO4J_PASSWORD; else scripts/neo4j-local starts
one of NEO4J_VERSION where Maven and Java are present; else its tests are skipped, which CITEWEAVE_REQUIRE_NEO4J=1
forbids. The summary says which engines the tests ran on.

`pytest -n auto --dist loadfile` runs them in several processes, each with engines of its own (tests/parallel.py).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NoReturn

import pytest

from api.settings import cores
from graph.store import Store
from tests import bundled as corpus
from tests import graphs, parallel
from tests.neo4j_local import PASSWORD, Local, NotStartedError

ENGINES: list[str] = []  # that tests ran on, for the summary
TOLD: list[str] = []  # lines of tests, for the summary


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is not to keep what it compiles, the hundreds of commands that tests start keep it out of sight:
    else each compiles all that it imports, which takes it longer than what it is started for."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(config.rootpath / ".pytest_cache" / "bytecode"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    if os.environ.get("CITEWEAVE_TEST_NEO4J"):
        return 0  # it is one, whose graph each test wipes
    return parallel.workers(cores(), parallel.memory())


def pytest_sessionfinish(session: pytest.Session) -> None:
    if parallel.is_worker():
        session.config.workeroutput.update(engines=ENGINES, told=TOLD)  # type: ignore[attr-defined]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker has ended: what it ran on, and what its tests tell, goes into the one summary."""
    output = getattr(node, "workeroutput", {})
    ENGINES.extend(output.get("engines", ()))
    TOLD.extend(output.get("told", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in TOLD:
        terminalreporter.write_line(line)
    if ENGINES:
        terminalreporter.write_line(f"engines: {'; '.join(sorted(set(ENGINES)))}")


@pytest.fixture(scope="session")
def tell() -> Callable[[str], None]:
    """Puts a line into the summary."""
    return TOLD.append


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(f"embedded:{tmp_path_factory.mktemp('embedded')}") as store:
        ENGINES.append(f"embedded, ArcadeDB {version('arcadedb-embedded')}")
        yield store


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str]]:
    """Address, user and password of a real Neo4j."""
    given = os.environ.get("CITEWEAVE_TEST_NEO4J")
    if given and parallel.is_worker():
        pytest.fail("CITEWEAVE_TEST_NEO4J names one Neo4j, which each test wipes: run them in one process, -n 0")
    if given:
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        yield given, user, os.environ.get("NEO4J_PASSWORD", PASSWORD)
        return
    try:
        server = Local(tmp_path_factory.mktemp("neo4j"))
        server.start()
    except NotStartedError as error:
        without_neo4j(f"{error}; set CITEWEAVE_TEST_NEO4J to one that runs")
    try:
        yield server.url, "neo4j", PASSWORD
    finally:
        server.stop()


@pytest.fixture
def local_neo4j(tmp_path: Path) -> Local:
    """A Neo4j of the test's own, stopped, in its folder `neo4j`."""
    try:
        return Local(tmp_path / "neo4j")
    except NotStartedError as error:
        without_neo4j(str(error))


@pytest.fixture(scope="session")
def neo4j(neo4j_address: tuple[str, str, str]) -> Iterator[Store]:
    url, user, password = neo4j_address
    with Store.open(url, username=user, password=password) as store:
        server = store.rows("graph.server")[0]
        ENGINES.append(f"Neo4j {server['version']} {server['edition']}")
        yield store


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty graph with its schema, on each engine in turn."""
    return graphs.emptied(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `citeweave extract` prints of the bundled corpus."""
    return parallel.once(tmp_path_factory, "seeds.jsonl", corpus.extract)


@pytest.fixture(params=["embedded", "neo4j"], scope="module")
def bundled(request: pytest.FixtureRequest, lines: Path) -> Store:
    """The bundled corpus on each engine in turn; for tests that change nothing."""
    store: Store = request.getfixturevalue(request.param)
    return graphs.holding(store, "bundled", lambda store: corpus.load(store, lines))


@pytest.fixture(scope="session")
def real_seeds() -> Path:
    """The real pages, which stay outside the project."""
    return _folder("CITEWEAVE_REAL_SEEDS")


@pytest.fixture(scope="session")
def real_samples() -> Path:
    """Real files of other people, which stay outside the project."""
    return _folder("CITEWEAVE_REAL_SAMPLES")


def _folder(variable: str) -> Path:
    folder = os.environ.get(variable)
    if not folder:
        pytest.skip(f"real files are not here: set {variable}")
    return Path(folder)


def without_neo4j(reason: str) -> NoReturn:
    reason = f"no real Neo4j: {reason}"
    if os.environ.get("CITEWEAVE_REQUIRE_NEO4J") == "1":
        pytest.fail(f"{reason} (CITEWEAVE_REQUIRE_NEO4J=1 forbids to skip)")
    pytest.skip(reason)
