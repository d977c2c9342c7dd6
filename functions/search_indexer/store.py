"""The search store as the indexer sees it: one attempt and a little, since the queue brings back what fails."""

from functions.common.calls import Patience
from functions.common.search import Document, Indexed, SearchStore

MOST_SEARCHES = 2  # attempts of one batch


class Index:
    """Indexes documents once; what is left is the queue's."""

    def __init__(self, store: SearchStore) -> None:
        self._store = store

    def put(self, documents: list[Document], patience: Patience) -> Indexed:
        """How the documents ended; raises nothing that is the store's doing."""
        return self._store.index(documents, patience)
