// purpose: the organisation of an id
// gives: organization
MATCH (organization:Organization {id: $organization})
