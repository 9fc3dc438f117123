package dev.tenon.sql.render;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Interval;
import dev.tenon.sql.SqlTemplate;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and spells the tokens of conditions. */
final class ExpressionToken {
    private static final String NONE = "-";

    private final SqlSyntax syntax;
    private final TemplatePart.Expression token;

    ExpressionToken(SqlSyntax syntax, TemplatePart.Expression token) {
        this.syntax = syntax;
        this.token = token;
    }

    /** Reads what stands behind a token's word: a head, then operands, which are templates themselves. */
    static TemplatePart.Expression read(String word, String rest) {
        List<String> pieces = split(rest);
        boolean headless = word.equals("ilike") || word.equals("days");
        List<List<TemplatePart>> operands = new ArrayList<>();
        for (String operand : headless ? pieces : pieces.subList(1, pieces.size())) {
            operands.add(TemplateParser.parse(new SqlTemplate(operand.trim())));
        }
        return new TemplatePart.Expression(word, headless ? "" : pieces.get(0).trim(), operands);
    }

    /** Splits at semicolons outside of quotes and of inner tokens. */
    private static List<String> split(String rest) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ';' && depth == 0) {
                pieces.add(rest.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(rest.substring(from));
        return pieces;
    }

    String text() {
        ExpressionSyntax expressions = syntax.expressions();
        String head = token.head();
        return switch (token.word()) {
            case "op" -> expressions.operator(head, operands());
            case "ilike" -> syntax.likeIgnoringCase(operand(0), operand(1));
            case "call" -> syntax.function(head, operands());
            case "type" -> expressions.ownType(operand(0), head);
            case "cast" -> expressions.cast(operand(1), known(operand(0)), type(head));
            case "now" -> expressions.now(kind(head));
            case "literal" -> expressions.literal(kind(head), operand(0));
            case "shift" -> expressions.shift(kind(head), operand(0), Interval.parse(operand(1)));
            case "extract" -> expressions.extract(head, kind(operand(0)), operand(1));
            case "days" -> expressions.days(operand(0), operand(1));
            default -> syntax.limit(number(head), number(operand(0))).trim();
        };
    }

    private List<String> operands() {
        return token.operands().stream().map(this::text).toList();
    }

    private String operand(int index) {
        return text(token.operands().get(index));
    }

    private String text(List<TemplatePart> parts) {
        return RenderedTemplate.of(parts, syntax).text();
    }

    private static @Nullable String number(String word) {
        return word.equals(NONE) ? null : word;
    }

    private static DataType.@Nullable Kind known(String word) {
        return word.equals(NONE) ? null : kind(word);
    }

    private static DataType.Kind kind(String word) {
        return DataType.Kind.valueOf(word);
    }

    /** {@code DECIMAL 0 10 2}. */
    private static DataType type(String words) {
        String[] word = words.split(" ", -1);
        return new DataType(
                kind(word[0]), Integer.parseInt(word[1]), Integer.parseInt(word[2]), Integer.parseInt(word[3]), null);
    }
}
