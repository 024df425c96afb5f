package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A close killed with SIGKILL between any two steps is completed by another process with the same end state. */
@Tag("slow")
class InterruptedCloseTest {
    private static final String WAVE = WaveToClose.SECOND;
    private static final int MAX_TRIES = 50;

    @TempDir
    static Path prepared;

    private static EndState undisturbed = EndState.NONE;
    private static List<String> steps = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void closeUndisturbed(@TempDir Path other) {
        WaveToClose.prepare(prepared);
        FolderCopy.of(prepared, other);
        steps = KillableProcess.runToEnd(other);
        undisturbed = EndState.of(other);
    }

    @Test
    void a_close_has_exactly_the_steps_tested_here() {
        assertThat(steps.stream().filter(step -> !step.contains("commit")))
                .as("a new step needs a new row in the kill test")
                .startsWith(
                        "stopAccepting " + WAVE,
                        "tally",
                        "scrub " + WAVE,
                        "destroyKeys " + WAVE,
                        "keysDestroyed " + WAVE,
                        "scrubLeftovers",
                        "claim")
                .containsOnlyOnce("replace", "delivered UPDATE", "post C0CI", "delivered RESULT")
                .hasSize(11);
        assertThat(steps)
                .contains(
                        "stopAccepting " + WAVE + ", commit 1",
                        "tally, commit 1",
                        "scrub " + WAVE + ", commit 1",
                        "keysDestroyed " + WAVE + ", commit 1",
                        "claim, commit 1",
                        "delivered UPDATE, commit 1",
                        "delivered RESULT, commit 1",
                        "scrubLeftovers, commit 1");
    }

    @Test
    void an_undisturbed_close_leaves_only_the_release() {
        assertThat(undisturbed.release()).contains("let out 12", "state\tcounted");
        assertThat(undisturbed.files())
                .containsExactly(
                        "data/candor.db",
                        "data/candor.db-journal",
                        "data/candor.db.lock",
                        "delivered",
                        "vault/vault.id");
        assertThat(undisturbed.delivered()).hasSize(23).containsOnlyOnce("post result:" + WAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stopAccepting WAVE, commit 1",
                "tally",
                "tally, commit 1",
                "scrub WAVE",
                "scrub WAVE, commit 1",
                "destroyKeys WAVE",
                "keysDestroyed WAVE, commit 1",
                "claim, commit 1",
                "replace",
                "delivered UPDATE",
                "delivered UPDATE, commit 1",
                "post C0CI",
                "delivered RESULT, commit 1",
                "scrubLeftovers, commit 1"
            })
    void a_close_killed_before_any_step_reaches_the_same_end_state(String name) throws IOException {
        String step = name.replace("WAVE", WAVE);
        FolderCopy.of(prepared, folder);
        KillableProcess.killedBefore(step, folder);
        if (step.equals("tally, commit 1")) {
            assertThat(KillableProcess.hasHotJournal(folder))
                    .as("the tally is partly written")
                    .isTrue();
        }
        completeHalfOf(step);
        assertThat(EndState.of(folder)).isEqualTo(undisturbed);
    }

    @Test
    void a_close_killed_during_a_file_rewrite_reaches_the_same_end_state() {
        int tries = 0;
        boolean killed = false;
        while (!killed && tries < MAX_TRIES) {
            Path next = folder.resolve("" + tries++);
            FolderCopy.of(prepared, next);
            killed = KillableProcess.killedDuring("scrub " + WAVE, next);
            assertThat(EndState.of(next)).isEqualTo(undisturbed);
        }
        assertThat(killed).as("killed in time").isTrue();
    }

    // A step of the vault consists of several file operations, between which no port can be interrupted.
    private void completeHalfOf(String step) throws IOException {
        Path vault = folder.resolve("vault");
        if (step.equals("destroyKeys " + WAVE)) {
            Files.write(vault.resolve(WAVE + ".key"), new byte[96]);
        }
    }
}
