package freehold.control.address;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.Cidr;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A public address that is an account's until it is released.
///
/// @param association with an interface; null while nothing has it
/// @param ptrRecord   the domain name that it is to point back to, with its final dot; null if none
public record ElasticAddress(
        AllocationId id, AccountId owner, String publicIp, @Nullable Association association, Tags tags, @Nullable String ptrRecord)
        implements Taggable {
    public static final Kind.Index<ElasticAddress> BY_INTERFACE = new Kind.Index<>(
            "interface",
            a -> a.association() == null ? List.of() : List.of(a.association().networkInterface().value()));
    public static final Kind.Index<ElasticAddress> BY_PUBLIC_IP = Kind.Index.one("public-ip", ElasticAddress::publicIp);
    public static final Kind.Index<ElasticAddress> BY_ASSOCIATION = new Kind.Index<>(
            "association", a -> a.association() == null ? List.of() : List.of(a.association().id().value()));
    public static final ResourceType<ElasticAddress> TYPE = ResourceType.of(
                    "elastic-ip", ElasticAddress.class, AllocationId.FORM)
            .with(BY_INTERFACE)
            .with(BY_PUBLIC_IP)
            .with(BY_ASSOCIATION);

    /// What EC2 says of every address: since its first network is gone, all are of VPCs, and none is from a pool of a
    /// customer's.
    static final String DOMAIN = "vpc";
    static final String POOL = "amazon";

    /// What an address looks like. One with a number that is too large is nobody's.
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    public record Association(AssociationId id, NetworkInterfaceId networkInterface, String privateIp) {}

    /// The caller's address by its text, which is to be changed.
    ///
    /// @throws Fault EC2's, if the text is no address, or none of the caller's
    static ElasticAddress named(Call call, String publicIp) {
        return find(call, publicIp)
                .orElseThrow(() -> Fault.client("AuthFailure", "The address '" + publicIp + "' does not belong to you."));
    }

    /// The same, if the caller has it.
    ///
    /// @throws Fault EC2's, if the text is no address
    static Optional<ElasticAddress> find(Call call, String publicIp) {
        if (!FORM.matcher(publicIp).matches()) {
            throw malformed(publicIp);
        }
        return call.view().by(TYPE.kind(), BY_PUBLIC_IP, publicIp).stream()
                .filter(address -> address.owner().equals(call.account()))
                .findFirst();
    }

    /// What is said to who names an address by its text where only the id of a thing will do.
    ///
    /// @param publicIp null if nothing at all was named
    static Fault notByItsText(Call call, @Nullable String publicIp, String parameter, String sentence) {
        if (publicIp == null) {
            return Fault.client("MissingParameter", "The request must contain the parameter " + parameter);
        }
        named(call, publicIp);
        return Fault.client("InvalidParameterValue", sentence);
    }

    static void checkForm(String publicIp) {
        try {
            Cidr.address(publicIp);
        } catch (IllegalArgumentException _) {
            throw malformed(publicIp);
        }
    }

    private static Fault malformed(String publicIp) {
        return Fault.client("InvalidAddress.Malformed", "The address '" + publicIp + "' is not in the form xx.xx.xx.xx");
    }

    public ElasticAddress withAssociation(@Nullable Association newAssociation) {
        return new ElasticAddress(id, owner, publicIp, newAssociation, tags, ptrRecord);
    }

    ElasticAddress withPtrRecord(@Nullable String name) {
        return new ElasticAddress(id, owner, publicIp, association, tags, name);
    }

    @Override
    public ElasticAddress withTags(Tags newTags) {
        return new ElasticAddress(id, owner, publicIp, association, newTags, ptrRecord);
    }
}
