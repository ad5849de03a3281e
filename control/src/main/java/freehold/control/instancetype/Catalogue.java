package freehold.control.instancetype;

import freehold.kernel.Fault;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;

/// All instance types that this cloud offers, by name.
public final class Catalogue {
    private final TreeMap<String, InstanceType> types = new TreeMap<>();

    public Catalogue(Collection<InstanceType> types) {
        types.forEach(type -> this.types.put(type.name(), type));
    }

    /// @throws Fault EC2's, if there is no such type
    public InstanceType get(String name) {
        var type = types.get(name);
        if (type == null) {
            throw Fault.client("InvalidInstanceType", "The instance type '" + name + "' does not exist");
        }
        return type;
    }

    public boolean has(String name) {
        return types.containsKey(name);
    }

    /// In the order of their names.
    public Collection<InstanceType> all() {
        return Collections.unmodifiableCollection(types.values());
    }
}
