"""How the web application is opened to the outside, as its owner set it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.graphql.limits import Limits
from api.web.persisted import known

if TYPE_CHECKING:
    from api.settings import Settings


@dataclass(frozen=True, slots=True)
class Opening:
    """What others may do. As it stands here: query from this site, with the page, without writing."""

    origins: tuple[str, ...] = ()  # web origins of other sites whose pages may send queries
    limits: Limits = field(default_factory=Limits)
    ide: bool = True
    persisted: Mapping[str, str] = field(default_factory=dict)  # operations by hash
    persisted_only: bool = False
    cypher: bool = False  # whether a request may ask for the Cypher behind its answer
    ingest_token: str = ""  # empty: nobody writes
    traces: str = ""  # where spans are sent to

    @classmethod
    def of(cls, settings: Settings) -> Opening:
        """As the settings say. UsageError for a file of persisted operations that is none."""
        return cls(
            origins=settings.origins,
            limits=Limits(
                tokens=settings.max_tokens,
                depth=settings.max_depth,
                aliases=settings.max_aliases,
                page=settings.max_page,
                cost=settings.max_cost,
                seconds=settings.max_seconds,
                introspection=settings.introspection,
            ),
            ide=settings.ide,
            persisted=known(settings.persisted) if settings.persisted else {},
            persisted_only=settings.persisted_only,
            cypher=settings.cypher,
            ingest_token=settings.ingest_token,
            traces=settings.traces,
        )
