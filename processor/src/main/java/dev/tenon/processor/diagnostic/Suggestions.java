package dev.tenon.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what the user probably meant by a name that names nothing. */
public final class Suggestions {
    private static final int ALL_UP_TO = 8;
    private static final int OTHERWISE = 4;

    private Suggestions() {}

    /** The candidate nearest to the written name, if one is near enough to be a slip of the pen. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        int tolerated = Math.max(1, written.length() / 3 + 1);
        return candidates.stream()
                .filter(candidate -> !candidate.equals(written))
                .min(byDistanceTo(written))
                .filter(candidate -> distance(written, candidate) <= tolerated);
    }

    /** Whether a name is one or two slips of the pen away from the one that is likely meant. */
    public static boolean isSlip(String written, String meant) {
        int slips = distance(written, meant);
        return slips > 0 && slips <= 2;
    }

    /** All candidates in their own order while they are few, otherwise the nearest ones. */
    public static String listed(String written, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "none";
        }
        if (candidates.size() <= ALL_UP_TO) {
            return String.join(", ", candidates);
        }
        List<String> near = candidates.stream()
                .sorted(byDistanceTo(written))
                .limit(OTHERWISE)
                .toList();
        return String.join(", ", near) + " and " + (candidates.size() - OTHERWISE) + " more";
    }

    private static Comparator<String> byDistanceTo(String written) {
        return Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; case does not count. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        int substituted = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(substituted, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
