package dev.candor.core.disclosure;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of a release; in this package because only it can create cells.
 *
 * <p>Version 1 contained the exact number of people asked, the neutral share of a scale, its points from 30 answers on and a
 * mean. Before version 3 every question was an opinion of users about the survey's product. Version 3 contained groups of free
 * choice by two answers, who is unfavourable to every product as counted, and points of a scale beside a bottom-coded share. Figures that today's rules would not publish are
 * dropped; the others are kept unchanged.
 */
final class ReleaseReader {
    private static final Pattern CODE = Pattern.compile("(<=|>=|<|)(\\d{1,4})");

    private final ReleaseLines lines;
    private int version = ReleaseText.VERSION;
    private Policy policy = Policy.FLOOR;
    private RoundedHeadcount asked = RoundedHeadcount.of(0);
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, ReportingGroup> groupsByNumber = new HashMap<>();

    ReleaseReader(String text) {
        this.lines = new ReleaseLines(text);
    }

    Release read() {
        version = lines.take("release", ReleaseReader::version);
        String wave = one("wave");
        ReleaseHeading heading = new ReleaseHeading(
                wave, one("survey"), one("product"), lines.take("closed", p -> LocalDate.parse(p.get(0))));
        policy = lines.take("policy", p -> Policy.of(p.get(0)));
        asked = version > 1
                ? lines.take("asked", p -> new RoundedHeadcount(Integer.parseInt(p.get(0))))
                : lines.take("roster", p -> RoundedHeadcount.of(Integer.parseInt(p.get(0))));
        boolean lost = lines.take("state", ReleaseReader::lost);
        OptionalInt participation = lines.take("participation", p -> number(p.get(0)));
        List<Question> all = lines.takeAll("question", this::question);
        all.forEach(question -> questions.put(question.id(), question));
        List<ReportingGroup> groups =
                lines.takeAll("leaf", p -> new ReportingGroup(Integer.parseInt(p.get(0)), p.get(1), p.get(2)));
        groups.forEach(group -> groupsByNumber.put(String.valueOf(group.number()), group));
        List<Cell> cells = cells();
        List<Comment> comments = lines.takeAll("comment", this::comment);
        int before = lines.taken();
        if (lines.take("end", p -> Integer.parseInt(p.get(0))) != before || !lines.atEnd()) {
            throw lines.error("the text is cut or something was added; restore it from a backup");
        }
        List<Question> kept = all.stream().filter(this::isPublishedToday).toList();
        return new Release(
                new ReleaseContent(heading, kept, groups, policy, asked, lost, participation, cells, comments));
    }

    private boolean isPublishedToday(Question question) {
        return version > 3 || (question.purpose() != Purpose.CAPTIVITY && question.purpose() != Purpose.CRITICS);
    }

    /** Whether the text has the current version. */
    boolean isCurrent() {
        return version == ReleaseText.VERSION;
    }

    private String one(String kind) {
        return lines.take(kind, p -> p.get(0));
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        while (lines.at("shown") || lines.at("withheld")) {
            cells.add(
                    lines.at("shown")
                            ? lines.take("shown", this::shown)
                            : lines.take("withheld", p -> new Withheld(cellKey(p))));
        }
        cells.removeIf(cell -> cell.question().filter(q -> !isPublishedToday(q)).isPresent());
        return cells;
    }

    private CellKey cellKey(List<String> parts) {
        Optional<Question> question = Optional.of(parts.get(0))
                .filter(id -> !id.isEmpty())
                .map(id -> found(questions.get(id), "question " + id));
        Optional<ReportingGroup> group = Optional.of(parts.get(1))
                .filter(number -> !number.equals(ReleaseText.NONE))
                .map(number -> found(groupsByNumber.get(number), "group " + number));
        return new CellKey(question, group);
    }

    private Shown shown(List<String> parts) {
        CellKey key = cellKey(parts);
        PrecisionLevel level = PrecisionLevel.valueOf(parts.get(2));
        boolean scale = key.question().filter(q -> q.type().isScale()).isPresent();
        List<String> codes = new ArrayList<>(codes(parts.get(5)));
        if (version == 1 && scale) {
            requireWidth(codes.size(), 3);
            codes.remove(1);
        }
        requireWidth(codes.size(), key.question().map(ReleaseReader::shares).orElse(2));
        AnswerRange answers = answerRange(parts);
        requireManyForThemes(key, answers);
        requireScore(key, level, answers);
        List<Share> shares = shares(codes, level);
        List<String> points = version > 1 ? codes(parts.get(6)) : List.of();
        if (!points.isEmpty()) {
            QuestionType type = key.question().map(Question::type).orElse(QuestionType.TEXT);
            requireWidth(points.size(), scale ? type.high() - type.low() + 1 : 0);
        }
        List<Share> ofPoints =
                FigureRounding.allowsPoints(shares) ? shares(points, PrecisionLevel.TWENTIETHS) : List.of();
        return new Shown(key, new PublishedFigures(level, answers, shares, ofPoints));
    }

