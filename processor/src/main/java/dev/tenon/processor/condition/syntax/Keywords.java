package dev.tenon.processor.condition.syntax;

import java.util.Locale;
import java.util.Set;

/** The words that cannot be an alias, and begin no value, because they stand between the parts of a condition. */
final class Keywords {
    private static final Set<String> WORDS = Set.of(
            "and",
            "as",
            "asc",
            "between",
            "by",
            "cross",
            "desc",
            "distinct",
            "else",
            "end",
            "escape",
            "except",
            "fetch",
            "from",
            "full",
            "group",
            "having",
            "ilike",
            "in",
            "inner",
            "intersect",
            "is",
            "join",
            "left",
            "like",
            "limit",
            "natural",
            "not",
            "offset",
            "on",
            "or",
            "order",
            "outer",
            "right",
            "select",
            "then",
            "union",
            "using",
            "when",
            "where");

    /** Words that are values. */
    private static final Set<String> VALUES = Set.of(
            "case",
            "current_date",
            "current_time",
            "current_timestamp",
            "exists",
            "false",
            "foreign",
            "localtime",
            "localtimestamp",
            "null",
            "true");

    private Keywords() {}

    /** Whether the word stands between the parts of a condition. */
    static boolean separates(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word can be no alias. */
    static boolean isReserved(String word) {
        return separates(word) || VALUES.contains(word.toLowerCase(Locale.ROOT));
    }
}
