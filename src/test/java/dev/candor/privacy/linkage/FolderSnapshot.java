package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of a folder, page by page.
 *
 * @param files pages by file name; an unchanged page is the same object as in the previous snapshot
 */
record FolderSnapshot(Map<String, List<Bytes>> files) {
    /** Size of SQLite's pages. */
    static final int PAGE_BYTES = 4096;

    static final FolderSnapshot EMPTY = new FolderSnapshot(Map.of());

    /** Snapshot of a folder, which shares unchanged pages with the previous one. */
    static FolderSnapshot of(Path folder, FolderSnapshot before) throws IOException {
        Map<String, List<Bytes>> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                files.put(name, pages(Files.readAllBytes(file), before.files().getOrDefault(name, List.of())));
            }
        }
        return new FolderSnapshot(files);
    }

    private static List<Bytes> pages(byte[] file, List<Bytes> before) {
        List<Bytes> pages = new ArrayList<>();
        for (int from = 0; from < file.length; from += PAGE_BYTES) {
            int at = pages.size();
            Bytes page = new Bytes(Arrays.copyOfRange(file, from, Math.min(from + PAGE_BYTES, file.length)));
            pages.add(at < before.size() && before.get(at).equals(page) ? before.get(at) : page);
        }
        return pages;
    }

    /** Bytes of a file; empty if it does not exist. */
    byte[] bytes(String name) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.getOrDefault(name, List.of()).forEach(page -> all.writeBytes(page.value()));
        return all.toByteArray();
    }

    /** Pages that differ from an earlier snapshot. */
    List<Bytes> changedSince(FolderSnapshot before) {
        List<Bytes> changed = new ArrayList<>();
        files.forEach((name, pages) -> {
            List<Bytes> old = before.files().getOrDefault(name, List.of());
            for (int i = 0; i < pages.size(); i++) {
                if (i >= old.size() || !old.get(i).equals(pages.get(i))) {
                    changed.add(pages.get(i));
                }
            }
        });
        return changed;
    }
}
