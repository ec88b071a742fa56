package org.demarche.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a password from the terminal without showing it, or the first line of standard input. */
final class Passwords {
    private static final int LONGEST = 4096;

    private Passwords() {}

    static char[] read(Session session) {
        Console console = System.console();
        if (console == null || !session.surroundings().errIsTerminal()) {
            return line(session.surroundings().in());
        }
        char[] typed = console.readPassword("Password: ");
        char[] again = console.readPassword("Again: ");
        if (typed == null || again == null || !Arrays.equals(typed, again)) {
            throw new InputFault("the two are not the same; nothing was changed. Type it again");
        }
        return typed;
    }

    private static char[] line(InputStream in) {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        try {
            for (int b = in.read(); b >= 0 && b != '\n' && length < LONGEST; b = in.read()) {
                bytes[length++] = (byte) b;
            }
        } catch (IOException e) {
            throw new InputFault("the password cannot be read from standard input: " + e.getMessage(), e);
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString()
                .toCharArray();
    }
}
