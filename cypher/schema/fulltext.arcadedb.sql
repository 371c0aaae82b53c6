-- The embedded engine's full-text indexes: its Cypher has no statement for them, so its own process runs this.
CREATE VERTEX TYPE Paper IF NOT EXISTS;
CREATE PROPERTY Paper.title IF NOT EXISTS STRING;
CREATE PROPERTY Paper.abstract IF NOT EXISTS STRING;
CREATE INDEX paper_text IF NOT EXISTS ON Paper (title, abstract) FULL_TEXT;
CREATE VERTEX TYPE Entity IF NOT EXISTS;
CREATE PROPERTY Entity.name IF NOT EXISTS STRING;
CREATE INDEX entity_text IF NOT EXISTS ON Entity (name) FULL_TEXT;
