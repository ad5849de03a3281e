package freehold.agent.libvirt;

import static freehold.agent.libvirt.NativeFunction.INT;
import static freehold.agent.libvirt.NativeFunction.POINTER;
import static freehold.agent.libvirt.NativeFunction.returning;
import static freehold.agent.libvirt.NativeFunction.returningNothing;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The functions of `libvirt.so.0` that we call, and how it tells errors.
final class Library {
    private static final SymbolLookup LIBVIRT = load();

    static final NativeFunction CONNECT_OPEN = returning(LIBVIRT, POINTER, "virConnectOpen", POINTER);
    static final NativeFunction CONNECT_CLOSE = returning(LIBVIRT, INT, "virConnectClose", POINTER);
    static final NativeFunction CONNECT_IS_ALIVE = returning(LIBVIRT, INT, "virConnectIsAlive", POINTER);
    static final NativeFunction CONNECT_VERSION = returning(LIBVIRT, INT, "virConnectGetLibVersion", POINTER, POINTER);
    static final NativeFunction CONNECT_LIST =
            returning(LIBVIRT, INT, "virConnectListAllDomains", POINTER, POINTER, INT);
    static final NativeFunction CONNECT_ON_EVENT = returning(
            LIBVIRT, INT, "virConnectDomainEventRegisterAny", POINTER, POINTER, INT, POINTER, POINTER, POINTER);
    static final NativeFunction EVENT_REGISTER = returning(LIBVIRT, INT, "virEventRegisterDefaultImpl");
    static final NativeFunction EVENT_RUN = returning(LIBVIRT, INT, "virEventRunDefaultImpl");
    static final NativeFunction DOMAIN_LOOKUP =
            returning(LIBVIRT, POINTER, "virDomainLookupByUUIDString", POINTER, POINTER);
    static final NativeFunction DOMAIN_DEFINE =
            returning(LIBVIRT, POINTER, "virDomainDefineXMLFlags", POINTER, POINTER, INT);
    static final NativeFunction DOMAIN_CREATE = returning(LIBVIRT, INT, "virDomainCreate", POINTER);
    static final NativeFunction DOMAIN_DESTROY = returning(LIBVIRT, INT, "virDomainDestroyFlags", POINTER, INT);
    static final NativeFunction DOMAIN_SHUTDOWN = returning(LIBVIRT, INT, "virDomainShutdownFlags", POINTER, INT);
    static final NativeFunction DOMAIN_RESET = returning(LIBVIRT, INT, "virDomainReset", POINTER, INT);
    static final NativeFunction DOMAIN_UNDEFINE = returning(LIBVIRT, INT, "virDomainUndefineFlags", POINTER, INT);
    static final NativeFunction DOMAIN_STATE =
            returning(LIBVIRT, INT, "virDomainGetState", POINTER, POINTER, POINTER, INT);
    static final NativeFunction DOMAIN_NAME = returning(LIBVIRT, POINTER, "virDomainGetName", POINTER);
    static final NativeFunction DOMAIN_UUID = returning(LIBVIRT, INT, "virDomainGetUUIDString", POINTER, POINTER);
    static final NativeFunction DOMAIN_XML = returning(LIBVIRT, POINTER, "virDomainGetXMLDesc", POINTER, INT);
    static final NativeFunction DOMAIN_ATTACH =
            returning(LIBVIRT, INT, "virDomainAttachDeviceFlags", POINTER, POINTER, INT);
    static final NativeFunction DOMAIN_DETACH =
            returning(LIBVIRT, INT, "virDomainDetachDeviceFlags", POINTER, POINTER, INT);
    static final NativeFunction DOMAIN_FREE = returning(LIBVIRT, INT, "virDomainFree", POINTER);
    static final NativeFunction LAST_ERROR = returning(LIBVIRT, POINTER, "virGetLastError");
    static final NativeFunction FREE = returningNothing(Linker.nativeLinker().defaultLookup(), "free", POINTER);

    /// `struct _virError` begins: int code; int domain; char *message.
    private static final long ERROR_CODE = 0;
    private static final long ERROR_DOMAIN = 4;
    private static final long ERROR_MESSAGE = 8;
    private static final long ERROR_SIZE = 16;

    static {
        keepErrorsOffStandardError();
    }

    private Library() {}

    private static SymbolLookup load() {
        try {
            return SymbolLookup.libraryLookup("libvirt.so.0", Arena.global());
        } catch (IllegalArgumentException absent) {
            throw new LibvirtException("libvirt.so.0 is not installed (package libvirt0)");
        }
    }

    /// The error of the last call on this thread: libvirt keeps one per thread.
    static LibvirtException lastError(String doing) {
        var error = LAST_ERROR.pointer();
        if (error.equals(MemorySegment.NULL)) {
            return new LibvirtException(doing + ": failed, and libvirt does not say why");
        }
        var fields = error.reinterpret(ERROR_SIZE);
        return new LibvirtException(
                fields.get(ValueLayout.JAVA_INT, ERROR_CODE),
                fields.get(ValueLayout.JAVA_INT, ERROR_DOMAIN),
                doing + ": " + NativeFunction.text(fields.get(ValueLayout.ADDRESS, ERROR_MESSAGE)));
    }

    /// Without a handler of ours, libvirt prints every error to the process's standard error.
    private static void keepErrorsOffStandardError() {
        try {
            var shape = FunctionDescriptor.ofVoid(POINTER, POINTER);
            var nothing = MethodHandles.empty(MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class));
            var stub = Linker.nativeLinker().upcallStub(nothing, shape, Arena.global());
            returningNothing(LIBVIRT, "virSetErrorFunc", POINTER, POINTER).run(MemorySegment.NULL, stub);
        } catch (IllegalArgumentException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
