package dev.tenon.processor.model;

import dev.tenon.processor.diagnostic.Code;
import java.util.Map;
import java.util.Optional;

/**
 * What the user asked of the processor with {@code -Atenon.…}.
 *
 * @param naming how names that are not written come to be
 * @param metamodelSuffix what follows the entity's name in the name of its metamodel class
 * @param warnings the level of every code that is a warning by default
 * @param levels the levels of single codes; they win over {@code warnings}
 * @param report the path of the mapping report in the class output; empty for none
 */
public record Options(
        Naming naming, String metamodelSuffix, Severity warnings, Map<Code, Severity> levels, Optional<String> report) {

    /** The default metamodel suffix, which Jakarta Persistence prescribes. */
    public static final String METAMODEL_SUFFIX = "_";

    /** How the name of a table or column is derived from the name of a class or attribute. */
    public enum Naming {
        /** {@code billingAddress} becomes {@code billing_address}. */
        SNAKE_CASE,
        /** The name is kept, as Jakarta Persistence says. */
        JPA
    }

    /** What becomes of a diagnostic. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE,
        OFF;

        static Severity of(Code.Level level) {
            return switch (level) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    public Options {
        levels = Map.copyOf(levels);
    }

    /** What holds when nothing is asked. */
    public static Options defaults() {
        return new Options(Naming.SNAKE_CASE, METAMODEL_SUFFIX, Severity.WARNING, Map.of(), Optional.empty());
    }

    /** What becomes of a diagnostic with that code. */
    public Severity severity(Code code) {
        return Optional.ofNullable(levels.get(code))
                .orElse(code.level() == Code.Level.WARNING ? warnings : Severity.of(code.level()));
    }
}
