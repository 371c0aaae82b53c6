// purpose: what results have in common that can be put in one order: place, metric, unit, kind, direction, order, number
// from: board
metric: board[1]
unit: board[2]
kind: board[3]
direction: board[4]
lowestFirst: board[5]
results: board[6]
