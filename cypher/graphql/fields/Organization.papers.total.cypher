// purpose: how many papers there are from an organisation
// from: organization
MATCH (organization)<-[:FROM]-(paper:Paper)
RETURN DISTINCT paper
