package dev.tenon.processor.condition.type;

/** Which types are compared with which, on every database and without a conversion that nobody wrote. */
public final class Comparability {
    private Comparability() {}

    /** Whether values of the two types may be compared; true as well where that is not known. */
    public static boolean fits(ValueType left, ValueType right) {
        Family first = left.family();
        Family second = right.family();
        if (left.isUnknown() || right.isUnknown() || first == second) {
            return true;
        }
        if (first == Family.OWN || second == Family.OWN) {
            ValueType own = first == Family.OWN ? left : right;
            Family other = first == Family.OWN ? second : first;
            return !own.isStrange() || (other != Family.TEXT && other != Family.NUMBER && other != Family.BOOLEAN);
        }
        return false;
    }

    /** The type of a value that is the one or the other. */
    public static ValueType common(ValueType left, ValueType right) {
        return left.isUnknown() ? right : left;
    }
}
