// purpose: what stands on an organisation's node
// from: organization
id: "organization:" + organization.id
handle: organization.id
name: organization.name
