package freehold.agent.libvirt;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// libvirt's event loop: one for the process, begun before the first connection is opened, never ended. libvirt offers
/// no way to end it, and a daemon thread asleep in `poll` costs nothing.
///
/// An event is only a hint here: listeners learn that some domain changed, and look again. They are called on a virtual
/// thread, never from within libvirt, where calling libvirt again could deadlock.
final class EventLoop {
    private static final Logger log = LoggerFactory.getLogger(EventLoop.class);
    private static final int LIFECYCLE = 0;

    private static final Set<Runnable> LISTENERS = ConcurrentHashMap.newKeySet();
    private static final MemorySegment ON_LIFECYCLE = stub();

    static {
        if (Library.EVENT_REGISTER.number() < 0) {
            throw Library.lastError("starting the event loop");
        }
        Thread.ofPlatform().daemon().name("libvirt-events").start(EventLoop::run);
    }

    private EventLoop() {}

    /// Begins the loop if it hasn't been: before a connection is opened, or the connection never has events.
    static void begin() {}

    static void watch(MemorySegment connection) {
        var none = MemorySegment.NULL;
        if (Library.CONNECT_ON_EVENT.number(connection, none, LIFECYCLE, ON_LIFECYCLE, none, none) < 0) {
            throw Library.lastError("asking for events");
        }
    }

    static void add(Runnable listener) {
        LISTENERS.add(listener);
    }

    static void remove(Runnable listener) {
        LISTENERS.remove(listener);
    }

    private static void run() {
        while (true) {
            if (Library.EVENT_RUN.number() < 0) {
                log.atWarn().setCause(Library.lastError("one turn of the event loop")).log("libvirt event lost");
            }
        }
    }

    private static int onLifecycle(
            MemorySegment connection, MemorySegment domain, int event, int detail, MemorySegment opaque) {
        LISTENERS.forEach(Thread::startVirtualThread);
        return 0;
    }

    private static MemorySegment stub() {
        try {
            var shape = FunctionDescriptor.of(
                    NativeFunction.INT,
                    NativeFunction.POINTER,
                    NativeFunction.POINTER,
                    NativeFunction.INT,
                    NativeFunction.INT,
                    NativeFunction.POINTER);
            var method = MethodHandles.lookup()
                    .findStatic(
                            EventLoop.class,
                            "onLifecycle",
                            MethodType.methodType(
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    int.class,
                                    int.class,
                                    MemorySegment.class));
            return Linker.nativeLinker().upcallStub(method, shape, Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
