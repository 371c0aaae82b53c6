"""Enumerations, with what each value means."""

from __future__ import annotations

from enum import Enum, StrEnum

import strawberry

from graph.model import Direction, Kind, Role
from graph.reads.about import Part
from graph.reads.citations import CitationKind
from graph.reads.cooccurrence import CooccurrenceOrder
from graph.reads.disagreements import Disagreement
from graph.reads.duels import Outcome
from graph.reads.entities import EntityOrder
from graph.reads.introductions import Reason
from graph.reads.leaderboard import ResultKind
from graph.reads.lineage import Relation
from graph.reads.papers import PaperOrder
from graph.reads.path import Relationship
from graph.reads.trends import Period


class SearchType(StrEnum):
    """What a search looks for."""

    PAPER = "PAPER"
    METHOD = "METHOD"
    MODEL = "MODEL"
    SYSTEM = "SYSTEM"
    DATASET = "DATASET"
    CONCEPT = "CONCEPT"


_ROLES = {
    Role.INTRODUCES: "The paper presents it for the first time.",
    Role.USES: "The paper builds on it or works with it.",
    Role.COMPARES_WITH: "The paper measures itself against it: a baseline.",
    Role.EVALUATES_ON: "The paper measures on it.",
    Role.STUDIES: "The paper is about it.",
}


class Centrality(StrEnum):
    """A measure of how central something is; `citeweave report centrality` has all of them side by side."""

    IN_DEGREE = "in_degree"
    OUT_DEGREE = "out_degree"
    PAGERANK = "pagerank"
    BETWEENNESS = "betweenness"
    AUTHORITIES = "authorities"
    HUBS = "hubs"


class Ranked(StrEnum):
    """What is ranked by centrality."""

    METHODS = "methods"
    DATASETS = "datasets"
    PAPERS = "papers"


MEANINGS: dict[type[Enum], dict[str, str]] = {
    Role: {role.value: meaning for role, meaning in _ROLES.items()},
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
    Outcome: {
        "WON": "The claim says that it came off better.",
        "LOST": "The claim says that the other did.",
        "UNDECIDED": "The claim's metric and direction do not tell.",
    },
    ResultKind: {
        "SCORE": "What was reached: 92.1%.",
        "CHANGE": "How much more or less it is than something else: by 3.1%, 2x, +4 points.",
        "SPAN": "Two numbers: a range, from one to another, a value and its error. Their order means nothing.",
    },
    Period: {
        "MONTH": "By month.",
        "YEAR": "By year.",
    },
    Relationship: {
        **{role.value: f"A paper and an entity: {meaning}" for role, meaning in _ROLES.items()},
        "CITES": "Two papers: the one cites the other.",
        "AUTHORED_BY": "A paper and an author.",
    },
    Centrality: {
        "IN_DEGREE": "How many papers point at it: compare with it and build on it, evaluate on it, cite it.",
        "OUT_DEGREE": "How many others it points at.",
        "PAGERANK": "How often a reader comes by who follows links at random; shares of 1.",
        "BETWEENNESS": "How many pairs of others have their shortest way through it.",
        "AUTHORITIES": "Whether good hubs point at it (HITS); shares of 1.",
        "HUBS": "Whether it points at good authorities (HITS); shares of 1.",
    },
    Ranked: {
        "METHODS": "Methods, models and systems, by papers that compare with them or build on them.",
        "DATASETS": "Datasets, by papers that evaluate on them or use them.",
        "PAPERS": "Papers, by citations.",
    },
    CitationKind: {
        "ALL": "All citations.",
        "EXPLICIT": "Stated by a source's reference list or in the text.",
        "INFERRED": "Concluded: the paper uses or compares with what the other introduced first.",
    },
    Disagreement: {
        "ONE_SIDED": "A paper has references in one listing and none in another that has those of other papers.",
        "DANGLING": "A work in a reference list is no paper here, or none for sure.",
        "TWINS": "Two papers have one title and different ids: a preprint and its printed version.",
        "LATER": "A paper cites one that was published later.",
    },
    Reason: {
        "EARLIER": "The first one was published earlier.",
        "UNDATED": "Nobody knows when this one was published, which loses to any known day.",
        "SMALLER_ID": "Both are of one day, or of none: the smaller id is first.",
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
        "PAPERS": "By papers linked to it (in the roles and of the days asked for), most first.",
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
