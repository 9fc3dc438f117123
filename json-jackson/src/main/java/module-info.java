/** How {@code @Json} attributes are written and read by Jackson. */
module dev.tenon.json.jackson {
    requires transitive dev.tenon.runtime;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports dev.tenon.json.jackson;

    provides dev.tenon.type.JsonFormat with
            dev.tenon.json.jackson.JacksonJsonFormat;
}
