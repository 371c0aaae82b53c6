"""What resolvers find in `info.context`."""

from __future__ import annotations

import strawberry
from strawberry.fastapi import BaseContext

from api.graphql.batching import Batches
from graph.store import Store


class Context(BaseContext):
    """One request's look-ups."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.batches = Batches(store)


Info = strawberry.Info[Context, None]
