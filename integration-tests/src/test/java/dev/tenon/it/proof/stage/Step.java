package dev.tenon.it.proof.stage;

/** One step of a script: what to do, and numbers that choose with what, among what there is then. */
public record Step(Verb verb, int one, int two, int three) {
    @Override
    public String toString() {
        return verb + "(" + one + ", " + two + ", " + three + ")";
    }
}
