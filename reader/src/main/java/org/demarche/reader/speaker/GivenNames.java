package org.demarche.reader.speaker;

import java.util.HashMap;
import java.util.Map;
import org.demarche.reader.registry.Folding;
import org.jspecify.annotations.Nullable;

/** Given names and whose they are, from {@code given-names.csv}. */
final class GivenNames {
    private static final GivenNames STANDARD = new GivenNames();

    private final Map<String, Sex> names = new HashMap<>();

    private GivenNames() {
        for (String[] row : Listing.rows("given-names.csv")) {
            Sex sex = switch (row[0]) {
                case "f" -> Sex.FEMALE;
                case "m" -> Sex.MALE;
                default -> Sex.UNKNOWN;
            };
            for (String name : row[1].split("\\|")) {
                names.merge(Folding.key(name), sex, (a, b) -> a == b ? a : Sex.UNKNOWN);
            }
        }
    }

    static GivenNames standard() {
        return STANDARD;
    }

    /** The sex of those who bear the name, null when it is no known given name. */
    @Nullable
    Sex sex(String name) {
        return names.get(Folding.key(name));
    }
}
