package dev.candor.edge.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest {
    private static final byte[] BALLOT = "what was said".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path database;
    private Vault vault;

    @BeforeEach
    void open() {
        database = folder.resolve("data/candor.db");
        vault = new FolderVault(folder.resolve("vault"), database);
    }

    @Test
    void a_sealed_ballot_opens_only_with_the_key_of_its_name() {
        vault.createKeys("ci-1");
        byte[] sealed = vault.seal("ci-1", BALLOT);
        vault.createKeys("ci-2");
        assertThat(vault.open("ci-1", sealed)).hasValue(BALLOT);
        assertThat(vault.open("ci-2", sealed)).isEmpty();
    }

    @Test
    void two_seals_of_one_ballot_differ_and_have_one_length() {
        vault.createKeys("ci-1");
        byte[] first = vault.seal("ci-1", BALLOT);
        assertThat(vault.seal("ci-1", BALLOT)).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test
    void a_key_is_created_once_and_survives_a_restart() {
        vault.createKeys("ci-1");
        byte[] mark = vault.mac("ci-1", new byte[16]);
        Vault again = new FolderVault(folder.resolve("vault"), database);
        again.createKeys("ci-1");
        assertThat(again.mac("ci-1", new byte[16])).isEqualTo(mark);
        assertThat(again.open("ci-1", vault.seal("ci-1", BALLOT))).hasValue(BALLOT);
    }

    @Test
    void a_destroyed_key_opens_nothing_and_leaves_no_file() throws IOException {
        vault.createKeys("ci-1");
        byte[] sealed = vault.seal("ci-1", BALLOT);
        vault.open("ci-1", sealed);
        vault.destroyKeys("ci-1");
        vault.destroyKeys("ci-1");
        assertThatThrownBy(() -> vault.open("ci-1", sealed)).isInstanceOf(Vault.KeyLost.class);
        try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void folder_and_files_are_accessible_only_to_their_owner() throws IOException {
        vault.createKeys("ci-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault/ci-1.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_others_can_read_is_refused() throws IOException {
        Path open = Files.createDirectory(
                folder.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> new FolderVault(open, database)).hasMessageContaining("chmod 700");
    }

    @Test
    void a_folder_that_is_missing_beside_a_database_is_refused() throws IOException {
        Files.createDirectories(database.getParent());
        Files.createFile(database);
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> new FolderVault(gone, database))
                .hasMessageContaining("is missing, though there is a database")
                .hasMessageContaining("mkdir -m 700 " + gone);
        assertThat(gone).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_created_is_refused_with_a_way_out() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new FolderVault(file.resolve("vault"), folder.resolve("no.db")))
                .hasMessageContaining("cannot be used")
                .hasMessageEndingWith("; name a folder that this user may write to");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new FolderVault(file, database)).hasMessageContaining("is not a folder");
    }

    @Test
    void a_key_name_cannot_point_outside_the_folder() {
        assertThatThrownBy(() -> vault.createKeys("../evil")).hasMessageContaining("cannot name a key");
    }
}
