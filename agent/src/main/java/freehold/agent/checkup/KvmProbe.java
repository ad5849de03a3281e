package freehold.agent.checkup;

import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether guests run under KVM. That `/dev/kvm` can be opened says little: in nested and sandboxed machines guests may stop
/// without a word, or be slower than emulated ones. So a guest of 126 bytes is booted: its firmware runs in real mode, it enters
/// 64-bit mode, as every kernel does, and says so by QEMU's exit device. It must not take much longer than the same guest takes in
/// emulation, whatever else the machine is doing.
public final class KvmProbe {
    /// For the guest in emulation, which takes about 0.2 s; and how many times as long it may take with KVM, but at least.
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TIMES_LIMIT = 3;
    private static final Duration LEAST = Duration.ofMillis(500);

    /// QEMU ends with twice the byte that the guest wrote to the exit device, plus one
    /// (<https://www.qemu.org/docs/master/devel/testing/qtest.html>).
    private static final int SUCCESS = 0x10 << 1 | 1;

    /// ```
    /// 7c00  cli; xor ax,ax; mov ds,ax; mov es,ax; mov ss,ax; mov sp,7c00
    /// 7c0c  mov di,1000; mov cx,1800; cld; rep stosw             ; three empty page tables
    /// 7c15  mov word [1000],2003; [2000],3003; [3000],0083       ; the first 2 MiB, mapped to themselves
    /// 7c27  lgdt [7c78]
    /// 7c2c  mov eax,20; mov cr4,eax; mov eax,1000; mov cr3,eax   ; PAE
    /// 7c3e  mov ecx,c0000080; rdmsr; or eax,100; wrmsr           ; EFER.LME
    /// 7c4e  mov eax,cr0; or eax,80000001; mov cr0,eax            ; paging and protection: long mode
    /// 7c5a  jmp 8:7c5f
    /// 7c5f  mov al,10; out f4,al; hlt                            ; 64-bit code
    /// 7c68  the descriptor table: nothing, 64-bit code; 7c78 its address
    /// ```
    private static final String CODE = "fa31c08ed88ec08ed0bc007cbf0010b90018fcf3abc70600100320c706002003"
            + "30c706003083000f0116787c66b8200000000f22e066b8001000000f22d866b9"
            + "800000c00f32660d000100000f300f20c0660d010000800f22c0ea5f7c0800b0"
            + "10e6f4f4ebfd6690000000000000000000000000009a20000f00687c0000";

    private static final int SECTOR_BYTES = 512;
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Logger log = LoggerFactory.getLogger(KvmProbe.class);

    private KvmProbe() {}

    /// Answers what was found since the machine booted, or finds it out.
    ///
    /// @param folder that remembers, if it may be written
    public static boolean works(Path folder, Timeline time) throws IOException {
        var memory = folder.resolve("kvm");
        var boot = Files.readString(BOOT_ID).strip();
        if (Files.exists(memory)) {
            var words = Files.readString(memory).strip().split(" ");
            if (words.length == 2 && words[0].equals(boot)) {
                return Boolean.parseBoolean(words[1]);
            }
        }
        boolean works = Files.isWritable(Path.of("/dev/kvm")) && isAsFastAsEmulation(time);
        if (Files.isWritable(folder)) {
            Files.writeString(memory, boot + " " + works + "\n");
        }
        log.atInfo().addKeyValue("works", works).log("KVM probed");
        return works;
    }

    private static boolean isAsFastAsEmulation(Timeline time) throws IOException {
        var begun = time.now();
        if (!boots("tcg", "max", LIMIT)) {
            return false;
        }
        var limit = Duration.between(begun, time.now()).multipliedBy(TIMES_LIMIT);
        return boots("kvm", "host", limit.compareTo(LEAST) < 0 ? LEAST : limit);
    }

    /// Whether the small guest says in time that it has booted.
    static boolean boots(String accelerator, String cpu, Duration limit) throws IOException {
        var disk = Files.createTempFile("freehold-kvm-", ".img");
        try {
            Files.write(disk, bootSector());
            var qemu = new ProcessBuilder(List.of(
                            "qemu-system-x86_64", "-accel", accelerator, "-cpu", cpu, "-nodefaults", "-no-user-config", "-display", "none",
                            "-m", "16", "-device", "isa-debug-exit,iobase=0xf4,iosize=0x04",
                            "-drive", "file=" + disk + ",format=raw,if=floppy,readonly=on", "-no-reboot"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return qemu.waitFor(limit) && qemu.exitValue() == SUCCESS;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                qemu.destroyForcibly();
            }
        } finally {
            Files.delete(disk);
        }
    }

    private static byte[] bootSector() {
        var sector = Arrays.copyOf(HexFormat.of().parseHex(CODE), SECTOR_BYTES);
        sector[SECTOR_BYTES - 2] = 0x55;
        sector[SECTOR_BYTES - 1] = (byte) 0xaa;
        return sector;
    }
}
