package freehold.agent.guest;

import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.NicSpec;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A guest as libvirt's description of a domain: pure (<https://libvirt.org/formatdomain.html>).
///
/// The machine is as bare as EC2's: disk, network, entropy and a serial port, all virtio where there is a choice; no screen,
/// no USB. Its firmware tables say what guests look for on EC2. Every disk's format is said, so that nothing that a guest
/// writes into its disk is ever guessed at.
final class DomainXml {
    /// Of CPU limits, microseconds.
    private static final int PERIOD = 100_000;

    private final Virtualization virtualization;
    private final Disks disks;

    DomainXml(Virtualization virtualization, Disks disks) {
        this.virtualization = virtualization;
        this.disks = disks;
    }

    String of(GuestSpec guest, Path console) {
        return text(xml -> domain(xml, guest, console));
    }

    /// One interface alone, for a domain that runs.
    String of(NicSpec nic) {
        return text(xml -> nic(xml, nic));
    }

    @FunctionalInterface
    private interface Part {
        void write(Writer xml) throws XMLStreamException;
    }

    private static String text(Part part) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            part.write(new Writer(xml));
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void domain(Writer xml, GuestSpec guest, Path console) throws XMLStreamException {
        var uuid = Identity.domain(guest.id());
        xml.open("domain", "type", virtualization.kvm() ? "kvm" : "qemu");
        xml.leaf("name", guest.id().value());
        xml.leaf("uuid", uuid.toString());
        xml.leaf("memory", Integer.toString(guest.memoryMib()), "unit", "MiB");
        xml.leaf("vcpu", Integer.toString(guest.cpu().vcpus()));
        cpuTune(xml, guest.cpu());
        firmwareTables(xml, guest, uuid);
        xml.open("os");
        xml.leaf("type", "hvm", "arch", "x86_64", "machine", "pc");
        xml.empty("boot", "dev", "hd");
        xml.empty("smbios", "mode", "sysinfo");
        xml.close();
        xml.open("features");
        xml.empty("acpi");
        xml.empty("apic");
        xml.close();
        // In emulation, and on AMD's processors without `topoext`, the guest takes its threads for cores: as many vCPUs all the same.
        xml.open("cpu", "mode", virtualization.kvm() ? "host-passthrough" : "maximum");
        xml.empty("topology", "sockets", "1", "cores", Integer.toString(guest.cpu().cores()), "threads", Integer.toString(guest.cpu().threadsPerCore()));
        xml.close();
        xml.empty("clock", "offset", "utc");
        xml.leaf("on_poweroff", "destroy");
        xml.leaf("on_reboot", "restart");
        xml.leaf("on_crash", "destroy");
        xml.open("devices");
        char letter = 'a';
        for (var disk : guest.disks()) {
            disk(xml, disk, "vd" + letter++);
        }
        for (var nic : guest.nics()) {
            nic(xml, nic);
        }
        xml.open("serial", "type", "pty");
        xml.empty("log", "file", console.toString(), "append", "on");
        xml.close();
        xml.open("rng", "model", "virtio");
        xml.leaf("backend", "/dev/urandom", "model", "random");
        xml.close();
        xml.empty("controller", "type", "usb", "model", "none");
        xml.empty("memballoon", "model", "none");
        xml.open("video");
        xml.empty("model", "type", "none");
        xml.close();
        xml.close();
        xml.close();
    }

    private static void cpuTune(Writer xml, GuestSpec.CpuShare cpu) throws XMLStreamException {
        xml.open("cputune");
        xml.leaf("shares", Integer.toString(Math.max(2, cpu.weight())));
        if (cpu.limitPercent() > 0) {
            xml.leaf("period", Integer.toString(PERIOD));
            xml.leaf("quota", Integer.toString(PERIOD / 100 * cpu.limitPercent() / cpu.vcpus()));
        }
        xml.close();
    }

    private static void firmwareTables(Writer xml, GuestSpec guest, UUID uuid) throws XMLStreamException {
        xml.open("sysinfo", "type", "smbios");
        xml.open("bios");
        xml.leaf("entry", "Amazon EC2", "name", "vendor");
        xml.leaf("entry", "1.0", "name", "version");
        xml.close();
        xml.open("system");
        xml.leaf("entry", "Amazon EC2", "name", "manufacturer");
        xml.leaf("entry", guest.instanceType(), "name", "product");
        xml.leaf("entry", uuid.toString(), "name", "serial");
        xml.leaf("entry", uuid.toString(), "name", "uuid");
        xml.close();
        xml.open("baseBoard");
        xml.leaf("entry", "Amazon EC2", "name", "manufacturer");
        xml.leaf("entry", guest.id().value(), "name", "asset");
        xml.close();
        xml.open("chassis");
        xml.leaf("entry", "Amazon EC2", "name", "manufacturer");
        xml.leaf("entry", "Amazon EC2", "name", "asset");
        xml.close();
        xml.close();
    }

    private void disk(Writer xml, DiskSpec disk, String target) throws XMLStreamException {
        xml.open("disk", "type", "file", "device", "disk");
        xml.empty("driver", "name", "qemu", "type", "qcow2", "discard", "unmap");
        xml.empty("source", "file", disks.file(disk.volume()).toString());
        if (disk.image().isEmpty()) {
            xml.empty("backingStore");
        } else {
            xml.open("backingStore", "type", "file");
            xml.empty("format", "type", "qcow2");
            xml.open("source", "file", disks.image(disk.image()).toString());
            xml.empty("seclabel", "model", "dac", "relabel", "no"); // an image stays root's
            xml.close();
            xml.empty("backingStore");
            xml.close();
        }
        xml.empty("target", "dev", target, "bus", "virtio");
        xml.leaf("serial", disk.volume().value().replace("-", ""));
        xml.close();
    }

    private void nic(Writer xml, NicSpec nic) throws XMLStreamException {
        xml.open("interface", "type", "bridge");
        xml.empty("mac", "address", nic.mac());
        xml.empty("source", "bridge", "br-int");
        xml.open("virtualport", "type", "openvswitch");
        xml.empty("parameters", "interfaceid", Identity.port(nic.port()));
        xml.close();
        xml.empty("target", "dev", Identity.device(nic.port()));
        xml.empty("model", "type", "virtio");
        if (virtualization.userspaceSwitch()) {
            // Open vSwitch in user space leaves checksums of offloading guests unfilled, and TCP stalls.
            xml.open("driver", "name", "qemu");
            xml.empty("host", "csum", "off", "gso", "off", "tso4", "off", "tso6", "off", "ecn", "off", "ufo", "off");
            xml.empty("guest", "csum", "off", "tso4", "off", "tso6", "off", "ecn", "off", "ufo", "off");
            xml.close();
        }
        xml.empty("mtu", "size", Integer.toString(nic.mtu()));
        xml.close();
    }

    /// Elements in one line each.
    private record Writer(XMLStreamWriter xml) {
        void open(String name, String... attributes) throws XMLStreamException {
            xml.writeStartElement(name);
            attributes(attributes);
        }

        void close() throws XMLStreamException {
            xml.writeEndElement();
        }

        void empty(String name, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement(name);
            attributes(attributes);
        }

        void leaf(String name, String text, String... attributes) throws XMLStreamException {
            open(name, attributes);
            xml.writeCharacters(text);
            close();
        }

        private void attributes(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }
}
