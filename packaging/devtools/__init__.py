"""What packaging/dev.py is made of: standard library only, one file per duty."""
