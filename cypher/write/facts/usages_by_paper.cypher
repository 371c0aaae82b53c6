// purpose: how papers link to entities under names in doubt, one for each paper and kind, with what the papers say
// mode: read
// params: rows list[map]
// returns: found list[map]
// In one row, as in facts/named.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WHERE link.names = row.names
WITH entity.id AS id, link.names AS names, link.kind AS kind, paper, count(*) AS edges,
     sum(toInteger(round(link.kindConfidence * 1000))) AS weight,
     sum(CASE WHEN type(link) = "INTRODUCES" THEN 1 ELSE 0 END) AS introduced
RETURN collect({entity: id, names: names, kind: kind, edges: edges, weight: weight, introduced: introduced,
                paper: paper.id, published: paper.published, title: paper.title, abstract: paper.abstract}) AS found
