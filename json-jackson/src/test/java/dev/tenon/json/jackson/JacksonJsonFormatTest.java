package dev.tenon.json.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.type.JavaTypes;
import dev.tenon.type.JsonFormat;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson is told. */
class JacksonJsonFormatTest {
    private final JsonFormat format = new JacksonJsonFormat();

    record Stay(String guestName, OffsetDateTime arrival, LocalDate until, Duration rest) {}

    @Test
    void isFoundByItself() {
        assertThat(ServiceLoader.load(JsonFormat.class)).hasAtLeastOneElementOfType(JacksonJsonFormat.class);
    }

    @Test
    void timesAreTextAndComeBackAsTheyWere() {
        Stay stay = new Stay(
                "Ada",
                OffsetDateTime.of(2026, 3, 1, 8, 15, 0, 0, ZoneOffset.ofHours(2)),
                LocalDate.of(2026, 3, 4),
                Duration.ofMinutes(90));

        String text = format.write(stay, Stay.class);

        assertThat(text).contains("\"2026-03-01T08:15:00+02:00\"", "\"2026-03-04\"", "\"PT1H30M\"");
        assertThat(format.read(text, Stay.class)).isEqualTo(stay);
    }

    @Test
    void unknownPropertiesArePassedOver() {
        assertThat(format.read("{\"guestName\": \"Ada\", \"gone\": 1}", Stay.class))
                .isEqualTo(new Stay("Ada", null, null, null));
    }

    @Test
    void mapsAreWrittenInTheOrderOfTheirKeys() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 2);
        map.put("a", 1);
        Type type = JavaTypes.of(Map.class, String.class, Integer.class);
        assertThat(format.write(map, type)).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void argumentsOfTypesAreHeeded() {
        Type type = JavaTypes.of(Map.class, String.class, JavaTypes.arrayOf(JavaTypes.of(List.class, Stay.class)));
        Object read = format.read("{\"x\": [[{\"guestName\": \"Ada\"}]]}", type);
        assertThat(read).isInstanceOfSatisfying(Map.class, map -> assertThat((List<?>[]) map.get("x"))
                .singleElement()
                .isEqualTo(List.of(new Stay("Ada", null, null, null))));
    }

    @Test
    void anApplicationHasItsOwnMapper() {
        JsonFormat snakes = new JacksonJsonFormat(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
        assertThat(snakes.write(new Stay("Ada", null, null, null), Stay.class)).contains("\"guest_name\":\"Ada\"");
    }
}
