package dev.candor.bench;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ContactHistory;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.Roster;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrame;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Prints how much of twelve waves of a company like that of the demo is shown, and how much is withheld. */
final class CellsBenchmark {
    private static final Map<String, Integer> TEAMS = new LinkedHashMap<>();
    private static final List<Question> QUESTIONS = List.of(
            new Question("satisfaction", QuestionType.RATING, "Satisfied?", List.of()),
            new Question("ease", QuestionType.EASE, "Easy?", List.of()),
            new Question("recommend", QuestionType.NPS, "Recommend?", List.of()),
            new Question("pain", QuestionType.MULTI, "What slows you down?", List.of("queue", "flaky", "slow", "docs")),
            new Question("instead", QuestionType.SINGLE, "What instead?", List.of("wait", "own", "scripts", "skip")));
    private static final int IN_NO_TEAM = 8;

    static {
        List<String> names = List.of("checkout", "data", "growth", "identity", "mobile", "payments", "risk", "search");
        List<Integer> sizes = List.of(14, 6, 3, 4, 8, 9, 5, 7);
        IntStream.range(0, sizes.size()).forEach(i -> TEAMS.put(names.get(i), sizes.get(i)));
    }

    private CellsBenchmark() {}

    /** Runs; an argument is the share of people who answer, in percent. */
    public static void main(String[] args) {
        int answering = args.length == 0 ? 70 : Integer.parseInt(args[0]);
        ExpectedResponse expected = new ExpectedResponse(50, List.of());
        int[] sums = new int[4];
        for (int wave = 1; wave <= 12; wave++) {
            Roster roster = roster(expected);
            Release release = release(wave, roster, ballots(roster, answering, new Random(wave)));
            expected = new ExpectedResponse(
                    release.participation().orElse(50),
                    release.groups().stream().map(ReportingGroup::key).toList());
            int[] counts = counts(release);
            IntStream.range(0, sums.length).forEach(i -> sums[i] += counts[i]);
            System.out.printf(
                    "wave %2d: wholes %d shown, %d withheld; groups %2d shown, %2d withheld%n",
                    wave, counts[0], counts[1], counts[2], counts[3]);
        }
        System.out.printf(
                "together: wholes %d shown, %d withheld; groups %d shown, %d withheld%n",
                sums[0], sums[1], sums[2], sums[3]);
    }

    private static int[] counts(Release release) {
        int[] counts = new int[4];
        for (Cell cell : release.cells()) {
            counts[(cell.group().isPresent() ? 2 : 0) + (cell instanceof Shown ? 0 : 1)]++;
        }
        return counts;
    }

    private static Roster roster(ExpectedResponse expected) {
        List<Person> people = new ArrayList<>();
        Map<String, Set<String>> members = new HashMap<>();
        TEAMS.forEach((team, size) -> members.put(team, Set.copyOf(people(people, team, size))));
        people(people, "none", IN_NO_TEAM);
        List<Team> teams = TEAMS.keySet().stream()
                .map(team -> new Team(team, team, List.of(), "C0" + team))
                .toList();
        CalendarDays days = new CalendarDays(ZoneOffset.UTC);
        WorkingHours always = new WorkingHours(LocalTime.MIN, LocalTime.MAX, EnumSet.allOf(DayOfWeek.class), Set.of());
        Survey survey = new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), QUESTIONS);
        Selection selection = new Sampler(Policy.FLOOR.minGroup(), always, days)
                .select(
                        SamplingFrame.of(people, teams, members, Map.of()),
                        new OpeningRequest(survey, Instant.EPOCH, Instant.EPOCH, expected),
                        new ContactHistory(Optional.empty(), List.of(), days));
        return ((Selection.Asked) selection).roster();
    }

    private static List<String> people(List<Person> all, String team, int size) {
        List<String> ids =
                IntStream.range(0, size).mapToObj(i -> team + "-" + i).toList();
        ids.forEach(id -> all.add(new Person(id, ZoneOffset.UTC)));
        return ids;
    }

    /** A team has a mood, a person an opinion, and both a bad day now and then. */
    private static List<Ballot> ballots(Roster roster, int answering, Random random) {
        List<Ballot> ballots = new ArrayList<>();
        roster.members().forEach((person, group) -> {
            String team = person.id().replaceFirst("-.*", "");
            double liking = 0.5
                    + 0.2 * new Random(team.hashCode()).nextDouble(-1, 1)
                    + 0.2 * new Random(person.id().hashCode()).nextGaussian()
                    + 0.1 * random.nextGaussian();
            if (random.nextInt(100) < answering) {
                ballots.add(random.nextInt(25) == 0 ? Ballot.notUsed(group) : ballot(group, liking, random));
            }
        });
        return ballots;
    }

    private static Ballot ballot(int group, double liking, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        double like = Math.max(0, Math.min(0.999, liking));
        answers.put("satisfaction", new Answer.Point(1 + (int) (5 * like)));
        answers.put("ease", new Answer.Point(1 + (int) (7 * like)));
        answers.put("recommend", new Answer.Point((int) (11 * like)));
        answers.put("pain", new Answer.Chosen(Set.copyOf(List.of(random.nextInt(4), random.nextInt(2)))));
        answers.put("instead", new Answer.Chosen(Set.of(random.nextInt(4))));
        QUESTIONS.forEach(question -> {
            if (random.nextInt(20) == 0) {
                answers.remove(question.id());
            }
        });
        return new Ballot(group, true, answers);
    }

    private static Release release(int wave, Roster roster, List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-" + wave, "ci", "ci", LocalDate.of(2026, 1, wave));
        TallyInput input = new TallyInput(
                heading, QUESTIONS, roster.reportingGroups(), MembershipChange.NONE, roster.size(), Policy.FLOOR);
        return new Tally(input).count(ballots);
    }
}
