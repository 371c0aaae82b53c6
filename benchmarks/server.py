"""A Neo4j for one measurement: started by scripts/neo4j-local with the settings of a real one, and thrown away."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.neo4j_local import Local

ROOT = Path(__file__).parents[1]
REAL = {"NEO4J_HEAP": "1g", "NEO4J_JVM": "-XX:+UseG1GC"}  # the heap and the collector that a real one has
_PAGES = "server.memory.pagecache.size=1g\n"  # the whole of the largest graph, so that no disk is measured


@contextmanager
def neo4j(*, apoc: bool = False, settings: str = "", home: Path | None = None) -> Iterator[str]:
    """The address of a server that nobody else uses, `apoc` for one with APOC core, with these settings of its own; its
    files lie in `home`, else in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        local = Local(home or Path(folder), REAL)
        local.run("fetch")
        (local.home / "conf").mkdir()
        (local.home / "conf" / "local.conf").write_text(_PAGES + settings)
        if apoc:
            _apoc(local.home / "plugins")
        with local.started():
            yield local.url


def _apoc(plugins: Path) -> None:
    """Put APOC's jars there, less those that the server has in a version of its own."""
    local = Path(os.environ.get("NEO4J_LOCAL_HOME", ROOT / ".neo4j-local"))
    jars = local / "apoc"
    if not jars.is_dir():
        command = [
            "mvn",
            "-B",
            "-q",
            *os.environ.get("MVN_ARGS", "").split(),
            "-f",
            str(ROOT / "benchmarks/apoc-pom.xml"),
        ]
        part = local / f"apoc.{os.getpid()}.part"
        subprocess.run(
            [*command, "dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={part}"],
            check=True,
            stdout=sys.stderr,
        )
        part.rename(jars)
    there = {_artifact(jar) for folder in local.glob("lib-5.*") for jar in folder.glob("*.jar")}
    plugins.mkdir()
    for jar in jars.glob("*.jar"):
        if _artifact(jar) not in there:
            shutil.copy(jar, plugins)


def _artifact(jar: Path) -> str:
    return re.sub(r"-\d[\w.]*\.jar$", "", jar.name)