    /** Themes are published for the whole product only, and from the number of ballots on that allows a breakdown. */
    private static void requireManyForThemes(CellKey key, AnswerRange answers) {
        boolean themes = key.question().filter(Themes::isQuestion).isPresent();
        if (themes && (key.group().isPresent() || answers.lowest() < Policy.MIN_ANSWERS_FOR_BREAKDOWN)) {
            throw new IllegalArgumentException("no themes are shown of a group or of " + answers.label() + " answers");
        }
    }

    /** A score is published for the whole product only, at one precision of its own. */
    private static void requireScore(CellKey key, PrecisionLevel level, AnswerRange answers) {
        boolean score =
                key.question().filter(q -> q.type() == QuestionType.SCORE).isPresent();
        boolean few = answers.lowest() < Policy.MIN_ANSWERS_FOR_BREAKDOWN;
        if (score != (level == PrecisionLevel.SCORES) || (score && (key.group().isPresent() || few))) {
            throw new IllegalArgumentException("no score is shown like this");
        }
    }

    private AnswerRange answerRange(List<String> parts) {
        int lowest = Integer.parseInt(parts.get(3));
        OptionalInt highest = number(parts.get(4));
        if (version == 1) {
            return new AnswerRange(lowest, highest.orElse(Math.max(lowest + 1, asked.highest())));
        }
        AnswerRange range = new AnswerRange(lowest, highest.orElse(0));
        if (lowest < policy.minGroup()
                || !range.equals(AnswerRange.spanning(lowest, range.highest(), policy.minGroup()))) {
            throw new IllegalArgumentException("no number of answers is shown as " + range.label());
        }
        return range;
    }

    private Comment comment(List<String> parts) {
        Question question = found(questions.get(parts.get(0)), "question " + parts.get(0));
        CommentReaders readers = CommentReaders.of(parts.get(1))
                .orElseThrow(() -> new IllegalArgumentException("there are no readers " + parts.get(1)));
        return new Comment(question.id(), readers, YearMonth.parse(parts.get(2)), parts.get(3));
    }

    private static int shares(Question question) {
        if (question.type() == QuestionType.SCORE) {
            return 1;
        }
        return question.type().isScale() ? 2 : question.options().size();
    }

    private static void requireWidth(int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(found + " shares instead of " + expected);
        }
    }

    private static List<String> codes(String part) {
        return part.equals(ReleaseText.NONE) ? List.of() : List.of(part.split(" ", -1));
    }

    private static List<Share> shares(List<String> codes, PrecisionLevel level) {
        return codes.stream()
                .map(code -> new Share(coding(code), figure(code), level))
                .toList();
    }

    private static Coding coding(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + code + "' is not a figure");
        }
        return switch (matcher.group(1)) {
            case "<=" -> Coding.AT_MOST;
            case ">=" -> Coding.AT_LEAST;
            case "<" -> Coding.UNDER;
            default -> Coding.ABOUT;
        };
    }

    private static int figure(String code) {
        return Integer.parseInt(code.replaceFirst("^[<>]?=?", ""));
    }

    private static int version(List<String> parts) {
        for (int version = 1; version <= ReleaseText.VERSION; version++) {
            if (parts.equals(List.of(String.valueOf(version)))) {
                return version;
            }
        }
        throw new IllegalArgumentException("version " + parts + " is not known, only those up to " + ReleaseText.VERSION
                + "; a newer Candor may have written it");
    }

    private static boolean lost(List<String> parts) {
        return switch (parts.get(0)) {
            case "voided" -> true;
            case "counted" -> false;
            default -> throw new IllegalArgumentException("'" + parts.get(0) + "' is neither counted nor voided");
        };
    }

    private Question question(List<String> parts) {
        QuestionType type = QuestionType.valueOf(parts.get(1).toUpperCase(Locale.ROOT));
        if (version < 3) {
            return new Question(parts.get(0), type, parts.get(2), parts.subList(3, parts.size()));
        }
        return new Question(
                parts.get(0),
                type,
                parts.get(5),
                parts.subList(6, parts.size()),
                Purpose.valueOf(parts.get(2).toUpperCase(Locale.ROOT)),
                AskedOf.of(parts.get(3)),
                Optional.of(parts.get(4)).filter(id -> !id.equals(ReleaseText.NONE)));
    }

    private static OptionalInt number(String part) {
        return part.equals(ReleaseText.NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(part));
    }

    private static <T> T found(@Nullable T match, String what) {
        if (match == null) {
            throw new IllegalArgumentException("there is no " + what);
        }
        return match;
    }
}
