package dev.tenon.processor.condition.source;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects what is wrong with one string. Each message shows the line and a caret under the place. Not thread-safe. */
public final class Problems {
    private static final int WIDEST = 100;

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
        point(diagnostic, span.start());
        found.add(more.apply(diagnostic).build());
    }

    /** Shows the line with a caret under the place; of a long line what is near. */
    private void point(Diagnostic.Builder diagnostic, int place) {
        String all = text.text();
        int line = place == 0 ? 0 : all.lastIndexOf('\n', place - 1) + 1;
        int lineEnd = all.indexOf('\n', place) < 0 ? all.length() : all.indexOf('\n', place);
        int from = lineEnd - line > WIDEST ? Math.max(line, place - WIDEST / 2) : line;
        int to = Math.min(lineEnd, from + WIDEST);
        String before = from > line ? "…" : "";
        String after = to < lineEnd ? "…" : "";
        diagnostic.found(before + all.substring(from, to).replace('\t', ' ') + after);
        diagnostic.found(" ".repeat(before.length() + place - from) + "^");
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
