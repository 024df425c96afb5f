package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The text format of a release: one line per item, tab-separated parts, in a fixed order. The same release always gives the
 * same text, and reading the text gives an equal release.
 *
 * <p>A share is written {@code 60}, {@code <=20}, {@code >=80} or {@code <60}; {@code -} means none. A cell without a
 * question is the use of the product. The last line contains the number of lines before it.
 */
public final class ReleaseText {
    /** The version that is written; of older versions, only what today's rules would publish is read. */
    public static final int VERSION = 4;

    /** The text of an absent part. */
    static final String NONE = "-";

    private ReleaseText() {}

    /** The release as text; every line ends with a newline. */
    public static String write(Release release) {
        ReleaseContent content = release.content();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("release", String.valueOf(VERSION)));
        ReleaseHeading heading = content.heading();
        lines.add(List.of("wave", heading.wave()));
        lines.add(List.of("survey", heading.survey()));
        lines.add(List.of("product", heading.product()));
        lines.add(List.of("closed", heading.closed().toString()));
        lines.add(List.of("policy", content.policy().text()));
        lines.add(List.of("asked", String.valueOf(content.asked().rounded())));
        lines.add(List.of("state", content.voided() ? "voided" : "counted"));
        lines.add(List.of("participation", number(content.participation())));
        content.questions().forEach(question -> lines.add(line(question)));
        content.groups().forEach(group -> lines.add(line(group)));
        content.cells().forEach(cell -> lines.add(line(cell)));
        content.comments().forEach(comment -> lines.add(line(comment)));
        lines.add(List.of("end", String.valueOf(lines.size())));
        return lines.stream().map(ReleaseText::join).collect(Collectors.joining());
    }

    /** Parses a release; the exception names the invalid line. */
    public static Release read(String text) {
        ReleaseReader reader = new ReleaseReader(text);
        Release release = reader.read();
        if (reader.isCurrent() && !write(release).equals(text)) {
            throw new IllegalArgumentException("release of wave "
                    + release.heading().wave() + ": not as it was written; restore it from a backup");
        }
        return release;
    }

    private static List<String> line(Question question) {
        List<String> line = new ArrayList<>(List.of(
                "question",
                question.id(),
                question.type().word(),
                word(question.purpose()),
                question.askedOf().text(),
                question.about().orElse(NONE),
                question.wording()));
        line.addAll(question.options());
        return line;
    }

    static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> line(ReportingGroup group) {
        return List.of("leaf", String.valueOf(group.number()), group.key(), group.name());
    }

    private static List<String> line(Comment comment) {
        return List.of(
                "comment",
                comment.question(),
                comment.readers().word(),
                comment.month().toString(),
                comment.text());
    }

    private static List<String> line(Cell cell) {
        List<String> line = new ArrayList<>();
        line.add(cell instanceof Shown ? "shown" : "withheld");
        line.add(cell.question().map(Question::id).orElse(""));
        line.add(cell.group().map(group -> String.valueOf(group.number())).orElse(NONE));
        if (cell instanceof Shown shown) {
            PublishedFigures figures = shown.figures();
            line.add(figures.level().name());
            line.add(String.valueOf(figures.answers().lowest()));
            line.add(String.valueOf(figures.answers().highest()));
            line.add(shares(figures.shares()));
            line.add(shares(figures.points()));
        }
        return line;
    }

    private static String shares(List<Share> shares) {
        return shares.isEmpty()
                ? NONE
                : shares.stream().map(s -> code(s.coding(), s.percent())).collect(Collectors.joining(" "));
    }

    private static String code(Coding coding, int figure) {
        return switch (coding) {
            case ABOUT -> String.valueOf(figure);
            case AT_MOST -> "<=" + figure;
            case AT_LEAST -> ">=" + figure;
            case UNDER -> "<" + figure;
        };
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : NONE;
    }

    private static String join(List<String> parts) {
        return parts.stream().map(ReleaseText::escape).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String escape(String part) {
        return part.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
