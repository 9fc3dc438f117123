package dev.tenon.processor.report;

import dev.tenon.processor.report.Diagram.Box;
import dev.tenon.processor.report.Diagram.BoxColumn;
import dev.tenon.processor.report.Diagram.Cardinality;
import dev.tenon.processor.report.Diagram.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a diagram in Mermaid's language for entity-relationship diagrams.
 *
 * <p>Names of tables stand in quotes. Types and names of columns are bare words there; one that is no such word is shown in
 * place of it, and verbatim in the comment behind it.
 */
final class MermaidWriter {
    /** What Mermaid's lexer ends a quoted name at, and what its preprocessor replaces. */
    private static final Pattern NOT_QUOTED = Pattern.compile("[\"%\\\\;#\\p{Cntrl}]");

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^A-Za-z0-9_()\\[\\]\\u00C0-\\uD7FF-]");
    private static final Pattern NO_START = Pattern.compile("^[^A-Za-z_\\u00C0-\\uD7FF]");

    /** A word that the lexer takes for the mark of a key. */
    private static final Pattern MARK = Pattern.compile("(?i)^(?:pk|fk|uk)(?!\\w).*");

    private MermaidWriter() {}

    static String write(Diagram diagram) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        diagram.boxes().forEach(box -> text.append(box(box)));
        diagram.lines().forEach(line -> text.append(line(line)));
        return text.toString();
    }

    private static String box(Box box) {
        StringBuilder text = new StringBuilder("    ")
                .append(quoted(box.table()))
                .append('[')
                .append(quoted(box.label()))
                .append(']');
        if (!box.columns().isEmpty()) {
            text.append(" {\n");
            box.columns().forEach(column -> text.append("        ").append(column(column)));
            text.append("    }");
        }
        return text.append('\n').toString();
    }

    private static String column(BoxColumn column) {
        String type = word(column.type());
        String name = word(column.name());
        List<String> verbatim = new ArrayList<>();
        if (!name.equals(column.name())) {
            verbatim.add(column.name());
        }
        if (!type.equals(column.type())) {
            verbatim.add(column.type());
        }
        String keys = column.keys().isEmpty() ? "" : " " + String.join(", ", column.keys());
        String comment = verbatim.isEmpty() ? "" : " " + quoted(String.join(" ", verbatim));
        return type + " " + name + keys + comment + "\n";
    }

    private static String line(Line line) {
        return "    " + quoted(line.left().table()) + " " + left(line.left().cardinality())
                + (line.viewOnly() ? ".." : "--") + right(line.right().cardinality()) + " "
                + quoted(line.right().table()) + " : " + quoted(line.label()) + "\n";
    }

    private static String left(Cardinality cardinality) {
        return switch (cardinality) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "|o";
            case MANY -> "}o";
        };
    }

    private static String right(Cardinality cardinality) {
        return switch (cardinality) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "o|";
            case MANY -> "o{";
        };
    }

    private static String quoted(String name) {
        return '"' + NOT_QUOTED.matcher(name).replaceAll("_") + '"';
    }

    private static String word(String name) {
        String word = NOT_IN_WORDS.matcher(name).replaceAll("_");
        boolean misread = NO_START.matcher(word).find() || MARK.matcher(word).matches();
        return misread || word.isEmpty() ? "_" + word : word;
    }
}
