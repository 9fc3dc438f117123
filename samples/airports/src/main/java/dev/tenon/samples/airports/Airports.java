package dev.tenon.samples.airports;

/** The sample's entry point. */
public final class Airports {

    private Airports() {}

    public static void main(String[] arguments) {
        System.out.println("airports");
    }
}
