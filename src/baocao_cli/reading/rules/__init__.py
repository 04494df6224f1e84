"""The engine of rules: patterns over tokens, looked up by the tokens that they can begin with."""
