package freehold.control;

import freehold.wire.Caller;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.model.Params;
import java.util.LinkedHashMap;

/// The cloud as one account sees it: requests go in as parameters and answers come out as XML, as on the wire, without
/// the wire.
public final class Ec2 {
    private final TestCloud cloud;
    private final Caller caller;

    Ec2(TestCloud cloud, Caller caller) {
        this.cloud = cloud;
        this.caller = caller;
    }

    public AccountId account() {
        return caller.account();
    }

    public Caller caller() {
        return caller;
    }

    /// @param params names and values in turn: `"Filter.1.Name", "vpc-id", "Filter.1.Value.1", "vpc-…"`
    public Xml call(String operation, String... params) {
        var map = new LinkedHashMap<String, String>();
        if (params.length % 2 != 0) {
            throw new IllegalArgumentException("a parameter without a value: " + params[params.length - 1]);
        }
        for (int i = 0; i < params.length; i += 2) {
            map.put(params[i], params[i + 1]);
        }
        return Xml.ofMembers(cloud.conduct().answer(cloud.operation(operation), caller, Params.of(map)));
    }

    /// A Describe with one filter.
    public Xml filtered(String operation, String filter, String... values) {
        var params = new String[2 + values.length * 2];
        params[0] = "Filter.1.Name";
        params[1] = filter;
        for (int i = 0; i < values.length; i++) {
            params[2 + 2 * i] = "Filter.1.Value." + (i + 1);
            params[3 + 2 * i] = values[i];
        }
        return call(operation, params);
    }

    /// How the cloud refuses.
    public Fault refused(String operation, String... params) {
        try {
            call(operation, params);
        } catch (Fault fault) {
            return fault;
        }
        throw new AssertionError(operation + " was not refused");
    }

    /// The code that it refuses with.
    public String code(String operation, String... params) {
        return refused(operation, params).code();
    }
}
