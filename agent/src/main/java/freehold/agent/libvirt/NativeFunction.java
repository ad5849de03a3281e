package freehold.agent.libvirt;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// One function of a C library. Most of libvirt's are a round trip to its daemon, so the call itself need not be fast.
record NativeFunction(String name, MethodHandle handle) {
    static final MemoryLayout INT = ValueLayout.JAVA_INT;
    static final MemoryLayout POINTER = ValueLayout.ADDRESS;

    /// @throws LibvirtException if the library has no such function
    static NativeFunction returning(SymbolLookup library, MemoryLayout result, String name, MemoryLayout... arguments) {
        return of(library, FunctionDescriptor.of(result, arguments), name);
    }

    static NativeFunction returningNothing(SymbolLookup library, String name, MemoryLayout... arguments) {
        return of(library, FunctionDescriptor.ofVoid(arguments), name);
    }

    private static NativeFunction of(SymbolLookup library, FunctionDescriptor shape, String name) {
        var symbol = library.find(name).orElseThrow(() -> new LibvirtException("libvirt.so.0 has no " + name));
        return new NativeFunction(name, Linker.nativeLinker().downcallHandle(symbol, shape));
    }

    int number(Object... arguments) {
        return (int) invoke(arguments);
    }

    MemorySegment pointer(Object... arguments) {
        return (MemorySegment) invoke(arguments);
    }

    void run(Object... arguments) {
        invoke(arguments);
    }

    private Object invoke(Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw new LibvirtException("calling " + name + ": " + failure);
        }
    }

    /// A C string, or the empty text for a null pointer.
    static String text(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL) ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    static MemorySegment text(Arena arena, String text) {
        return arena.allocateFrom(text);
    }
}
