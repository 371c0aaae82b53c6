// purpose: how long a path is
// from: path
length: size(path[1])
