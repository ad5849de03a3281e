package freehold.control.instancetype;

import freehold.kernel.Fault;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;

/// All instance types that this cloud offers, by name.
public final class Catalogue {
    private final TreeMap<String, InstanceType> types = new TreeMap<>();
    private final SpotShares spotShares;

    public Catalogue(Collection<InstanceType> types) {
        this(types, SpotShares.USUAL);
    }

    /// @param spotShares what spot instances cost
    public Catalogue(Collection<InstanceType> types, SpotShares spotShares) {
        types.forEach(type -> this.types.put(type.name(), type));
        this.spotShares = spotShares;
    }

    /// The same types with other prices of spot instances.
    public Catalogue with(SpotShares shares) {
        return new Catalogue(types.values(), shares);
    }

    /// What a spot instance of a type costs in a zone: US dollars for an hour, exactly.
    public BigDecimal spotUsdPerHour(String name, String zone) {
        var onDemand = new BigDecimal(get(name).usdPerHour());
        return onDemand.multiply(spotShares.of(name, zone));
    }

    /// The type of an instance that is there: the operator may have taken it out of the catalogue since.
    ///
    /// @throws Fault EC2's, if there is no such type
    public InstanceType get(String name) {
        return find(name).orElseThrow(
                () -> Fault.client("InvalidInstanceType", "The instance type '" + name + "' does not exist"));
    }

    public Optional<InstanceType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public boolean has(String name) {
        return types.containsKey(name);
    }

    /// In the order of their names.
    public Collection<InstanceType> all() {
        return Collections.unmodifiableCollection(types.values());
    }
}
