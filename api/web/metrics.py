"""Figures for Prometheus, of this process, or of all that serve together where `PROMETHEUS_MULTIPROC_DIR` is set."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from api.settings import shared_metrics

TYPE = CONTENT_TYPE_LATEST
_COSTS = (1, 10, 100, 1_000, 10_000, 50_000, float("inf"))


class Metrics:
    """What one application has counted."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Histogram(
            "citeweave_http_request_seconds",
            "Requests, and how long they took.",
            ["path", "method", "status"],
            registry=self._registry,
        )
        self._operations = Counter(
            "citeweave_graphql_operations",
            "GraphQL operations by outcome: ok, or the first error's code.",
            ["outcome"],
            registry=self._registry,
        )
        self._costs = Histogram(
            "citeweave_graphql_cost", "What GraphQL operations cost.", buckets=_COSTS, registry=self._registry
        )
        self._statements = Counter("citeweave_statements", "Statements sent for them.", registry=self._registry)

    def request(self, path: str, method: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._requests.labels(path, method, str(status)).observe(seconds)

    def operation(self, outcome: str, cost: int | None, statements: int) -> None:
        """A GraphQL operation was answered, or refused."""
        self._operations.labels(outcome).inc()
        self._statements.inc(statements)
        if cost is not None:
            self._costs.observe(cost)

    def text(self) -> bytes:
        """All figures in Prometheus's own format."""
        if shared_metrics() is None:
            return generate_latest(self._registry)
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
