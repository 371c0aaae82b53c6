// purpose: how much of everything there is, each counted only where it is asked for
// from:
papers: COUNT { (:Paper) }
entities: COUNT { (:Entity) }
authors: COUNT { (:Author) }
organizations: COUNT { (:Organization) }
listings: COUNT { (:Listing) }
links: COUNT { (:Paper)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity) }
claims: COUNT { (:Claim) }
references: COUNT { (:Reference) }
