package dev.candor.core.ui.result;

/** Who reads a result. */
public enum ResultReader {
    /** An owner of the product, who can answer it. */
    OWNER,

    OTHER
}
