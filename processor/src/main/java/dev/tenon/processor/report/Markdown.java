package dev.tenon.processor.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text of Markdown in which nothing is read as markup that was not meant as markup. */
final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>#|~&";

    private Markdown() {}

    /** Plain text. */
    static String text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        for (char c : plain.replaceAll("\\s+", " ").toCharArray()) {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** A stretch of code within a line; its fence is longer than any row of backticks inside. */
    static String code(String code) {
        String line = code.replaceAll("\\s+", " ");
        String fence = fence(line, 1);
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Several stretches of code. */
    static String codes(Collection<String> several) {
        return several.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** What stands in a cell of a table: there even code may not hold a bare bar. */
    static String cell(String markdown) {
        return markdown.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** A block of code in a language, each line indented. */
    static String block(String language, String code, String indent) {
        String fence = fence(code, 3);
        String lines = code.lines()
                .map(line -> line.isEmpty() ? "\n" : indent + line + "\n")
                .collect(Collectors.joining());
        return indent + fence + language + "\n" + lines + indent + fence + "\n";
    }

    private static String fence(String code, int atLeast) {
        String fence = "`".repeat(atLeast);
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
