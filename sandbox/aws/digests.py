"""`python -m sandbox.aws.digests`: the digest of every hook in the installed ministack, for porting the patches."""

from sandbox.aws.hooks import digest, find
from sandbox.aws.patches import hooks


def main() -> None:
    """Print target and digest of each hook, and which of them differ from what the patches expect."""
    for hook in hooks():
        actual = "-" if hook.digest is None else digest(find(hook))
        print(f"{hook.target} {actual}{'' if actual in ('-', hook.digest) else '  CHANGED'}")


if __name__ == "__main__":
    main()
