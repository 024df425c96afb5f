package dev.candor;

/** Reads arguments. */
public final class Main {
    private Main() {}

    /** Starts Candor. */
    public static void main(String[] args) {
        System.out.println("candor " + args.length);
    }
}
