package dev.tenon.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays generated source out as a careful person would: short comments on one line, members of a kind together, no line
 * beyond 120 characters where an assignment can be broken. JavaPoet's own layout is uniform but loose.
 */
public final class SourceLayout {
    private static final int WIDTH = 120;
    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$");
    private static final Pattern BROKEN_THROWS = Pattern.compile("\\) throws\\n +");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *\\}");
    private static final Pattern FIELD =
            Pattern.compile(" *(?:public |protected |private )?((?:static )?(?:final )?)([\\w.]+).*;");

    private SourceLayout() {}

    /** The same source in that layout. */
    public static String of(String source) {
        String joined = BROKEN_THROWS.matcher(oneLineComments(source)).replaceAll(") throws ");
        String compact = EMPTY_BODY.matcher(joined).replaceAll("{}");
        List<String> lines = new ArrayList<>();
        List<String> read = compact.lines().toList();
        for (int i = 0; i < read.size(); i++) {
            boolean between = i > 0 && i + 1 < read.size() && read.get(i).isEmpty();
            if (!between || !areOfAKind(read.get(i - 1), read.get(i + 1))) {
                lines.addAll(wrapped(read.get(i)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String oneLineComments(String source) {
        return SHORT_COMMENT
                .matcher(source)
                .replaceAll(comment -> Matcher.quoteReplacement(
                        comment.group().length() - comment.group(1).length() > WIDTH
                                ? comment.group()
                                : comment.group(1) + "/** " + comment.group(2) + " */"));
    }

    /** Two fields with the same modifiers, constants of text apart from the rest. */
    private static boolean areOfAKind(String one, String other) {
        Matcher first = FIELD.matcher(one);
        Matcher second = FIELD.matcher(other);
        return first.matches()
                && second.matches()
                && isDeclaration(one)
                && isDeclaration(other)
                && first.group(1).equals(second.group(1))
                && first.group(2).equals("String") == second.group(2).equals("String");
    }

    private static boolean isDeclaration(String line) {
        return line.contains(" final ") && !line.strip().startsWith("return") && !line.endsWith("{");
    }

    private static List<String> wrapped(String line) {
        int assignment = line.indexOf(" = ");
        int string = line.indexOf('"');
        boolean insideString = string >= 0 && string < assignment;
        if (line.length() <= WIDTH || assignment < 0 || insideString) {
            return List.of(line);
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length() + 8);
        return List.of(line.substring(0, assignment + 2), indent + line.substring(assignment + 3));
    }
}
