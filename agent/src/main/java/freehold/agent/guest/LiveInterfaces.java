package freehold.agent.guest;

import freehold.agent.libvirt.Libvirt;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.HostRefused;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The interfaces of a guest that runs, plugged and unplugged. A new one is there at once; to be rid of one takes the guest's
/// consent (ACPI), so it is asked again until the interface is gone.
final class LiveInterfaces {
    private static final Logger log = LoggerFactory.getLogger(LiveInterfaces.class);

    /// How long a guest that was asked for an interface may take to let go of it after all, when it is to keep it again.
    static final Duration SECOND_THOUGHT = Duration.ofMinutes(1);

    /// An interface in libvirt's description of a domain, which is libvirt's own writing and not the guest's.
    private static final Pattern INTERFACE = Pattern.compile("<interface .*?<mac address='([^']+)'.*?</interface>", Pattern.DOTALL);

    private final Libvirt libvirt;
    private final DomainXml xml;
    private final Timeline time;

    /// When guests were asked for interfaces, by their MAC addresses. A hint: one that is wanted again meanwhile may go yet.
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    LiveInterfaces(Libvirt libvirt, DomainXml xml, Timeline time) {
        this.libvirt = libvirt;
        this.xml = xml;
        this.time = time;
    }

    /// @throws HostRefused for now, while an interface is there that has to go
    void bring(GuestSpec guest) {
        var domain = Identity.domain(guest.id());
        var there = interfaces(domain);
        var wanted = guest.nics().stream().map(NicSpec::mac).collect(Collectors.toUnmodifiableSet());
        for (var nic : guest.nics()) {
            if (!there.containsKey(nic.mac())) {
                asked.remove(nic.mac());
                libvirt.attach(domain, xml.of(nic));
                log.atInfo().addKeyValue("guest", guest.id()).addKeyValue("interface", nic.port()).log("interface attached");
            }
        }
        there.forEach((mac, description) -> {
            if (!wanted.contains(mac)) {
                asked.put(mac, time.now());
                libvirt.detach(domain, description);
            }
        });
        var late = late(domain, there.keySet(), wanted);
        if (!late.isEmpty()) {
            throw HostRefused.forNow(guest.id() + " has not let go of " + late, null);
        }
    }

    /// Those that are to go and haven't, and those that may go though they are to stay.
    private Set<String> late(UUID domain, Set<String> before, Set<String> wanted) {
        var late = new LinkedHashSet<String>();
        if (wanted.containsAll(before) && before.stream().noneMatch(asked::containsKey)) {
            return late;
        }
        var now = interfaces(domain).keySet();
        asked.values().removeIf(since -> time.now().isAfter(since.plus(SECOND_THOUGHT)));
        now.stream().filter(mac -> !wanted.contains(mac) || asked.containsKey(mac)).forEach(late::add);
        before.stream().filter(mac -> !now.contains(mac)).forEach(asked::remove);
        return late;
    }

    /// What libvirt says of each, by its MAC address.
    private Map<String, String> interfaces(UUID domain) {
        var all = new LinkedHashMap<String, String>();
        INTERFACE.matcher(libvirt.xml(domain)).results().forEach(match -> all.put(match.group(1), match.group()));
        return all;
    }
}
