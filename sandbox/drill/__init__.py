"""The drill: a steady stream of uploads, the loss of a region or of a part of it, recovery, and the account of all."""
