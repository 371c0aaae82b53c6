"""The span model as spaCy components; `nlp.build` puts them in a pipeline.

They work on a Doc whose text is a title, a newline and an abstract, and leave
- `doc._.citeweave_candidates`: the groups of spans that may be names (`candidates.Candidates`),
- `doc._.citeweave_scores`: probabilities of each group, `[groups, 5]` by role and `[groups, 4]` by kind,
- `doc.spans["introduces"]` and so on, one group a role: all mentions, labelled by kind,
- `doc._.citeweave_findings`: entities by role, with confidence and evidence (`findings.Finding`),
- `doc._.citeweave_links`: the same under their names (`graph.model.Link`),
- `doc._.citeweave_claims`: the quantitative results (`graph.model.Claim`),
- `doc._.citeweave_references`: the in-text citations (`graph.model.Reference`),
- `doc._.citeweave_code`: the addresses of code, data and project pages.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from graph.model import Role
from loaders.extract.candidates import find_candidates
from loaders.extract.claims.find import find_claims
from loaders.extract.code_links import find_code_links
from loaders.extract.findings import Finding, find
from loaders.extract.modes import Mode
from loaders.extract.naming import name_findings
from loaders.extract.references import find_references
from loaders.extract.weights import load_tokenizer, load_weights
from loaders.extract.windows import encode

PIPES = (
    "citeweave_candidates",
    "citeweave_roles",
    "citeweave_naming",
    "citeweave_claims",
    "citeweave_references",
    "citeweave_code",
)

for _extension in ("candidates", "scores", "findings", "links", "claims", "references", "code"):
    Doc.set_extension(f"citeweave_{_extension}", default=None, force=True)


def title_end(text: str) -> int:
    """Where the title of `text` ends: its first newline, or its end."""
    end = text.find("\n")
    return len(text) if end < 0 else end


class CandidatePipe:
    """Finds what may be a name."""

    def __init__(self) -> None:
        self._tokenizer = load_tokenizer()

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_candidates`."""
        text = doc.text  # joined from its tokens at every call: so it is asked for once
        doc._.citeweave_candidates = find_candidates(self._tokenizer, text, title_end(text))
        return doc


class RolePipe:
    """Runs the encoder and the head, and decodes."""

    def __init__(self, mode: Mode) -> None:
        self._weights = load_weights(mode)

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_scores`, `citeweave_findings` and the span groups."""
        candidates = doc._.citeweave_candidates
        calibration = self._weights.calibration
        findings: tuple[Finding, ...] = ()
        doc._.citeweave_scores = None
        if len(candidates):
            starts, ends = encode(self._weights.encoder, candidates.read, candidates.shapes)
            roles, kinds = self._weights.head.score(candidates, starts, ends, calibration.temperature)
            findings = tuple(find(candidates.text, candidates, roles, kinds, calibration))
            doc._.citeweave_scores = (roles, kinds)
        doc._.citeweave_findings = findings
        for role in Role:
            doc.spans[role.key] = _spans(doc, role, findings)
        return doc


class NamingPipe:
    """Chooses the names that each finding is shown under."""

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_links`."""
        found = doc._.citeweave_candidates
        doc._.citeweave_links = name_findings(found.text, title_end(found.text), doc._.citeweave_findings, found.pairs)
        return doc


class ClaimPipe:
    """Finds quantitative results and what they are about."""

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_claims`."""
        doc._.citeweave_claims = find_claims(doc._.citeweave_candidates.text, doc._.citeweave_links)
        return doc


class ReferencePipe:
    """Finds in-text citations, and the names that they stand at."""

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_references`."""
        doc._.citeweave_references = find_references(doc._.citeweave_candidates.text, doc._.citeweave_links)
        return doc


class CodePipe:
    """Finds addresses of code, data and project pages."""

    def __call__(self, doc: Doc) -> Doc:
        """Sets `citeweave_code`."""
        doc._.citeweave_code = find_code_links(doc.text)
        return doc


@Language.factory("citeweave_candidates", assigns=["doc._.citeweave_candidates"])
def make_candidates(nlp: Language, name: str) -> CandidatePipe:
    """The component `citeweave_candidates`."""
    return CandidatePipe()


@Language.factory(
    "citeweave_roles",
    default_config={"mode": "default"},
    requires=["doc._.citeweave_candidates"],
    assigns=["doc._.citeweave_scores", "doc._.citeweave_findings", "doc.spans"],
)
def make_roles(nlp: Language, name: str, mode: Mode) -> RolePipe:
    """The component `citeweave_roles`; `mode` picks the model."""
    return RolePipe(mode)


@Language.factory(
    "citeweave_naming",
    requires=["doc._.citeweave_candidates", "doc._.citeweave_findings"],
    assigns=["doc._.citeweave_links"],
)
def make_naming(nlp: Language, name: str) -> NamingPipe:
    """The component `citeweave_naming`."""
    return NamingPipe()


@Language.factory(
    "citeweave_claims",
    requires=["doc._.citeweave_candidates", "doc._.citeweave_links"],
    assigns=["doc._.citeweave_claims"],
)
def make_claims(nlp: Language, name: str) -> ClaimPipe:
    """The component `citeweave_claims`."""
    return ClaimPipe()


@Language.factory(
    "citeweave_references",
    requires=["doc._.citeweave_candidates", "doc._.citeweave_links"],
    assigns=["doc._.citeweave_references"],
)
def make_references(nlp: Language, name: str) -> ReferencePipe:
    """The component `citeweave_references`."""
    return ReferencePipe()


@Language.factory("citeweave_code", assigns=["doc._.citeweave_code"])
def make_code(nlp: Language, name: str) -> CodePipe:
    """The component `citeweave_code`."""
    return CodePipe()


def _spans(doc: Doc, role: Role, findings: tuple[Finding, ...]) -> SpanGroup:
    """The mentions of `role`, each widened to whole tokens; those inside an address are left out."""
    found = [
        doc.char_span(mention.start, mention.end, label=finding.kind.value, alignment_mode="expand")
        for finding in findings
        if finding.role is role
        for mention in finding.mentions
    ]
    return SpanGroup(
        doc,
        name=role.key,
        spans=[span for span in found if span and not any(token.like_url for token in span)],
    )
