package freehold.control;

import freehold.control.account.AccessKey;
import freehold.control.account.Account;
import freehold.control.accountsettings.AccountSettings;
import freehold.control.address.ElasticAddress;
import freehold.control.billing.Usage;
import freehold.control.billing.VolumeUsage;
import freehold.control.capacityreservation.CapacityReservation;
import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dhcpoptions.DhcpOptions;
import freehold.control.fleet.Fleet;
import freehold.control.fleet.FleetOperations;
import freehold.control.fleet.SpotFleet;
import freehold.control.gateway.BlockExclusion;
import freehold.control.gateway.EgressOnlyInternetGateway;
import freehold.control.gateway.InternetBlock;
import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.NatGateway;
import freehold.control.host.HostRecord;
import freehold.control.image.Image;
import freehold.control.instance.Instance;
import freehold.control.instance.Interruption;
import freehold.control.instance.PromisedRoom;
import freehold.control.instance.Siting;
import freehold.control.keypair.KeyPair;
import freehold.control.launchtemplate.LaunchTemplate;
import freehold.control.launchtemplate.LaunchTemplateVersion;
import freehold.control.metadata.TokenSecret;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetCidrReservation;
import freehold.control.network.Vpc;
import freehold.control.networkacl.NetworkAcl;
import freehold.control.networkinterface.NetworkInterfacePermission;
import freehold.control.operation.Conduct;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.peering.Peering;
import freehold.control.peering.TaggablePeerings;
import freehold.control.placementgroup.PlacementGroup;
import freehold.control.prefixlist.PrefixList;
import freehold.control.routetable.RouteTable;
import freehold.control.securitygroup.GroupAssociation;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.TaggableRules;
import freehold.control.spot.PriceHistory;
import freehold.control.spot.SpotRequest;
import freehold.control.tag.TaggableType;
import freehold.control.volume.Volume;
import freehold.control.vpcendpoint.VpcEndpoint;
import freehold.kernel.store.Kind;
import java.util.ArrayList;
import java.util.List;

/// Every kind of record there is.
public final class Kinds {
    /// What customers have, and tag.
    public static final List<ResourceType<? extends Taggable>> RESOURCES = List.of(
            Vpc.TYPE,
            Subnet.TYPE,
            SubnetCidrReservation.TYPE,
            DhcpOptions.TYPE,
            NetworkInterface.TYPE,
            PrefixList.TYPE,
            SecurityGroup.TYPE,
            InternetGateway.TYPE,
            EgressOnlyInternetGateway.TYPE,
            BlockExclusion.TYPE,
            NatGateway.TYPE,
            VpcEndpoint.TYPE,
            RouteTable.TYPE,
            NetworkAcl.TYPE,
            ElasticAddress.TYPE,
            KeyPair.TYPE,
            Image.TYPE,
            Volume.TYPE,
            Instance.TYPE,
            PlacementGroup.TYPE,
            DedicatedHost.TYPE,
            CapacityReservation.TYPE,
            SpotRequest.TYPE,
            LaunchTemplate.TYPE,
            Fleet.TYPE,
            SpotFleet.TYPE);

    private Kinds() {}

    /// Everything that carries tags.
    public static List<TaggableType> taggable() {
        var types = new ArrayList<TaggableType>();
        RESOURCES.forEach(type -> types.add(TaggableType.of(type)));
        types.add(new TaggableRules());
        types.add(new TaggablePeerings());
        return List.copyOf(types);
    }

    public static List<Kind<?>> all() {
        var kinds = new ArrayList<Kind<?>>(Conduct.KINDS);
        kinds.addAll(List.of(Account.KIND, AccessKey.KIND, HostRecord.KIND, Usage.KIND, VolumeUsage.KIND, TokenSecret.KIND));
        kinds.add(AccountSettings.KIND);
        kinds.add(InternetBlock.KIND);
        kinds.add(LaunchTemplateVersion.KIND);
        kinds.add(Siting.KIND);
        kinds.addAll(FleetOperations.KINDS);
        kinds.add(Peering.KIND);
        kinds.add(GroupAssociation.KIND);
        kinds.addAll(PriceHistory.KINDS);
        kinds.addAll(List.of(Interruption.KIND, PromisedRoom.KIND));
        kinds.add(NetworkInterfacePermission.TYPE.kind());
        RESOURCES.forEach(type -> kinds.add(type.kind()));
        return List.copyOf(kinds);
    }
}
