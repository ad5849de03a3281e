package freehold.control.dhcpoptions;

import freehold.control.dhcpoptions.DhcpOptions.Option;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateDhcpOptionsRequest;
import freehold.model.ec2.CreateDhcpOptionsResult;
import freehold.model.ec2.NewDhcpConfiguration;
import java.util.ArrayList;
import java.util.Set;

/// Makes a set of DHCP options.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html>
public final class CreateDhcpOptions implements Command<CreateDhcpOptionsRequest, CreateDhcpOptionsResult> {
    @Override
    public Api<CreateDhcpOptionsRequest, CreateDhcpOptionsResult> api() {
        return CreateDhcpOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("DhcpConfiguration", "TagSpecification");
    }

    @Override
    public CreateDhcpOptionsResult handle(CreateDhcpOptionsRequest request, Change call) {
        Tags.check(request.tagSpecifications(), DhcpOptions.TYPE);
        var options = new ArrayList<Option>();
        for (var configuration : request.dhcpConfigurations()) {
            var option = option(configuration);
            if (options.stream().anyMatch(other -> other.key().equals(option.key()))) {
                throw Fault.client("InvalidParameterValue",
                        "Value (" + option.key() + ") for parameter dhcpConfiguration.key is invalid. It is specified more than once.");
            }
            options.add(option);
        }
        var set = call.put(DhcpOptions.TYPE, new DhcpOptions(
                new DhcpOptionsId(call.fresh(DhcpOptionsId.FORM)),
                call.account(),
                options,
                Tags.of(request.tagSpecifications(), DhcpOptions.TYPE)));
        return CreateDhcpOptionsResult.builder().dhcpOptions(set.item()).build();
    }

    private static Option option(NewDhcpConfiguration configuration) {
        var key = configuration.key();
        if (key == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter DhcpConfiguration.Key");
        }
        var option = new Option(key, configuration.values());
        OptionRules.check(option);
        return option;
    }
}
