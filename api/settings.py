"""Every setting of citeweave, with its help; nothing else reads the environment.

`docs/settings.md` is made from the descriptions here. A command-line option overrules its setting.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal, Self

from platformdirs import user_cache_path, user_data_path
from pydantic import AliasChoices, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.errors import UsageError

PREFIX = "CITEWEAVE_"
_METRICS = "PROMETHEUS_MULTIPROC_DIR"  # prometheus-client reads it when it is imported
_MOST_WORKERS = 8  # more processes gain little: each holds the model, about 300 MB


class Settings(BaseSettings):
    """What a person can set from outside. Build one with `Settings.read`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    store: str = Field(
        default_factory=lambda: f"embedded:{user_data_path('citeweave') / 'graph'}",
        description="The store: `embedded:DIR`, `bolt://HOST:PORT`, `neo4j://HOST:PORT` or `neo4j+s://HOST`.",
    )
    username: str = Field(
        default="neo4j",
        validation_alias=AliasChoices("NEO4J_USERNAME"),
        description="The user at a Neo4j. The embedded engine needs none.",
    )
    password: str = Field(
        default="",
        repr=False,
        validation_alias=AliasChoices("NEO4J_PASSWORD"),
        description="The password at a Neo4j.",
    )
    database: str = Field(
        default="neo4j",
        validation_alias=AliasChoices("NEO4J_DATABASE"),
        description="The database at a Neo4j.",
    )
    from_username: str = Field(
        default="", description="The user at the Neo4j that `copy` reads from, where it is not `NEO4J_USERNAME`."
    )
    from_password: str = Field(
        default="",
        repr=False,
        description="The password at the Neo4j that `copy` reads from, where it is not `NEO4J_PASSWORD`.",
    )
    from_database: str = Field(
        default="", description="The database at the Neo4j that `copy` reads from, where it is not `NEO4J_DATABASE`."
    )
    host: str = Field(default="127.0.0.1", description="The address on which `serve` and `demo` listen.")
    port: int = Field(default=8000, ge=0, le=65535, description="The port on which `serve` and `demo` listen.")
    origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Web origins whose pages may query the server, parted by commas: `https://a.example,https://b.example`.",
    )
    cache: Path = Field(
        default_factory=lambda: user_cache_path("citeweave"),
        description="The folder in which graphs of the past (`--as-of`) are kept, for as long as they are of use.",
    )
    workers: int = Field(
        default_factory=lambda: min(cores(), _MOST_WORKERS),
        ge=1,
        description="How many processes extract. Their number changes the time taken and nothing else.",
    )

    log: Literal["text", "json"] = Field(default="text", description="How `serve` logs: `text` or `json`, on stderr.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", description="What `serve` logs: from `info` on, a line for each request."
    )
    traces: str = Field(
        default="",
        description="Where `serve` sends OpenTelemetry traces (OTLP over HTTP): `http://localhost:4318/v1/traces`.",
    )
    max_tokens: int = Field(default=4000, ge=1, description="Words and signs that a GraphQL query may have.")
    max_depth: int = Field(default=12, ge=1, description="How deep a GraphQL query may go, fields inside fields.")
    max_aliases: int = Field(default=50, ge=0, description="Fields under another name that a GraphQL query may have.")
    max_page: int = Field(default=100, ge=1, le=100, description="The largest page, `first`, of a GraphQL query.")
    max_cost: int = Field(
        default=50_000,
        ge=1,
        description="What a GraphQL query may cost, in things returned ([graphql.md](graphql.md#cost)).",
    )
    max_seconds: float = Field(default=30.0, gt=0, description="Seconds after which a GraphQL query is given up.")
    introspection: bool = Field(default=True, description="Whether GraphQL tells its schema. The explorer needs it.")
    ide: bool = Field(default=True, description="Whether `/graphql` shows its explorer to a browser.")
    persisted: Path | None = Field(
        default=None, description='A JSON file of GraphQL operations by the SHA-256 of their text, `{"hash": "text"}`.'
    )
    persisted_only: bool = Field(default=False, description="Whether only the operations of that file may run.")
    cypher: bool = Field(
        default=False,
        description="Whether the header `X-Citeweave-Cypher: 1` gives the Cypher behind an answer. Not for production.",
    )
    ingest_token: str = Field(
        default="",
        repr=False,
        description="The bearer token that the GraphQL mutation `ingest` asks for. Without one nobody can write.",
    )

    vocabulary: Path | None = Field(
        default=None,
        description="A file of names that are always found and how they are shown (`docs/vocabulary.md`).",
    )

    @field_validator("origins", mode="before")
    @classmethod
    def _parted(cls, value: object) -> object:
        """A text parted by commas, as the environment has it."""
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @classmethod
    def read(cls) -> Self:
        """The settings as the environment has them. UsageError, naming the variable, for a value that cannot be."""
        try:
            return cls()
        except ValidationError as error:
            first = error.errors()[0]
            where = variable(str(first["loc"][0])) if first["loc"] else PREFIX + "…"
            raise UsageError(f"{where}={first.get('input')!s}: {first['msg']}") from error


def variable(name: str) -> str:
    """The environment variable of the setting of this name (or of this alias)."""
    field = Settings.model_fields.get(name)
    if field is None:
        return name
    alias = field.validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else PREFIX + name.upper()


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def demo_store() -> str:
    """The store of the demo where none is named: an embedded engine beside the user's own graph."""
    return f"embedded:{user_data_path('citeweave') / 'demo'}"


def shared_metrics() -> str | None:
    """The folder in which the processes of one server put their figures together, if they do."""
    return os.environ.get(_METRICS)


def share_metrics(folder: str) -> None:
    """From here on, this process and those that it starts put their figures together in `folder`."""
    os.environ[_METRICS] = folder
