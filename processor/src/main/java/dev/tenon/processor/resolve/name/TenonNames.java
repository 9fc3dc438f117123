package dev.tenon.processor.resolve.name;

/** Canonical names of Tenon's own types and annotations that a mapping mentions. */
public final class TenonNames {
    private static final String PACKAGE = "dev.tenon.annotation.";

    public static final String ASSOCIATION_PROXY = PACKAGE + "AssociationProxy";
    public static final String COMBINED = PACKAGE + "Combined";
    public static final String DEFERRED = "dev.tenon.Deferred";
    public static final String DEFERRED_GROUP = PACKAGE + "DeferredGroup";
    public static final String EXPRESSION = PACKAGE + "Expression";
    public static final String FOREIGN_KEY_COLUMNS = PACKAGE + "ForeignKeyColumns";
    public static final String GENERATED = PACKAGE + "Generated";
    public static final String JSON = PACKAGE + "Json";
    public static final String LIMIT = PACKAGE + "Limit";
    public static final String JOIN_ON = PACKAGE + "JoinOn";
    public static final String JOIN_TARGET = PACKAGE + "JoinTarget";
    public static final String ON_DELETE = PACKAGE + "OnDelete";
    public static final String ON_UPDATE = PACKAGE + "OnUpdate";
    public static final String OVERLAPS = PACKAGE + "Overlaps";
    public static final String PASSIVE_DELETES = PACKAGE + "PassiveDeletes";
    public static final String PROJECTION = PACKAGE + "Projection";
    public static final String MAPPING_OF = PACKAGE + "MappingOf";
    public static final String SCALAR_PROXY = "dev.tenon.ScalarProxy";
    public static final String REF = "dev.tenon.Ref";
    public static final String REFERENCES = PACKAGE + "References";
    public static final String SECONDARY_ROW = PACKAGE + "SecondaryRow";
    public static final String SECONDARY_ROWS = SECONDARY_ROW + ".List";
    public static final String SINGLE_PARENT = PACKAGE + "SingleParent";
    public static final String THROUGH = PACKAGE + "Through";
    public static final String WRITE_ONLY_COLLECTION = "dev.tenon.WriteOnlyCollection";
    public static final String VIEW_ONLY = PACKAGE + "ViewOnly";

    private TenonNames() {}

    /** Whether that annotation belongs to Tenon. */
    public static boolean owns(String annotation) {
        return annotation.startsWith(PACKAGE);
    }
}
