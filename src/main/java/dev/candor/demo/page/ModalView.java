package dev.candor.demo.page;

import java.util.List;

/**
 * The modal in front.
 *
 * @param below how many others it hides
 * @param trouble why the last attempt to submit it came to nothing; usually empty
 */
public record ModalView(String id, Words words, List<BlockPart> blocks, int below, String trouble) {
    /**
     * What stands on its edges.
     *
     * @param submit empty where it has no submit button
     */
    public record Words(String title, String submit, String close) {}
}
