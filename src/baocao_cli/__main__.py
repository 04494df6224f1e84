"""`python -m baocao_cli` is the same as `baocao`."""

from baocao_cli.cli.app import main

if __name__ == "__main__":
    main()
