package freehold.agent.libvirt;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A connection to libvirt's daemon. It comes back by itself when the daemon was restarted, which guests don't notice.
///
/// Domains are named by UUID in every call, so that no handle of libvirt's is ever held. Calls run on platform threads of
/// our own: a native call that waits would hold up the carrier of a virtual thread. Safe for use by many threads.
public final class Libvirt implements AutoCloseable {
    private static final int CALLS_AT_ONCE = 8;
    private static final int UUID_TEXT_BYTES = 37;
    private static final int SHUTDOWN_BY_POWER_BUTTON = 1;
    /// Managed save image, snapshots' and checkpoints' metadata, and NVRAM go with it: 1 | 2 | 4 | 16.
    private static final int UNDEFINE_ALL = 23;
    private static final int VALIDATE_XML = 1;
    private static final int AFFECT_LIVE = 1;

    private final String uri;
    private final ExecutorService threads;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private final List<Runnable> listeners = new ArrayList<>();
    private MemorySegment connection = MemorySegment.NULL;

    private Libvirt(String uri) {
        this.uri = uri;
        this.threads = Executors.newFixedThreadPool(
                CALLS_AT_ONCE,
                Thread.ofPlatform().daemon().name("libvirt-", 0).factory());
    }

    /// @param uri `qemu:///system`
    /// @throws LibvirtException if the library is absent or the daemon does not answer
    public static Libvirt open(String uri) {
        EventLoop.begin();
        var libvirt = new Libvirt(uri);
        try {
            libvirt.version();
            return libvirt;
        } catch (LibvirtException failure) {
            libvirt.close();
            throw failure;
        }
    }

    /// `9.0.0`.
    public String version() {
        return call((connection, arena) -> {
            var version = arena.allocate(ValueLayout.JAVA_LONG);
            check(Library.CONNECT_VERSION.number(connection, version), "asking for the version");
            long number = version.get(ValueLayout.JAVA_LONG, 0);
            return number / 1_000_000 + "." + number / 1000 % 1000 + "." + number % 1000;
        });
    }

    /// Every domain, on or off.
    public List<Domain> domains() {
        return call((connection, arena) -> {
            var array = arena.allocate(ValueLayout.ADDRESS);
            int count = check(Library.CONNECT_LIST.number(connection, array, 0), "listing domains");
            var handles = array.get(ValueLayout.ADDRESS, 0).reinterpret(ValueLayout.ADDRESS.byteSize() * count);
            try {
                var domains = new ArrayList<Domain>(count);
                for (int i = 0; i < count; i++) {
                    look(handles.getAtIndex(ValueLayout.ADDRESS, i), arena).ifPresent(domains::add);
                }
                return domains;
            } finally {
                for (int i = 0; i < count; i++) {
                    Library.DOMAIN_FREE.number(handles.getAtIndex(ValueLayout.ADDRESS, i));
                }
                Library.FREE.run(array.get(ValueLayout.ADDRESS, 0));
            }
        });
    }

