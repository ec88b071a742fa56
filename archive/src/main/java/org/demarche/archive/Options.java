package org.demarche.archive;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What the job was asked to do.
 *
 * @param inputs paths, globs, folders
 * @param out the folder that the tables go into
 * @param grade how thoroughly to read
 * @param text whether the table of articles holds their full text
 * @param pageLimit how long cleaning or reading one page may take
 * @param cores how many cores of this machine to use; 0 where {@code spark-submit} says
 * @param local whether Spark runs in this process
 * @param follow whether to wait for further files in the folder that is the one input
 * @param every how often to look for them
 * @param idle to stop when no file came in for so long; zero: never
 * @param keepWork whether the work folder stays when all is done
 */
record Options(
        List<String> inputs,
        String out,
        Grade grade,
        boolean text,
        Duration pageLimit,
        int cores,
        boolean local,
        boolean follow,
        Duration every,
        Duration idle,
        boolean keepWork)
        implements Serializable {
    private static final String USAGE =
            "ArchiveJob [--local] [--cores N] [--grade fast|accurate] [--text] [--page-limit SECONDS]"
                    + " [--follow [--every SECONDS] [--idle SECONDS]] [--keep-work] INPUT... --out DIR";

    Options {
        inputs = List.copyOf(inputs);
    }

    /** @throws WrongUse when they cannot be understood */
    static Options parse(String... arguments) {
        List<String> inputs = new ArrayList<>();
        @Nullable String out = null;
        Grade grade = Grade.FAST;
        boolean text = false;
        boolean local = false;
        boolean follow = false;
        boolean keep = false;
        int cores = 0;
        Duration page = Duration.ofSeconds(60);
        Duration every = Duration.ofSeconds(60);
        Duration idle = Duration.ZERO;
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--local" -> local = true;
                case "--text" -> text = true;
                case "--follow" -> follow = true;
                case "--keep-work" -> keep = true;
                case "--out" -> out = value(argument, left);
                case "--grade" -> grade = grade(value(argument, left));
                case "--cores" -> cores = (int) number(argument, value(argument, left), 1);
                case "--page-limit" -> page = seconds(argument, value(argument, left), 0.001);
                case "--every" -> every = seconds(argument, value(argument, left), 0.001);
                case "--idle" -> idle = seconds(argument, value(argument, left), 0);
                default -> {
                    if (argument.startsWith("--")) {
                        throw new WrongUse("there is no option '" + argument + "'. " + USAGE);
                    }
                    inputs.add(argument);
                }
            }
        }
        if (inputs.isEmpty() || out == null) {
            throw new WrongUse((out == null ? "--out is missing. " : "there is no INPUT. ") + USAGE);
        }
        if (follow && inputs.size() != 1) {
            throw new WrongUse("--follow takes one folder to look into, and there are " + inputs.size() + " inputs");
        }
        return new Options(
                inputs, out, grade, text, page, cores, local || cores > 0, follow, every, idle, keep || follow);
    }

    /** What decides what comes out, for one work folder is never gone on with under other settings. */
    String settings() {
        return "{\"format\":\"demarche-archive/1\",\"grade\":\"" + grade.word() + "\",\"page_limit_ms\":"
                + pageLimit.toMillis() + "}";
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new WrongUse(option + " needs a value. " + USAGE);
        }
        return left.next();
    }

    private static Grade grade(String word) {
        for (Grade grade : Grade.values()) {
            if (grade.word().equals(word.toLowerCase(Locale.ROOT))) {
                return grade;
            }
        }
        throw new WrongUse("--grade: '" + word + "' is neither fast nor accurate");
    }

    private static Duration seconds(String option, String value, double least) {
        return Duration.ofNanos((long) (number(option, value, least) * 1e9));
    }

    private static double number(String option, String value, double least) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new WrongUse(option + ": '" + value + "' is no number");
        }
        if (!(number >= least && number <= 1e9)) {
            throw new WrongUse(option + ": '" + value + "' is not a number from " + least + " to a billion");
        }
        return number;
    }
}
