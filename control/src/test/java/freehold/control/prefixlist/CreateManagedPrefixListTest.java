package freehold.control.prefixlist;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateManagedPrefixListTest {
    private static final String OPERATION = "CreateManagedPrefixList";

    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isThereWithItsEntries() {
        var list = create("Entry.1.Cidr", "10.1.2.3/8", "Entry.1.Description", "ours", "Entry.2.Cidr", "192.0.2.0/24",
                "TagSpecification.1.ResourceType", "prefix-list", "TagSpecification.1.Tag.1.Key", "colour", "TagSpecification.1.Tag.1.Value", "red");
        var id = list.text("prefixListId");
        assertThat(id).startsWith("pl-");
        assertThat(list.text("prefixListArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":prefix-list/" + id);
        var shown = alice.call("DescribeManagedPrefixLists", "PrefixListId.1", id).one("prefixListSet/item");
        assertThat(shown.text("state")).isEqualTo("create-complete");
        assertThat(shown.text("version")).isEqualTo("1");
        assertThat(shown.text("addressFamily")).isEqualTo("IPv4");
        assertThat(shown.text("maxEntries")).isEqualTo("3");
        assertThat(shown.text("tagSet/item/value")).isEqualTo("red");
        assertThat(entries(id).texts("entrySet/item/cidr")).containsExactly("10.0.0.0/8", "192.0.2.0/24");
        assertThat(entries(id).texts("entrySet/item/description")).containsExactly("ours");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(code("MaxEntries", "0", "AddressFamily", "IPv4")).isEqualTo("InvalidParameterValue");
        assertThat(code("MaxEntries", "1001", "AddressFamily", "IPv4")).isEqualTo("InvalidParameterValue");
        assertThat(code("MaxEntries", "1", "AddressFamily", "IPv5")).isEqualTo("InvalidParameterValue");
        assertThat(code("MaxEntries", "1", "AddressFamily", "IPv4", "Entry.1.Cidr", "2001:db8::/32")).isEqualTo("InvalidParameterValue");
        assertThat(code("MaxEntries", "1", "AddressFamily", "IPv4", "Entry.1.Cidr", "10.0.0.0/8", "Entry.2.Cidr", "11.0.0.0/8"))
                .isEqualTo("PrefixListMaxEntriesExceeded");
        assertThat(code("MaxEntries", "2", "AddressFamily", "IPv4", "Entry.1.Cidr", "10.0.0.0/8", "Entry.2.Cidr", "10.0.0.0/8"))
                .isEqualTo("DuplicateEntry");
        assertThat(alice.call("DescribeManagedPrefixLists").count("prefixListSet/item")).isZero();
    }

    private String code(String... more) {
        var params = new ArrayList<>(List.of("PrefixListName", "offices"));
        params.addAll(List.of(more));
        return alice.code(OPERATION, params.toArray(String[]::new));
    }

    private Xml create(String... more) {
        var params = new ArrayList<>(List.of("PrefixListName", "offices", "MaxEntries", "3", "AddressFamily", "IPv4"));
        params.addAll(List.of(more));
        return alice.call("CreateManagedPrefixList", params.toArray(String[]::new)).one("prefixList");
    }

    private Xml entries(String id, String... more) {
        var params = new ArrayList<>(List.of("PrefixListId", id));
        params.addAll(List.of(more));
        return alice.call("GetManagedPrefixListEntries", params.toArray(String[]::new));
    }
}
