package dev.tenon.processor.diagnostic;

import dev.tenon.processor.model.declaration.Address;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing the processor has to say: a code, where, the cause in one line, what was found, what would mend it.
 *
 * @param code the stable code
 * @param address where; the smallest part that carries the cause
 * @param cause one line that stands alone, present tense, no final period, no advice
 * @param found what was read and what exists; lines may be indented further
 * @param help advice, and exact code that compiles (indented by four)
 * @param suppressed codes that {@code @SuppressWarnings} silences at the element and around it
 */
public record Diagnostic(
        Code code, Address address, String cause, List<String> found, List<String> help, List<String> suppressed) {
    private static final String INDENT = "  ";

    public Diagnostic {
        found = List.copyOf(found);
        help = List.copyOf(help);
        suppressed = List.copyOf(suppressed);
    }

    /** Begins a diagnostic. */
    public static Builder of(Code code, Address address, String cause) {
        return new Builder(code, address, cause);
    }

    /** Whether the element, or what is around it, silences it. Errors cannot be: such a mapping would not work. */
    public boolean isSilenced() {
        return code.level() != Code.Level.ERROR && suppressed.contains(code.name());
    }

    /**
     * The whole message, position apart. The compiler prints the source line under the first line, and indents the others
     * by two; ours add two, to stand apart from the source.
     */
    public String render() {
        StringBuilder text = new StringBuilder("[" + code + "] " + cause);
        section(text, "found:", found);
        section(text, "help: ", help);
        return text.append('\n')
                .append(INDENT)
                .append("docs:   docs/errors/")
                .append(code)
                .append(".md")
                .toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        String head = INDENT + title + "  ";
        for (String line : lines) {
            text.append('\n').append(head).append(line);
            head = INDENT + "        ";
        }
    }

    /** Collects the parts of a diagnostic. */
    public static final class Builder {
        private final Code code;
        private final Address address;
        private final String cause;
        private final List<String> found = new ArrayList<>();
        private final List<String> help = new ArrayList<>();
        private List<String> suppressed = List.of();

        private Builder(Code code, Address address, String cause) {
            this.code = code;
            this.address = address;
            this.cause = cause;
        }

        /** Adds a line of what was found. */
        public Builder found(String line) {
            found.add(line);
            return this;
        }

        /** Adds a line of advice. */
        public Builder help(String line) {
            help.add(line);
            return this;
        }

        /** Adds a line of code that mends it. */
        public Builder code(String line) {
            help.add("    " + line);
            return this;
        }

        /** States what is silenced at the element. */
        public Builder suppressed(List<String> codes) {
            suppressed = codes;
            return this;
        }

        /** The finished value. */
        public Diagnostic build() {
            return new Diagnostic(code, address, cause, found, help, suppressed);
        }
    }
}
