package freehold.control.instancetype;

import freehold.kernel.Fault;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;

/// All instance types that this cloud offers, by name.
public final class Catalogue {
    private final TreeMap<String, InstanceType> types = new TreeMap<>();

    public Catalogue(Collection<InstanceType> types) {
        types.forEach(type -> this.types.put(type.name(), type));
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
