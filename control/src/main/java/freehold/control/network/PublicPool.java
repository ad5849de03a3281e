package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The addresses of the outside that this cloud may give to customers, as the operator configured them.
public record PublicPool(List<Cidr> ranges) {
    /// Takes a free address.
    ///
    /// @param holder the id of what has it: an interface, or an allocation
    public String take(Tx tx, String holder, RandomGenerator random) {
        return takeIfAny(tx, holder, random).orElseThrow(() -> Fault.server(
                "InsufficientAddressCapacity", "Not enough addresses available to satisfy the request."));
    }

    /// The same for who can do without: nothing if all are taken.
    public Optional<String> takeIfAny(Tx tx, String holder, RandomGenerator random) {
        long size = ranges.stream().mapToLong(PublicPool::usable).sum();
        long start = size == 0 ? 0 : random.nextLong(size);
        for (long n = 0; n < size; n++) {
            var address = address((start + n) % size);
            if (tx.holder(claim(address)).isEmpty()) {
                tx.claim(claim(address), holder);
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /// Takes just this address.
    ///
    /// @return false if it is none of the pool's, or somebody has it
    public boolean takeThis(Tx tx, String address, String holder) {
        return isUsable(address) && tx.holder(claim(address)).isEmpty() && tx.claim(claim(address), holder);
    }

    public static void release(Tx tx, String address) {
        tx.release(claim(address));
    }

    private String address(long n) {
        long left = n;
        for (var range : ranges) {
            if (left < usable(range)) {
                return range.address(left + 2);
            }
            left -= usable(range);
        }
        throw new IllegalArgumentException("beyond the pool: " + n);
    }

    private boolean isUsable(String text) {
        int address = Cidr.address(text);
        return ranges.stream()
                .filter(range -> range.contains(address))
                .anyMatch(range -> address - range.network() >= 2 && address - range.network() < usable(range) + 2);
    }

    /// All but the network's own address, the host's side of it, and the broadcast address.
    private static long usable(Cidr range) {
        return Math.max(0, range.size() - 3);
    }

    private static String claim(String address) {
        return "public-address/" + address;
    }
}
