package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds @-handles, except the @ of annotations, decorators, packages and versions. */
final class Handles {
    /** Not after a letter or path, as in {@code checkout@v4}, and not before one, as in {@code @scope/package}. */
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./+<-])@(\\p{L}[\\p{L}\\p{N}_]*(?:[.-][\\p{L}\\p{N}_]+)*)(?![/(@\\w])");

    /** Names of annotations with two capitals, such as {@code @BeforeEach}, and of test runners. */
    private static final Pattern PROGRAM_NAME = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}.*|pytest\\..*|app\\.\\w+");

    private static final Set<String> PROGRAM_WORDS = Set.of("""
            after afterall all async author autowired bean before bug builder cached channel click code component config
            configuration contextmanager controller controlleradvice cron data dataclass decorator default deprecated
            disabled e2e entity everyone fixture flaky from here ignore import include inject injectable inline integration
            latest layer link lombok main master media mixin mock module ng next nightly nonnull nullable option optional
            override param parallel path pytest primary profile property provides quarantine query readonly repeat
            repository rest return returns see serial service since singleton slow skip smoke spy staticmethod tag test
            testable this throws timeout todo transactional ts type types value valid version wip xfail
            """.strip().split("\\s+"));

    private Handles() {}

    static List<Piece> findIn(String text, NameMatcher names) {
        return HANDLE.matcher(text)
                .results()
                .filter(handle -> isPerson(handle, text, names))
                .map(handle -> new Piece(handle.start(), handle.end()))
                .toList();
    }

    private static boolean isPerson(MatchResult handle, String text, NameMatcher names) {
        String plain = NormalizedText.plain(handle.group(1));
        boolean program = PROGRAM_WORDS.contains(plain)
                || PROGRAM_NAME.matcher(handle.group(1)).matches()
                || isCode(text, handle.start());
        return !program || names.isHandle(plain);
    }

    /** Whether this position lies between two backticks. */
    private static boolean isCode(String text, int at) {
        long before = text.chars().limit(at).filter(c -> c == '`').count();
        return before % 2 == 1 && text.indexOf('`', at) >= 0;
    }
}
