package dev.candor.privacy.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An attacker who knows everything published, the program, and the possible number of answers in each group. The
 * attacker groups all possible worlds by their published results and looks for facts that hold in a whole group.
 */
final class DisclosureAttacker {
    private static final int NOBODY = -1;

    private final Collection<List<PossibleWorld>> indistinguishable;
    private final List<Set<Integer>> secrets;

    /** Attacker on this disclosure, given the possible worlds; the secrets are single opinions. */
    DisclosureAttacker(Disclosure disclosure, List<PossibleWorld> worlds) {
        this(disclosure, worlds, List.of(Set.of(0), Set.of(1), Set.of(2)));
    }

    /**
     * Attacker on this disclosure, given the possible worlds; a secret is a set of opinions that contains a person's
     * own.
     */
    DisclosureAttacker(Disclosure disclosure, List<PossibleWorld> worlds, List<Set<Integer>> secrets) {
        this.secrets = secrets;
        Map<Object, List<PossibleWorld>> byOutput = new HashMap<>();
        worlds.forEach(world -> byOutput.computeIfAbsent(disclosure.published(world), o -> new ArrayList<>())
                .add(world));
        indistinguishable = byOutput.values();
    }

    /**
     * Worlds in which the attacker learns an opinion: all other people of a group share it in all consistent worlds.
     * The
     * attacker can be one of the respondents and then knows their own answer.
     */
    List<PossibleWorld> learnedSecrets() {
        List<PossibleWorld> learnt = new ArrayList<>();
        for (List<PossibleWorld> worlds : indistinguishable) {
            int groups = worlds.get(0).groups().size();
            Set<PossibleWorld> exposed = IntStream.rangeClosed(NOBODY, groups * PossibleWorld.OPINIONS - 1)
                    .mapToObj(me -> knowing(worlds, me))
                    .filter(fitting -> isExposed(fitting, groups))
                    .flatMap(fitting -> fitting.worlds().stream())
                    .collect(Collectors.toSet());
            learnt.addAll(exposed);
        }
        return learnt;
    }

    /** Numbers of answers from 1 to 4 that the attacker learns about a group or a union of groups. */
    Set<Integer> learnedSmallCounts() {
        Set<Integer> learnt = new TreeSet<>();
        for (List<PossibleWorld> worlds : indistinguishable) {
            int groups = worlds.get(0).groups().size();
            for (int some = 1; some < 1 << groups; some++) {
                int of = some;
                List<Integer> counts = worlds.stream()
                        .map(world -> IntStream.range(0, groups)
                                .filter(group -> (of >> group & 1) == 1)
                                .map(world::answers)
                                .sum())
                        .distinct()
                        .toList();
                if (counts.size() == 1 && counts.get(0) >= 1 && counts.get(0) < 5) {
                    learnt.addAll(counts);
                }
            }
        }
        return learnt;
    }

    /** Worlds consistent with the published results and the attacker's own answer. */
    private record ConsistentWorlds(List<PossibleWorld> worlds, int myGroup, int myOpinion) {}

    private static ConsistentWorlds knowing(List<PossibleWorld> worlds, int me) {
        if (me == NOBODY) {
            return new ConsistentWorlds(worlds, NOBODY, NOBODY);
        }
        int group = me / PossibleWorld.OPINIONS;
        int opinion = me % PossibleWorld.OPINIONS;
        return new ConsistentWorlds(
                worlds.stream()
                        .filter(world -> world.groups().get(group).get(opinion) > 0)
                        .toList(),
                group,
                opinion);
    }

    private boolean isExposed(ConsistentWorlds fitting, int groups) {
        int[][] otherwise = new int[groups][secrets.size()];
        boolean[] peopled = new boolean[groups];
        for (PossibleWorld world : fitting.worlds()) {
            for (int group = 0; group < groups; group++) {
                boolean mine = group == fitting.myGroup();
                int others = world.answers(group) - (mine ? 1 : 0);
                peopled[group] |= others > 0;
                for (int i = 0; i < secrets.size(); i++) {
                    Set<Integer> secret = secrets.get(i);
                    int sharing = secret.stream()
                                    .mapToInt(world.groups().get(group)::get)
                                    .sum()
                            - (mine && secret.contains(fitting.myOpinion()) ? 1 : 0);
                    otherwise[group][i] = Math.max(otherwise[group][i], others - sharing);
                }
            }
        }
        return IntStream.range(0, groups)
                .anyMatch(group ->
                        peopled[group] && Arrays.stream(otherwise[group]).anyMatch(people -> people == 0));
    }
}
