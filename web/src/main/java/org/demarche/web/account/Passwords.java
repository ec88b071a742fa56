package org.demarche.web.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, 16 bytes of salt, which is the least that the OWASP Password
 * Storage Cheat Sheet names.
 */
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** What a password that nobody has would give: checking it costs the same as checking a real one. */
    private final String nobody = hash("a password of nobody".toCharArray());

    String hash(char[] password) {
        return Password.hash(new SecureString(password.clone()))
                .addRandomSalt(16)
                .with(ARGON)
                .getResult();
    }

    /** Whether the password is the one of this hash. */
    boolean fits(char[] password, String hash) {
        return Password.check(new SecureString(password.clone()), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #fits} does and says no. */
    boolean fitsNobody(char[] password) {
        fits(password, nobody);
        return false;
    }
}
