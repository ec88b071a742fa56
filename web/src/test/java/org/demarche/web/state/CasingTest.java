package org.demarche.web.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CasingTest {
    private final Casing casing = new Casing(
            List.of("Kestria", "The League of Ports", "West", "observers"), List.of("Mirela Osk", "Ada of Li"));

    @Test
    void namesInALabelGetTheirCapitals() {
        assertThat(casing.of("peace talks on kestria")).isEqualTo("peace talks on Kestria");
        assertThat(casing.of("kestria's seat in the league of ports"))
                .isEqualTo("kestria's seat in the League of Ports");
        assertThat(casing.of("meeting of osk and dravik")).isEqualTo("meeting of Osk and dravik");
    }

    @Test
    void whatIsNoNameStays() {
        assertThat(casing.of("western observers; li, oskar")).isEqualTo("western observers; li, oskar");
        assertThat(casing.of("")).isEmpty();
    }
}
