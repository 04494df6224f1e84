"""baocao: blank report forms out, filled-in returns in, one traceable monthly summary."""

__version__ = "0.1.0"
