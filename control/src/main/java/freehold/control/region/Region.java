package freehold.control.region;

import java.util.List;

/// The region that this cloud is, as the operator configured it.
///
/// @param name  `local-1`, or a name of AWS's
/// @param zones in order; the first is where things go when nobody says where
public record Region(String name, List<Zone> zones) {
    /// What ends the names of services, as clients make them up, whoever's region this is.
    public static final String SERVICES_DOMAIN = "amazonaws.com";

    /// @param name `local-1a`
    /// @param id   the same for every account: `loc1-az1`
    public record Zone(String name, String id) {}

    /// A region with zones named by letters, as EC2 names them.
    public static Region of(String name, int zones) {
        var all = new java.util.ArrayList<Zone>();
        for (int i = 0; i < zones; i++) {
            all.add(new Zone(name + (char) ('a' + i), zoneStem(name) + "-az" + (i + 1)));
        }
        return new Region(name, List.copyOf(all));
    }

    public boolean hasZone(String zone) {
        return zones.stream().anyMatch(z -> z.name().equals(zone));
    }

    /// What all its zones are a group of.
    public String zoneGroup() {
        return name + "-zg-1";
    }

    /// @return the zone's id; the name itself for a zone that is not (any more) of this region
    public String zoneId(String zone) {
        return zones.stream().filter(z -> z.name().equals(zone)).map(Zone::id).findFirst().orElse(zone);
    }

    /// What ends the private names of guests: `ec2.internal` in us-east-1, as on EC2, `REGION.compute.internal` elsewhere.
    public String domainName() {
        return name.equals("us-east-1") ? "ec2.internal" : name + ".compute.internal";
    }

    /// `ip-172-31-0-4.local-1.compute.internal`: what a private address is called within the region.
    public String privateDnsName(String privateIp) {
        return "ip-" + privateIp.replace('.', '-') + "." + domainName();
    }

    /// `i-….local-1.compute.internal`: what an instance is called that is named by its id.
    public String resourceDnsName(String instance) {
        return instance + "." + domainName();
    }

    /// `us-east-1` is `use1`, `local-1` is `loc1`: as AWS shortens names in zone ids.
    private static String zoneStem(String region) {
        var parts = region.split("-");
        var stem = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean word = parts[i].chars().allMatch(Character::isLetter);
            int keep = !word ? parts[i].length() : parts.length == 2 ? 3 : i == 0 ? 2 : 1;
            stem.append(parts[i], 0, Math.min(keep, parts[i].length()));
        }
        return stem.toString();
    }
}
