package freehold.agent.guest;

import freehold.agent.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/// A real guest of one boot sector: says that it is ready, writes to its serial port what it reads there, and turns itself
/// off when told to or when the power button is pressed, and lets go of devices that it is asked for.
final class EchoGuest {
    static final String READY = "ready\n";
    static final String TURN_OFF = "\u0004";

    private static final int SECTOR_BYTES = 512;

    /// Loaded at 0x7c00; power management of QEMU's `pc` machine is at port 0x600, its PCI hotplug at 0xae00
    /// (<https://www.qemu.org/docs/master/specs/acpi_pci_hotplug.html>), the serial port at 0x3f8.
    private static final String PROGRAM = """
            fa 31c0 8ed8 fc             cli; xor ax, ax; mov ds, ax; cld
            ba0206 b80001 ef            out 0x602, 0x100            ; let the power button be told
            be5d7c                      mov si, text
            ac 84c0 7405                next: lodsb; test al, al; jz loop
            e83400 ebf6                 call put; jmp next
            ba0006 ed f6c401 7521       loop: in ax, 0x600; test ah, 1; jnz off     ; pressed
            bafd03 ec a801 740d         in al, 0x3fd; test al, 1; jz idle           ; nothing to read
            baf803 ec 3c04 7411         in al, 0x3f8; cmp al, 4; je off             ; told to
            e81600 ebe2                 call put; jmp loop
            ba04ae 66ed ba08ae          idle: in eax, 0xae04; out 0xae08, eax       ; let go of what is asked for
            66ef ebd6                   jmp loop
            ba0406 b80020 ef f4         off: out 0x604, 0x2000; hlt                 ; soft off
            88c4 bafd03 ec a820 74f8    put: mov ah, al; wait until 0x3fd has bit 5
            88e0 baf803 ee c3           mov al, ah; out 0x3f8, al; ret
            7265616479 0a00             text: "ready", end of line
            """;

    private EchoGuest() {}

    /// Writes its disk, as an image.
    static void write(Path image) throws IOException {
        var hex = new StringBuilder();
        PROGRAM.lines().forEach(line -> hex.append(line, 0, 28));
        var sector = Arrays.copyOf(HexFormat.of().parseHex(hex.toString().replace(" ", "")), SECTOR_BYTES);
        sector[SECTOR_BYTES - 2] = 0x55;
        sector[SECTOR_BYTES - 1] = (byte) 0xaa;
        var raw = Files.createTempFile("echo-guest", ".img");
        try {
            Files.write(raw, sector);
            Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw.toString(), image.toString());
        } finally {
            Files.delete(raw);
        }
    }
}
