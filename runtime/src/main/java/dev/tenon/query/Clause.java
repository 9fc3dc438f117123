package dev.tenon.query;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL text and the parameters in it, being written. */
final class Clause {
    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters;

    Clause() {
        this.parameters = new ArrayList<>();
    }

    Clause(String text, List<Parameter> parameters) {
        this.text.append(text);
        this.parameters = parameters;
    }

    Clause append(String more) {
        text.append(more);
        return this;
    }

    Clause append(Clause more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    /** A separator, unless this is the beginning. */
    Clause separate(String separator) {
        return isEmpty() ? this : append(separator);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }
}
