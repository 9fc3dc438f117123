package dev.tenon.test;

import dev.tenon.StatementEvent;
import java.util.List;

/** Statements as a reader of a test report wants them. */
final class StatementReport {
    private StatementReport() {}

    /** A line for each: {@code  1. load Customer.orders: select … [1, 2] 12 rows}. */
    static String of(List<StatementEvent> statements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            StatementEvent event = statements.get(i);
            text.append(i == 0 ? "" : "\n")
                    .append("%3d. %s: %s %s%s"
                            .formatted(i + 1, event.origin(), line(event), event.parameters(), outcome(event)));
        }
        return text.toString();
    }

    /** The text in one line. */
    static String line(StatementEvent event) {
        return event.sql().replaceAll("\\s+", " ").strip();
    }

    private static String outcome(StatementEvent event) {
        Exception failure = event.failure();
        if (failure != null) {
            return " failed: " + failure.getMessage();
        }
        return event.rowCount() < 0 ? "" : event.rowCount() == 1 ? " 1 row" : " " + event.rowCount() + " rows";
    }

    /** {@code no statement was}, {@code 1 statement was}, {@code 5 statements were}. */
    static String number(int count) {
        return switch (count) {
            case 0 -> "no statement was";
            case 1 -> "1 statement was";
            default -> count + " statements were";
        };
    }
}
