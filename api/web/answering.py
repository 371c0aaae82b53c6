"""One operation, from its text to the object that answers it: through the gate, then executed, in time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from api.graphql.context import Context
from api.graphql.execute import Executor
from api.graphql.gate import Admitted, Gate, NotAdmittedError
from api.graphql.schema import build
from api.intake import Intake
from api.web.asked import Asked
from api.web.metrics import Metrics
from api.web.options import Opening
from graph.analytics.kept import Rankings
from graph.store import Store
from graph.watch import Statement, watching
from loaders.ingest import Progress

CYPHER = "x-citeweave-cypher"
TIMEOUT, METHOD = "TIMEOUT", "METHOD_NOT_ALLOWED"


@dataclass(frozen=True, slots=True)
class Reply:
    """What answers a request: the object, and the status that says whether it ran."""

    body: dict[str, Any]
    status: int = 200
    method: bool = False  # whether it was refused for its HTTP method


class Answering:
    """Answers operations on a store."""

    def __init__(self, store: Store, opening: Opening, metrics: Metrics) -> None:
        schema = build()
        self._gate, self.executor = Gate(schema._schema, opening.limits), Executor(schema, store)
        self._store, self._opening, self._metrics = store, opening, metrics
        self._intake = Intake(store, opening.ingest_token)
        self._rankings = Rankings(store)

    async def reply(self, text: str, wanted: Asked, request: Request, progress: Progress | None = None) -> Reply:
        """The answer to the operation of `text` that is wanted, its cost in `extensions`."""
        with watching() as seen:
            reply = await self._reply(text, wanted, request, progress, seen)
        self._metrics.operation(_outcome(reply.body), _cost(reply.body), len(seen))
        return reply

    async def _reply(
        self, text: str, wanted: Asked, request: Request, progress: Progress | None, seen: list[Statement]
    ) -> Reply:
        try:
            admitted = self._gate.admit(text, wanted.variables, wanted.operation)
        except NotAdmittedError as refusal:
            return Reply(self._refused(refusal), 400)
        if admitted.writes and wanted.by_get:
            error = {"message": "a mutation is sent by POST", "extensions": {"code": METHOD}}
            return Reply({"errors": [error], "extensions": self._cost(admitted.cost)}, 405, method=True)
        context = Context(self._store, self._intake, request.headers.get("authorization"), progress, self._rankings)
        body = await self._run(text, wanted, admitted, context)
        if body is None:
            message = f"the query took more than {self._gate.limits.seconds:g} s; ask for less at once"
            error = {"message": message, "extensions": {"code": TIMEOUT}}
            return Reply({"errors": [error], "extensions": self._cost(admitted.cost)}, 503)
        if self._opening.cypher and request.headers.get(CYPHER, "").lower() in ("1", "true", "yes"):
            body["extensions"]["cypher"] = [_shown(statement) for statement in seen]
        return Reply(body)

    async def _run(self, text: str, wanted: Asked, admitted: Admitted, context: Context) -> dict[str, Any] | None:
        """The answer, or None where it takes too long; what is being written is never given up."""
        running = self.executor.answer(text, wanted.variables, wanted.operation, context)
        try:
            answer = await asyncio.wait_for(running, None if admitted.writes else self._gate.limits.seconds)
        except TimeoutError:
            return None
        body: dict[str, Any] = {"errors": answer.errors} if answer.errors else {}
        body["data"] = answer.data
        body["extensions"] = {**(answer.extensions or {}), **self._cost(admitted.cost)}
        return body

    def _refused(self, refusal: NotAdmittedError) -> dict[str, Any]:
        body: dict[str, Any] = {"errors": [dict(error.formatted) for error in refusal.errors]}
        return body if refusal.cost is None else {**body, "extensions": self._cost(refusal.cost)}

    def _cost(self, cost: int) -> dict[str, Any]:
        return {"cost": {"total": cost, "budget": self._gate.limits.cost}}


def _outcome(body: dict[str, Any]) -> str:
    errors = body.get("errors")
    return str(errors[0].get("extensions", {}).get("code", "ERROR")) if errors else "ok"


def _cost(body: dict[str, Any]) -> int | None:
    cost: int | None = body.get("extensions", {}).get("cost", {}).get("total")
    return cost


def _shown(statement: Statement) -> dict[str, Any]:
    return {"text": statement.text, "parameters": dict(statement.parameters)}
