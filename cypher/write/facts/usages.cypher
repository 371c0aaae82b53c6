// purpose: how often the entities are linked under which names and kinds, since when, and by whom as introduced
// mode: read
// params: ids list[str]
// returns: found list[map]
// In one row, as in facts/named.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WITH entity.id AS id, link.names AS names, link.kind AS kind, count(*) AS edges,
     sum(toInteger(round(link.kindConfidence * 1000))) AS weight, min(paper.published) AS firstSeen,
     collect(CASE WHEN type(link) = "INTRODUCES"
                  THEN {paper: paper.id, published: paper.published} END) AS introductions
RETURN collect({entity: id, names: names, kind: kind, edges: edges, weight: weight, firstSeen: firstSeen,
                introductions: introductions}) AS found
