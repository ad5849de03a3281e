package freehold.control.instance;

import freehold.control.instancetype.InstanceType;
import freehold.kernel.Fault;

/// How many interfaces and addresses EC2 lets an instance of a type have
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>).
final class InterfaceLimits {
    private InterfaceLimits() {}

    static void checkInterfaces(InstanceType type, int count) {
        if (count > type.hardware().interfaces()) {
            throw Fault.client("AttachmentLimitExceeded", "Interface count " + count + " exceeds the limit for " + type.name());
        }
    }

    /// @param count of one family, of one interface
    static void checkAddresses(InstanceType type, int count) {
        if (count > type.hardware().addressesPerInterface()) {
            throw Fault.client("PrivateIpAddressLimitExceeded", "Number of private addresses will exceed limit.");
        }
    }
}
