package dev.candor.demo.page;

import java.util.List;

/**
 * The modal in front.
 *
 * @param below how many others it hides
 * @param error why the last attempt to submit it came to nothing; usually empty
 */
public record ModalView(String id, Labels labels, List<BlockPart> blocks, int below, String error) {
    /**
     * What stands on its edges.
     *
     * @param submit empty where it has no submit button
     */
    public record Labels(String title, String submit, String close) {}
}
