"""The workspace folder, its settings and its roster (contract §2, workspace)."""
