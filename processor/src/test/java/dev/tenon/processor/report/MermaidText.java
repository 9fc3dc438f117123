package dev.tenon.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a text is an entity-relationship diagram that Mermaid reads: its grammar, line by line, as far as reports
 * use it.
 */
final class MermaidText {
    private static final String NAME = "\"[^\"%\\r\\n\\\\]+\"";
    private static final String WORD = "(?!(?i:PK|FK|UK)\\b)[A-Za-z_\\u00C0-\\uFFFF][\\w\\[\\]()\\u00C0-\\uFFFF-]*";
    private static final Pattern BOX = Pattern.compile(NAME + "\\[" + NAME + "\\](?: (?<open>\\{))?");
    private static final Pattern COLUMN =
            Pattern.compile(WORD + " " + WORD + "(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: \"[^\"]*\")?");
    private static final Pattern LINE = Pattern.compile(
            NAME + " (?:\\|\\||\\|o|}o|}\\|)(?:--|\\.\\.)(?:\\|\\||o\\||o\\{|\\|\\{) " + NAME + " : " + NAME);
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```mermaid\\n(.*?)^```$");

    private MermaidText() {}

    /** The lines that Mermaid would not read. */
    static List<String> wrongLines(String report) {
        var block = BLOCK.matcher(report);
        if (!block.find()) {
            return List.of("no diagram");
        }
        List<String> lines = block.group(1).lines().map(String::strip).toList();
        List<String> wrong = new ArrayList<>();
        boolean inBox = false;
        for (String line : lines.subList(1, lines.size())) {
            var box = BOX.matcher(line);
            if (inBox && line.equals("}")) {
                inBox = false;
            } else if (!inBox && box.matches()) {
                inBox = box.group("open") != null;
            } else if (!(inBox ? COLUMN : LINE).matcher(line).matches()) {
                wrong.add(line);
            }
        }
        if (inBox || !lines.get(0).equals("erDiagram")) {
            wrong.add("no erDiagram, or a box that is not closed");
        }
        return wrong;
    }
}
