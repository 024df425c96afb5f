package dev.candor.core.response.privacyhints;

import java.util.List;
import java.util.Set;

/** English words, months, places and tools that are also names; one of them alone identifies nobody. */
public final class CommonWords {
    private static final Set<String> ALL = Set.copyOf(List.of("""
            able ace alerting amber angel any apache api apps april arch archer architecture argo art ash aspen
            august austin autumn azure backend bash basil bay bell berlin best bill billing bishop black blue booth
            boston brown buck build builds bull bush camel can capacity case cash cassandra chance chase checkout
            chef cherry church ci clay cliff close cloud coffee commerce compliance content cook cooper copper coral
            core crane cross crystal curry daisy dale dart data database dawn day deal dean deep del delivery delta
            den der design desktop dev devops docker docs documentation dot drew drum duke earl early east echo eden
            edge elm ember engineering english eve ever experience fair faith fall field finance fish flint flora
            florence flower ford forest fortune foster fox frank free french frontend frost gale gem gene german
            ginger glad glass gold good grace gradle grant gray green grey growth guy hale hall hand hardy harper
            hart haven hazel heath helm hill holiday holly home honor hope house hudson hunt hunter identity infra
            infrastructure integration integrations internal iris iron it ivy jack jade jasmine jasper java jay
            jersey jet jewel job jordan joy judge julia june juniper just justice kafka key king kit knight lake
            lance lane large lark laurel lee legal liberty lily link linux lock logging login logistics london long
            love luck lucky machine major mark market marketing mars marsh mason mast maven max may media melody
            mercy messaging metrics mild miles mill mint mobile monitoring moon moss nano network networking new
            newman nice nick noble north notifications nova oak observability ocean office olive onboarding opal
            operations ops oracle order orders page paige paris park parker parks pascal pat patience payment peace
            pearl penny people perl phoenix pike pine piper plain plane platform pleasant pole polish pool poole
            pope porter post potter power price pricing prince product production prometheus python quality queen
            quick rain ran randy rare ray read red reed reef reese release releases reliability reporting research
            rich ridge risk river rob robin rock root rose rowan ruby runtime rush rust sage sale sales sally sandy scala
            school scout search security september shell shipping short sierra silver site sky small smart snow
            south spark spring staging star stark stone storage store storm strange strong sue summer sun sunny
            support swift sydney systems tab temple terry test testing tests the tom tooling tools trace traffic
            travis true tucker vale van victor victory video violet vista von wade walker wall ward warden way
            weaver web wells west white wild will wing winter wise wolf wood woods word worth wright yes you young
            your zen zero
            """.strip().split("\\s+")));

    private CommonWords() {}

    /** Whether all of these normalized words are common words. */
    public static boolean contain(List<String> words) {
        return ALL.containsAll(words);
    }
}
