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
        String separator = "";
        for (String item : items.split(", (?=[^)]*(?:\\(|$))", -1)) {
            if (!separator.isEmpty() && used + item.length() + 2 > WIDTH) {
                separator = ",\n    ";
                used = 4;
            }
            text.append(separator).append(item);
            used += item.length() + 2;
            separator = ", ";
        }
        return text.toString();
    }
}
