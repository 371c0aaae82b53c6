"""Settings come from the environment, and from nowhere else."""

from __future__ import annotations

import pytest

from api.settings import Settings, variable
from graph.errors import UsageError


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_defaults_need_no_environment() -> None:
    settings = Settings.read()
    assert settings.store.startswith("embedded:")
    assert (settings.host, settings.port, settings.username, settings.origins) == ("127.0.0.1", 8000, "neo4j", ())
    assert 1 <= settings.workers <= 8


def test_the_environment_overrules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEWEAVE_STORE", "bolt://db:7687")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    monkeypatch.setenv("CITEWEAVE_ORIGINS", "https://a.example, https://b.example,")
    settings = Settings.read()
    assert settings.store == "bolt://db:7687"
    assert settings.password == "secret"
    assert settings.origins == ("https://a.example", "https://b.example")
    assert "secret" not in repr(settings)


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEWEAVE_PORT", "")
    assert Settings.read().port == 8000


@pytest.mark.parametrize(("name", "value"), [("CITEWEAVE_PORT", "70000"), ("CITEWEAVE_WORKERS", "0")])
def test_a_value_that_cannot_be_names_its_variable(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match=f"{name}={value}"):
        Settings.read()


def test_variables_have_the_names_that_people_know() -> None:
    assert variable("store") == "CITEWEAVE_STORE"
    assert variable("password") == "NEO4J_PASSWORD"
    assert variable("NEO4J_PASSWORD") == "NEO4J_PASSWORD"
