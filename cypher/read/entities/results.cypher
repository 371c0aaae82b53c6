// purpose: the results in numbers that were measured on datasets, each with its paper and the 60 characters before its number, in no order of merit
// mode: read
// params: ids list[str]
// returns: dataset str, id str, paper str, metric str?, number float?, unit str?, direction str?, value str, before str
UNWIND $ids AS key
MATCH (data:Entity {id: key})<-[:ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
RETURN data.id AS dataset, claim.id AS id, paper.id AS paper, claim.metric AS metric, claim.number AS number,
       claim.unit AS unit, claim.direction AS direction, claim.quote AS value,
       right(left(paper.title + "\n" + paper.abstract, claim.start), 60) AS before
ORDER BY dataset, id
