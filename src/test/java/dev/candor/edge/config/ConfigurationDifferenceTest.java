package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of setting is named when it changes. */
class ConfigurationDifferenceTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Payments|name: Payments|no setting is different",
                "name: Payments|name: Billing|changed team payments",
                "name: CI|name: Builds|changed product ci",
                "id: payments|id: billing|added team billing; removed team payments",
                "open_for: P6D|open_for: P7D|changed survey ci-pulse",
                "Europe/Paris|Europe/Rome|changed workspace",
                "at_most: 2|at_most: 3|changed attention",
                "0 0 8 ? * FRI|0 0 9 ? * FRI|changed digest",
                "min_comments: 4|min_comments: 5|changed privacy",
                "messages_per_minute: 120|messages_per_minute: 60|changed slack",
            })
    void a_changed_setting_is_named(String before, String after, String words) {
        Configuration inForce = SampleConfiguration.valid(folder, SampleConfiguration.TEXT);
        Configuration changed = SampleConfiguration.valid(folder, SampleConfiguration.with(before, after));
        assertThat(ConfigurationDifference.words(inForce, changed)).isEqualTo(words);
    }
}
