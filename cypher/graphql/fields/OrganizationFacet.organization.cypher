// purpose: the organisation
// gives: organization
