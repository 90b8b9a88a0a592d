"""The shared vocabulary: frozen records, rules and errors, standard library only."""
