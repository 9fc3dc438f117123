package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The results of the functions that mean the same everywhere; all others are unknown. */
final class FunctionTypes {
    private static final Set<String> TEXTS = Set.of("lower", "upper", "trim", "ltrim", "rtrim", "replace", "substr");
    private static final Set<String> NUMBERS =
            Set.of("count", "length", "char_length", "character_length", "abs", "round");
    private static final Set<String> OF_ARGUMENTS = Set.of("coalesce", "nullif", "min", "max", "greatest", "least");

    private FunctionTypes() {}

    static ValueType of(String name, List<Term> arguments) {
        String function = name.toLowerCase(Locale.ROOT);
        if (TEXTS.contains(function)) {
            return ValueType.of(Family.TEXT);
        }
        if (NUMBERS.contains(function)) {
            return ValueType.of(Family.NUMBER);
        }
        if (!OF_ARGUMENTS.contains(function)) {
            return ValueType.UNKNOWN;
        }
        return arguments.stream()
                .map(Term::type)
                .filter(type -> !type.isUnknown())
                .findFirst()
                .orElse(ValueType.UNKNOWN);
    }
}
