package dev.tenon.processor.resolve.name;

/** Canonical names of the Jakarta Persistence annotations that a mapping is made of. */
public final class Jakarta {
    private static final String PACKAGE = "jakarta.persistence.";

    public static final String ACCESS = PACKAGE + "Access";
    public static final String ASSOCIATION_OVERRIDE = PACKAGE + "AssociationOverride";
    public static final String ASSOCIATION_OVERRIDES = PACKAGE + "AssociationOverrides";
    public static final String ATTRIBUTE_OVERRIDE = PACKAGE + "AttributeOverride";
    public static final String ATTRIBUTE_OVERRIDES = PACKAGE + "AttributeOverrides";
    public static final String BASIC = PACKAGE + "Basic";
    public static final String CACHEABLE = PACKAGE + "Cacheable";
    public static final String COLLECTION_TABLE = PACKAGE + "CollectionTable";
    public static final String COLUMN = PACKAGE + "Column";
    public static final String CONVERT = PACKAGE + "Convert";
    public static final String CONVERTER = PACKAGE + "Converter";
    public static final String CONVERTS = PACKAGE + "Converts";
    public static final String DISCRIMINATOR_COLUMN = PACKAGE + "DiscriminatorColumn";
    public static final String DISCRIMINATOR_VALUE = PACKAGE + "DiscriminatorValue";
    public static final String ELEMENT_COLLECTION = PACKAGE + "ElementCollection";
    public static final String EMBEDDABLE = PACKAGE + "Embeddable";
    public static final String EMBEDDED = PACKAGE + "Embedded";
    public static final String EMBEDDED_ID = PACKAGE + "EmbeddedId";
    public static final String ENTITY = PACKAGE + "Entity";
    public static final String ENTITY_LISTENERS = PACKAGE + "EntityListeners";
    public static final String ENUMERATED = PACKAGE + "Enumerated";
    public static final String ENUMERATED_VALUE = PACKAGE + "EnumeratedValue";
    public static final String EXCLUDE_DEFAULT_LISTENERS = PACKAGE + "ExcludeDefaultListeners";
    public static final String EXCLUDE_SUPERCLASS_LISTENERS = PACKAGE + "ExcludeSuperclassListeners";
    public static final String GENERATED_VALUE = PACKAGE + "GeneratedValue";
    public static final String ID = PACKAGE + "Id";
    public static final String ID_CLASS = PACKAGE + "IdClass";
    public static final String INDEX = PACKAGE + "Index";
    public static final String INHERITANCE = PACKAGE + "Inheritance";
    public static final String JOIN_COLUMN = PACKAGE + "JoinColumn";
    public static final String JOIN_COLUMNS = PACKAGE + "JoinColumns";
    public static final String JOIN_TABLE = PACKAGE + "JoinTable";
    public static final String LOB = PACKAGE + "Lob";
    public static final String MANY_TO_MANY = PACKAGE + "ManyToMany";
    public static final String MANY_TO_ONE = PACKAGE + "ManyToOne";
    public static final String MAPPED_SUPERCLASS = PACKAGE + "MappedSuperclass";
    public static final String MAPS_ID = PACKAGE + "MapsId";
    public static final String MAP_KEY = PACKAGE + "MapKey";
    public static final String MAP_KEY_CLASS = PACKAGE + "MapKeyClass";
    public static final String MAP_KEY_COLUMN = PACKAGE + "MapKeyColumn";
    public static final String MAP_KEY_ENUMERATED = PACKAGE + "MapKeyEnumerated";
    public static final String MAP_KEY_JOIN_COLUMN = PACKAGE + "MapKeyJoinColumn";
    public static final String MAP_KEY_JOIN_COLUMNS = PACKAGE + "MapKeyJoinColumns";
    public static final String MAP_KEY_TEMPORAL = PACKAGE + "MapKeyTemporal";
    public static final String NAMED_ENTITY_GRAPH = PACKAGE + "NamedEntityGraph";
    public static final String NAMED_ENTITY_GRAPHS = PACKAGE + "NamedEntityGraphs";
    public static final String NAMED_NATIVE_QUERIES = PACKAGE + "NamedNativeQueries";
    public static final String NAMED_NATIVE_QUERY = PACKAGE + "NamedNativeQuery";
    public static final String NAMED_QUERIES = PACKAGE + "NamedQueries";
    public static final String NAMED_QUERY = PACKAGE + "NamedQuery";
    public static final String NAMED_STORED_PROCEDURE_QUERIES = PACKAGE + "NamedStoredProcedureQueries";
    public static final String NAMED_STORED_PROCEDURE_QUERY = PACKAGE + "NamedStoredProcedureQuery";
    public static final String ONE_TO_MANY = PACKAGE + "OneToMany";
    public static final String ONE_TO_ONE = PACKAGE + "OneToOne";
    public static final String ORDER_BY = PACKAGE + "OrderBy";
    public static final String ORDER_COLUMN = PACKAGE + "OrderColumn";
    public static final String POST_LOAD = PACKAGE + "PostLoad";
    public static final String POST_PERSIST = PACKAGE + "PostPersist";
    public static final String POST_REMOVE = PACKAGE + "PostRemove";
    public static final String POST_UPDATE = PACKAGE + "PostUpdate";
    public static final String PRE_PERSIST = PACKAGE + "PrePersist";
    public static final String PRE_REMOVE = PACKAGE + "PreRemove";
    public static final String PRE_UPDATE = PACKAGE + "PreUpdate";
    public static final String PRIMARY_KEY_JOIN_COLUMN = PACKAGE + "PrimaryKeyJoinColumn";
    public static final String PRIMARY_KEY_JOIN_COLUMNS = PACKAGE + "PrimaryKeyJoinColumns";
    public static final String SECONDARY_TABLE = PACKAGE + "SecondaryTable";
    public static final String SECONDARY_TABLES = PACKAGE + "SecondaryTables";
    public static final String SEQUENCE_GENERATOR = PACKAGE + "SequenceGenerator";
    public static final String SEQUENCE_GENERATORS = PACKAGE + "SequenceGenerators";
    public static final String SQL_RESULT_SET_MAPPING = PACKAGE + "SqlResultSetMapping";
    public static final String SQL_RESULT_SET_MAPPINGS = PACKAGE + "SqlResultSetMappings";
    public static final String TABLE = PACKAGE + "Table";
    public static final String TABLE_GENERATOR = PACKAGE + "TableGenerator";
    public static final String TABLE_GENERATORS = PACKAGE + "TableGenerators";
    public static final String TEMPORAL = PACKAGE + "Temporal";
    public static final String TRANSIENT = PACKAGE + "Transient";
    public static final String VERSION = PACKAGE + "Version";

    private Jakarta() {}

    /** Whether that annotation belongs to Jakarta Persistence. */
    public static boolean owns(String annotation) {
        return annotation.startsWith(PACKAGE);
    }
}
