"""HTTP at its lowest: sockets, limits, proxies, and the outermost layers of the application."""
