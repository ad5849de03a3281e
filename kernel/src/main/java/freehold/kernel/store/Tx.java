package freehold.kernel.store;

import java.util.function.Supplier;

/// A decision being made: the newest state, and what is to change in it. All of it happens, or nothing.
public interface Tx extends View {
    /// Writes a record, new or in place of the one with its id.
    <R> void put(Kind<R> kind, R record);

    /// Removes a record; harmless if there is none.
    void remove(Kind<?> kind, String id);

    /// Takes what only one may have: an address in a subnet, a key pair's name, a client token.
    ///
    /// @return false if another holder has it; true if it is now (or was already) this holder's
    boolean claim(String claim, String holder);

    /// Gives a claim back; harmless if nobody has it.
    void release(String claim);

    /// Decides a part that may be refused without the whole being refused: what it throws is thrown on, and what it had
    /// written until then is taken back.
    <T> T attempt(Supplier<T> part);
}
