package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateManagedPrefixListRequest;
import freehold.model.ec2.CreateManagedPrefixListResult;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Makes a list of address ranges.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html>
public final class CreateManagedPrefixList implements Command<CreateManagedPrefixListRequest, CreateManagedPrefixListResult> {
    /// Lists that an account may have.
    static final int LIMIT = 100;
    static final int NAME_LENGTH = 255;
    private static final String AMAZONS = "com.amazonaws";

    @Override
    public Api<CreateManagedPrefixListRequest, CreateManagedPrefixListResult> api() {
        return CreateManagedPrefixListRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListName", "Entry", "MaxEntries", "TagSpecification", "AddressFamily");
    }

    @Override
    public CreateManagedPrefixListResult handle(CreateManagedPrefixListRequest request, Change call) {
        Tags.check(request.tagSpecifications(), PrefixList.TYPE);
        var family = AddressFamily.of(request.addressFamily());
        int max = Entries.checkMax(request.maxEntries());
        if (call.mine(PrefixList.TYPE).size() >= LIMIT) {
            throw Fault.client("PrefixListLimitExceeded", "The maximum number of prefix lists has been reached.");
        }
        var entries = new Entries(family, List.of()).changed(request.entries(), List.of()).all();
        if (entries.size() > max) {
            throw PrefixList.tooManyEntries();
        }
        var list = call.put(PrefixList.TYPE, new PrefixList(
                new PrefixListId(call.fresh(PrefixListId.FORM)),
                call.account(),
                checkName(Objects.requireNonNull(request.prefixListName())),
                family,
                max,
                List.of(new PrefixList.Version(1, entries)),
                PrefixList.CREATED,
                Tags.of(request.tagSpecifications(), PrefixList.TYPE)));
        return CreateManagedPrefixListResult.builder().prefixList(PrefixListItem.of(list, call)).build();
    }

    static String checkName(String name) {
        if (name.isEmpty() || name.length() > NAME_LENGTH || name.startsWith(AMAZONS)) {
            throw Fault.client("InvalidParameterValue", "The name of a prefix list has 1 to " + NAME_LENGTH
                    + " characters and does not begin with '" + AMAZONS + "'.");
        }
        return name;
    }
}
