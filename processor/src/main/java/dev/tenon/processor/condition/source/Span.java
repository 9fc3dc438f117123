package dev.tenon.processor.condition.source;

/**
 * A part of a condition's string.
 *
 * @param start the index of its first character
 * @param end the index behind its last character
 */
public record Span(int start, int end) {

    /** From the start of one part to the end of another. */
    public static Span between(Span first, Span last) {
        return new Span(first.start, last.end);
    }

    /** That part of a string. */
    public String of(String text) {
        return text.substring(start, Math.min(end, text.length()));
    }
}
