package dev.tenon.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TenonException;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the formats that are found there has to be one. */
class DiscoveredJsonFormatTest {

    private record Texts(String text) implements JsonFormat {
        @Override
        public String write(Object value, Type type) {
            return text;
        }

        @Override
        public Object read(String read, Type type) {
            return text;
        }
    }

    @Test
    void theOnlyOneIsTaken() {
        JsonFormat only = new Texts("1");
        assertThat(DiscoveredJsonFormat.only(List.of(only))).isSameAs(only);
    }

    @Test
    void noneSaysWhatToAdd() {
        assertThatThrownBy(() -> DiscoveredJsonFormat.only(List.of()))
                .isInstanceOf(TenonException.class)
                .hasMessage("[TN614] there is no library for @Json attributes\n"
                        + "found:  no provider of dev.tenon.type.JsonFormat\n"
                        + "help:   add the dependency dev.tenon:tenon-json-jackson, or pass a format of your own to"
                        + " Tenon.builder(dataSource).json(…)");
    }

    @Test
    void severalHaveToBeChosenFrom() {
        assertThatThrownBy(() -> DiscoveredJsonFormat.only(List.of(new Texts("1"), new Texts("2"))))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("[TN614] several libraries offer to write @Json attributes")
                .hasMessageContaining("say which one by Tenon.builder(dataSource).json(…)");
    }
}