    public Optional<Domain> find(UUID uuid) {
        try {
            return with(uuid, Libvirt::look);
        } catch (LibvirtException failure) {
            if (failure.isNotFound()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Makes a domain known, or changes what it will be at its next start. The description is checked against libvirt's schema.
    public void define(String xml) {
        call((connection, arena) -> {
            var domain = Library.DOMAIN_DEFINE.pointer(connection, NativeFunction.text(arena, xml), VALIDATE_XML);
            if (domain.equals(MemorySegment.NULL)) {
                throw Library.lastError("defining a domain");
            }
            return Library.DOMAIN_FREE.number(domain);
        });
    }

    public void start(UUID uuid) {
        act(uuid, "starting a domain", domain -> Library.DOMAIN_CREATE.number(domain));
    }

    /// Pulls the plug.
    public void destroy(UUID uuid) {
        act(uuid, "stopping a domain", domain -> Library.DOMAIN_DESTROY.number(domain, 0));
    }

    /// Presses the power button (ACPI) and returns; what the guest makes of it is its own affair.
    public void pressPowerButton(UUID uuid) {
        act(uuid, "pressing the power button", domain -> Library.DOMAIN_SHUTDOWN.number(domain, SHUTDOWN_BY_POWER_BUTTON));
    }

    /// Presses the reset button: the guest begins again at its firmware, in the same process.
    public void reset(UUID uuid) {
        act(uuid, "resetting a domain", domain -> Library.DOMAIN_RESET.number(domain, 0));
    }

    /// Plugs a device into a domain that runs, until it is off.
    public void attach(UUID uuid, String deviceXml) {
        with(uuid, (domain, arena) -> check(
                Library.DOMAIN_ATTACH.number(domain, NativeFunction.text(arena, deviceXml), AFFECT_LIVE), "attaching a device"));
    }

    /// Asks a domain that runs to let go of a device, and waits for some seconds. It may not have done so on return, and never
    /// do so.
    public void detach(UUID uuid, String deviceXml) {
        with(uuid, (domain, arena) -> check(
                Library.DOMAIN_DETACH.number(domain, NativeFunction.text(arena, deviceXml), AFFECT_LIVE), "detaching a device"));
    }

    /// Makes a domain that is off unknown.
    public void undefine(UUID uuid) {
        act(uuid, "undefining a domain", domain -> Library.DOMAIN_UNDEFINE.number(domain, UNDEFINE_ALL));
    }

    /// The description of a domain, with what libvirt has added.
    public String xml(UUID uuid) {
        return with(uuid, (domain, _) -> {
            var text = Library.DOMAIN_XML.pointer(domain, 0);
            if (text.equals(MemorySegment.NULL)) {
                throw Library.lastError("describing a domain");
            }
            try {
                return NativeFunction.text(text);
            } finally {
                Library.FREE.run(text);
            }
        });
    }

    /// Calls `listener`, on a virtual thread, after a domain was started, stopped or changed. A hint: events may be lost while
    /// the daemon restarts.
    public void onChange(Runnable listener) {
        synchronized (listeners) {
            listeners.add(listener);
        }
        EventLoop.add(listener);
    }

    /// Closes the connection; domains go on.
    @Override
    public void close() {
        synchronized (listeners) {
            listeners.forEach(EventLoop::remove);
            listeners.clear();
        }
        threads.shutdown();
        use.writeLock().lock();
        try {
            drop();
        } finally {
            use.writeLock().unlock();
        }
    }

    // --- the connection ----------------------------------------------------------------------------------------------

    @FunctionalInterface
    private interface Call<T> {
        T on(MemorySegment handle, Arena arena);
    }

    private void act(UUID uuid, String doing, Function<MemorySegment, Integer> action) {
        with(uuid, (domain, _) -> check(action.apply(domain), doing));
    }

    private <T> T with(UUID uuid, Call<T> call) {
        return call((connection, arena) -> {
            var domain = Library.DOMAIN_LOOKUP.pointer(connection, NativeFunction.text(arena, uuid.toString()));
            if (domain.equals(MemorySegment.NULL)) {
                throw Library.lastError("looking for domain " + uuid);
            }
            try {
                return call.on(domain, arena);
            } finally {
                Library.DOMAIN_FREE.number(domain);
            }
        });
    }

    private <T> T call(Call<T> call) {
        var answer = threads.submit(() -> {
            connect();
            use.readLock().lock();
            try (var arena = Arena.ofConfined()) {
                return call.on(connection, arena);
            } finally {
                use.readLock().unlock();
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof LibvirtException said) {
                throw said;
            }
            throw new IllegalStateException("calling libvirt", failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new LibvirtException("interrupted while libvirt was at work");
        }
    }

    private void connect() {
        use.readLock().lock();
        try {
            if (isAlive()) {
                return;
            }
        } finally {
            use.readLock().unlock();
        }
        use.writeLock().lock();
        try (var arena = Arena.ofConfined()) {
            if (isAlive()) {
                return;
            }
            drop();
            connection = Library.CONNECT_OPEN.pointer(NativeFunction.text(arena, uri));
            if (!isOpen()) {
                throw Library.lastError("connecting to " + uri);
            }
            EventLoop.watch(connection);
        } finally {
            use.writeLock().unlock();
        }
    }

    private boolean isOpen() {
        return !connection.equals(MemorySegment.NULL);
    }

    private boolean isAlive() {
        return isOpen() && Library.CONNECT_IS_ALIVE.number(connection) == 1;
    }

    private void drop() {
        if (isOpen()) {
            Library.CONNECT_CLOSE.number(connection);
            connection = MemorySegment.NULL;
        }
    }

    /// Empty if the domain went while it was looked at.
    private static Optional<Domain> look(MemorySegment domain, Arena arena) {
        var state = arena.allocate(ValueLayout.JAVA_INT);
        var reason = arena.allocate(ValueLayout.JAVA_INT);
        if (Library.DOMAIN_STATE.number(domain, state, reason, 0) < 0) {
            var error = Library.lastError("asking for a domain's state");
            if (error.isNotFound()) {
                return Optional.empty();
            }
            throw error;
        }
        var uuid = arena.allocate(UUID_TEXT_BYTES);
        check(Library.DOMAIN_UUID.number(domain, uuid), "asking for a domain's UUID");
        return Optional.of(new Domain(
                UUID.fromString(uuid.getString(0)),
                NativeFunction.text(Library.DOMAIN_NAME.pointer(domain)),
                Domain.State.of(state.get(ValueLayout.JAVA_INT, 0)),
                Domain.OffReason.of(reason.get(ValueLayout.JAVA_INT, 0))));
    }

    private static int check(@Nullable Integer result, String doing) {
        if (result == null || result < 0) {
            throw Library.lastError(doing);
        }
        return result;
    }
}
