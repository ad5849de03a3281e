package freehold.control;

import freehold.control.opening.CreateAccount.Opened;
import freehold.wire.Credentials;
import freehold.wire.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The regions behind one endpoint. Each is a cloud of its own, with its own history and hosts; they share accounts and
/// access keys, which the home region keeps.
public final class Regions implements AutoCloseable {
    private final Cloud home;
    private final Map<String, Cloud> all = new LinkedHashMap<>();

    /// @param further with names of their own
    public Regions(Cloud home, List<Cloud> further) {
        this.home = home;
        var clouds = new ArrayList<>(List.of(home));
        clouds.addAll(further);
        for (var cloud : clouds) {
            if (all.put(cloud.facts().region().name(), cloud) != null) {
                throw new IllegalArgumentException("two regions of one name: " + cloud.facts().region().name());
            }
        }
    }

    /// Takes up what was left half done. An account that is older than a region, or was just being made when the process
    /// died, finds the region open from now on.
    public void begin() {
        for (var account : home.accounts().all()) {
            further().forEach(cloud -> cloud.openRegion().to(account.id()));
        }
        all.values().forEach(Cloud::begin);
    }

    public Cloud home() {
        return home;
    }

    /// The home region first.
    public List<Cloud> all() {
        return List.copyOf(all.values());
    }

    public Optional<Cloud> named(String region) {
        return Optional.ofNullable(all.get(region));
    }

    /// The operator's verb: an account of all regions.
    public Opened createAccount(String name) {
        var opened = home.createAccount().create(name);
        further().forEach(cloud -> cloud.openRegion().to(opened.account().id()));
        return opened;
    }

    /// What the wire serves, by region.
    public Map<String, List<Service>> services() {
        var services = new LinkedHashMap<String, List<Service>>();
        all.forEach((name, cloud) -> services.put(name, cloud.services()));
        return services;
    }

    /// Whose access key that is, in every region.
    public Credentials credentials() {
        return home.credentials();
    }

    private List<Cloud> further() {
        return all().subList(1, all.size());
    }

    @Override
    public void close() {
        all().reversed().forEach(Cloud::close);
    }
}
