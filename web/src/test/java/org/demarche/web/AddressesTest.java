package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<b>x</b>",
                "vbscript:x",
                "file:///etc/passwd",
                "//host.example/x",
                "/path",
                "https:///nohost",
                "http://",
                "https://host.example/a b",
                ""
            })
    void whatIsNoWebAddressIsNeverLinked(String url) {
        assertThat(Addresses.outside(url)).isEmpty();
    }

    @Test
    void webAddressesAreLinkedInAscii() {
        assertThat(Addresses.outside("https://host.example/a?b=c#d")).contains("https://host.example/a?b=c#d");
        assertThat(Addresses.outside("https://host.example/é")).contains("https://host.example/%C3%A9");
    }

    @Test
    void valuesInAddressesAreEncoded() {
        assertThat(Addresses.search(Parameters.of("q", "a&b=c \"d\"", "outlet", "É")))
                .isEqualTo("/search?q=a%26b%3Dc%20%22d%22&outlet=%C3%89");
        assertThat(Addresses.speaker("../x")).isEqualTo("/speakers/..%2Fx");
    }
}
