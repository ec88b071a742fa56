package org.demarche.web.desk;

import java.util.Locale;

/** A share as figures are printed at the desk. */
public final class Share {
    private Share() {}

    /** Two digits behind the point. */
    public static String of(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
