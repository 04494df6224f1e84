"""Units × forms × month → blank documents."""
