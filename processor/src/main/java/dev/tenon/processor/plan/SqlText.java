package dev.tenon.processor.plan;

/** Lays out long lists, so that the statements in generated code can be read. */
final class SqlText {
    private static final int WIDTH = 100;

    private SqlText() {}

    /** A keyword and a list that is separated by commas, broken into lines of at most a hundred characters. */
    static String list(String head, String items) {
        if (head.length() + items.length() <= WIDTH) {
            return head + items;
        }
        StringBuilder text = new StringBuilder(head);
        int used = head.length();
        for (String item : items.split(", (?=[^)]*(?:\\(|$))", -1)) {
            if (used > head.length() && used + item.length() + 2 > WIDTH) {
                text.append(",\n    ");
                used = 4;
            } else if (used > head.length()) {
                text.append(", ");
                used += 2;
            }
            text.append(item);
            used += item.length();
        }
        return text.toString();
    }
}
