package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Arrows between concepts point one way: to what stands before it in this list. What stands in one row does not know each
/// other.
class ArrowsTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("operation", "sheet"),
            List.of("account", "region", "tag", "absent", "accountsettings"),
            List.of("keypair", "image", "network", "prefixlist", "volume", "instancetype", "host", "launchtemplate", "placementgroup"),
            List.of("peering"),
            List.of("dhcpoptions", "securitygroup", "networkacl", "placement", "gateway"),
            List.of("routetable"),
            List.of("address", "opening", "dedicatedhost", "capacityreservation"),
            List.of("networkinterface"),
            List.of("natgateway", "vpcendpoint"),
            List.of("fabric", "instance"),
            List.of("metadata", "billing", "fleet", "spot"));

    private static final String ROOT = "freehold.control.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("freehold.control");

    @Test
    void pointOneWay() {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < ROWS.size(); row++) {
            for (var concept : ROWS.get(row)) {
                rows.put(concept, row);
            }
        }
        var wrong = new TreeSet<String>();
        for (var from : classes) {
            for (var arrow : from.getDirectDependenciesFromSelf()) {
                var a = concept(from);
                var b = concept(arrow.getTargetClass());
                if (a.isEmpty() || b.isEmpty() && !arrow.getTargetClass().getPackageName().equals("freehold.control") || a.equals(b)) {
                    continue;
                }
                assertThat(rows).as("every concept has its row").containsKey(a);
                if (b.isEmpty() || rows.getOrDefault(b, Integer.MAX_VALUE) >= rows.get(a)) {
                    wrong.add(from.getName() + " -> " + arrow.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// The concept that a class is of; empty for what puts all together, and for what is not of this module.
    private static String concept(JavaClass of) {
        var name = of.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    @Test
    void leadToNoProcessNoSocketAndNoEngine() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.lang.foreign..", "java.sql..", "freehold.agent..", "freehold.sim..", "freehold.server..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .because("only the agent acts on machines, and only the kernel keeps records")
                .check(classes);
    }

    @Test
    void leadToNoClockAndNoChanceButTheTimelines() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.security.SecureRandom.class)
                .because("a simulation decides both")
                .check(classes);
    }
}
