package org.demarche.article.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final String ENGLISH =
            "The government of Osk said on Monday that it would open the strait to grain ships if the harbour of Vesna is opened too.";
    private static final String GERMAN =
            "Die Regierung von Osk teilte am Montag mit, sie werde die Meerenge f\u00fcr Getreideschiffe \u00f6ffnen, falls auch der Hafen von Vesna "
                    + "ge\u00f6ffnet werde. Der Gesandte sprach von einem ersten Schritt und k\u00fcndigte eine Antwort binnen einer Woche an.";

    @Test
    void whatThePageDeclaresIsBelieved() {
        assertThat(Languages.of("nl", GERMAN)).isEqualTo("nl");
        assertThat(Languages.of("de", "Osk sagt nein.")).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The government of Osk said on Monday that it would open the strait to grain ships if the harbour of Vesna is opened too.",
                "de|Die Regierung von Osk teilte am Montag mit, sie werde die Meerenge f\u00fcr Schiffe \u00f6ffnen, falls auch der Hafen von Vesna ge\u00f6ffnet werde.",
                "fr|Le gouvernement d'Osk a annonc\u00e9 lundi qu'il ouvrirait le d\u00e9troit aux navires si le port de Vesna \u00e9tait ouvert lui aussi, a dit la ministre.",
                "es|El gobierno de Osk anunci\u00f3 el lunes que abrir\u00e1 el estrecho a los barcos si tambi\u00e9n se abre el puerto de Vesna, dijo la ministra.",
                "ru|\u041f\u0440\u0430\u0432\u0438\u0442\u0435\u043b\u044c\u0441\u0442\u0432\u043e \u0437\u0430\u044f\u0432\u0438\u043b\u043e \u0432 \u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a, \u0447\u0442\u043e \u043e\u0442\u043a\u0440\u043e\u0435\u0442 \u043f\u0440\u043e\u043b\u0438\u0432 \u0434\u043b\u044f \u0441\u0443\u0434\u043e\u0432 \u0441 \u0437\u0435\u0440\u043d\u043e\u043c, \u0435\u0441\u043b\u0438 \u043f\u043e\u0440\u0442 \u0442\u043e\u0436\u0435 \u0431\u0443\u0434\u0435\u0442 \u043e\u0442\u043a\u0440\u044b\u0442.",
                "zh|\u653f\u5e9c\u5468\u4e00\u8868\u793a\uff0c\u5982\u679c\u6e2f\u53e3\u4e5f\u5f00\u653e\uff0c\u5c06\u5411\u8fd0\u7cae\u8239\u5f00\u653e\u6d77\u5ce1\u3002\u5916\u4ea4\u90e8\u957f\u5728\u4f1a\u8c08\u540e\u5bf9\u8bb0\u8005\u8bf4\uff0c\u653f\u5e9c\u4f1a\u4fe1\u5b88\u627f\u8bfa\uff0c\u5e76\u8981\u6c42\u5bf9\u65b9\u7acb\u5373\u505c\u6b62\u68c0\u67e5\u3002\u4f7f\u8005\u79f0\u8fd9\u662f\u7b2c\u4e00\u6b65\uff0c\u5c06\u5728\u4e00\u5468\u5185\u7b54\u590d\u3002",
            })
    void whereNothingIsDeclaredTheWordsTell(String language, String text) {
        assertThat(Languages.of(null, text)).isEqualTo(language);
    }

    @Test
    void wordsOverruleADeclarationThatTheyPlainlyContradict() {
        assertThat(Languages.of("de", ENGLISH + " " + ENGLISH)).isEqualTo("en");
        assertThat(Languages.of("en", (GERMAN + " ").repeat(3))).isEqualTo("de");
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(Languages.of(null, "Osk: nein!")).isNull();
        assertThat(Languages.of("en", "Osk: nein!")).isEqualTo("en");
        assertThat(Languages.of(null, "")).isNull();
    }

    @Test
    void emojiAndHalvesOfThemDoNoHarm() {
        String text =
                "Die Regierung von Osk hat am Montag die Meerenge ge\u00f6ffnet, sagte das Au\u00dfenministerium. "
                        .repeat(4);
        for (String end :
                new String[] {"\ud83d\ude00", "\ud83d\ude00\ud83d", "\ud83d\ud83d", "\ude00\ude00", "\udbff\udfff"}) {
            assertThat(Languages.of(null, text + end.repeat(3))).isEqualTo("de");
        }
    }
}
