package dev.tenon.samples.quickstart;

/** The sample's entry point. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] arguments) {
        System.out.println("quickstart");
    }
}
