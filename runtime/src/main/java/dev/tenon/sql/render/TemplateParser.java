package dev.tenon.sql.render;

import dev.tenon.dialect.KeyColumn;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.sql.SqlTemplate;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Splits a SQL template into its parts. Braces inside quotes are text. */
final class TemplateParser {
    private final String template;
    private final List<TemplatePart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private TemplateParser(String template) {
        this.template = template;
    }

    static List<TemplatePart> parse(SqlTemplate template) {
        TemplateParser parser = new TemplateParser(template.text());
        parser.parse();
        return List.copyOf(parser.parts);
    }

    private void parse() {
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '\'' || c == '"') {
                at = copyTo(closing(c, at + 1) + 1, at);
            } else if (c == '{') {
                int end = closingBrace(at);
                flush();
                parts.add(token(template.substring(at + 1, end).trim()));
                at = end + 1;
            } else if (c == '\n') {
                at = blank(at);
            } else {
                text.append(c);
                at++;
            }
        }
        flush();
    }

    /** A line break and the blanks around it are one blank. */
    private int blank(int at) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int next = at;
        while (next < template.length() && Character.isWhitespace(template.charAt(next))) {
            next++;
        }
        if (next < template.length() && !(text.isEmpty() && parts.isEmpty())) {
            text.append(' ');
        }
        return next;
    }

    private int copyTo(int end, int from) {
        text.append(template, from, end);
        return end;
    }

    private int closing(char quote, int from) {
        int end = template.indexOf(quote, from);
        if (end < 0) {
            throw malformed("an unclosed " + quote);
        }
        return end;
    }

    private int closingBrace(int open) {
        int depth = 0;
        for (int at = open; at < template.length(); at++) {
            char c = template.charAt(at);
            if (c == '"' || c == '\'') {
                at = closing(c, at + 1);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at;
            }
        }
        throw malformed("an unclosed {");
    }

    private void flush() {
        if (!text.isEmpty()) {
            parts.add(new TemplatePart.Text(text.toString()));
            text.setLength(0);
        }
    }

    private TemplatePart token(String token) {
        int blank = token.indexOf(' ');
        String word = blank < 0 ? token : token.substring(0, blank);
        String rest = blank < 0 ? "" : token.substring(blank + 1).trim();
        return switch (word) {
            case "table" -> new TemplatePart.TableName(tableName(rest));
            case "keys" -> new TemplatePart.KeyList(keyColumns(rest));
            case "rows" -> rows(rest);
            case "+columns" -> new TemplatePart.MoreColumns();
            case "set" -> new TemplatePart.Assignments();
            case "returning" -> new TemplatePart.Returning(rest);
            case "same" -> new TemplatePart.Same(keyColumn(rest).column());
            case "op", "ilike", "call", "type", "cast", "now", "literal", "shift", "extract", "days", "limit" ->
                ExpressionToken.read(word, rest);
            default -> throw malformed("the unknown token {" + token + "}");
        };
    }

    private static TemplatePart rows(String rest) {
        boolean generated = rest.startsWith("default");
        String number = generated ? rest.substring("default".length()).trim() : rest;
        return new TemplatePart.Rows(Integer.parseInt(number), generated);
    }

    private List<KeyColumn> keyColumns(String list) {
        return splitOutsideQuotes(list, ',').stream()
                .map(item -> keyColumn(item.trim()))
                .toList();
    }

    /** {@code c.id BIGINT}; the column may be quoted and hold blanks. */
    private KeyColumn keyColumn(String item) {
        int blank = item.lastIndexOf(' ');
        if (blank < 0) {
            throw malformed("a column without its kind: " + item);
        }
        return new KeyColumn(item.substring(0, blank).trim(), DataType.Kind.valueOf(item.substring(blank + 1)));
    }

    private QualifiedName tableName(String dotted) {
        List<Identifier> names = splitOutsideQuotes(dotted, '.').stream()
                .map(TemplateParser::name)
                .toList();
        return switch (names.size()) {
            case 1 -> QualifiedName.of(names.get(0));
            case 2 -> new QualifiedName(null, names.get(0), names.get(1));
            case 3 -> new QualifiedName(names.get(0), names.get(1), names.get(2));
            default -> throw malformed("a table name of " + names.size() + " parts: " + dotted);
        };
    }

    /** Names stand in a template as {@link Identifier#sql} writes them. */
    private static Identifier name(String sql) {
        return sql.startsWith("\"")
                ? new Identifier(sql.substring(1, sql.length() - 1).replace("\"\"", "\""), true)
                : new Identifier(sql, false);
    }

    private static List<String> splitOutsideQuotes(String text, char separator) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                items.add(text.substring(from, at));
                from = at + 1;
            }
        }
        items.add(text.substring(from));
        return items;
    }

    private IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException("a SQL template has " + what + "\nfound:  " + template);
    }
}
