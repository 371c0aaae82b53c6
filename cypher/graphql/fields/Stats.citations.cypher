// purpose: the whole graph; its counts stand with their types
