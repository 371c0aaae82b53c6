"""The interface of everything that has an id."""

from __future__ import annotations

import strawberry


@strawberry.interface
class Node:
    """Something with an id that `node(id:)` takes."""

    id: strawberry.ID = strawberry.field(description="The type and our own id, as in `paper:2301.00001`.")
