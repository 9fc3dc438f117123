package dev.tenon.dialect;

import java.util.Set;

/**
 * What a database can do, and its limits.
 *
 * @param maxParameters the most parameters that a statement can have
 * @param keysPerStatement the most keys that go into one {@code {keys …}} list
 * @param maxNameBytes the longest name, in bytes of UTF-8; longer generated names are cut
 */
public record Capabilities(Set<Feature> features, int maxParameters, int keysPerStatement, int maxNameBytes) {
    /** Keys in a list unless a dialect knows better: what select-in loading fetches at a time. */
    public static final int DEFAULT_KEYS = 500;

    public Capabilities {
        features = Set.copyOf(features);
    }

    /** Whether the database has a feature. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** How many rows of that many parameters fit into one statement, not more than {@code most}; at least one. */
    public int rowsPerStatement(int parametersPerRow, int most) {
        return Math.max(1, Math.min(most, maxParameters / Math.max(1, parametersPerRow)));
    }
}
