// purpose: the results in numbers that were measured on datasets, each with its paper, in no order of merit
// mode: read
// params: ids list[str]
// returns: dataset str, id str, paper str, metric str?, number float?, unit str?, direction str?, value str
UNWIND $ids AS key
MATCH (data:Entity {id: key})<-[:ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
RETURN data.id AS dataset, claim.id AS id, paper.id AS paper, claim.metric AS metric, claim.number AS number,
       claim.unit AS unit, claim.direction AS direction, claim.quote AS value
ORDER BY dataset, id
