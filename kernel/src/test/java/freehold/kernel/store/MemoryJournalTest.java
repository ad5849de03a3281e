package freehold.kernel.store;

class MemoryJournalTest extends JournalContract {
    private final MemoryJournal journal = new MemoryJournal();

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Journal sameJournal() {
        return journal;
    }
}
