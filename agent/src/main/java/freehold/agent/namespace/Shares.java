package freehold.agent.namespace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Places for work in progress, of which none may have more than its share.
public final class Shares {
    private final Semaphore places;
    private final int share;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /// @param share places that one may have
    public Shares(int places, int share) {
        this.places = new Semaphore(places);
        this.share = share;
    }

    /// @return whether there was a place; whoever got one leaves it
    public boolean enter(String who) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (taken.merge(who, 1, Integer::sum) > share) {
            leave(who);
            return false;
        }
        return true;
    }

    public void leave(String who) {
        taken.computeIfPresent(who, (_, n) -> n == 1 ? null : n - 1);
        places.release();
    }
}
