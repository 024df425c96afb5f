package dev.candor.core.survey;

import java.util.List;

/** Stores the marks of owners, without who set them. */
public interface TrendMarks {
    /** The marks of this product, oldest first. */
    List<TrendMark> of(String product);

    /** Adds a mark; one that is there already stays once. */
    void add(String product, TrendMark mark);

    void remove(String product, TrendMark mark);
}
