"""Who, when, where: the workspace folder, its settings and its roster (contract §2)."""
