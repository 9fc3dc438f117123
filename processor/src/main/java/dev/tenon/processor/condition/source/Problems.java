package dev.tenon.processor.condition.source;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects what is wrong with one string. Each message shows the line and a caret under the place. Not thread-safe. */
public final class Problems {
    private final ConditionText text;
    private final List<Diagnostic> found = new ArrayList<>();
    private boolean incomplete;

    public Problems(ConditionText text) {
        this.text = text;
    }

    /** The string. */
    public ConditionText text() {
        return text;
    }

    /**
     * Reports a problem.
     *
     * @param cause what is said of the string, as in {@code has an unclosed parenthesis}
     */
    public void report(Code code, Span span, String cause) {
        report(code, span, cause, diagnostic -> diagnostic);
    }

    /** Reports a problem, with more that was found and with help. */
    public void report(Code code, Span span, String cause, UnaryOperator<Diagnostic.Builder> more) {
        Diagnostic.Builder diagnostic = Diagnostic.of(code, text.address(), text.name() + " " + cause);
        int line = span.start() == 0 ? 0 : text.text().lastIndexOf('\n', span.start() - 1) + 1;
        int end = text.text().indexOf('\n', span.start());
        diagnostic.found(text.text()
                .substring(line, end < 0 ? text.text().length() : end)
                .replace('\t', ' '));
        diagnostic.found(" ".repeat(span.start() - line) + "^");
        found.add(more.apply(diagnostic).build());
    }

    /** States that a part could not be resolved for a reason that is reported elsewhere. */
    public void incomplete() {
        incomplete = true;
    }

    /** Whether everything was understood. */
    public boolean none() {
        return found.isEmpty() && !incomplete;
    }

    /** What was reported, in the order of the string. */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
