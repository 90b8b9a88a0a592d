"""The tabs of the page Troubleshooting."""
