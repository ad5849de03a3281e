package freehold.server.configuration;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/// `docs/configuration.md`, written from the records so that it can't be wrong.
final class ConfigurationPage {
    private ConfigurationPage() {}

    static String text() {
        var page = new StringBuilder("""
                # Configuration

                One YAML file, `freehold.yaml` in the home folder (`FREEHOLD_HOME`; `/var/lib/freehold` for root,
                `~/.local/state/freehold` for others). It need not be there: every key has a default. A key that does not
                exist is an error that names the nearest one that does. Changes hold from the next `./freehold up` on
                (`./freehold down` first, if the cloud is running).

                This page is written by the build from `Configuration.java`.

                ```yaml
                endpoint:
                  address: 0.0.0.0
                  port: 8773
                region:
                  name: us-east-1
                network:
                  public-addresses: [198.51.100.0/24, 203.0.113.0/24]
                ```
                """);
        for (var section : Configuration.class.getRecordComponents()) {
            page.append("\n## `").append(ConfigurationFile.keyOf(section)).append("`\n\n").append(says(section)).append("\n\n");
            page.append("| key | default | meaning |\n|---|---|---|\n");
            for (var key : ConfigurationFile.itemsOf(section).getRecordComponents()) {
                page.append("| `").append(ConfigurationFile.keyOf(key)).append("` | ").append(standard(key)).append(" | ")
                        .append(says(key)).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String says(RecordComponent component) {
        return Objects.requireNonNull(component.getAnnotation(Key.class)).says();
    }

    private static String standard(RecordComponent component) {
        var value = Objects.requireNonNull(component.getAnnotation(Key.class)).value();
        if (value.isEmpty()) {
            return "empty";
        }
        return "`" + (component.getType() == List.class ? "[" + value.replace(",", ", ") + "]" : value) + "`";
    }
}
