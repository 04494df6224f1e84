"""Three months of an office played through the commands, and every kind of arrival by itself."""
