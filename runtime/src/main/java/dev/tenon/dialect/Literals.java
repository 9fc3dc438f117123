package dev.tenon.dialect;

/** SQL literals that every database spells alike. */
public final class Literals {
    private Literals() {}

    /** Text in single quotes. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
