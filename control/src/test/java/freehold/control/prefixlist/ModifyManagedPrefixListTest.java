package freehold.control.prefixlist;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifyManagedPrefixListTest {
    private static final String OPERATION = "ModifyManagedPrefixList";

    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void makesANewVersionOfItsEntries() {
        var id = create("Entry.1.Cidr", "10.0.0.0/8").text("prefixListId");
        var changed = alice.call(OPERATION, "PrefixListId", id, "CurrentVersion", "1", "AddEntry.1.Cidr", "192.0.2.0/24", "RemoveEntry.1.Cidr", "10.0.0.0/8")
                .one("prefixList");
        assertThat(changed.text("version")).isEqualTo("2");
        assertThat(changed.text("state")).isEqualTo("modify-complete");
        assertThat(entries(id).texts("entrySet/item/cidr")).containsExactly("192.0.2.0/24");
        assertThat(entries(id, "TargetVersion", "1").texts("entrySet/item/cidr")).containsExactly("10.0.0.0/8");
        assertThat(alice.code("GetManagedPrefixListEntries", "PrefixListId", id, "TargetVersion", "3")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void nameAndSizeAreNoNewVersion() {
        var id = create("Entry.1.Cidr", "10.0.0.0/8", "Entry.2.Cidr", "11.0.0.0/8").text("prefixListId");
        alice.call(OPERATION, "PrefixListId", id, "PrefixListName", "homes", "MaxEntries", "2");
        var shown = alice.filtered("DescribeManagedPrefixLists", "prefix-list-name", "homes").one("prefixListSet/item");
        assertThat(shown.text("version")).isEqualTo("1");
        assertThat(shown.text("maxEntries")).isEqualTo("2");
        assertThat(alice.code(OPERATION, "PrefixListId", id, "MaxEntries", "1")).isEqualTo("PrefixListMaxEntriesExceeded");
        assertThat(alice.code(OPERATION, "PrefixListId", id, "MaxEntries", "5", "CurrentVersion", "1", "AddEntry.1.Cidr", "12.0.0.0/8"))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        var id = create("Entry.1.Cidr", "10.0.0.0/8").text("prefixListId");
        assertThat(alice.code(OPERATION, "PrefixListId", id, "CurrentVersion", "2", "AddEntry.1.Cidr", "11.0.0.0/8")).isEqualTo("PrefixListVersionMismatch");
        assertThat(alice.code(OPERATION, "PrefixListId", id, "AddEntry.1.Cidr", "11.0.0.0/8")).isEqualTo("MissingParameter");
        assertThat(alice.code(OPERATION, "PrefixListId", id, "CurrentVersion", "1", "RemoveEntry.1.Cidr", "11.0.0.0/8")).isEqualTo("InvalidParameterValue");
        var both = alice.refused(OPERATION, "PrefixListId", id, "CurrentVersion", "1", "RemoveEntry.1.Cidr", "10.0.0.0/8", "AddEntry.1.Cidr", "10.0.0.0/8");
        assertThat(both.message()).contains("in both AddPrefixListEntries and RemovePrefixListEntries");
    }

    @Test
    void restoresAnEarlierVersionAsANewOne() {
        var id = create("Entry.1.Cidr", "10.0.0.0/8").text("prefixListId");
        alice.call(OPERATION, "PrefixListId", id, "CurrentVersion", "1", "AddEntry.1.Cidr", "192.0.2.0/24");
        assertThat(alice.code("RestoreManagedPrefixListVersion", "PrefixListId", id, "PreviousVersion", "1", "CurrentVersion", "1"))
                .isEqualTo("PrefixListVersionMismatch");
        var restored = alice.call("RestoreManagedPrefixListVersion", "PrefixListId", id, "PreviousVersion", "1", "CurrentVersion", "2").one("prefixList");
        assertThat(restored.text("version")).isEqualTo("3");
        assertThat(restored.text("state")).isEqualTo("restore-complete");
        assertThat(entries(id).texts("entrySet/item/cidr")).containsExactly("10.0.0.0/8");
    }

    @Test
    void keepsSoManyVersionsAndNoMore() {
        var id = create("Entry.1.Cidr", "10.0.0.0/8").text("prefixListId");
        for (int version = 1; version <= PrefixList.VERSIONS_KEPT; version++) {
            alice.call(OPERATION, "PrefixListId", id, "CurrentVersion", "" + version, version % 2 == 1 ? "AddEntry.1.Cidr" : "RemoveEntry.1.Cidr", "11.0.0.0/8");
        }
        assertThat(alice.code("GetManagedPrefixListEntries", "PrefixListId", id, "TargetVersion", "1")).isEqualTo("InvalidParameterValue");
        assertThat(entries(id, "TargetVersion", "2").count("entrySet/item")).isEqualTo(2);
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
