package dev.tenon.samples.airports.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table of text: numbers to the right, everything else to the left. */
public final class Table {
    private final List<String> header;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row; null is shown as a dash. */
    public Table row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    void print(PrintStream out) {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        for (List<Object> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], text(row.get(i)).length());
            }
        }
        out.println(line(List.copyOf(header), widths).stripTrailing());
        for (List<Object> row : rows) {
            out.println(line(row, widths).stripTrailing());
        }
    }

    private static String line(List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = text(cells.get(i));
            String padding = " ".repeat(widths[i] - text.length());
            line.append("  ").append(cells.get(i) instanceof Number ? padding + text : text + padding);
        }
        return line.toString();
    }

    private static String text(Object cell) {
        return Objects.toString(cell, "-");
    }
}
