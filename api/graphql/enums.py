"""Enumerations, with what each value means."""

from __future__ import annotations

from enum import Enum, StrEnum

import strawberry

from graph.model import Direction, Kind, Role
from graph.reads.about import Part
from graph.reads.citations import CitationKind
from graph.reads.cooccurrence import CooccurrenceOrder
from graph.reads.entities import EntityOrder
from graph.reads.lineage import Relation
from graph.reads.papers import PaperOrder


class SearchType(StrEnum):
    """What a search looks for."""

    PAPER = "PAPER"
    METHOD = "METHOD"
    MODEL = "MODEL"
    SYSTEM = "SYSTEM"
    DATASET = "DATASET"
    CONCEPT = "CONCEPT"


MEANINGS: dict[type[Enum], dict[str, str]] = {
    Role: {
        "INTRODUCES": "The paper presents it for the first time.",
        "USES": "The paper builds on it or works with it.",
        "COMPARES_WITH": "The paper measures itself against it: a baseline.",
        "EVALUATES_ON": "The paper measures on it.",
        "STUDIES": "The paper is about it.",
    },
    Kind: {
        "METHOD": "An algorithm, an architecture, a technique.",
        "MODEL": "A trained model.",
        "SYSTEM": "Software, a library, a simulator, hardware.",
        "DATASET": "A dataset, a benchmark, an environment.",
        "CONCEPT": "A topic or a task, only ever studied.",
    },
    Direction: {
        "HIGHER": "More of the metric: faster, more accurate, also more costly.",
        "LOWER": "Less of it.",
    },
    Part: {
        "SUBJECT": "The result is its own.",
        "AGAINST": "The result is compared with it.",
        "ON": "The result was measured on it.",
    },
    CitationKind: {
        "ALL": "All citations.",
        "EXPLICIT": "Stated by a source's reference list or in the text.",
        "INFERRED": "Concluded: the paper uses or compares with what the other introduced first.",
    },
    PaperOrder: {
        "NEWEST": "By day of publication, the newest first.",
        "OLDEST": "By day of publication, the oldest first.",
        "TITLE": "By title, A to Z.",
        "UPVOTES": "By upvotes, most first.",
        "COMMENTS": "By comments, most first.",
        "CITATIONS": "By papers that cite it, most first.",
        "COMPARED": "By other papers that compare with something that it introduces, most first.",
    },
    EntityOrder: {
        "PAPERS": "By papers linked to it (in the roles asked for), most first.",
        "NAME": "By name, A to Z.",
        "NEWEST": "By the day it was first seen, the newest first.",
        "OLDEST": "By the day it was first seen, the oldest first.",
    },
    Relation: {
        "BUILDS_ON": "Papers that introduce the one say that it builds on the other.",
        "VERSION_OF": "The one's name is that of a version of the other.",
    },
    CooccurrenceOrder: {
        "PAPERS": "By papers that link both, most first.",
        "NAME": "By name, A to Z.",
    },
    SearchType: {
        "PAPER": "Papers, by title and abstract.",
        "METHOD": "Methods, by any name.",
        "MODEL": "Models, by any name.",
        "SYSTEM": "Systems, by any name.",
        "DATASET": "Datasets, by any name.",
        "CONCEPT": "Concepts, by any name.",
    },
}

for _enum in MEANINGS:
    strawberry.enum(_enum)
