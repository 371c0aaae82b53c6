// purpose: write what organizations are called
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (organization:Organization {id: row.id})
SET organization.name = row.name
