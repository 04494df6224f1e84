"""Why a text or a file is read as it is, step by step."""
