package dev.candor.demo.page;

import java.util.List;

/**
 * The top modal as the page shows it.
 *
 * @param kind callback id; a view that replaces another under the same id usually has a different one
 * @param below number of modals under this one
 * @param error error of the last failed submission; usually empty
 */
public record ModalView(String id, String kind, Labels labels, List<BlockPart> blocks, int below, String error) {
    /**
     * Title and button labels.
     *
     * @param submit empty if it has no submit button
     */
    public record Labels(String title, String submit, String close) {}
}
