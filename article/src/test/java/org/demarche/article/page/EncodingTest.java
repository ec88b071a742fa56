package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.demarche.article.bytes.TextBytes;
import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure mode 1: the wrong charset. */
class EncodingTest {
    private static final String CZECH =
            "\u017d\u00e1dn\u00fd p\u0159\u00edm\u011b\u0159\u00ed bez podm\u00ednek, \u0159ekl v \u00fater\u00fd ministr zahrani\u010d\u00ed Osku v parlamentu.";

    private static String page(String meta, String text) {
        return "<html><head>" + meta + "<title>Osk</title></head><body><h1>Osk</h1><p>" + text + "</p></body></html>";
    }

    private static CleanArticle read(byte[] bytes, String header) {
        return PageReader.read("a.html", null, TextBytes.decode(bytes, header.isEmpty() ? null : header, true));
    }

    @Test
    void whatThePageDeclaresIsBelievedAndNotGuessed() {
        byte[] bytes = page("<meta charset=iso-8859-2>", CZECH).getBytes(Charset.forName("ISO-8859-2"));
        assertThat(read(bytes, "").body()).contains(CZECH);
    }

    @Test
    void whatTheTransferDeclaresComesBeforeThePage() {
        byte[] bytes = page("<meta charset=iso-8859-1>", CZECH).getBytes(Charset.forName("ISO-8859-2"));
        assertThat(read(bytes, "iso-8859-2").body()).contains(CZECH);
    }

    @Test
    void aDeclarationBehindFiftyThousandBytesOfScriptIsFound() {
        String script = "<script>" + "var a = 1; ".repeat(5000) + "</script>";
        byte[] bytes = page(script + "<meta charset=windows-1250>", CZECH).getBytes(Charset.forName("windows-1250"));
        assertThat(read(bytes, "").body()).contains(CZECH);
    }

    @Test
    void theSecondOfTwoDeclarationsCountsWhenTheFirstNamesNone() {
        String metas = "<meta http-equiv='Content-Type' content='text/html; charset=none'>"
                + "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>";
        String russian =
                "\u041f\u0440\u043e\u043b\u0438\u0432 \u043e\u0442\u043a\u0440\u044b\u0442, \u0441\u043a\u0430\u0437\u0430\u043b \u043c\u0438\u043d\u0438\u0441\u0442\u0440 \u0438\u043d\u043e\u0441\u0442\u0440\u0430\u043d\u043d\u044b\u0445 \u0434\u0435\u043b \u041e\u0441\u043a\u0430 \u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a.";
        assertThat(read(page(metas, russian).getBytes(Charset.forName("windows-1251")), "")
                        .body())
                .contains(russian);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkOfUtf16Decides(String name) {
        byte[] bytes = ("\ufeff" + page("<meta charset=utf-8>", CZECH)).getBytes(Charset.forName(name));
        assertThat(read(bytes, "").body()).contains(CZECH);
    }

    @Test
    void aByteOrderMarkDoesNotEmptyTheHead() {
        byte[] bytes =
                ("\ufeff" + page("<meta name=author content='Wanda Ilex'>", CZECH)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes, "").article().authors()).containsExactly("Wanda Ilex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"})
    void pagesWrittenWithoutSpacesKeepTheirText(String name) {
        String text = name.equals("EUC-KR")
                ? "\uc678\uad50\ubd80\ub294 \uc6d4\uc694\uc77c \ud574\ud611\uc744 \uc5f4\uc5c8\ub2e4\uace0 \ubc1c\ud45c\ud588\ub2e4. \ud574\ud611\uc740 \uaca8\uc6b8 \ub0b4\ub0b4 \uc5f4\ub824 \uc788\ub2e4."
                : name.startsWith("G") || name.startsWith("B")
                        ? "\u5916\u4ea4\u90e8\u661f\u671f\u4e00\u8aaa\uff0c\u6d77\u5cfd\u5df2\u7d93\u958b\u653e\uff0c\u4e26\u4e14\u6574\u500b\u51ac\u5929\u90fd\u6703\u958b\u653e\u3002"
                        : "\u5916\u52d9\u7701\u306f\u6708\u66dc\u65e5\u3001\u6d77\u5ce1\u3092\u958b\u3044\u305f\u3068\u767a\u8868\u3057\u305f\u3002\u51ac\u306e\u9593\u306f\u958b\u3044\u305f\u307e\u307e\u3060\u3068\u3044\u3046\u3002";
        byte[] bytes = page("<meta charset=" + name + ">", text).getBytes(Charset.forName(name));
        assertThat(read(bytes, "").body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256"})
    void pagesWrittenFromRightToLeftKeepTheirText(String name) {
        String text =
                "\u0642\u0627\u0644\u062a \u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629 \u064a\u0648\u0645 \u0627\u0644\u0627\u062b\u0646\u064a\u0646 \u0625\u0646 \u0627\u0644\u0645\u0636\u064a\u0642 \u0645\u0641\u062a\u0648\u062d \u0623\u0645\u0627\u0645 \u0627\u0644\u0633\u0641\u0646.";
        byte[] bytes = page("<meta charset=" + name + ">", "<span dir=rtl>" + text + "</span>")
                .getBytes(Charset.forName(name));
        assertThat(read(bytes, "").body()).isEqualTo(text);
    }
}
