"""One file per REST resource: wire shapes in, wire shapes out."""
