package dev.tenon.query;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL text taken apart at its parameters: {@code ?} (named {@code ?1}, {@code ?2}, …) and {@code :name}. Those in string
 * literals, delimited names, comments and casts ({@code ::}) are none; {@code ??} is a question mark.
 *
 * @param pieces the text before, between and behind the parameters: one more than there are parameters
 */
record RawText(String sql, List<String> pieces, List<String> parameters) {

    static RawText parse(String sql) {
        return new Scanner(sql).scan();
    }

    private static final class Scanner {
        private final String sql;
        private final List<String> pieces = new ArrayList<>();
        private final List<String> parameters = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private int at;
        private int positional;

        Scanner(String sql) {
            this.sql = sql;
        }

        RawText scan() {
            while (at < sql.length()) {
                char c = sql.charAt(at);
                if (c == '\'' || c == '"') {
                    copyThrough(String.valueOf(c), 1);
                } else if (sql.startsWith("--", at)) {
                    copyThrough("\n", 2);
                } else if (sql.startsWith("/*", at)) {
                    copyThrough("*/", 2);
                } else if (sql.startsWith("::", at)) {
                    copy(2);
                } else if (c == '?') {
                    questionMark();
                } else if (c == ':' && startsName(at + 1)) {
                    named();
                } else {
                    copy(1);
                }
            }
            pieces.add(piece.toString());
            return new RawText(sql, List.copyOf(pieces), List.copyOf(parameters));
        }

        private void questionMark() {
            if (sql.startsWith("??", at)) {
                copy(2);
                return;
            }
            parameter("?" + ++positional);
            at++;
        }

        private void named() {
            int end = at + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            parameter(sql.substring(at + 1, end));
            at = end;
        }

        private boolean startsName(int position) {
            return position < sql.length() && Character.isJavaIdentifierStart(sql.charAt(position));
        }

        private void parameter(String name) {
            parameters.add(name);
            pieces.add(piece.toString());
            piece.setLength(0);
        }

        /** Copies up to the end mark, or up to the end of the text if it is missing. */
        private void copyThrough(String end, int opening) {
            int found = sql.indexOf(end, at + opening);
            copy(found < 0 ? sql.length() - at : found + end.length() - at);
        }

        private void copy(int length) {
            piece.append(sql, at, at + length);
            at += length;
        }
    }
}
