"""The program tries itself: its real window, driven through the widgets."""
