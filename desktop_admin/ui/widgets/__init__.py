"""Small named widgets that pages are composed of."""
